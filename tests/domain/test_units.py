"""Units: what an import may take over, what is a clash, and a building's name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover_app.domain.units import differences, same_building

VALUES = st.integers(0, 3)


@pytest.mark.parametrize(
    ("current", "baseline", "incoming", "verdict"),
    [
        (1, 1, 1, "same"),
        (1, 1, 2, "take"),
        (5, 1, 1, "clash"),
        (5, 1, 2, "clash"),
        (5, 1, 5, "known"),
        (None, None, 1, "take"),
        (1, 1, None, "take"),
    ],
)
def test_a_field_is_taken_kept_or_a_clash(
    current: object, baseline: object, incoming: object, verdict: str
) -> None:
    take, known, clash = differences({"f": current}, {"f": baseline}, {"f": incoming})
    found = {"take": take, "known": known, "clash": clash}
    assert [name for name, fields in found.items() if fields] == (
        [] if verdict == "same" else [verdict]
    )


@given(st.lists(st.tuples(st.sampled_from(["desk", "workbook"]), VALUES), max_size=12))
def test_a_desks_value_is_never_overwritten(story: list[tuple[str, int]]) -> None:
    """Any order of desks and workbooks: what a desk set stays until the workbook agrees with it."""
    current = baseline = 0
    desk: int | None = None
    for who, value in story:
        if who == "desk":
            if value != current:
                current = desk = value
            continue
        take, known, clash = differences({"f": current}, {"f": baseline}, {"f": value})
        if take:
            assert desk is None or desk == baseline
            current = value
        if take or known:
            baseline = value
        if clash:
            assert desk is not None
            assert value != current
        if desk is not None and value == current:
            desk = None  # the workbook has learnt of it
        if desk is not None and desk != baseline:
            assert current == desk


@given(st.dictionaries(st.sampled_from("abcd"), VALUES), st.data())
def test_every_field_has_one_verdict_at_most(incoming: dict[str, int], data: st.DataObject) -> None:
    current = {name: data.draw(VALUES) for name in incoming}
    baseline = {name: data.draw(VALUES) for name in incoming}
    verdicts = [name for found in differences(current, baseline, incoming) for name in found]
    assert len(set(verdicts)) == len(verdicts)
    assert set(verdicts) <= set(incoming)


def test_a_field_that_was_never_imported_is_taken_when_it_is_empty() -> None:
    assert differences({"f": None}, {}, {"f": 1}) == (["f"], [], [])


@pytest.mark.parametrize(
    ("asked", "building", "same"),
    [
        ("6", "6号楼", True),
        ("6号楼", "6号楼", True),
        (" 6 ", "6", True),
        ("06", "6号楼", True),
        ("６栋", "6号楼", True),
        ("6 #", "6号楼", True),
        ("a3座", "A3号楼", True),
        ("会所", "会所", True),
        ("16", "6号楼", False),
        ("60", "6号楼", False),
        ("", "6号楼", False),
        ("号楼", "6号楼", False),
    ],
)
def test_a_building_is_named_with_or_without_its_word(
    asked: str, building: str, same: bool
) -> None:
    assert same_building(asked, building) is same

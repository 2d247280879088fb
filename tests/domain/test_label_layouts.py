"""Label layouts: what can be printed and read, and why another one is refused."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover_app.domain.label_layout_records import (
    LayoutAdded,
    LayoutBuiltIn,
    LayoutChanged,
    LayoutDeleted,
    LayoutNudged,
    LayoutRecord,
)
from handover_app.domain.label_layouts import (
    BUILT_IN,
    CODE_MODULES,
    L7160,
    L7651,
    LEAST_CODE_SIDE,
    Edge,
    LabelField,
    LabelLayout,
    LabelsOffPage,
    LabelsOverlap,
    LabelTooSmall,
    LabelWithoutQuietZone,
    LayoutNameMissing,
    Medium,
    NoRoomForMarginLine,
    TextPlace,
    plain_sheet,
    roll,
)
from handover_app.domain.refusals import ChangedMeanwhile, DomainError


def refusal(layout: LabelLayout) -> object:
    try:
        layout.check()
    except DomainError as error:
        return error
    return None


@pytest.mark.parametrize("layout", BUILT_IN, ids=lambda layout: layout.name)
def test_every_layout_that_comes_with_the_program_can_be_printed_and_nudged(
    layout: LabelLayout,
) -> None:
    for x in (-7, 0, 7):
        for y in (-7, 0, 7):
            replace(layout, nudge_x=x, nudge_y=y).check()
    assert layout.code_side / 10 / CODE_MODULES > 0.6


def test_the_six_layouts_are_those_that_shops_sell() -> None:
    assert [(each.name, each.medium, each.per_sheet) for each in BUILT_IN] == [
        ("Avery L7160", Medium.SHEET, 21),
        ("Avery L7651", Medium.SHEET, 65),
        ("A4 4×10", Medium.SHEET, 40),
        ("50×30 mm", Medium.ROLL, 1),
        ("60×40 mm", Medium.ROLL, 1),
        ("40×30 mm", Medium.ROLL, 1),
    ]


def test_text_stands_below_where_there_is_height_and_beside_on_a_flat_label() -> None:
    assert L7160.text_place is TextPlace.BELOW
    assert L7651.text_place is TextPlace.BESIDE
    assert replace(L7160, code_side=300).text_place is TextPlace.BESIDE


def test_a_module_under_a_third_of_a_millimetre_is_refused_with_the_side_that_is_needed() -> None:
    error = refusal(replace(L7651, code_side=LEAST_CODE_SIDE - 1))
    assert isinstance(error, LabelTooSmall)
    assert (error.side, error.least) == (95, 96)
    assert error.least / 10 / CODE_MODULES >= 0.33
    assert (error.least - 1) / 10 / CODE_MODULES < 0.33
    replace(L7651, code_side=LEAST_CODE_SIDE).check()


def test_a_code_that_leaves_no_light_margin_is_refused_with_the_side_that_would_do() -> None:
    error = refusal(replace(L7651, code_side=213))
    assert isinstance(error, LabelWithoutQuietZone)
    assert (error.side, error.most) == (213, 212)
    replace(L7651, code_side=error.most).check()
    narrow = refusal(replace(L7651, width=200))
    assert isinstance(narrow, LabelWithoutQuietZone)
    replace(L7651, width=200, code_side=narrow.most).check()


def test_a_label_on_which_nothing_fits_says_so() -> None:
    error = refusal(replace(L7160, width=100, height=100, code_side=96))
    assert isinstance(error, LabelWithoutQuietZone)
    assert error.most < LEAST_CODE_SIDE


def test_labels_that_overlap_in_a_row_or_a_column_are_refused() -> None:
    across = refusal(replace(L7160, pitch_x=630))
    down = refusal(replace(L7160, pitch_y=380))
    assert isinstance(across, LabelsOverlap)
    assert (across.across, across.by) == (True, 5)
    assert isinstance(down, LabelsOverlap)
    assert (down.across, down.by) == (False, 1)
    replace(roll(500, 300), pitch_x=1, pitch_y=1).check()


@pytest.mark.parametrize(
    ("changes", "edge", "by"),
    [
        ({"left": -1}, Edge.LEFT, 1),
        ({"top": -2}, Edge.TOP, 2),
        ({"left": 146}, Edge.RIGHT, 1),
        ({"top": 304}, Edge.BOTTOM, 1),
        ({"nudge_x": -300}, Edge.LEFT, 46),
        ({"nudge_y": 180}, Edge.BOTTOM, 20),
    ],
)
def test_labels_that_leave_the_page_are_refused_with_edge_and_distance(
    changes: dict[str, int], edge: Edge, by: int
) -> None:
    error = refusal(replace(L7160, **changes))  # type: ignore[arg-type]
    assert isinstance(error, LabelsOffPage)
    assert (error.edge, error.by) == (edge, by)


def test_unit_codes_in_the_margin_need_a_margin() -> None:
    replace(L7160, margin_line=True).check()
    assert isinstance(refusal(replace(L7651, margin_line=True, nudge_x=-8)), NoRoomForMarginLine)
    assert isinstance(refusal(replace(roll(500, 300), margin_line=True)), NoRoomForMarginLine)


def test_a_layout_needs_a_name() -> None:
    assert isinstance(refusal(replace(L7160, name="  ")), LayoutNameMissing)


@given(
    width=st.integers(100, 1500),
    height=st.integers(90, 1200),
    fields=st.sampled_from([(LabelField.SHORT_ID,), tuple(LabelField)]),
    share=st.floats(0, 1),
)
def test_what_is_accepted_keeps_code_and_text_on_the_label(
    width: int, height: int, fields: tuple[LabelField, ...], share: float
) -> None:
    layout = replace(roll(600, 400), page_width=width, page_height=height)
    layout = replace(layout, width=width, height=height, fields=fields)
    most = layout.largest_code
    side = round(LEAST_CODE_SIDE + share * max(most - LEAST_CODE_SIDE, 0))
    layout = replace(layout, code_side=side)
    if side > most:
        assert isinstance(refusal(layout), LabelWithoutQuietZone)
        return
    layout.check()
    x, y, wide, high = layout.content
    assert x >= 0
    assert y >= 0
    assert x + wide <= width
    assert y + high <= height
    assert wide >= side
    assert high >= side


@given(columns=st.integers(1, 8), rows=st.integers(1, 18))
def test_a_plain_sheet_in_equal_parts_is_sound_wherever_a_code_fits(
    columns: int, rows: int
) -> None:
    layout = plain_sheet(columns, rows)
    assert layout.per_sheet == columns * rows
    assert (
        layout.largest_code < LEAST_CODE_SIDE
        or refusal(layout) is None
        or (layout.code_side < LEAST_CODE_SIDE)
    )


def test_a_layout_of_ones_own_is_added_changed_and_deleted_with_a_line_each() -> None:
    record = LayoutRecord.added(replace(L7160, name=" 钥匙牌 ", fields=()))
    assert record.layout.name == "钥匙牌"
    assert record.layout.fields == (LabelField.SHORT_ID,)
    record.change(replace(record.layout, code_side=200), record.version)
    record.nudge(3, -2)
    record.nudge(3, -2)
    record.delete()
    events = [event for _, event in record.take_events()]
    assert [type(event) for event in events] == [
        LayoutAdded,
        LayoutChanged,
        LayoutNudged,
        LayoutDeleted,
    ]
    changed = next(event for event in events if isinstance(event, LayoutChanged))
    assert changed.changed == ("code_side",)


def test_saving_without_a_change_leaves_no_line() -> None:
    record = LayoutRecord.added(L7160)
    record.take_events()
    record.change(L7160, record.version)
    assert not record.has_events()


def test_a_layout_that_came_with_the_program_is_only_nudged() -> None:
    record = LayoutRecord(id=uuid4(), layout=L7160, builtin=True)
    with pytest.raises(LayoutBuiltIn):
        record.change(replace(L7160, code_side=200), record.version)
    with pytest.raises(LayoutBuiltIn):
        record.delete()
    record.nudge(-4, 5)
    assert (record.layout.nudge_x, record.layout.nudge_y) == (-4, 5)


def test_a_nudge_off_the_page_changes_nothing() -> None:
    record = LayoutRecord(id=uuid4(), layout=roll(400, 300), builtin=True)
    with pytest.raises(LabelsOffPage):
        record.nudge(11, 0)
    assert record.layout == roll(400, 300)
    assert not record.has_events()


def test_a_change_to_what_another_station_changed_since_is_refused() -> None:
    record = LayoutRecord.added(L7160)
    with pytest.raises(ChangedMeanwhile):
        record.change(replace(L7160, code_side=200), record.version + 1)

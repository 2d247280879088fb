"""Cabinets: how hooks are named, found and lost, and what a look at one says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from handover_app.domain.identity import new_id
from handover_app.domain.keys import (
    Cabinet,
    CabinetNameMissing,
    CabinetShapeWrong,
    CabinetWish,
    HookedKeys,
    HookLine,
    HooksInUse,
    HookState,
    HookUnknown,
    KeyState,
    KeyTextTooLong,
    cabinet_board,
    cabinet_of,
    find_hook,
)

NOW = datetime(2026, 11, 7, 1, 0, tzinfo=UTC)
SET = new_id()


def cabinet(name: str = "B", rows: int = 2, columns: int = 4) -> Cabinet:
    """A cabinet of the first building."""
    return Cabinet.make(CabinetWish(name, rows, columns, "1号楼"), 1)


def keys(
    state: KeyState, count: int = 1, holder: str = "", due: datetime | None = None, of: UUID = SET
) -> HookedKeys:
    """Keys of one set that belong to the hook B-02."""
    return HookedKeys("B-02", of, new_id(), "1-1-0101", state, holder, due, count)


def look(*hooked: HookedKeys) -> HookLine:
    """The hook B-02 at one look."""
    return cabinet_board(cabinet(), hooked, NOW).hooks[1]


def test_hooks_are_named_row_by_row_and_keep_their_names_when_the_cabinet_grows() -> None:
    small, large = cabinet(), cabinet(rows=12, columns=10)
    assert small.hooks == tuple(f"B-{number:02d}" for number in range(1, 9))
    assert large.hooks[:8] == small.hooks
    assert large.hooks[-1] == "B-120"
    assert {cabinet_of(hook) for hook in large.hooks} == {"B"}


@pytest.mark.parametrize("typed", ["B-07", "b-7", "B07", " b 7 ", "Ｂ－０７", "b—7"])
def test_a_hook_is_found_as_it_is_typed(typed: str) -> None:
    assert cabinet().hook_named(typed) == "B-07"


@pytest.mark.parametrize("typed", ["", "B", "B-", "B-0", "B-09", "C-01", "B-x", "07"])
def test_what_is_no_hook_is_refused(typed: str) -> None:
    with pytest.raises(HookUnknown):
        find_hook([cabinet()], typed)


def test_the_longest_name_of_a_cabinet_counts_first() -> None:
    cabinets = [cabinet("B"), cabinet("B1")]
    assert find_hook(cabinets, "b1-02")[1] == "B1-02"
    assert find_hook(cabinets, "b-1")[1] == "B-01"


def test_a_cabinet_keeps_the_hooks_that_are_in_use() -> None:
    made = cabinet()
    with pytest.raises(HooksInUse) as caught:
        made.change(CabinetWish("B", 1, 4), {"B-05", "B-04"})
    assert caught.value.hooks == ("B-05",)
    made.change(CabinetWish("B", 4, 2), {"B-08"})
    assert (made.hook_rows, made.hook_columns, made.size) == (4, 2, 8)


@pytest.mark.parametrize(
    ("wish", "refusal"),
    [
        (CabinetWish("", 1, 1), CabinetNameMissing),
        (CabinetWish("B" * 11, 1, 1), KeyTextTooLong),
        (CabinetWish("B", 51, 1), CabinetShapeWrong),
        (CabinetWish("B", 1, 0), CabinetShapeWrong),
    ],
)
def test_a_cabinet_that_cannot_be_is_refused(wish: CabinetWish, refusal: type) -> None:
    with pytest.raises(refusal):
        wish.checked()


def test_a_free_hook_is_empty() -> None:
    assert look() == HookLine("B-02", "02")
    assert look().free


def test_what_is_out_matters_before_what_hangs_there() -> None:
    later, soon = NOW + timedelta(hours=3), NOW + timedelta(hours=1)
    shown = look(
        keys(KeyState.AT_DESK, 2),
        keys(KeyState.LENT, 1, "甲", later),
        keys(KeyState.LENT, 2, "乙", soon),
    )
    assert (shown.state, shown.holder, shown.due) == (HookState.OUT, "乙", soon)
    assert (shown.keys, shown.whole, shown.free) == (2, 5, False)


def test_a_key_that_should_be_back_makes_the_hook_overdue() -> None:
    shown = look(keys(KeyState.LENT, 1, "甲", NOW - timedelta(minutes=1)))
    assert (shown.state, shown.holder) == (HookState.OVERDUE, "甲")


def test_a_retained_key_hangs_on_its_hook() -> None:
    shown = look(keys(KeyState.HANDED_OVER, 4, "曾甲"), keys(KeyState.RETAINED))
    assert (shown.state, shown.keys, shown.whole, shown.holder) == (HookState.HERE, 1, 5, "")


def test_awaited_keys_have_a_hook_and_a_contractor() -> None:
    shown = look(keys(KeyState.AWAITED, 5, "总包"))
    assert (shown.state, shown.keys, shown.holder) == (HookState.AWAITED, 0, "总包")


def test_a_hook_whose_keys_went_to_the_owner_is_free_and_says_whose_it_was() -> None:
    shown = look(keys(KeyState.HANDED_OVER, 5, "曾甲"))
    assert (shown.state, shown.free) == (HookState.EMPTY, True)
    assert (shown.unit_code, shown.holder, shown.keys) == ("1-1-0101", "曾甲", 0)


def test_a_board_counts_its_hooks_by_state() -> None:
    board = cabinet_board(cabinet(), [keys(KeyState.AT_DESK)], NOW)
    assert (board.count(HookState.HERE), board.count(HookState.EMPTY)) == (1, 7)
    assert board.columns == 4

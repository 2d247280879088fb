"""Stock-takes without a database: scopes, hooks, and what a close asks for."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from handover_app.domain.identity import new_id
from handover_app.domain.keys import (
    KEY_DESK,
    KeyTextTooLong,
    LedgerFilter,
    MovementKind,
    NothingToCount,
    ScopeKind,
    SignerMissing,
    StockScope,
    StockTake,
    StockTakeClosed,
    StockTakeLine,
    Tally,
    cabinet_of,
)

NOW = datetime(2026, 11, 7, 1, 0, tzinfo=UTC)
CLERK = UUID(int=7)


def stock_take() -> StockTake:
    """A count of cabinet B that has begun."""
    return StockTake.start("PD-S1-000001", StockScope(ScopeKind.CABINET, "B"), 3, CLERK, NOW)


def names(take: StockTake) -> list[str]:
    """The events that wait for the journal."""
    return [event.event_name for _, event in take.take_events()]


@pytest.mark.parametrize(
    "scope",
    [
        StockScope(),
        StockScope(ScopeKind.CABINET, "B"),
        StockScope(ScopeKind.CABINET, "B:2"),
        StockScope(ScopeKind.BUILDING, "6号楼"),
    ],
)
def test_a_scope_is_read_as_it_was_stored(scope: StockScope) -> None:
    assert StockScope.of(scope.text) == scope


def test_a_text_that_no_scope_wrote_is_refused() -> None:
    with pytest.raises(ValueError, match="cellar"):
        StockScope.of("cellar:1")


@pytest.mark.parametrize(
    ("place", "cabinet"),
    [("B-12", "B"), ("B-1-12", "B-1"), ("", ""), ("B", ""), ("B-", ""), ("B-x", "")],
)
def test_a_hook_names_its_cabinet(place: str, cabinet: str) -> None:
    assert cabinet_of(place) == cabinet


def test_nothing_is_counted_where_no_key_hangs() -> None:
    with pytest.raises(NothingToCount) as refused:
        StockTake.start("PD-S1-000001", StockScope(), 0, CLERK, NOW)
    assert refused.value.scope == StockScope()


def test_a_count_says_what_it_did_until_it_is_signed() -> None:
    take = stock_take()
    take.count([new_id(), new_id()], 1, new_id(), 0)
    assert names(take) == ["StockTakeStarted", "KeysCounted"]
    take.close(" 钱管理 ", " 缺一把 ", Tally(3, 2, 1), CLERK, NOW)
    assert (take.signed_by, take.remark, take.closed_at) == ("钱管理", "缺一把", NOW)
    ((_, signed),) = take.take_events()
    assert signed.data() | {"found": 2, "missing": 1, "unexpected": 1} == signed.data()
    with pytest.raises(StockTakeClosed):
        take.count([new_id()], 0, new_id(), 0)
    with pytest.raises(StockTakeClosed):
        take.close("他人", "", Tally(), CLERK, NOW)
    assert names(take) == []


@pytest.mark.parametrize(
    ("signer", "remark", "refusal"),
    [
        ("  ", "", SignerMissing),
        ("钱" * 121, "", KeyTextTooLong),
        ("钱", "缺" * 201, KeyTextTooLong),
    ],
)
def test_a_close_that_is_refused_changes_nothing(
    signer: str, remark: str, refusal: type[Exception]
) -> None:
    take = stock_take()
    names(take)
    with pytest.raises(refusal):
        take.close(signer, remark, Tally(), CLERK, NOW)
    assert (take.closed_at, take.closed_by, take.signed_by, take.remark) == (None, None, "", "")
    assert names(take) == []


@pytest.mark.parametrize(
    ("holder", "movement", "moved_on"),
    [
        (KEY_DESK, MovementKind.HUNG, False),
        (KEY_DESK, MovementKind.RETURNED, False),
        ("某单位", MovementKind.LENT, True),
        ("某单位", MovementKind.TRIED, True),
        (KEY_DESK, MovementKind.LOST, True),
        (KEY_DESK, MovementKind.CYLINDER_CHANGED, True),
    ],
)
def test_a_movement_since_the_start_explains_a_missing_key(
    holder: str, movement: MovementKind, moved_on: bool
) -> None:
    line = StockTakeLine(
        key_id=new_id(), unit_id=None, code="1-1-0101", kind="入户门", short_id="", place="B-1",
        holder=holder, movement=movement, since=NOW, noted_by="",
    )  # fmt: skip
    assert line.moved_on is moved_on


def test_a_question_names_its_fields_and_not_its_texts() -> None:
    asked = LedgerFilter(person="某人", since=date(2026, 11, 7))
    assert asked.narrows == ("person", "since")
    assert LedgerFilter().narrows == ()

"""A click whose answer was lost is the same operation when it is pressed again, and no other is."""

from __future__ import annotations

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.identity import new_id
from handover_app.domain.people import ClerkSummary, Role
from handover_app.domain.refusals import DatabaseAway
from handover_app.ui.clicks import LostClick
from handover_app.ui.session import Session

TAKE = ("take", 1)


def cashier() -> ClerkSummary:
    """Somebody who sits down at the window."""
    return ClerkSummary(new_id(), "cashier", (Role.CASHIER,), frozenset())


def sat_down() -> tuple[LostClick, Session]:
    """A window with a cashier before it."""
    session = Session("S1")
    session.sign_in(cashier())
    return LostClick(session), session


def test_the_same_click_after_a_lost_answer_is_the_same_operation(qapp: object) -> None:
    lost, _ = sat_down()
    act = lost.act_of(TAKE)
    lost.refused(TAKE, act, DatabaseAway())
    assert lost.act_of(TAKE) == act
    assert lost.holds(act)
    assert lost.act_of(("take", 2)).operation != act.operation


def test_a_click_that_was_answered_is_another_operation_the_next_time(qapp: object) -> None:
    lost, _ = sat_down()
    act = lost.act_of(TAKE)
    lost.refused(TAKE, act, AlreadyDone(act.operation, {}))
    assert lost.act_of(TAKE).operation != act.operation
    lost.refused(TAKE, act, DatabaseAway())
    lost.forget()
    assert not lost.holds(act)
    assert lost.act_of(TAKE).operation != act.operation


def test_who_relieves_the_clerk_acts_in_a_name_of_their_own(qapp: object) -> None:
    lost, session = sat_down()
    act = lost.act_of(TAKE)
    lost.refused(TAKE, act, DatabaseAway())
    relief = cashier()
    session.sign_in(relief)
    assert lost.act_of(TAKE).clerk == relief.id
    assert not lost.holds(act)

"""Terminals of one payee each, compared with the book, whichever station took the money."""

from __future__ import annotations

import pytest

from handover_app.domain.fees import Payee
from handover_app.domain.identity import new_id
from handover_app.domain.money import NIL, Money
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.receipts import PaymentMethod, VoidTooLate
from handover_app.domain.shifts import BlockerKind
from handover_app.domain.terminals import (
    BatchDiffers,
    NotATerminalMethod,
    TerminalNameMissing,
    TerminalNotFound,
    TerminalSummary,
)
from tests.services.cash_desk import closed, counter, opened, pay, void
from tests.services.hall import PAYS, PAYS_TOO, SHARED, Hall, race

CARD, CODE = PaymentMethod.CARD, PaymentMethod.QR_PAYMENT
DEVELOPER, COMPANY = Payee.DEVELOPER, Payee.PROPERTY_COMPANY
BILL = Money(10_000_00)


def terminal(hall: Hall, name: str = "POS-开发") -> TerminalSummary:
    """The terminal of this name."""
    return next(each for each in hall.desks.terminals.all() if each.name == name)


def compare(hall: Hall, stated: Money, explanation: str = "", station: str = "S1") -> Money:
    """The developer's card terminal is closed for the day."""
    act, identity = hall.act(Role.CASHIER, station), terminal(hall).id
    return hall.desks.terminals.compare(act, identity, stated, explanation)


def test_a_new_project_has_a_terminal_and_an_account_for_each_payee(hall: Hall) -> None:
    found = {(each.name, each.method, each.payee) for each in hall.desks.terminals.all()}
    assert found == {
        ("POS-开发", CARD, DEVELOPER),
        ("扫码-开发", CODE, DEVELOPER),
        ("POS-物业", CARD, COMPANY),
        ("扫码-物业", CODE, COMPANY),
        ("POS-代收", CARD, Payee.COLLECTED),
        ("扫码-代收", CODE, Payee.COLLECTED),
    }
    assert not any(each.due for each in hall.desks.terminals.all())


def test_terminals_are_added_and_changed_by_who_changes_settings(hall: Hall) -> None:
    desk = hall.desks.terminals
    with hall.refuses(NotAllowed):
        desk.add(hall.act(Role.CASHIER), "POS-2", CARD, DEVELOPER)
    with hall.records("TerminalAdded"):
        added = desk.add(hall.act(Role.ADMINISTRATOR), "POS-2", CARD, DEVELOPER)
    for name in ("POS-2", " "):
        with hall.refuses(TerminalNameMissing):
            desk.add(hall.act(Role.ADMINISTRATOR), name, CARD, COMPANY)
    with hall.refuses(NotATerminalMethod):
        desk.add(hall.act(Role.ADMINISTRATOR), "现金", PaymentMethod.CASH, DEVELOPER)
    with hall.records("TerminalChanged"):
        desk.change(hall.act(Role.ADMINISTRATOR), added, "POS-2", active=False)
    with hall.changes_nothing():
        desk.change(hall.act(Role.ADMINISTRATOR), added, "POS-2", active=False)
    with hall.refuses(TerminalNameMissing):
        desk.change(hall.act(Role.ADMINISTRATOR), added, "POS-开发", active=True)
    with hall.refuses(TerminalNotFound):
        desk.change(hall.act(Role.ADMINISTRATOR), new_id(), "POS-9", active=True)
    with hall.refuses(NotAllowed):
        desk.change(hall.act(Role.CASHIER), added, "POS-9", active=True)
    assert not terminal(hall, "POS-2").active


def test_a_batch_holds_the_payments_of_every_station_since_the_last_one(hall: Hall) -> None:
    opened(hall)
    opened(hall, "S2")
    pay(hall, PAYS, DEVELOPER, PaymentMethod.CASH, CARD)
    pay(hall, PAYS_TOO, DEVELOPER, CARD, station="S2")
    assert terminal(hall).due
    with hall.records("TerminalCompared"):
        assert compare(hall, Money(19_900_00)) == NIL
    assert not terminal(hall).due
    assert terminal(hall).last_compared == hall.clock()
    assert hall.desks.shifts.ready_to_close("S2") == ()
    # The clock stands still: what belongs to a batch is told by rows, not by times.
    pay(hall, SHARED, DEVELOPER, CARD)
    (blocker,) = hall.desks.shifts.ready_to_close("S1")
    assert (blocker.kind, blocker.what) == (BlockerKind.TERMINAL_NOT_COMPARED, "POS-开发")
    assert hall.desks.shifts.ready_to_close("S2") == ()
    assert compare(hall, Money(5_000_00)) == NIL


def test_a_batch_that_differs_is_explained_and_the_difference_is_kept(hall: Hall) -> None:
    shift = opened(hall)
    pay(hall, PAYS, DEVELOPER, CARD)
    with hall.refuses(BatchDiffers) as caught:
        compare(hall, BILL - Money(1))
    assert caught.value.facts()["difference"] == Money(-1)
    assert terminal(hall).due
    assert compare(hall, BILL - Money(1), "手续费由商户承担") == Money(-1)
    closed(hall, shift)
    sums = hall.desks.shifts.book(hall.act(Role.FINANCE), shift.id).sums
    (found,) = sums.terminals
    assert (found.book, found.compared, found.stated) == (BILL, BILL, BILL - Money(1))
    assert found.explanation == "手续费由商户承担"


def test_comparing_needs_a_terminal_and_somebody_of_the_cash_desk(hall: Hall) -> None:
    with hall.refuses(TerminalNotFound):
        hall.desks.terminals.compare(hall.act(Role.CASHIER), new_id(), NIL)
    with hall.refuses(NotAllowed):
        hall.desks.terminals.compare(hall.act(Role.RECEPTION), terminal(hall).id, NIL)
    assert hall.desks.terminals.compare(hall.act(Role.LEAD), terminal(hall).id, NIL) == NIL


def test_a_voided_card_payment_is_in_no_batch(hall: Hall) -> None:
    opened(hall)
    void(hall, pay(hall, PAYS, DEVELOPER, CARD), slip="CX-1")
    assert not terminal(hall).due
    assert compare(hall, NIL) == NIL


def test_after_the_comparison_only_a_counter_receipt_is_possible(hall: Hall) -> None:
    opened(hall)
    ref = pay(hall, PAYS, DEVELOPER, CARD)
    compare(hall, BILL)
    with pytest.raises(VoidTooLate) as caught:
        void(hall, ref, slip="CX-1")
    assert caught.value.terminal == "POS-开发"
    counter(hall, ref)
    assert not terminal(hall).due


def test_of_two_who_compare_at_once_each_payment_is_in_one_batch(hall: Hall) -> None:
    opened(hall)
    opened(hall, "S2")
    pay(hall, PAYS, DEVELOPER, CARD)
    race(lambda: compare(hall, BILL), lambda: compare(hall, BILL, station="S2"))
    assert hall.count("batch_payments") == 1
    assert hall.count("terminal_batches") == 1

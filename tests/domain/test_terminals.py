"""Terminals: of one payee, compared with the book, differences explained."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from handover_app.domain.fees import Payee
from handover_app.domain.identity import new_id
from handover_app.domain.money import NIL, Money
from handover_app.domain.receipts import PaymentMethod
from handover_app.domain.terminals import (
    TERMINAL_METHODS,
    BatchDiffers,
    NotATerminalMethod,
    Terminal,
    TerminalNameMissing,
)

NOW = datetime(2026, 11, 7, 9, 0, tzinfo=UTC)
CLERK = new_id()


def pos() -> Terminal:
    """The developer's card terminal, which has spoken of itself."""
    terminal = Terminal.added("POS-开发", PaymentMethod.CARD, Payee.DEVELOPER)
    terminal.take_events()
    return terminal


@pytest.mark.parametrize("method", [each for each in PaymentMethod if each not in TERMINAL_METHODS])
def test_only_cards_and_codes_come_in_through_a_terminal(method: PaymentMethod) -> None:
    with pytest.raises(NotATerminalMethod):
        Terminal.added("POS", method, Payee.DEVELOPER)


def test_a_terminal_has_a_name_and_keeps_its_payee() -> None:
    with pytest.raises(TerminalNameMissing):
        Terminal.added(" ", PaymentMethod.CARD, Payee.DEVELOPER)
    terminal = pos()
    terminal.change("POS-2", active=False)
    assert (terminal.name, terminal.active, terminal.payee) == ("POS-2", False, Payee.DEVELOPER)
    terminal.take_events()
    terminal.change(" POS-2 ", active=False)
    assert not terminal.has_events()
    with pytest.raises(TerminalNameMissing):
        terminal.change("", active=True)


def test_a_batch_that_differs_is_refused_until_it_is_explained() -> None:
    terminal, payment = pos(), new_id()
    facts = {"clerk": CLERK, "shift_id": None, "now": NOW}
    with pytest.raises(BatchDiffers) as caught:
        terminal.compare(Money(90), Money(100), [payment], " ", **facts)  # type: ignore[arg-type]
    assert caught.value.facts() == {
        "terminal": "POS-开发",
        "stated": Money(90),
        "difference": Money(-10),
    }
    assert terminal.batches == []
    batch = terminal.compare(
        Money(90), Money(100), [payment], "少刷一角", clerk=CLERK, shift_id=None, now=NOW
    )
    assert batch.difference == Money(-10)
    assert [each.payment_id for each in batch.payments] == [payment]


def test_a_batch_that_agrees_needs_no_words() -> None:
    terminal = pos()
    batch = terminal.compare(NIL, NIL, [], "", clerk=CLERK, shift_id=None, now=NOW)
    assert batch.difference == NIL
    assert [event.event_name for _, event in terminal.take_events()] == ["TerminalCompared"]

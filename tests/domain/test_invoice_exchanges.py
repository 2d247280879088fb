"""Old receipts that come back: each once, with a number, an amount and a day that was."""

from __future__ import annotations

from datetime import date

import pytest

from handover_app.domain.invoice_exchanges import (
    LONGEST_NUMBER,
    NothingReturned,
    OldReceipt,
    ReturnProblem,
    ReturnRefused,
    check_returned,
)
from handover_app.domain.money import Money

TODAY = date(2026, 11, 7)
SOUND = OldReceipt("0001234", TODAY, Money(1))


def test_sound_receipts_pass() -> None:
    check_returned([SOUND, OldReceipt("9" * LONGEST_NUMBER, date(2020, 1, 1), Money(5))], TODAY)


def test_none_at_all_is_no_exchange() -> None:
    with pytest.raises(NothingReturned):
        check_returned([], TODAY)


@pytest.mark.parametrize(
    ("receipt", "problem"),
    [
        (OldReceipt("", TODAY, Money(1)), ReturnProblem.NUMBER_WRONG),
        (OldReceipt("9" * (LONGEST_NUMBER + 1), TODAY, Money(1)), ReturnProblem.NUMBER_WRONG),
        (OldReceipt("0001234", TODAY, Money(9)), ReturnProblem.TWICE),
        (OldReceipt("1", TODAY, Money(0)), ReturnProblem.AMOUNT_WRONG),
        (OldReceipt("1", date(2026, 11, 8), Money(1)), ReturnProblem.IN_THE_FUTURE),
    ],
)
def test_a_receipt_that_was_misread_is_named_with_its_problem(
    receipt: OldReceipt, problem: ReturnProblem
) -> None:
    with pytest.raises(ReturnRefused) as refused:
        check_returned([SOUND, receipt], TODAY)
    assert (refused.value.number, refused.value.problem) == (receipt.number, problem)

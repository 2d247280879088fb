"""Loans and returns of keys that are refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.keys import (
    BorrowerMissing,
    LoanAllBack,
    LoanDueInThePast,
    LoanNotFound,
    NoTeamWaiting,
    PurposeMissing,
)
from handover_app.domain.refusals import DomainError
from handover_app.ui.messages.words import local

translate = QCoreApplication.translate


def _borrower_missing(error: BorrowerMissing) -> str:
    return translate(
        "Messages",
        "Not lent: nobody is named who borrows. Every key is where it was. Type the company or "
        "the person, then confirm again.",
    )


def _purpose_missing(error: PurposeMissing) -> str:
    return translate(
        "Messages",
        "Not lent: what the keys are for is missing. Every key is where it was. Type the purpose "
        "or the defect, then confirm again.",
    )


def _due_in_the_past(error: LoanDueInThePast) -> str:
    return translate(
        "Messages",
        "Not lent: {time} is over. Every key is where it was. Choose a later time for the return.",
    ).format(time=local(error.due))


def _not_found(error: LoanNotFound) -> str:
    return translate(
        "Messages",
        "Not noted: there is no such loan. Nothing was changed. Open the list of what is out "
        "again.",
    )


def _all_back(error: LoanAllBack) -> str:
    return translate(
        "Messages",
        "Not noted: every key of {number} is back. Nothing was changed. Nobody needs to be "
        "reminded.",
    ).format(number=error.number)


def _no_team_waiting(error: NoTeamWaiting) -> str:
    return translate(
        "Messages",
        "Not lent: no inspection team is under way to {code}. The key is where it was. Have the "
        "team assigned first, or lend the key by name.",
    ).format(code=error.code)


LOANS: dict[type[DomainError], Callable[[Any], str]] = {
    BorrowerMissing: _borrower_missing,
    LoanAllBack: _all_back,
    LoanDueInThePast: _due_in_the_past,
    LoanNotFound: _not_found,
    NoTeamWaiting: _no_team_waiting,
    PurposeMissing: _purpose_missing,
}

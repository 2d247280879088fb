"""The day on paper: what was refused when sheets are printed, entered or given back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from handover_app.domain import paper_days
from handover_app.domain.refusals import DomainError
from handover_app.ui.messages.filled import sentences, shown

_RETURNED = QT_TRANSLATE_NOOP(
    "Messages",
    "Not entered: sheet {number} came back unused on {at} ({clerk}). Nothing was changed. "
    "Look at the number on the paper again.",
)
_ENTERED = QT_TRANSLATE_NOOP(
    "Messages",
    "Not entered: sheet {number} was entered on {at} by {clerk}. Nothing was changed. "
    "Look at the number on the paper again.",
)
_TEXTS: dict[type[DomainError], str] = {
    paper_days.SheetUnknown: QT_TRANSLATE_NOOP(
        "Messages",
        "Not entered: no sheet bears the number {number}. Nothing was changed. "
        "Compare it with the paper and type it again.",
    ),
    paper_days.SheetOfAnotherUnit: QT_TRANSLATE_NOOP(
        "Messages",
        "Not entered: sheet {number} was printed for {code}. Nothing was changed. "
        "Open {code}, or take the sheet of this household.",
    ),
    paper_days.SheetOfAnotherKind: QT_TRANSLATE_NOOP(
        "Messages",
        "Not done: sheet {number} is being entered, and it is a sheet for: {kind}. Nothing was "
        "changed. Do that, or stop the back entry in the strip above first.",
    ),
    paper_days.NotHappenedYet: QT_TRANSLATE_NOOP(
        "Messages",
        "Not entered: sheet {number} can't have been written on at this time: it lies ahead, or "
        "before the sheet was printed. Nothing was changed. Correct the time.",
    ),
    paper_days.NobodyExpected: QT_TRANSLATE_NOOP(
        "Messages",
        "Nothing was printed: nobody is expected on {day}. No number was taken. "
        "Choose another day, or print without asking for appointments.",
    ),
    paper_days.PaperDayOver: QT_TRANSLATE_NOOP(
        "Messages",
        "Nothing was printed: {day} has passed. No number was taken. "
        "Choose today or a day to come.",
    ),
    paper_days.SheetReasonMissing: QT_TRANSLATE_NOOP(
        "Messages",
        "The sheets were not given back: the reason is missing. They are still open. "
        "Type why, such as: not used.",
    ),
}


def _done(error: paper_days.SheetDone) -> str:
    text = _RETURNED if error.returned else _ENTERED
    return QCoreApplication.translate("Messages", text).format(
        number=error.number, at=shown(error.at), clerk=error.clerk
    )


PAPER_DAYS: dict[type[DomainError], Callable[[Any], str]] = {
    **sentences(_TEXTS),
    paper_days.SheetDone: _done,
}

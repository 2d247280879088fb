"""Sentences for refusals about the path of a household: its gates, marks and order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from handover_app.domain.handover import (
    GateNotOffered,
    MarkKind,
    NothingToTakeBack,
    PathUnsound,
    Stage,
    StepFinished,
    StepNotMarkable,
)
from handover_app.domain.refusals import DomainError
from handover_app.ui.messages.filled import sentences
from handover_app.ui.messages.words import word

translate = QCoreApplication.translate


def _not_markable(error: StepNotMarkable) -> str:
    if error.kind is MarkKind.NOT_NEEDED and error.stage is Stage.SETTLEMENT:
        return translate(
            "Messages",
            "Not noted: money that is owed is never just left out. Nothing was changed. "
            "Have it waived or agreed at the cash desk, or put the step off.",
        )
    return translate(
        "Messages",
        "Not noted: {step} can't be marked “{mark}”. Nothing was changed. "
        "Go through the step, or put it off where that is offered.",
    ).format(step=word(error.stage), mark=word(error.kind))


def _not_offered(error: GateNotOffered) -> str:
    if error.step is Stage.GIFT:
        return translate(
            "Messages",
            "Not set: the gift is never tied to an acceptance; who refuses the flat gets it too "
            "(guideline article 17.7). The table is as it was. Leave the gift without this row.",
        )
    return translate(
        "Messages",
        "Not set: {step} does not ask for this. The table is as it was. Choose one of its rows.",
    ).format(step=word(error.step))


PATH: dict[type[DomainError], Callable[[Any], str]] = {
    StepNotMarkable: _not_markable,
    GateNotOffered: _not_offered,
    **sentences(
        {
            StepFinished: QT_TRANSLATE_NOOP(
                "Messages",
                "Not noted: {stage} is finished or in hand. Nothing was changed. "
                "Look at the card and load it again.",
            ),
            NothingToTakeBack: QT_TRANSLATE_NOOP(
                "Messages",
                "Nothing to take back: {stage} has no mark. Nothing was changed. "
                "Load the card again.",
            ),
            PathUnsound: QT_TRANSLATE_NOOP(
                "Messages",
                "The order was not saved: the check-in comes first, the gift last, and check-in, "
                "inspection and keys are always there. The order is as it was. "
                "Put the steps right.",
            ),
        }
    ),
}

"""Sentences for the training copy that was not made."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.refusals import DomainError
from handover_app.domain.training import ThisIsTraining, TrainingInUse, TrainingPlaceTaken

translate = QCoreApplication.translate


def _this_is_training(error: ThisIsTraining) -> str:
    return translate(
        "Messages",
        "Not copied: this window shows a training copy itself. Nothing was changed. Make the new "
        "copy in the window of the real project.",
    )


def _place_taken(error: TrainingPlaceTaken) -> str:
    return translate(
        "Messages",
        "Not copied: {path} is there and is no training copy. It was not touched, and the real "
        "project is as it was. Move that file away, then make the copy again.",
    ).format(path=error.path)


def _in_use(error: TrainingInUse) -> str:
    return translate(
        "Messages",
        "Not copied: the old training copy is still open ({path}). The real project is as it "
        "was. Close the other training windows on this computer, then make the copy again.",
    ).format(path=error.path)


TRAINING: dict[type[DomainError], Callable[[Any], str]] = {
    ThisIsTraining: _this_is_training,
    TrainingPlaceTaken: _place_taken,
    TrainingInUse: _in_use,
}

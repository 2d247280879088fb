"""The queue: what was refused, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from handover_app.domain import visits
from handover_app.domain.refusals import DomainError
from handover_app.ui.messages.filled import sentences, shown

translate = QCoreApplication.translate

_TEXTS: dict[type[DomainError], str] = {
    visits.CalledElsewhere: QT_TRANSLATE_NOOP(
        "Messages",
        "{queue_number} was not called here: {clerk} called it to {station} at {at}. The queue is "
        "as it was. Call another number; a supervisor can let you take this one over.",
    ),
    visits.StillCalled: QT_TRANSLATE_NOOP(
        "Messages",
        "Nobody else was called: {queue_number} has been called to this station and has not come "
        "yet. Begin with it, call it again, or mark it as not there; then call the next number.",
    ),
    visits.NotCalledHere: QT_TRANSLATE_NOOP(
        "Messages",
        "Nothing was noted: the number of {code} is not at this station, or no longer. "
        "The queue is as it was. Call the number first.",
    ),
    visits.AlreadyBegun: QT_TRANSLATE_NOOP(
        "Messages",
        "Nothing was noted: {queue_number} is in hand here already. The queue is as it was. "
        "Go on with it, or call the next number when it is done.",
    ),
    visits.NotWaitingThere: QT_TRANSLATE_NOOP(
        "Messages",
        "Nothing was changed: {code} does not wait for “{stage}”. Either it is done there, or an "
        "earlier step is missing. The steps of the card say which.",
    ),
    visits.NoQueueThere: QT_TRANSLATE_NOOP(
        "Messages",
        "Nobody was called: “{stage}” calls no numbers. The queue is as it was. "
        "Choose another step.",
    ),
}


def _nobody_waits(error: visits.NobodyWaits) -> str:
    if error.later and error.again_at is not None:
        text = translate(
            "Messages",
            "Nobody was called: all that wait for “{stage}” were not there or left unfinished "
            "({count}). The first comes again at {at}; choose one in the list to call it now.",
        )
        return text.format(stage=shown(error.stage), count=error.later, at=shown(error.again_at))
    return translate(
        "Messages",
        "Nobody was called: nobody waits for “{stage}” now. The queue is as it was. "
        "Whoever comes next appears in the list.",
    ).format(stage=shown(error.stage))


QUEUE: dict[type[DomainError], Callable[[Any], str]] = {
    **sentences(_TEXTS),
    visits.NobodyWaits: _nobody_waits,
}

"""Delivery notices and their conditions: what was refused, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from handover_app.domain import delivery
from handover_app.domain.refusals import DomainError
from handover_app.ui.messages.filled import sentences

_TEXTS: dict[type[DomainError], str] = {
    delivery.BatchUnfit: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: a batch needs a name, a place, and a first day that is not after the last. "
        "What was typed is still there. Complete it.",
    ),
    delivery.BatchNotFound: QT_TRANSLATE_NOOP(
        "Messages", "There is no such batch. Nothing was changed. Choose it from the list again."
    ),
    delivery.ConditionNotTicked: QT_TRANSLATE_NOOP(
        "Messages",
        "Not ticked: “{condition}” follows from the survey, the contract or what the cash desk "
        "took. Nothing was changed. Have it mended where it comes from.",
    ),
    delivery.FreezeMissing: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: a frozen unit needs to say by what, and any other has nothing to say there. "
        "Nothing was changed. Choose rescission, lawsuit, seizure or change of owner.",
    ),
    delivery.OutstandingWrong: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: an amount is outstanding only where the price is not paid, and is more than "
        "nothing. What was typed is still there. Correct it.",
    ),
    delivery.PersonMissing: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: it is not said who of the property company was told. Nothing was changed. "
        "Type the name.",
    ),
    delivery.NoticeDayWrong: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: {day} does not fit. What has happened lies between the notice and today, and "
        "a new deadline lies ahead. Choose another day.",
    ),
    delivery.NothingToSend: QT_TRANSLATE_NOOP(
        "Messages",
        "There is no notice among these units that waits for this. Nothing was changed. Issue the "
        "notices first, or choose other units.",
    ),
    delivery.NoticeNotSent: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: the notice of {code} is not on its way, so it was neither delivered nor did "
        "it come back. Nothing was changed. Mark it as sent first.",
    ),
    delivery.DeliveryNoticeNotFound: QT_TRANSLATE_NOOP(
        "Messages", "There is no such file. Nothing was changed. Refresh the list."
    ),
}

DELIVERY: dict[type[DomainError], Callable[[Any], str]] = sentences(_TEXTS)

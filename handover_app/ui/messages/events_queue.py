"""The journal of the queue in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from handover_app.domain.handover import Stage
from handover_app.domain.visits import CallKind
from handover_app.ui.messages.filled import lines
from handover_app.ui.messages.words import word_of_name

_MOVED = {
    CallKind.CALLED: QT_TRANSLATE_NOOP("Events", "{number} called to {station}"),
    CallKind.RECALLED: QT_TRANSLATE_NOOP("Events", "{number} called to {station} again"),
    CallKind.SKIPPED: QT_TRANSLATE_NOOP("Events", "{number} was not there"),
    CallKind.STARTED: QT_TRANSLATE_NOOP("Events", "{number} came to {station}"),
    CallKind.HANDED_BACK: QT_TRANSLATE_NOOP("Events", "{number} put back into the queue"),
    CallKind.TRANSFERRED: QT_TRANSLATE_NOOP("Events", "{number} sent on to {to}"),
    CallKind.DONE: QT_TRANSLATE_NOOP("Events", "{number} done at {station}"),
}


def _moved(data: Mapping[str, Any]) -> str:
    text = _MOVED[CallKind[data["kind"]]] if data["kind"] in CallKind.__members__ else "{number}"
    line = QCoreApplication.translate("Events", text).format(
        number=data["queue_number"],
        station=data["station"],
        to=word_of_name(Stage, data.get("to") or ""),
    )
    reason = data.get("reason")
    return f"{line}: {reason}" if reason else line


QUEUE_LINES: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "NumberMoved": _moved,
    **lines({
        "QueueSet": QT_TRANSLATE_NOOP("Events", "Settings of the queue changed"),
        "TicketIssued": QT_TRANSLATE_NOOP("Events", "Slip with the number {queue_number}"),
    }),
}  # fmt: skip

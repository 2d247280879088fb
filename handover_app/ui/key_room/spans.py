"""How long something lasts, in the words of the window."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def span(since: datetime, until: datetime) -> str:
    """From a moment to a later one, in minutes, hours, or days; nothing is below zero."""
    minutes = max(int((until - since).total_seconds()) // 60, 0)
    hours, rest = divmod(minutes, 60)
    if hours >= 24:
        words = translate("KeyRoomPage", "{days} d {hours} h")
        return words.format(days=hours // 24, hours=hours % 24)
    if hours:
        words = translate("KeyRoomPage", "{hours} h {minutes} min")
        return words.format(hours=hours, minutes=rest)
    return translate("KeyRoomPage", "{minutes} min").format(minutes=rest)

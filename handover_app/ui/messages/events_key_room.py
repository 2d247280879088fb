"""The journal of readiness, kinds of keys and public keys in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

Facts = Mapping[str, Any]

translate = QCoreApplication.translate


def _due_set(data: Facts) -> str:
    if not data["due"]:
        return translate("Events", "The day for the contractor's keys was taken away")
    return translate("Events", "The contractor's keys are due on {day}").format(day=data["due"])


def _not_ready(data: Facts) -> str:
    return translate("Events", "List of keys not ready: {units} units").format(units=data["units"])


def _kinds_set(data: Facts) -> str:
    kinds = [name for name, *_ in data["kinds"]]
    return translate("Events", "Kinds of keys changed: {kinds}").format(kinds="、".join(kinds))


def _public_made(data: Facts) -> str:
    return translate("Events", "Public keys {name}: {keys} keys").format(
        name=data["name"], keys=data["keys"]
    )


KEY_ROOM_LINES: dict[str, Callable[[Facts], str]] = {
    "KeyKindsSet": _kinds_set,
    "KeysDueSet": _due_set,
    "NotReadyListMade": _not_ready,
    "PublicKeysMade": _public_made,
}

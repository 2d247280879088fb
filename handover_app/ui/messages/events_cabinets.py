"""The journal of cabinets and hooks in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

Facts = Mapping[str, Any]

translate = QCoreApplication.translate


def _made(data: Facts) -> str:
    return _with_building(
        data, translate("Events", "Cabinet {name} put up, {hooks} hooks").format(**data)
    )


def _changed(data: Facts) -> str:
    return _with_building(
        data, translate("Events", "Cabinet {name} changed, {hooks} hooks").format(**data)
    )


def _with_building(data: Facts, words: str) -> str:
    return f"{words} · {data['building']}" if data["building"] else words


def _given_up(data: Facts) -> str:
    return translate("Events", "Hook {hook} given to other keys").format(hook=data["hook"])


def _map_made(data: Facts) -> str:
    return translate("Events", "Hook map of cabinet {name} made").format(name=data["name"])


CABINET_LINES: dict[str, Callable[[Facts], str]] = {
    "CabinetChanged": _changed,
    "CabinetMade": _made,
    "HookGivenUp": _given_up,
    "HookMapMade": _map_made,
}

"""The journal of label layouts in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.label_layouts import Medium
from handover_app.ui.messages.words import word_of_name

Facts = Mapping[str, Any]

translate = QCoreApplication.translate


def _added(data: Facts) -> str:
    return translate("Events", "Label layout {name} added ({medium})").format(
        name=data["name"], medium=word_of_name(Medium, data["medium"])
    )


def _changed(data: Facts) -> str:
    if data["before"] != data["name"]:
        return translate("Events", "Label layout {before} changed, now called {name}").format(
            before=data["before"], name=data["name"]
        )
    return translate("Events", "Label layout {name} changed").format(name=data["name"])


def _nudged(data: Facts) -> str:
    return translate("Events", "Labels of {name} moved {x} mm right, {y} mm down").format(
        name=data["name"], x=_millimetres(data["x"]), y=_millimetres(data["y"])
    )


def _deleted(data: Facts) -> str:
    return translate("Events", "Label layout {name} deleted").format(name=data["name"])


def _millimetres(tenths: object) -> str:
    return f"{int(str(tenths)) / 10:.1f}"


LABEL_LINES: dict[str, Callable[[Facts], str]] = {
    "LayoutAdded": _added,
    "LayoutChanged": _changed,
    "LayoutNudged": _nudged,
    "LayoutDeleted": _deleted,
}

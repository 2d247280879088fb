"""The journal of the path in words: lifted blocks, marks, the gate table and the order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.handover import Condition, Effect, MarkKind, Stage
from handover_app.ui.messages.words import word_of_name

Facts = Mapping[str, Any]

translate = QCoreApplication.translate


def _gate_lifted(data: Facts) -> str:
    # Before there were gates at every step, a lift was always for the keys.
    return translate("Events", "Block lifted for {step}: {condition} ({reason})").format(
        step=word_of_name(Stage, data.get("step", Stage.KEYS.name)),
        condition=word_of_name(Condition, data["condition"]),
        reason=data["reason"],
    )


def _gate_changed(data: Facts) -> str:
    return translate("Events", "Gate table changed: {step}, {condition}: {effect}").format(
        step=word_of_name(Stage, data["step"]),
        condition=word_of_name(Condition, data["condition"]),
        effect=word_of_name(Effect, data["effect"]),
    )


def _marked(data: Facts) -> str:
    return translate("Events", "{step}: {mark} ({reason})").format(
        step=word_of_name(Stage, data["stage"]),
        mark=word_of_name(MarkKind, data["kind"]),
        reason=data["reason"],
    )


def _path_changed(data: Facts) -> str:
    return translate("Events", "Order of the steps changed: {steps}").format(
        steps=" → ".join(
            word_of_name(Stage, each) for each in data["steps"] if each not in data["left_out"]
        )
    )


PATH_LINES: dict[str, Callable[[Facts], str]] = {
    "GateLifted": _gate_lifted,
    "GateChanged": _gate_changed,
    "StepMarked": _marked,
    "PathChanged": _path_changed,
}

"""The journal of delivery notices and their conditions in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from handover_app.domain.delivery import (
    DeliveryCondition,
    DeliveryNoticeKind,
    DispatchChannel,
    Freeze,
    NoticeStep,
    Verdict,
)
from handover_app.domain.handover import Effect
from handover_app.domain.money import Money
from handover_app.ui.messages.filled import lines
from handover_app.ui.messages.words import word_of_name

Facts = Mapping[str, Any]
translate = QCoreApplication.translate


def _ticked(data: Facts) -> str:
    said = translate("Events", "{condition}: {verdict}").format(
        condition=word_of_name(DeliveryCondition, data["condition"]),
        verdict=word_of_name(Verdict, data["verdict"]),
    )
    more = [str(data["building"])] if data.get("building") else []
    if data.get("freeze"):
        more.append(word_of_name(Freeze, data["freeze"]))
    if data.get("outstanding") is not None:
        open_words = translate("Events", "{amount} yuan open")
        more.append(open_words.format(amount=_amount(data["outstanding"])))
    return " · ".join((said, *more))


def _effect(data: Facts) -> str:
    return translate("Events", "Condition “{condition}” of delivery: now {effect}").format(
        condition=word_of_name(DeliveryCondition, data["condition"]),
        effect=word_of_name(Effect, data["effect"]),
    )


def _issued(data: Facts) -> str:
    return translate("Events", "{kind} {number} issued, with statement version {version}").format(
        kind=word_of_name(DeliveryNoticeKind, data["kind"]),
        number=data["number"],
        version=data["statement_version"],
    )


def _moved(data: Facts) -> str:
    said = translate("Events", "Delivery notice {number}: {step} on {day}").format(
        number=data["number"], step=word_of_name(NoticeStep, data["step"]), day=data["day"]
    )
    channel = data.get("channel")
    return f"{said} · {word_of_name(DispatchChannel, channel)}" if channel else said


def _amount(fen: object) -> str:
    return (fen if isinstance(fen, Money) else Money(int(str(fen)))).format()


DELIVERY_LINES: dict[str, Callable[[Facts], str]] = {
    "ConditionTicked": _ticked,
    "ConditionEffectSet": _effect,
    "DeliveryNoticeIssued": _issued,
    "DeliveryNoticeMoved": _moved,
    **lines({
        "BatchSet": QT_TRANSLATE_NOOP("Events", "Delivery batch {name}: {first_day} to {last_day}"),
        "ConditionsImported": QT_TRANSLATE_NOOP(
            "Events", "List of delivery conditions {file} read, {facts} facts"
        ),
        "PropertyTold": QT_TRANSLATE_NOOP(
            "Events", "Property company told on {day}: {person}"
        ),
        "CourierListMade": QT_TRANSLATE_NOOP(
            "Events", "Courier's list with names and phones written out, {rows} rows"
        ),
        "NoticeSettingsSet": QT_TRANSLATE_NOOP(
            "Events", "Enclosures and papers to bring of the delivery notice set"
        ),
    }),
}  # fmt: skip

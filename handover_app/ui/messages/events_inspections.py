"""The journal of teams, inspections, refusals and signatures in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from handover_app.domain.defects import OrderState, ReinspectionMethod
from handover_app.domain.inspections import (
    DeemedCause,
    RemarkKind,
    SigningParty,
    SigningPurpose,
    SigningState,
)
from handover_app.ui.messages.filled import lines
from handover_app.ui.messages.words import word_of_name

Facts = Mapping[str, Any]

translate = QCoreApplication.translate


def _team_break(data: Facts) -> str:
    if data["began"]:
        return translate("Events", "{name} takes a break").format(name=data["name"])
    return translate("Events", "{name} is back from its break").format(name=data["name"])


def _team_taken_off(data: Facts) -> str:
    if data["off"]:
        return translate("Events", "{name} taken off the board").format(name=data["name"])
    return translate("Events", "{name} put back on the board").format(name=data["name"])


def _remark(data: Facts) -> str:
    return translate("Events", "{kind} written down").format(
        kind=word_of_name(RemarkKind, data["kind"])
    )


def _signed(data: Facts) -> str:
    return translate("Events", "{purpose}: {party} {state}").format(
        purpose=word_of_name(SigningPurpose, data["purpose"]),
        party=word_of_name(SigningParty, data["party"]),
        state=word_of_name(SigningState, data["state"]),
    )


def _judged(data: Facts) -> str:
    if data["justified"]:
        text = translate("Events", "Refusal {number} judged: with good reason")
    else:
        text = translate("Events", "Refusal {number} judged: without good reason")
    return text.format(number=data["number"])


def _deemed(data: Facts) -> str:
    return translate("Events", "Deemed delivered on {day}: {cause}").format(
        day=data["day"], cause=word_of_name(DeemedCause, data["cause"])
    )


def _reinspected(data: Facts) -> str:
    if data["passed"]:
        text = translate("Events", "Defect {number} re-inspected ({method}): passed")
    else:
        text = translate("Events", "Defect {number} re-inspected ({method}): failed, {reason}")
    method = word_of_name(ReinspectionMethod, data["method"])
    return text.format(number=data["number"], method=method, reason=data["reason"])


def _dispute_settled(data: Facts) -> str:
    if data["accepted"]:
        text = translate("Events", "Dispute of defect {number} accepted: now {contractor}")
    else:
        text = translate("Events", "Dispute of defect {number} rejected: {contractor} repairs")
    return text.format(number=data["number"], contractor=data["contractor"])


def _order_moved(data: Facts) -> str:
    step = word_of_name(OrderState, data["step"])
    return translate("Events", "Order {number}: {step}").format(number=data["number"], step=step)


INSPECTION_LINES: dict[str, Callable[[Facts], str]] = {
    **lines({
        "TeamSet": QT_TRANSLATE_NOOP("Events", "Team {name} set"),
        "TeamArrived": QT_TRANSLATE_NOOP("Events", "{team} is in the flat"),
        "TeamCalledBack": QT_TRANSLATE_NOOP("Events", "{team} called back: {reason}"),
        "RefusalRecorded": QT_TRANSLATE_NOOP("Events", "Refusal record {number} made"),
        "DeemedWithdrawn": QT_TRANSLATE_NOOP("Events", "Deemed delivery withdrawn: {reason}"),
        "InspectionSettingsSet": QT_TRANSLATE_NOOP("Events", "Settings of the inspection set"),
        "ToleranceSet": QT_TRANSLATE_NOOP("Events", "Tolerance of {code} set"),
        "FormsPrinted": QT_TRANSLATE_NOOP("Events", "Inspection forms printed for {units} units"),
        "OwnersCopyIssued": QT_TRANSLATE_NOOP(
            "Events", "Owner's copy issued, {defects} defects promised"
        ),
        "CalendarSet": QT_TRANSLATE_NOOP("Events", "Calendar {year} set, {days} special days"),
        "SpecialSet": QT_TRANSLATE_NOOP("Events", "Marked for a senior team: {why}"),
    }),
    "TeamBreak": _team_break,
    "TeamTakenOff": _team_taken_off,
    "RemarkNoted": _remark,
    "Signed": _signed,
    "RefusalJudged": _judged,
    "DeemedDelivered": _deemed,
    "DefectReinspected": _reinspected,
    "DisputeSettled": _dispute_settled,
    "OrderMoved": _order_moved,
}  # fmt: skip

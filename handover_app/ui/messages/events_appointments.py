"""The journal of slots, appointments, calls, messages and enquiries in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from handover_app.domain.delivery import Audience, CallReason, CallResult, EnquiryWindow
from handover_app.domain.visits import AppointmentEnd, MadeBy
from handover_app.ui.messages.filled import lines
from handover_app.ui.messages.words import word_of_name

Facts = Mapping[str, Any]


def _made(data: Facts) -> str:
    how = word_of_name(MadeBy, data["made_by"])
    if data["before"]:
        line = _said(
            QT_TRANSLATE_NOOP("Events", "Appointment moved from {before} to {when}, {how}"),
            before=data["before"], when=data["when"], how=how,
        )  # fmt: skip
    else:
        line = _said(
            QT_TRANSLATE_NOOP("Events", "Appointment {when}, {how}"), when=data["when"], how=how
        )
    if not data["over_quota"]:
        return line
    reason = _said(
        QT_TRANSLATE_NOOP("Events", "above the quota: {reason}"), reason=data["over_quota"]
    )
    return f"{line} · {reason}"


def _ended(data: Facts) -> str:
    return _said(
        QT_TRANSLATE_NOOP("Events", "Appointment {when} no longer stands: {end}"),
        when=data["when"],
        end=word_of_name(AppointmentEnd, data["end"]),
    )


def _called(data: Facts) -> str:
    line = _said(
        QT_TRANSLATE_NOOP("Events", "Called ({reason}): {result}"),
        reason=word_of_name(CallReason, data["reason"]),
        result=word_of_name(CallResult, data["result"]),
    )
    return " · ".join(each for each in (line, data["comes_on"], data["next_on"]) if each)


def _list_made(data: Facts) -> str:
    return _said(
        QT_TRANSLATE_NOOP("Events", "List {number} of {count} text messages made: {audience}"),
        number=data["number"],
        count=data["count"],
        audience=word_of_name(Audience, data["audience"]),
    )


def _asked(data: Facts) -> str:
    return _said(
        QT_TRANSLATE_NOOP("Events", "Enquiry noted at {window}: {kind}"),
        window=word_of_name(EnquiryWindow, data["window"]),
        kind=data["kind"],
    )


def _followed(data: Facts) -> str:
    closed = QT_TRANSLATE_NOOP("Events", "Enquiry closed: {kind}")
    on = QT_TRANSLATE_NOOP("Events", "Enquiry followed up: {kind}")
    return _said(closed if data["closed"] else on, kind=data["kind"])


def _said(text: str, **facts: object) -> str:
    return QCoreApplication.translate("Events", text).format(**facts)


APPOINTMENT_LINES: dict[str, Callable[[Facts], str]] = {
    "AppointmentMade": _made,
    "AppointmentEnded": _ended,
    "CallNoted": _called,
    "MessageListMade": _list_made,
    "EnquiryNoted": _asked,
    "EnquiryFollowedUp": _followed,
    **lines({
        "SlotsPlanned": QT_TRANSLATE_NOOP(
            "Events", "{slots} slots planned, {quota} households each"
        ),
        "SlotQuotaSet": QT_TRANSLATE_NOOP("Events", "Slot {when} {building} takes {quota}"),
        "AppointmentsImported": QT_TRANSLATE_NOOP("Events", "{rows} appointments from {source}"),
        "FlatPreChecked": QT_TRANSLATE_NOOP(
            "Events", "Flat checked before {when} by {checked_by}, {checked_on}"
        ),
        "CapacitySet": QT_TRANSLATE_NOOP(
            "Events", "Capacity: {minutes_per_unit} minutes a unit, {teams} teams"
        ),
        "CallListExported": QT_TRANSLATE_NOOP(
            "Events", "Call list of {day} written out, {rows} rows"
        ),
        "PhoneRevealed": QT_TRANSLATE_NOOP("Events", "Telephone numbers shown in full"),
        "MessageFormSet": QT_TRANSLATE_NOOP("Events", "Text of the messages changed: {columns}"),
        "MessageListOpened": QT_TRANSLATE_NOOP(
            "Events", "List {number} of text messages saved again"
        ),
        "MessageResultImported": QT_TRANSLATE_NOOP(
            "Events", "Result of list {number}: {delivered} delivered, {failed} failed"
        ),
        "EnquiryKindsSet": QT_TRANSLATE_NOOP("Events", "Kinds of enquiries: {kinds}"),
        "EnquiriesExported": QT_TRANSLATE_NOOP("Events", "Log of {rows} enquiries written out"),
    }),
}  # fmt: skip

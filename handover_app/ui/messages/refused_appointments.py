"""Slots, appointments, calls, messages and enquiries: what was refused, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from handover_app.domain import delivery, visits
from handover_app.domain.refusals import DomainError
from handover_app.ui.messages.filled import sentences

_FULL = QT_TRANSLATE_NOOP(
    "Messages",
    "Not booked: {when} is full. Nothing was changed. Nearest with a place: {nearest}. "
    "Choose one of them, or ask a supervisor to consent.",
)
_ALL_FULL = QT_TRANSLATE_NOOP(
    "Messages",
    "Not booked: {when} is full, and no other slot has a place. Nothing was changed. "
    "Plan more slots, or ask a supervisor to consent.",
)
_CLOSED = QT_TRANSLATE_NOOP(
    "Messages",
    "Not booked: {when} is closed. Nothing was changed. Nearest with a place: {nearest}. "
    "Choose one of them, or ask a supervisor to consent.",
)
_ALL_CLOSED = QT_TRANSLATE_NOOP(
    "Messages",
    "Not booked: {when} is closed, and no other slot has a place. Nothing was changed. "
    "Plan more slots, or ask a supervisor to consent.",
)
_FAULTS: dict[visits.PlanFault, str] = {
    visits.PlanFault.NO_DAYS: QT_TRANSLATE_NOOP(
        "Messages",
        "No slots were planned: no day is chosen. Nothing was changed. "
        "Choose the first and the last day.",
    ),
    visits.PlanFault.TOO_MANY_DAYS: QT_TRANSLATE_NOOP(
        "Messages",
        "No slots were planned: that is more than two months at once. Nothing was changed. "
        "Choose fewer days.",
    ),
    visits.PlanFault.NO_HOURS: QT_TRANSLATE_NOOP(
        "Messages",
        "No slots were planned: opening hours are missing. Nothing was changed. "
        "Type them, such as 8:30-12:00, 13:30-17:30.",
    ),
    visits.PlanFault.HOURS_WRONG: QT_TRANSLATE_NOOP(
        "Messages",
        "No slots were planned: the opening hours can't be read, end before they begin, or "
        "overlap. Nothing was changed. Type them such as 8:30-12:00, 13:30-17:30.",
    ),
    visits.PlanFault.MINUTES_WRONG: QT_TRANSLATE_NOOP(
        "Messages",
        "No slots were planned: a slot has 10 to 240 minutes and fits into the opening hours. "
        "Nothing was changed. Type another number.",
    ),
    visits.PlanFault.QUOTA_WRONG: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: a slot takes 0 to 999 households. Nothing was changed. Type another number.",
    ),
    visits.PlanFault.DAY_PAST: QT_TRANSLATE_NOOP(
        "Messages",
        "No slots were planned: a day has passed. Nothing was changed. Begin with today or later.",
    ),
}
_CAPACITY: dict[visits.CapacityFault, str] = {
    visits.CapacityFault.MINUTES: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: a unit takes a team 5 to 480 minutes. Nothing was changed. "
        "Type another number.",
    ),
    visits.CapacityFault.TEAMS: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: the number of teams can't be. Nothing was changed. Type another number; "
        "0 takes the teams of the roster.",
    ),
}
_TEXTS: dict[type[DomainError], str] = {
    visits.WordsTooLong: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: no more than {limit} characters are kept here. What was typed is still "
        "there. Shorten it and try again.",
    ),
    visits.SlotNotFound: QT_TRANSLATE_NOOP(
        "Messages",
        "There is no such slot any more: the day was planned anew. Nothing was changed. "
        "Refresh the page and choose another one.",
    ),
    visits.QuotaBelowBooked: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: {booked} households are booked for {when}. Nothing was changed. "
        "Move some of them first, or close the slot with 0.",
    ),
    visits.SlotOver: QT_TRANSLATE_NOOP(
        "Messages",
        "Not booked: the time {when} has passed. Nothing was changed. "
        "Choose a slot that is still to come.",
    ),
    visits.AlreadyBooked: QT_TRANSLATE_NOOP(
        "Messages",
        "Not booked: {code} has an appointment on {when} already. Nothing was changed. "
        "Move that one instead.",
    ),
    visits.NoAppointment: QT_TRANSLATE_NOOP(
        "Messages",
        "Not done: {code} has no appointment. Nothing was changed. Refresh the page, or book one.",
    ),
    visits.CancelReasonMissing: QT_TRANSLATE_NOOP(
        "Messages",
        "The appointment was not cancelled: the reason is missing. It still stands. "
        "Type why, then cancel it.",
    ),
    visits.PreCheckNotNeeded: QT_TRANSLATE_NOOP(
        "Messages",
        "Nothing was noted: {when} is one of the days of all, before which the property company "
        "makes no check of its own. Nothing was changed. Note it for single handovers only.",
    ),
    visits.CheckerMissing: QT_TRANSLATE_NOOP(
        "Messages",
        "The check was not noted: nobody is named. What was typed is still there. "
        "Type who of the property company looked at the flat.",
    ),
    delivery.ComingDayMissing: QT_TRANSLATE_NOOP(
        "Messages",
        "The call was not noted: the day on which they will come is missing. "
        "What was typed is still there. Choose the day.",
    ),
    delivery.CallDayPast: QT_TRANSLATE_NOOP(
        "Messages",
        "The call was not noted: {day} has passed. What was typed is still there. "
        "Choose today or a later day.",
    ),
    delivery.NobodyToCall: QT_TRANSLATE_NOOP(
        "Messages",
        "No list was written out: nobody is to be called on {day}. Nothing was changed. "
        "Choose another day.",
    ),
    delivery.NoPhone: QT_TRANSLATE_NOOP(
        "Messages",
        "No owner of {code} has a telephone number. Nothing was changed. "
        "Enter one at the reception.",
    ),
    delivery.ColumnsWrong: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: each column of the platform needs a heading of its own, and 手机 and 内容 "
        "in braces must stand in one. What was typed is still there. "
        "Write one column a line: its heading, an equals sign, and the name in braces.",
    ),
    delivery.MessageListNotFound: QT_TRANSLATE_NOOP(
        "Messages", "There is no such list of messages. Nothing was changed. Refresh the page."
    ),
    delivery.NobodyToWrite: QT_TRANSLATE_NOOP(
        "Messages",
        "No list was made: nobody of “{audience}” has a telephone number. Nothing was changed. "
        "Choose others, or enter the numbers first.",
    ),
    delivery.QuestionMissing: QT_TRANSLATE_NOOP(
        "Messages",
        "Not noted: the words are missing. What was typed is still there. Type what was asked, "
        "or what was done.",
    ),
    delivery.EnquiryKindUnknown: QT_TRANSLATE_NOOP(
        "Messages",
        "Not noted: the table has no kind “{kind}” any more. What was typed is still there. "
        "Choose another kind.",
    ),
    delivery.EnquiryKindsWrong: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: the table needs 1 to 40 kinds, each once. What was typed is still there. "
        "Write one kind a line.",
    ),
    delivery.FollowUpIncomplete: QT_TRANSLATE_NOOP(
        "Messages",
        "Not noted: a follow-up needs somebody and a day. What was typed is still there. "
        "Give both, or neither.",
    ),
    delivery.FollowUpPast: QT_TRANSLATE_NOOP(
        "Messages",
        "Not noted: {day} has passed. What was typed is still there. Choose today or later.",
    ),
    delivery.EnquiryNotFound: QT_TRANSLATE_NOOP(
        "Messages", "There is no such enquiry. Nothing was changed. Refresh the list."
    ),
    delivery.EnquiryClosed: QT_TRANSLATE_NOOP(
        "Messages",
        "Nothing was noted: the enquiry is closed already. Refresh the list; note a new one if "
        "something else was asked.",
    ),
    delivery.NoEnquiries: QT_TRANSLATE_NOOP(
        "Messages",
        "No file was written: no enquiry answers the filter. Nothing was changed. "
        "Clear the filter, then save again.",
    ),
}


def _said(text: str, **facts: object) -> str:
    return QCoreApplication.translate("Messages", text).format(**facts)


def _full(error: visits.SlotFull) -> str:
    text = _FULL if error.nearest else _ALL_FULL
    return _said(text, when=error.when, nearest="、".join(error.nearest))


def _closed(error: visits.SlotClosed) -> str:
    text = _CLOSED if error.nearest else _ALL_CLOSED
    return _said(text, when=error.when, nearest="、".join(error.nearest))


def _other_building(error: visits.SlotOfOtherBuilding) -> str:
    text = QCoreApplication.translate(
        "Messages",
        "Not booked: {when} is for {building} only. Nothing was changed. "
        "Choose a slot of the unit's building, or one for all.",
    )
    return text.format(when=error.when, building=error.building)


def _template(error: delivery.TemplateWrong) -> str:
    if not error.name:
        return QCoreApplication.translate(
            "Messages",
            "Not saved: the text of the message is empty. Nothing was changed. Type it.",
        )
    text = QCoreApplication.translate(
        "Messages",
        "Not saved: nothing stands for {name}. What was typed is still there. "
        "Use only these names, each in braces: {known}.",
    )
    known = " ".join(delivery.COLUMN_HOLDERS)
    return text.format(name=error.name, known=known)


APPOINTMENTS: dict[type[DomainError], Callable[[Any], str]] = {
    **sentences(_TEXTS),
    visits.SlotFull: _full,
    visits.SlotClosed: _closed,
    visits.SlotOfOtherBuilding: _other_building,
    visits.PlanWrong: lambda error: _said(_FAULTS[error.fault]),
    visits.CapacityWrong: lambda error: _said(_CAPACITY[error.fault]),
    delivery.TemplateWrong: _template,
}

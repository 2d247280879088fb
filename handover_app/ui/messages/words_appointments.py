"""Words for slots, appointments, calls, messages and enquiries."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from handover_app.domain.delivery import (
    Audience,
    CallReason,
    CallResult,
    EnquiryWindow,
    MessageState,
)
from handover_app.domain.visits import (
    AppointmentEnd,
    AppointmentState,
    MadeBy,
    SpecialGroup,
)

APPOINTMENT_WORDS: dict[Enum, str] = {
    MadeBy.PHONE: QT_TRANSLATE_NOOP("Words", "by telephone"),
    MadeBy.DESK: QT_TRANSLATE_NOOP("Words", "at the desk"),
    MadeBy.IMPORT: QT_TRANSLATE_NOOP("Words", "from a list"),
    SpecialGroup.NONE: QT_TRANSLATE_NOOP("Words", "nothing special"),
    SpecialGroup.ELDERLY: QT_TRANSLATE_NOOP("Words", "elderly"),
    SpecialGroup.DISABLED: QT_TRANSLATE_NOOP("Words", "disabled"),
    SpecialGroup.KEY_OWNER: QT_TRANSLATE_NOOP("Words", "key owner"),
    SpecialGroup.RELATIVES: QT_TRANSLATE_NOOP("Words", "group of relatives"),
    AppointmentEnd.MOVED: QT_TRANSLATE_NOOP("Words", "moved"),
    AppointmentEnd.CANCELLED: QT_TRANSLATE_NOOP("Words", "called off"),
    AppointmentEnd.PASSED: QT_TRANSLATE_NOOP("Words", "its time had passed"),
    AppointmentState.STANDS: QT_TRANSLATE_NOOP("Words", "Booked"),
    AppointmentState.CAME: QT_TRANSLATE_NOOP("Words", "Has come"),
    AppointmentState.DID_NOT_COME: QT_TRANSLATE_NOOP("Words", "Missed it"),
    AppointmentState.MOVED: QT_TRANSLATE_NOOP("Words", "Moved"),
    AppointmentState.CANCELLED: QT_TRANSLATE_NOOP("Words", "Called off"),
    CallReason.NO_SHOW: QT_TRANSLATE_NOOP("Words", "no-show today"),
    CallReason.NOT_BOOKED: QT_TRANSLATE_NOOP("Words", "invited, absent"),
    CallReason.TOMORROW: QT_TRANSLATE_NOOP("Words", "comes tomorrow"),
    CallReason.AGREED: QT_TRANSLATE_NOOP("Words", "call agreed"),
    CallResult.REACHED: QT_TRANSLATE_NOOP("Words", "reached"),
    CallResult.NOT_REACHED: QT_TRANSLATE_NOOP("Words", "not reached"),
    CallResult.WILL_COME: QT_TRANSLATE_NOOP("Words", "will come"),
    CallResult.REFUSES: QT_TRANSLATE_NOOP("Words", "refuses to come"),
    CallResult.WRONG_NUMBER: QT_TRANSLATE_NOOP("Words", "wrong number"),
    Audience.INVITED: QT_TRANSLATE_NOOP("Words", "invited, not here yet"),
    Audience.NOT_BOOKED: QT_TRANSLATE_NOOP("Words", "invited, without an appointment"),
    Audience.TOMORROW: QT_TRANSLATE_NOOP("Words", "tomorrow's visitors"),
    Audience.NO_SHOWS: QT_TRANSLATE_NOOP("Words", "today's no-shows"),
    MessageState.WAITING: QT_TRANSLATE_NOOP("Words", "No word yet"),
    MessageState.DELIVERED: QT_TRANSLATE_NOOP("Words", "Delivered to the phone"),
    MessageState.FAILED: QT_TRANSLATE_NOOP("Words", "Did not arrive"),
    EnquiryWindow.SALES_CENTRE: QT_TRANSLATE_NOOP("Words", "sales centre"),
    EnquiryWindow.HOTLINE: QT_TRANSLATE_NOOP("Words", "400 hotline"),
    EnquiryWindow.PROPERTY: QT_TRANSLATE_NOOP("Words", "property company's phone"),
    EnquiryWindow.SITE: QT_TRANSLATE_NOOP("Words", "at the venue"),
}

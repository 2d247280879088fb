"""The tabs before the day, in the order of the work; each is made when it is first opened."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from handover_app.domain.people import Right
from handover_app.ui.delivery.appointments import AppointmentsTab
from handover_app.ui.delivery.calls import CallsTab
from handover_app.ui.delivery.conditions import ConditionsTab
from handover_app.ui.delivery.enquiries import EnquiriesTab
from handover_app.ui.delivery.messages import MessagesTab
from handover_app.ui.delivery.notices import NoticesTab
from handover_app.ui.tabbed_page import TabSpec

TABS = (
    TabSpec(
        "notices",
        QT_TRANSLATE_NOOP("DeliveryPage", "Delivery notices"),
        NoticesTab,
        frozenset({Right.SEND_NOTICES}),
    ),
    TabSpec("conditions", QT_TRANSLATE_NOOP("DeliveryPage", "Conditions"), ConditionsTab),
    TabSpec(
        "appointments",
        QT_TRANSLATE_NOOP("DeliveryPage", "Appointments"),
        AppointmentsTab,
        frozenset({Right.KEEP_APPOINTMENTS}),
    ),
    TabSpec(
        "calls",
        QT_TRANSLATE_NOOP("DeliveryPage", "Evening calls"),
        CallsTab,
        frozenset({Right.KEEP_APPOINTMENTS}),
    ),
    TabSpec(
        "messages",
        QT_TRANSLATE_NOOP("DeliveryPage", "Text messages"),
        MessagesTab,
        frozenset({Right.SEND_NOTICES}),
    ),
    TabSpec(
        "enquiries",
        QT_TRANSLATE_NOOP("DeliveryPage", "Enquiries"),
        EnquiriesTab,
        frozenset({Right.KEEP_APPOINTMENTS}),
    ),
)

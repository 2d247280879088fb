"""Conditions, delivery notices, messages, calls and enquiries."""

from handover_app.storage.delivery.calls import CallRepository
from handover_app.storage.delivery.conditions import BatchRepository, ConditionRepository
from handover_app.storage.delivery.enquiries import EnquiryRepository
from handover_app.storage.delivery.messages import MessageListRepository, MessageSettingsRepository
from handover_app.storage.delivery.notices import DeliveryNoticeRepository

__all__ = [
    "BatchRepository",
    "CallRepository",
    "ConditionRepository",
    "DeliveryNoticeRepository",
    "EnquiryRepository",
    "MessageListRepository",
    "MessageSettingsRepository",
]

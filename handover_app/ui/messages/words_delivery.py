"""Words for delivery notices, what became of them, and the conditions of delivery."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from handover_app.domain.delivery import (
    ConditionState,
    DeliveryCondition,
    DeliveryNoticeKind,
    DispatchChannel,
    Freeze,
    LeftOut,
    LeftOutCause,
    NoticeState,
    NoticeStep,
    Verdict,
)
from handover_app.domain.papers import PaperKind

DELIVERY_WORDS: dict[Enum, str] = {
    PaperKind.DELIVERY_NOTICE: QT_TRANSLATE_NOOP("Words", "Delivery notice"),
    DeliveryCondition.MEASURED: QT_TRANSLATE_NOOP("Words", "Measured area"),
    DeliveryCondition.NO_RESCISSION: QT_TRANSLATE_NOOP("Words", "Rescission right"),
    DeliveryCondition.PRICE_PAID: QT_TRANSLATE_NOOP("Words", "Price"),
    DeliveryCondition.PENALTY_CLEARED: QT_TRANSLATE_NOOP("Words", "Late-payment penalty"),
    DeliveryCondition.NOT_FROZEN: QT_TRANSLATE_NOOP("Words", "Freeze"),
    DeliveryCondition.COMPLETION_FILED: QT_TRANSLATE_NOOP("Words", "Completion filing"),
    DeliveryCondition.PROPERTY_TOLD: QT_TRANSLATE_NOOP("Words", "Property company told"),
    Verdict.MET: QT_TRANSLATE_NOOP("Words", "met"),
    Verdict.NOT_MET: QT_TRANSLATE_NOOP("Words", "not met"),
    Verdict.NOT_CHECKED: QT_TRANSLATE_NOOP("Words", "not checked"),
    Freeze.RESCISSION: QT_TRANSLATE_NOOP("Words", "rescission under way"),
    Freeze.LAWSUIT: QT_TRANSLATE_NOOP("Words", "lawsuit under way"),
    Freeze.SEIZURE: QT_TRANSLATE_NOOP("Words", "seized by a court"),
    Freeze.RENAMING: QT_TRANSLATE_NOOP("Words", "change of owner under way"),
    DeliveryNoticeKind.FIRST: QT_TRANSLATE_NOOP("Words", "First notice"),
    DeliveryNoticeKind.SECOND: QT_TRANSLATE_NOOP("Words", "Second delivery notice"),
    DeliveryNoticeKind.SPORADIC: QT_TRANSLATE_NOOP("Words", "Notice after the batch"),
    NoticeState.NONE: QT_TRANSLATE_NOOP("Words", "No notice yet"),
    NoticeState.ISSUED: QT_TRANSLATE_NOOP("Words", "Not sent out"),
    NoticeState.SENT: QT_TRANSLATE_NOOP("Words", "Sent out"),
    NoticeState.DELIVERED: QT_TRANSLATE_NOOP("Words", "Reached owner"),
    NoticeState.RETURNED: QT_TRANSLATE_NOOP("Words", "Came back"),
    NoticeStep.SENT: QT_TRANSLATE_NOOP("Words", "sent out"),
    NoticeStep.DELIVERED: QT_TRANSLATE_NOOP("Words", "reached the owner"),
    NoticeStep.RETURNED: QT_TRANSLATE_NOOP("Words", "came back"),
    NoticeStep.REMINDED: QT_TRANSLATE_NOOP("Words", "owner reminded"),
    DispatchChannel.EXPRESS: QT_TRANSLATE_NOOP("Words", "Express courier"),
    DispatchChannel.REGISTERED_MAIL: QT_TRANSLATE_NOOP("Words", "Registered mail"),
    DispatchChannel.BY_HAND: QT_TRANSLATE_NOOP("Words", "By hand"),
    DispatchChannel.TEXT_MESSAGE: QT_TRANSLATE_NOOP("Words", "Text message"),
    DispatchChannel.PHONE: QT_TRANSLATE_NOOP("Words", "Phone call"),
    LeftOutCause.CONDITION: QT_TRANSLATE_NOOP("Words", "a condition is not met"),
    LeftOutCause.CAME: QT_TRANSLATE_NOOP("Words", "the household came already"),
    LeftOutCause.NOT_TOLD: QT_TRANSLATE_NOOP("Words", "no first notice was issued"),
    LeftOutCause.NOT_DUE: QT_TRANSLATE_NOOP("Words", "its days are not over yet"),
    LeftOutCause.GLYPHS: QT_TRANSLATE_NOOP("Words", "a name has a character that is not printed"),
}

_UNMET: dict[DeliveryCondition, str] = {
    DeliveryCondition.MEASURED: QT_TRANSLATE_NOOP("Words", "the measured area is not known yet"),
    DeliveryCondition.NO_RESCISSION: QT_TRANSLATE_NOOP(
        "Words", "the owner has a right of rescission"
    ),
    DeliveryCondition.PRICE_PAID: QT_TRANSLATE_NOOP("Words", "the price is not paid in full"),
    DeliveryCondition.PENALTY_CLEARED: QT_TRANSLATE_NOOP(
        "Words", "the late-payment penalty is not paid"
    ),
    DeliveryCondition.NOT_FROZEN: QT_TRANSLATE_NOOP("Words", "the unit is frozen"),
    DeliveryCondition.COMPLETION_FILED: QT_TRANSLATE_NOOP(
        "Words", "the completion of the building is not filed"
    ),
    DeliveryCondition.PROPERTY_TOLD: QT_TRANSLATE_NOOP(
        "Words", "the property company was not told"
    ),
}


def unmet_words(state: ConditionState) -> str:
    """What is not met, with the amount that is owed or by what the unit is frozen."""
    said = QCoreApplication.translate("Words", _UNMET[state.condition])
    if state.outstanding is not None:
        amount = QCoreApplication.translate("Words", "{amount} yuan open")
        return f"{said} ({amount.format(amount=state.outstanding.format())})"
    if state.freeze is not None:
        return f"{said} ({QCoreApplication.translate('Words', DELIVERY_WORDS[state.freeze])})"
    return said


def left_out_words(left: LeftOut) -> str:
    """Why a unit gets no notice, in the language of the window."""
    if left.conditions:
        between = QCoreApplication.translate("Words", "; ")
        return between.join(unmet_words(each) for each in left.conditions)
    return QCoreApplication.translate("Words", DELIVERY_WORDS[left.cause])

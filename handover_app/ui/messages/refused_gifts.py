"""Sentences for refusals about gifts, their sets and their stock."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from handover_app.domain.gifts import (
    GeneralGiftNeeded,
    GiftArticleNotFound,
    GiftArticleTaken,
    GiftException,
    GiftExceptionUnfit,
    GiftQuantityUnfit,
    GiftSetNotFound,
    GiftSetTaken,
    GiftStockShort,
    GiftWithheld,
)
from handover_app.domain.refusals import DomainError
from handover_app.ui.messages.filled import sentences
from handover_app.ui.messages.words import local

translate = QCoreApplication.translate


def _withheld(error: GiftWithheld) -> str:
    return translate(
        "Messages",
        "Not issued: this gift is withheld since {time} by {clerk} ({reason}). "
        "The gift stays here. Ask who has the right to consent, or let it be.",
    ).format(time=local(error.at, "%m-%d %H:%M"), clerk=error.clerk, reason=error.reason)


def _exception_unfit(error: GiftExceptionUnfit) -> str:
    if error.kind is GiftException.SECOND:
        return translate(
            "Messages",
            "Not issued: this unit has not received its first gift yet. Nothing was changed. "
            "Issue the gift in the ordinary way.",
        )
    return translate(
        "Messages",
        "Not noted: this unit has received its gift. Nothing was changed. "
        "Look at the card and load it again.",
    )


GIFTS: dict[type[DomainError], Callable[[Any], str]] = {
    GiftWithheld: _withheld,
    GiftExceptionUnfit: _exception_unfit,
    **sentences(
        {
            GiftStockShort: QT_TRANSLATE_NOOP(
                "Messages",
                "Not done: of {article} only {left} are left, {wanted} are needed. "
                "Nothing was issued. Fetch more and note the delivery, or count the stock.",
            ),
            GiftQuantityUnfit: QT_TRANSLATE_NOOP(
                "Messages",
                "Not saved: the number of pieces cannot be. Nothing was changed. "
                "Type one piece or more, each article once.",
            ),
            GiftArticleNotFound: QT_TRANSLATE_NOOP(
                "Messages",
                "Not done: there is no such article. Nothing was changed. Load the list again.",
            ),
            GiftArticleTaken: QT_TRANSLATE_NOOP(
                "Messages",
                "Not saved: another article is called {name}. Nothing was changed. "
                "Give it another name.",
            ),
            GiftSetNotFound: QT_TRANSLATE_NOOP(
                "Messages",
                "Not done: there is no gift set for this unit. Nothing was issued. "
                "Make a set for everybody under the gift sets.",
            ),
            GiftSetTaken: QT_TRANSLATE_NOOP(
                "Messages",
                "Not saved: another gift set is called {name}. Nothing was changed. "
                "Give it another name.",
            ),
            GeneralGiftNeeded: QT_TRANSLATE_NOOP(
                "Messages",
                "Not saved: one set is for everybody and stays in use; every other one names "
                "buildings, layouts or fit-outs. Nothing was changed. Name whom it is for.",
            ),
        }
    ),
}

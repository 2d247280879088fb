"""Gifts, documents and articles."""

from handover_app.services.gifts.agreements import AgreementService
from handover_app.services.gifts.articles import ArticleService
from handover_app.services.gifts.giving import GiftService
from handover_app.services.gifts.packs import PackService
from handover_app.services.gifts.sets import GiftSetService
from handover_app.services.gifts.stock import GiftStockService

__all__ = [
    "AgreementService",
    "ArticleService",
    "GiftService",
    "GiftSetService",
    "GiftStockService",
    "PackService",
]

"""Gifts, documents and articles issued."""

from handover_app.storage.gifts.agreements import AgreementRepository
from handover_app.storage.gifts.articles import ArticleRepository
from handover_app.storage.gifts.gifts import GiftRepository
from handover_app.storage.gifts.packs import PackRepository
from handover_app.storage.gifts.stock import GiftSetRepository, GiftStockRepository

__all__ = [
    "AgreementRepository",
    "ArticleRepository",
    "GiftRepository",
    "GiftSetRepository",
    "GiftStockRepository",
    "PackRepository",
]

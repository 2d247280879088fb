"""Gifts, documents and articles issued."""

from handover_app.storage.gifts.articles import ArticleRepository
from handover_app.storage.gifts.gifts import GiftRepository

__all__ = ["ArticleRepository", "GiftRepository"]

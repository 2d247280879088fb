"""Gifts, documents and articles."""

from handover_app.services.gifts.articles import ArticleService
from handover_app.services.gifts.giving import GiftService

__all__ = ["ArticleService", "GiftService"]

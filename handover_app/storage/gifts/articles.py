"""Documents and articles issued."""

from __future__ import annotations

from uuid import UUID

from handover_app.domain.gifts import ArticleList
from handover_app.storage.repository import Repository
from handover_app.storage.tables.articles import article_lists


class ArticleRepository(Repository[ArticleList]):
    """All papers given to owners."""

    kind = ArticleList

    def of_unit(self, unit_id: UUID) -> ArticleList | None:
        """What the unit has received."""
        return self._one(article_lists.c.unit_id == unit_id)

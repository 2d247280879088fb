"""Gifts, documents and articles issued to a household."""

from handover_app.domain.gifts.articles import (
    Article as Article,
)
from handover_app.domain.gifts.articles import (
    ArticleAlreadyIssued as ArticleAlreadyIssued,
)
from handover_app.domain.gifts.articles import (
    ArticleIssue as ArticleIssue,
)
from handover_app.domain.gifts.articles import (
    ArticleList as ArticleList,
)
from handover_app.domain.gifts.articles import (
    ArticlesIssued as ArticlesIssued,
)
from handover_app.domain.gifts.articles import (
    ArticleSummary as ArticleSummary,
)
from handover_app.domain.gifts.gifts import (
    GiftAlreadyIssued as GiftAlreadyIssued,
)
from handover_app.domain.gifts.gifts import (
    GiftIssue as GiftIssue,
)
from handover_app.domain.gifts.gifts import (
    GiftIssued as GiftIssued,
)
from handover_app.domain.gifts.gifts import (
    GiftSummary as GiftSummary,
)

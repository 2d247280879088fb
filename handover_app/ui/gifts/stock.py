"""The stock: every article with what is left, and every movement of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.gifts import (
    GiftArticleLine,
    GiftArticleWish,
    GiftMovementKind,
    GiftMovementLine,
)
from handover_app.ui.context import PageContext
from handover_app.ui.gifts.article_form import ArticleForm, MovementForm
from handover_app.ui.messages import local, word
from handover_app.ui.tab import WatchingTab
from handover_app.ui.tokens import GAP, Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import scrolled
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords

_FORM_WIDTH = 320


class StockTab(WatchingTab):
    """Articles and movements at the left; what is done with the chosen one at the right."""

    topics: ClassVar[tuple[str, ...]] = ("gifts",)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._movement, self._article = MovementForm(), ArticleForm()
        self._movement.moved.connect(self._on_moved)
        self._article.submitted.connect(self._on_article)
        forms = QWidget()
        left, right, row = QVBoxLayout(), QVBoxLayout(forms), QHBoxLayout(self)
        right.setContentsMargins(0, 0, 0, 0)
        row.setContentsMargins(0, 0, 0, 0)
        for layout in (left, right, row):
            layout.setSpacing(GAP)
        left.addWidget(self._articles_card(), 1)
        left.addWidget(self._movements_card(), 1)
        for form in (self._movement, self._article):
            form.setMinimumHeight(form.sizeHint().height())
            right.addWidget(form)
        right.addStretch(1)
        row.addLayout(left, 1)
        beside = scrolled(forms, self.tr("Movement and article"))
        beside.setFixedWidth(_FORM_WIDTH)
        row.addWidget(beside)

    def refresh(self) -> None:
        """Read articles and movements anew."""
        self.read(self.context.desks.gift_stock.articles, self._show_articles, "articles")
        self.read(self.context.desks.gift_stock.movements, self._show_movements, "movements")

    def _articles_card(self) -> Card:
        card = Card(self.tr("Articles")).flush()
        columns = [
            Column(self.tr("Article"), lambda row: row.name, width=0),
            Column(
                self.tr("Left"), self._left, right=True, width=96,
                icon=lambda row: "circle-alert" if row.is_low else "",
                tone=lambda row: Tone.WARN if row.is_low else None,
                order=lambda row: -1 if row.balance is None else row.balance,
            ),
            Column(self.tr("Warn at"), lambda row: str(row.low or "—"), right=True, width=72),
            Column(self.tr("Issued"), lambda row: str(row.issued), right=True, width=72),
            Column(
                self.tr("Cost"), lambda row: row.cost.format() if row.cost else "—",
                right=True, width=88,
            ),
            Column(
                self.tr("Worth"), lambda row: row.worth.format() if row.worth else "—",
                right=True, width=104,
            ),
        ]  # fmt: skip
        table = RowTable(self.tr("Articles"), columns)
        table.setObjectName("giftArticles")
        table.selected.connect(self._on_selected)
        self._articles = TableOrWords(table)
        self._articles.spare((5,), 560)
        card.body.addWidget(self._articles, 1)
        return card

    def _movements_card(self) -> Card:
        card = Card(self.tr("Movements")).flush()
        columns = [
            Column(self.tr("Time"), lambda row: local(row.at, "%m-%d %H:%M"), width=100),
            Column(self.tr("Article"), lambda row: row.article, width=120),
            Column(self.tr("What"), lambda row: word(row.kind), width=72),
            Column(self.tr("Pieces"), lambda row: f"{row.change:+d}", right=True, width=64),
            Column(self.tr("Left"), lambda row: str(row.balance), right=True, width=64),
            Column(self.tr("Unit or note"), lambda row: row.unit_code or row.reason, width=0),
            Column(self.tr("By"), lambda row: row.clerk, width=84),
        ]
        table = RowTable(self.tr("Movements"), columns)
        table.setObjectName("giftMovements")
        self._movements = TableOrWords(table)
        self._movements.spare((6,), 640)
        card.body.addWidget(self._movements, 1)
        return card

    def _new(self) -> bool:
        """Whether no article is chosen yet."""
        return self._articles.table.current_row() is None

    def _left(self, row: GiftArticleLine) -> str:
        return self.tr("not kept") if row.balance is None else str(row.balance)

    def _show_articles(self, lines: Sequence[GiftArticleLine]) -> None:
        empty = self.tr("No article yet. Type the first one at the right.")
        first = lines[0].article_id if lines and self._new() else None
        self._articles.show_rows(lines, empty, lambda row: row.article_id, first)
        self._on_selected(self._articles.table.current_row())

    def _show_movements(self, lines: Sequence[GiftMovementLine]) -> None:
        empty = self.tr("Nothing has moved yet.")
        self._movements.show_rows(lines, empty, lambda row: row.movement_id)

    def _on_selected(self, line: GiftArticleLine | None) -> None:
        self._movement.show_article(line)
        if line is not None:
            self._article.show_article(line)

    def _on_moved(
        self, article_id: UUID, kind: GiftMovementKind, quantity: int, reason: str
    ) -> None:
        move = self.context.desks.gift_stock.move
        done = partial(self._moved, kind)
        self.write(move, article_id, kind, quantity, reason, done=done)

    def _moved(self, kind: GiftMovementKind, left: int) -> None:
        self.context.band.done(word(kind), self.tr("{count} left").format(count=left))
        self._movement.clear()
        self.refresh()

    def _on_article(self, article_id: UUID | None, wish: GiftArticleWish) -> None:
        save = self.context.desks.gift_stock.save_article
        self.write(save, wish, article_id, done=self._saved)

    def _saved(self, _article_id: UUID) -> None:
        self.context.band.done(self.tr("Article saved"))
        self.refresh()

"""The property desk's page: what the household is given, each paper once."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from handover_app.domain.gifts import Article, ArticleSummary
from handover_app.domain.handover import HandoverCard, Stage
from handover_app.domain.papers import PaperKind
from handover_app.domain.receipts import PaperRef
from handover_app.ui.context import PageContext
from handover_app.ui.property.papers_card import PapersCard
from handover_app.ui.station_page import StationPage
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.text import text


class PropertyPage(StationPage):
    """Every paper is given once, with a sheet to sign."""

    def __init__(self, context: PageContext) -> None:
        self._given: ArticleSummary | None = None
        self._sheet: PaperRef | None = None
        super().__init__(context, Stage.PAPERS)

    def build_work(self) -> QWidget:
        """Who receives, and the papers."""
        self.papers = PapersCard()
        self.papers.issue_asked.connect(self._on_papers)
        self.papers.reprint_asked.connect(self._on_reprint)
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._receiver_card())
        column.addWidget(self.papers, 1)
        return work

    def _receiver_card(self) -> Card:
        card = Card()
        self.receiver = QLineEdit()
        self.receiver.setObjectName("receiver")
        self.receiver.setAccessibleName(self.tr("Receiver"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(text(self.tr("Receiver"), "soft"))
        row.addWidget(self.receiver, 1)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def clear_work(self) -> None:
        """No unit is in hand."""
        self._given = self._sheet = None
        self.receiver.clear()
        self.receiver.setPlaceholderText("")
        self.receiver.setEnabled(False)
        self.papers.clear(self.tr("No unit is in hand."))

    def show_work(self, card: HandoverCard) -> None:
        """Read what the household has received."""
        if not card.owners:
            self.papers.clear(self.tr("This unit is not sold; there is nothing to give."))
            return
        self.receiver.setEnabled(True)
        self.receiver.setPlaceholderText(
            self.tr("{owner}, or type who receives it").format(owner=card.owners[0].name)
        )
        given = partial(self.context.desks.articles.of_unit, card.unit_id)
        self.context.runner.read(self, given, self._show_articles, self._failed, key="articles")
        sheets = partial(self.context.desks.papers.of_unit, card.unit_id)
        self.context.runner.read(self, sheets, self._show_sheet, self._failed, key="sheet")

    def _show_articles(self, given: ArticleSummary) -> None:
        """Show what changed; ticks that are being set stay."""
        if given.unit_id == self.unit_id and given != self._given:
            self._given = given
            self.papers.show_papers(given)

    def _show_sheet(self, refs: tuple[PaperRef, ...]) -> None:
        """The newest sheet bears everything given so far."""
        sheets = [ref for ref in refs if ref.kind == PaperKind.ARTICLES.name]
        self._sheet = sheets[-1] if sheets else None
        self.papers.reprint.setVisible(self._sheet is not None)

    def _on_papers(self, articles: list[Article]) -> None:
        give = self.context.desks.articles.issue
        self.write(give, articles, self.receiver.text(), done=self._issued)

    def _issued(self, ref: PaperRef) -> None:
        """Saved; now the sheet. A failed print is repeated from the card."""
        self.say_done(self.tr("Papers issued"))
        self.print_paper(ref)
        self.refresh()

    def _on_reprint(self) -> None:
        if self._sheet is not None:
            self.print_paper(self._sheet)

    def _failed(self, error: Exception) -> None:
        """Refused: nothing was given; the ticks stay."""
        self.papers.primary.setEnabled(bool(self.papers.ticked()))
        super()._failed(error)

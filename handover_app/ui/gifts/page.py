"""The page of gifts and papers: one gift a unit, the two books and the owner's manual once."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from handover_app.domain.gifts import Article, ArticleSummary, GiftSummary
from handover_app.domain.handover import HandoverCard, Stage
from handover_app.domain.papers import PaperKind
from handover_app.domain.receipts import PaperRef
from handover_app.ui.context import PageContext
from handover_app.ui.gifts.papers_card import PapersCard
from handover_app.ui.messages import local
from handover_app.ui.station_page import StationPage
from handover_app.ui.widgets.buttons import KeyButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.text import text


class GiftsPage(StationPage):
    """The gift has no gate; every paper is given once, with a sheet to sign."""

    def __init__(self, context: PageContext) -> None:
        self._gifts: GiftSummary | None = None
        self._given: ArticleSummary | None = None
        self._sheet: PaperRef | None = None
        super().__init__(context, Stage.GIFT)

    def build_work(self) -> QWidget:
        """Who receives; the gift at the left, the papers at the right."""
        self.papers = PapersCard()
        self.papers.issue_asked.connect(self._on_papers)
        self.papers.reprint_asked.connect(self._on_reprint)
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._gift_card(), 1)
        row.addWidget(self.papers, 1)
        column.addWidget(self._receiver_card())
        column.addLayout(row, 1)
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

    def _gift_card(self) -> Card:
        card = Card(self.tr("Gift"))
        self._name = text("", "title", wrap=True)
        self._said = text("", "soft", wrap=True)
        self.issue = KeyButton(self.tr("Issue the gift"), "F8")
        self.issue.setObjectName("issueGift")
        self.issue.clicked.connect(self._on_gift)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.issue)
        card.body.addWidget(self._name)
        card.body.addWidget(self._said)
        card.body.addStretch(1)
        card.body.addWidget(rule())
        card.body.addLayout(foot)
        return card

    def clear_work(self) -> None:
        """No unit is in hand."""
        self._gifts = self._given = self._sheet = None
        self.receiver.clear()
        self.receiver.setPlaceholderText("")
        self._name.clear()
        self._said.setText(self.tr("No unit is in hand."))
        for widget in (self.issue, self.receiver):
            widget.setEnabled(False)
        self.papers.clear(self.tr("No unit is in hand."))

    def show_work(self, card: HandoverCard) -> None:
        """Read what the household has received."""
        if not card.owners:
            words = self.tr("This unit is not sold; there is nothing to give.")
            self._said.setText(words)
            self.papers.clear(words)
            return
        self.receiver.setEnabled(True)
        self.receiver.setPlaceholderText(
            self.tr("{owner}, or type who receives it").format(owner=card.owners[0].name)
        )
        read = partial(self.context.desks.gifts.of_unit, card.unit_id)
        self.context.runner.read(self, read, self._show_gifts, self._failed, key="gifts")
        given = partial(self.context.desks.articles.of_unit, card.unit_id)
        self.context.runner.read(self, given, self._show_articles, self._failed, key="articles")
        sheets = partial(self.context.desks.papers.of_unit, card.unit_id)
        self.context.runner.read(self, sheets, self._show_sheet, self._failed, key="sheet")

    def _show_gifts(self, gifts: GiftSummary) -> None:
        """Show what changed; ticks that are being set stay."""
        if gifts.unit_id != self.unit_id or gifts == self._gifts:
            return
        self._gifts = gifts
        self._name.setText(gifts.gift)
        if gifts.gift_at is None:
            self._said.setText(self.tr("Not given yet. It needs nothing before it."))
        else:
            given = self.tr("Given to {receiver} at {time} by {clerk}.")
            at = local(gifts.gift_at, "%m-%d %H:%M")
            self._said.setText(given.format(receiver=gifts.gift_to, time=at, clerk=gifts.gift_by))
        # A second gift is asked for all the same: who and when is then said in words.
        self.issue.setEnabled(True)

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

    def _on_gift(self) -> None:
        self.issue.setEnabled(False)
        give = self.context.desks.gifts.issue_gift
        done = partial(self._issued, self.tr("Gift issued"))
        self.write(give, self.receiver.text(), done=done)

    def _on_papers(self, articles: list[Article]) -> None:
        give = self.context.desks.articles.issue
        done = partial(self._issued, self.tr("Papers issued"))
        self.write(give, articles, self.receiver.text(), done=done)

    def _issued(self, words: str, ref: PaperRef) -> None:
        """Saved; now the sheet. A failed print is repeated from the card."""
        self.say_done(words)
        self.print_paper(ref)
        self.issue.setEnabled(True)
        self.refresh()

    def _on_reprint(self) -> None:
        if self._sheet is not None:
            self.print_paper(self._sheet)

    def _failed(self, error: Exception) -> None:
        """Refused: nothing was given; the ticks stay."""
        self.issue.setEnabled(self._gifts is not None)
        self.papers.primary.setEnabled(bool(self.papers.ticked()))
        super()._failed(error)

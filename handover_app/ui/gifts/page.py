"""The page of gifts: one gift a unit, whatever the owner concludes."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from handover_app.domain.gifts import GiftSummary
from handover_app.domain.handover import HandoverCard, Stage
from handover_app.domain.receipts import PaperRef
from handover_app.ui.context import PageContext
from handover_app.ui.messages import local
from handover_app.ui.station_page import StationPage
from handover_app.ui.widgets.buttons import KeyButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.text import text


class GiftsPage(StationPage):
    """The gift has no gate."""

    def __init__(self, context: PageContext) -> None:
        self._gifts: GiftSummary | None = None
        super().__init__(context, Stage.GIFT)

    def build_work(self) -> QWidget:
        """Who receives, and the gift."""
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._receiver_card())
        column.addWidget(self._gift_card(), 1)
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
        self._gifts = None
        self.receiver.clear()
        self.receiver.setPlaceholderText("")
        self._name.clear()
        self._said.setText(self.tr("No unit is in hand."))
        for widget in (self.issue, self.receiver):
            widget.setEnabled(False)

    def show_work(self, card: HandoverCard) -> None:
        """Read what gift the household has received."""
        if not card.owners:
            self._said.setText(self.tr("This unit is not sold; there is nothing to give."))
            return
        self.receiver.setEnabled(True)
        self.receiver.setPlaceholderText(
            self.tr("{owner}, or type who receives it").format(owner=card.owners[0].name)
        )
        read = partial(self.context.desks.gifts.of_unit, card.unit_id)
        self.context.runner.read(self, read, self._show_gifts, self._failed, key="gifts")

    def _show_gifts(self, gifts: GiftSummary) -> None:
        """Show what changed."""
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

    def _on_gift(self) -> None:
        self.issue.setEnabled(False)
        give = self.context.desks.gifts.issue_gift
        done = partial(self._issued, self.tr("Gift issued"))
        self.write(give, self.receiver.text(), done=done)

    def _issued(self, words: str, ref: PaperRef) -> None:
        """Saved; now the sheet."""
        self.say_done(words)
        self.print_paper(ref)
        self.issue.setEnabled(True)
        self.refresh()

    def _failed(self, error: Exception) -> None:
        """Refused: nothing was given."""
        self.issue.setEnabled(self._gifts is not None)
        super()._failed(error)

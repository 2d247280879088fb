"""The gift desk: one gift a unit, whatever the owner concludes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from handover_app.domain.acts import Act
from handover_app.domain.gifts import NOTED, GiftArticleLine, GiftException, GiftSummary
from handover_app.domain.handover import HandoverCard, Stage
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.ui.context import PageContext
from handover_app.ui.gifts.gift_card import GiftCard
from handover_app.ui.messages import word
from handover_app.ui.station_page import StationPage
from handover_app.ui.widgets.tiles import BlockedLine


class GiftDesk(StationPage):
    """Who receives, and the gift; the exceptions by a second person's consent."""

    def __init__(self, context: PageContext) -> None:
        self._gift: GiftSummary | None = None
        super().__init__(context, Stage.GIFT)
        layout = self.layout()
        if layout is not None:
            # The frame of the tabs has its own margins.
            layout.setContentsMargins(0, 0, 0, 0)

    def build_work(self) -> QWidget:
        """Who receives, what runs out, and the gift."""
        self.gift = GiftCard()
        self.gift.asked.connect(self._on_gift)
        self.gift.except_asked.connect(self._on_exception)
        self.issue, self.receiver = self.gift.issue, self.gift.receiver
        self.low = BlockedLine()
        self.low.setObjectName("lowStock")
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.low)
        column.addWidget(self.gift, 1)
        return work

    def refresh(self) -> None:
        """Queue, card, and what runs out."""
        super().refresh()
        stock = self.context.desks.gift_stock
        self.context.runner.read(self, stock.low, self._show_low, self._failed, key="low")

    def clear_work(self) -> None:
        """No unit is in hand."""
        self._gift = None
        self.receiver.clear()
        self.receiver.setPlaceholderText("")
        self.receiver.setEnabled(False)
        self.gift.clear(self.tr("No unit is in hand."))

    def show_work(self, card: HandoverCard) -> None:
        """Read what gift the household has received."""
        if not card.owners:
            self.gift.clear(self.tr("This unit is not sold; there is nothing to give."))
            return
        self.receiver.setEnabled(True)
        self.receiver.setPlaceholderText(
            self.tr("{owner}, or type who receives it").format(owner=card.owners[0].name)
        )
        read = partial(self.context.desks.gifts.of_unit, card.unit_id)
        self.context.runner.read(self, read, self._show_gift, self._failed, key="gifts")

    def _show_low(self, low: Sequence[GiftArticleLine]) -> None:
        said = self.tr(", ").join(
            self.tr("{article} {count}").format(article=each.name, count=each.balance)
            for each in low
        )
        words = self.tr("Few are left: {articles}.").format(articles=said)
        self.low.show_warning(words if low else "")

    def _show_gift(self, gift: GiftSummary) -> None:
        """Show what changed."""
        if gift.unit_id != self.unit_id or gift == self._gift:
            return
        self._gift = gift
        self.gift.show_gift(gift)

    def _on_gift(self) -> None:
        self.issue.setEnabled(False)
        give = self.context.desks.gifts.issue_gift
        done = partial(self._issued, self.tr("Gift issued"))
        self.write(give, self.receiver.text(), done=done)

    def _on_exception(self, kind: GiftException) -> None:
        words = self.tr("{what}: {code}").format(what=word(kind), code=self.card_view.code())
        act = self.context.session.act()
        done = partial(self._agreed, kind)
        self.context.dialogs.approve(self, act, Right.EXCEPT_GIFT, words, done)

    def _agreed(self, kind: GiftException, act: Act, reason: str) -> None:
        gifts = self.context.desks.gifts
        if kind in NOTED:
            done = partial(self._noted, kind)
            self.write(gifts.except_gift, kind, reason, done=done, act=act)
            return
        issued = partial(self._issued, self.tr("Gift issued"))
        self.write(gifts.issue_again, reason, self.receiver.text(), done=issued, act=act)

    def _noted(self, kind: GiftException, _answer: None) -> None:
        self.say_done(word(kind))
        self.refresh()

    def _issued(self, words: str, ref: PaperRef) -> None:
        """Saved; now the sheet."""
        self.say_done(words)
        self.print_paper(ref)
        self.issue.setEnabled(True)
        self.refresh()

    def _failed(self, error: Exception) -> None:
        """Refused: nothing was given."""
        self.issue.setEnabled(self._gift is not None)
        super()._failed(error)

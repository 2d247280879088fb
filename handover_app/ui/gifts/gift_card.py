"""The card of a unit's gift: what is in it, what is left of that, and what was given."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.gifts import GiftException, GiftSummary
from handover_app.ui.messages import local, word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.fields import ROOM_FOR_THE_BAR, line, scrolled
from handover_app.ui.widgets.menu_button import MenuButton
from handover_app.ui.widgets.text import Pill, text
from handover_app.ui.widgets.tiles import BlockedLine

_DAY = "%m-%d %H:%M"


class GiftCard(Card):
    """One button; what differs from one gift a unit stands in a menu and needs a second person.

    Attributes:
        receiver: the field for who receives it.
        asked: the gift is to be given.
        except_asked: the :class:`GiftException` wanted.
    """

    asked = Signal()
    except_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Gift"))
        self._name = text("", "title", wrap=True)
        self._said = text("", "soft", wrap=True)
        self.warning = BlockedLine()
        self._parts = QVBoxLayout()
        self._parts.setSpacing(4)
        self.issue = PrimaryButton(self.tr("Issue the gift"), "F8")
        self.issue.setObjectName("issueGift")
        self.issue.clicked.connect(self.asked)
        self.more = MenuButton(self.tr("Something else"), "giftExceptions")
        self.receiver = line(self.tr("Receiver"), "receiver")
        self.receiver.setMaxLength(60)
        self.receiver.setMaximumWidth(240)
        foot = QHBoxLayout()
        foot.addWidget(text(self.tr("Receiver"), "soft"))
        foot.addWidget(self.receiver, 2)
        foot.addStretch(1)
        foot.addWidget(self.more)
        foot.addWidget(self.issue)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, ROOM_FOR_THE_BAR, 0)
        column.addWidget(self._name)
        column.addLayout(self._parts)
        column.addWidget(self._said)
        column.addWidget(self.warning)
        column.addStretch(1)
        self.body.addWidget(scrolled(inside, self.tr("Gift")), 1)
        self.body.addWidget(rule())
        self.body.addLayout(foot)
        self.clear("")

    def clear(self, words: str) -> None:
        """Nothing can be given, and why."""
        self._name.clear()
        self._said.setText(words)
        self.warning.show_blocked("")
        self._show_parts(None)
        self.issue.setEnabled(False)
        self.more.setEnabled(False)

    def show_gift(self, gift: GiftSummary) -> None:
        """Show what was given, or what the unit would get."""
        self._name.setText(gift.gift)
        self._said.setText(self._words(gift))
        self._show_parts(gift if gift.gift_at is None else None)
        self._warn(gift)
        # A second gift is asked for all the same: who and when is then said in words.
        self.issue.setEnabled(True)
        self._fill_menu(gift)

    def _words(self, gift: GiftSummary) -> str:
        said = []
        for each in gift.given:
            words = self.tr("Given to {receiver} at {time} by {clerk}.")
            if each.number > 1:
                words = self.tr(
                    "One more given to {receiver} at {time} by {clerk}; {approver}: {reason}."
                )
            said.append(
                words.format(
                    receiver=each.receiver,
                    time=local(each.at, _DAY),
                    clerk=each.clerk,
                    approver=each.approver,
                    reason=each.reason,
                )
            )
            if each.articles:
                said.append("、".join(each.articles))
        if gift.exception is not None and not said:
            note = gift.exception
            words = self.tr("{what} since {time}; {approver}: {reason}.")
            said.append(
                words.format(
                    what=word(note.kind),
                    time=local(note.at, _DAY),
                    approver=note.approver,
                    reason=note.reason,
                )
            )
        return "\n".join(said) or self.tr("Not given yet. It needs nothing before it.")

    def _show_parts(self, gift: GiftSummary | None) -> None:
        while (item := self._parts.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for part in gift.parts if gift else ():
            place = QWidget()
            row = QHBoxLayout(place)
            row.setContentsMargins(0, 2, 0, 2)
            row.addWidget(text(part.words))
            row.addStretch(1)
            if part.left is not None:
                short = part.left < part.quantity
                words = self.tr("{count} left").format(count=part.left)
                tone = Tone.BAD if short else Tone.NEUTRAL
                row.addWidget(Pill(words, tone, "circle-alert" if short else ""))
            self._parts.addWidget(place)
            place.show()

    def _warn(self, gift: GiftSummary) -> None:
        short = [
            part.name
            for part in gift.parts
            if part.left is not None and part.left < part.quantity and gift.gift_at is None
        ]
        words = self.tr("Run out: {articles}. Note the delivery or the count under the stock.")
        self.warning.show_blocked(words.format(articles=self.tr(", ").join(short)) if short else "")

    def _fill_menu(self, gift: GiftSummary) -> None:
        self.more.choices.clear()
        given = gift.gift_at is not None
        held = gift.exception is not None and gift.exception.kind is GiftException.WITHHELD
        offered = {
            GiftException.SECOND: (self.tr("One more gift …"), given),
            GiftException.RELEASED: (self.tr("Issue the withheld gift …"), held and not given),
            GiftException.WITHHELD: (self.tr("Withhold the gift …"), not given and not held),
            GiftException.NONE_TAKEN: (self.tr("The owner takes none …"), not given),
        }
        for kind, (words, there) in offered.items():
            if there:
                action = self.more.choices.addAction(words)
                action.setData(kind)
                action.triggered.connect(self._on_exception)
        self.more.setEnabled(True)

    def _on_exception(self) -> None:
        self.except_asked.emit(self.sender().data())

"""The property desk's page: give, sign, the household form, show; one primary button for each."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from handover_app.domain.gifts import HOUSEHOLD_FORM, PropertyDesk
from handover_app.domain.handover import HandoverCard, Stage
from handover_app.domain.receipts import PaperRef
from handover_app.ui.context import PageContext
from handover_app.ui.property.certificate_card import CertificatePart
from handover_app.ui.property.give_card import GivePart
from handover_app.ui.property.household_card import HouseholdPart
from handover_app.ui.property.parts import Asked, DeskPart
from handover_app.ui.property.show_card import ShowPart
from handover_app.ui.property.sign_card import SignPart
from handover_app.ui.station_page import StationPage
from handover_app.ui.widgets.buttons import KeyButton, PrimaryButton
from handover_app.ui.widgets.fields import line
from handover_app.ui.widgets.text import Elided, text

_KEYS = ("F5", "F6", "F7", "F8", "F4")


class PropertyPage(StationPage):
    """Every part does its work by one key; what was refused blocks nothing."""

    def __init__(self, context: PageContext) -> None:
        self._desk: PropertyDesk | None = None
        super().__init__(context, Stage.PAPERS)

    def build_work(self) -> QWidget:
        """Who stands here and the parts above, the part in the middle, the button below."""
        self.give, self.sign = GivePart(self.context), SignPart(self.context)
        self.household, self.show_part = HouseholdPart(self.context), ShowPart(self.context)
        self.certificate = CertificatePart(self.context)
        self.parts: tuple[DeskPart, ...] = (
            self.give, self.sign, self.household, self.show_part, self.certificate
        )  # fmt: skip
        self._buttons, self._stack = QButtonGroup(self), QStackedWidget()
        self.primary = PrimaryButton("")
        self.primary.setObjectName("propertyPrimary")
        self.primary.clicked.connect(lambda: self.part().act())
        for place, part in enumerate(self.parts):
            self._stack.addWidget(part)
            part.changed.connect(self._show_primary)
            part.asked.connect(self._on_asked)
            part.print_asked.connect(self._print)
            chooser = KeyButton("", _KEYS[place], checkable=True)
            chooser.setObjectName(f"part-{place}")
            self._buttons.addButton(chooser, place)
        self._buttons.button(0).setChecked(True)
        self._buttons.idToggled.connect(self._on_part)
        head = QHBoxLayout()
        head.setSpacing(8)
        for each in self._buttons.buttons():
            head.addWidget(each)
        self._pack = Elided("", "small")
        self._pack.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._pack, 1)
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addLayout(self._foot())
        return work

    def _foot(self) -> QHBoxLayout:
        self.receiver = line(self.tr("Who stands here"), "receiver")
        self.receiver.setMaximumWidth(260)
        self.receiver.textChanged.connect(self._name_receiver)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(text(self.tr("Who stands here"), "soft"))
        row.addWidget(self.receiver, 1)
        row.addStretch(1)
        row.addWidget(self.primary)
        return row

    def part(self) -> DeskPart:
        """The part that is open."""
        return self.parts[self._stack.currentIndex()]

    def clear_work(self) -> None:
        """No unit is in hand."""
        self.receiver.clear()
        self.receiver.setPlaceholderText("")
        self.receiver.setEnabled(False)
        self._nothing(self.tr("No unit is in hand."))

    def show_work(self, card: HandoverCard) -> None:
        """Read what the household was given, has signed and seen."""
        if not card.owners:
            self._nothing(self.tr("This unit is not sold; there is nothing to give."))
            return
        self.receiver.setEnabled(True)
        clerk = self.context.session.clerk
        desk = self.context.desks.agreements.desk
        read = partial(desk, card.unit_id, None if clerk is None else clerk.id)
        self.context.runner.read(self, read, self._show_desk, self._failed, key="property")
        self.certificate.refresh()

    def _nothing(self, words: str) -> None:
        self._desk = None
        self._pack.clear()
        for part in self.parts:
            part.clear(words)
        self._show_choosers()

    def _show_desk(self, desk: PropertyDesk) -> None:
        """Show what changed; ticks that are being set stay."""
        if desk.unit_id != self.unit_id or desk == self._desk:
            return
        self._desk = desk
        self.receiver.setPlaceholderText(desk.receiver)
        self._pack.setText(desk.given.pack)
        self._name_receiver()
        for part in self.parts:
            part.show_desk(desk)
        self._show_choosers()

    def _name_receiver(self) -> None:
        known = self._desk.receiver if self._desk else ""
        for part in self.parts:
            part.receiver = self.receiver.text().strip() or known

    def _show_choosers(self) -> None:
        """The parts with how much of each is done."""
        desk = self._desk
        given = desk.given.articles if desk else ()
        signed = [e for e in desk.agreements if e.code != HOUSEHOLD_FORM] if desk else []
        seen = desk.seen if desk else ()
        rows = (
            (self.tr("Give"), [each.at is not None for each in given]),
            (self.tr("Sign"), [each.state is not None for each in signed]),
            (self.tr("Residents"), [desk.household.at is not None] if desk else []),
            (self.tr("Show"), [each.at is not None for each in seen]),
            (self.tr("Certify"), []),
        )
        for place, (words, done) in enumerate(rows):
            chooser = self._buttons.button(place)
            count = f" {sum(done)}/{len(done)}" if done else ""
            assert isinstance(chooser, KeyButton)
            chooser.show_words(f"{words}{count}")

    def _on_part(self, place: int, chosen: bool) -> None:
        if chosen:
            self._stack.setCurrentIndex(place)
            self._show_primary()

    def _show_primary(self) -> None:
        words = self.part().primary()
        self.primary.show_words(words or self.tr("Nothing left to do here"))
        self.primary.setEnabled(bool(words))

    def _on_asked(self, asked: Asked) -> None:
        # A second press must not ask twice; the answer fills the parts anew.
        self.primary.setEnabled(False)
        done = partial(self._done, asked.said)
        self.write(asked.call, *asked.arguments, done=done, **asked.named)

    def _done(self, said: str, answer: PaperRef | tuple[PaperRef, ...] | None) -> None:
        """Saved; now the papers. A failed print is repeated from the part."""
        self.say_done(said)
        refs = answer if isinstance(answer, tuple) else (answer,)
        for ref in refs:
            if ref is not None:
                self._print(ref.paper_id)
        self.refresh()

    def _print(self, paper_id: UUID) -> None:
        bound = partial(self.context.desks.papers.print, self.context.session.act(), paper_id)
        self.context.runner.write(self, bound, self._printed, self._failed)

    def _failed(self, error: Exception) -> None:
        """Refused: nothing was noted; the ticks stay."""
        self._show_primary()
        super()._failed(error)

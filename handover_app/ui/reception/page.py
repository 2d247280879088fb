"""The receptionist's page: who is here, who they were shown to be, and with which number."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.acts import Act
from handover_app.domain.handover import HandoverCard, Stage
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.domain.visits import IdentityDoubtful, NumberAnswer, Presence, ReceptionView
from handover_app.ui.clicks import Click
from handover_app.ui.context import PageContext
from handover_app.ui.messages import sentence
from handover_app.ui.reception.beside import BesideActions
from handover_app.ui.reception.form import CheckInForm
from handover_app.ui.reception.household_card import HouseholdCard
from handover_app.ui.reception.notice import notice_of
from handover_app.ui.reception.owners import OwnersCard
from handover_app.ui.reception.tabs import ReceptionTabs
from handover_app.ui.station_page import StationPage
from handover_app.ui.ticket import print_ticket
from handover_app.ui.tokens import GAP
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.fields import button
from handover_app.ui.widgets.tiles import BlockedLine


class ReceptionPage(StationPage):
    """Check the owner or an agent in; the flow sheet is printed with the queue number."""

    def __init__(self, context: PageContext) -> None:
        self._view: ReceptionView | None = None
        self._here = False
        super().__init__(context, Stage.CHECK_IN)

    def build_work(self) -> QWidget:
        """The form, the owners, the household, and the one button."""
        self._form, self._owners, self._household = CheckInForm(), OwnersCard(), HouseholdCard()
        self._form.identity.number_typed.connect(self._on_number)
        self._beside = BesideActions(self, self._form.authority)
        self._owners.phone_given.connect(self._beside.set_phone)
        self._form.units.along_asked.connect(self._on_along)
        self._household.marks_given.connect(self._beside.set_marks)
        self._notice = BlockedLine()
        self._doubt = BlockedLine(self.tr("A supervisor consents …"))
        self._doubt.lift_requested.connect(self._on_consent)
        self._tabs = ReceptionTabs(self._form, self._owners, self._household)
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        for widget in (self._notice, self._doubt):
            column.addWidget(widget)
        column.addWidget(self._tabs, 1)
        column.addLayout(self._buttons())
        return work

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._leave = button(self.tr("Household leaves"), "leave")
        self._leave.clicked.connect(self._on_leave)
        self._sheet = button(self.tr("Check sheet"), "identitySheet")
        self._sheet.clicked.connect(self._beside.print_sheet)
        self._again = button(self.tr("Check again"), "checkAgain")
        self._again.clicked.connect(self._on_check_in)
        self._check_in = PrimaryButton(self.tr("Check in and print"), "F9")
        self._check_in.setObjectName("checkIn")
        self._check_in.clicked.connect(self._on_check_in)
        for widget in (self._leave, self._sheet, self._again):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._check_in)
        return row

    def clear_work(self) -> None:
        """No unit is in hand."""
        self._view, self._here = None, False
        self._owners.show_owners(())
        self._form.clear()
        self._form.allow(False)
        self._tabs.show_first()
        self._household.clear()
        for line in (self._notice, self._doubt):
            line.show_blocked("")
        for widget in (self._check_in, self._leave, self._sheet, self._again):
            widget.setEnabled(False)

    def show_work(self, card: HandoverCard) -> None:
        """Ready to check in, or what stands against it."""
        self._here = card.visit_id is not None
        sold = bool(card.owners)
        self._owners.show_owners(card.owners)
        self._form.show_owners(card.owners)
        self._form.allow(sold)
        self._check_in.setEnabled(sold and not self._here)
        for widget in (self._leave, self._sheet, self._again):
            widget.setEnabled(self._here)
        self._show_notice(card)
        view = partial(self.context.desks.reception.view, card.unit_id)
        show = partial(self._show_view, card)
        self.context.runner.read(self, view, show, key="reception")

    def _show_view(self, card: HandoverCard, view: ReceptionView) -> None:
        if view.unit_id != self.unit_id:
            return
        self._view = view
        self._beside.show_view(view)
        self._form.show_view(view)
        self._household.show_view(view)
        self._show_notice(card)

    def _show_notice(self, card: HandoverCard) -> None:
        words = notice_of(card, self._view)
        if card.owners:
            self._notice.show_warning(words)
        else:
            self._notice.show_blocked(words)

    def _on_number(self, number: str) -> None:
        if self.unit_id is not None:
            match = partial(self.context.desks.reception.match, self.unit_id, number)
            self.context.runner.read(self, match, self._show_answer, key="match")

    def _show_answer(self, answer: NumberAnswer) -> None:
        self._form.identity.show_answer(answer)
        if answer.owner_id is not None:
            self._form.presence.tick(answer.owner_id, Presence.PRESENT)

    def _on_check_in(self) -> None:
        self._check(None)

    def _check(self, act: Act | None) -> None:
        """Check in, or check again while the household is here."""
        self._doubt.show_blocked("")
        if self._form.wrong_day():
            self._notice.show_blocked(self.tr("Not checked in: a day is not readable."))
            return
        desks = self.context.desks.visits
        self.write(
            desks.check_again if self._here else desks.check_in,
            self._form.kind(),
            self._form.visitor(),
            identity_seen=self._form.identity.seen.isChecked(),
            arrival=self._form.arrival(),
            done=self._noted if self._here else self._checked_in,
            act=act,
        )

    def _not_written(self, click: Click, act: Act, error: Exception) -> None:
        """What a supervisor may let pass is said on the page, with the button for it."""
        if isinstance(error, IdentityDoubtful):
            self.lost.refused(click, act, error)
            # One line of the two: the form needs the room.
            self._notice.show_blocked("")
            self._doubt.show_blocked(sentence(error))
        else:
            super()._not_written(click, act, error)

    def _on_consent(self) -> None:
        act = self.context.session.act()
        words = self.tr("{code}: checked in in spite of doubts").format(code=self.card_view.code())
        self.context.dialogs.approve(self, act, Right.LIFT_GATE, words, self._with_consent)

    def _with_consent(self, act: Act, _reason: str) -> None:
        self._check(act)

    def _checked_in(self, ref: PaperRef) -> None:
        self.say_done(self.tr("Checked in"))
        self.print_paper(ref)
        print_ticket(self)
        self.refresh()

    def _noted(self, ref: PaperRef) -> None:
        self.say_done(self.tr("Identity checked again"))
        self.print_paper(ref)
        self.refresh()

    def _on_along(self, further: tuple[UUID, ...]) -> None:
        if further:
            self.write(self.context.desks.visits.take_along, further, done=self._checked_in)

    def _on_leave(self) -> None:
        self.write(self.context.desks.visits.leave, done=self._left)

    def _left(self, _answer: object) -> None:
        self.say_done(self.tr("Left"))
        # The next visit begins with an empty form.
        self.clear_work()
        self.refresh()

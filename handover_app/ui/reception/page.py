"""The receptionist's page: who is here, and with which number."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from handover_app.domain.handover import HandoverCard, Stage, StepState
from handover_app.domain.receipts import PaperRef
from handover_app.domain.visits import VisitorKind
from handover_app.ui.context import PageContext
from handover_app.ui.reception.owners import OwnersCard
from handover_app.ui.station_page import StationPage
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.text import text
from handover_app.ui.widgets.tiles import BlockedLine


class ReceptionPage(StationPage):
    """Check the owner or an agent in; the flow sheet is printed with the queue number."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context, Stage.CHECK_IN)

    def build_work(self) -> QWidget:
        """Visitor, identity, and the one button."""
        card = Card(self.tr("Check in"))
        self._owner = QRadioButton(self.tr("Owner"))
        self._agent = QRadioButton(self.tr("Agent"))
        self._kind = QButtonGroup(card)
        for button in (self._owner, self._agent):
            button.setAccessibleName(button.text())
            button.setObjectName("agent" if button is self._agent else "owner")
            self._kind.addButton(button)
        self._agent.toggled.connect(self._show_agent)
        self._visitor = QLineEdit()
        self._visitor.setPlaceholderText(self.tr("Name of the agent"))
        self._visitor.setAccessibleName(self.tr("Name of the agent"))
        self._visitor.setObjectName("agentName")
        self._seen = QCheckBox(self.tr("Original of the identity document seen"))
        self._seen.setAccessibleName(self._seen.text())
        self._seen.setObjectName("identitySeen")
        who = QHBoxLayout()
        who.setSpacing(16)
        for widget in (self._owner, self._agent, self._visitor):
            who.addWidget(widget)
        who.addStretch(1)
        card.body.addLayout(self._form(who))
        self._notice = BlockedLine()
        card.body.addWidget(self._notice)
        self._owners = OwnersCard()
        self._owners.phone_given.connect(self._on_phone)
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(card)
        column.addWidget(self._owners, 1)
        column.addLayout(self._buttons())
        return work

    def _form(self, who: QHBoxLayout) -> QGridLayout:
        form = QGridLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        form.addWidget(text(self.tr("Who is here"), "soft"), 0, 0)
        form.addLayout(who, 0, 1)
        form.addWidget(text(self.tr("Identity"), "soft"), 1, 0)
        form.addWidget(self._seen, 1, 1, Qt.AlignmentFlag.AlignLeft)
        form.setColumnStretch(1, 1)
        return form

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._leave = QPushButton(self.tr("Household leaves"))
        self._leave.setAccessibleName(self._leave.text())
        self._leave.setObjectName("leave")
        self._leave.clicked.connect(self._on_leave)
        self._check_in = PrimaryButton(self.tr("Check in and print the flow sheet"), "F9")
        self._check_in.setObjectName("checkIn")
        self._check_in.clicked.connect(self._on_check_in)
        row.addWidget(self._leave)
        row.addStretch(1)
        row.addWidget(self._check_in)
        return row

    def clear_work(self) -> None:
        """No unit is in hand."""
        self._owners.show_owners(())
        self._owner.setChecked(True)
        self._visitor.clear()
        self._visitor.hide()
        self._seen.setChecked(False)
        self._notice.show_blocked("")
        for widget in (self._check_in, self._leave, self._owner, self._agent, self._seen):
            widget.setEnabled(False)

    def show_work(self, card: HandoverCard) -> None:
        """Ready to check in, or what stands against it."""
        here = card.visit_id is not None
        sold = bool(card.owners)
        self._owners.show_owners(card.owners)
        came = card.step(Stage.CHECK_IN).state is StepState.DONE
        for widget in (self._check_in, self._owner, self._agent, self._seen):
            widget.setEnabled(sold and not here)
        self._leave.setEnabled(here)
        if not sold:
            self._notice.show_blocked(self.tr("This unit is not sold; nobody can be checked in."))
        elif here:
            number = card.queue_number or ""
            self._notice.show_warning(self.tr("Checked in with {number}.").format(number=number))
        elif came:
            self._notice.show_warning(self.tr("They were here before; this is another visit."))
        else:
            self._notice.show_blocked("")

    def _show_agent(self, agent: bool) -> None:
        self._visitor.setVisible(agent)
        if agent:
            self._visitor.setFocus()

    def _on_check_in(self) -> None:
        kind = VisitorKind.AGENT if self._agent.isChecked() else VisitorKind.OWNER
        self.write(
            self.context.desks.visits.check_in,
            kind,
            self._visitor.text() if kind is VisitorKind.AGENT else "",
            identity_seen=self._seen.isChecked(),
            done=self._checked_in,
        )

    def _checked_in(self, ref: PaperRef) -> None:
        self.say_done(self.tr("Checked in"))
        self.print_paper(ref)
        self.refresh()

    def _on_phone(self, owner_id: UUID, number: str) -> None:
        correct = self.context.desks.units.correct_phone
        self.write(correct, owner_id, number, done=self._phone_set)

    def _phone_set(self, _answer: object) -> None:
        self.say_done(self.tr("Phone number set"))
        self.refresh()

    def _on_leave(self) -> None:
        self.write(self.context.desks.visits.leave, done=self._left)

    def _left(self, _answer: object) -> None:
        self.say_done(self.tr("Left"))
        self.refresh()

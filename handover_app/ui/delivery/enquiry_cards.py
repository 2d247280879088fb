"""The cards beside the enquiry log: a new question, the one in hand, the table of kinds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QWidget

from handover_app.domain.delivery import EnquiryLine, EnquiryWindow, EnquiryWish, FollowUp
from handover_app.ui.context import PageContext
from handover_app.ui.messages import word
from handover_app.ui.messages.words import local
from handover_app.ui.unit_choice import UnitChoice
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.day_field import day_field, day_of
from handover_app.ui.widgets.fields import (
    ROOM_FOR_THE_BAR,
    Labelled,
    QuietBox,
    button,
    line,
    scrolled,
    tick,
)
from handover_app.ui.widgets.text import text

_DAYS = 2
_KINDS = 300
_LINES = 58


def _box() -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setTabChangesFocus(True)
    made.setFixedHeight(_LINES)
    return made


class AskCard(Card):
    """A question at the telephone.

    Attributes:
        noted: an :class:`EnquiryWish`.
        kinds_asked: the table of kinds is to be changed.
    """

    noted = Signal(object)
    kinds_asked = Signal()

    def __init__(self, context: PageContext, today: date) -> None:
        super().__init__()
        self.show_heading(self.tr("New enquiry"))
        self._unit_id: UUID | None = None
        self._window, self._kind = QuietBox(), QuietBox()
        for each in EnquiryWindow:
            self._window.addItem(word(each), each)
        self._choice = UnitChoice(context)
        self._choice.chosen.connect(self.take_unit)
        self._asker = line(self.tr("Who asks"), "asker", self.tr("Who asks"))
        self._phone = line(self.tr("Phone"), "askerPhone", self.tr("Phone"))
        self._question, self._answer = _box(), _box()
        self._follow = tick(self.tr("Somebody follows it up"), "followUp")
        self._who = line(self.tr("Followed up by"), "followBy", self.tr("Followed up by"))
        self._until = day_field(today + timedelta(days=_DAYS))
        self._follow.toggled.connect(self._on_follow)
        kinds = button(self.tr("Kinds …"), "changeKinds", "link")
        kinds.clicked.connect(self.kinds_asked)
        done = PrimaryButton(self.tr("Note it"), "F9")
        done.setObjectName("noteEnquiry")
        done.clicked.connect(self._on_note)
        foot = QHBoxLayout()
        foot.addWidget(kinds)
        foot.addStretch(1)
        foot.addWidget(done)
        self.body.addWidget(scrolled(self._fields(), self.tr("New enquiry")), 1)
        self.body.addLayout(foot)
        self._on_follow(on=False)

    def show_kinds(self, kinds: Sequence[str]) -> None:
        """Offer the project's kinds; what was chosen stays."""
        if [self._kind.itemData(place) for place in range(self._kind.count())] == list(kinds):
            return
        chosen = self._kind.currentData()
        self._kind.clear()
        for kind in kinds:
            self._kind.addItem(kind, kind)
        self._kind.choose(chosen)

    def take_unit(self, unit_id: UUID, code: str) -> None:
        """The enquiry is about a unit."""
        self._unit_id = unit_id
        self._choice.say(code)

    def clear(self) -> None:
        """Ready for the next call at the same window."""
        self._unit_id = None
        self._choice.say("")
        for field in (self._asker, self._phone, self._question, self._answer, self._who):
            field.clear()
        self._follow.setChecked(False)
        self._asker.setFocus()

    def _fields(self) -> QWidget:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setSpacing(8)
        grid.addWidget(Labelled(self.tr("Window"), self._window, "enquiryWindow"), 0, 0)
        grid.addWidget(Labelled(self.tr("Kind"), self._kind, "enquiryKind"), 0, 1)
        grid.addWidget(self._choice, 1, 0, 1, 2)
        grid.addWidget(self._asker, 2, 0)
        grid.addWidget(self._phone, 2, 1)
        grid.addWidget(Labelled(self.tr("Question"), self._question, "question"), 3, 0, 1, 2)
        grid.addWidget(Labelled(self.tr("Answer"), self._answer, "answer"), 4, 0, 1, 2)
        grid.addWidget(self._follow, 5, 0, 1, 2)
        grid.addWidget(self._who, 6, 0)
        grid.addWidget(self._until, 6, 1)
        self._until.setObjectName("followUntil")
        self._until.setAccessibleName(self.tr("Follow up until"))
        grid.setContentsMargins(0, 0, ROOM_FOR_THE_BAR, 0)
        grid.setRowStretch(7, 1)
        return inside

    def _on_follow(self, on: bool) -> None:
        self._who.setVisible(on)
        self._until.setVisible(on)

    def _on_note(self) -> None:
        follows = self._follow.isChecked()
        self.noted.emit(
            EnquiryWish(
                window=self._window.currentData(),
                kind=self._kind.currentData() or "",
                question=self._question.toPlainText(),
                asker=self._asker.text(),
                phone=self._phone.text(),
                unit_id=self._unit_id,
                answer=self._answer.toPlainText(),
                follow_by=self._who.text() if follows else "",
                follow_until=day_of(self._until) if follows else None,
            )
        )


class FollowCard(Card):
    """The enquiry in hand with everything that was done.

    Attributes:
        followed: a :class:`FollowUp`.
        left: a new enquiry is wanted.
    """

    followed = Signal(object)
    left = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.enquiry_id: UUID | None = None
        self._who_asked = text("", "strong", wrap=True)
        self._told = text("", wrap=True)
        self._told.setObjectName("enquiryTold")
        self._told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._words = _box()
        self._goes_on = tick(self.tr("It goes on"), "goesOn")
        self._who = line(self.tr("Followed up by"), "nextBy", self.tr("Followed up by"))
        self._until = day_field(today + timedelta(days=_DAYS))
        self._until.setObjectName("nextUntil")
        self._until.setAccessibleName(self.tr("Follow up until"))
        self._goes_on.toggled.connect(self._on_goes_on)
        back = button(self.tr("Back to a new one"), "leaveEnquiry")
        back.clicked.connect(self.left)
        self._done = PrimaryButton(self.tr("Close it"), "F8")
        self._done.setObjectName("followEnquiry")
        self._done.clicked.connect(self._on_done)
        row, foot = QHBoxLayout(), QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._goes_on)
        row.addWidget(self._who, 1)
        row.addWidget(self._until)
        foot.addWidget(back)
        foot.addStretch(1)
        foot.addWidget(self._done)
        self.body.addWidget(self._who_asked)
        self.body.addWidget(scrolled(self._told, self.tr("What was asked and done")), 1)
        self._label = Labelled(self.tr("How it was answered"), self._words, "followWords")
        self.body.addWidget(self._label)
        self.body.addLayout(row)
        self.body.addLayout(foot)
        self._on_goes_on(on=False)

    def show_line(self, row: EnquiryLine) -> None:
        """Show an enquiry; what was typed of another one is not carried over."""
        if row.enquiry_id != self.enquiry_id:
            self.clear()
        self.enquiry_id = row.enquiry_id
        self.show_heading(self.tr("Enquiry"), row.kind)
        told = (row.code, row.asker, row.phone, word(row.window))
        self._who_asked.setText(" · ".join(each for each in told if each))
        lines = [f"{local(row.at, '%m-%d %H:%M')} {row.clerk}", row.question]
        for at, clerk, words in row.steps:
            lines += ["", f"{local(at, '%m-%d %H:%M')} {clerk}", words]
        self._told.setText("\n".join(lines))
        for widget in (self._label, self._goes_on, self._done):
            widget.setVisible(not row.closed)
        self._on_goes_on(self._goes_on.isChecked() and not row.closed)

    def clear(self) -> None:
        """Ready for the next step."""
        self._words.clear()
        self._who.clear()
        self._goes_on.setChecked(False)

    def _on_goes_on(self, on: bool) -> None:
        self._who.setVisible(on)
        self._until.setVisible(on)
        self._done.show_words(self.tr("Note it") if on else self.tr("Close it"))

    def _on_done(self) -> None:
        goes_on = self._goes_on.isChecked()
        self.followed.emit(
            FollowUp(
                self._words.toPlainText(),
                not goes_on,
                self._who.text() if goes_on else "",
                day_of(self._until) if goes_on else None,
            )
        )


class KindsCard(Card):
    """The project's kinds of questions, one a line.

    Attributes:
        set_asked: the kinds.
        left: nothing is to be changed.
    """

    set_asked = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.show_heading(self.tr("Kinds of questions"))
        self._kinds = QPlainTextEdit()
        self._kinds.setMinimumHeight(_KINDS)
        self._known: list[str] = []
        back = button(self.tr("Leave it"), "leaveKinds")
        back.clicked.connect(self.left)
        done = button(self.tr("Set the kinds"), "setKinds")
        done.clicked.connect(lambda: self.set_asked.emit(self._lines()))
        foot = QHBoxLayout()
        foot.addWidget(back)
        foot.addStretch(1)
        foot.addWidget(done)
        self.body.addWidget(Labelled(self.tr("One kind a line"), self._kinds, "kinds"), 1)
        self.body.addLayout(foot)

    def show_kinds(self, kinds: Sequence[str]) -> None:
        """Show the table, unless something else is being typed."""
        if self._lines() == self._known:
            self._kinds.setPlainText("\n".join(kinds))
        self._known = list(kinds)

    def _lines(self) -> list[str]:
        return [each.strip() for each in self._kinds.toPlainText().splitlines() if each.strip()]

"""The form of one crew: who it is, how many are here, and what it was trained in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.defects import CrewLine, CrewWish
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.fields import (
    ROOM_FOR_THE_BAR,
    Labelled,
    QuietSpin,
    button,
    line,
    scrolled,
    tick,
)
from handover_app.ui.widgets.text import text

_MOST = 999
_LENGTHS = {"crewName": 60, "crewLeader": 60, "crewPhone": 40, "crewChannel": 40, "crewPlace": 60}
_TOPIC, _TRAINER = 120, 60
_TRAININGS = 4
"""So many of the newest trainings are listed."""


class CrewForm(Card):
    """A new crew, or the one that is marked.

    Attributes:
        saved: the crew's id, or None for a new one, and what was typed.
        set_aside: the crew's id.
        counted: the crew's id and how many are here.
        trained: the crew's id, topic, day, how many came, trainer.
    """

    saved = Signal(object, object)
    set_aside = Signal(object)
    counted = Signal(object, int)
    trained = Signal(object, str, object, int, str)

    def __init__(self) -> None:
        super().__init__()
        self._crew: CrewLine | None = None
        self._may = True
        self._trades: dict[str, QCheckBox] = {}
        self.name = line(self.tr("Name of the crew"), "crewName")
        self._leader = line(self.tr("Leader"), "crewLeader")
        self._phone = line(self.tr("Phone"), "crewPhone")
        self._channel = line(self.tr("Radio channel"), "crewChannel")
        self._place = line(self.tr("Standby place"), "crewPlace")
        for field in (self.name, self._leader, self._phone, self._channel, self._place):
            field.setMaxLength(_LENGTHS[field.objectName()])
        self._planned, self._present = QuietSpin(0, _MOST), QuietSpin(0, _MOST)
        self._topic = line(self.tr("Training: topic"), "trainingTopic")
        self._topic.setMaxLength(_TOPIC)
        self._trainer = line(self.tr("Trainer"), "trainer")
        self._trainer.setMaxLength(_TRAINER)
        self._day, self._attended = QDateEdit(calendarPopup=True), QuietSpin(0, _MOST)
        self._day.setDisplayFormat("yyyy-MM-dd")
        self._trade_grid = QGridLayout()
        self._trainings = text("", "small", wrap=True)
        self.primary = PrimaryButton(self.tr("Save the crew"))
        self.primary.setObjectName("saveCrew")
        self.primary.clicked.connect(lambda: self.saved.emit(self._id(), self.wish()))
        self._aside = button(self.tr("Set aside"), "setAside")
        self._aside.clicked.connect(lambda: self.set_aside.emit(self._id()))
        self._count = button(self.tr("Note who is here"), "countCrew")
        self._count.clicked.connect(lambda: self.counted.emit(self._id(), self._present.value()))
        self._train = button(self.tr("Note the training"), "noteTraining")
        self._train.clicked.connect(self._on_trained)
        self._assemble()
        self.show_crew(None, date(2000, 1, 1))

    def show_trades(self, trades: Sequence[str]) -> None:
        """The trades of the standard list, to be ticked."""
        for trade in trades:
            self._add_trade(trade)

    def show_crew(self, crew: CrewLine | None, today: date) -> None:
        """Show a crew; None: an empty form for a new one. What is being typed stays."""
        before, self._crew = self._crew, crew
        if crew is not None and before is not None and before.crew_id == crew.crew_id:
            self._present.setValue(crew.present)
            self._show_trainings(crew)
            self._show_buttons()
            if self._is_typed(before):
                return
        self.show_heading(self.tr("New crew") if crew is None else crew.name)
        self.name.setText("" if crew is None else crew.name)
        self._leader.setText("" if crew is None else crew.leader)
        self._phone.setText("" if crew is None else crew.phone)
        self._channel.setText("" if crew is None else crew.channel)
        self._place.setText("" if crew is None else crew.standby_place)
        self._planned.setValue(0 if crew is None else crew.planned)
        self._present.setValue(0 if crew is None else crew.present)
        self._attended.setValue(0 if crew is None else crew.present or crew.planned)
        self.training_noted()
        self._day.setDate(QDate(today.year, today.month, today.day))
        own = () if crew is None else crew.trades
        for trade in own:
            self._add_trade(trade)
        for trade, box in self._trades.items():
            box.setChecked(trade in own)
        self._show_trainings(crew)
        self._show_buttons()

    def allow(self, may: bool) -> None:
        """Whether this clerk keeps the roster; the head-count is noted by the leaders too."""
        self._may = may
        self._show_buttons()

    def wish(self) -> CrewWish:
        """What is typed."""
        return CrewWish(
            self.name.text(),
            tuple(trade for trade, box in self._trades.items() if box.isChecked()),
            self._planned.value(),
            self._leader.text(),
            self._phone.text(),
            self._channel.text(),
            self._place.text(),
        )

    def training_noted(self) -> None:
        """What was typed of a training is stored."""
        self._topic.clear()

    def _is_typed(self, crew: CrewLine) -> bool:
        typed = self.wish()
        return replace(typed, trades=crew.trades) != wish_of(crew) or (
            set(typed.trades) != set(crew.trades)
        )

    def _show_trainings(self, crew: CrewLine | None) -> None:
        trainings = () if crew is None else crew.trainings[-_TRAININGS:]
        self._trainings.setText("\n".join(f"{each.day} {each.topic}" for each in trainings))
        self._trainings.setVisible(bool(trainings))

    def _id(self) -> UUID | None:
        return None if self._crew is None else self._crew.crew_id

    def _on_trained(self) -> None:
        day = self._day.date().toPython()
        self.trained.emit(
            self._id(), self._topic.text(), day, self._attended.value(), self._trainer.text()
        )

    def _show_buttons(self) -> None:
        there = self._crew is not None and self._crew.active
        self.primary.setEnabled(self._may)
        self._aside.setEnabled(there and self._may)
        self._train.setEnabled(there and self._may)
        self._count.setEnabled(there)

    def _add_trade(self, trade: str) -> None:
        if trade not in self._trades:
            place = len(self._trades)
            self._trades[trade] = tick(trade, f"trade-{trade}")
            self._trade_grid.addWidget(self._trades[trade], place // 2, place % 2)
            # Qt would show it one turn of the loop later.
            self._trades[trade].show()

    def _assemble(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, ROOM_FOR_THE_BAR, 0)
        column.setSpacing(8)
        here = Labelled(self.tr("Here now"), self._present, "crewPresent")
        column.addLayout(_side_by_side(here, self._count))
        column.addWidget(rule())
        column.addWidget(Labelled(self.name.accessibleName(), self.name))
        planned = Labelled(self.tr("Planned"), self._planned, "crewPlanned")
        place = Labelled(self._place.accessibleName(), self._place)
        column.addLayout(_side_by_side(planned, place))
        for left, right in ((self._leader, self._phone),):
            column.addLayout(
                _side_by_side(
                    Labelled(left.accessibleName(), left), Labelled(right.accessibleName(), right)
                )
            )
        column.addWidget(Labelled(self._channel.accessibleName(), self._channel))
        column.addWidget(text(self.tr("Trades"), "small"))
        column.addLayout(self._trade_grid)
        column.addWidget(rule())
        column.addWidget(Labelled(self._topic.accessibleName(), self._topic))
        day = Labelled(self.tr("Day"), self._day, "trainingDay")
        came = Labelled(self.tr("How many came"), self._attended, "trainingAttended")
        column.addLayout(_side_by_side(day, came))
        column.addLayout(
            _side_by_side(Labelled(self._trainer.accessibleName(), self._trainer), self._train)
        )
        column.addWidget(self._trainings)
        column.addStretch(1)
        self.body.addWidget(scrolled(inside, self.tr("Crew")), 1)
        foot = QHBoxLayout()
        foot.addWidget(self._aside)
        foot.addStretch(1)
        foot.addWidget(self.primary)
        self.body.addLayout(foot)


def wish_of(crew: CrewLine) -> CrewWish:
    """A crew as it would be typed."""
    return CrewWish(
        crew.name,
        crew.trades,
        crew.planned,
        crew.leader,
        crew.phone,
        crew.channel,
        crew.standby_place,
    )


def _side_by_side(left: QWidget, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for each in (left, right):
        row.addWidget(each, 1, Qt.AlignmentFlag.AlignBottom)
    return row

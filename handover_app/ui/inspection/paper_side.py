"""What stands on the form beside its lines: times, meters, the owner's conclusion."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import QDateTime, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QDateTimeEdit, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from handover_app.domain.defects import MeterOnPaper
from handover_app.domain.inspections import Conclusion, InspectionSummary, MeterKind
from handover_app.ui.messages import word
from handover_app.ui.widgets.day_field import padded
from handover_app.ui.widgets.fields import ROOM_FOR_THE_BAR, Labelled, QuietBox, line
from handover_app.ui.widgets.text import text

_SHOWN = "yyyy-MM-dd HH:mm"
_LOW = 32
_LONGEST_NUMBER, _LONGEST_READING, _LONGEST_REASON = 40, 20, 200


class TimeField(QDateTimeEdit):
    """A time of the walk; what was set by hand stays when the inspection is read anew."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setDisplayFormat(_SHOWN)
        padded(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._preset = QDateTime()

    def offer(self, moment: datetime) -> None:
        """Show this unless somebody set another time."""
        preset = QDateTime.fromString(f"{moment.astimezone():%Y-%m-%d %H:%M}", _SHOWN)
        if not self.by_hand():
            self.setDateTime(preset)
        self._preset = preset

    def forget(self) -> None:
        """Another household."""
        self._preset = QDateTime()

    def by_hand(self) -> bool:
        """Whether another time than the offered one is set."""
        return self._preset.isValid() and self.dateTime() != self._preset

    def moment(self) -> datetime:
        """The time with its zone."""
        found = self.dateTime().toPython()
        assert isinstance(found, datetime)
        return found.astimezone()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()


class PaperSide(QWidget):
    """Enter leads from field to field; Escape back to the lines.

    Attributes:
        changed: something was typed.
        back: to the lines.
    """

    changed = Signal()
    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.walked = TimeField("walked-at")
        self.concluded = TimeField("concluded-at")
        self.conclusion = QuietBox()
        self.conclusion.addItem(self.tr("Not on the form"), None)
        for each in Conclusion:
            self.conclusion.addItem(word(each), each)
        self.conclusion.currentIndexChanged.connect(self._on_conclusion)
        words = self.tr("Why refused, or only looked")
        self.reason = line(words, "paper-reason", words)
        self.reason.setMaxLength(_LONGEST_REASON)
        self.reason.textEdited.connect(self.changed)
        self._numbers: dict[MeterKind, QLineEdit] = {}
        self._readings: dict[MeterKind, QLineEdit] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, ROOM_FOR_THE_BAR, 0)
        column.setSpacing(8)
        column.addWidget(Labelled(self.tr("Walked at"), self.walked, "walked-at"))
        column.addLayout(self._meters())
        column.addWidget(Labelled(self.tr("Conclusion"), self.conclusion, "paper-conclusion"))
        column.addWidget(Labelled(self.tr("Concluded at"), self.concluded, "concluded-at"))
        column.addWidget(self.reason)
        column.addStretch(1)
        for field in self._fields():
            field.installEventFilter(self)
        self._on_conclusion()

    def _meters(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for row, kind in enumerate(MeterKind):
            name = self.tr("{meter}: number of the meter").format(meter=word(kind))
            number = line(name, f"paper-number-{kind.value}", self.tr("Meter no."))
            number.setMaxLength(_LONGEST_NUMBER)
            name = self.tr("{meter}: reading").format(meter=word(kind))
            reading = line(name, f"paper-reading-{kind.value}", self.tr("Reading"))
            reading.setMaxLength(_LONGEST_READING)
            self._numbers[kind], self._readings[kind] = number, reading
            for place, widget in enumerate((text(word(kind), "small"), number, reading)):
                grid.addWidget(widget, row, place)
            for field in (number, reading):
                field.textEdited.connect(self.changed)
        return grid

    def clear(self) -> None:
        """Another household: nothing is typed."""
        for field in (*self._numbers.values(), *self._readings.values(), self.reason):
            field.clear()
        self.conclusion.setCurrentIndex(0)
        self.walked.forget()
        self.concluded.forget()

    def show_inspection(self, inspection: InspectionSummary) -> None:
        """Offer the team's start, and what is known of the meters."""
        walked = inspection.started_at or inspection.assigned_at
        self.walked.offer(walked)
        self.concluded.offer(walked)
        numbers = dict(inspection.meter_numbers)
        for kind, field in self._numbers.items():
            if not field.isModified():
                field.setText(numbers.get(kind, ""))

    def meters(self) -> tuple[MeterOnPaper, ...]:
        """The meters with a reading."""
        return tuple(
            MeterOnPaper(kind, self._numbers[kind].text(), reading.text())
            for kind, reading in self._readings.items()
            if reading.text().strip()
        )

    def chosen(self) -> Conclusion | None:
        """What the owner concluded on the form."""
        found = self.conclusion.currentData()
        return found if isinstance(found, Conclusion) else None

    @property
    def typed(self) -> bool:
        """Whether something waits to be saved."""
        return bool(self.meters()) or self.chosen() is not None

    def saved(self) -> None:
        """What was typed is in the database; the numbers of the meters stay in sight."""
        for field in (*self._readings.values(), self.reason):
            field.clear()
        for field in self._numbers.values():
            field.setModified(False)
        self.conclusion.setCurrentIndex(0)

    def focus_meters(self) -> None:
        """To the first meter."""
        field = self._numbers[MeterKind.WATER]
        field.setFocus()
        field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on(watched)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.back.emit()
                return True
        return super().eventFilter(watched, event)

    def _fields(self) -> Iterator[QWidget]:
        yield self.walked
        for kind in MeterKind:
            yield self._numbers[kind]
            yield self._readings[kind]
        yield from (self.conclusion, self.concluded, self.reason)

    def _on(self, watched: QObject) -> None:
        fields = [field for field in self._fields() if field.isEnabled()]
        place = next((n for n, field in enumerate(fields) if field is watched), -1)
        if place + 1 < len(fields):
            fields[place + 1].setFocus()
        else:
            self.back.emit()

    def _on_conclusion(self) -> None:
        chosen = self.chosen()
        self.concluded.setEnabled(chosen is not None)
        self.reason.setEnabled(chosen is not None and not chosen.releases_keys)
        self.changed.emit()

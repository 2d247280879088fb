"""The sheet in hand: when it happened, entering it now, or giving it back unused."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from PySide6.QtCore import QDate, QTime, Signal
from PySide6.QtWidgets import QLabel, QTimeEdit, QVBoxLayout, QWidget

from handover_app.domain.paper_days import PaperSheet
from handover_app.ui.messages import word
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.day_field import day_field, day_of, padded
from handover_app.ui.widgets.fields import (
    ROOM_FOR_THE_BAR,
    Labelled,
    button,
    line,
    scrolled,
)
from handover_app.ui.widgets.text import text

WIDTH = 308


class SheetForm(Card):
    """Beside the list.

    Attributes:
        entered: the moment (UTC) at which it happened.
        given_back: the reason, for the marked sheets.
        all_given_back: the reason, for every open sheet of the day that is shown.
    """

    entered = Signal(object)
    given_back = Signal(str)
    all_given_back = Signal(str)

    def __init__(self, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self.setFixedWidth(WIDTH)
        here = now.astimezone()
        self._number: QLabel = text("", "title", wrap=True)
        self._kind: QLabel = text("", "soft", wrap=True)
        self.day = day_field(here.date())
        self.time = padded(QTimeEdit(QTime(here.hour, here.minute)))
        self.time.setDisplayFormat("HH:mm")
        self._enter = PrimaryButton(self.tr("Enter now"), "F9")
        self._enter.setObjectName("enterSheet")
        self._enter.clicked.connect(self._on_enter)
        self.reason = line(self.tr("Why"), "returnReason", self.tr("not used"))
        self._back = button(self.tr("Marked ones came back unused"), "giveBack")
        self._back.clicked.connect(lambda: self.given_back.emit(self._why()))
        self._all = button(self.tr("All of this day came back unused"), "giveBackAll")
        self._all.clicked.connect(lambda: self.all_given_back.emit(self._why()))
        self.show_heading(self.tr("Sheet in hand"))
        self._lay()
        self.show_sheet(None)

    def show_sheet(self, sheet: PaperSheet | None) -> None:
        """Show the sheet on which the cursor stands; another day moves the day field."""
        self._enter.setEnabled(sheet is not None)
        self._back.setEnabled(sheet is not None)
        self._number.setText("—" if sheet is None else sheet.number)
        if sheet is None:
            self._kind.setText(self.tr("Choose a sheet in the list, or type its number."))
            return
        unit = sheet.unit_code or self.tr("any household")
        self._kind.setText(f"{word(sheet.kind)} · {unit}")
        self.day.setDate(QDate(sheet.day.year, sheet.day.month, sheet.day.day))

    def show_day(self, day: date | None, count: int) -> None:
        """How many sheets "all of this day" are; no day: the list shows several."""
        self._all.setEnabled(day is not None and count > 0)
        words = self.tr("All {count} of this day came back unused").format(count=count)
        self._all.setText(words if day and count else self.tr("All of this day came back unused"))
        self._all.setAccessibleName(self._all.text())
        self._all.setToolTip("" if day else self.tr("Choose a day above the list first"))

    def moment(self) -> datetime:
        """When it happened (UTC), by the clock of the venue."""
        at = self.time.time()
        return datetime.combine(day_of(self.day), time(at.hour(), at.minute())).astimezone(UTC)

    def clear_reason(self) -> None:
        """The sheets are back; the next ones have a reason of their own."""
        self.reason.clear()

    def _lay(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, ROOM_FOR_THE_BAR, 0)
        column.setSpacing(8)
        for widget in (
            self._number,
            self._kind,
            Labelled(self.tr("Day on which it happened"), self.day, "happenedOn"),
            Labelled(self.tr("Time at which it happened"), self.time, "happenedAt"),
            self._enter,
            text(
                self.tr(
                    "A second person compares paper and screen and gives name and PIN; then the "
                    "station's page opens with the household."
                ),
                "small",
                wrap=True,
            ),
            rule(),
            Labelled(self.tr("Why it comes back"), self.reason, "returnReason"),
            self._back,
            self._all,
        ):
            column.addWidget(widget)
        column.addStretch(1)
        self.body.addWidget(scrolled(inside, self.tr("Sheet in hand")), 1)

    def _on_enter(self) -> None:
        self.entered.emit(self.moment())

    def _why(self) -> str:
        return self.reason.text().strip()

"""The question to the key ledger: unit, person, company, movement, days, or keys by a scan."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from uuid import UUID

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from handover_app.domain.keys import LedgerFilter, MovementKind
from handover_app.ui.messages.words import word
from handover_app.ui.tokens import CONTROL_HEIGHT, Tone
from handover_app.ui.widgets.text import Elided, set_tone, text

_WEEK = 7


class Period(Enum):
    """Which days are asked for."""

    ALL = "all days"
    TODAY = "today"
    WEEK = "seven days"
    CHOSEN = "chosen days"


class LedgerQuestion(QWidget):
    """Fields in a row; the days to choose, and the keys of a scan, stand below.

    Attributes:
        changed: something else is asked for.
    """

    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: tuple[UUID, ...] = ()
        self._code, self._person, self._company = QLineEdit(), QLineEdit(), QLineEdit()
        self._kind, self._period = QComboBox(), QComboBox()
        self._since, self._until = _day_field(today), _day_field(today)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 0, 14, 0)
        column.setSpacing(8)
        column.addLayout(self._fields())
        column.addWidget(self._days_row())
        column.addWidget(self._keys_row())
        self._show_parts()

    def asked(self, today: date) -> LedgerFilter:
        """The question as it stands."""
        since, until = self._span(today)
        kind = self._kind.currentData()
        return LedgerFilter(
            key_ids=self._keys,
            code=self._code.text().strip(),
            person=self._person.text().strip(),
            company=self._company.text().strip(),
            kinds=() if kind is None else (kind,),
            since=since,
            until=until,
        )

    def ask_keys(self, keys: tuple[UUID, ...], words: str) -> None:
        """Ask for these keys alone; ``words`` say which."""
        self._keys = keys
        self._key_words.setText(words)
        self._show_parts()
        self.changed.emit()

    def ask_unit(self, code: str) -> None:
        """Ask for the keys of a unit."""
        self._keys = ()
        self._show_parts()
        self._code.setText(code)

    def _fields(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for field, name, words in (
            (self._code, "ledgerCode", self.tr("Unit or public keys")),
            (self._person, "ledgerPerson", self.tr("Person")),
            (self._company, "ledgerCompany", self.tr("Company")),
        ):
            field.setObjectName(name)
            field.setAccessibleName(words)
            field.setPlaceholderText(words)
            field.textChanged.connect(self.changed)
            row.addWidget(field, 1)
        self._kind.setObjectName("ledgerKind")
        self._kind.setAccessibleName(self.tr("Movement"))
        self._kind.addItem(self.tr("all movements"), None)
        for kind in MovementKind:
            self._kind.addItem(word(kind), kind)
        self._kind.currentIndexChanged.connect(self.changed)
        self._period.setObjectName("ledgerPeriod")
        self._period.setAccessibleName(self.tr("Days"))
        for words, period in (
            (self.tr("all days"), Period.ALL),
            (self.tr("today"), Period.TODAY),
            (self.tr("seven days"), Period.WEEK),
            (self.tr("chosen days"), Period.CHOSEN),
        ):
            self._period.addItem(words, period)
        self._period.currentIndexChanged.connect(self._on_period)
        row.addWidget(self._kind)
        row.addWidget(self._period)
        return row

    def _days_row(self) -> QWidget:
        self._days = QWidget()
        row = QHBoxLayout(self._days)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for field, name, words in (
            (self._since, "ledgerSince", self.tr("First day")),
            (self._until, "ledgerUntil", self.tr("Last day")),
        ):
            field.setObjectName(name)
            field.setAccessibleName(words)
            field.dateChanged.connect(self.changed)
            row.addWidget(text(words, "soft"))
            row.addWidget(field)
        row.addStretch(1)
        return self._days

    def _keys_row(self) -> QWidget:
        self._keys_line = QWidget()
        self._key_words = Elided("", "strong")
        self._key_words.setObjectName("ledgerKeys")
        set_tone(self._key_words, Tone.ACCENT)
        every = QPushButton(self.tr("Show all keys"))
        every.setObjectName("everyKey")
        every.setAccessibleName(every.text())
        every.clicked.connect(self._on_every)
        row = QHBoxLayout(self._keys_line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(text(self.tr("Only"), "soft"))
        row.addWidget(self._key_words, 1)
        row.addWidget(every)
        return self._keys_line

    def _span(self, today: date) -> tuple[date | None, date | None]:
        period = self._period.currentData()
        if period is Period.CHOSEN:
            return _day_of(self._since), _day_of(self._until)
        if period is Period.TODAY:
            return today, today
        return (today - timedelta(days=_WEEK - 1), today) if period is Period.WEEK else (None, None)

    def _show_parts(self) -> None:
        self._days.setVisible(self._period.currentData() is Period.CHOSEN)
        self._keys_line.setVisible(bool(self._keys))

    def _on_period(self) -> None:
        self._show_parts()
        self.changed.emit()

    def _on_every(self) -> None:
        self._keys = ()
        self._show_parts()
        self.changed.emit()


def _day_field(today: date) -> QDateEdit:
    made = QDateEdit(QDate(today.year, today.month, today.day))
    made.setDisplayFormat("yyyy-MM-dd")
    made.setFixedHeight(CONTROL_HEIGHT)
    inside = made.findChild(QLineEdit)
    if inside is not None:
        # The style's padding does not reach the words inside a spin box.
        inside.setTextMargins(9, 0, 0, 0)
    return made


def _day_of(field: QDateEdit) -> date:
    picked = field.date()
    return date(picked.year(), picked.month(), picked.day())

"""The call in hand: the number on demand, the result in one key, the next call, the past ones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QRadioButton, QWidget

from handover_app.domain.delivery import CallEntry, CallLine, CallResult, PhoneLine
from handover_app.domain.visits import LONGEST_LINE
from handover_app.services.delivery.calls import CallWish
from handover_app.ui.messages import word
from handover_app.ui.messages.words import local
from handover_app.ui.tokens import PADDING
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.day_field import day_field, day_of
from handover_app.ui.widgets.fields import button, line, tick
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.text import text


class CallNoteCard(Card):
    """Asks; the tab does.

    Attributes:
        noted: a :class:`CallWish`.
        phone_asked: the full numbers are to be shown.
    """

    noted = Signal(object)
    phone_asked = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._line: CallLine | None = None
        self._phones = text("", "strong", wrap=True)
        self._phones.setObjectName("phones")
        self._show_phone = button(self.tr("Show the number"), "showPhone", "link")
        self._show_phone.clicked.connect(self.phone_asked)
        self._results = QButtonGroup(self)
        self._comes = day_field(today + timedelta(days=1))
        self._again = tick(self.tr("Call again on"), "callAgain")
        self._next = day_field(today + timedelta(days=1))
        self._remark = line(self.tr("What was said"), "callRemark", self.tr("What was said"))
        self._remark.setMaxLength(LONGEST_LINE)
        self._remark.returnPressed.connect(self._on_note)
        self._entries = TableOrWords(self._past())
        self.body.addLayout(self._head())
        self.body.addWidget(self._form())
        self.body.addWidget(rule())
        self.body.addWidget(self._entries, 1)
        self.clear()
        self.show_line(None)

    def show_line(self, row: CallLine | None) -> None:
        """Take a household in hand; what was typed of another one is not carried over."""
        same = row is not None and self._line is not None and row.unit_id == self._line.unit_id
        self._line = row
        if not same:
            self.clear()
            self._phones.setText(row.phone if row else "")
            self.show_entries(())
        self.show_heading(f"{row.code} · {row.owner_names}" if row else self.tr("No call"))
        self._form_widget.setEnabled(row is not None)
        self._show_phone.setEnabled(row is not None and bool(row.phone))

    def show_phones(self, phones: Sequence[PhoneLine]) -> None:
        """The numbers in full, until another household is in hand."""
        lines = (f"{each.name}  {each.phone}".strip() for each in phones)
        self._phones.setText("\n".join(lines))

    def show_entries(self, entries: Sequence[CallEntry]) -> None:
        """The calls of the past."""
        self._entries.show_rows(entries, self.tr("Not called before."), lambda row: row.at)

    def clear(self) -> None:
        """Ready for the next call."""
        self._results.button(list(CallResult).index(CallResult.REACHED)).setChecked(True)
        self._again.setChecked(False)
        self._remark.clear()
        self._on_result()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._phones, 1)
        row.addWidget(self._show_phone)
        return row

    def _form(self) -> QWidget:
        self._form_widget = QWidget()
        grid = QGridLayout(self._form_widget)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for place, result in enumerate(CallResult):
            radio = QRadioButton(word(result))
            radio.setAccessibleName(radio.text())
            radio.setObjectName(f"result{result.name}")
            radio.toggled.connect(self._on_result)
            self._results.addButton(radio, place)
            grid.addWidget(radio, place // 2, place % 2)
        self._comes.setObjectName("comesOn")
        self._comes.setAccessibleName(self.tr("Comes on"))
        self._next.setObjectName("nextCall")
        self._next.setAccessibleName(self.tr("Next call on"))
        self._comes_words = text(self.tr("Comes on"), "small")
        self._again.toggled.connect(self._next.setEnabled)
        done = PrimaryButton(self.tr("Note the call"), "F9")
        done.setObjectName("noteCall")
        done.clicked.connect(self._on_note)
        grid.addWidget(self._comes_words, 3, 0)
        grid.addWidget(self._comes, 3, 1)
        grid.addWidget(self._again, 4, 0)
        grid.addWidget(self._next, 4, 1)
        grid.addWidget(self._remark, 5, 0, 1, 2)
        grid.addWidget(done, 6, 1)
        grid.setContentsMargins(0, 0, 0, PADDING // 2)
        return self._form_widget

    def _past(self) -> RowTable:
        columns = [
            Column(self.tr("Called"), lambda row: local(row.at, "%m-%d %H:%M"), width=100),
            Column(self.tr("Result"), _told, width=0),
            Column(self.tr("Clerk"), lambda row: row.clerk, width=84),
        ]
        table = RowTable(self.tr("Earlier calls"), columns)
        table.setObjectName("callHistory")
        return table

    def _result(self) -> CallResult:
        return list(CallResult)[self._results.checkedId()]

    def _on_result(self) -> None:
        if self._results.checkedId() < 0:
            return
        result = self._result()
        for widget in (self._comes, self._comes_words):
            widget.setVisible(result is CallResult.WILL_COME)
        if result is CallResult.NOT_REACHED:
            self._again.setChecked(True)
        self._next.setEnabled(self._again.isChecked())

    def _on_note(self) -> None:
        if self._line is None:
            return
        result = self._result()
        self.noted.emit(
            CallWish(
                reason=self._line.reason,
                result=result,
                comes_on=day_of(self._comes) if result is CallResult.WILL_COME else None,
                next_on=day_of(self._next) if self._again.isChecked() else None,
                remark=self._remark.text(),
            )
        )


def _told(entry: CallEntry) -> str:
    days = (each.isoformat()[5:] for each in (entry.comes_on, entry.next_on) if each)
    return " · ".join(part for part in (word(entry.result), *days, entry.remark) if part)

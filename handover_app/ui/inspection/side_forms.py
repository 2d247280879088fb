"""The small forms of a defect: to other rooms, into several, with others, away with a reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from handover_app.domain.defects import LONGEST, DefectSummary, LoggingTables
from handover_app.ui.inspection.side_form import SideForm
from handover_app.ui.widgets.fields import line, tick
from handover_app.ui.widgets.text import text


class DuplicateForm(SideForm):
    """Rooms to tick, and a line for others; says the rooms."""

    def __init__(self, defect: DefectSummary, tables: LoggingTables) -> None:
        super().__init__(self.tr("The same defect in other rooms"), self.tr("Duplicate"))
        self._tables = tables
        self._boxes = {}
        for place, room in enumerate(tables.rooms):
            if room.name != defect.room:
                box = self._boxes[room.name] = tick(room.name, f"room-{place}")
                self.plain(box)
        words = self.tr("Other rooms")
        self._others = line(words, "other-rooms", self.tr("such as 书房、衣帽间"))
        self._others.setMaxLength(LONGEST["room"])
        self.labelled(words, self._others, "other-rooms")
        self.filled()

    def said(self) -> list[str]:
        rooms = [name for name, box in self._boxes.items() if box.isChecked()]
        return list(dict.fromkeys([*rooms, *self._tables.rooms_named(self._others.text())]))


class SplitForm(SideForm):
    """A line for each defect; the first keeps the number. Says the lines."""

    def __init__(self, defect: DefectSummary) -> None:
        super().__init__(self.tr("Split into several"), self.tr("Split"))
        words = self.tr("One defect a line; the first keeps number {number}")
        self._lines = QPlainTextEdit("\n".join(defect.description.split("、")))
        self._lines.setTabChangesFocus(True)
        self._lines.setMinimumHeight(110)
        self.labelled(words.format(number=defect.number), self._lines, "split-lines")
        self.filled()

    def said(self) -> list[str]:
        return [each.strip() for each in self._lines.toPlainText().splitlines() if each.strip()]


class JoinForm(SideForm):
    """Other open defects of the unit to tick, and why; says their ids and the reason."""

    def __init__(self, defect: DefectSummary, rows: Sequence[DefectSummary]) -> None:
        heading = self.tr("Joined with number {number}").format(number=defect.number)
        super().__init__(heading, self.tr("Join"))
        self._boxes = {}
        for each in rows:
            if each.open and each.defect_id != defect.defect_id:
                words = f"{each.number} · {each.room} · {each.description}"
                box = self._boxes[each.defect_id] = tick(words, f"join-{each.number}")
                box.setToolTip(words)
                self.plain(box)
        if not self._boxes:
            self.plain(text(self.tr("There is no other open defect in this unit."), "soft"))
        self._reason = _reason(self, self.tr("the same defect, noted twice"))
        self.filled()

    def said(self) -> tuple[list[object], str]:
        chosen = [each for each, box in self._boxes.items() if box.isChecked()]
        return chosen, self._reason.text()


class CancelForm(SideForm):
    """Why the defect is withdrawn; says the reason."""

    def __init__(self, defect: DefectSummary) -> None:
        heading = self.tr("Cancel number {number}; the number stays used")
        super().__init__(heading.format(number=defect.number), self.tr("Cancel the defect"))
        self._reason = _reason(self)
        self._reason.returnPressed.connect(self.save)
        self.filled()

    def said(self) -> str:
        return self._reason.text()


def _reason(form: SideForm, preset: str = "") -> QLineEdit:
    words = form.tr("Reason")
    field = line(words, "form-reason")
    field.setText(preset)
    field.setMaxLength(LONGEST["reason"])
    form.labelled(words, field, "form-reason")
    return field

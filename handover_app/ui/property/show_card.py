"""What is shown: completion filing, survey report and the like, opened, and ticked as seen."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QPushButton

from handover_app.domain.gifts import PropertyDesk, SeenLine
from handover_app.ui.context import PageContext
from handover_app.ui.files import open_document
from handover_app.ui.messages import local
from handover_app.ui.property.parts import Asked, DeskPart, TickList, facts_line
from handover_app.ui.widgets.fields import button
from handover_app.ui.widgets.text import text


class ShowPart(DeskPart):
    """The project's documents with number, date and file; what was seen stays ticked."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.setAccessibleName(self.tr("Shown to the household"))
        self._desk: PropertyDesk | None = None
        self._open: dict[str, QPushButton] = {}
        self.list = TickList("seen", self.tr("Documents shown to the household"))
        self.list.changed.connect(self.changed)
        self._said = text("", "soft", wrap=True)
        self.body.addWidget(self._said)
        self.body.addWidget(self.list, 1)
        self.clear("")

    def clear(self, words: str) -> None:
        """Nothing can be shown, and why."""
        self._desk = None
        self.list.keep_only([])
        self._open.clear()
        self._say(words)
        self.changed.emit()

    def show_desk(self, desk: PropertyDesk) -> None:
        """Show what was seen; the rest waits for a tick."""
        self._desk = desk
        codes = [each.code for each in desk.seen]
        self.list.keep_only(codes)
        self._open = {code: each for code, each in self._open.items() if code in codes}
        for each in desk.seen:
            self.list.show_row(each.code, each.name, self._facts(each), done=each.at is not None)
            self._show_button(each)
        whole = all(each.at is not None for each in desk.seen)
        self._say(self.tr("Everything has been seen.") if whole else "")
        self.changed.emit()

    def primary(self) -> str:
        """Note what is ticked, else everything, as seen."""
        if self._desk is None or all(each.at is not None for each in self._desk.seen):
            return ""
        return self.tr("Note as seen") if self.list.ticked() else self.tr("Everything was seen")

    def act(self) -> None:
        """One write; the sheet of articles has it."""
        codes = tuple(self.list.ticked())
        show = self.context.desks.agreements.show
        self.asked.emit(Asked(show, self.tr("Noted as seen"), (codes, self.receiver)))

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def _facts(self, each: SeenLine) -> str:
        seen = ""
        if each.at is not None:
            seen = self.tr("seen by {name} {time}").format(
                name=each.seen_by, time=local(each.at, "%m-%d %H:%M")
            )
        dated = each.dated.isoformat() if each.dated else ""
        none = "" if each.file_id else self.tr("no file")
        return facts_line(each.number, dated, none, seen)

    def _show_button(self, each: SeenLine) -> None:
        if each.code not in self._open:
            made = button(self.tr("Look at it"), f"open-{each.code}")
            made.setAccessibleName(f"{made.text()} {each.name}")
            made.clicked.connect(partial(self._on_open, each.code))
            self._open[each.code] = made
            self.list.put_beside(each.code, made)
        self._open[each.code].setVisible(each.file_id is not None)

    def _on_open(self, code: str) -> None:
        if self._desk is not None:
            found = next(each for each in self._desk.seen if each.code == code)
            open_document(self.context, self, found.file_id)

"""What is given: each document once, ticked or all at once, explained, with a sheet to sign."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout

from handover_app.domain.gifts import GivenLine, HouseBooks, PropertyDesk
from handover_app.ui.context import PageContext
from handover_app.ui.files import FileLine, ask_document, open_document
from handover_app.ui.messages import local
from handover_app.ui.property.parts import Asked, DeskPart, TickList, facts_line
from handover_app.ui.widgets.buttons import IconButton
from handover_app.ui.widgets.fields import tick
from handover_app.ui.widgets.text import text


class GivePart(DeskPart):
    """The documents of the unit's pack; what was given stays ticked, with its time."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.setAccessibleName(self.tr("Given to the household"))
        self._desk: PropertyDesk | None = None
        self.list = TickList("article", self.tr("Documents given to the household"))
        self.list.changed.connect(self.changed)
        self.explained = tick(self.tr("Explained"), "explained")
        self._said = text("", "soft", wrap=True)
        words = self.tr("Acceptance record of this unit")
        self.annex = FileLine(words, "annex")
        self.annex.file_asked.connect(lambda: ask_document(context, self, words, self._file_annex))
        self.annex.open_asked.connect(self._open_annex)
        self.reprint = IconButton("printer", self.tr("Print the sheet of articles again"))
        self.reprint.setObjectName("reprintArticles")
        self.reprint.clicked.connect(self._on_reprint)
        self._annex_words = text(self.tr("Acceptance record"), "small")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.explained)
        row.addWidget(self._annex_words)
        row.addWidget(self.annex, 1)
        row.addWidget(self.reprint)
        self.body.addWidget(self._said)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(row)
        self.clear("")

    def clear(self, words: str) -> None:
        """Nothing can be given, and why."""
        self._desk = None
        self.list.keep_only([])
        self.explained.setChecked(False)
        self.list.show_note("")
        self._say(words)
        for widget in (self.reprint, self.annex, self._annex_words, self.explained):
            widget.hide()
        self.changed.emit()

    def show_desk(self, desk: PropertyDesk) -> None:
        """Show what was given; what is not given yet waits for a tick."""
        self._desk = desk
        lines = desk.given.articles
        self.list.keep_only([each.code for each in lines])
        for each in lines:
            self.list.show_row(
                each.code, _name(each), self._came_of(each), done=each.at is not None
            )
        whole = all(each.at is not None for each in lines)
        self._say(self.tr("Everything has been given.") if whole else "")
        self.explained.setVisible(not whole)
        self.reprint.setVisible(desk.sheet_id is not None)
        for widget in (self.annex, self._annex_words):
            widget.show()
        self.annex.show_file(facts_line(desk.given.annex.file_name, desk.given.annex.number))
        self.list.show_note(self._book_words(desk.books))
        self.changed.emit()

    def primary(self) -> str:
        """Give what is ticked, else everything; then explain what was not."""
        if self._desk is None:
            return ""
        if self.list.ticked():
            return self.tr("Give the ticked ones")
        lines = self._desk.given.articles
        if any(each.at is None for each in lines):
            return self.tr("Give everything, explained")
        if any(each.explained_at is None for each in lines):
            return self.tr("Note all as explained")
        return ""

    def act(self) -> None:
        """One write; the sheet is printed when it is done."""
        desk, ticked = self.context.desks.articles, self.list.ticked()
        if ticked:
            explained = {"explained": self.explained.isChecked()}
            words = self.tr("Papers issued")
            self.asked.emit(Asked(desk.issue, words, (ticked, self.receiver), explained))
        else:
            words = self.tr("Given and explained")
            self.asked.emit(Asked(desk.issue_all, words, (self.receiver,)))

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def _came_of(self, line: GivenLine) -> str:
        if line.at is None:
            return "" if line.required else self.tr("not required")
        return facts_line(
            self.tr("given {time}").format(time=local(line.at, "%m-%d %H:%M")),
            self.tr("explained") if line.explained_at else self.tr("not explained yet"),
        )

    def _book_words(self, books: HouseBooks) -> str:
        """What the clerk tells with the two books."""
        return facts_line(
            self.tr("Repairs: {company} {phone}")
            .format(company=books.repairer, phone=books.repairer_phone)
            .strip()
            if books.repairer
            else self.tr("No repair company is named in the settings."),
            self.tr("{count} makers' manuals").format(count=len(books.manuals))
            if books.manuals
            else "",
            self.tr("local form") if books.local_form else "",
        )

    def _on_reprint(self) -> None:
        if self._desk is not None and self._desk.sheet_id is not None:
            self.print_asked.emit(self._desk.sheet_id)

    def _file_annex(self, path: Path) -> None:
        file = self.context.desks.articles.file_annex
        self.asked.emit(Asked(file, self.tr("Acceptance record on file"), (path,)))

    def _open_annex(self) -> None:
        if self._desk is not None:
            open_document(self.context, self, self._desk.given.annex.file_id)


def _name(line: GivenLine) -> str:
    count = f"×{line.quantity}" if line.quantity > 1 else ""
    return " ".join(each for each in (line.name, line.edition, count) if each)

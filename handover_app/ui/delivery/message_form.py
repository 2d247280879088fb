"""The text of the messages and the platform's columns, set for the project."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit

from handover_app.domain.delivery import COLUMN_HOLDERS, PLACE_HOLDERS, MessageForm
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import Labelled, button, line
from handover_app.ui.widgets.text import text

_COLUMNS_HEIGHT = 76


class MessageFormCard(Card):
    """What is being typed stays until it is set or taken back.

    Attributes:
        set_asked: a :class:`MessageForm`.
    """

    set_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.show_heading(self.tr("Text and columns"))
        self._known: MessageForm | None = None
        self._template, self._columns = QPlainTextEdit(), QPlainTextEdit()
        self._place = line(self.tr("Where they come to"), "messagePlace")
        self._columns.setFixedHeight(_COLUMNS_HEIGHT)
        self._template.setMinimumHeight(_COLUMNS_HEIGHT)
        for field in (self._template, self._columns):
            field.setTabChangesFocus(True)
        words = self.tr("Text; {holders} are filled in").format(holders=_braces(PLACE_HOLDERS))
        self.body.addWidget(Labelled(words, self._template, "messageText"), 1)
        self.body.addWidget(Labelled(self.tr("Where they come to"), self._place, "messagePlace"))
        words = self.tr("Columns of the platform, one a line: heading={holders}").format(
            holders=_braces(COLUMN_HOLDERS)
        )
        self.body.addWidget(Labelled(words, self._columns, "messageColumns"))
        self.body.addWidget(
            text(self.tr("Each number of a unit's owners gets one message."), "small", wrap=True)
        )
        back = button(self.tr("Take it back"), "resetMessage")
        back.clicked.connect(self._on_back)
        set_it = button(self.tr("Set text and columns"), "setMessage")
        set_it.clicked.connect(lambda: self.set_asked.emit(self.form()))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(back)
        foot.addWidget(set_it)
        self.body.addLayout(foot)

    def form(self) -> MessageForm:
        """What the fields say; a line without = is a heading with nothing below it."""
        rows = [each for each in self._columns.toPlainText().splitlines() if each.strip()]
        pairs = (each.partition("=") for each in rows)
        return MessageForm(
            self._template.toPlainText(),
            self._place.text(),
            tuple((heading.strip(), below.strip()) for heading, _, below in pairs),
        )

    def show_form(self, form: MessageForm) -> None:
        """Show what is set, unless something else is being typed."""
        if self._known is None or self.form() == self._known:
            self._fill(form)
        self._known = form

    def _on_back(self) -> None:
        if self._known is not None:
            self._fill(self._known)

    def _fill(self, form: MessageForm) -> None:
        self._template.setPlainText(form.template)
        self._place.setText(form.place)
        self._columns.setPlainText("\n".join(f"{a}={b}" for a, b in form.columns))


def _braces(names: tuple[str, ...]) -> str:
    return " ".join(f"{{{name}}}" for name in names)

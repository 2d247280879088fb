"""The form for what the two books say: repair company, makers' manuals, exclusions, local form."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from handover_app.domain.gifts import HouseBooks
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import Labelled, line, tick

_TWO_LINES = 56
"""Pixels: on a low screen a longer text scrolls."""


class BooksForm(Card):
    """What is printed on every sheet of articles (domain guide F03–F06).

    Attributes:
        submitted: the :class:`HouseBooks` as they were shown, and as they are typed.
    """

    submitted = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._shown = HouseBooks()
        company, phone = self.tr("Entrusted repair company"), self.tr("Its phone")
        self._repairer, self._phone = line(company, "repairer"), line(phone, "repairerPhone")
        self._manuals, self._exclusions = QPlainTextEdit(), QPlainTextEdit()
        for field in (self._manuals, self._exclusions):
            field.setTabChangesFocus(True)
            field.setMinimumHeight(_TWO_LINES)
        self._local = tick(self.tr("The city prescribes its own forms of the books"), "localForm")
        save = PrimaryButton(self.tr("Save the books"))
        save.setObjectName("saveBooks")
        save.clicked.connect(lambda: self.submitted.emit(self._shown, self.typed()))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(save)
        manuals = self.tr("Makers' manuals, one a line")
        excluded = self.tr("What the warranty does not cover")
        self.body.addWidget(Labelled(company, self._repairer))
        self.body.addWidget(Labelled(phone, self._phone))
        self.body.addWidget(Labelled(manuals, self._manuals, "manuals"), 1)
        self.body.addWidget(Labelled(excluded, self._exclusions, "exclusions"), 1)
        self.body.addWidget(self._local)
        self.body.addLayout(foot)

    def show_books(self, books: HouseBooks) -> None:
        """Show what holds; what is being typed stays."""
        if self.typed() != self._shown and books != self.typed():
            return
        self._shown = books
        self._repairer.setText(books.repairer)
        self._phone.setText(books.repairer_phone)
        self._manuals.setPlainText("\n".join(books.manuals))
        self._exclusions.setPlainText(books.exclusions)
        self._local.setChecked(books.local_form)

    def typed(self) -> HouseBooks:
        """What stands in the form."""
        manuals = self._manuals.toPlainText().split("\n")
        return HouseBooks(
            repairer=self._repairer.text().strip(),
            repairer_phone=self._phone.text().strip(),
            manuals=tuple(each.strip() for each in manuals if each.strip()),
            exclusions=self._exclusions.toPlainText().strip(),
            local_form=self._local.isChecked(),
        )

"""The form of a gift set: its name, whom it is for, and how many of each article."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from handover_app.domain.gifts import GiftArticleLine, GiftSetSummary, GiftSetWish, SetScope
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
from handover_app.ui.widgets.text import Elided, text

_SEPARATORS = str.maketrans("，,;；/", "、、、、、")


class SetForm(Card):
    """The chosen set, or a new one.

    Attributes:
        submitted: the set's id (None: a new one), and as it is wanted.
    """

    submitted = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Gift set"))
        self._shown: GiftSetSummary | None = None
        self._pieces: dict[UUID, QuietSpin] = {}
        self.new = button(self.tr("New set"), "newSet", "link")
        self.new.clicked.connect(self.begin)
        self.head.addWidget(self.new)
        self._lay_fields()
        self._foot()
        self.begin()

    def _foot(self) -> None:
        self._active = tick(self.tr("In use"), "setActive")
        self.save = PrimaryButton(self.tr("Save the set"))
        self.save.setObjectName("saveSet")
        self.save.clicked.connect(self._on_save)
        foot = QHBoxLayout()
        foot.addWidget(self._active)
        foot.addStretch(1)
        foot.addWidget(self.save)
        self.body.addLayout(foot)

    def _lay_fields(self) -> None:
        """Name, whom it is for, and the articles; they scroll on a low screen."""
        name = self.tr("Name of the set")
        self._name = line(name, "setName")
        self._name.setMaxLength(60)
        inside, self._grid = QWidget(), QGridLayout()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, ROOM_FOR_THE_BAR, 0)
        column.setSpacing(8)
        column.addWidget(Labelled(name, self._name))
        self._scope: list[QLineEdit] = []
        for words, field in (
            (self.tr("Only these buildings"), "setBuildings"),
            (self.tr("Only these layouts"), "setLayouts"),
            (self.tr("Only fit-outs with these words"), "setFitOuts"),
        ):
            box = line(words, field, self.tr("all; several with a comma"))
            self._scope.append(box)
            column.addWidget(Labelled(words, box))
        self._why = text("", "small", wrap=True)
        column.addWidget(self._why)
        column.addWidget(rule())
        self._grid.setColumnStretch(0, 1)
        column.addLayout(self._grid)
        column.addStretch(1)
        self.body.addWidget(scrolled(inside, self.tr("Articles of the set")), 1)

    def begin(self) -> None:
        """Ready for a new one."""
        self._shown = None
        self._fill("", SetScope(), {}, active=True)
        self._offer(general=False)

    def show_set(self, chosen: GiftSetSummary) -> None:
        """Show one that is there; what is being typed of it stays."""
        if self._shown == chosen:
            return
        self._shown = chosen
        pieces = {part.article_id: part.quantity for part in chosen.parts}
        self._fill(chosen.name, chosen.scope, pieces, active=chosen.active)
        self._offer(general=chosen.general)

    def show_articles(self, articles: Sequence[GiftArticleLine]) -> None:
        """Offer these articles; numbers that are being typed stay."""
        if [each.article_id for each in articles] == list(self._pieces):
            return
        before = {article_id: spin.value() for article_id, spin in self._pieces.items()}
        if self._shown is not None:
            before |= {part.article_id: part.quantity for part in self._shown.parts}
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._pieces = {}
        for row, article in enumerate(articles):
            spin = QuietSpin(0, 999)
            spin.setObjectName(f"pieces:{article.name}")
            spin.setAccessibleName(article.name)
            spin.setValue(before.get(article.article_id, 0))
            self._pieces[article.article_id] = spin
            for column, widget in enumerate((Elided(article.name), spin, text(article.measure))):
                self._grid.addWidget(widget, row, column)
                widget.show()
        self._grid.setRowStretch(len(articles), 1)

    def _fill(self, name: str, scope: SetScope, pieces: dict[UUID, int], *, active: bool) -> None:
        self._name.setText(name)
        for box, values in zip(
            self._scope, (scope.buildings, scope.layouts, scope.fit_outs), strict=True
        ):
            box.setText("、".join(values))
        for article_id, spin in self._pieces.items():
            spin.setValue(pieces.get(article_id, 0))
        self._active.setChecked(active)

    def _offer(self, *, general: bool) -> None:
        for box in self._scope:
            box.setEnabled(not general)
        self._active.setEnabled(not general)
        self._why.setText(
            self.tr("This set is for all units that no other set is for.")
            if general
            else self.tr("A unit gets the first set whose every line fits it.")
        )

    def _on_save(self) -> None:
        scope = SetScope(*(_listed(box.text()) for box in self._scope))
        articles = tuple(
            (article_id, spin.value()) for article_id, spin in self._pieces.items() if spin.value()
        )
        wish = GiftSetWish(self._name.text(), scope, articles, self._active.isChecked())
        self.submitted.emit(self._shown.set_id if self._shown else None, wish)


def _listed(words: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in words.translate(_SEPARATORS).split("、") if each.strip())

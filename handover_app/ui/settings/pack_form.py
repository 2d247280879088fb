"""The form for a pack: its name, and the finishes that it is for."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from handover_app.domain.gifts import Pack
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import Labelled, button, line
from handover_app.ui.widgets.text import text

_SEPARATORS = str.maketrans("，,;；/", "、、、、、")


class PackForm(Card):
    """The pack that is shown, or a new one with the same documents.

    Attributes:
        submitted: the :class:`Pack` as it was shown (None: a new one), and as it is typed.
        removed: the pack that is used no more.
    """

    submitted = Signal(object, object)
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._shown: Pack | None = None
        self._like: Pack | None = None
        name, finishes = self.tr("Name"), self.tr("For units of this finish, several with a comma")
        self._name, self._finishes = line(name, "packName"), line(finishes, "packFinishes")
        self._why = text("", "small", wrap=True)
        self._save = PrimaryButton(self.tr("Save the pack"))
        self._save.setObjectName("savePack")
        self._save.clicked.connect(self._on_save)
        self._remove = button(self.tr("Use it no more"), "removePack")
        self._remove.clicked.connect(lambda: self.removed.emit(self._shown))
        foot = QHBoxLayout()
        foot.addWidget(self._remove)
        foot.addStretch(1)
        foot.addWidget(self._save)
        self.body.addWidget(Labelled(name, self._name))
        self.body.addWidget(Labelled(finishes, self._finishes))
        self.body.addWidget(self._why)
        self.body.addStretch(1)
        self.body.addLayout(foot)
        self._explain()

    def begin(self, like: Pack | None) -> None:
        """Ready for a new one that begins with the documents of ``like``."""
        self._shown, self._like = None, like
        self._fill("", "")
        self._name.setFocus()

    def show_pack(self, pack: Pack | None) -> None:
        """Show one that is there."""
        self._shown = self._like = pack
        if pack is not None:
            self._fill(pack.name, "、".join(pack.finishes))

    def _fill(self, name: str, finishes: str) -> None:
        self._name.setText(name)
        self._finishes.setText(finishes)
        self._explain()

    def _explain(self) -> None:
        shown = self._shown
        general = shown is not None and not shown.finishes
        self._remove.setVisible(shown is not None and not general)
        if general:
            said = self.tr("This pack is for all units that no other pack fits.")
        elif shown is None:
            said = self.tr("The new pack begins with the documents of the one that was shown.")
        else:
            said = self.tr("A unit has it when its finish contains one of these words.")
        self._why.setText(said)

    def _on_save(self) -> None:
        known = self._shown or self._like
        if known is not None:
            typed = self._finishes.text().translate(_SEPARATORS).split("、")
            finishes = tuple(each.strip() for each in typed if each.strip())
            after = replace(known, name=self._name.text().strip(), finishes=finishes)
            self.submitted.emit(self._shown, after)

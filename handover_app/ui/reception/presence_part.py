"""Who of the contract is here: each co-owner present, represented or absent."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from handover_app.domain.handover import OwnerLine
from handover_app.domain.visits import PartyLine, Presence
from handover_app.ui.messages import word
from handover_app.ui.reception.rows import LABEL
from handover_app.ui.widgets.fields import QuietBox
from handover_app.ui.widgets.text import Elided, text


class PresencePart(QWidget):
    """A row for each party; what nobody chose is for the service to say.

    Attributes:
        changed: somebody was ticked.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(6)
        self._grid.setHorizontalSpacing(8)
        self._grid.setColumnMinimumWidth(0, LABEL)
        self._grid.setColumnStretch(1, 1)
        self._boxes: dict[UUID, QuietBox] = {}
        self._names: dict[UUID, Elided] = {}

    def show_owners(self, owners: Sequence[OwnerLine]) -> None:
        """A row for each owner; the same owners keep what was chosen."""
        if [each.owner_id for each in owners] == list(self._boxes):
            return
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._boxes, self._names = {}, {}
        for place, owner in enumerate(owners):
            self._add(place, owner)

    def show_parties(self, parties: Sequence[PartyLine], *, here: bool) -> None:
        """Fill in how everybody takes part in the open visit, and say who is a minor."""
        for each in parties:
            if each.owner_id not in self._boxes:
                continue
            words = each.name
            if each.minor:
                words = self.tr("{name} (minor)").format(name=each.name)
            self._names[each.owner_id].setText(words)
            if here and each.presence is not None:
                self._choose(each.owner_id, each.presence)
        self.changed.emit()

    def tick(self, owner_id: UUID, presence: Presence) -> None:
        """Choose for an owner, as whoever showed the paper of that number."""
        if owner_id in self._boxes:
            self._choose(owner_id, presence)
            self.changed.emit()

    def ticked(self) -> tuple[tuple[UUID, Presence], ...]:
        """Who was chosen to be what."""
        chosen = [(owner_id, box.currentData()) for owner_id, box in self._boxes.items()]
        return tuple((owner_id, each) for owner_id, each in chosen if each is not None)

    def represented(self) -> bool:
        """Whether somebody is to be represented."""
        return Presence.REPRESENTED in dict(self.ticked()).values()

    def allow(self, allowed: bool) -> None:
        """Whether anything can be chosen."""
        for box in self._boxes.values():
            box.setEnabled(allowed)

    def _add(self, place: int, owner: OwnerLine) -> None:
        label = text(self.tr("Owners") if place == 0 else "", "soft")
        name = Elided(owner.name)
        box = QuietBox()
        box.setObjectName(f"presence-{place + 1}")
        box.setAccessibleName(self.tr("How {name} takes part").format(name=owner.name))
        box.addItem(self.tr("not said"), None)
        for each in Presence:
            box.addItem(word(each), each)
        box.activated.connect(self.changed)
        number = Elided(owner.id_masked, "small")
        box.setFixedWidth(128)
        for column, widget in enumerate((label, name, number, box)):
            self._grid.addWidget(widget, place, column)
            widget.show()
        self._grid.setColumnStretch(2, 1)
        self._boxes[owner.owner_id], self._names[owner.owner_id] = box, name

    def _choose(self, owner_id: UUID, presence: Presence) -> None:
        box = self._boxes[owner_id]
        box.blockSignals(True)
        box.choose(presence)
        box.blockSignals(False)

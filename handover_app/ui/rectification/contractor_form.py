"""One contractor: name, person, phone, its trades, everywhere or building by building."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from handover_app.domain.defects import EVERYWHERE, ContractorLine
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.fields import line, scrolled, tick
from handover_app.ui.widgets.text import set_tone, text

_WIDTH = 348
_BETWEEN = re.compile(r"[、,，;；]+")


@dataclass(frozen=True)
class ContractorWish:
    """What was typed; ``contractor_id`` None: a new one."""

    contractor_id: UUID | None
    name: str
    person: str
    phone: str
    active: bool
    responsibilities: tuple[tuple[str, str], ...]


class ContractorForm(Card):
    """A tick a trade; beside it the buildings, empty for all of them.

    Attributes:
        wanted: the :class:`ContractorWish` is to be kept.
    """

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(" ", " ")
        self.setFixedWidth(_WIDTH)
        self._id: UUID | None = None
        self._buildings: frozenset[str] = frozenset()
        self._trades: dict[str, tuple[QCheckBox, QLineEdit]] = {}
        self._contractor: ContractorLine | None = None
        self._name = line(self.tr("Name"), "contractorName")
        self._person = line(self.tr("Person"), "contractorPerson")
        self._phone = line(self.tr("Phone"), "contractorPhone")
        self._active = tick(self.tr("Gets new work"), "contractorActive")
        self._wrong = text("", "small", wrap=True)
        self._wrong.setObjectName("contractorWrong")
        set_tone(self._wrong, Tone.BAD)
        self._keep = PrimaryButton(self.tr("Keep"))
        self._keep.setObjectName("keepContractor")
        self._keep.clicked.connect(self._on_keep)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(6)
        for field, most in ((self._name, 120), (self._person, 60), (self._phone, 40)):
            field.setMaxLength(most)
            form.addRow(text(field.accessibleName(), "soft"), field)
        form.addRow("", self._active)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setVerticalSpacing(4)
        inside = QWidget()
        inside.setLayout(self._grid)
        foot = QHBoxLayout()
        foot.addWidget(self._wrong, 1)
        foot.addWidget(self._keep)
        self.body.addLayout(form)
        self.body.addWidget(rule())
        self.body.addWidget(scrolled(inside, self.tr("Trades and buildings")), 1)
        self.body.addLayout(foot)
        self.show_contractor(None)

    def show_choices(self, trades: Sequence[str], buildings: Sequence[str]) -> None:
        """The trades of the standard list, and the project's buildings."""
        self._buildings = frozenset(buildings)
        for trade in trades:
            if trade not in self._trades:
                self._add(trade)
        self._show_trades()

    def show_contractor(self, contractor: ContractorLine | None) -> None:
        """Take one in hand; None: a new one. What is being typed stays while it is the same."""
        given = None if contractor is None else contractor.contractor_id
        if given is not None and given == self._id and contractor == self._contractor:
            return
        self._contractor, self._id = contractor, given
        self.show_heading(self.tr("New contractor") if contractor is None else contractor.name)
        for field, words in (
            (self._name, contractor.name if contractor else ""),
            (self._person, contractor.person if contractor else ""),
            (self._phone, contractor.phone if contractor else ""),
        ):
            field.setText(words)
        self._active.setChecked(contractor is None or contractor.active)
        self._show_trades()

    def start(self) -> None:
        """The cursor stands in the first field."""
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def wish(self) -> ContractorWish:
        """What stands in the fields."""
        pairs = [
            (trade, building)
            for trade, (box, field) in self._trades.items()
            if box.isChecked()
            for building in _named(field.text()) or [EVERYWHERE]
        ]
        return ContractorWish(
            self._id, self._name.text().strip(), self._person.text().strip(),
            self._phone.text().strip(), self._active.isChecked(), tuple(pairs),
        )  # fmt: skip

    def _add(self, trade: str) -> None:
        row = len(self._trades)
        box = tick(trade, f"trade:{trade}")
        words = self.tr("{trade}: buildings").format(trade=trade)
        field = line(words, f"buildings:{trade}", self.tr("all buildings"))
        box.toggled.connect(field.setEnabled)
        field.setEnabled(False)
        field.textChanged.connect(self._show_wrong)
        box.toggled.connect(self._show_wrong)
        self._grid.addWidget(box, row, 0)
        self._grid.addWidget(field, row, 1)
        self._grid.setRowStretch(row + 1, 1)
        self._trades[trade] = (box, field)

    def _show_trades(self) -> None:
        pairs = self._contractor.responsibilities if self._contractor else ()
        of_trade: dict[str, list[str]] = {}
        for trade, building in pairs:
            of_trade.setdefault(trade, []).append(building)
            if trade not in self._trades:
                self._add(trade)
        for trade, (box, field) in self._trades.items():
            named = [each for each in of_trade.get(trade, ()) if each != EVERYWHERE]
            everywhere = EVERYWHERE in of_trade.get(trade, ())
            field.setText("" if everywhere else "、".join(named))
            box.setChecked(trade in of_trade)
        self._show_wrong()

    def _show_wrong(self) -> None:
        unknown = [
            building
            for box, field in self._trades.values()
            if box.isChecked()
            for building in _named(field.text())
            if building not in self._buildings
        ]
        words = self.tr("There is no building {names}.").format(names="、".join(unknown))
        self._wrong.setText(words if unknown else "")
        self._keep.setEnabled(not unknown)

    def _on_keep(self) -> None:
        self.wanted.emit(self.wish())


def _named(words: str) -> list[str]:
    return [each.strip() for each in _BETWEEN.split(words) if each.strip()]

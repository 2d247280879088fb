"""Says how a condition stands for the marked units, and shows what was said before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from handover_app.domain.delivery import (
    TICKED,
    ConditionHistory,
    ConditionRow,
    DeliveryCondition,
    Freeze,
    Said,
    Verdict,
)
from handover_app.ui.messages import local, word
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import Labelled, QuietBox, line
from handover_app.ui.widgets.money_field import MoneyField
from handover_app.ui.widgets.text import text

_WIDTH, _MOST_LINES = 264, 6


class ConditionForm(Card):
    """A condition, how it stands, what is owed or by what the unit is frozen, and a note.

    Attributes:
        filled: the condition and what is said of it.
    """

    filled = Signal(object, object)

    def __init__(self) -> None:
        super().__init__("", " ")
        self.setFixedWidth(_WIDTH)
        self._condition, self._verdict, self._freeze = QuietBox(), QuietBox(), QuietBox()
        for each in TICKED:
            self._condition.addItem(word(each), each)
        for verdict in (Verdict.MET, Verdict.NOT_MET, Verdict.NOT_CHECKED):
            self._verdict.addItem(word(verdict), verdict)
        for freeze in Freeze:
            self._freeze.addItem(word(freeze), freeze)
        self._condition.currentIndexChanged.connect(self._show_parts)
        self._verdict.currentIndexChanged.connect(self._show_parts)
        self._owed = MoneyField("")
        self._note = line(self.tr("Note"), "conditionNote")
        self._note.setMaxLength(200)
        self._parts = {
            "condition": Labelled(self.tr("Condition"), self._condition, "conditionChoice"),
            "verdict": Labelled(self.tr("It is"), self._verdict, "conditionVerdict"),
            "freeze": Labelled(self.tr("By what"), self._freeze, "conditionFreeze"),
            "owed": Labelled(self.tr("Amount outstanding"), self._owed, "conditionOwed"),
            "note": Labelled(self.tr("Note"), self._note, "conditionNote"),
        }
        for part in self._parts.values():
            self.body.addWidget(part)
        self.do = PrimaryButton(self.tr("Save"))
        self.do.setObjectName("saveCondition")
        self.do.clicked.connect(self._on_do)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.do)
        self.body.addLayout(row)
        self._history = QVBoxLayout()
        self._history.setSpacing(4)
        self.body.addWidget(text(self.tr("Said before"), "heading"))
        self.body.addLayout(self._history)
        self.body.addStretch(1)
        self._show_parts()

    def show_marked(self, rows: Sequence[ConditionRow]) -> None:
        """Say of whom the form speaks."""
        one = rows[0].code if len(rows) == 1 else ""
        many = self.tr("{count} units").format(count=len(rows))
        self.show_heading(one or (many if rows else self.tr("No unit chosen")))
        self.do.setEnabled(bool(rows))

    def show_history(self, found: Sequence[ConditionHistory]) -> None:
        """What was said of the unit, newest first."""
        while (item := self._history.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for each in found[:_MOST_LINES]:
            label = text(_line(each), "small", wrap=True)
            self._history.addWidget(label)
            label.show()
        if not found:
            label = text(self.tr("Nothing was said of this unit yet."), "small", wrap=True)
            self._history.addWidget(label)
            label.show()

    def clear(self) -> None:
        """It was saved."""
        self._owed.set_money(None)
        self._note.clear()

    def _show_parts(self) -> None:
        condition, verdict = self._condition.currentData(), self._verdict.currentData()
        unmet = verdict is Verdict.NOT_MET
        self._parts["owed"].setVisible(unmet and condition is DeliveryCondition.PRICE_PAID)
        self._parts["freeze"].setVisible(unmet and condition is DeliveryCondition.NOT_FROZEN)

    def _on_do(self) -> None:
        condition, verdict = self._condition.currentData(), self._verdict.currentData()
        unmet = verdict is Verdict.NOT_MET
        frozen = unmet and condition is DeliveryCondition.NOT_FROZEN
        owed = unmet and condition is DeliveryCondition.PRICE_PAID
        said = Said(
            verdict,
            self._owed.money() if owed else None,
            self._freeze.currentData() if frozen else None,
            self._note.text().strip(),
        )
        self.filled.emit(condition, said)


def _line(each: ConditionHistory) -> str:
    fact = each.fact
    parts = [f"{word(fact.condition)} {word(fact.said.verdict)}"]
    if fact.said.freeze is not None:
        parts.append(word(fact.said.freeze))
    if fact.said.outstanding is not None:
        parts.append(fact.said.outstanding.format())
    if fact.day is not None:
        parts.append(fact.day.isoformat())
    parts += [each for each in (fact.said.note, fact.source) if each]
    return " · ".join((*parts, f"{each.clerk} {local(fact.at)}"))

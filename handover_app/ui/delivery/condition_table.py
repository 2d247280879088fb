"""The table of conditions: a unit a row, a condition a column, and which units a view shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from handover_app.domain.delivery import ConditionRow, ConditionState, DeliveryCondition, Verdict
from handover_app.ui.messages import word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.row_table import Column, RowTable

T = TypeVar("T")
translate = QCoreApplication.translate
NARROW, SPARED = 760, (8, 2, 1)
"""Below so many pixels owners, measured area and the property company are left out."""
_WIDTHS = {
    DeliveryCondition.PRICE_PAID: 140,
    DeliveryCondition.PENALTY_CLEARED: 98,
    DeliveryCondition.NOT_FROZEN: 98,
}


class View(Enum):
    """Which units the table shows."""

    ALL = "all"
    BLOCKED = "blocked"
    OPEN = "open"
    NOT_CHECKED = "not checked"


def views() -> Sequence[tuple[str, View]]:
    """The words of every view."""
    return (
        (translate("ConditionTable", "All sold units"), View.ALL),
        (translate("ConditionTable", "A condition blocks"), View.BLOCKED),
        (translate("ConditionTable", "Something is not met"), View.OPEN),
        (translate("ConditionTable", "Something was not checked"), View.NOT_CHECKED),
    )


def rows_in(rows: Sequence[ConditionRow], view: View, words: str) -> list[ConditionRow]:
    """The rows of a view that hold the words in unit or owners."""
    asked = words.casefold()
    return [
        row
        for row in rows
        if _in_view(row, view)
        and (asked in row.code.casefold() or asked in row.owner_names.casefold())
    ]


def _in_view(row: ConditionRow, view: View) -> bool:
    if view is View.BLOCKED:
        return any(each.blocks for each in row.states)
    if view is View.OPEN:
        return any(each.open for each in row.states)
    if view is View.NOT_CHECKED:
        return any(
            each.verdict is Verdict.NOT_CHECKED
            for each in row.states
            if each.condition is not DeliveryCondition.PROPERTY_TOLD
        )
    return True


def condition_table() -> RowTable:
    """Unit, owners, and how each condition stands."""
    columns = [
        Column(translate("ConditionTable", "Unit"), lambda row: row.code, width=88),
        Column(translate("ConditionTable", "Owners"), lambda row: row.owner_names, width=0),
        *(
            Column(
                word(condition), _at(condition, _words), tone=_at(condition, _tone),
                icon=_at(condition, _icon), width=_WIDTHS.get(condition, 92),
            )
            for condition in DeliveryCondition
        ),
    ]  # fmt: skip
    table = RowTable(translate("ConditionTable", "Conditions of delivery"), columns, sortable=True)
    table.setObjectName("conditions")
    return table


def _at(
    condition: DeliveryCondition, say: Callable[[ConditionState], T]
) -> Callable[[ConditionRow], T]:
    return lambda row: say(row.state(condition))


def _words(state: ConditionState) -> str:
    if state.freeze is not None:
        return word(state.freeze)
    if state.outstanding is not None:
        return translate("ConditionTable", "{amount} open").format(
            amount=state.outstanding.format()
        )
    return word(state.verdict)


def _tone(state: ConditionState) -> Tone | None:
    if state.verdict is Verdict.NOT_MET:
        return Tone.BAD if state.blocks else Tone.WARN if state.open else Tone.NEUTRAL
    return Tone.GOOD if state.verdict is Verdict.MET else Tone.NEUTRAL


def _icon(state: ConditionState) -> str:
    if state.verdict is Verdict.NOT_MET:
        return "lock" if state.blocks else "triangle-alert"
    return "check" if state.verdict is Verdict.MET else "minus"

"""The statements of all units on the command line: a table to read, JSON, or a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from handover_app.domain.fees import ChargeItem
    from handover_app.domain.statements import StatementRow

_COLUMNS = ("area_difference", "service_fee", "maintenance_fund", "deed_tax")
_NOTHING = "-"


def statement_facts(rows: Sequence[StatementRow]) -> list[dict[str, Any]]:
    """A row a unit: yuan as text, `None` where an item is switched off or lacks data."""
    from handover_app.domain.statements import plain_yuan

    return [
        {
            "unit": row.code,
            **{name: _amount(row, _item(name)) for name in _COLUMNS},
            "total": plain_yuan(row.total),
            "rescission_right": row.rescission_right,
        }
        for row in rows
    ]


def statement_table(rows: Sequence[StatementRow]) -> list[str]:
    """The same to read: amounts to the right, a mark where the owner may give the flat back."""
    lines = [("unit", *_COLUMNS, "total", "")]
    for facts in statement_facts(rows):
        amounts = [facts[name] or _NOTHING for name in _COLUMNS]
        right = "rescission right" if facts["rescission_right"] else ""
        lines.append((facts["unit"], *amounts, facts["total"], right))
    widths = [max(len(line[place]) for line in lines) for place in range(len(lines[0]))]
    return [
        "  ".join(
            cell.ljust(width) if place in (0, len(widths) - 1) else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    ]


def _item(name: str) -> ChargeItem:
    from handover_app.domain.fees import ChargeItem

    return ChargeItem(name.upper())


def _amount(row: StatementRow, item: ChargeItem) -> str | None:
    from handover_app.domain.statements import plain_yuan

    amount = row.amount(item)
    return None if amount is None else plain_yuan(amount)

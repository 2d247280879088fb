"""The table of open sheets, and where each kind of sheet is entered."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from handover_app.domain.paper_days import SheetKind
from handover_app.domain.people import Right
from handover_app.ui.messages import local, word
from handover_app.ui.widgets.row_table import Column, RowTable

STATIONS: dict[SheetKind, tuple[str, Right]] = {
    SheetKind.CHECK_IN: ("reception", Right.CHECK_IN),
    SheetKind.RECEIPT: ("settlement", Right.TAKE_MONEY),
    SheetKind.KEYS: ("keys", Right.HAND_OVER_KEYS),
    SheetKind.GIFT: ("gifts", Right.ISSUE_GIFT),
}
"""Where each kind of sheet is entered, and what one must be allowed for it."""


def sheet_table() -> RowTable:
    """A row a sheet, in the order of the numbers until it is sorted otherwise."""
    translate = QCoreApplication.translate
    columns = [
        Column(translate("SheetTable", "Number"), lambda row: row.number, width=204),
        Column(translate("SheetTable", "Kind"), lambda row: word(row.kind), width=0),
        Column(translate("SheetTable", "Unit"), lambda row: row.unit_code, width=110),
        Column(translate("SheetTable", "Day"), lambda row: row.day.isoformat(), width=110),
        Column(
            translate("SheetTable", "Printed"),
            lambda row: local(row.printed_at, "%m-%d %H:%M"),
            width=110,
        ),
    ]
    made = RowTable(translate("SheetTable", "Open sheets"), columns, sortable=True)
    made.setObjectName("openSheets")
    return made

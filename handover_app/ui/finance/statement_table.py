"""The columns of the list of all fee statements."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from handover_app.domain.fees import ChargeItem
from handover_app.domain.money import Money
from handover_app.domain.statements import StatementRow
from handover_app.ui.finance.presenter import OWN_COLUMNS, others
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.row_table import Column, RowTable

translate = QCoreApplication.translate
NARROW = 1010
SPARED_COLUMNS = (5, 6)
"""Columns that fall away where the place is narrower than ``NARROW`` pixels."""


def statement_table() -> RowTable:
    """All units with their amounts; what has changed since the notice is marked."""
    columns = [
        Column(translate("Statements", "Unit"), lambda row: row.code, width=88),
        Column(translate("Statements", "Owners"), lambda row: row.owner_names or "—", width=0),
        *(_amount(item) for item in OWN_COLUMNS),
        _money(translate("Statements", "Others"), others, 100),
        _money(translate("Statements", "Total"), lambda row: row.total, 108),
        Column(
            translate("Statements", "Notice"),
            _notice,
            tone=_notice_tone,
            icon=_notice_icon,
            order=lambda row: (bool(row.changes), row.version_number),
            width=158,
        ),
        Column(
            translate("Statements", "Right"),
            lambda row: translate("Statements", "may rescind") if row.rescission_right else "",
            tone=lambda row: Tone.BAD if row.rescission_right else None,
            icon=lambda row: "triangle-alert" if row.rescission_right else "",
            width=124,
        ),
    ]
    table = RowTable(translate("Statements", "Fee statements"), columns, sortable=True)
    table.setObjectName("statements")
    return table


def _amount(item: ChargeItem) -> Column:
    def words(row: StatementRow) -> str:
        amount = row.amount(item)
        return "—" if amount is None else amount.format()

    def order(row: StatementRow) -> int:
        amount = row.amount(item)
        return 0 if amount is None else amount.fen

    titles = {
        ChargeItem.AREA_DIFFERENCE: translate("Statements", "Area diff."),
        ChargeItem.SERVICE_FEE: translate("Statements", "Service fee"),
        ChargeItem.MAINTENANCE_FUND: translate("Statements", "Fund"),
        ChargeItem.DEED_TAX: translate("Statements", "Deed tax"),
    }
    return Column(titles[item], words, right=True, order=order, width=104)


def _money(title: str, amount: Callable[[StatementRow], Money], width: int) -> Column:
    return Column(title, lambda row: amount(row).format(), right=True, order=amount, width=width)


def _notice(row: StatementRow) -> str:
    if not row.version_number:
        return translate("Statements", "not notified") if row.owner_names else "—"
    words = translate("Statements", "version {number}").format(number=row.version_number)
    if row.changes:
        return translate("Statements", "{version}, changed").format(version=words)
    return words


def _notice_tone(row: StatementRow) -> Tone | None:
    if row.changes:
        return Tone.WARN
    return Tone.GOOD if row.version_number else None


def _notice_icon(row: StatementRow) -> str:
    if row.changes:
        return "circle-alert"
    return "check" if row.version_number else ""

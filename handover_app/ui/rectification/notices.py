"""The rectification notices issued so far, to be printed again when a sheet got lost."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from handover_app.domain.defects import NoticeSummary
from handover_app.ui.messages import local
from handover_app.ui.rectification.open_defects import foot
from handover_app.ui.widgets.buttons import KeyButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.text import text


class IssuedNotices(Card):
    """Notices, the newest first.

    Attributes:
        reprint_asked: the notice that is wanted on paper again.
    """

    reprint_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__("")
        self.show_heading(self.tr("Issued notices"))
        self.flush()
        table = RowTable(self.tr("Issued notices"), self._columns())
        table.setObjectName("notices")
        table.selected.connect(self._show_button)
        self.list = TableOrWords(table)
        self.list.spare([3, 4], below=440)
        self._again = KeyButton(self.tr("Print again"), "F8")
        self._again.setObjectName("reprint")
        self._again.clicked.connect(self._on_again)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(rule())
        self.body.addLayout(foot(text("", "soft"), self._again))

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Notice"), lambda each: each.number, width=0),
            Column(self.tr("Unit"), lambda each: each.unit_code, width=80),
            Column(self.tr("Contractor"), lambda each: each.contractor, width=96),
            Column(self.tr("Items"), lambda each: str(each.defects), right=True, width=58),
            Column(self.tr("Issued"), lambda each: local(each.issued_at, "%m-%d"), width=70),
        ]

    def show_notices(self, notices: Sequence[NoticeSummary], empty: str) -> None:
        """Show these."""
        self.list.show_rows(notices, empty, lambda each: each.notice_id)
        remark = str(len(notices)) if notices else ""
        self.show_heading(self.tr("Issued notices"), remark)
        self._show_button()

    def _show_button(self) -> None:
        self._again.setEnabled(self.list.table.current_row() is not None)

    def _on_again(self) -> None:
        notice = self.list.table.current_row()
        if notice is not None:
            self.reprint_asked.emit(notice)

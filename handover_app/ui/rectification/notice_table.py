"""The table of rectification notices: how urgent, to whom, what is open, answered and late."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from handover_app.domain.defects import NoticeKind, NoticeSummary
from handover_app.ui.messages.words import local, word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.row_table import Column, RowTable

translate = QCoreApplication.translate
SPARED, NARROW = (2, 5, 7), 800
_KINDS = {
    NoticeKind.REMINDER: ("clock-3", Tone.WARN),
    NoticeKind.SECOND: ("triangle-alert", Tone.WARN),
    NoticeKind.THIRD_PARTY: ("users", Tone.BAD),
}


def notice_table(today: Callable[[], date]) -> RowTable:
    """The table; ``today`` is the local day, against which a due day is late."""
    columns = [*_paper(), *_progress(today)]
    table = RowTable(translate("Notices", "Issued notices"), columns, sortable=True)
    table.setObjectName("notices")
    return table


def _paper() -> list[Column]:
    return [
        Column(translate("Notices", "Notice"), lambda each: each.number, width=188),
        Column(
            translate("Notices", "Kind"), lambda each: word(each.kind), width=104,
            icon=lambda each: _KINDS[each.kind][0] if each.kind in _KINDS else "",
            tone=lambda each: _KINDS[each.kind][1] if each.kind in _KINDS else None,
        ),
        Column(
            translate("Notices", "Unit"),
            lambda each: each.unit_code or translate("Notices", "several"), width=80,
        ),
        Column(translate("Notices", "Contractor"), _told, width=0),
    ]  # fmt: skip


def _progress(today: Callable[[], date]) -> list[Column]:
    def late(notice: NoticeSummary) -> bool:
        return bool(notice.to_repair) and notice.due < today()

    return [
        Column(
            translate("Notices", "Open"), lambda each: f"{each.open}/{each.defects}", right=True,
            tone=lambda each: Tone.GOOD if not each.open else None,
            icon=lambda each: "" if each.open else "check",
            order=lambda each: each.open, width=86,
        ),
        Column(
            translate("Notices", "Replied"),
            lambda each: str(each.replied) if each.replied else "–", right=True,
            order=lambda each: each.replied, width=72,
        ),
        Column(
            translate("Notices", "Due"), lambda each: each.due.strftime("%m-%d"),
            tone=lambda each: Tone.BAD if late(each) else None,
            icon=lambda each: "circle-alert" if late(each) else "",
            order=lambda each: each.due, width=92,
        ),
        Column(
            translate("Notices", "Issued"), lambda each: local(each.issued_at, "%m-%d %H:%M"),
            order=lambda each: each.issued_at, width=108,
        ),
    ]  # fmt: skip


def _told(notice: NoticeSummary) -> str:
    """Who has it; a third party with what is deducted for its work."""
    if not notice.third_party or notice.cost is None:
        return notice.contractor
    words = translate("Notices", "{contractor} ({third} repairs, {cost} deducted)")
    return words.format(
        contractor=notice.contractor, third=notice.third_party, cost=notice.cost.format()
    )

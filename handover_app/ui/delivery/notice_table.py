"""The table of the register, which units a view shows, and what a state looks like."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QCoreApplication

from handover_app.domain.delivery import DeliveryNoticeKind, NoticeRow, NoticeState
from handover_app.ui.messages import word
from handover_app.ui.messages.words_delivery import unmet_words
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.row_table import Column, RowTable

translate = QCoreApplication.translate
NARROW, SPARED = 980, (6, 4, 3)
"""Below so many pixels these columns are left out: tracking number, first day, number."""

_TONES = {
    NoticeState.NONE: Tone.NEUTRAL,
    NoticeState.ISSUED: Tone.ACCENT,
    NoticeState.SENT: Tone.ACCENT,
    NoticeState.DELIVERED: Tone.GOOD,
    NoticeState.RETURNED: Tone.BAD,
}
_ICONS = {
    NoticeState.NONE: "circle",
    NoticeState.ISSUED: "file-text",
    NoticeState.SENT: "arrow-right",
    NoticeState.DELIVERED: "check",
    NoticeState.RETURNED: "undo-2",
}


class View(Enum):
    """Which units the register shows."""

    ALL = "all"
    READY = "ready"
    BLOCKED = "blocked"
    ISSUED = "issued"
    SENT = "sent"
    DELIVERED = "delivered"
    RETURNED = "returned"
    MISSING = "missing"
    SECOND = "second"


_STATES = {
    View.ISSUED: NoticeState.ISSUED,
    View.SENT: NoticeState.SENT,
    View.DELIVERED: NoticeState.DELIVERED,
    View.RETURNED: NoticeState.RETURNED,
}


def views() -> Sequence[tuple[str, View]]:
    """The words of every view, in the order of the work."""
    return (
        (translate("NoticeTable", "All sold units"), View.ALL),
        (translate("NoticeTable", "Ready for a notice"), View.READY),
        (translate("NoticeTable", "A condition blocks"), View.BLOCKED),
        (translate("NoticeTable", "Not sent out"), View.ISSUED),
        (translate("NoticeTable", "Sent out"), View.SENT),
        (translate("NoticeTable", "Reached the owner"), View.DELIVERED),
        (translate("NoticeTable", "Came back"), View.RETURNED),
        (translate("NoticeTable", "Did not come"), View.MISSING),
        (translate("NoticeTable", "Second notice"), View.SECOND),
    )


def rows_in(rows: Sequence[NoticeRow], view: View, words: str) -> list[NoticeRow]:
    """The rows of a view that hold the words in unit, owners, number or tracking number."""
    asked = words.casefold()
    return [row for row in rows if _in_view(row, view) and _holds(row, asked)]


def ready(row: NoticeRow) -> bool:
    """Whether a first notice could be issued now."""
    return row.state is NoticeState.NONE and not row.blocked


def _in_view(row: NoticeRow, view: View) -> bool:
    if view is View.READY:
        return ready(row)
    if view is View.BLOCKED:
        return row.blocked
    if view is View.MISSING:
        return row.second_due
    if view is View.SECOND:
        return row.notice is not None and row.notice.kind is DeliveryNoticeKind.SECOND
    return view not in _STATES or row.state is _STATES[view]


def _holds(row: NoticeRow, asked: str) -> bool:
    number = row.notice.number if row.notice else ""
    return not asked or any(
        asked in text.casefold() for text in (row.code, row.owner_names, number, row.tracking)
    )


def notice_table() -> RowTable:
    """Unit, owners, where its notice is, when and how it went, and what is open."""
    columns = [
        Column(translate("NoticeTable", "Unit"), lambda row: row.code, width=96),
        Column(translate("NoticeTable", "Owners"), lambda row: row.owner_names, width=150),
        Column(
            translate("NoticeTable", "State"), _state, tone=_tone,
            icon=lambda row: _ICONS[row.state], width=168,
        ),
        Column(translate("NoticeTable", "Notice"), _number, width=180),
        Column(translate("NoticeTable", "First day"), _first, tone=_late, width=104),
        Column(translate("NoticeTable", "Sent on"), _sent, width=120),
        Column(translate("NoticeTable", "Tracking number"), lambda row: row.tracking, width=140),
        Column(
            translate("NoticeTable", "Open conditions"), _open, width=0,
            tone=lambda row: Tone.BAD if row.blocked else Tone.WARN,
            icon=lambda row: ("lock" if row.blocked else "triangle-alert")
            if row.open_conditions else "",
        ),
    ]  # fmt: skip
    table = RowTable(translate("NoticeTable", "Delivery notices"), columns, sortable=True)
    table.setObjectName("deliveryNotices")
    return table


def _state(row: NoticeRow) -> str:
    said = word(row.state)
    if row.came:
        return translate("NoticeTable", "{state}, came").format(state=said)
    if row.notice is not None and row.notice.kind is DeliveryNoticeKind.SECOND:
        return translate("NoticeTable", "{state}, second").format(state=said)
    return said


def _tone(row: NoticeRow) -> Tone | None:
    return Tone.GOOD if row.came else _TONES[row.state]


def _number(row: NoticeRow) -> str:
    if row.notice is None:
        return ""
    version = row.notice.version_number
    return f"{row.notice.number} · {version}" if version > 1 else row.notice.number


def _first(row: NoticeRow) -> str:
    return "" if row.first_day is None else row.first_day.isoformat()


def _late(row: NoticeRow) -> Tone | None:
    return Tone.WARN if row.late else None


def _sent(row: NoticeRow) -> str:
    if row.sent_on is None:
        return ""
    how = f" {word(row.channel)}" if row.channel is not None else ""
    return f"{row.sent_on:%m-%d}{how}"


def _open(row: NoticeRow) -> str:
    return "；".join(unmet_words(each) for each in row.open_conditions)

"""How a defect is shown in a table, the same at the inspection and at the rectification."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from handover_app.domain.defects import DefectState, DefectSummary
from handover_app.ui.messages import word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.row_table import Column

STATE_LOOK: dict[DefectState, tuple[str, Tone]] = {
    DefectState.NOTED: ("circle-alert", Tone.WARN),
    DefectState.ASSIGNED: ("file-check", Tone.ACCENT),
    DefectState.IN_REPAIR: ("wrench", Tone.ACCENT),
    DefectState.REPAIRED: ("clock-3", Tone.WARN),
    DefectState.PASSED: ("clipboard-check", Tone.ACCENT),
    DefectState.CLOSED: ("check", Tone.GOOD),
    DefectState.DISPUTED: ("triangle-alert", Tone.BAD),
    DefectState.WAITING_ACCESS: ("lock", Tone.WARN),
    DefectState.CANNOT_FIX: ("minus", Tone.NEUTRAL),
    DefectState.CANCELLED: ("x", Tone.NEUTRAL),
}
"""Icon and tone of each state; the word stands beside them."""

translate = QCoreApplication.translate


def severity_word(severity: int) -> str:
    """The word of the standard list for a severity from 1 to 3."""
    return {
        1: translate("Defects", "Minor"),
        2: translate("Defects", "Moderate"),
        3: translate("Defects", "Serious"),
    }.get(severity, str(severity))


def defect_columns(today: Callable[[], date]) -> dict[str, Column]:
    """Every column by its name; ``today`` is the local day, against which a due day is late."""

    def late(defect: DefectSummary) -> bool:
        return defect.open and defect.due < today()

    return _place_and_words() | _people_and_progress(late)


def _place_and_words() -> dict[str, Column]:
    return {
        "unit": Column(translate("Defects", "Unit"), lambda each: each.unit_code, width=96),
        "number": Column(
            translate("Defects", "No."),
            lambda each: str(each.number),
            right=True,
            order=lambda each: each.number,
            width=56,
        ),
        "room": Column(translate("Defects", "Room"), lambda each: each.room, width=92),
        # The description names the item in nearly every row; the details show it beside.
        "what": Column(translate("Defects", "Defect"), lambda each: each.description, width=0),
        "where": Column(
            translate("Defects", "Defect"),
            lambda each: f"{each.description} · {each.room}",
            width=0,
        ),
    }


def _people_and_progress(late: Callable[[DefectSummary], bool]) -> dict[str, Column]:
    return {
        "trade": Column(translate("Defects", "Trade"), lambda each: each.trade, width=70),
        "contractor": Column(
            translate("Defects", "Contractor"), lambda each: each.contractor, width=124
        ),
        "due": Column(
            translate("Defects", "Due"),
            lambda each: each.due.strftime("%m-%d"),
            tone=lambda each: Tone.BAD if late(each) else None,
            icon=lambda each: "circle-alert" if late(each) else "",
            order=lambda each: each.due,
            width=72,
        ),
        "state": Column(
            translate("Defects", "State"),
            lambda each: word(each.state),
            tone=lambda each: STATE_LOOK[each.state][1],
            icon=lambda each: STATE_LOOK[each.state][0],
            width=122,
        ),
        "move": Column(
            translate("Defects", "Next move"),
            lambda each: word(each.move),
            tone=lambda each: None if each.open else Tone.NEUTRAL,
            width=96,
        ),
        "photos": Column(
            translate("Defects", "Photos"),
            lambda each: str(each.photos) if each.photos else "–",
            right=True,
            order=lambda each: each.photos,
            width=68,
        ),
    }

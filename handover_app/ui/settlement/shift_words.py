"""Why no money moves at this station now: no shift, or somebody else's."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from handover_app.ui.settlement.household import Household


def shift_words(household: Household) -> str:
    """What blocks money at this station; empty where nothing does."""
    translate = QCoreApplication.translate
    if household.shift is None:
        return translate(
            "ShiftWords", "No shift is open at this station, so no money can be taken or paid."
        )
    if not household.may_move_cash:
        return translate(
            "ShiftWords", "The shift here is {clerk}'s: {clerk} takes the money, or closes it."
        ).format(clerk=household.shift.clerk)
    return ""

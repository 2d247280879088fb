"""Contractors, notices, their replies, re-inspections, the calendar: what was refused, and why."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from handover_app.domain import defects, inspections
from handover_app.domain.refusals import DomainError
from handover_app.ui.messages.filled import sentences

_TEXTS: dict[type[DomainError], str] = {
    defects.ContractorNameMissing: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: the contractor has no name, or one of more than 120 characters. "
        "What was typed is still there. Type its name.",
    ),
    defects.ContractorNameTaken: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: {name} is in the table already. Nothing was changed. "
        "Change that row, or choose another name.",
    ),
    defects.TradeTaken: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: {contractor} is responsible for {trade} there already (building "
        "“{building}”, empty: everywhere). Nothing was changed. Take it over on purpose, or "
        "choose another building.",
    ),
    defects.NoticeCostMissing: QT_TRANSLATE_NOOP(
        "Messages",
        "No notice was issued: a repair by a third party needs its name and an agreed cost. "
        "What was typed is still there. Fill in both.",
    ),
    defects.NoticeMixed: QT_TRANSLATE_NOOP(
        "Messages",
        "No notice was issued: these defects belong to several contractors ({contractors}). "
        "Nothing was changed. Choose the defects of one of them.",
    ),
    defects.NotReplySheet: QT_TRANSLATE_NOOP(
        "Messages",
        "Nothing was read from {name}: no row bears a line number of a notice issued here. "
        "Nothing was changed. Choose the reply sheet that was sent out, with its first column.",
    ),
    defects.NothingReinspected: QT_TRANSLATE_NOOP(
        "Messages",
        "No sheet was issued for {code}: no repair was looked at, and none waits for the owner's "
        "signature. Nothing was changed. Note a result first.",
    ),
    inspections.CalendarUnknown: QT_TRANSLATE_NOOP(
        "Messages",
        "The calendar of {year} was not filled in: its public holidays are not known here. "
        "The other years are safe. Enter the days by hand as they are announced.",
    ),
    inspections.SettingWrong: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: “{name}” has no such value. Nothing was changed. Correct it and save again.",
    ),
}

NOTICES = sentences(_TEXTS)

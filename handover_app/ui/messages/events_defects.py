"""The journal of defects, notices, crews and orders in words."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from handover_app.ui.messages.filled import lines

DEFECT_LINES = lines({
    "DefectChanged": QT_TRANSLATE_NOOP("Events", "Defect {number} changed, due {due}"),
    "DefectOrdered": QT_TRANSLATE_NOOP("Events", "Crew ordered for defect {number}"),
    "RepairStarted": QT_TRANSLATE_NOOP("Events", "Repair of defect {number} began"),
    "DefectRepaired": QT_TRANSLATE_NOOP("Events", "Defect {number} repaired, {who}"),
    "DefectDone": QT_TRANSLATE_NOOP("Events", "Defect {number} closed"),
    "DefectDisputed": QT_TRANSLATE_NOOP("Events", "Defect {number} disputed: {reason}"),
    "AccessMissing": QT_TRANSLATE_NOOP("Events", "No access for defect {number}: {reason}"),
    "AccessGiven": QT_TRANSLATE_NOOP("Events", "Access given for defect {number}"),
    "DefectUnfixable": QT_TRANSLATE_NOOP(
        "Events", "Defect {number} stays as it is, agreed with the owner: {wording}"
    ),
    "DefectCancelled": QT_TRANSLATE_NOOP("Events", "Defect {number} cancelled: {reason}"),
    "PhotoMarked": QT_TRANSLATE_NOOP("Events", "Drawn on a photo"),
    "PhotoReportExported": QT_TRANSLATE_NOOP(
        "Events", "List of missing and changed photos written out, {lines} lines"
    ),
    "NoticeReplied": QT_TRANSLATE_NOOP("Events", "Reply to notice {number} read, {lines} lines"),
    "ReplySheetMade": QT_TRANSLATE_NOOP("Events", "Reply sheet of notice {number} written"),
    "ContractorSet": QT_TRANSLATE_NOOP("Events", "Contractor {name}: {trades}"),
    "ReinspectionRecorded": QT_TRANSLATE_NOOP(
        "Events", "Re-inspection {number}: passed {passed}, failed {failed}"
    ),
    "CrewSet": QT_TRANSLATE_NOOP("Events", "Repair crew {name} set, {planned} planned"),
    "CrewCounted": QT_TRANSLATE_NOOP("Events", "Repair crew {name}: {present} present"),
    "CrewTrained": QT_TRANSLATE_NOOP("Events", "Crew trained: {topic_name}, {attended} came"),
    "RepairOrdered": QT_TRANSLATE_NOOP("Events", "Order {number} to {crew}, defects {defects}"),
    "OrderCancelled": QT_TRANSLATE_NOOP("Events", "Order {number} cancelled: {reason}"),
    "OrderEscalated": QT_TRANSLATE_NOOP("Events", "Order {number} is late, {told} was told"),
    "CommandChartMade": QT_TRANSLATE_NOOP(
        "Events", "Command chart of the repair crews: {crews} crews, {planned} people planned"
    ),
    "PartSet": QT_TRANSLATE_NOOP("Events", "Spare part {name} set"),
    "PartsListed": QT_TRANSLATE_NOOP("Events", "List of spare parts filled, {parts} rows"),
    "PartsMoved": QT_TRANSLATE_NOOP("Events", "{name}: {change}, now {stock} in stock"),
    "DefectsExported": QT_TRANSLATE_NOOP("Events", "List of {rows} defects written out"),
})  # fmt: skip

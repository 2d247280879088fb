"""The journal in words: one line for each event, as the history column shows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.fees import Payee
from handover_app.domain.inspections import Conclusion
from handover_app.domain.money import Money
from handover_app.domain.papers import PaperKind
from handover_app.domain.people import Right
from handover_app.domain.receipts import DecisionKind
from handover_app.ui.messages.events_ahead import AHEAD_LINES
from handover_app.ui.messages.events_appointments import APPOINTMENT_LINES
from handover_app.ui.messages.events_check_in import CHECK_IN_LINES
from handover_app.ui.messages.events_defects import DEFECT_LINES
from handover_app.ui.messages.events_delivery import DELIVERY_LINES
from handover_app.ui.messages.events_documents import DOCUMENT_LINES
from handover_app.ui.messages.events_fees import FEE_LINES
from handover_app.ui.messages.events_gifts import GIFT_LINES
from handover_app.ui.messages.events_inspections import INSPECTION_LINES
from handover_app.ui.messages.events_keys import KEY_LINES
from handover_app.ui.messages.events_labels import LABEL_LINES
from handover_app.ui.messages.events_money import MONEY_LINES
from handover_app.ui.messages.events_owner_files import OWNER_FILE_LINES
from handover_app.ui.messages.events_paper_days import PAPER_DAY_LINES
from handover_app.ui.messages.events_path import PATH_LINES
from handover_app.ui.messages.events_queue import QUEUE_LINES
from handover_app.ui.messages.events_shifts import SHIFT_LINES
from handover_app.ui.messages.words import item_word, word_of_name

Facts = Mapping[str, Any]

translate = QCoreApplication.translate


def event_line(name: str, data: Facts) -> str:
    """What happened, in the language of the window; an unknown event is named as it is."""
    said = _LINES.get(name)
    return name if said is None else said(data)


def _amount(fen: object) -> str:
    """Money as the journal keeps it (fen), or the domain's own value."""
    return (fen if isinstance(fen, Money) else Money(int(str(fen)))).format()


def _count(values: object) -> int:
    return len(values) if isinstance(values, list | tuple) else 0


def _checked_in(data: Facts) -> str:
    return translate("Events", "Checked in, {number}").format(number=data["queue_number"])


def _visit_closed(data: Facts) -> str:
    return translate("Events", "Left the hall")


def _receipt_issued(data: Facts) -> str:
    return translate("Events", "Paid {total} to {payee}, receipt {number}").format(
        total=_amount(data["total"]),
        payee=word_of_name(Payee, data["payee"]),
        number=data["number"],
    )


def _refund_prepared(data: Facts) -> str:
    return translate("Events", "Refund paper {number}, {amount}").format(
        number=data["number"], amount=_amount(data["amount"])
    )


def _refund_signed(data: Facts) -> str:
    return translate("Events", "Refund paper {number} signed").format(number=data["number"])


def _charge_decided(data: Facts) -> str:
    return translate("Events", "{item}: {decision} ({reason})").format(
        item=item_word(data["item"]),
        decision=word_of_name(DecisionKind, data["kind"]),
        reason=data["reason"],
    )


def _unit_imported(data: Facts) -> str:
    return translate("Events", "Imported, row {row}").format(row=data["row"])


def _unit_changed(data: Facts) -> str:
    return translate("Events", "Changed by import: {fields}").format(
        fields=", ".join(data["fields"])
    )


def _baseline_moved(data: Facts) -> str:
    return translate("Events", "Workbook now agrees")


def _terms_made(data: Facts) -> str:
    return translate("Events", "Search words made anew for {units} units").format(
        units=data["units"]
    )


def _phone_corrected(data: Facts) -> str:
    return translate("Events", "Phone number corrected")


def _team_assigned(data: Facts) -> str:
    return translate("Events", "Team {team} on its way").format(team=data["team"])


def _meters_read(data: Facts) -> str:
    return translate("Events", "Meters read")


def _concluded(data: Facts) -> str:
    return translate("Events", "Conclusion: {conclusion}").format(
        conclusion=word_of_name(Conclusion, data["conclusion"])
    )


def _defect_logged(data: Facts) -> str:
    return translate("Events", "Defect {number} noted").format(number=data["number"])


def _defect_closed(data: Facts) -> str:
    return translate("Events", "Defect {number} closed on the spot").format(number=data["number"])


def _defect_notified(data: Facts) -> str:
    return translate("Events", "Contractor notified")


def _paper_printed(data: Facts) -> str:
    kind = word_of_name(PaperKind, data["kind"])
    if data["copy"]:
        return translate("Events", "{paper}, copy {copy} printed").format(
            paper=kind, copy=data["copy"]
        )
    return translate("Events", "{paper} printed").format(paper=kind)


def _photo_added(data: Facts) -> str:
    return translate("Events", "Photo added")


def _notice_issued(data: Facts) -> str:
    return translate("Events", "Notice {number} to {contractor}, {count} defects").format(
        number=data["number"], contractor=data["contractor"], count=_count(data["defects"])
    )


def _gift_issued(data: Facts) -> str:
    return translate("Events", "Gift given: {gift}").format(gift=data["gift"])


def _clerk_added(data: Facts) -> str:
    return translate("Events", "Clerk added")


def _signed_in(data: Facts) -> str:
    return translate("Events", "Clerk signed in")


def _approved(data: Facts) -> str:
    return translate("Events", "Approved: {right} ({reason})").format(
        right=word_of_name(Right, data["right"]), reason=data["reason"]
    )


def _project_made(data: Facts) -> str:
    return translate("Events", "Project {name} made").format(name=data["name"])


def _training_copy_made(data: Facts) -> str:
    return translate("Events", "Training copy made: {units} units").format(
        units=data.get("units", 0)
    )


def _fees_set(data: Facts) -> str:
    return translate("Events", "Fees changed")


def _project_renamed(data: Facts) -> str:
    return translate("Events", "Project named {name}").format(name=data.get("name", ""))


def _refused(data: Facts) -> str:
    del data  # the code is for the log; the sentence was said when it happened
    return translate("Events", "Refused; nothing was changed")


_LINES: dict[str, Callable[[Facts], str]] = {
    **AHEAD_LINES,
    **APPOINTMENT_LINES,
    **CHECK_IN_LINES,
    **DEFECT_LINES,
    **DELIVERY_LINES,
    **DOCUMENT_LINES,
    **INSPECTION_LINES,
    **KEY_LINES,
    **LABEL_LINES,
    **MONEY_LINES,
    **OWNER_FILE_LINES,
    **PAPER_DAY_LINES,
    **PATH_LINES,
    **FEE_LINES,
    **GIFT_LINES,
    **QUEUE_LINES,
    **SHIFT_LINES,
    "Approved": _approved,
    "ChargeDecided": _charge_decided,
    "CheckedIn": _checked_in,
    "ClerkAdded": _clerk_added,
    "Concluded": _concluded,
    "DefectClosedOnTheSpot": _defect_closed,
    "DefectLogged": _defect_logged,
    "DefectNotified": _defect_notified,
    "FeesSet": _fees_set,
    "GiftIssued": _gift_issued,
    "MetersRead": _meters_read,
    "NoticeIssued": _notice_issued,
    "OwnerPhoneCorrected": _phone_corrected,
    "SearchTermsMade": _terms_made,
    "PaperPrinted": _paper_printed,
    "PhotoAdded": _photo_added,
    "ProjectMade": _project_made,
    "ProjectRenamed": _project_renamed,
    "ReceiptIssued": _receipt_issued,
    "RefundPrepared": _refund_prepared,
    "RefundSigned": _refund_signed,
    "Refused": _refused,
    "SignedIn": _signed_in,
    "TeamAssigned": _team_assigned,
    "TrainingCopyMade": _training_copy_made,
    "UnitBaselineMoved": _baseline_moved,
    "UnitChangedByImport": _unit_changed,
    "UnitImported": _unit_imported,
    "VisitClosed": _visit_closed,
}

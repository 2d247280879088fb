"""Lines of the journal about the catalogue, contracts and notices."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.fees import PenaltyKind
from handover_app.domain.money import Money
from handover_app.ui.messages.words import word_of_name

Facts = Mapping[str, Any]

translate = QCoreApplication.translate


def _name_of(row: object) -> str:
    """The name of a row of the catalogue, as the journal keeps it."""
    return str(row.get("name", "")) if isinstance(row, Mapping) else ""


def _kind(name: object) -> str:
    return word_of_name(PenaltyKind, str(name)) if name else ""


def _statement_issued(data: Facts) -> str:
    return translate("Events", "Notified, version {version}: {total} in all. {reason}").format(
        version=data.get("version_number", ""),
        total=Money(int(data.get("total") or 0)),
        reason=data.get("reason", ""),
    )


def _item_added(data: Facts) -> str:
    return translate("Events", "Fee added: {name}").format(name=_name_of(data.get("item")))


def _item_set(data: Facts) -> str:
    return translate("Events", "Fee changed: {name}").format(name=_name_of(data.get("after")))


def _items_ordered(data: Facts) -> str:
    del data
    return translate("Events", "Fees put in another order")


def _building_type(data: Facts) -> str:
    return translate("Events", "Building {building} is {kind}").format(
        building=data.get("building", ""), kind=data.get("kind") or "—"
    )


def _payees_set(data: Facts) -> str:
    del data
    return translate("Events", "Payees and limits set")


def _basis_filed(data: Facts) -> str:
    return translate("Events", "Basis document filed: {name}").format(
        name=data.get("file_name", "")
    )


def _survey_filed(data: Facts) -> str:
    return translate("Events", "Survey report filed: {name} {number}").format(
        name=data.get("file_name", ""), number=data.get("number", "")
    )


def _consulted(data: Facts) -> str:
    del data
    return translate("Events", "Survey report consulted")


def _terms_set(data: Facts) -> str:
    del data
    return translate("Events", "Terms of the area settlement entered from the contract")


def _homes_set(data: Facts) -> str:
    homes = data.get("homes")
    return translate("Events", "Family's homes noted: {homes}").format(
        homes="—" if homes is None else homes
    )


def _penalty_recorded(data: Facts) -> str:
    penalty = data.get("penalty") or {}
    return translate("Events", "{kind} recorded: {days} days. {reason}").format(
        kind=_kind(penalty.get("kind")), days=penalty.get("days", ""), reason=data.get("reason", "")
    )


def _penalty_cancelled(data: Facts) -> str:
    return translate("Events", "{kind} taken back. {reason}").format(
        kind=_kind(data.get("kind")), reason=data.get("reason", "")
    )


FEE_LINES: dict[str, Callable[[Facts], str]] = {
    "BasisFiled": _basis_filed,
    "BuildingTypeSet": _building_type,
    "ContractTermsSet": _terms_set,
    "FeeItemAdded": _item_added,
    "FeeItemSet": _item_set,
    "FeeItemsOrdered": _items_ordered,
    "HomesSet": _homes_set,
    "PayeesSet": _payees_set,
    "PenaltyCancelled": _penalty_cancelled,
    "PenaltyRecorded": _penalty_recorded,
    "StatementIssued": _statement_issued,
    "SurveyConsulted": _consulted,
    "SurveyReportFiled": _survey_filed,
}

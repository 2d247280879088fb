"""The journal of visits, identity checks and authorities in words; no names, no numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from handover_app.domain.visits import AuthorityKind, Doubt, Scope
from handover_app.ui.messages.filled import lines
from handover_app.ui.messages.words import word_of_name

Facts = Mapping[str, Any]
translate = QCoreApplication.translate


def _lifted_identity(data: Facts) -> str:
    doubts = "、".join(word_of_name(Doubt, each) for each in data["doubts"])
    return translate("Events", "Let in in spite of this: {doubts} ({reason})").format(
        doubts=doubts, reason=data["reason"]
    )


def _noted_authority(data: Facts) -> str:
    scopes = "、".join(word_of_name(Scope, each) for each in data["scopes"])
    return translate("Events", "Authority looked at: {kind}, {scopes}").format(
        kind=word_of_name(AuthorityKind, data["kind"]), scopes=scopes
    )


def _lifted_scope(data: Facts) -> str:
    return translate("Events", "Agent let do “{scope}” beyond the authority: {reason}").format(
        scope=word_of_name(Scope, data["scope"]), reason=data["reason"]
    )


_PLAIN = {
    "UnitTakenAlong": QT_TRANSLATE_NOOP("Events", "Part of the visit {queue_number}"),
    "IdentityChecked": QT_TRANSLATE_NOOP(
        "Events", "Identity checked again: {present} present, {represented} represented"
    ),
    "IdentitySheetIssued": QT_TRANSLATE_NOOP("Events", "Identity check sheet issued"),
    "AuthorityFiled": QT_TRANSLATE_NOOP("Events", "Photo of the authority kept"),
    "HouseholdMarked": QT_TRANSLATE_NOOP("Events", "Marks of special reception set: {marks}"),
    "VisitSettingsChanged": QT_TRANSLATE_NOOP("Events", "Places and tolerances of visits changed"),
}

CHECK_IN_LINES: dict[str, Callable[[Facts], str]] = {
    **lines(_PLAIN),
    "IdentityLifted": _lifted_identity,
    "AuthorityNoted": _noted_authority,
    "AuthorityLifted": _lifted_scope,
}

"""The journal of packs, of documents given, signed and shown, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from handover_app.domain.inspections import SigningState
from handover_app.ui.messages.filled import lines
from handover_app.ui.messages.words import word_of_name

Facts = Mapping[str, Any]

translate = QCoreApplication.translate

_FIRST = {
    "QUALITY_BOOK": "住宅质量保证书",
    "INSTRUCTION_BOOK": "住宅使用说明书",
    "OWNER_MANUAL": "业主手册",
}
"""What the first version's journal names by code alone."""


def _issued(data: Facts) -> str:
    names = data.get("names") or [_FIRST.get(each, each) for each in data["articles"]]
    said = translate("Events", "Given: {articles}").format(articles="、".join(names))
    if not data.get("explained"):
        return said
    return translate("Events", "{said}, explained").format(said=said)


def _agreement_signed(data: Facts) -> str:
    return translate("Events", "{document}: {state}").format(
        document=" ".join(each for each in (data["name"], data["edition"]) if each),
        state=word_of_name(SigningState, data["state"]),
    )


DOCUMENT_LINES: dict[str, Callable[[Facts], str]] = {
    "ArticlesIssued": _issued,
    "AgreementSigned": _agreement_signed,
    **lines({
        "ArticlesExplained": QT_TRANSLATE_NOOP("Events", "Explained: {names}"),
        "AnnexFiled": QT_TRANSLATE_NOOP(
            "Events", "Acceptance record of the unit filed, number {number}"
        ),
        "HouseholdNoted": QT_TRANSLATE_NOOP(
            "Events", "Household form filled in: {residents} residents, {cars} cars"
        ),
        "DocumentsSeen": QT_TRANSLATE_NOOP("Events", "Shown: {names}"),
        "PackSet": QT_TRANSLATE_NOOP("Events", "Document pack {pack} set: {editions}"),
        "PackRemoved": QT_TRANSLATE_NOOP("Events", "Document pack {pack} removed"),
        "DocumentFiled": QT_TRANSLATE_NOOP("Events", "{document} on file: {file_name}"),
        "HouseBooksSet": QT_TRANSLATE_NOOP(
            "Events", "What the two books say was set, repair company {repairer}"
        ),
    }),
}  # fmt: skip

"""The table of owner files: unit by unit what is on file and what is missing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from handover_app.domain.papers import MissingPaper, OwnerFileLine, PaperKind
from handover_app.ui.messages.words import local, word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.row_table import Column, RowTable

translate = QCoreApplication.translate
SPARED, NARROW = (1, 2), 760
"""Columns that a narrow window goes without, and how narrow that is."""


def file_table() -> RowTable:
    """The table; a unit that misses something stands out."""
    table = RowTable(translate("OwnerFiles", "Owner files"), _columns(), sortable=True)
    table.setObjectName("ownerFiles")
    return table


def _columns() -> list[Column]:
    return [
        Column(translate("OwnerFiles", "Unit"), lambda each: each.unit_code, width=96),
        Column(translate("OwnerFiles", "Owners"), lambda each: each.owners, width=150),
        Column(translate("OwnerFiles", "Handed over"), _handed, width=104),
        Column(
            translate("OwnerFiles", "On file"), lambda each: str(each.papers), right=True,
            order=lambda each: each.papers, width=84,
        ),
        Column(
            translate("OwnerFiles", "Missing"), _count, right=True, tone=_tone, icon=_icon,
            order=lambda each: len(each.missing), width=84,
        ),
        Column(translate("OwnerFiles", "Missing papers"), missing_words, width=0),
    ]  # fmt: skip


def missing_words(line: OwnerFileLine) -> str:
    """The missing papers in one line."""
    return "、".join(_missing(each) for each in line.missing)


def _missing(each: MissingPaper) -> str:
    if each.kind is PaperKind.PROPERTY_AGREEMENT and each.name:
        return each.name
    return " ".join(part for part in (word(each.kind), each.name) if part)


def _handed(line: OwnerFileLine) -> str:
    if not line.sold:
        return translate("OwnerFiles", "not sold")
    return local(line.handed_over_at, "%Y-%m-%d") if line.handed_over_at else ""


def _count(line: OwnerFileLine) -> str:
    return str(len(line.missing)) if line.missing else ""


def _tone(line: OwnerFileLine) -> Tone | None:
    if not line.sold:
        return None
    if not line.missing:
        return Tone.GOOD
    return Tone.WARN if line.handed_over_at else None


def _icon(line: OwnerFileLine) -> str:
    if not line.sold:
        return ""
    if not line.missing:
        return "check"
    return "triangle-alert" if line.handed_over_at else ""

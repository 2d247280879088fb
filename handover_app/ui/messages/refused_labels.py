"""Label layouts that are refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.label_layout_records import (
    LayoutBuiltIn,
    LayoutNameTaken,
    LayoutNotFound,
    LayoutUnknown,
)
from handover_app.domain.label_layouts import (
    LEAST_CODE_SIDE,
    LabelsOffPage,
    LabelsOverlap,
    LabelTooSmall,
    LabelWithoutQuietZone,
    LayoutNameMissing,
    NoRoomForMarginLine,
    NoSuchLabel,
)
from handover_app.domain.refusals import DomainError
from handover_app.ui.messages.words import word

translate = QCoreApplication.translate


def _millimetres(tenths: int) -> str:
    return f"{tenths / 10:.1f}"


def _too_small(error: LabelTooSmall) -> str:
    return translate(
        "Messages",
        "A code of {side} mm would not be read by a scanner or a camera. Nothing was saved or "
        "printed. Give the code at least {least} mm.",
    ).format(side=_millimetres(error.side), least=_millimetres(error.least))


def _without_quiet_zone(error: LabelWithoutQuietZone) -> str:
    if error.most < LEAST_CODE_SIDE:
        return translate(
            "Messages",
            "A code that can be read and its text do not fit on the label. Nothing was saved or "
            "printed. Take larger labels, or leave the kind out.",
        )
    return translate(
        "Messages",
        "A code of {side} mm leaves no light margin around it, or no room for the text. Nothing "
        "was saved or printed. Give it at most {most} mm, or take larger labels.",
    ).format(side=_millimetres(error.side), most=_millimetres(error.most))


def _overlap(error: LabelsOverlap) -> str:
    if error.across:
        words = translate(
            "Messages",
            "The labels of a row would overlap by {by} mm. Nothing was saved or printed. Make the "
            "distance across larger, or the labels narrower.",
        )
    else:
        words = translate(
            "Messages",
            "The rows of labels would overlap by {by} mm. Nothing was saved or printed. Make the "
            "distance down larger, or the labels lower.",
        )
    return words.format(by=_millimetres(error.by))


def _off_page(error: LabelsOffPage) -> str:
    return translate(
        "Messages",
        "The labels would run {by} mm over the {edge} edge of the paper. Nothing was saved or "
        "printed. Look at margins, distances and nudge again.",
    ).format(by=_millimetres(error.by), edge=word(error.edge))


def _no_margin(error: NoRoomForMarginLine) -> str:
    return translate(
        "Messages",
        "Unit codes beside the rows need a sheet with {least} mm of margin at the left. Nothing "
        "was saved or printed. Leave them out, or take another sheet.",
    ).format(least=_millimetres(error.least))


def _name_missing(error: LayoutNameMissing) -> str:
    return translate(
        "Messages",
        "Not saved: the layout has no name. Nothing was changed. Type the name by which it is "
        "chosen at the printer.",
    )


def _name_taken(error: LayoutNameTaken) -> str:
    return translate(
        "Messages",
        "Not saved: another layout is called {name}. Nothing was changed. Type another name.",
    ).format(name=error.name)


def _not_found(error: LayoutNotFound) -> str:
    return translate(
        "Messages",
        "This layout is not there any more: another station deleted it. Labels that were printed "
        "stay valid. Choose another layout.",
    )


def _unknown(error: LayoutUnknown) -> str:
    return translate(
        "Messages",
        "Not printed: no label layout is called {name}. Nothing was changed. There are: {there}.",
    ).format(name=error.name, there=", ".join(error.there))


def _built_in(error: LayoutBuiltIn) -> str:
    return translate(
        "Messages",
        "{name} came with the program and stays as it is. Nothing was changed. Copy it and change "
        "the copy; the nudge can be set here too.",
    ).format(name=error.name)


def _no_such_label(error: NoSuchLabel) -> str:
    return translate(
        "Messages",
        "Not printed: the sheet has {per_sheet} labels and no label {start}. Nothing was changed. "
        "Type the number of the first label that is still there.",
    ).format(per_sheet=error.per_sheet, start=error.start)


LABELS: dict[type[DomainError], Callable[[Any], str]] = {
    LabelTooSmall: _too_small,
    LabelWithoutQuietZone: _without_quiet_zone,
    LabelsOverlap: _overlap,
    LabelsOffPage: _off_page,
    NoRoomForMarginLine: _no_margin,
    LayoutNameMissing: _name_missing,
    LayoutNameTaken: _name_taken,
    LayoutNotFound: _not_found,
    LayoutUnknown: _unknown,
    LayoutBuiltIn: _built_in,
    NoSuchLabel: _no_such_label,
}

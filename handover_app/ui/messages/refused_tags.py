"""What scans are refused with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.keys import (
    TagBlank,
    TagForged,
    TagNotBlank,
    TagOfAnotherProject,
    TagOfSealedBag,
    TagOfUnit,
    TagReplacedByNewer,
    TagUnknown,
    TagVoid,
)
from handover_app.domain.refusals import DomainError
from handover_app.domain.tags import NotATag, TagDamaged, TagSignatureWrong
from handover_app.ui.messages.words import local

translate = QCoreApplication.translate


def _tag_damaged(error: TagDamaged) -> str:
    return translate(
        "Messages",
        "Refused: the label was misread or is damaged, its check digit does not fit. Nothing was "
        "changed. Wipe it and scan again, or type the short number beside the code.",
    )


def _not_a_tag(error: NotATag) -> str:
    return translate(
        "Messages",
        "Refused: this is not a key label. Nothing was changed. Scan the label of the key.",
    )


def _signature_wrong(error: TagSignatureWrong) -> str:
    return translate(
        "Messages",
        "Refused: this label was not printed by this project. Nothing was changed. "
        "Lay the key aside and ask the lead.",
    )


def _unknown(error: TagUnknown) -> str:
    return translate(
        "Messages",
        "Refused: no key bears the label {label}. Nothing was changed. "
        "Lay it aside and ask the key desk's lead.",
    ).format(label=error.short_id)


def _of_another_project(error: TagOfAnotherProject) -> str:
    return translate(
        "Messages",
        "Refused: this label is of another project. Nothing was changed. Lay the key aside.",
    )


def _forged(error: TagForged) -> str:
    return translate(
        "Messages",
        "Refused: the label {label} was not printed by this project. Nothing was changed. "
        "Lay the key aside and ask the lead.",
    ).format(label=error.short_id)


def _replaced(error: TagReplacedByNewer) -> str:
    return translate(
        "Messages",
        "Refused: the label {label} was replaced by a newer one. Nothing was changed. "
        "Scan the newer label and throw this one away.",
    ).format(label=error.short_id)


def _void(error: TagVoid) -> str:
    if not error.code:
        return translate(
            "Messages",
            "Refused: the label {label} is void{reason}. Nothing was changed. Throw it away.",
        ).format(label=error.short_id, reason=_because(error))
    return translate(
        "Messages",
        "Refused: the label {label} was that of {code} {kind} and has been void since "
        "{time}{reason}. Nothing was changed. Lay it aside and throw the label away.",
    ).format(
        label=error.short_id,
        code=error.code,
        kind=error.kind or translate("Messages", "key bag"),
        time=local(error.at, "%m-%d %H:%M") if error.at else "—",
        reason=_because(error),
    )


def _because(error: TagVoid) -> str:
    if not error.reason:
        return ""
    return translate("Messages", " ({reason})").format(reason=error.reason)


def _blank(error: TagBlank) -> str:
    return translate(
        "Messages",
        "Refused: the label {label} is blank, it hangs on no key yet. Nothing was changed. "
        "Bind it to its key first.",
    ).format(label=error.short_id)


def _not_blank(error: TagNotBlank) -> str:
    if not error.code:
        return translate(
            "Messages",
            "Not bound: the label {label} cannot be used for this. Nothing was changed. "
            "Take a blank label of the right kind.",
        ).format(label=error.short_id)
    if not error.code:
        return translate(
            "Messages",
            "Not bound: the label {label} is void, or not made for this. Nothing was changed. "
            "Take a blank label.",
        ).format(label=error.short_id)
    return translate(
        "Messages",
        "Not bound: the label {label} belongs to {code} already. Nothing was changed. "
        "Take a blank label.",
    ).format(label=error.short_id, code=error.code)


def _of_sealed_bag(error: TagOfSealedBag) -> str:
    return translate(
        "Messages",
        "Not voided: the label {label} is that of the sealed bag {bag} of {code}. Nothing was "
        "changed. Print a new label for it, or open the bag.",
    ).format(label=error.short_id, bag=error.bag, code=error.code)


def _of_unit(error: TagOfUnit) -> str:
    return translate(
        "Messages",
        "Refused: the label {label} is no key, it stands on the papers of {code}. Nothing was "
        "changed. Scan the label of the key.",
    ).format(label=error.short_id, code=error.code)


TAGS: dict[type[DomainError], Callable[[Any], str]] = {
    NotATag: _not_a_tag,
    TagBlank: _blank,
    TagDamaged: _tag_damaged,
    TagForged: _forged,
    TagNotBlank: _not_blank,
    TagOfAnotherProject: _of_another_project,
    TagOfSealedBag: _of_sealed_bag,
    TagOfUnit: _of_unit,
    TagReplacedByNewer: _replaced,
    TagSignatureWrong: _signature_wrong,
    TagUnknown: _unknown,
    TagVoid: _void,
}

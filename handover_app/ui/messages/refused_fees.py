"""Sentences for refusals about the catalogue, contracts, notices and files on record."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.contracts import NoPenalty, TermsUnfit
from handover_app.domain.fee_records import (
    ConsultationEmpty,
    FileEmpty,
    FileNotOnRecord,
    FileTooLarge,
    FileUnreadable,
    LimitsUnfit,
)
from handover_app.domain.fees import FeeItemUnfit, PenaltyUnfit
from handover_app.domain.refusals import DomainError
from handover_app.domain.statements import NothingIssued
from handover_app.ui.messages.words import word

translate = QCoreApplication.translate
_MEBIBYTE = 1024 * 1024


def _fee_item_unfit(error: FeeItemUnfit) -> str:
    return translate(
        "Messages",
        "The fee “{name}” was not saved: {problem}. Nothing was changed. Correct the row and save "
        "it again.",
    ).format(name=error.name, problem=word(error.problem))


def _penalty_unfit(error: PenaltyUnfit) -> str:
    return translate(
        "Messages",
        "{kind} was not recorded: days, rate and base cannot be negative, nor larger than any "
        "contract has them. Nothing was changed. Check the contract and type them again.",
    ).format(kind=word(error.kind))


def _no_penalty(error: NoPenalty) -> str:
    return translate(
        "Messages",
        "Nothing was taken back: no such penalty stands ({kind}). Nothing was changed. Look at "
        "what is recorded for the unit.",
    ).format(kind=word(error.kind))


def _terms_unfit(error: TermsUnfit) -> str:
    return translate(
        "Messages",
        "The terms were not saved: {problem}. Nothing was changed. Check the contract and type "
        "them again.",
    ).format(problem=word(error.problem))


def _limits_unfit(error: LimitsUnfit) -> str:
    return translate(
        "Messages",
        "Names and limits were not saved: an amount or a number of days is negative. Nothing was "
        "changed. Correct it and save again.",
    )


def _consultation_empty(error: ConsultationEmpty) -> str:
    return translate(
        "Messages",
        "The consultation was not logged: who asked, or what, is missing. Nothing was changed. "
        "Fill in both and log it again.",
    )


def _file_too_large(error: FileTooLarge) -> str:
    return translate(
        "Messages",
        "{name} was not filed: it is larger than {limit} MB. Nothing was changed. Scan it at a "
        "lower resolution and choose it again.",
    ).format(name=error.name, limit=error.limit // _MEBIBYTE)


def _file_empty(error: FileEmpty) -> str:
    return translate(
        "Messages",
        "{name} was not filed: there is nothing in it. Nothing was changed. Choose another file.",
    ).format(name=error.name)


def _file_unreadable(error: FileUnreadable) -> str:
    return translate(
        "Messages",
        "{name} was not filed: it cannot be read. Nothing was changed. Check that it is still "
        "there and choose it again.",
    ).format(name=error.name)


def _file_not_on_record(error: FileNotOnRecord) -> str:
    return translate(
        "Messages",
        "No file was opened: none is on record here. Nothing was changed. File it in the settings "
        "first.",
    )


def _nothing_issued(error: NothingIssued) -> str:
    return translate(
        "Messages",
        "Nothing was printed: no unit of {building} was notified yet. Nothing was changed. Issue "
        "the statements first.",
    ).format(building=error.building or translate("Words", "the project"))


FEES: dict[type[DomainError], Callable[[Any], str]] = {
    ConsultationEmpty: _consultation_empty,
    FeeItemUnfit: _fee_item_unfit,
    FileEmpty: _file_empty,
    FileNotOnRecord: _file_not_on_record,
    FileTooLarge: _file_too_large,
    FileUnreadable: _file_unreadable,
    LimitsUnfit: _limits_unfit,
    NoPenalty: _no_penalty,
    NothingIssued: _nothing_issued,
    PenaltyUnfit: _penalty_unfit,
    TermsUnfit: _terms_unfit,
}

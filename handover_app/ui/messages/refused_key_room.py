"""Transfers, kinds of keys and public keys that are refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.keys import (
    MOST_OF_A_KIND,
    KeyCountWrong,
    KindInUse,
    KindNameMissing,
    KindTwice,
    KindUnknown,
    NothingToReceive,
    PublicNameMissing,
    PublicNameTaken,
    TransferPartyMissing,
)
from handover_app.domain.refusals import DomainError

translate = QCoreApplication.translate


def _party_missing(error: TransferPartyMissing) -> str:
    del error
    return translate(
        "Messages",
        "Not received: one of the three parties is missing. The keys are still with the "
        "contractor. Name the contractor, who hands over, who receives, and the witness.",
    )


def _nothing_to_receive(error: NothingToReceive) -> str:
    del error
    return translate(
        "Messages",
        "Not received: the contractor owes no key of these units, or all are ticked off as "
        "missing. Nothing was changed. Choose other units.",
    )


def _kind_name_missing(error: KindNameMissing) -> str:
    del error
    return translate(
        "Messages",
        "Not saved: a kind of key lacks its name or its lock. The table is as it was. "
        "Fill both in, or take the row away.",
    )


def _kind_twice(error: KindTwice) -> str:
    return translate(
        "Messages",
        "Not saved: {name} stands there twice. Everything is as it was. Give one of them another "
        "name, or take it away.",
    ).format(name=error.name)


def _kind_in_use(error: KindInUse) -> str:
    return translate(
        "Messages",
        "Not saved: keys of the kind {name} are on the books. The table is as it was. "
        "Leave the kind in the table; to get no more of it, set its count to 0.",
    ).format(name=error.name)


def _kind_unknown(error: KindUnknown) -> str:
    return translate(
        "Messages",
        "Not saved: there is no kind {name} in the table. Everything is as it was. "
        "Add the kind first, or choose another.",
    ).format(name=error.name)


def _count_wrong(error: KeyCountWrong) -> str:
    return translate(
        "Messages",
        "Not saved: the count of {kind} is not between 1 and {most}. Everything is as it was. "
        "Correct the count.",
    ).format(kind=error.kind, most=MOST_OF_A_KIND)


def _public_name_missing(error: PublicNameMissing) -> str:
    del error
    return translate(
        "Messages",
        "Not added: the public keys have no name. Nothing was changed. "
        "Type what they open, such as the plant room of a building.",
    )


def _public_name_taken(error: PublicNameTaken) -> str:
    return translate(
        "Messages",
        "Not added: there are public keys named {name}. Nothing was changed. Type another name.",
    ).format(name=error.name)


KEY_ROOM: dict[type[DomainError], Callable[[Any], str]] = {
    KeyCountWrong: _count_wrong,
    KindInUse: _kind_in_use,
    KindNameMissing: _kind_name_missing,
    KindTwice: _kind_twice,
    KindUnknown: _kind_unknown,
    NothingToReceive: _nothing_to_receive,
    PublicNameMissing: _public_name_missing,
    PublicNameTaken: _public_name_taken,
    TransferPartyMissing: _party_missing,
}

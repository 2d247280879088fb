"""Movements of keys, and bags, that are refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.keys import (
    BagAlreadyOpen,
    BagEmpty,
    KeyAlreadyHere,
    KeyDestroyed,
    KeyElsewhere,
    KeyFaulty,
    KeyInBag,
    KeyNotFound,
    KeyNotReceived,
    KeyNotRetained,
    KeyNotTried,
    KeyOfAnotherUnit,
    KeysMissing,
    KeyState,
    KeyUseless,
    NoKeySet,
    NothingScanned,
    ReceiverMissing,
    SealMissing,
    SealTaken,
)
from handover_app.domain.refusals import DomainError
from handover_app.ui.messages.words import code_of, local

translate = QCoreApplication.translate

_DAY = "%m-%d %H:%M"


def _elsewhere(error: KeyElsewhere) -> str:
    if error.state is KeyState.LOST:
        words = translate(
            "Messages",
            "Not done: the {kind} key has been noted as lost since {time}; {holder} had it last. "
            "Nothing was changed. If it has turned up, take it back first.",
        )
    elif error.state is KeyState.RETAINED:
        words = translate(
            "Messages",
            "Not done: the {kind} key is the owner's and kept for repairs since {time}. "
            "Nothing was changed. Give it back to the owner, or lend it for a repair.",
        )
    else:
        words = translate(
            "Messages",
            "Not done: the {kind} key is not here; {holder} has had it since {time}. "
            "Nothing was changed. Get it back first.",
        )
    return words.format(kind=error.kind, holder=error.holder, time=local(error.at, _DAY))


def _already_here(error: KeyAlreadyHere) -> str:
    return translate(
        "Messages",
        "Not done: the {kind} key of {code} has been at the desk since {time}. Nothing was "
        "changed. Go on with the next key.",
    ).format(kind=error.kind, code=error.code, time=local(error.at, _DAY))


def _not_received(error: KeyNotReceived) -> str:
    return translate(
        "Messages",
        "Not done: the {kind} key of {code} is still with {holder}. Nothing was changed. "
        "Receive it in the key room first.",
    ).format(kind=error.kind, code=error.code, holder=error.holder)


def _useless(error: KeyUseless) -> str:
    return translate(
        "Messages",
        "Not done: the lock was changed at {time}; the {kind} key of {code} opens nothing any "
        "more. Nothing was changed. Lay it aside to be destroyed.",
    ).format(kind=error.kind, code=error.code, time=local(error.at, _DAY))


def _destroyed(error: KeyDestroyed) -> str:
    return translate(
        "Messages",
        "Not done: the {kind} key of {code} was destroyed at {time}. Nothing was changed. "
        "If it lies before you, lay it aside and ask the lead.",
    ).format(kind=error.kind, code=error.code, time=local(error.at, _DAY))


def _not_retained(error: KeyNotRetained) -> str:
    return translate(
        "Messages",
        "Not given back: the {kind} key of {code} was not kept for repairs. Nothing was changed. "
        "Hand it over with the others.",
    ).format(kind=error.kind, code=error.code)


def _in_bag(error: KeyInBag) -> str:
    return translate(
        "Messages",
        "Not done: the {kind} key of {code} lies in the sealed bag {bag}. Nothing was changed. "
        "Scan the bag, or open it first.",
    ).format(kind=error.kind, code=error.code, bag=error.bag)


def _bag_already_open(error: BagAlreadyOpen) -> str:
    return translate(
        "Messages",
        "Not opened again: the bag {bag} of {code} is open. Nothing was changed. "
        "Scan its keys one by one.",
    ).format(bag=error.bag, code=error.code)


def _bag_empty(error: BagEmpty) -> str:
    return translate(
        "Messages",
        "Not sealed: no key lies in the bag. Nothing was changed. Scan the keys first.",
    )


def _seal_missing(error: SealMissing) -> str:
    return translate(
        "Messages",
        "Not sealed: the seal has no number. Nothing was changed. Type the number on the seal.",
    )


def _seal_taken(error: SealTaken) -> str:
    return translate(
        "Messages",
        "Not sealed: another bag bears the seal {seal}. Nothing was changed. "
        "Look at the seal again, or take a new one.",
    ).format(seal=error.seal)


def _not_tried(error: KeyNotTried) -> str:
    return translate(
        "Messages",
        "Not sealed: the {kind} key of {code} has not been tried, or does not work. Nothing was "
        "changed. Try it in its lock first.",
    ).format(kind=error.kind, code=error.code)


def _of_another_unit(error: KeyOfAnotherUnit) -> str:
    return translate(
        "Messages",
        "Refused: this key belongs to {code}. Nothing was changed. "
        "Hang it back and take the right one.",
    ).format(code=code_of(error))


def _missing(error: KeysMissing) -> str:
    return translate(
        "Messages",
        "Not handed over: {kinds} have not been scanned. The keys are still with us. "
        "Scan every key of the set.",
    ).format(kinds=translate("Words", ", ").join(error.kinds))


def _faulty(error: KeyFaulty) -> str:
    return translate(
        "Messages",
        "Not handed over: the {kind} key does not work. The keys are still with us. "
        "Replace it and try the new one.",
    ).format(kind=error.kind)


def _no_key_set(error: NoKeySet) -> str:
    return translate(
        "Messages",
        "Not done: {code} has no keys on the books. Nothing was changed. Import the unit again.",
    ).format(code=code_of(error))


def _not_found(error: KeyNotFound) -> str:
    return translate(
        "Messages",
        "Not done: this key is not on the books. Nothing was changed. Open the unit again.",
    )


def _nothing_scanned(error: NothingScanned) -> str:
    return translate(
        "Messages", "Not done: no key was scanned. Nothing was changed. Scan the keys first."
    )


def _receiver_missing(error: ReceiverMissing) -> str:
    return translate(
        "Messages",
        "Not handed over: nobody is named to receive it. Nothing was changed. Type the name.",
    )


KEYS: dict[type[DomainError], Callable[[Any], str]] = {
    BagAlreadyOpen: _bag_already_open,
    BagEmpty: _bag_empty,
    KeyAlreadyHere: _already_here,
    KeyDestroyed: _destroyed,
    KeyElsewhere: _elsewhere,
    KeyFaulty: _faulty,
    KeyInBag: _in_bag,
    KeyNotFound: _not_found,
    KeyNotReceived: _not_received,
    KeyNotRetained: _not_retained,
    KeyNotTried: _not_tried,
    KeyOfAnotherUnit: _of_another_unit,
    KeyUseless: _useless,
    KeysMissing: _missing,
    NoKeySet: _no_key_set,
    NothingScanned: _nothing_scanned,
    ReceiverMissing: _receiver_missing,
    SealMissing: _seal_missing,
    SealTaken: _seal_taken,
}

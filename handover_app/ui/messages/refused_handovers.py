"""Handovers, mandates, lost keys and signatures that are refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.keys import (
    AgentWithoutAuthority,
    BelongingsMissing,
    ChangeUnexplained,
    CostNegative,
    DestructionUnexplained,
    HowToldMissing,
    KeyNotInHandover,
    KeyNotTheOwners,
    KeyTextTooLong,
    LockNotExplained,
    MandateEnded,
    MandateMissing,
    MandateNotFound,
    MandateReasonMissing,
    MandateRunning,
    NewKeysWrong,
    NoSuchLock,
    OwnerAlreadyTold,
    VisitorsMissing,
)
from handover_app.domain.refusals import DomainError
from handover_app.domain.signatures import SignatureEmpty, SignatureTooLong
from handover_app.ui.messages.words import local

translate = QCoreApplication.translate

_DAY = "%m-%d %H:%M"


def _agent(error: AgentWithoutAuthority) -> str:
    return translate(
        "Messages",
        "Not handed over: {name} is an agent, and no authority to take the keys is noted. "
        "The keys stay here. Look at the power of attorney and note its number.",
    ).format(name=error.name)


def _not_explained(error: LockNotExplained) -> str:
    del error
    return translate(
        "Messages",
        "Not handed over: the lock has not been explained. The keys stay here. "
        "Explain lock and keys, then tick it.",
    )


def _not_in_handover(error: KeyNotInHandover) -> str:
    del error
    return translate(
        "Messages",
        "Not handed over: the key to be kept is not among these keys. The keys stay here. "
        "Choose the key again.",
    )


def _mandate_missing(error: MandateMissing) -> str:
    del error
    return translate(
        "Messages",
        "Not handed over: a key is kept only by the owner's written mandate. The keys stay here. "
        "Fill in the mandate, or keep no key.",
    )


def _reason_missing(error: MandateReasonMissing) -> str:
    del error
    return translate(
        "Messages",
        "Not done: the mandate does not say for which repairs the key is kept. "
        "Nothing was changed. Note the defects.",
    )


def _belongings_missing(error: BelongingsMissing) -> str:
    del error
    return translate(
        "Messages",
        "Not done: the mandate does not say what lies in the flat. Nothing was changed. "
        "List the belongings, or write 无 if there are none.",
    )


def _visitors_missing(error: VisitorsMissing) -> str:
    del error
    return translate(
        "Messages",
        "Not done: the mandate does not say who may enter the flat. Nothing was changed. "
        "Note who may enter.",
    )


def _running(error: MandateRunning) -> str:
    return translate(
        "Messages",
        "Not kept: one key of {code} is kept already since {time}, mandate {number}; "
        "more than one is not allowed. Nothing was changed. Give that key back first.",
    ).format(code=error.code, time=local(error.at, _DAY), number=error.number)


def _mandate_not_found(error: MandateNotFound) -> str:
    del error
    return translate(
        "Messages", "Not done: there is no such mandate. Nothing was changed. Load the list again."
    )


def _ended(error: MandateEnded) -> str:
    return translate(
        "Messages",
        "Not done: mandate {number} ended on {time}. Nothing was changed. Load the list again.",
    ).format(number=error.number, time=local(error.at, _DAY))


def _already_told(error: OwnerAlreadyTold) -> str:
    return translate(
        "Messages",
        "Not noted again: the owner was told on {time} ({how}), mandate {number}. "
        "Nothing was changed. Give the key back when the owner comes.",
    ).format(time=local(error.at, _DAY), how=error.how, number=error.number)


def _how_missing(error: HowToldMissing) -> str:
    del error
    return translate(
        "Messages",
        "Not noted: how the owner was told is missing. Nothing was changed. "
        "Note the call, the message or the talk.",
    )


def _not_the_owners(error: KeyNotTheOwners) -> str:
    return translate(
        "Messages",
        "Not kept: the {kind} key of {code} was not handed over to the owner yet. "
        "Nothing was changed. Keep it while handing over.",
    ).format(kind=error.kind, code=error.code)


def _no_such_lock(error: NoSuchLock) -> str:
    return translate(
        "Messages",
        "Not changed: no key of {code} opens the lock {lock}. Everything is as it was. "
        "Choose the lock again.",
    ).format(code=error.code, lock=error.lock)


def _change_unexplained(error: ChangeUnexplained) -> str:
    del error
    return translate(
        "Messages",
        "Not changed: the reason, who bears the cost, or who did the work is missing. "
        "Everything is as it was. Fill these in.",
    )


def _cost(error: CostNegative) -> str:
    del error
    return translate(
        "Messages",
        "Not changed: the cost is below zero. Everything is as it was. Enter zero or more.",
    )


def _new_keys(error: NewKeysWrong) -> str:
    return translate(
        "Messages",
        "Not changed: a new lock brings 1 to {most} keys, each with its kind. "
        "Everything is as it was. Check the new keys.",
    ).format(most=error.most)


def _destruction(error: DestructionUnexplained) -> str:
    del error
    return translate(
        "Messages",
        "Not destroyed: the reason is missing. The key stays on the books. Note the reason.",
    )


def _too_long(error: KeyTextTooLong) -> str:
    return translate(
        "Messages",
        "Not done: a text has more than {limit} characters. Nothing was changed. Shorten it.",
    ).format(limit=error.limit)


def _signature_empty(error: SignatureEmpty) -> str:
    del error
    return translate(
        "Messages",
        "Not done: nothing was signed on the pane. Nothing was changed. "
        "Have it signed, or tick that it is signed on paper.",
    )


def _signature_long(error: SignatureTooLong) -> str:
    return translate(
        "Messages",
        "Not done: the signature has {points} points, which no hand draws. Nothing was changed. "
        "Clear the pane and have it signed again.",
    ).format(points=error.points)


HANDOVERS: dict[type[DomainError], Callable[[Any], str]] = {
    AgentWithoutAuthority: _agent,
    LockNotExplained: _not_explained,
    KeyNotInHandover: _not_in_handover,
    MandateMissing: _mandate_missing,
    MandateReasonMissing: _reason_missing,
    BelongingsMissing: _belongings_missing,
    VisitorsMissing: _visitors_missing,
    MandateRunning: _running,
    MandateNotFound: _mandate_not_found,
    MandateEnded: _ended,
    OwnerAlreadyTold: _already_told,
    HowToldMissing: _how_missing,
    KeyNotTheOwners: _not_the_owners,
    NoSuchLock: _no_such_lock,
    ChangeUnexplained: _change_unexplained,
    CostNegative: _cost,
    NewKeysWrong: _new_keys,
    DestructionUnexplained: _destruction,
    KeyTextTooLong: _too_long,
    SignatureEmpty: _signature_empty,
    SignatureTooLong: _signature_long,
}

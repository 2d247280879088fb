"""A scan and a key in the words of the lists and the band: what it is, where, who has it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from handover_app.domain.keys import HERE, KeyLine, KeyState, ScanVerdict, Trial
from handover_app.ui.messages.words import local, word


def what(verdict: ScanVerdict) -> str:
    """What was scanned: the whole set, a bag with its number, or a kind of key."""
    if verdict.bag is None:
        return verdict.key.kind
    count = len(verdict.keys)
    words = (
        QCoreApplication.translate("KeyReasons", "Whole set, {count} keys")
        if count == verdict.whole
        else QCoreApplication.translate("KeyReasons", "{count} of {whole} keys")
    )
    bag = QCoreApplication.translate("KeyReasons", "bag {number}").format(number=verdict.bag.number)
    return f"{words.format(count=count, whole=verdict.whole)} · {bag}"


def counted(verdict: ScanVerdict) -> str:
    """Counts by kind, for a bag: so that they can be compared with what is in the hand."""
    return "  ".join(f"{kind}×{count}" for kind, count in verdict.counts)


def whereabouts(key: KeyLine) -> str:
    """Who has a key and until when; on which hook, or in which bag, it hangs."""
    bag = QCoreApplication.translate("KeyReasons", "bag {number}")
    parts = [key.place if key.state in HERE else "", key.holder]
    parts.append(bag.format(number=key.bag) if key.bag else "")
    return " · ".join(part for part in (*parts, _until(key)) if part)


def key_state(key: KeyLine) -> str:
    """Where a key stands; who has it, once it has left the key desk, and until when."""
    state = word(key.state)
    if key.state is KeyState.AT_DESK and key.trial is not Trial.NOT_TRIED:
        state = word(key.trial)
    if key.state in HERE:
        return f"{state} · {key.place}" if key.place else state
    return " · ".join(part for part in (state, key.holder, _until(key)) if part)


def _until(key: KeyLine) -> str:
    if key.due is None:
        return ""
    until = QCoreApplication.translate("KeyReasons", "until {time}")
    return until.format(time=local(key.due, "%m-%d %H:%M"))

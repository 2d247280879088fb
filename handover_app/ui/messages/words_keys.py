"""Words for keys, their movements, and what the key desk keeps."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from handover_app.domain.inspections import TeamKey
from handover_app.domain.keys import (
    Counted,
    KeyState,
    LockSetup,
    MandateState,
    MovementKind,
    NotReady,
    ScopeKind,
    TagState,
    Trial,
)
from handover_app.domain.papers import PaperKind

KEY_WORDS: dict[Enum, str] = {
    PaperKind.KEY_MANDATE: QT_TRANSLATE_NOOP("Words", "Key mandate"),
    PaperKind.KEY_TRANSFER: QT_TRANSLATE_NOOP("Words", "Key transfer sheet"),
    PaperKind.KEY_LIST: QT_TRANSLATE_NOOP("Words", "Key list"),
    PaperKind.HOOK_MAP: QT_TRANSLATE_NOOP("Words", "Hook map"),
    PaperKind.STOCK_TAKE: QT_TRANSLATE_NOOP("Words", "Key stock-take"),
    KeyState.AWAITED: QT_TRANSLATE_NOOP("Words", "Not received yet"),
    KeyState.AT_DESK: QT_TRANSLATE_NOOP("Words", "At the desk"),
    KeyState.LENT: QT_TRANSLATE_NOOP("Words", "Lent"),
    KeyState.HANDED_OVER: QT_TRANSLATE_NOOP("Words", "Handed over"),
    KeyState.RETAINED: QT_TRANSLATE_NOOP("Words", "Kept for repairs"),
    KeyState.LOST: QT_TRANSLATE_NOOP("Words", "Lost"),
    KeyState.USELESS: QT_TRANSLATE_NOOP("Words", "Lock changed"),
    KeyState.DESTROYED: QT_TRANSLATE_NOOP("Words", "Destroyed"),
    Trial.NOT_TRIED: QT_TRANSLATE_NOOP("Words", "Not tried"),
    Trial.WORKS: QT_TRANSLATE_NOOP("Words", "Works"),
    Trial.FAULTY: QT_TRANSLATE_NOOP("Words", "Does not work"),
    MovementKind.EXPECTED: QT_TRANSLATE_NOOP("Words", "put on the books"),
    MovementKind.RECEIVED: QT_TRANSLATE_NOOP("Words", "received"),
    MovementKind.TRIED: QT_TRANSLATE_NOOP("Words", "tried, works"),
    MovementKind.TRIED_FAULTY: QT_TRANSLATE_NOOP("Words", "tried, does not work"),
    MovementKind.HUNG: QT_TRANSLATE_NOOP("Words", "hung on its hook"),
    MovementKind.LENT: QT_TRANSLATE_NOOP("Words", "lent"),
    MovementKind.RETURNED: QT_TRANSLATE_NOOP("Words", "returned"),
    MovementKind.HANDED_OVER: QT_TRANSLATE_NOOP("Words", "handed over"),
    MovementKind.RETAINED: QT_TRANSLATE_NOOP("Words", "kept for repairs"),
    MovementKind.GIVEN_BACK: QT_TRANSLATE_NOOP("Words", "given back"),
    MovementKind.LOST: QT_TRANSLATE_NOOP("Words", "noted as lost"),
    MovementKind.CYLINDER_CHANGED: QT_TRANSLATE_NOOP("Words", "lock changed"),
    MovementKind.DESTROYED: QT_TRANSLATE_NOOP("Words", "destroyed"),
    TagState.BLANK: QT_TRANSLATE_NOOP("Words", "Blank label"),
    TagState.BOUND: QT_TRANSLATE_NOOP("Words", "Label on a key"),
    TagState.VOID: QT_TRANSLATE_NOOP("Words", "Void label"),
    TeamKey.ASKED: QT_TRANSLATE_NOOP("Words", "ready at the key desk"),
    TeamKey.NO_KEYS: QT_TRANSLATE_NOOP("Words", "none at the key desk"),
    TeamKey.WITH_TEAM: QT_TRANSLATE_NOOP("Words", "with the team"),
    TeamKey.BACK: QT_TRANSLATE_NOOP("Words", "returned by the team"),
    LockSetup.NO_ELECTRONIC_LOCK: QT_TRANSLATE_NOOP("Words", "no electronic lock"),
    LockSetup.NOT_SET_UP: QT_TRANSLATE_NOOP("Words", "electronic lock not set up"),
    LockSetup.SET_UP: QT_TRANSLATE_NOOP("Words", "electronic lock set up"),
    MandateState.RETAINED: QT_TRANSLATE_NOOP("Words", "kept"),
    MandateState.TOLD: QT_TRANSLATE_NOOP("Words", "owner told"),
    MandateState.TAKEN_BACK: QT_TRANSLATE_NOOP("Words", "taken back"),
    MandateState.LAPSED: QT_TRANSLATE_NOOP("Words", "ended with the lock"),
    NotReady.NO_KEYS: QT_TRANSLATE_NOOP("Words", "no keys on the books"),
    NotReady.NOT_RECEIVED: QT_TRANSLATE_NOOP("Words", "still with the contractor"),
    NotReady.NOT_TRIED: QT_TRANSLATE_NOOP("Words", "not tried"),
    NotReady.FAULTY: QT_TRANSLATE_NOOP("Words", "do not work"),
    NotReady.LOST: QT_TRANSLATE_NOOP("Words", "lost keys"),
    NotReady.NO_LABEL: QT_TRANSLATE_NOOP("Words", "without a label"),
    ScopeKind.EVERYTHING: QT_TRANSLATE_NOOP("Words", "All keys here"),
    ScopeKind.CABINET: QT_TRANSLATE_NOOP("Words", "Cabinet"),
    ScopeKind.BUILDING: QT_TRANSLATE_NOOP("Words", "Building"),
    Counted.FOUND: QT_TRANSLATE_NOOP("Words", "found"),
    Counted.UNEXPECTED: QT_TRANSLATE_NOOP("Words", "not expected"),
    Counted.ALREADY_COUNTED: QT_TRANSLATE_NOOP("Words", "counted before"),
}

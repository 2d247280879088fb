"""What can be done next with defects: in which states, with which words, by which calls."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from handover_app.domain.acts import Act
from handover_app.domain.defects import SETTLED, TO_REPAIR, DefectRow, DefectState, Mover
from handover_app.domain.money import Money
from handover_app.domain.people import Role

if TYPE_CHECKING:
    from handover_app.services.desks import Desks

Call = Callable[[Act], object]
_OPEN = frozenset(DefectState) - SETTLED
_TOLD = frozenset({DefectState.ASSIGNED, DefectState.IN_REPAIR})


class Step(Enum):
    """A step that the to-do list offers."""

    ISSUE = "issue a notice"
    START = "repair began"
    REPAIRED = "mark as repaired"
    REINSPECT = "re-inspect"
    SIGN = "ask for the owner's signature"
    DECIDE = "decide the dispute"
    ACCESS = "access given"
    DISPUTE = "dispute"
    NO_ACCESS = "no access"
    CLOSE = "close with a note"
    CANNOT_FIX = "cannot be fixed"
    CANCEL = "cancel"


@dataclass(frozen=True)
class StepLook:
    """A step's word on its button, the states it is possible in, the fields it asks for.

    ``fields`` are names of `StepForm`'s fields, the first one has the cursor; without any the step
    is done at once. The first two words are English, translated in the context ``Steps``.
    """

    words: str
    states: frozenset[DefectState]
    fields: tuple[str, ...] = ()
    asks: str = ""

    def title(self) -> str:
        """The word on the button, in the window's language."""
        return QCoreApplication.translate("Steps", self.words)

    def label(self) -> str:
        """What the note is about, in the window's language."""
        return QCoreApplication.translate("Steps", self.asks)


_WHY = QT_TRANSLATE_NOOP("Steps", "Reason")
_MEASURES = QT_TRANSLATE_NOOP("Steps", "What was done")
_AGREED = QT_TRANSLATE_NOOP("Steps", "Wording agreed with the owner")
_NOTE = QT_TRANSLATE_NOOP("Steps", "Note")
LOOKS: dict[Step, StepLook] = {
    Step.ISSUE: StepLook(QT_TRANSLATE_NOOP("Steps", "Issue notices"), TO_REPAIR),
    Step.START: StepLook(
        QT_TRANSLATE_NOOP("Steps", "Repair began"), frozenset({DefectState.ASSIGNED})
    ),
    Step.REPAIRED: StepLook(
        QT_TRANSLATE_NOOP("Steps", "Mark as repaired"), TO_REPAIR, ("who", "note"), _MEASURES
    ),
    Step.REINSPECT: StepLook(
        QT_TRANSLATE_NOOP("Steps", "Re-inspect"), frozenset({DefectState.REPAIRED})
    ),
    Step.SIGN: StepLook(
        QT_TRANSLATE_NOOP("Steps", "Owner's signature"), frozenset({DefectState.PASSED})
    ),
    Step.DECIDE: StepLook(
        QT_TRANSLATE_NOOP("Steps", "Decide the dispute"),
        frozenset({DefectState.DISPUTED}),
        ("contractor", "note"),
        _WHY,
    ),
    Step.ACCESS: StepLook(
        QT_TRANSLATE_NOOP("Steps", "Access given"),
        frozenset({DefectState.WAITING_ACCESS}),
        ("note",),
        _NOTE,
    ),
    Step.DISPUTE: StepLook(
        QT_TRANSLATE_NOOP("Steps", "Contractor disputes it"), _TOLD, ("note", "who"), _WHY
    ),
    Step.NO_ACCESS: StepLook(
        QT_TRANSLATE_NOOP("Steps", "No access"),
        TO_REPAIR | {DefectState.REPAIRED, DefectState.PASSED},
        ("note",),
        _WHY,
    ),
    Step.CLOSE: StepLook(
        QT_TRANSLATE_NOOP("Steps", "Close with a note"),
        frozenset({DefectState.PASSED}),
        ("note",),
        _NOTE,
    ),
    Step.CANNOT_FIX: StepLook(
        QT_TRANSLATE_NOOP("Steps", "Cannot be fixed"), _OPEN, ("note", "amount"), _AGREED
    ),
    Step.CANCEL: StepLook(QT_TRANSLATE_NOOP("Steps", "Cancel"), _OPEN, ("note",), _WHY),
}
PRIMARY = {
    Mover.RECTIFICATION_DESK: Step.ISSUE,
    Mover.CREW: Step.REPAIRED,
    Mover.CONTRACTOR: Step.REPAIRED,
    Mover.INSPECTOR: Step.REINSPECT,
    Mover.OWNER: Step.SIGN,
    Mover.LEAD: Step.DECIDE,
    Mover.KEY_DESK: Step.ACCESS,
}
"""The next step of each list."""
_OF_ROLE = {
    Role.LEAD: Mover.LEAD,
    Role.INSPECTOR: Mover.INSPECTOR,
    Role.REPAIR: Mover.CREW,
    Role.KEY_CLERK: Mover.KEY_DESK,
}


@dataclass(frozen=True)
class Filled:
    """What a form was filled with; ``contractor`` None: it stays with the one who has it."""

    note: str = ""
    who: str = ""
    amount: Money | None = None
    contractor: str | None = None


def movers_for(roles: Sequence[Role]) -> list[Mover]:
    """All who may have to move, those of the operator's roles first."""
    own = [mover for role, mover in _OF_ROLE.items() if role in roles]
    return [*own, *(mover for mover in PRIMARY if mover not in own)]


def possible(step: Step, rows: Sequence[DefectRow]) -> bool:
    """Whether all of these can take the step."""
    return bool(rows) and all(row.state in LOOKS[step].states for row in rows)


def calls_of(desks: Desks, step: Step, rows: Sequence[DefectRow], filled: Filled) -> list[Call]:
    """What carries the step out: one call for all, or one for each where each is an act alone."""
    life, ids = desks.defect_life, [row.defect_id for row in rows]
    together: dict[Step, Call] = {
        Step.START: lambda act: life.start(act, ids, filled.who),
        Step.REPAIRED: lambda act: life.repaired(act, ids, filled.who, filled.note),
        Step.ACCESS: lambda act: life.give_access(act, ids, filled.note),
        Step.NO_ACCESS: lambda act: life.wait_for_access(act, ids, filled.note),
        Step.CLOSE: lambda act: life.close(act, ids, filled.note),
        Step.CANCEL: lambda act: life.cancel(act, ids, filled.note),
    }
    if step in together:
        return [together[step]]
    if step is Step.ISSUE:
        return [partial(_issue, desks, some) for some in _by_contractor(rows)]
    each: dict[Step, Callable[..., object]] = {
        Step.DISPUTE: lambda defect, act: life.dispute(act, defect, filled.who, filled.note),
        Step.DECIDE: lambda defect, act: life.settle_dispute(
            act, defect, filled.note, filled.contractor
        ),
        Step.CANNOT_FIX: lambda defect, act: life.cannot_fix(
            act, defect, filled.note, filled.amount
        ),
    }
    return [partial(each[step], defect) for defect in ids]


def _issue(desks: Desks, defect_ids: Sequence[UUID], act: Act) -> object:
    return desks.notices.issue_by_hand(act, defect_ids)


def _by_contractor(rows: Sequence[DefectRow]) -> list[list[UUID]]:
    """A notice goes to one contractor; those whom nobody is responsible for come last."""
    found: dict[str, list[UUID]] = {}
    for row in rows:
        found.setdefault(row.contractor, []).append(row.defect_id)
    return [found[name] for name in sorted(found, key=lambda name: (not name, name))]

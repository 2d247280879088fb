"""Why a scan was refused, in a few words for the lists; the band says the whole sentence."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from handover_app.domain.keys import (
    KeyElsewhere,
    KeyFaulty,
    KeyLine,
    KeyOfAnotherUnit,
    KeyState,
    TagForged,
    TagOfAnotherProject,
    TagUnknown,
    TagVoid,
)
from handover_app.domain.refusals import DomainError
from handover_app.domain.tags import NotATag
from handover_app.ui.keys.presenter import BatchRow, Doubt
from handover_app.ui.messages import sentence, word

_SHORT: dict[type[DomainError] | Doubt, str] = {
    NotATag: QT_TRANSLATE_NOOP("KeyReasons", "Not a key label"),
    TagForged: QT_TRANSLATE_NOOP("KeyReasons", "Not printed by us"),
    TagOfAnotherProject: QT_TRANSLATE_NOOP("KeyReasons", "Of another project"),
    TagUnknown: QT_TRANSLATE_NOOP("KeyReasons", "No key bears it"),
    TagVoid: QT_TRANSLATE_NOOP("KeyReasons", "Replaced by a newer label"),
    KeyOfAnotherUnit: QT_TRANSLATE_NOOP("KeyReasons", "Of another unit"),
    KeyFaulty: QT_TRANSLATE_NOOP("KeyReasons", "Does not work"),
    KeyElsewhere: QT_TRANSLATE_NOOP("KeyReasons", "Handed over before"),
    Doubt.AWAY: QT_TRANSLATE_NOOP("KeyReasons", "Handed over before"),
    Doubt.REPEATED: QT_TRANSLATE_NOOP("KeyReasons", "Scanned before"),
}


def short_reason(problem: DomainError | Doubt) -> str:
    """A few words; the sentence itself for a refusal that seldom meets a scan."""
    words = _SHORT.get(problem if isinstance(problem, Doubt) else type(problem))
    if words is None:
        return sentence(problem) if isinstance(problem, DomainError) else problem.value
    return QCoreApplication.translate("KeyReasons", words)


def whole_reason(problem: DomainError | Doubt) -> str:
    """What did not happen, what is safe and what to do."""
    if isinstance(problem, DomainError):
        return sentence(problem)
    if problem is Doubt.REPEATED:
        return QCoreApplication.translate(
            "KeyReasons", "This key was scanned before; it counts once."
        )
    return QCoreApplication.translate(
        "KeyReasons", "This key was handed over before. Nothing was changed."
    )


def row_result(row: BatchRow) -> str:
    """What a scan of the batch came to."""
    if row.problem is not None:
        return short_reason(row.problem)
    return key_state(row.verdict.key) if row.verdict is not None else ""


def key_state(key: KeyLine) -> str:
    """Where a key stands; who has it, once it has left the key desk."""
    state = word(key.state)
    return f"{state} · {key.holder}" if key.state is KeyState.HANDED_OVER else state

"""Why a scan was refused, in a few words for the lists; the band says the whole sentence."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from handover_app.domain.keys import (
    KeyAlreadyHere,
    KeyDestroyed,
    KeyElsewhere,
    KeyFaulty,
    KeyInBag,
    KeyNotReceived,
    KeyOfAnotherUnit,
    KeyUseless,
    TagBlank,
    TagForged,
    TagOfAnotherProject,
    TagOfUnit,
    TagReplacedByNewer,
    TagUnknown,
    TagVoid,
)
from handover_app.domain.refusals import DomainError
from handover_app.domain.tags import NotATag, TagDamaged
from handover_app.ui.keys.presenter import BatchRow, Doubt
from handover_app.ui.messages import sentence, word
from handover_app.ui.messages.scans import key_state

_SHORT: dict[type[DomainError] | Doubt, str] = {
    NotATag: QT_TRANSLATE_NOOP("KeyReasons", "Not a key label"),
    TagDamaged: QT_TRANSLATE_NOOP("KeyReasons", "Read wrongly: scan again"),
    TagForged: QT_TRANSLATE_NOOP("KeyReasons", "Not printed by us"),
    TagOfAnotherProject: QT_TRANSLATE_NOOP("KeyReasons", "Of another project"),
    TagOfUnit: QT_TRANSLATE_NOOP("KeyReasons", "Of a unit's papers, no key"),
    TagUnknown: QT_TRANSLATE_NOOP("KeyReasons", "No key bears it"),
    TagBlank: QT_TRANSLATE_NOOP("KeyReasons", "Blank tag: bind it first"),
    TagReplacedByNewer: QT_TRANSLATE_NOOP("KeyReasons", "Replaced by a newer label"),
    TagVoid: QT_TRANSLATE_NOOP("KeyReasons", "Void tag"),
    KeyOfAnotherUnit: QT_TRANSLATE_NOOP("KeyReasons", "Of another unit"),
    KeyFaulty: QT_TRANSLATE_NOOP("KeyReasons", "Does not work"),
    KeyAlreadyHere: QT_TRANSLATE_NOOP("KeyReasons", "Is here already"),
    KeyNotReceived: QT_TRANSLATE_NOOP("KeyReasons", "Still with the contractor"),
    KeyUseless: QT_TRANSLATE_NOOP("KeyReasons", "The cylinder was changed"),
    KeyDestroyed: QT_TRANSLATE_NOOP("KeyReasons", "Was destroyed"),
    KeyInBag: QT_TRANSLATE_NOOP("KeyReasons", "In a sealed bag: scan the bag"),
    Doubt.REPEATED: QT_TRANSLATE_NOOP("KeyReasons", "Scanned before"),
}


def short_reason(problem: DomainError | Doubt) -> str:
    """A few words; the sentence itself for a refusal that seldom meets a scan."""
    if isinstance(problem, KeyElsewhere):
        return (
            f"{word(problem.state)} · {problem.holder}" if problem.holder else word(problem.state)
        )
    words = _SHORT.get(problem if isinstance(problem, Doubt) else type(problem))
    if words is None:
        return sentence(problem) if isinstance(problem, DomainError) else problem.value
    return QCoreApplication.translate("KeyReasons", words)


def whole_reason(problem: DomainError | Doubt) -> str:
    """What did not happen, what is safe and what to do."""
    if isinstance(problem, DomainError):
        return sentence(problem)
    return QCoreApplication.translate("KeyReasons", "This key was scanned before; it counts once.")


def row_result(row: BatchRow) -> str:
    """What a scan of the batch came to."""
    if row.problem is not None:
        return short_reason(row.problem)
    return key_state(row.verdict.key) if row.verdict is not None else ""

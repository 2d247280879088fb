"""What a hook of a cabinet looks like on its map, and what is said of it (E07)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from handover_app.domain.keys import HookLine, HookState
from handover_app.ui.messages.words import local, word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.hook_map import HookCell

# Colour is never alone: what is not here bears a sign beside its number.
_LOOKS: dict[HookState, tuple[Tone | None, str]] = {
    HookState.EMPTY: (None, ""),
    HookState.HERE: (Tone.NEUTRAL, ""),
    HookState.OUT: (Tone.WARN, "↗"),
    HookState.OVERDUE: (Tone.BAD, "!"),
    HookState.AWAITED: (Tone.INFO, "…"),
}

AWAY = frozenset({HookState.OUT, HookState.OVERDUE, HookState.AWAITED})
"""States in which keys are to come to the hook."""


def cell_of(line: HookLine, *, marked: bool = False) -> HookCell:
    """A hook as the map shows it."""
    tone, sign = _LOOKS[line.state]
    return HookCell(line.hook, line.number, f"{line.hook}　{hook_words(line)}", tone, marked, sign)


def hook_words(line: HookLine) -> str:
    """Whose hook it is, whether the keys hang there, and who has them until when."""
    if line.key_set_id is None:
        return word(line.state)
    if line.free:
        words = QCoreApplication.translate("Hooks", "{unit}: all keys with {holder}, hook is free")
        return words.format(unit=line.unit_code, holder=line.holder or "–")
    words = QCoreApplication.translate("Hooks", "{unit}: {here} of {whole} keys here")
    parts = [words.format(unit=line.unit_code, here=line.keys, whole=line.whole)]
    if line.state in AWAY:
        parts.append(word(line.state))
    if line.holder:
        parts.append(line.holder)
    if line.due is not None:
        until = QCoreApplication.translate("Hooks", "due {time}")
        parts.append(until.format(time=local(line.due, "%m-%d %H:%M")))
    return " · ".join(parts)

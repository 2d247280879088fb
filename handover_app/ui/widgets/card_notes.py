"""The small lines of the handover card: appointment, agent, quiet marks, what is not met."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from handover_app.domain.handover import CardNote, NoteKind
from handover_app.ui.icons import IconLabel
from handover_app.ui.messages import word
from handover_app.ui.messages.filled import shown
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.text import Elided, set_tone

_LOOK: dict[NoteKind, tuple[str, Tone]] = {
    NoteKind.VISIT: ("undo-2", Tone.NEUTRAL),
    NoteKind.APPOINTMENT: ("calendar", Tone.NEUTRAL),
    NoteKind.AGENT: ("user-round-check", Tone.INFO),
    # Flagged quietly: the owner stands beside the screen.
    NoteKind.SPECIAL: ("info", Tone.NEUTRAL),
    NoteKind.KEY_OWNER: ("star", Tone.NEUTRAL),
    NoteKind.OPEN_CONDITION: ("circle-alert", Tone.WARN),
}


class NoteRow(QWidget):
    """One row of icons with a few words each; hidden where there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(4, 0, 4, 0)
        self._row.setSpacing(6)
        self._shown: tuple[CardNote, ...] = ()
        self.hide()

    def show_notes(self, notes: Sequence[CardNote]) -> None:
        """Show these lines in their order; the same ones are left as they are."""
        self.setVisible(bool(notes))
        if tuple(notes) == self._shown:
            return
        self._shown = tuple(notes)
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for note in notes:
            self._add(note)
        self._row.addStretch(1)

    def _add(self, note: CardNote) -> None:
        icon, tone = _LOOK[note.kind]
        facts = " · ".join(filled for each in note.facts if (filled := shown(each)))
        # What is not met says so itself.
        named = "" if facts and note.kind is NoteKind.OPEN_CONDITION else word(note.kind)
        words = f"{named} {facts}".strip()
        label = Elided(words, "small")
        # As wide as its words, and narrower where the row is full.
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        label.setAccessibleName(words)
        set_tone(label, None if tone is Tone.NEUTRAL else tone)
        picture = IconLabel(icon, tone, 14)
        for widget in (picture, label):
            self._row.addWidget(widget)
            widget.show()
        self._row.addSpacing(10)

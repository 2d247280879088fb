"""Where the key for the team's inspection is, and which other keys the team still has."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.inspections import InspectionSummary, TeamKey
from handover_app.ui.icons import IconLabel
from handover_app.ui.messages import word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.text import Elided, set_tone

_LOOKS = {
    TeamKey.ASKED: ("key-round", Tone.INFO),
    TeamKey.NO_KEYS: ("triangle-alert", Tone.WARN),
    TeamKey.WITH_TEAM: ("users", Tone.INFO),
    TeamKey.BACK: ("check", Tone.GOOD),
}
_ICON = 16


class TeamKeyLine(QWidget):
    """Two lines at most: the key of this unit, and a warning about keys of others."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._key, self._owed = WordsLine("team-key"), WordsLine("team-owes")
        column.addWidget(self._key)
        column.addWidget(self._owed)
        self.show_inspection(None)

    def show_inspection(self, inspection: InspectionSummary | None) -> None:
        """Say where the key is; nothing for a unit that no team was sent to."""
        key = None if inspection is None else inspection.key
        # Once it has concluded, the team is warned about at the unit where it is sent next.
        running = inspection is not None and inspection.conclusion is None
        owed = inspection.unreturned if inspection is not None and running else ()
        if key is None:
            self._key.show_words("")
        else:
            words = self.tr("Key of this unit: {state}").format(state=word(key))
            self._key.show_words(words, *_LOOKS[key])
        words = ""
        if inspection is not None and owed:
            words = self.tr("{team} has not returned the keys of {units}").format(
                team=inspection.team, units="、".join(owed)
            )
        self._owed.show_words(words, "triangle-alert", Tone.WARN)
        self.setVisible(bool(key) or bool(owed))


class WordsLine(QWidget):
    """A line with an icon before its words; hidden without words."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._icon, self._words = IconLabel("key-round", Tone.INFO, _ICON), Elided()
        self._words.setObjectName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        self.hide()

    def show_words(self, words: str, icon: str = "key-round", tone: Tone = Tone.INFO) -> None:
        """Say something in the colours of a tone; empty hides the line."""
        self._words.setText(words)
        self._words.setAccessibleName(words)
        set_tone(self._words, tone)
        self._icon.show_icon(icon, tone)
        self.setVisible(bool(words))

"""A line that warns or tells, in the colour of what it says."""

from __future__ import annotations

from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.tiles import BlockedLine


class NoteLine(BlockedLine):
    """Hidden while it has nothing to say; nothing that it says blocks."""

    def show_note(self, words: str, icon: str, tone: Tone) -> None:
        """Say something with an icon in a tone."""
        self._show(words, icon, tone, lift=False)

    def show_alert(self, words: str) -> None:
        """Warn of something that a person decides about."""
        self.show_note(words, "triangle-alert", Tone.WARN)

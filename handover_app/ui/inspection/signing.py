"""How owner and team sign: on paper, on the pane under the very words, or not, with a reason."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from handover_app.domain.inspections import (
    LONGEST_NAME,
    LONGEST_REASON,
    SigningOrder,
    SigningParty,
    SigningState,
)
from handover_app.domain.signatures import Signature
from handover_app.ui.messages import word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.fields import QuietBox, button, line
from handover_app.ui.widgets.signature_pane import ask_signature
from handover_app.ui.widgets.text import Elided, set_tone, text

Words = Callable[[], str]
"""The text that is signed, as it stands at the moment of signing."""


class PartySigning(QWidget):
    """One party: how it signs, and the button for the pane or the field for the reason.

    Attributes:
        changed: another way was chosen, something was signed or typed.
    """

    changed = Signal()

    def __init__(self, party: SigningParty, words: Words, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._party, self._words, self._now = party, words, now
        self._name = ""
        self._signature: Signature | None = None
        self._box = QuietBox()
        self._box.setObjectName(f"signs-{party.value}")
        self._box.setAccessibleName(self.tr("{party} signs").format(party=word(party)))
        # Short words, since both parties stand in one line of the smallest window.
        for state, how in (
            (SigningState.ON_PAPER, self.tr("on paper")),
            (SigningState.ON_PANE, self.tr("on the pane")),
            (SigningState.REFUSED, self.tr("refuses")),
        ):
            self._box.addItem(how, state)
        self._box.setMinimumContentsLength(7)
        self._box.currentIndexChanged.connect(self._on_state)
        self._sign = button(self.tr("Sign …"), f"pane-{party.value}")
        self._sign.setAccessibleName(self.tr("{party} signs on the pane").format(party=word(party)))
        self._sign.clicked.connect(self.ask)
        self._reason = line(
            self.tr("Why {party} refuses to sign").format(party=word(party)),
            f"unsigned-{party.value}",
            self.tr("Reason, in the person's own words"),
        )
        self._reason.setMaxLength(LONGEST_REASON)
        self._reason.textChanged.connect(self.changed)
        self._signed = Elided()
        self._signed.setMinimumWidth(96)
        set_tone(self._signed, Tone.GOOD)
        self._arrange()
        self._show()

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        name = text(word(self._party), "soft")
        for part in (name, self._box, self._sign):
            part.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
            row.addWidget(part)
        for part in (self._signed, self._reason):
            row.addWidget(part, 1)
        row.addStretch(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_name(self, name: str) -> None:
        """Who signs; a signature belongs to who was named when it was drawn."""
        name = name[:LONGEST_NAME]
        if name != self._name:
            self._name = name
            self._take_back()

    def reset(self) -> None:
        """On paper, and nothing is drawn or typed."""
        self._box.choose(SigningState.ON_PAPER)
        self._reason.clear()
        self._take_back()

    def renew(self) -> None:
        """A signature under other words is none under these."""
        if self._signature is not None and self._signature.text != self._words():
            self._take_back()

    def state(self) -> SigningState:
        """How it is signed."""
        found: SigningState = self._box.currentData()
        return found

    def order(self) -> SigningOrder:
        """What is kept of it; the service says what is missing."""
        return SigningOrder(
            party=self._party,
            name=self._name,
            state=self.state(),
            reason=self._reason.text() if self.state() is SigningState.REFUSED else "",
            signature=self._signature,
        )

    def ask(self) -> None:
        """Open the pane under the words as they are now."""
        name = self._name or word(self._party)
        ask_signature(self, self._words(), name, self._now, self._take)

    def _take(self, signature: Signature | None) -> None:
        """None: whoever was before the pane signs on paper after all."""
        self._signature = signature
        if signature is None:
            self._box.choose(SigningState.ON_PAPER)
        self._show()
        self.changed.emit()

    def _take_back(self) -> None:
        self._signature = None
        self._show()

    def _on_state(self) -> None:
        self._take_back()
        self.changed.emit()
        if self.state() is SigningState.REFUSED:
            self._reason.setFocus()

    def _show(self) -> None:
        state, drawn = self.state(), self._signature is not None
        self._sign.setVisible(state is SigningState.ON_PANE and not drawn)
        self._signed.setText(self.tr("signed: {name}").format(name=self._name) if drawn else "")
        self._signed.setVisible(state is SigningState.ON_PANE and drawn)
        self._reason.setVisible(state is SigningState.REFUSED)


class SigningRow(QWidget):
    """Owner and team side by side.

    Attributes:
        changed: something of it changed.
    """

    changed = Signal()

    def __init__(self, words: Words, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._parties = {each: PartySigning(each, words, now) for each in SigningParty}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for party in self._parties.values():
            party.changed.connect(self.changed)
            row.addWidget(party, 1)

    def show_names(self, owner: str, team: str) -> None:
        """Who signs for the two."""
        self._parties[SigningParty.OWNER].show_name(owner)
        self._parties[SigningParty.TEAM].show_name(team)

    def reset(self) -> None:
        """Both on paper."""
        for party in self._parties.values():
            party.reset()

    def renew(self) -> None:
        """Drop what was signed under other words."""
        for party in self._parties.values():
            party.renew()

    def orders(self) -> tuple[SigningOrder, ...]:
        """How both sign."""
        return tuple(each.order() for each in self._parties.values())

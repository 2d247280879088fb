"""How the owner signs for what is mended: on the pane, on paper, later, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from handover_app.domain.inspections import SigningOrder, SigningParty, SigningState
from handover_app.domain.signatures import Signature
from handover_app.ui.messages import word
from handover_app.ui.widgets.fields import Labelled, QuietBox, line
from handover_app.ui.widgets.signature_pane import ask_signature


class OwnerSigning(QWidget):
    """One row: the way, who signs, and why not.

    Attributes:
        changed: another way was chosen.
    """

    changed = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._way, self._name = QuietBox(), QuietBox()
        self._name.setEditable(True)
        self._reason = line(self.tr("Why the owner does not sign"), "signReason")
        self._reason.setMaxLength(200)
        self._way.addItem(self.tr("signs later"), None)
        for state in SigningState:
            self._way.addItem(word(state), state)
        for box in (self._way, self._name):
            box.setMinimumContentsLength(10)
        self._parts = {
            "way": Labelled(self.tr("The owner"), self._way, "signWay"),
            "name": Labelled(self.tr("Name"), self._name, "signName"),
            "reason": Labelled(self._reason.accessibleName(), self._reason, "signReason"),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for name, part in self._parts.items():
            row.addWidget(part, 1 if name == "reason" else 0)
        row.addStretch(0)
        self._way.currentIndexChanged.connect(self._on_way)
        self._on_way()

    def state(self) -> SigningState | None:
        """How it is signed; None: later."""
        found: SigningState | None = self._way.currentData()
        return found

    def show_owners(self, names: Sequence[str]) -> None:
        """Who may sign; the first one is offered."""
        self._name.clear()
        self._name.addItems(list(names))
        self._reason.clear()

    def choose(self, state: SigningState | None) -> None:
        """Offer this way."""
        self._way.choose(state)

    def ask(self, words: str, done: Callable[[SigningOrder | None], None]) -> None:
        """Give the order to ``done``, after the pane was signed if that is the way."""
        state = self.state()
        if state is None:
            done(None)
        elif state is SigningState.ON_PANE:
            name = self._name.currentText().strip()
            ask_signature(self, words, name, self._now, lambda found: done(self._signed(found)))
        else:
            done(self._order(state))

    def _signed(self, signature: Signature | None) -> SigningOrder:
        on_paper = signature is None
        state = SigningState.ON_PAPER if on_paper else SigningState.ON_PANE
        return self._order(state, signature)

    def _order(self, state: SigningState, signature: Signature | None = None) -> SigningOrder:
        return SigningOrder(
            party=SigningParty.OWNER,
            name=self._name.currentText().strip(),
            state=state,
            reason=self._reason.text().strip() if state is SigningState.REFUSED else "",
            signature=signature,
        )

    def _on_way(self) -> None:
        state = self.state()
        self._parts["name"].setVisible(state is not None)
        self._parts["reason"].setVisible(state is SigningState.REFUSED)
        self.changed.emit()

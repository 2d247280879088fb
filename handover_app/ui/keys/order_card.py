"""Who takes the keys: owner or agent, what was explained, how it is signed, what stays (6.8)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from handover_app.domain.handover import HandoverCard
from handover_app.domain.keys import HandoverOrder, KeySetSummary, KeyState, Receiver
from handover_app.domain.signatures import Signature
from handover_app.ui.context import PageContext
from handover_app.ui.keys.mandate_part import MandatePart
from handover_app.ui.messages import local, word
from handover_app.ui.tokens import PADDING, Tone
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.signature_pane import ask_signature
from handover_app.ui.widgets.text import Elided, set_tone, text


class OrderCard(Card):
    """Filled in beside the scans; the primary button confirms both.

    Attributes:
        confirmed: the :class:`HandoverOrder`.
    """

    confirmed = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Hand over"))
        self._context = context
        self._owners: tuple[str, ...] = ()
        self._signature: Signature | None = None
        self.receiver, self.agent, self.authority = QComboBox(), QLineEdit(), QLineEdit()
        self.receiver.setMinimumContentsLength(6)
        self.explained = QCheckBox(self.tr("Lock and keys were explained"))
        self.sign = QPushButton(self.tr("Sign on the pane …"))
        self._signed, self._lock = Elided(), text("", "soft")
        self.mandate = MandatePart()
        self.primary = PrimaryButton(self.tr("Hand over"))
        self._name()
        self.receiver.currentIndexChanged.connect(self._on_receiver)
        self.agent.textChanged.connect(self._on_receiver)
        self.sign.clicked.connect(self._on_sign)
        self.primary.clicked.connect(self._on_confirmed)
        self._assemble()
        self.clear()

    def show_card(self, card: HandoverCard) -> None:
        """Offer the owners as receivers, and an agent; what is chosen stays."""
        names = tuple(owner.name for owner in card.owners)
        if names == self._owners:
            return
        self._owners = names
        self.receiver.blockSignals(True)
        self.receiver.clear()
        self.receiver.addItems([*names, self.tr("Agent …")])
        self.receiver.blockSignals(False)
        self._on_receiver()

    def show_keys(self, key_set: KeySetSummary) -> None:
        """What the lock is, and which key could stay."""
        self._lock.setText(word(key_set.lock_setup))
        here = [key for key in key_set.keys if key.state in (KeyState.AT_DESK, KeyState.LENT)]
        self.mandate.offer(here)
        remark = ""
        if key_set.handed_over_at is not None:
            at = local(key_set.handed_over_at, "%m-%d %H:%M")
            remark = self.tr("Handed over {time}").format(time=at)
        self.show_heading(self.tr("Hand over"), remark)

    def allow(self, count: int, *, open_gate: bool) -> None:
        """How many keys would go, and whether they may."""
        words = self.tr("Hand over {count} keys").format(count=count)
        self.primary.show_words(words if count else self.tr("Hand over"))
        self.primary.setEnabled(bool(count) and open_gate)

    def clear(self) -> None:
        """Another household."""
        self._owners = ()
        self.receiver.clear()
        for field in (self.agent, self.authority):
            field.clear()
        self.explained.setChecked(False)
        self.mandate.clear()
        self._lock.setText("")
        self.show_heading(self.tr("Hand over"))
        self._take(None)
        self._on_receiver()

    def receiver_name(self) -> str:
        """Who takes the keys."""
        is_agent = self._is_agent()
        return (self.agent.text() if is_agent else self.receiver.currentText()).strip()

    def order(self) -> HandoverOrder:
        """What was filled in; the service says what is missing."""
        return HandoverOrder(
            receiver=Receiver(self.receiver_name(), self._is_agent()),
            explained=self.explained.isChecked(),
            authority=self.authority.text().strip(),
            signature=self._signature,
            retained_key_id=self.mandate.key_id(),
            mandate=self.mandate.order(),
        )

    def _name(self) -> None:
        for name, words, field in (
            ("receiver", self.tr("Receiver"), self.receiver),
            ("agentName", self.tr("Name of the agent"), self.agent),
            ("authority", self.tr("Authority to take keys"), self.authority),
            ("explained", self.explained.text(), self.explained),
            ("signOnPane", self.sign.text(), self.sign),
            ("handOver", self.primary.text(), self.primary),
        ):
            field.setObjectName(name)
            field.setAccessibleName(words)
            if isinstance(field, QLineEdit):
                field.setPlaceholderText(words)

    def _assemble(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(text(self.tr("Receiver"), "soft"), self.receiver)
        form.addRow("", self.agent)
        form.addRow("", self.authority)
        form.addRow(text(self.tr("Lock"), "soft"), self._lock)
        form.addRow("", self.explained)
        signing = QHBoxLayout()
        signing.addWidget(self.sign)
        signing.addWidget(self._signed, 1)
        form.addRow(text(self.tr("Signature"), "soft"), signing)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        column.addLayout(form)
        column.addWidget(self.mandate)
        column.addStretch(1)
        # With a mandate the form is longer than the smallest window is high.
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Hand over"))
        scroll.setWidget(inside)
        self.body.addWidget(scroll, 1)
        self.body.addWidget(rule())
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, PADDING - 12)
        foot.addStretch(1)
        foot.addWidget(self.primary)
        self.body.addLayout(foot)

    def _is_agent(self) -> bool:
        return bool(self._owners) and self.receiver.currentIndex() == self.receiver.count() - 1

    def _on_receiver(self) -> None:
        for field in (self.agent, self.authority):
            field.setVisible(self._is_agent())
        self.sign.setEnabled(bool(self.receiver_name()))
        # A signature belongs to who was named when it was drawn.
        self._take(None)

    def _on_sign(self) -> None:
        words = self.tr(
            "I have received the keys of this flat, counted them, and had lock and keys "
            "explained. From my signature on the flat is in my hands."
        )
        ask_signature(self, words, self.receiver_name(), self._context.desks.now, self._take)

    def _take(self, signature: Signature | None) -> None:
        self._signature = signature
        signed = signature is not None
        self._signed.setText(self.tr("signed") if signed else self.tr("or on paper"))
        set_tone(self._signed, Tone.GOOD if signed else Tone.NEUTRAL)

    def _on_confirmed(self) -> None:
        # A second press must not ask twice; the answer fills the card anew.
        self.primary.setEnabled(False)
        self.confirmed.emit(self.order())

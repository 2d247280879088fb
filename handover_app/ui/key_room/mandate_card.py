"""One mandate: what the owner wrote, and the two steps that are left: told, taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from handover_app.domain.keys import KeyState, MandateLine
from handover_app.domain.signatures import Signature
from handover_app.ui.messages.words import local, word
from handover_app.ui.tokens import PADDING, Tone
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.fields import scrolled
from handover_app.ui.widgets.signature_pane import ask_signature
from handover_app.ui.widgets.text import Elided, set_tone, text

_WIDTH = 332


class MandateCard(Card):
    """Facts above, the steps below; nothing chosen leaves it empty.

    Attributes:
        told: how the owner was told.
        given_back: who takes the key, and the :class:`Signature` or None for paper.
        paper_wanted: the id of the mandate's paper.
    """

    told = Signal(str)
    given_back = Signal(str, object)
    paper_wanted = Signal(object)

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setFixedWidth(_WIDTH)
        self._now = now
        self._line: MandateLine | None = None
        self._signature: Signature | None = None
        self._paper = QPushButton(self.tr("Print"))
        self._paper.setProperty("role", "link")
        self._paper.clicked.connect(self._on_paper)
        self.head.addWidget(self._paper)
        self._facts = {
            name: text("", wrap=True) for name in ("owner", "reason", "lies", "enter", "key", "end")
        }
        self._how, self._to = QLineEdit(), QLineEdit()
        self._tell = QPushButton(self.tr("Owner was told"))
        self._sign = QPushButton(self.tr("Sign on the pane …"))
        self._signed = Elided()
        self._give = PrimaryButton(self.tr("Give back"))
        self._tell.clicked.connect(self._on_tell)
        self._sign.clicked.connect(self._on_sign)
        self._give.clicked.connect(self._on_give)
        self._to.textChanged.connect(self._forget_signature)
        self._name()
        self._assemble()
        self.show_line(None)

    def mandate_id(self) -> UUID | None:
        """The mandate that is shown."""
        return None if self._line is None else self._line.mandate_id

    def show_line(self, line: MandateLine | None) -> None:
        """Show a mandate; what is being typed stays while it is the same one."""
        if line is None or line.mandate_id != self.mandate_id():
            self._how.clear()
            self._to.setText("" if line is None else line.owner)
            self._take(None)
        self._line = line
        for part in (self._inside, self._foot, self._paper):
            part.setVisible(line is not None)
        if line is None:
            self.show_heading(self.tr("No key chosen"))
            return
        self.show_heading(line.unit_code, line.number)
        lent = line.key_state is not KeyState.RETAINED
        where = f"{line.key_kind} · {word(line.key_state)}" + (f" · {line.holder}" if lent else "")
        for name, words in (
            ("owner", line.owner), ("reason", line.reason), ("lies", line.belongings),
            ("enter", line.who_may_enter), ("key", where),
            ("end", line.expected_end.isoformat() if line.expected_end else ""),
        ):  # fmt: skip
            self._facts[name].setText(words)
        self._form.setRowVisible(self._facts["end"], line.expected_end is not None)
        set_tone(self._facts["key"], Tone.WARN if lent else Tone.NEUTRAL)
        if line.told_at is not None:
            self._how.setText(f"{local(line.told_at, '%m-%d %H:%M')} {line.told_how}")
        self._how.setReadOnly(line.told_at is not None)
        self._tell.setEnabled(line.told_at is None)
        self._give.setEnabled(not lent)
        self._give.setToolTip(
            self.tr("{name} still has the key").format(name=line.holder) if lent else ""
        )

    def _name(self) -> None:
        for name, words, field in (
            ("howTold", self.tr("How the owner was told"), self._how),
            ("tellOwner", self._tell.text(), self._tell),
            ("takesBack", self.tr("Who takes the key back"), self._to),
            ("signReturn", self._sign.text(), self._sign),
            ("giveBack", self._give.text(), self._give),
            ("printMandate", self.tr("Print the mandate"), self._paper),
        ):
            field.setObjectName(name)
            field.setAccessibleName(words)
        self._how.setPlaceholderText(self.tr("telephone, message, in person"))
        self._how.setMaxLength(120)
        self._to.setMaxLength(60)

    def _assemble(self) -> None:
        self._form = form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        for words, name in (
            (self.tr("Owner"), "owner"), (self.tr("Key"), "key"), (self.tr("Reason"), "reason"),
            (self.tr("Belongings"), "lies"), (self.tr("May enter"), "enter"),
            (self.tr("Until"), "end"),
        ):  # fmt: skip
            form.addRow(text(words, "soft"), self._facts[name])
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        column.addLayout(form)
        column.addWidget(rule())
        telling = QHBoxLayout()
        telling.setSpacing(8)
        telling.addWidget(self._how, 1)
        telling.addWidget(self._tell)
        column.addLayout(telling)
        column.addWidget(rule())
        column.addWidget(self._to)
        signing = QHBoxLayout()
        signing.addWidget(self._sign)
        signing.addWidget(self._signed, 1)
        column.addLayout(signing)
        column.addStretch(1)
        scroll = scrolled(self._inside, self.tr("Mandate"))
        self.body.addWidget(scroll, 1)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, PADDING - 12)
        foot.addStretch(1)
        foot.addWidget(self._give)
        self.body.addWidget(self._foot)

    def _on_tell(self) -> None:
        self.told.emit(self._how.text())

    def _on_sign(self) -> None:
        words = self.tr("I have taken back the key that I left for repairs, against the mandate.")
        ask_signature(self, words, self._to.text().strip(), self._now, self._take)

    def _on_give(self) -> None:
        self.given_back.emit(self._to.text(), self._signature)

    def _on_paper(self) -> None:
        if self._line is not None and self._line.paper_id is not None:
            self.paper_wanted.emit(self._line.paper_id)

    def _forget_signature(self) -> None:
        # A signature belongs to who was named when it was drawn.
        self._take(None)

    def _take(self, signature: Signature | None) -> None:
        self._signature = signature
        self._signed.setText(self.tr("signed") if signature else self.tr("or on paper"))
        set_tone(self._signed, Tone.GOOD if signature else Tone.NEUTRAL)

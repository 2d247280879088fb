"""Who is here and what was shown: the number compared, the originals, the consents."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QWidget

from handover_app.domain.masking import mask_id
from handover_app.domain.visits import Consent, NumberAnswer, ShownCheck, VisitorKind
from handover_app.ui.reception.rows import lay_rows
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.fields import line, tick
from handover_app.ui.widgets.text import Elided, set_tone


class IdentityPart(QWidget):
    """Two keys do the ordinary case: F3 ticks the original as seen, F9 of the page checks in.

    Attributes:
        number_typed: the number of an identity paper, by hand or by a reader, to be compared.
        kind_changed: an owner or an agent stands at the desk.
    """

    number_typed = Signal(str)
    kind_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = ""
        self.owner, self.agent = QRadioButton(self.tr("Owner")), QRadioButton(self.tr("Agent"))
        self._kinds = QButtonGroup(self)
        for button, name in ((self.owner, "owner"), (self.agent, "agent")):
            button.setAccessibleName(button.text())
            button.setObjectName(name)
            self._kinds.addButton(button)
        self.agent.toggled.connect(self._on_kind)
        self.visitor = line(self.tr("Name of the agent"), "agentName", self.tr("Name of the agent"))
        self.number = line(
            self.tr("Identity number"),
            "idNumber",
            self.tr("Type it, or lay the card on the reader"),
        )
        self.number.returnPressed.connect(self._on_number)
        self.number.textEdited.connect(self._forget_answer)
        self._answer = Elided("", "small")
        self._answer.setObjectName("idAnswer")
        self.seen = tick(self.tr("Original document"), "identitySeen")
        self.contract = tick(self.tr("Contract"), "contractSeen")
        self.notice = tick(self.tr("Delivery notice"), "noticeSeen")
        self.general = tick(self.tr("Use of personal data"), "consentGeneral")
        self.sensitive = tick(self.tr("Sensitive data (separately)"), "consentSensitive")
        self._assemble()
        self._add_keys()
        self.clear()

    def kind(self) -> VisitorKind:
        """Who stands at the desk."""
        return VisitorKind.AGENT if self.agent.isChecked() else VisitorKind.OWNER

    def typed_number(self) -> str:
        """The number as it was typed; it is shown masked once it was compared."""
        return self._number or self.number.text()

    def consent(self) -> Consent:
        """What was agreed to."""
        return Consent(self.general.isChecked(), self.sensitive.isChecked())

    def show_answer(self, answer: NumberAnswer) -> None:
        """Say whose number it is, or that it stands on no contract of the unit."""
        if answer.owner_id is None:
            self._say(self.tr("No match: not on this contract"), Tone.BAD)
        elif answer.minor:
            self._say(self.tr("Match: {name}, a minor").format(name=answer.name), Tone.WARN)
        else:
            self._say(self.tr("Match: {name}").format(name=answer.name), Tone.GOOD)

    def show_check(self, check: ShownCheck) -> None:
        """Fill in what was noted of the visit that is open."""
        self.seen.setChecked(check.original_seen)
        self.contract.setChecked(check.contract_seen)
        self.notice.setChecked(check.notice_seen)
        self.general.setChecked(check.consent_general)
        self.sensitive.setChecked(check.consent_sensitive)

    def clear(self) -> None:
        """Another household."""
        self.owner.setChecked(True)
        for field in (self.visitor, self.number):
            field.clear()
        for box in self._boxes():
            box.setChecked(False)
        self._forget_answer()
        self._on_kind()

    def allow(self, allowed: bool) -> None:
        """Whether anything can be filled in."""
        fields = (self.owner, self.agent, self.visitor, self.number)
        for widget in (*fields, *self._boxes()):
            widget.setEnabled(allowed)

    def _boxes(self) -> tuple[QCheckBox, ...]:
        return (self.seen, self.contract, self.notice, self.general, self.sensitive)

    def _assemble(self) -> None:
        lay_rows(
            self,
            (
                (self.tr("Who is here"), (self.owner, self.agent, self.visitor)),
                (self.tr("Number (F2)"), (self.number, self._answer)),
                (self.tr("Seen (F3)"), (self.seen, self.contract, self.notice)),
                (self.tr("Consent (F4)"), (self.general, self.sensitive)),
            ),
        )

    def _add_keys(self) -> None:
        for key, words, do in (
            ("F2", self.tr("Compare an identity number"), self._focus_number),
            ("F3", self.tr("The original was seen"), self.seen.click),
            ("F4", self.tr("Consent to the use of personal data"), self.general.click),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setWhatsThis(words)
            shortcut.activated.connect(do)

    def _focus_number(self) -> None:
        if self._number:
            self.number.clear()
            self._forget_answer()
        self.number.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.number.selectAll()

    def _on_number(self) -> None:
        typed = self.number.text().strip()
        if typed and not self._number:
            self._number = typed
            self.number.setText(mask_id(typed))
            self.number_typed.emit(typed)

    def _forget_answer(self) -> None:
        self._number = ""
        self._say("", None)

    def _say(self, words: str, tone: Tone | None) -> None:
        self._answer.setText(words)
        self._answer.setAccessibleName(words)
        set_tone(self._answer, tone)

    def _on_kind(self) -> None:
        agent = self.agent.isChecked()
        self.visitor.setVisible(agent)
        if agent:
            self.visitor.setFocus()
        self.kind_changed.emit()

"""The owner's conclusion: one of four, with a reason for the two that end without keys."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QRadioButton, QWidget

from handover_app.domain.inspections import Conclusion, InspectionSummary, TeamKey
from handover_app.ui.inspection.team_key import WordsLine
from handover_app.ui.messages import local, word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card


class ConclusionPart(Card):
    """Four choices and the page's primary button.

    Attributes:
        concluded: the conclusion and the reason, at the button or F9.
    """

    concluded = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.show_heading(self.tr("The owner's conclusion"))
        self._free = False
        self._group = QButtonGroup(self)
        self._choices: dict[Conclusion, QRadioButton] = {}
        choices = QHBoxLayout()
        choices.setSpacing(20)
        for place, conclusion in enumerate(Conclusion):
            button = QRadioButton(word(conclusion))
            button.setObjectName(f"conclusion-{conclusion.value}")
            button.setAccessibleName(button.text())
            button.setShortcut(f"Alt+{place + 1}")
            button.setToolTip(f"Alt+{place + 1}")
            button.toggled.connect(self._show_state)
            self._group.addButton(button)
            self._choices[conclusion] = button
            choices.addWidget(button)
        choices.addStretch(1)
        self.body.addLayout(choices)
        self._key = WordsLine("return-key")
        self.body.addWidget(self._key)
        self._reason = QLineEdit()
        self._reason.setObjectName("reason")
        self._reason.setAccessibleName(self.tr("Reason"))
        self._reason.setPlaceholderText(self.tr("Reason, in the owner's words"))
        self.primary = PrimaryButton(self.tr("Note the conclusion and print the record"))
        self.primary.setObjectName("conclude")
        self.primary.clicked.connect(self._on_primary)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._reason, 1)
        foot.addStretch(0)
        foot.addWidget(self.primary)
        self.body.addLayout(foot)

    def clear(self) -> None:
        """Another household: nothing is known of it yet."""
        self.reset()
        self.show_inspection(None)
        self.remark.clear()

    def reset(self) -> None:
        """Nothing is chosen."""
        self._group.setExclusive(False)
        for button in self._choices.values():
            button.setChecked(False)
        self._group.setExclusive(True)
        self._reason.clear()

    def show_inspection(self, inspection: InspectionSummary | None) -> None:
        """What was concluded so far; without a team there is nothing to conclude."""
        remark = ""
        if inspection is None:
            remark = self.tr("no team is assigned")
        elif inspection.conclusion is not None and inspection.concluded_at is not None:
            remark = self.tr("{conclusion}, noted at {time}").format(
                conclusion=word(inspection.conclusion), time=local(inspection.concluded_at)
            )
        self.show_heading(self.tr("The owner's conclusion"), remark)
        self._ask_for_key(inspection)
        self._free = inspection is not None
        self._show_state()

    def _ask_for_key(self, inspection: InspectionSummary | None) -> None:
        """With the conclusion the team needs the key no more: back, or on to the owner."""
        concluded = inspection is not None and inspection.conclusion is not None
        asked = concluded and inspection is not None and inspection.key is TeamKey.WITH_TEAM
        words = self.tr("Return the key to the desk, or pass it straight to the handover.")
        self._key.show_words(words if asked else "", "key-round", Tone.WARN)

    def focus_first(self) -> None:
        """To the choice that is made, or the first one."""
        chosen = self._group.checkedButton() or next(iter(self._choices.values()))
        chosen.setFocus()

    def wait(self) -> None:
        """The conclusion is on its way: a second press would be a second conclusion."""
        self.primary.setEnabled(False)

    def _chosen(self) -> Conclusion | None:
        return next((each for each, made in self._choices.items() if made.isChecked()), None)

    def _show_state(self) -> None:
        chosen = self._chosen()
        for button in self._choices.values():
            button.setEnabled(self._free)
        self._reason.setEnabled(self._free and chosen is not None and not chosen.releases_keys)
        self.primary.setEnabled(self._free and chosen is not None)

    def _on_primary(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.concluded.emit(chosen, self._reason.text() if self._reason.isEnabled() else "")

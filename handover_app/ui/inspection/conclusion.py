"""The owner's conclusion: one of four, how owner and team sign it, and the refusal record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from handover_app.domain.defects import DefectSummary
from handover_app.domain.handover import HandoverCard
from handover_app.domain.inspections import (
    Conclusion,
    InspectionSummary,
    RefusalLine,
    RefusalOrder,
    SigningOrder,
    TeamKey,
)
from handover_app.domain.receipts import PaperRef
from handover_app.ui.context import PageContext
from handover_app.ui.inspection.part import UnitPart
from handover_app.ui.inspection.refusal import RefusalDialog
from handover_app.ui.inspection.signed_words import Walked, record_words, refusal_words
from handover_app.ui.inspection.signing import SigningRow
from handover_app.ui.inspection.standing import Concludes, Loaded, StandingLine, refusal_of, told_in
from handover_app.ui.inspection.team_key import WordsLine
from handover_app.ui.messages import local, word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.text import restyle


class ConclusionPart(UnitPart):
    """Four choices, a line of how both sign, and the page's primary button."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._code, self._owners = "", ""
        self._loaded = Loaded()
        self._later = False
        self._dialog: RefusalDialog | None = None
        self._conclude = Concludes(context.desks.inspections)
        self._card = Card()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self._card.show_heading(self.tr("The owner's conclusion"))
        self._card.body.addLayout(self._choice_row())
        self._key, self._standing = WordsLine("return-key"), StandingLine()
        self._standing.step_asked.connect(self._on_later)
        self._signing = SigningRow(self._words, context.desks.now)
        for part in (self._key, self._standing, self._signing):
            self._card.body.addWidget(part)
        self._card.body.addLayout(self._foot())
        # As a tab it has more height than it needs.
        self._card.body.addStretch(1)
        self.clear()

    def clear(self) -> None:
        """Another household: nothing is known of it yet."""
        super().clear()
        self._loaded = Loaded()
        self._leave()
        self._card.remark.clear()

    def show_frame(self, *, framed: bool) -> None:
        """Whether it is a card of its own; within another one it has no frame."""
        restyle(self._card, role="card" if framed else "")

    def reset(self) -> None:
        """Nothing is chosen, and nobody has signed."""
        self._later = False
        self._group.setExclusive(False)
        for button in self._choices.values():
            button.setChecked(False)
        self._group.setExclusive(True)
        self._reason.clear()
        self._signing.reset()
        self._show_state()

    def show_card(self, card: HandoverCard, defects: Sequence[DefectSummary]) -> None:
        """Whose conclusion it is, and how many defects it is about."""
        self._code = card.code
        self._owners = "、".join(owner.name for owner in card.owners)
        still_open = sum(each.open for each in defects)
        self._loaded = replace(self._loaded, defects=len(defects), open_defects=still_open)

    def show_unit(self, unit_id: UUID, inspection: InspectionSummary | None) -> None:
        """What was concluded so far; without a team there is nothing to conclude."""
        super().show_unit(unit_id, inspection)
        remark = ""
        if inspection is None:
            remark = self.tr("no team is assigned")
        elif inspection.conclusion is not None and inspection.concluded_at is not None:
            remark = self.tr("{conclusion}, noted at {time}").format(
                conclusion=word(inspection.conclusion), time=local(inspection.concluded_at)
            )
        self._card.show_heading(self.tr("The owner's conclusion"), remark)
        concluded = inspection is not None and inspection.conclusion is not None
        asked = concluded and inspection is not None and inspection.key is TeamKey.WITH_TEAM
        words = self.tr("Return the key to the desk, or pass it straight to the handover.")
        self._key.show_words(words if asked else "", "key-round", Tone.WARN)
        self._show_state()

    def refresh(self) -> None:
        """Look for the refusal record, where there should be one."""
        if self.unit_id is None:
            return
        if self._concluded() is Conclusion.REFUSED:
            read = partial(refusal_of, self.context.desks, self.unit_id)
            self.read(read, partial(self._show_refusal, self.unit_id), "concluding")
        else:
            self._show_refusal(self.unit_id, None)

    def focus_first(self) -> None:
        """To the choice that is made, or the first one."""
        chosen = self._group.checkedButton() or next(iter(self._choices.values()))
        chosen.setFocus()

    def _choice_row(self) -> QHBoxLayout:
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
            button.toggled.connect(self._on_choice)
            self._group.addButton(button)
            self._choices[conclusion] = button
            choices.addWidget(button)
        choices.addStretch(1)
        return choices

    def offer(self, button: QWidget) -> None:
        """Put another button beside the heading, such as that of the owner's copy."""
        self._card.head.addWidget(button)

    def _foot(self) -> QHBoxLayout:
        self._reason = QLineEdit()
        self._reason.setObjectName("reason")
        self._reason.setAccessibleName(self.tr("Reason"))
        self._reason.setPlaceholderText(self.tr("Reason, in the owner's words"))
        self._reason.textChanged.connect(lambda: self._signing.renew())
        self.primary = PrimaryButton(self.tr("Note the conclusion and print the record"))
        self.primary.setObjectName("conclude")
        self.primary.clicked.connect(self._on_primary)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._reason, 1)
        foot.addStretch(0)
        foot.addWidget(self.primary)
        return foot

    def _chosen(self) -> Conclusion | None:
        return next((each for each, made in self._choices.items() if made.isChecked()), None)

    def _concluded(self) -> Conclusion | None:
        return None if self.inspection is None else self.inspection.conclusion

    def _walked(self) -> Walked:
        loaded = self._loaded
        return Walked(
            self._code, self._owners, loaded.defects, loaded.open_defects, self.inspection
        )

    def _words(self) -> str:
        """What is signed, as it stands now."""
        chosen = self._chosen()
        if chosen is None and self._loaded.refusal is not None:
            return refusal_words(self._walked(), told_in(self._loaded.refusal))
        said = self._reason.text() if self._reason.isEnabled() else ""
        if chosen is None and self.inspection is not None:
            chosen, said = self.inspection.conclusion, self.inspection.reason
        return record_words(self._walked(), chosen or Conclusion.ONLY_LOOKED, said)

    def _show_refusal(self, unit_id: UUID, refusal: RefusalLine | None) -> None:
        refused = self._concluded() is Conclusion.REFUSED
        if unit_id != self.unit_id or (refusal is not None and not refused):
            return
        self._loaded = replace(self._loaded, refusal=refusal)
        walked = self._walked()
        self._signing.show_names(walked.owners, walked.team)
        self._signing.renew()
        self._show_state()

    def _on_choice(self) -> None:
        self._later = False
        self._signing.renew()
        self._show_state()

    def _show_state(self) -> None:
        chosen, free = self._chosen(), self.inspection is not None
        for button in self._choices.values():
            button.setEnabled(free)
        self._reason.setEnabled(free and chosen is Conclusion.ONLY_LOOKED)
        self._standing.show_standing(
            self.inspection if chosen is None and not self._later else None, self._loaded
        )
        signs = self._later or chosen not in (None, Conclusion.REFUSED)
        self._signing.setVisible(free and signs)
        self.primary.setEnabled(free and (self._later or chosen is not None))
        self._name_primary(chosen)

    def _name_primary(self, chosen: Conclusion | None) -> None:
        words = self.tr("Note the conclusion and print the record")
        if self._later:
            words = self.tr("Keep the signatures and print anew")
        elif chosen is Conclusion.REFUSED:
            words = self.tr("Write the refusal record …")
        self.primary.show_words(words)

    def _on_later(self) -> None:
        """Signing after the conclusion, or writing the refusal record that is missing."""
        if self._concluded() is Conclusion.REFUSED and self._loaded.refusal is None:
            self._open_refusal()
            return
        self._later = True
        self._signing.reset()
        self._show_state()

    def _on_primary(self) -> None:
        chosen = self._chosen()
        if chosen is Conclusion.REFUSED:
            self._open_refusal()
        elif chosen is not None:
            reason = self._reason.text() if self._reason.isEnabled() else ""
            self._write(self._conclude, chosen, reason, self._signing.orders())
        elif self._later and self._loaded.refusal is not None:
            sign = self.context.desks.acceptance.sign_refusal
            self._send(sign, self._loaded.refusal.refusal_id, self._signing.orders())
        elif self._later:
            self._write(self.context.desks.acceptance.sign_record, self._signing.orders())

    def _open_refusal(self) -> None:
        """What was typed into the form before stays in it, as long as this unit is in hand."""
        if self._dialog is None:
            self._dialog = RefusalDialog(self._walked(), self.context.desks.now, self)
            self._dialog.filled.connect(self._on_refusal)
        self._dialog.open()

    def _on_refusal(self, order: RefusalOrder, signings: list[SigningOrder]) -> None:
        acceptance = self.context.desks.acceptance
        told = self._chosen() is Conclusion.REFUSED
        call = acceptance.refuse if told else acceptance.record_refusal
        self.write(
            call,
            self.unit_id,
            order,
            signings,
            done=partial(self._refusal_noted, self.unit_id, self._code),
            failed=self._refusal_failed,
            again=partial(self._done_before, self.unit_id),
        )

    def _refusal_noted(
        self, unit_id: UUID | None, code: str, papers: PaperRef | tuple[PaperRef, PaperRef]
    ) -> None:
        """The refusal record is printed first, since it is what the owner signs."""
        found = papers if isinstance(papers, tuple) else (papers,)
        self._noted(unit_id, code, self.tr("Refusal noted"), *reversed(found))

    def _refusal_failed(self, error: Exception) -> None:
        """Said where it was typed; beside it, a click that was done before is shown as done."""
        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.tell(error)
        self.failed(error)

    def _write(self, call: Callable[..., PaperRef], *arguments: object) -> None:
        self._send(call, self.unit_id, *arguments)

    def _send(self, call: Callable[..., PaperRef], *arguments: object) -> None:
        """One click; a second press would be a second conclusion."""
        self.primary.setEnabled(False)
        words = self.tr("Signatures kept") if self._later else self.tr("Conclusion noted")
        done = partial(self._noted, self.unit_id, self._code, words)
        again = partial(self._done_before, self.unit_id)
        self.write(call, *arguments, done=done, failed=self._not_noted, again=again)

    def _not_noted(self, error: Exception) -> None:
        """Said in words; what was chosen stays, and can be tried again."""
        self.context.show_error(error)
        self._show_state()
        self.changed.emit()

    def _done_before(self, unit_id: UUID | None) -> None:
        if unit_id == self.unit_id:
            self._leave()
        self.changed.emit()

    def _noted(self, unit_id: UUID | None, code: str, words: str, *papers: PaperRef) -> None:
        if unit_id == self.unit_id:
            self._leave()
        self.context.band.done(f"{code}　{words}".strip())
        for ref in papers:
            self.print_paper(ref.paper_id)
        self.changed.emit()

    def _leave(self) -> None:
        """It is done, or another unit is in hand: the form is empty for what may follow."""
        if self._dialog is not None:
            self._dialog.hide()
            self._dialog.deleteLater()
            self._dialog = None
        self.reset()

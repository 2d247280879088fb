"""What stands after a conclusion: who signed it and how, or the refusal record; and what lacks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from handover_app.domain.acts import Act
from handover_app.domain.inspections import (
    Conclusion,
    InspectionSummary,
    RefusalLine,
    RefusalOrder,
    SigningOrder,
    SigningState,
)
from handover_app.domain.receipts import PaperRef
from handover_app.ui.icons import IconLabel
from handover_app.ui.messages import word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.fields import button
from handover_app.ui.widgets.text import Elided, set_tone

if TYPE_CHECKING:
    from handover_app.services.desks import Desks
    from handover_app.services.inspections.inspecting import InspectionService

translate = QCoreApplication.translate
_ICON = 16


@dataclass(frozen=True)
class Loaded:
    """What the conclusion needs to know of a unit beside its inspection."""

    defects: int = 0
    open_defects: int = 0
    refusal: RefusalLine | None = None


def refusal_of(desks: Desks, unit_id: UUID) -> RefusalLine | None:
    """The refusal record of a unit that was refused; None: it is not written yet."""
    records = desks.acceptance.refusals(unit_id)
    return records[-1] if records else None


@dataclass(frozen=True)
class Concludes:
    """Noting a conclusion with its signatures, as one call that a lost answer can repeat."""

    inspections: InspectionService

    def __call__(
        self,
        act: Act,
        unit_id: UUID,
        conclusion: Conclusion,
        reason: str,
        signings: Sequence[SigningOrder],
    ) -> PaperRef:
        """Note it."""
        note = partial(self.inspections.conclude, act, unit_id, conclusion, reason)
        return note(signings=signings)


def told_in(line: RefusalLine) -> RefusalOrder:
    """What a refusal record says."""
    return RefusalOrder(
        reasons=line.reasons,
        other=line.other,
        owner_words=line.owner_words,
        offered=line.offered,
        next_date=line.next_date,
    )


class StandingLine(QWidget):
    """One line with the one step that is left.

    Attributes:
        step_asked: the step's button was pressed.
    """

    step_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._icon, self._words = IconLabel("check", Tone.GOOD, _ICON), Elided()
        self._words.setObjectName("signed")
        self._step = button("", "sign-later", "link")
        self._step.clicked.connect(self.step_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._step)

    def show_standing(self, inspection: InspectionSummary | None, loaded: Loaded) -> None:
        """Say who signed, or that the refusal record is missing; hidden before a conclusion."""
        if inspection is None or inspection.conclusion is None:
            self.hide()
            return
        step = self.tr("Sign now …")
        if inspection.conclusion is not Conclusion.REFUSED:
            words, good = _signed(inspection)
        elif loaded.refusal is None:
            words, good = self.tr("The refusal record is not written yet."), False
            step = self.tr("Write the refusal record …")
        else:
            words, good = _recorded(loaded.refusal)
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self._step.setText(step)
        self._step.setAccessibleName(step)
        tone = Tone.GOOD if good else Tone.WARN
        set_tone(self._words, tone)
        self._icon.show_icon("check" if good else "triangle-alert", tone)
        self.show()


def _signed(inspection: InspectionSummary) -> tuple[str, bool]:
    if not inspection.signings:
        return translate("StandingLine", "Nobody has signed the record yet."), False
    colon = translate("StandingLine", ": ")
    told = [
        f"{word(party)}{colon}{word(state)}"
        + (f"（{said}）" if state is SigningState.REFUSED else "")
        for party, state, said in inspection.signings
    ]
    good = all(state is not SigningState.REFUSED for _, state, _ in inspection.signings)
    return " · ".join(told), good


def _recorded(line: RefusalLine) -> tuple[str, bool]:
    state = line.owner_signed
    how = translate("StandingLine", "not signed yet") if state is None else word(state)
    words = translate("StandingLine", "Refusal record {number}: {state}")
    good = state in (SigningState.ON_PANE, SigningState.ON_PAPER)
    return words.format(number=line.number, state=how), good

"""The lines of one unit's re-inspection, the keys that note them, inspector, time, signature."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtWidgets import QDateTimeEdit, QHBoxLayout

from handover_app.domain.defects import ReinspectionLine, ReinspectionMethod, ReinspectionUnit
from handover_app.domain.inspections import SigningState
from handover_app.ui.messages import word
from handover_app.ui.rectification.owner_signing import OwnerSigning
from handover_app.ui.rectification.reinspection_draft import DraftLine, ReinspectionDraft
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.buttons import KeyButton, PrimaryButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.day_field import padded
from handover_app.ui.widgets.fields import Labelled, QuietBox, line
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.text import Elided


class ReinspectionCard(Card):
    """One unit in hand.

    Attributes:
        draft: what was noted so far.
        signing: how the owner signs.
        recorded: it is all noted: write it down.
    """

    recorded = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(" ", " ")
        self.flush()
        self._now = now
        self.draft, self.signing = ReinspectionDraft(), OwnerSigning(now)
        self.signing.changed.connect(self._show_button)
        self._owners_of: UUID | None = None
        self._list = TableOrWords(self._table())
        self._list.spare([4], below=560)
        self._method, self._reason = QuietBox(), line(self.tr("Why it failed"), "failReason")
        self._reason.setMaxLength(200)
        self._passed = KeyButton(self.tr("Passed"), "F6")
        self._failed = KeyButton(self.tr("Failed"), "F7")
        self._inspector = line(self.tr("Inspector"), "inspector")
        self._at = padded(QDateTimeEdit())
        self._touched = False
        self._said = Elided("", "soft")
        self.primary = PrimaryButton(self.tr("Note and print"))
        self._name()
        self._assemble()
        self.show_nothing()

    def show_nothing(self) -> None:
        """No unit is in hand."""
        self.draft.clear()
        self._owners_of = None
        self._show_now()
        self.show_heading(self.tr("No unit chosen"), "")
        self._show_lines()

    def show_lines(self, unit: ReinspectionUnit, lines: Sequence[ReinspectionLine]) -> None:
        """Show a unit's lines; what was noted of them stays."""
        if unit.unit_id != self.draft.unit_id:
            self._touched = False
            self.signing.choose(SigningState.ON_PANE if not unit.to_look else None)
        self.draft.show(unit.unit_id, lines)
        if not self._touched:
            self._show_now()
        words = self.tr("{look} to look at, {sign} to sign for")
        self.show_heading(unit.unit_code, words.format(look=unit.to_look, sign=unit.to_sign))
        self._show_lines()

    def show_owners(self, unit_id: UUID, names: Sequence[str]) -> None:
        """Who may sign; read once a unit, since another name may have been typed."""
        if unit_id != self._owners_of:
            self._owners_of = unit_id
            self.signing.show_owners(names)

    def show_inspector(self, name: str) -> None:
        """Whoever sits here is offered as the one who looked."""
        self._inspector.setText(name)

    def inspector(self) -> str:
        """Who looked."""
        return self._inspector.text().strip()

    def looked_at(self) -> datetime | None:
        """When it was looked at (UTC); None: now."""
        return self._at.dateTime().toPython().astimezone(UTC) if self._touched else None

    def wait(self) -> None:
        """It is being written: a second press would be a second visit."""
        self.primary.setEnabled(False)

    def again(self) -> None:
        """It was refused."""
        self._show_button()

    def done(self) -> None:
        """It is written."""
        self.draft.clear()
        self._touched = False
        self._reason.clear()
        self.signing.choose(None)

    def _table(self) -> RowTable:
        columns = [
            Column(
                self.tr("No."), lambda each: str(each.line.defect.number), right=True, width=52
            ),
            Column(
                self.tr("Defect"),
                lambda each: f"{each.line.defect.description} · {each.line.defect.room}",
                width=0,
            ),
            Column(self.tr("Method"), lambda each: word(each.method), width=104),
            Column(
                self.tr("Result"), self._result, width=128, icon=_result_icon, tone=_result_tone
            ),
            Column(self.tr("Reason"), lambda each: each.reason, width=160),
        ]  # fmt: skip
        table = RowTable(self.tr("Repairs to be looked at"), columns)
        table.setObjectName("reinspectionLines")
        table.selected.connect(self._on_selected)
        return table

    def _name(self) -> None:
        for name, field in (
            ("linePassed", self._passed), ("lineFailed", self._failed), ("inspector",
            self._inspector), ("noteReinspection", self.primary), ("reinspectionSaid", self._said),
        ):  # fmt: skip
            field.setObjectName(name)
        for method in ReinspectionMethod:
            self._method.addItem(word(method), method)
        self._method.setMinimumContentsLength(8)
        self._method.activated.connect(self._on_method)
        self._passed.clicked.connect(partial(self._note, True))
        self._failed.clicked.connect(partial(self._note, False))
        self._reason.returnPressed.connect(partial(self._note, False))
        self._at.setDisplayFormat("yyyy-MM-dd HH:mm")
        self._at.dateTimeChanged.connect(self._on_time)
        self.primary.clicked.connect(self.recorded)

    def _assemble(self) -> None:
        one, two, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        one.addWidget(Labelled(self.tr("Method"), self._method, "lineMethod"))
        one.addWidget(Labelled(self._reason.accessibleName(), self._reason, "failReason"), 1)
        for button in (self._failed, self._passed):
            one.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        two.addWidget(Labelled(self.tr("Inspector"), self._inspector, "inspector"))
        two.addWidget(Labelled(self.tr("Looked at"), self._at, "lookedAt"))
        two.addWidget(self.signing, 1)
        foot.addWidget(self._said, 1)
        foot.addWidget(self.primary)
        self._inspector.setMaximumWidth(132)
        self.body.addWidget(self._list, 1)
        for row in (one, two, foot):
            row.setContentsMargins(14, 0, 14, 4)
            row.setSpacing(8)
            self.body.addWidget(rule())
            self.body.addLayout(row)

    def _show_lines(self) -> None:
        nothing = self.tr("Choose a unit at the left.")
        lines = self.draft.lines
        self._list.show_rows(lines, nothing, lambda each: each.line.defect.defect_id)
        if lines and self._list.table.current_row() is None:
            self._list.table.setCurrentIndex(self._list.table.model().index(0, 0))
        self._show_button()

    def _show_button(self) -> None:
        results, numbers = self.draft.results(), self.draft.to_sign()
        signs = self.signing.state() is not None
        later = not results and bool(numbers)
        self.primary.setEnabled(bool(results) or (later and signs))
        self.primary.show_words(self.tr("Owner signs") if later else self.tr("Note and print"))
        left = sum(1 for each in self.draft.lines if each.passed is None and not each.earlier)
        words = self.tr("{noted} noted, {left} left").format(noted=len(results), left=left)
        if numbers and signs:
            said = "、".join(str(each) for each in numbers)
            words = self.tr("{words}; the owner signs for {numbers}").format(
                words=words, numbers=said
            )
        self._said.setText(words if self.draft.lines else "")
        for button in (self._passed, self._failed):
            button.setEnabled(bool(self.draft.lines))

    def _on_selected(self, row: DraftLine | None) -> None:
        if row is not None:
            self._method.choose(row.method)

    def _marked(self) -> list[UUID]:
        return [each.line.defect.defect_id for each in self._list.table.selected_rows()]

    def _on_method(self) -> None:
        self.draft.note(self._marked(), method=self._method.currentData())
        self._show_lines()

    def _note(self, passed: bool, *_: object) -> None:
        marked = self._marked()
        self.draft.note(marked, passed=passed, reason=self._reason.text())
        if not passed:
            self._reason.clear()
        self._show_lines()
        if len(marked) == 1:
            self._go_on()

    def _go_on(self) -> None:
        """The cursor goes to the next line that nobody has looked at."""
        at = self._list.table.currentIndex().row()
        lines = self.draft.lines
        open_ = [n for n, each in enumerate(lines) if each.passed is None and not each.earlier]
        following = next((n for n in open_ if n > at), open_[0] if open_ else at)
        table = self._list.table
        table.setCurrentIndex(table.model().index(following, 0))

    def _show_now(self) -> None:
        self._at.blockSignals(True)
        local = self._now().astimezone()
        self._at.setDateTime(QDateTime(local.replace(tzinfo=None)))  # type: ignore[call-overload]
        self._at.blockSignals(False)

    def _on_time(self) -> None:
        self._touched = True

    def _result(self, each: DraftLine) -> str:
        if each.earlier:
            return self.tr("passed, to sign")
        if each.passed is None:
            return "–"
        return self.tr("passed") if each.passed else self.tr("failed")


def _result_icon(each: DraftLine) -> str:
    if each.passed is None and not each.earlier:
        return ""
    return "x" if each.passed is False else "check"


def _result_tone(each: DraftLine) -> Tone | None:
    if each.passed is None:
        return Tone.ACCENT if each.earlier else None
    return Tone.GOOD if each.passed else Tone.BAD

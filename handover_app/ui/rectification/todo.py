"""Everybody's to-do list: whose move it is, and the next step for the marked defects."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from handover_app.domain.defects import ContractorLine, DefectRow, IssuedNotice, Mover
from handover_app.ui.context import PageContext
from handover_app.ui.messages import word
from handover_app.ui.rectification.defect_table import DefectList, columns_of
from handover_app.ui.rectification.filter_bar import FilterBar
from handover_app.ui.rectification.mover_list import MoverList
from handover_app.ui.rectification.rows import Loaded, load_rows
from handover_app.ui.rectification.step_bar import StepBar
from handover_app.ui.rectification.step_form import StepForm
from handover_app.ui.rectification.steps import LOOKS, Call, Filled, Step, calls_of, movers_for
from handover_app.ui.tab import WatchingTab
from handover_app.ui.tokens import GAP
from handover_app.ui.widgets.card import Card, rule

_COLUMNS = ("unit", "number", "where", "contractor", "due", "move", "state", "notice", "round")
_SPARED = (1000, (7, 8)), (700, (6,))


class TodoTab(WatchingTab):
    """Who has to move at the left, what waits for him at the right, the steps below.

    Attributes:
        elsewhere: the key of the tab where the step is taken, and the defects.
    """

    topics: ClassVar[tuple[str, ...]] = ("defects", "inspections", "keys")
    elsewhere = Signal(str, object)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._mover: Mover | None = None
        self._movers = MoverList()
        self._movers.chosen.connect(self._on_mover)
        columns = columns_of(lambda: context.desks.now().astimezone().date())
        self.list = DefectList(
            self.tr("To do"), "todo", [columns[each] for each in _COLUMNS],
            lambda: context.desks.now().astimezone().date(),
        )  # fmt: skip
        self.list.spare_more(*_SPARED)
        self.list.marked.connect(self._on_marked)
        self._filter = FilterBar(few=True)
        self._filter.changed.connect(self._on_filter)
        self._bar, self._form = StepBar(), StepForm()
        self._bar.asked.connect(self._on_step)
        self._form.filled.connect(self._do)
        self._form.left.connect(self._on_left)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._movers)
        row.addWidget(self._right(), 1)
        context.session.changed.connect(self._show_order)
        self._show_order()

    def refresh(self) -> None:
        """Count what waits for each, and read the list in hand."""
        self.read(self.context.desks.defect_lists.moves, self._show_counts, "moves")
        self.read(self.context.desks.contractors.list, self._show_contractors, "contractors")

    def _right(self) -> Card:
        self._card = Card(self.tr("To do"), " ").flush()
        inside = QVBoxLayout()
        inside.setContentsMargins(14, 0, 14, 0)
        inside.addWidget(self._filter)
        self._card.body.addLayout(inside)
        self._card.body.addWidget(self.list, 1)
        self._card.body.addWidget(rule())
        self._card.body.addWidget(self._form)
        self._card.body.addWidget(self._bar)
        return self._card

    def _show_order(self) -> None:
        clerk = self.context.session.clerk
        self._movers.show_order(movers_for(clerk.roles if clerk else ()))

    def _show_contractors(self, lines: Sequence[ContractorLine]) -> None:
        self._form.show_contractors(lines)

    def _show_counts(self, counts: dict[Mover, int]) -> None:
        self._movers.show_counts(counts)
        self._read_list()

    def _read_list(self) -> None:
        mover = self._movers.mover()
        if mover is not self._mover:
            self.list.say(self.tr("The defects are being read …"))
        self._mover = mover
        todo = partial(load_rows, partial(self.context.desks.defect_lists.todo, mover))
        self.read(todo, partial(self._show, mover), "todo")

    def _on_mover(self, _mover: Mover) -> None:
        self._on_left()
        self._read_list()

    def _show(self, mover: Mover, loaded: Loaded) -> None:
        nothing = self.tr("Nothing waits for: {who}.").format(who=word(mover))
        self.list.say_if_empty(nothing, self.tr("No defect answers this: clear the filter."))
        self._card.show_heading(self.tr("Whose move: {who}").format(who=word(mover)))
        self._bar.show_mover(mover)
        self.list.take(loaded)
        self._count()

    def _on_filter(self) -> None:
        self.list.narrow(self._filter.asked())
        self._count()

    def _count(self) -> None:
        rows = self.list.rows()
        units = len({row.place for row in rows})
        words = self.tr("{count} in {units} units").format(count=len(rows), units=units)
        self._card.remark.setText(words if rows else "")
        if rows and not self.list.marked_rows():
            self.list.mark(frozenset({rows[0].defect_id}))

    def _on_marked(self, rows: Sequence[DefectRow]) -> None:
        self._bar.show_rows(rows)

    def _on_step(self, step: Step) -> None:
        rows = self.list.marked_rows()
        if step in (Step.REINSPECT, Step.SIGN):
            self.elsewhere.emit("reinspection", rows)
        elif LOOKS[step].fields:
            self._bar.hide()
            self._form.ask(step, rows)
        else:
            self._do(step, rows, Filled())

    def _on_left(self) -> None:
        self._form.hide()
        self._bar.setEnabled(True)
        self._bar.show()
        self.list.table.setFocus()

    def _do(self, step: Step, rows: Sequence[DefectRow], filled: Filled) -> None:
        self._form.wait()
        self._bar.setEnabled(False)
        self._next(step, len(rows), calls_of(self.context.desks, step, rows, filled), ())

    def _next(
        self, step: Step, count: int, calls: Sequence[Call], done: tuple[object, ...]
    ) -> None:
        """One call after the other; the first that is refused ends it."""
        if len(done) == len(calls):
            self._done(step, count, done)
            return
        self.write(
            calls[len(done)],
            done=lambda answer: self._next(step, count, calls, (*done, answer)),
            failed=partial(self._refused, done, len(calls)),
        )

    def _done(self, step: Step, count: int, answers: Sequence[object]) -> None:
        words = self.tr("{step}: {count} defects").format(step=LOOKS[step].title(), count=count)
        self.context.band.done(words, self._print(answers))
        self._on_left()
        self.refresh()

    def _print(self, answers: Sequence[object]) -> str:
        """Print the notices among the answers; their numbers."""
        notices = [each for each in answers if isinstance(each, IssuedNotice)]
        for each in notices:
            self.print_paper(each.paper_id)
        return "、".join(each.number for each in notices)

    def _refused(self, done: Sequence[object], calls: int, error: Exception) -> None:
        self._form.again()
        self._bar.setEnabled(True)
        self.failed(error)
        if done:
            words = self.tr("{done} of {all} done before it was refused")
            said = words.format(done=len(done), all=calls)
            self.context.band.refused(said, self._print(done))

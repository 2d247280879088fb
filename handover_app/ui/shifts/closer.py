"""The conversation at the end of a shift: keep the counts, ask whom it needs, close, print."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from handover_app.domain.money import Money
from handover_app.domain.people import Right
from handover_app.domain.refusals import DomainError
from handover_app.domain.shifts import (
    BlockerKind,
    CashBox,
    Closing,
    ClosingBlocker,
    CountMissing,
    DifferenceUnexplained,
    ShiftSummary,
)
from handover_app.ui.shifts.closing import ClosingView
from handover_app.ui.shifts.tab import MoneyTab

translate = QCoreApplication.translate


class Closer:
    """The counts are kept before the shift is closed, so that a refusal costs no count."""

    def __init__(self, tab: MoneyTab, view: ClosingView) -> None:
        self._tab, self._view = tab, view
        self._shifts = tab.context.desks.shifts
        self._shift: UUID | None = None
        self._number = ""
        view.close_asked.connect(partial(self._on_close, False))
        view.lift_asked.connect(partial(self._on_close, True))
        view.way.cleared.connect(self._on_clear)
        view.way.compared.connect(self._on_compared)

    def begin(self, shift: ShiftSummary) -> None:
        """Count this shift; what was typed for it stays while somebody goes back and forth."""
        if self._shift != shift.id:
            self._shift, self._number = shift.id, shift.number
            self._view.begin()
            self._view.count.begin(shift)

    def _on_close(self, lifted: bool, said: Closing) -> None:
        """One count after the other, then the close."""
        # A second press must not close twice; every answer gives the button back.
        self._view.primary.setEnabled(False)
        self._view.show_difference(None)
        self._keep_counts(lifted, said)

    def _keep_counts(self, lifted: bool, said: Closing) -> None:
        waiting = self._view.count.draft.to_keep()
        if not waiting:
            self._close(lifted, said)
            return
        box, pieces = waiting[0]
        done = partial(self._kept, box, lifted, said)
        self._tab.write(
            self._shifts.count,
            box,
            pieces,
            done=done,
            failed=self._refused,
            again=partial(done, None),
        )

    def _kept(self, box: CashBox, lifted: bool, said: Closing, _count: object) -> None:
        self._view.count.draft.keep(box)
        self._keep_counts(lifted, said)

    def _close(self, lifted: bool, said: Closing) -> None:
        call, arguments = self._shifts.close_shift, (self._shift, said)
        if not lifted:
            self._tab.write(
                call, *arguments, done=self._closed, failed=self._refused, again=self._said_closed
            )
            return
        self._view.primary.setEnabled(True)
        what = translate("Closer", "Close shift {number} with receipts not printed").format(
            number=self._number
        )
        self._tab.write_together(
            Right.LIFT_CLOSING,
            what,
            call,
            *arguments,
            done=self._closed,
            failed=self._refused,
            again=self._said_closed,
        )

    def _closed(self, shift: ShiftSummary) -> None:
        self._said_closed()
        self._tab.print_issued(shift.paper)
        self._tab.refresh()

    def _said_closed(self) -> None:
        """Also after a lost answer: the last shift's card then offers the report."""
        self._view.primary.setEnabled(True)
        self._tab.context.band.done(translate("Closer", "Shift closed"), self._number)
        self._tab.refresh()

    def _refused(self, error: Exception) -> None:
        """What was typed stays; a difference is told beside the field that explains it."""
        self._view.primary.setEnabled(True)
        if isinstance(error, DifferenceUnexplained):
            self._view.show_difference(error)
        elif isinstance(error, CountMissing):
            box = CashBox.REFUND_FLOAT if error.refund_float else CashBox.TAKINGS
            self._view.count.show_box(box)
        self._tab.context.show_error(error)
        self._tab.refresh()

    def _on_clear(self, blocker: ClosingBlocker) -> None:
        context = self._tab.context
        if blocker.kind is BlockerKind.RECEIPT_UNPRINTED and blocker.subject is not None:
            self._tab.print_paper(blocker.subject)
        elif blocker.subject is not None:
            context.open_page("settlement")
            context.open_unit(blocker.subject)

    def _on_compared(self, blocker: ClosingBlocker, stated: str, why: str) -> None:
        try:
            total = Money.of(stated)
        except DomainError as error:
            self._tab.context.show_error(error)
            return
        compare = self._tab.context.desks.terminals.compare
        done = partial(self._compared, blocker)
        self._tab.write(compare, blocker.subject, total, why, done=done)

    def _compared(self, blocker: ClosingBlocker, difference: Money) -> None:
        words = translate("Closer", "{name} compared").format(name=blocker.what)
        self._tab.context.band.done(words, str(difference) if difference else "")
        self._tab.refresh()

"""Card terminals and QR accounts: their register, and the comparison of a batch with the book."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.fees import Payee
from handover_app.domain.money import Money
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaymentMethod
from handover_app.domain.terminals import (
    Terminal,
    TerminalNameMissing,
    TerminalNotFound,
    TerminalSummary,
)
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork

_PAYEES = {Payee.DEVELOPER: "开发", Payee.PROPERTY_COMPANY: "物业", Payee.COLLECTED: "代收"}
_METHODS = {PaymentMethod.CARD: "POS", PaymentMethod.QR_PAYMENT: "扫码"}


def first_terminals() -> Iterator[Terminal]:
    """A card terminal and a QR account for each payee of a new project (``POS-开发``)."""
    for payee, whose in _PAYEES.items():
        for method, kind in _METHODS.items():
            yield Terminal.added(f"{kind}-{whose}", method, payee)


class TerminalService:
    """Terminals and accounts; each takes money of one payee only."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[TerminalSummary, ...]:
        """Every terminal; ``due`` where money waits for a comparison, without saying how much."""
        with self._database.read() as reading:
            return reading.terminals.summaries()

    def add(self, act: Act, name: str, method: PaymentMethod, payee: Payee) -> UUID:
        """Put a terminal into use.

        Raises:
            NotAllowed: only who changes settings may.
            TerminalNameMissing: no name, or another one bears it.
            NotATerminalMethod: neither card nor QR payment.
        """
        with self._database.write(act) as work:
            work.require(Right.CHANGE_SETTINGS)
            _refuse_name(work, name, None)
            terminal = work.terminals.add(Terminal.added(name, method, payee))
            work.commit({"terminal": terminal.id})
            return terminal.id

    def change(self, act: Act, terminal_id: UUID, name: str, *, active: bool) -> None:
        """Rename a terminal, take it out of use or put it back.

        Raises:
            NotAllowed: only who changes settings may.
            TerminalNotFound, TerminalNameMissing.
        """
        with self._database.write(act) as work:
            work.require(Right.CHANGE_SETTINGS)
            terminal = _found(work, terminal_id)
            _refuse_name(work, name, terminal_id)
            terminal.change(name, active)
            if terminal.has_events():
                work.commit()

    def compare(self, act: Act, terminal_id: UUID, stated: Money, explanation: str = "") -> Money:
        """Note the total of the batch slip or QR statement beside the book; returns the difference.

        The book is every payment on the terminal, at whichever station, on receipts that stand
        and that no earlier comparison holds. From then on those receipts are not voided.

        Raises:
            NotAllowed: only who takes money or closes days may.
            TerminalNotFound: there is no such terminal.
            BatchDiffers: the totals differ, and nobody explained it.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            if Right.CLOSE_DAY not in work.clerk.rights:
                work.require(Right.TAKE_MONEY)
            shift = work.shifts.open_at(act.station)
            terminal = _found(work, terminal_id)
            waiting = work.terminals.not_compared(terminal_id)
            batch = terminal.compare(
                stated,
                Money.total(amount for _, amount in waiting),
                [payment for payment, _ in waiting],
                explanation,
                clerk=act.clerk,
                shift_id=None if shift is None else shift.id,
                now=now,
            )
            work.commit({"difference": batch.difference})
            return batch.difference


def _found(work: UnitOfWork, terminal_id: UUID) -> Terminal:
    terminal = work.terminals.get(terminal_id)
    if terminal is None:
        raise TerminalNotFound
    return terminal


def _refuse_name(work: UnitOfWork, name: str, own: UUID | None) -> None:
    there = work.terminals.named(name.strip())
    if there is not None and there.id != own:
        raise TerminalNameMissing(name.strip())

"""Borrowing: keys go out to somebody who brings them back, and come back however late (E05)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.identity import new_id
from handover_app.domain.keys import (
    INSPECTION_COMPANY,
    Borrower,
    BorrowerPhoneShown,
    BorrowerReminded,
    EveningListMade,
    Key,
    KeyLoan,
    KeyRequest,
    KeySet,
    KeyState,
    LentUnit,
    LoanAllBack,
    LoanBoard,
    LoanNotFound,
    LoanOrder,
    LoanSummary,
    Moved,
    NoTeamWaiting,
    NothingScanned,
    Reminder,
    ReturnedRow,
    board_of,
    plain_words,
    summary_of_loan,
)
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.services.clock import local
from handover_app.services.defects.life import release_for_access
from handover_app.services.keys.desk import Secret
from handover_app.services.keys.tagging import Scanned, resolve
from handover_app.services.papers.key_papers import evening_list
from handover_app.services.papers.numbers import number_on_paper
from handover_app.services.papers.words import word
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork

LOAN_BOOK = "钥匙借用"


class LoanService:
    """Out, in, and who still has what."""

    def __init__(self, database: Database, secret: Secret) -> None:
        self._database = database
        self._secret = secret

    def lend(self, act: Act, order: LoanOrder, codes: Sequence[str]) -> LoanSummary:
        """Lend the keys of these codes: one loan, every key with a movement of its own.

        Raises:
            BorrowerMissing, PurposeMissing, LoanDueInThePast, KeyTextTooLong: the order.
            NothingScanned: there is no key.
            KeyElsewhere: somebody has a key; `.holder` says who.
            KeyInBag: a single key of a sealed bag; and as `KeyService.scan`.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.LEND_KEYS)
            order = order.checked(local(now))
            return _lend(work, order, self._scanned(work, codes), now)

    def lend_to_team(self, act: Act, code: str) -> LoanSummary:
        """Lend what was scanned to the team that inspects its unit: one scan does it.

        Raises:
            NoTeamWaiting: no inspection of the unit is under way.
            KeyElsewhere: somebody has the key; and as `KeyService.scan`.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.LEND_KEYS)
            scanned = self._scanned(work, [code])
            key_set = scanned[0].key_set
            running = work.key_loans.running(key_set.unit_id) if key_set.unit_id else None
            if running is None:
                raise NoTeamWaiting(key_set.code)
            borrower = Borrower(company=INSPECTION_COMPANY, person=running.team)
            order = LoanOrder(borrower=borrower, purpose=word("key_inspection"))
            # The team was named at the dispatch desk, which keeps its own rules of a name.
            order = replace(order.checked(local(now)), borrower=borrower)
            return _lend(work, order, scanned, now, running.inspection_id)

    def take_back(
        self, act: Act, codes: Sequence[str], condition: str = ""
    ) -> tuple[ReturnedRow, ...]:
        """Take lent keys back, from however many borrowers and however late.

        ``condition`` is noted with every movement; a key thought lost may come back too. Defects
        that wait for access to one of the flats go on.

        Raises:
            NothingScanned: there is no key.
            KeyAlreadyHere: a key is at the desk; and as `KeyService.scan`.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.LEND_KEYS)
            note = plain_words(condition)
            scanned = self._scanned(work, codes)
            rows = tuple(_returned(each, now) for each in scanned)
            for key_set, keys in _parcels(scanned):
                late = _late_minutes(keys, now) > 0
                key_set.take_back(keys, act.clerk, now, note=note, late=late)
            sets = _sets(scanned)
            work.key_sets.save(*sets)
            units = [each.unit_id for each in sets if each.unit_id is not None]
            release_for_access(work, units, now, note)
            work.commit({"keys": sum(len(each.keys) for each in scanned)})
            return rows

    def borrowers(self) -> tuple[str, ...]:
        """Companies to choose from: the project's contractors, and who borrowed before."""
        with self._database.read() as reading:
            return reading.key_loans.companies()

    def board(self) -> LoanBoard:
        """What is out now: overdue first, the oldest at the top; due within the hour apart."""
        with self._database.read() as reading:
            return board_of(reading.key_loans.out(), self._database.now())

    def remind(self, act: Act, loan_id: UUID, answer: str = "") -> LoanSummary:
        """Note that the borrower was asked to bring the keys back, and what the answer was.

        Raises:
            LoanNotFound: there is no such loan.
            LoanAllBack: every key of it is back.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.LEND_KEYS)
            reminder = Reminder(at=now, answer=plain_words(answer))
            found = _loan(work, loan_id)
            if not found.keys:
                raise LoanAllBack(found.number)
            work.key_loans.remind(loan_id, act.clerk, reminder)
            work.record(BorrowerReminded(loan_id=loan_id, number=found.number, holder=found.holder))
            work.commit({"number": found.number})
            return replace(found, reminders=found.reminders + 1, last_reminder=reminder)

    def show_phone(self, act: Act, loan_id: UUID) -> str:
        """The borrower's telephone number in full, to be called; that it was shown is journalled.

        Raises:
            LoanNotFound: there is no such loan.
        """
        with self._database.write(act) as work:
            work.require(Right.LEND_KEYS)
            found = _loan(work, loan_id)
            work.record(
                BorrowerPhoneShown(loan_id=loan_id, number=found.number, holder=found.holder)
            )
            phone = work.key_loans.phone_of(loan_id)
            work.commit({"number": found.number})
            return phone

    def requests(self) -> tuple[KeyRequest, ...]:
        """The inspection teams that wait for a key, who waits longest first."""
        with self._database.read() as reading:
            return reading.key_loans.requests()

    def evening_list(self, act: Act) -> PaperRef:
        """Write the list of the keys that are still out, for the evening; the board is its data."""
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.PRINT_PAPERS)
            board = board_of(work.key_loans.out(), now)
            ref = work.papers.store(evening_list(work, board), None, new_id(), now)
            work.record(EveningListMade(keys=board.keys_out, loans=len(board.out)))
            work.commit({"paper": ref.paper_id})
            return ref

    def _scanned(self, work: UnitOfWork, codes: Sequence[str]) -> list[Scanned]:
        if not codes:
            raise NothingScanned
        return resolve(work, codes, self._secret.of(work))


def _loan(work: UnitOfWork, loan_id: UUID) -> LoanSummary:
    found = work.key_loans.get(loan_id)
    if found is None:
        raise LoanNotFound
    return found


def _lend(
    work: UnitOfWork,
    order: LoanOrder,
    scanned: Sequence[Scanned],
    now: datetime,
    inspection_id: UUID | None = None,
) -> LoanSummary:
    """One loan over everything that was scanned; each set is asked with all of its keys."""
    assert order.due is not None
    identity, holder = new_id(), order.borrower.holder
    sets = _sets(scanned)
    keys = {each.id: _keys_of(each, scanned) for each in sets}
    moved = Moved(
        holder=holder, clerk=work.act.clerk, at=now, matter=identity, note=order.condition
    )
    for each in sets:
        each.lend(keys[each.id], moved)
    serial = work.take_number(LOAN_BOOK)
    loan = KeyLoan(
        id=identity,
        number=number_on_paper(work, f"JY-{work.act.station}-{serial:06d}"),
        borrower=order.borrower,
        purpose=order.purpose,
        condition=order.condition,
        lent_at=now,
        due_at=order.due,
        clerk=work.act.clerk,
        station=work.act.station,
        inspection_id=inspection_id,
    )
    work.key_loans.add(loan)
    work.key_sets.save(*sets)
    work.commit({"loan": loan.id, "number": loan.number})
    units = tuple(LentUnit(unit_code=each.code, keys=len(keys[each.id])) for each in sets)
    return summary_of_loan(loan, units)


def _sets(scanned: Sequence[Scanned]) -> list[KeySet]:
    """The sets of a batch, each once, as they came."""
    return list({each.key_set.id: each.key_set for each in scanned}.values())


def _keys_of(key_set: KeySet, scanned: Sequence[Scanned]) -> list[Key]:
    """The keys of a set that were scanned, each once, though a bag and a key of it may both be."""
    found = [key for each in scanned if each.key_set is key_set for key in each.keys]
    return list({key.id: key for key in found}.values())


def _parcels(scanned: Sequence[Scanned]) -> list[tuple[KeySet, list[Key]]]:
    """What comes back by set and loan, so that each borrower's keys are told of alone."""
    found: dict[object, tuple[KeySet, list[Key]]] = {}
    for key_set in _sets(scanned):
        for key in _keys_of(key_set, scanned):
            place = (key_set.id, key.loan_id, key.holder)
            found.setdefault(place, (key_set, []))[1].append(key)
    return list(found.values())


def _late_minutes(keys: Sequence[Key], now: datetime) -> int:
    """How late keys are; asked before they move, since the loan is off them then."""
    due = min((key.due for key in keys if key.due is not None), default=now)
    return max(0, int((now - due).total_seconds() // 60))


def _returned(each: Scanned, now: datetime) -> ReturnedRow:
    """What a scan brings back, as the window sees it; asked before the keys move."""
    return ReturnedRow(
        code=each.code,
        unit_code=each.key_set.code,
        unit_id=each.key_set.unit_id,
        counts=tuple(Counter(key.kind for key in each.keys).items()),
        holder="、".join(dict.fromkeys(key.holder for key in each.keys)),
        hook=each.key_set.hook,
        late_minutes=_late_minutes(each.keys, now),
        bag="" if each.bag is None else each.bag.number,
        was_lost=any(key.state is KeyState.LOST for key in each.keys),
    )

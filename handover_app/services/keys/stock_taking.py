"""Counting what hangs here: several clerks at once, resumed at will, signed and kept (E04)."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.keys import (
    Counted,
    CountVerdict,
    NothingToCount,
    ScopeKind,
    StockScope,
    StockTake,
    StockTakeNotFound,
    StockTakeResult,
    StockTakeRunning,
    StockTakeSummary,
    Tally,
)
from handover_app.domain.people import Right
from handover_app.services.keys.desk import Secret
from handover_app.services.keys.tagging import Scanned, resolve
from handover_app.services.keys.view import verdict_of
from handover_app.services.papers.numbers import number_on_paper
from handover_app.services.papers.stock_papers import stock_take_sheet
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading, UnitOfWork

STOCK_BOOK = "钥匙盘点"
SHOWN = 500
"""Lines of each list that a window is given; the paper has all of them."""

_ALL = 1_000_000


class StockTakeService:
    """Nothing moves by itself: whoever counted reports what is lost."""

    def __init__(self, database: Database, secret: Secret) -> None:
        self._database = database
        self._secret = secret
        # What is signed never changes, and a list of old ones would count a year's keys anew.
        self._signed: dict[UUID, Tally] = {}

    def scopes(self) -> tuple[StockScope, ...]:
        """What can be counted: everything, a cabinet, a building."""
        with self._database.read() as reading:
            cabinets, buildings = reading.stock_takes.cabinets(), reading.units.buildings()
        return (
            StockScope(),
            *(StockScope(ScopeKind.CABINET, each) for each in cabinets),
            *(StockScope(ScopeKind.BUILDING, each) for each in buildings),
        )

    def start(self, act: Act, scope: StockScope) -> StockTakeSummary:
        """Freeze what hangs here within the scope, each key with its place.

        Raises:
            StockTakeRunning: the same scope is being counted.
            NothingToCount: no key hangs there.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.KEEP_KEYS)
            # The project's row lets one station start at a time: a scope is counted once.
            work.projects.for_change()
            running = work.stock_takes.running_over(scope)
            if running is not None:
                raise StockTakeRunning(running.number, scope, running.started_at)
            expected = work.stock_takes.hanging(scope)
            if not expected:
                raise NothingToCount(scope)
            serial = work.take_number(STOCK_BOOK)
            number = number_on_paper(work, f"PD-{act.station}-{serial:06d}")
            made = StockTake.start(number, scope, len(expected), act.clerk, now)
            work.stock_takes.add(made)
            work.flush()
            work.stock_takes.freeze(made.id, expected)
            work.commit({"stock_take": made.id, "number": number})
            return _summary(work, made, Tally(expected=len(expected)))

    def scan(self, act: Act, stock_take_id: UUID, text: str) -> CountVerdict:
        """Note that the scanned key, or every key of the scanned bag, is here.

        A key that was counted before changes nothing, and the answer says so.

        Raises:
            StockTakeNotFound, StockTakeClosed: nothing is counted there any more.
            NotATag, TagDamaged, TagUnknown, TagVoid, ...: as `KeyService.scan`.
        """
        with self._database.write(act) as work:
            work.require(Right.KEEP_KEYS)
            take = _found(work, stock_take_id)
            take.require_open()
            scanned = resolve(work, [text], self._secret.of(work))[0]
            lines = work.stock_takes.lines_of(take.id, [key.id for key in scanned.keys])
            expected = [each for each, line in lines.items() if line.found_at is None]
            beside = {key.id: key.place for key in scanned.keys if key.id not in lines}
            before = [line for line in lines.values() if line.found_at is not None]
            if expected or beside:
                self._note(work, take, scanned, expected, beside)
            tally = work.stock_takes.tallies([take.id])[take.id]
            verdict = CountVerdict(
                counted=_counted(bool(expected), bool(beside)),
                scan=verdict_of(work, scanned),
                found=len(expected) + len(beside),
                tally=tally,
                counted_at=before[0].found_at if before else None,
                counted_by=before[0].found_by if before else "",
            )
            if expected or beside:
                work.commit({"found": len(expected), "unexpected": len(beside)})
            return verdict

    def close(
        self, act: Act, stock_take_id: UUID, signed_by: str, remark: str = ""
    ) -> StockTakeResult:
        """Sign the result and keep it, with its sheet; no key moves by it.

        Raises:
            StockTakeNotFound, StockTakeClosed: there is nothing to be closed.
            SignerMissing: nobody signs; KeyTextTooLong: more was typed than is kept.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.KEEP_KEYS)
            take = _found(work, stock_take_id)
            tally = work.stock_takes.tallies([take.id])[take.id]
            take.close(signed_by, remark, tally, act.clerk, now)
            work.flush()
            missing = work.stock_takes.missing(take, now, _ALL)
            unexpected = work.stock_takes.unexpected(take, now, _ALL)
            summary = _summary(work, take, tally)
            whole = StockTakeResult(summary, tuple(missing), tuple(unexpected))
            sheet = stock_take_sheet(work, whole, work.stock_takes.counters(take.id), now)
            ref = work.papers.store(sheet, None, take.id, now)
            work.commit({"number": take.number, "paper": ref.paper_id})
        return self.result(stock_take_id)

    def running(self) -> tuple[StockTakeSummary, ...]:
        """The stock-takes that can be resumed, the oldest first."""
        with self._database.read() as reading:
            return self._summaries(reading, reading.stock_takes.running())

    def past(self, limit: int = 50) -> tuple[StockTakeSummary, ...]:
        """The signed ones with their papers, the newest first."""
        with self._database.read() as reading:
            return self._summaries(reading, reading.stock_takes.closed(limit))

    def result(self, stock_take_id: UUID) -> StockTakeResult:
        """What is missing and what was not expected; of a closed one as it was at the close.

        Raises:
            StockTakeNotFound: there is none with this id.
        """
        now = self._database.now()
        with self._database.read() as reading:
            take = _found(reading, stock_take_id)
            summary = self._summaries(reading, [take])[0]
            missing = reading.stock_takes.missing(take, now, SHOWN)
            unexpected = reading.stock_takes.unexpected(take, now, SHOWN)
        tally = summary.tally
        left_out = tally.missing + tally.unexpected - len(missing) - len(unexpected)
        return StockTakeResult(summary, tuple(missing), tuple(unexpected), left_out)

    def _summaries(
        self, reading: Reading, takes: Sequence[StockTake]
    ) -> tuple[StockTakeSummary, ...]:
        unknown = [take.id for take in takes if take.id not in self._signed]
        tallies = self._signed | reading.stock_takes.tallies(unknown)
        self._signed |= {take.id: tallies[take.id] for take in takes if take.closed_at is not None}
        sheets = reading.papers.about_each([take.id for take in takes])
        papers = {each: ref.paper_id for each, ref in sheets.items()}
        return tuple(
            _summary(reading, take, tallies[take.id], papers.get(take.id)) for take in takes
        )

    def _note(
        self,
        work: UnitOfWork,
        take: StockTake,
        scanned: Scanned,
        expected: Sequence[UUID],
        beside: dict[UUID, str],
    ) -> None:
        key_set, now = scanned.key_set, self._database.now()
        take.count([*expected, *beside], len(beside), key_set.id, key_set.typed)
        work.stock_takes.note_found(take.id, expected, beside, work.act.clerk, now)


def _counted(found: bool, unexpected: bool) -> Counted:
    if unexpected:
        return Counted.UNEXPECTED
    return Counted.FOUND if found else Counted.ALREADY_COUNTED


def _found(reading: Reading, stock_take_id: UUID) -> StockTake:
    found = reading.stock_takes.get(stock_take_id)
    if found is None:
        raise StockTakeNotFound
    return found


def _summary(
    reading: Reading, take: StockTake, tally: Tally, paper_id: UUID | None = None
) -> StockTakeSummary:
    return StockTakeSummary(
        stock_take_id=take.id,
        number=take.number,
        scope=take.scope,
        started_at=take.started_at,
        started_by=reading.clerk_name(take.started_by),
        tally=tally,
        closed_at=take.closed_at,
        signed_by=take.signed_by,
        remark=take.remark,
        paper_id=paper_id,
    )

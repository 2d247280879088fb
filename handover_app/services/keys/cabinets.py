"""Where every set of keys hangs: cabinets, their hooks, and the board of them all (E07)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.keys import (
    HERE,
    Cabinet,
    CabinetBoard,
    CabinetFull,
    CabinetNameTaken,
    CabinetNotFound,
    CabinetSummary,
    CabinetWish,
    EveryKeyHasItsHook,
    HookLine,
    HookMapMade,
    HooksAssigned,
    HookTaken,
    KeyOfAnotherUnit,
    KeySet,
    KeySetSummary,
    MovementKind,
    NothingScanned,
    cabinet_board,
    find_hook,
    give_up_hook,
    needs_hook,
    why_not,
)
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.domain.units import BuildingNotFound
from handover_app.services.keys.desk import Secret
from handover_app.services.keys.tagging import Scanned, resolve
from handover_app.services.keys.view import summary_of
from handover_app.services.papers.cabinet_papers import hook_map
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading, UnitOfWork


class CabinetService:
    """A hook belongs to one set; whoever changes hooks holds their cabinet."""

    def __init__(self, database: Database, secret: Secret) -> None:
        self._database = database
        self._secret = secret

    def list(self) -> tuple[CabinetSummary, ...]:
        """The cabinets in the order in which they stand."""
        with self._database.read() as reading:
            return tuple(_summary(each) for each in reading.key_cabinets.all())

    def board(self) -> tuple[CabinetBoard, ...]:
        """Every hook of every cabinet: what belongs there, whether it hangs there, who has it."""
        now = self._database.now()
        with self._database.read() as reading:
            cabinets, hooked = reading.key_cabinets.all(), reading.key_cabinets.hooked()
        return tuple(cabinet_board(each, hooked, now) for each in cabinets)

    def board_of(self, hook: str) -> CabinetBoard | None:
        """The cabinet that has this hook; None: no cabinet has it."""
        now = self._database.now()
        with self._database.read() as reading:
            found = next((c for c in reading.key_cabinets.all() if hook in c.hooks), None)
            if found is None:
                return None
            return cabinet_board(found, reading.key_cabinets.hooked(found.hooks), now)

    def add(self, act: Act, wish: CabinetWish) -> CabinetSummary:
        """Put a cabinet on the books, behind the others.

        Raises:
            CabinetNameMissing, CabinetNameTaken, CabinetShapeWrong, KeyTextTooLong: its name is
                missing, another's or too long, or it has too few or too many hooks.
            BuildingNotFound: no unit stands there.
        """
        with self._database.write(act) as work:
            work.require(Right.KEEP_KEYS)
            # The project's row lets one station add at a time: a name is given once.
            work.projects.for_change()
            wish = _checked(work, wish, None)
            cabinet = Cabinet.make(wish, work.key_cabinets.last_position() + 1)
            work.key_cabinets.add(cabinet)
            work.commit({"cabinet": cabinet.id})
            return _summary(cabinet)

    def change(self, act: Act, cabinet_id: UUID, wish: CabinetWish) -> CabinetSummary:
        """Rename a cabinet, give it to another building, or change its hooks.

        Raises:
            CabinetNotFound: there is none with this id.
            HooksInUse: sets belong to hooks that there would no longer be; and as `add`.
        """
        with self._database.write(act) as work:
            work.require(Right.KEEP_KEYS)
            work.projects.for_change()
            cabinet = _found(work, cabinet_id)
            in_use = {each.hook for each in work.key_cabinets.hooked(cabinet.hooks)}
            cabinet.change(_checked(work, wish, cabinet_id), in_use)
            if cabinet.has_events():
                work.commit({"cabinet": cabinet.id})
            return _summary(cabinet)

    def assign_hooks(self, act: Act, cabinet_id: UUID, building: str) -> HooksAssigned:
        """Give every set of a building that has no hook a free one, in the order of the units.

        What is at the desk hangs there from now on; what is out or awaited will. Hooks of nobody
        come first, then those whose keys all went to their owner. A building may need more than
        one cabinet: what does not fit is left for the next.

        Raises:
            CabinetNotFound, BuildingNotFound: there is no such cabinet or building.
            EveryKeyHasItsHook: no set of it needs one.
            CabinetFull: it has no free hook.
        """
        with self._database.write(act) as work:
            work.require(Right.KEEP_KEYS)
            cabinet = _found(work, cabinet_id)
            named = work.units.building_named(building)
            if named is None:
                raise BuildingNotFound(building)
            order = [unit.id for unit in work.units.in_building(named)]
            sets = {each.unit_id: each for each in work.key_sets.of_units(order)}
            waiting = [sets[unit] for unit in order if unit in sets]
            waiting = [each for each in waiting if not each.hook and needs_hook(each)]
            if not waiting:
                raise EveryKeyHasItsHook(named)
            free = _free(self._board(work, cabinet))
            if not free:
                raise CabinetFull(cabinet.name, len(waiting))
            taken, hung = free[: len(waiting)], waiting[: len(free)]
            given_up = _give_up(work, act, taken)
            for each, line in zip(hung, taken, strict=True):
                self._hang_all(each, line.hook, act)
            work.key_sets.save(*given_up, *hung)
            left = len(waiting) - len(hung)
            answer = HooksAssigned(len(hung), taken[0].hook, taken[-1].hook, left)
            work.commit({"sets": answer.sets, "first": answer.first, "last": answer.last})
            return answer

    def hang(self, act: Act, codes: Sequence[str], hook: str) -> KeySetSummary:
        """Hang the set of the scanned keys on a hook, with every key of it that is at the desk.

        ``hook`` is as typed: ``b-7`` is ``B-07``.

        Raises:
            HookUnknown: no cabinet has it; HookTaken: it is another set's.
            NothingScanned, KeyOfAnotherUnit: no key was scanned, or keys of two sets.
            KeyElsewhere, KeyNotReceived: a scanned key is not at the desk; and as
                `KeyService.scan`.
        """
        with self._database.write(act) as work:
            work.require(Right.LEND_KEYS)
            cabinet, named = find_hook(work.key_cabinets.all(), hook)
            cabinet = _found(work, cabinet.id)
            key_set = _one_set(resolve(work, codes, self._secret.of(work)))
            line = next(each for each in self._board(work, cabinet).hooks if each.hook == named)
            given_up: list[KeySet] = []
            if line.key_set_id not in (None, key_set.id):
                if not line.free:
                    raise HookTaken(named, line.unit_code)
                given_up = _give_up(work, act, [line])
            self._hang_all(key_set, named, act)
            work.key_sets.save(*given_up, key_set)
            work.commit({"hook": named})
            return summary_of(key_set)

    def hook_map(self, act: Act, cabinet_id: UUID) -> PaperRef:
        """The map of a cabinet on paper (挂位图), for finding keys without the program.

        Raises:
            CabinetNotFound: there is none with this id.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.LEND_KEYS)
            board = self._board(work, _found(work, cabinet_id))
            ref = work.papers.store(hook_map(work, board, now), None, cabinet_id, now)
            work.record(HookMapMade(cabinet_id=cabinet_id, name=board.name))
            work.commit({"paper": ref.paper_id})
            return ref

    def _board(self, work: UnitOfWork, cabinet: Cabinet) -> CabinetBoard:
        return cabinet_board(cabinet, work.key_cabinets.hooked(cabinet.hooks), self._database.now())

    def _hang_all(self, key_set: KeySet, hook: str, act: Act) -> None:
        here = [key for key in key_set.live if key.state in HERE]
        key_set.hang(here, hook, act.clerk, self._database.now())


def _free(board: CabinetBoard) -> list[HookLine]:
    """Hooks that a set may be hung on, those of nobody first."""
    free = [line for line in board.hooks if line.free]
    return sorted(free, key=lambda line: line.key_set_id is not None)


def _give_up(work: UnitOfWork, act: Act, lines: Iterable[HookLine]) -> list[KeySet]:
    """The sets at these hooks, whose keys all went to their owner, belong there no more."""
    ids = [line.key_set_id for line in lines if line.key_set_id is not None]
    sets = list(work.key_sets.some(ids).values())
    for each in sets:
        give_up_hook(each)
    return sets


def _one_set(scanned: Collection[Scanned]) -> KeySet:
    """The set of all that was scanned, every key of which is at the desk."""
    if not scanned:
        raise NothingScanned
    first = next(iter(scanned)).key_set
    for each in scanned:
        if each.key_set is not first:
            raise KeyOfAnotherUnit(each.key_set.code)
        for key in each.keys:
            refusal = why_not(MovementKind.HUNG, key, first.code)
            if refusal is not None:
                raise refusal
    return first


def _checked(work: UnitOfWork, wish: CabinetWish, own: UUID | None) -> CabinetWish:
    """The wish with a name of its own and a building that is there."""
    wish = wish.checked()
    there = work.key_cabinets.named(wish.name)
    if there is not None and there.id != own:
        raise CabinetNameTaken(wish.name)
    if not wish.building:
        return wish
    named = work.units.building_named(wish.building)
    if named is None:
        raise BuildingNotFound(wish.building)
    return CabinetWish(wish.name, wish.rows, wish.columns, named)


def _found(reading: Reading, cabinet_id: UUID) -> Cabinet:
    found = reading.key_cabinets.get(cabinet_id)
    if found is None:
        raise CabinetNotFound
    return found


def _summary(cabinet: Cabinet) -> CabinetSummary:
    return CabinetSummary(
        cabinet.id, cabinet.name, cabinet.building, cabinet.hook_rows, cabinet.hook_columns
    )

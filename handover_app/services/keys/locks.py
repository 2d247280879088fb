"""Lost keys, changed cylinders, destroyed keys: what a tag of old says afterwards (form 6.9)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.identity import new_id
from handover_app.domain.keys import (
    CylinderAnswer,
    CylinderChange,
    CylinderOrder,
    DestructionUnexplained,
    Key,
    KeyBag,
    KeyNotFound,
    KeySet,
    KeySetSummary,
    KeyState,
    LockSetup,
    LostKey,
    MandateLapsed,
    Moved,
    NoSuchLock,
    new_numbers,
)
from handover_app.domain.keys.texts import fitting
from handover_app.domain.people import Right
from handover_app.domain.tags import KEY_TAG, tag_code
from handover_app.services.clock import local_day
from handover_app.services.keys.desk import Secret, keys_of
from handover_app.services.keys.tagging import resolve, void_bag_tags
from handover_app.services.keys.view import summary_of
from handover_app.services.papers.words import word
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork

_LONGEST_SEAL = 40


class KeyLockService:
    """A lost key costs a cylinder; whoever scans its tag later hears what became of it."""

    def __init__(self, database: Database, secret: Secret) -> None:
        self._database = database
        self._secret = secret

    def lose(self, act: Act, which: str | UUID, note: str) -> KeySetSummary:
        """Note a key as lost: by its id, or by the code or short id of its tag.

        The tag of a sealed bag stands for all keys in it. The tag stays bound, since a lost key
        may turn up again; it becomes void when the cylinder is changed.

        Raises:
            KeyElsewhere, KeyNotReceived, KeyUseless, KeyDestroyed: it cannot be lost here.
            KeyInBag: the bag is named, or opened first.
            KeyTextTooLong: more was noted than is kept.
            KeyNotFound: there is none with this id; and as `KeyService.scan`.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.KEEP_KEYS)
            note = fitting(note, 200)
            key_set, keys, bag = self._named(work, which)
            if bag is not None:
                key_set.open_bag(bag, note, act.clerk, now)
            for key in keys:
                key_set.lose(key, act.clerk, now, note)
            work.key_sets.save(key_set)
            void_bag_tags(work, () if bag is None else (bag,), "tag_bag_lost", now)
            work.commit({"keys": [key.id for key in keys]})
            return summary_of(key_set)

    def change_cylinder(self, act: Act, order: CylinderOrder) -> CylinderAnswer:
        """A lock has a new cylinder: old keys are useless, new ones lie at the desk untried.

        The bag of an old key counts as opened; a mandate of an old key ends.

        Raises:
            ChangeUnexplained, CostNegative, NewKeysWrong: what the order lacks.
            KeyNotFound, NoSuchLock: there is no such set, or no key of it opens the lock.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.KEEP_KEYS)
            order = order.checked()
            key_set = work.key_sets.get(order.key_set_id)
            if key_set is None:
                raise KeyNotFound
            old = _keys_of_lock(key_set, order.lock)
            change_id = new_id()
            new = list(_new_keys(work, key_set, order))
            reasons = _reasons(work, old, now)
            opened = self._open_bags(key_set, old, order.reason, act, now)
            key_set.change_cylinder(
                order.lock, change_id, new,
                Moved(holder="", clerk=act.clerk, at=now, matter=change_id, note=order.reason),
            )  # fmt: skip
            work.key_sets.save(key_set)
            void_bag_tags(work, opened, "tag_bag_changed", now)
            _void_tags(work, reasons, now)
            _end_mandates(work, key_set, old, now)
            _note_change(work, change_id, order, now)
            codes = self._codes(work, new)
            work.commit({"change": change_id, "codes": codes})
            return CylinderAnswer(change_id=change_id, summary=summary_of(key_set), codes=codes)

    def destroy(self, act: Act, key_id: UUID, reason: str) -> KeySetSummary:
        """A useless or faulty key is destroyed: it leaves the books, and its tag counts no more.

        Raises:
            DestructionUnexplained: nobody says why.
            KeyElsewhere, KeyInBag, KeyDestroyed: it is not at hand.
            KeyNotFound: there is none with this id.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.KEEP_KEYS)
            reason = fitting(reason, 150)
            if not reason:
                raise DestructionUnexplained
            key_set, (key,), _ = self._named(work, key_id)
            number = key.tag_number
            key_set.destroy(key, act.clerk, now, reason)
            work.key_sets.save(key_set)
            if number is not None:
                words = word("tag_destroyed", day=local_day(now).isoformat(), reason=reason)
                work.key_sets.void_tag(number, words, now)
            work.commit({"key": key.id})
            return summary_of(key_set)

    def note_lock(self, act: Act, unit_id: UUID, setup: LockSetup, door_seal: str) -> KeySetSummary:
        """Note whether the electronic lock is set up, and the number of the seal on the door (J04).

        A code of a lock is never asked for nor kept. What is noted already is answered without a
        row in the journal.

        Raises:
            NoKeySet: no keys of the unit are on the books.
            KeyTextTooLong: a seal has more than 40 signs.
        """
        with self._database.write(act) as work:
            if Right.HAND_OVER_KEYS not in work.clerk.rights:
                work.require(Right.TRY_KEYS)
            key_set = keys_of(work, unit_id)
            key_set.note_lock(setup, fitting(door_seal, _LONGEST_SEAL))
            if key_set.has_events():
                work.key_sets.save(key_set)
                work.commit({"key_set": key_set.id})
            return summary_of(key_set)

    def lost(self) -> tuple[LostKey, ...]:
        """Keys that are lost, then those that a new cylinder made useless; newest first."""
        with self._database.read() as reading:
            return reading.key_handovers.lost()

    def about(self, key_id: UUID) -> LostKey:
        """Any key with what a new cylinder makes useless: an owner may lose one too.

        Raises:
            KeyNotFound: there is none with this id.
        """
        with self._database.read() as reading:
            found = reading.key_handovers.key(key_id)
        if found is None:
            raise KeyNotFound
        return found

    def cylinder_changes(self) -> tuple[CylinderChange, ...]:
        """Every changed cylinder with its cost and who bears it, newest first."""
        with self._database.read() as reading:
            return reading.key_handovers.changes()

    def _named(
        self, work: UnitOfWork, which: str | UUID
    ) -> tuple[KeySet, tuple[Key, ...], KeyBag | None]:
        if isinstance(which, str):
            scanned = resolve(work, [which], self._secret.of(work))[0]
            return scanned.key_set, scanned.keys, scanned.bag
        set_id = work.key_handovers.set_of_key(which)
        key_set = None if set_id is None else work.key_sets.get(set_id)
        if key_set is None:
            raise KeyNotFound
        return key_set, tuple(key for key in key_set.keys if key.id == which), None

    def _codes(self, work: UnitOfWork, new: Sequence[Key]) -> tuple[str, ...]:
        secret = self._secret.of(work)
        return tuple(
            tag_code(secret, KEY_TAG, key.tag_number, key.tag_issue)
            for key in new
            if key.tag_number is not None
        )

    def _open_bags(
        self, key_set: KeySet, old: Sequence[Key], reason: str, act: Act, now: datetime
    ) -> list[KeyBag]:
        """The keys of other locks come out of the bag as well: it no longer holds a whole set."""
        inside = {key.bag_id for key in old}
        opened = [bag for bag in key_set.bags if bag.sealed and bag.id in inside]
        for bag in opened:
            key_set.open_bag(bag, reason, act.clerk, now)
        return opened


def _keys_of_lock(key_set: KeySet, lock: str) -> list[Key]:
    found = [k for k in key_set.live if k.lock == lock and k.state is not KeyState.AWAITED]
    if not found:
        raise NoSuchLock(lock, key_set.code)
    return found


def _new_keys(work: UnitOfWork, key_set: KeySet, order: CylinderOrder) -> Iterator[Key]:
    """The keys that come with the cylinder, each with a tag of its own."""
    numbers = new_numbers(work.key_sets.tag_numbers())
    position = max(key.position for key in key_set.keys)
    for kind, count in order.new:
        for _ in range(count):
            position += 1
            yield Key(
                id=new_id(), position=position, kind=kind, lock=order.lock,
                tag_number=next(numbers),
            )  # fmt: skip


def _reasons(work: UnitOfWork, old: Sequence[Key], now: datetime) -> dict[int, str]:
    """What the tag of each old key says from now on."""
    lost = work.key_handovers.lost_at([key.id for key in old if key.state is KeyState.LOST])
    day = local_day(now).isoformat()
    return {
        key.tag_number: (
            word(
                "tag_lost", lost=local_day(lost[key.id][0]).isoformat(), holder=key.holder, day=day
            )
            if key.id in lost
            else word("tag_changed", day=day)
        )
        for key in old
        if key.tag_number is not None
    }


def _note_change(work: UnitOfWork, change_id: UUID, order: CylinderOrder, now: datetime) -> None:
    work.key_handovers.add_change(
        CylinderChange(
            id=change_id, key_set_id=order.key_set_id, lock=order.lock, reason=order.reason,
            cost=order.cost, borne_by=order.borne_by, done_by=order.done_by, at=now,
            clerk=work.act.clerk,
        )
    )  # fmt: skip


def _void_tags(work: UnitOfWork, reasons: dict[int, str], now: datetime) -> None:
    for number, reason in reasons.items():
        work.key_sets.void_tag(number, reason, now)


def _end_mandates(work: UnitOfWork, key_set: KeySet, old: Sequence[Key], now: datetime) -> None:
    """A retained key that opens nothing is not given back: its mandate ends here."""
    for mandate in work.key_mandates.running_of_keys([k.id for k in old if k.mandate_id]):
        mandate.lapse(now)
        work.key_mandates.save(mandate)
        work.record(
            MandateLapsed(
                unit_id=key_set.unit_id, key_set_id=key_set.id, mandate_id=mandate.id,
                number=mandate.number,
            )
        )  # fmt: skip

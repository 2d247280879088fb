"""A key set: every movement of its keys is asked for here, and allowed or refused."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from handover_app.domain.events import Recording
from handover_app.domain.identity import new_id
from handover_app.domain.keys import events
from handover_app.domain.keys.allowed import why_not
from handover_app.domain.keys.records import Key, KeyBag, Moved, Receiver
from handover_app.domain.keys.refusals import (
    BagAlreadyOpen,
    BagEmpty,
    KeyElsewhere,
    KeyFaulty,
    KeyInBag,
    KeyNotTried,
    KeysMissing,
    NoKeySet,
    ReceiverMissing,
    SealMissing,
)
from handover_app.domain.keys.states import KEY_DESK, KeyState, LockSetup, MovementKind, Trial


@dataclass(eq=False, kw_only=True)
class KeySet(Recording):
    """The keys of one unit, or public keys under a name of their own.

    ``code`` is the unit's code, or the name of the public keys; ``hook`` is where the set belongs,
    such as ``B-12``; ``handed_over_at`` is when the owner signed for the keys;
    ``typed`` is how many of its tags were typed by hand in the act at hand.
    """

    id: UUID
    unit_id: UUID | None
    code: str = ""
    building: str = ""
    name: str = ""
    hook: str = ""
    lock_setup: LockSetup = LockSetup.NO_ELECTRONIC_LOCK
    door_seal: str = ""
    handed_over_at: datetime | None = None
    keys: list[Key] = field(default_factory=list)
    bags: list[KeyBag] = field(default_factory=list)
    typed: int = field(default=0, init=False)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    @property
    def live(self) -> list[Key]:
        """The keys that the owner gets: those not useless or destroyed."""
        return [key for key in self.keys if key.on_set]

    @property
    def tried(self) -> bool:
        """Whether every key was tried and works (domain guide E06)."""
        return bool(self.live) and all(key.proven for key in self.live)

    @property
    def ready(self) -> bool:
        """Whether every key is tried and bears a tag (domain guide E06)."""
        return self.tried and all(key.tag_number is not None for key in self.live)

    @property
    def handed_over(self) -> bool:
        """Whether the owner signed for the keys."""
        return self.handed_over_at is not None

    @property
    def sealed_bag(self) -> KeyBag | None:
        """The bag that is sealed now, the newest."""
        return next((bag for bag in reversed(self.bags) if bag.sealed), None)

    def key_of(self, key_id: UUID) -> Key | None:
        """The key with this id; None: it is none of this set's."""
        return next((key for key in self.keys if key.id == key_id), None)

    def in_bag(self, bag: KeyBag) -> list[Key]:
        """The keys in a bag."""
        return [key for key in self.keys if key.bag_id == bag.id]

    # Before the day

    def expect(self, contractor: str, clerk: UUID, now: datetime) -> None:
        """Put all keys on the books as expected; the contractor holds them (E02)."""
        moved = Moved(holder=contractor, clerk=clerk, at=now)
        for key in self.keys:
            key.move(MovementKind.EXPECTED, moved)
        self._record(events.KeySetMade, keys=len(self.keys))

    def receive(self, keys: Sequence[Key], clerk: UUID, now: datetime, transfer: UUID) -> None:
        """Take keys over from the contractor (E03).

        Raises:
            KeyAlreadyHere, KeyElsewhere: a key was transferred before.
        """
        self._move(
            MovementKind.RECEIVED, keys,
            Moved(holder=KEY_DESK, clerk=clerk, at=now, place=self.hook, matter=transfer),
        )  # fmt: skip
        self._record(events.KeysReceived, keys=_ids(keys), matter=transfer)

    def book_in(self, clerk: UUID, now: datetime) -> None:
        """Put all keys on the books as received: public keys come from nobody's list."""
        moved = Moved(holder=KEY_DESK, clerk=clerk, at=now, place=self.hook)
        for key in self.keys:
            key.move(MovementKind.RECEIVED, moved)
        self._record(events.KeysReceived, keys=_ids(self.keys))

    def try_key(self, key: Key, works: bool, clerk: UUID, now: datetime, note: str = "") -> None:
        """Note that a key was tried in its lock (E06).

        Raises:
            KeyInBag: it lies in a sealed bag.
            KeyNotReceived, KeyElsewhere, KeyUseless, KeyDestroyed: as `why_not`.
        """
        kind = MovementKind.TRIED if works else MovementKind.TRIED_FAULTY
        self._move(
            kind, [key],
            Moved(holder=key.holder, clerk=clerk, at=now, place=key.place, note=note,
                  matter=key.loan_id),
        )  # fmt: skip
        self._record(events.KeyTried, key_id=key.id, kind=key.kind, works=works)

    def hang(self, keys: Sequence[Key], hook: str, clerk: UUID, now: datetime) -> None:
        """Hang keys on a hook, which is the set's place from now on (E07).

        Raises:
            KeyElsewhere: a key is not here.
            KeyInBag: a single key of a sealed bag.
        """
        moved = Moved(holder=KEY_DESK, clerk=clerk, at=now, place=hook)
        self._move(MovementKind.HUNG, keys, moved, *self._bags_of(keys))
        self.hook = hook
        self._record(events.KeysHung, keys=_ids(keys), hook=hook)

    def seal(
        self, keys: Sequence[Key], number: str, seal: str, tag: int, clerk: UUID, now: datetime
    ) -> KeyBag:
        """Put tried keys into a sealed bag (钥匙袋) with a tag of its own.

        Raises:
            BagEmpty, SealMissing, KeyNotTried: nothing to seal, no seal, or a key not proven.
            KeyElsewhere, KeyInBag: a key is not at hand.
        """
        if not keys:
            raise BagEmpty
        if not seal.strip():
            raise SealMissing
        for key in keys:
            # What the owner has already, and left for a repair, is no part of what he gets.
            self._require(MovementKind.HANDED_OVER, key)
            if key.trial is not Trial.WORKS:
                raise KeyNotTried(key.kind, self.code)
        bag = KeyBag(
            id=new_id(), key_set_id=self.id, number=number, seal=seal.strip(), sealed_at=now,
            sealed_by=clerk, tag_number=tag,
        )  # fmt: skip
        self.bags.append(bag)
        for key in keys:
            key.bag_id = bag.id
        self._record(events.BagSealed, bag_id=bag.id, number=number, seal=bag.seal, keys=len(keys))
        return bag

    def open_bag(self, bag: KeyBag, reason: str, clerk: UUID, now: datetime) -> None:
        """Break the seal: the keys go one by one from now on, wherever they are.

        Raises:
            BagAlreadyOpen: it was opened before.
        """
        if not bag.sealed:
            raise BagAlreadyOpen(bag.number, self.code)
        bag.opened_at, bag.opened_by, bag.reason = now, clerk, reason.strip()
        for key in self.in_bag(bag):
            key.bag_id = None
        self._record(events.BagOpened, bag_id=bag.id, number=bag.number, reason=bag.reason)

    def note_lock(self, lock_setup: LockSetup, door_seal: str) -> None:
        """Note whether the electronic lock is set up, and the number of the door's seal (J10)."""
        if (lock_setup, door_seal) == (self.lock_setup, self.door_seal):
            return
        self.lock_setup, self.door_seal = lock_setup, door_seal
        self._record(events.LockNoted, lock_setup=lock_setup.name, door_seal=door_seal)

    # Out and in

    def lend(self, keys: Sequence[Key], moved: Moved) -> None:
        """Lend keys; ``moved.matter`` is the loan, ``moved.holder`` who has them (E05).

        Raises:
            KeyElsewhere: somebody has a key; `.holder` says who.
            KeyInBag: a single key of a sealed bag.
        """
        assert moved.matter is not None
        self._move(MovementKind.LENT, keys, moved, *self._bags_of(keys))
        self._record(events.KeysLent, keys=_ids(keys), loan_id=moved.matter, holder=moved.holder)

    def take_back(
        self, keys: Sequence[Key], clerk: UUID, now: datetime, *, note: str = "", late: bool = False
    ) -> None:
        """Take lent keys back to their hook; however late they come.

        Raises:
            KeyAlreadyHere: a key is at the desk.
        """
        holders = dict.fromkeys(key.holder for key in keys)
        for key in keys:
            self._require(MovementKind.RETURNED, key, *self._bags_of(keys))
        for key in keys:
            key.move(
                MovementKind.RETURNED,
                Moved(holder=KEY_DESK, clerk=clerk, at=now, place=self.hook, matter=key.loan_id,
                      note=note),
            )  # fmt: skip
        self._record(events.KeysReturned, keys=_ids(keys), holder="、".join(holders), late=late)

    def lose(self, key: Key, clerk: UUID, now: datetime, note: str) -> None:
        """Note a key as lost; whoever had it last is named."""
        self._move(
            MovementKind.LOST, [key],
            Moved(holder=key.holder, clerk=clerk, at=now, matter=key.loan_id, note=note),
        )  # fmt: skip
        self._record(events.KeyLost, key_id=key.id, kind=key.kind, holder=key.holder)

    def change_cylinder(self, lock: str, change: UUID, new: Iterable[Key], moved: Moved) -> None:
        """Give a lock a new cylinder: its keys become useless, new ones come to the desk.

        A useless key stays where it is on the books, until it is destroyed. All or none: every key
        is asked before the first one moves.
        """
        old = [key for key in self.live if key.lock == lock and key.state is not KeyState.AWAITED]
        bags = self._bags_of(old)
        for key in old:
            self._require(MovementKind.CYLINDER_CHANGED, key, *bags)
        for bag in bags:
            self.open_bag(bag, moved.note, moved.clerk, moved.at)
        for key in old:
            key.move(
                MovementKind.CYLINDER_CHANGED,
                replace(moved, holder=key.holder, place=key.place, matter=change),
            )
        made = list(new)
        for key in made:
            key.move(MovementKind.RECEIVED, replace(moved, holder=KEY_DESK, place=self.hook))
        self.keys += made
        self._record(
            events.CylinderChanged, lock=lock, change_id=change, useless=len(old), new=len(made)
        )

    def destroy(self, key: Key, clerk: UUID, now: datetime, reason: str) -> None:
        """Destroy a useless or faulty key: it leaves the books."""
        self._move(
            MovementKind.DESTROYED, [key], Moved(holder="", clerk=clerk, at=now, note=reason)
        )
        self._record(events.KeyWasDestroyed, key_id=key.id, kind=key.kind, reason=reason)

    # To the owner

    def hand_over(
        self,
        to: Receiver,
        scanned: Collection[UUID],
        clerk: UUID,
        now: datetime,
        *,
        straight: Collection[UUID] = (),
        retained: Key | None = None,
        mandate: UUID | None = None,
    ) -> None:
        """Hand every key of the set that the owner has not yet over (J02).

        ``scanned`` are the ids of keys; ``straight`` the loans whose keys may pass to the owner
        without being returned first: those of the team that inspected the flat. ``retained``
        stays at the desk under ``mandate`` (J03).

        Raises:
            ReceiverMissing, NoKeySet: nobody is named, or every key of it is gone.
            KeysMissing: a key of the set was not scanned.
            KeyElsewhere, KeyNotReceived, KeyFaulty: a key is not at the key desk, or does not work.
        """
        if not to.name.strip():
            raise ReceiverMissing
        wanted, passing = self._to_hand_over(scanned, straight)
        if passing:
            self.take_back(passing, clerk, now)
        moved = Moved(holder=to.name.strip(), clerk=clerk, at=now)
        for key in wanted:
            if key is not retained or mandate is None:
                key.move(MovementKind.HANDED_OVER, moved)
        if retained in wanted and retained is not None and mandate is not None:
            self._keep(retained, replace(moved, holder=KEY_DESK, place=self.hook, matter=mandate))
        for bag in self._bags_of(wanted):  # the owner breaks the seal
            self.open_bag(bag, "", clerk, now)
        self.handed_over_at = self.handed_over_at or now
        self._record(
            events.KeysHandedOver, receiver=moved.holder, keys=len(wanted),
            retained=int(retained is not None),
        )  # fmt: skip

    def _to_hand_over(
        self, scanned: Collection[UUID], straight: Collection[UUID]
    ) -> tuple[list[Key], list[Key]]:
        """The keys that go, and which of them come straight from the team; or a refusal."""
        if not self.live:
            raise NoKeySet(self.code)
        wanted = [key for key in self.live if not key.with_owner]
        passing = [k for k in wanted if k.state is KeyState.LENT and k.loan_id in straight]
        bags = self._bags_of(wanted)
        for key in wanted or self.live[:1]:
            if key not in passing:
                self._require(MovementKind.HANDED_OVER, key, *bags)
        missing = tuple(key.kind for key in wanted if key.id not in scanned)
        if missing:
            raise KeysMissing(missing)
        faulty = next((key.kind for key in wanted if key.trial is Trial.FAULTY), None)
        if faulty is not None:
            raise KeyFaulty(faulty)
        return wanted, passing

    def retain(self, key: Key, mandate: UUID, clerk: UUID, now: datetime) -> None:
        """The owner brings a key back for a repair, by mandate (J03)."""
        self._require(MovementKind.RETAINED, key)
        self._keep(
            key, Moved(holder=KEY_DESK, clerk=clerk, at=now, place=self.hook, matter=mandate)
        )  # fmt: skip

    def give_back(self, key: Key, to: str, clerk: UUID, now: datetime) -> None:
        """The owner takes the retained key back against the mandate (J03).

        Raises:
            KeyElsewhere: a crew still has it.
            KeyNotRetained: it was never kept.
        """
        mandate = key.mandate_id
        self._move(
            MovementKind.GIVEN_BACK, [key],
            Moved(holder=to, clerk=clerk, at=now, matter=mandate),
        )  # fmt: skip
        if mandate is not None:
            self._record(events.KeyGivenBack, key_id=key.id, mandate_id=mandate, receiver=to)

    # Within

    def _keep(self, key: Key, moved: Moved) -> None:
        key.move(MovementKind.RETAINED, moved)
        self._record(events.KeyRetained, key_id=key.id, mandate_id=moved.matter)

    def _move(self, kind: MovementKind, keys: Sequence[Key], moved: Moved, *bags: KeyBag) -> None:
        """All or none: every key is asked before the first one moves."""
        for key in keys:
            self._require(kind, key, *bags)
        for key in keys:
            key.move(kind, moved)

    def _require(self, kind: MovementKind, key: Key, *bags: KeyBag) -> None:
        refusal = why_not(kind, key, self.code)
        if refusal is not None:
            raise refusal
        bag = self._sealed(key)
        if bag is not None and bag not in bags:
            raise KeyInBag(key.kind, self.code, bag.number)

    def _sealed(self, key: Key) -> KeyBag | None:
        return next((bag for bag in self.bags if bag.id == key.bag_id and bag.sealed), None)

    def _bags_of(self, keys: Sequence[Key]) -> list[KeyBag]:
        """The sealed bags whose every key is among these."""
        there = {key.id for key in keys}
        return [
            bag
            for bag in self.bags
            if bag.sealed and (inside := self.in_bag(bag)) and {k.id for k in inside} <= there
        ]

    def _record(self, event: type[events.KeyEvent], /, **facts: Any) -> None:
        self.record(event(unit_id=self.unit_id, key_set_id=self.id, typed=self.typed, **facts))


def _ids(keys: Iterable[Key]) -> tuple[UUID, ...]:
    return tuple(key.id for key in keys)


def elsewhere(key: Key, code: str, at: datetime) -> KeyElsewhere:
    """Who has a key that is not here."""
    return KeyElsewhere(key.kind, key.holder, at, code, key.state)

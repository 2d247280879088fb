"""Signing in, relief, the second person's approval, and the list of clerks."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from typing import Protocol
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.identity import new_id
from handover_app.domain.people import (
    CONSOLE_NAME,
    CONSOLE_STATION,
    PINS_BEFORE_LOCK,
    Clerk,
    ClerkAdded,
    ClerkSummary,
    NameMissing,
    NameTaken,
    NotAllowed,
    Right,
    Role,
    SamePerson,
    WrongPin,
    check_pin,
)
from handover_app.domain.refusals import ChangedMeanwhile
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork


class PinHasher(Protocol):
    """What turns a PIN into a hash and back into yes or no."""

    def hash(self, pin: str) -> str:
        """A salted hash."""
        ...

    def fits(self, hashed: str, pin: str) -> bool:
        """Whether the PIN made this hash."""
        ...


class Argon2Hasher:
    """argon2id; ``cheap`` is for tests and rehearsals, where hundreds of PINs are made."""

    def __init__(self, *, cheap: bool = False) -> None:
        from argon2 import PasswordHasher

        self._hasher = (
            PasswordHasher(time_cost=1, memory_cost=8, parallelism=1) if cheap else PasswordHasher()
        )

    def hash(self, pin: str) -> str:
        """A salted hash."""
        return self._hasher.hash(pin)

    def fits(self, hashed: str, pin: str) -> bool:
        """Whether the PIN made this hash."""
        from argon2.exceptions import InvalidHashError, VerificationError

        try:
            return self._hasher.verify(hashed, pin)
        except (VerificationError, InvalidHashError):
            return False


class PeopleService:
    """Clerks at their stations."""

    def __init__(self, database: Database, hasher: PinHasher) -> None:
        self._database = database
        self._hasher = hasher

    def console(self) -> Act:
        """A new act of the built-in clerk of the command line, made when first needed."""
        there = self._console_clerk()
        if there is not None:
            return Act(there, CONSOLE_STATION)
        identity = new_id()
        # Two programs may open a new database at once: the faster one makes the clerk.
        with (
            suppress(ChangedMeanwhile, NameTaken),
            self._database.write(Act(identity, CONSOLE_STATION)) as work,
        ):
            if work.clerks.named(CONSOLE_NAME) is None:
                self._add(work, identity, CONSOLE_NAME, None, (Role.ADMINISTRATOR,))
                work.commit()
        return Act(self._console_clerk() or identity, CONSOLE_STATION)

    def _console_clerk(self) -> UUID | None:
        with self._database.read() as reading:
            clerk = reading.clerks.named(CONSOLE_NAME)
            return None if clerk is None else clerk.id

    def needs_first_administrator(self) -> bool:
        """Whether nobody who manages people can sign in yet."""
        with self._database.read() as reading:
            return reading.clerks.administrators() == 0

    def make_first_administrator(self, name: str, pin: str, station: str) -> ClerkSummary:
        """Make the administrator at the first start; there is no default password.

        Raises:
            NotAllowed: an administrator can sign in already.
            PinTooShort: fewer than four digits.
            NameMissing: no name.
        """
        identity = new_id()
        with self._database.write(Act(identity, station)) as work:
            if work.clerks.administrators():
                raise NotAllowed(Right.MANAGE_PEOPLE)
            clerk = self._add(work, identity, name, pin, (Role.ADMINISTRATOR,))
            work.commit()
            return clerk.summary()

    def add(self, act: Act, name: str, pin: str, roles: Iterable[Role]) -> ClerkSummary:
        """Add a clerk.

        Raises:
            NotAllowed: only who manages people may.
            NameTaken, NameMissing, PinTooShort: the input can't be used.
        """
        with self._database.write(act) as work:
            work.require(Right.MANAGE_PEOPLE)
            clerk = self._add(work, new_id(), name, pin, tuple(roles))
            work.commit()
            return clerk.summary()

    def sign_in(
        self, name: str, pin: str, station: str, relieving: UUID | None = None
    ) -> ClerkSummary:
        """Take a station over with name and PIN.

        Raises:
            WrongPin: name and PIN do not belong together; counted.
            PinLocked: too many wrong PINs before.
        """
        found, seen = self._checked_pin(name, pin)
        with self._database.write(Act(found, station)) as work:
            clerk = self._admitted(work, found, seen)
            clerk.signed_in(relieving)
            work.commit()
            return clerk.summary()

    def approve(self, act: Act, name: str, pin: str, right: Right, reason: str) -> UUID:
        """A second person's consent to the operation of ``act``, given at the same laptop.

        Raises:
            WrongPin, PinLocked: as when signing in.
            SamePerson: whoever asks cannot consent.
            NotAllowed: the second person does not have the right.
        """
        found, seen = self._checked_pin(name, pin)
        with self._database.write(Act(found, act.station)) as work:
            clerk = self._admitted(work, found, seen)
            if clerk.id == act.clerk:
                raise SamePerson
            work.require(right)
            identity = work.add_approval(act.operation, clerk.id, right, reason.strip())
            clerk.approved(right, act.operation, reason.strip())
            work.commit({"approval": identity})
            return identity

    def clerks(self) -> tuple[ClerkSummary, ...]:
        """Everyone who can sign in."""
        with self._database.read() as reading:
            return reading.clerks.summaries()

    def names(self) -> tuple[str, ...]:
        """The names to choose from when signing in."""
        return tuple(clerk.name for clerk in self.clerks() if clerk.active)

    def _checked_pin(self, name: str, pin: str) -> tuple[UUID, bool]:
        """The clerk of this name and whether the PIN fits: hashing stays out of transactions."""
        with self._database.read() as reading:
            clerk = reading.clerks.named(name.strip())
        if clerk is None or clerk.pin_hash is None or not clerk.active:
            return _NOBODY, False
        return clerk.id, self._hasher.fits(clerk.pin_hash, _plain(pin))

    def _admitted(self, work: UnitOfWork, found: UUID, fits: bool) -> Clerk:
        clerk = work.clerks.get(found)
        if clerk is None:
            raise WrongPin(None, PINS_BEFORE_LOCK)
        clerk.refuse_while_locked(self._database.now())
        if not fits:
            raise WrongPin(clerk.id, max(PINS_BEFORE_LOCK - clerk.failed_pins - 1, 0))
        return clerk

    def _add(
        self, work: UnitOfWork, identity: UUID, name: str, pin: str | None, roles: tuple[Role, ...]
    ) -> Clerk:
        if not name.strip():
            raise NameMissing
        if work.clerks.named(name.strip()) is not None:
            raise NameTaken(name.strip())
        if pin is not None:
            pin = _plain(pin)
            check_pin(pin)
        hashed = None if pin is None else self._hasher.hash(pin)
        clerk = Clerk(id=identity, name=name.strip(), pin_hash=hashed, roles=roles)
        clerk.record(ClerkAdded(clerk_id=identity, roles=roles))
        work.clerks.add(clerk)
        return clerk


_NOBODY = UUID(int=0)
"""Stands in the journal for a name that nobody bears."""


def _plain(pin: str) -> str:
    """The PIN with plain digits: an input method may make them full-width."""
    return unicodedata.normalize("NFKC", pin)

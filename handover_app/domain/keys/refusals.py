"""What the key desk refuses, as named facts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from handover_app.domain.keys.states import KeyState
from handover_app.domain.refusals import DomainError


@dataclass(eq=False)
class TagUnknown(DomainError):
    """A sound code of this project, but no tag with this number was ever made."""

    short_id: str


@dataclass(eq=False)
class TagOfAnotherProject(DomainError):
    """The code is well formed, but signed with another key, and its number is not ours."""


@dataclass(eq=False)
class TagForged(DomainError):
    """The number is ours, but the signature is not."""

    short_id: str


@dataclass(eq=False)
class TagReplacedByNewer(DomainError):
    """An older label of a tag that was issued again; ``issue`` is the one that counts."""

    short_id: str
    issue: int


@dataclass(eq=False)
class TagVoid(DomainError):
    """The tag was made void; ``code`` says of which flat or public place it was.

    ``reason`` is what was noted then, such as a lost key whose cylinder was changed.
    """

    short_id: str
    code: str = ""
    kind: str = ""
    reason: str = ""
    at: datetime | None = None


@dataclass(eq=False)
class TagBlank(DomainError):
    """The tag was printed ahead and hangs on no key yet."""

    short_id: str


@dataclass(eq=False)
class TagOfUnit(DomainError):
    """The code stands on a unit's papers: it opens the unit, and hangs on no key."""

    short_id: str
    code: str


@dataclass(eq=False)
class TagNotBlank(DomainError):
    """Only a blank tag can be bound; this one belongs to something already."""

    short_id: str
    code: str


@dataclass(eq=False)
class TagOfSealedBag(DomainError):
    """The tag is all that a sealed bag is known by: it is replaced, or goes when that is opened.

    ``bag`` is the number of the bag, ``code`` says whose keys lie in it.
    """

    short_id: str
    bag: str
    code: str


@dataclass(eq=False)
class KeyElsewhere(DomainError):
    """A key is not at this desk; ``holder`` says who has it since ``at`` (UTC)."""

    kind: str
    holder: str
    at: datetime
    code: str = ""
    state: KeyState = KeyState.HANDED_OVER


@dataclass(eq=False)
class KeyAlreadyHere(DomainError):
    """A key that is at the desk cannot be returned: it came back at ``at`` (UTC)."""

    kind: str
    code: str
    at: datetime


@dataclass(eq=False)
class KeyNotReceived(DomainError):
    """The contractor has not transferred the key yet (domain guide E03)."""

    kind: str
    code: str
    holder: str


@dataclass(eq=False)
class KeyUseless(DomainError):
    """The cylinder was changed: the key opens nothing any more."""

    kind: str
    code: str
    at: datetime


@dataclass(eq=False)
class KeyDestroyed(DomainError):
    """The key was destroyed; nothing happens to it any more."""

    kind: str
    code: str
    at: datetime


@dataclass(eq=False)
class KeyNotRetained(DomainError):
    """Only a key that is kept for repairs is given back to its owner."""

    kind: str
    code: str


@dataclass(eq=False)
class KeyInBag(DomainError):
    """The key lies in a sealed bag: the bag is scanned, or opened first."""

    kind: str
    code: str
    bag: str


@dataclass(eq=False)
class BagAlreadyOpen(DomainError):
    """The bag was opened; its keys go one by one."""

    bag: str
    code: str


@dataclass(eq=False)
class BagEmpty(DomainError):
    """A bag is sealed over one key at least."""


@dataclass(eq=False)
class SealMissing(DomainError):
    """A bag is sealed with a numbered seal."""


@dataclass(eq=False)
class SealTaken(DomainError):
    """Another bag bears this seal number."""

    seal: str


@dataclass(eq=False)
class KeyNotTried(DomainError):
    """Only a key that was tried and works goes into a sealed bag (domain guide E06)."""

    kind: str
    code: str


@dataclass(eq=False)
class KeyOfAnotherUnit(DomainError):
    """The scanned key belongs to another unit."""

    code: str


@dataclass(eq=False)
class KeysMissing(DomainError):
    """Keys of the set have not been scanned."""

    kinds: tuple[str, ...]


@dataclass(eq=False)
class KeyFaulty(DomainError):
    """A key that does not work is not handed over."""

    kind: str


@dataclass(eq=False)
class NoKeySet(DomainError):
    """The unit has no keys on the books."""

    code: str


@dataclass(eq=False)
class KeyNotFound(DomainError):
    """No key with this identity."""


@dataclass(eq=False)
class NothingScanned(DomainError):
    """A batch needs one key at least."""


@dataclass(eq=False)
class ReceiverMissing(DomainError):
    """Somebody must be named who receives the keys."""

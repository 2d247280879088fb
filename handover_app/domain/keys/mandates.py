"""The mandate for a retained key (钥匙委托书, domain guide J03, form 6.10): one key a unit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from uuid import UUID

from handover_app.domain.keys.events import KeyEvent
from handover_app.domain.keys.refusals import ReceiverMissing
from handover_app.domain.keys.states import KeyState
from handover_app.domain.keys.texts import fitting
from handover_app.domain.refusals import DomainError
from handover_app.domain.signatures import Signature


class MandateState(Enum):
    """How far a mandate has come: 留用 → 已通知 → 已领回 (domain guide J03)."""

    RETAINED = "retained"
    TOLD = "owner told"
    TAKEN_BACK = "taken back"
    LAPSED = "cylinder changed"


@dataclass(eq=False)
class MandateMissing(DomainError):
    """A key is retained only by the owner's written mandate."""


@dataclass(eq=False)
class MandateReasonMissing(DomainError):
    """The mandate says for which repairs the key is left."""


@dataclass(eq=False)
class BelongingsMissing(DomainError):
    """The mandate lists what lies in the flat, or says that nothing does."""


@dataclass(eq=False)
class VisitorsMissing(DomainError):
    """The mandate says who may enter the flat."""


@dataclass(eq=False)
class MandateRunning(DomainError):
    """A key of this unit is retained already; ``number`` is its mandate, ``at`` since when."""

    code: str
    number: str
    at: datetime


@dataclass(eq=False)
class MandateNotFound(DomainError):
    """No mandate with this identity."""


@dataclass(eq=False)
class MandateEnded(DomainError):
    """The key of this mandate went back, or its lock was changed, at ``at`` (UTC)."""

    number: str
    at: datetime


@dataclass(eq=False)
class OwnerAlreadyTold(DomainError):
    """The owner was told before that the key can be fetched: when (UTC) and how."""

    number: str
    at: datetime
    how: str


@dataclass(eq=False)
class HowToldMissing(DomainError):
    """How the owner was told is noted: by telephone, by message, in person."""


@dataclass(eq=False)
class KeyNotTheOwners(DomainError):
    """Only a key that was handed over can be left for a repair by its owner."""

    kind: str
    code: str


@dataclass(frozen=True, kw_only=True)
class OwnerTold(KeyEvent):
    """The owner heard that the repairs are done and the key can be fetched."""

    mandate_id: UUID
    number: str


@dataclass(frozen=True, kw_only=True)
class MandateLapsed(KeyEvent):
    """The lock of a retained key was changed: the mandate ends with it."""

    mandate_id: UUID
    number: str


@dataclass(frozen=True, kw_only=True)
class RetainedListMade(KeyEvent):
    """The list of the keys that are kept for repairs was written (L16)."""

    keys: int


@dataclass(frozen=True, kw_only=True)
class MandateOrder:
    """What the owner writes into the mandate (form 6.10).

    ``reason`` is the numbers of the defects, or a text; ``belongings`` what lies in the flat, or
    ``无``, which must be said. ``owner`` empty: the owners on file. ``signature`` None: signed on
    paper.
    """

    reason: str
    belongings: str
    who_may_enter: str
    expected_end: date | None = None
    owner: str = ""
    signature: Signature | None = None

    def checked(self) -> MandateOrder:
        """The order with its texts trimmed.

        Raises:
            MandateReasonMissing, BelongingsMissing, VisitorsMissing: what it lacks.
            KeyTextTooLong, SignatureEmpty, SignatureTooLong: what cannot be kept.
        """
        order = replace(
            self,
            reason=fitting(self.reason, 200),
            belongings=fitting(self.belongings, 1000),
            who_may_enter=fitting(self.who_may_enter, 120),
            owner=fitting(self.owner, 60),
        )
        if not order.reason:
            raise MandateReasonMissing
        if not order.belongings:
            raise BelongingsMissing
        if not order.who_may_enter:
            raise VisitorsMissing
        if order.signature is not None:
            order.signature.check()
        return order


@dataclass(eq=False, kw_only=True)
class KeyMandate:
    """A mandate from the day the key is left until the owner takes it back."""

    id: UUID
    unit_id: UUID
    key_id: UUID
    number: str
    owner: str
    reason: str
    belongings: str
    who_may_enter: str
    expected_end: date | None
    signed_on_paper: bool
    signature: Signature | None
    retained_at: datetime
    clerk: UUID
    told_at: datetime | None = None
    told_how: str = ""
    taken_back_at: datetime | None = None
    taken_back_by: str = ""
    return_signature: Signature | None = None
    version: int = 1

    @property
    def state(self) -> MandateState:
        """How far it has come."""
        if self.taken_back_at is not None:
            return MandateState.TAKEN_BACK if self.taken_back_by else MandateState.LAPSED
        return MandateState.RETAINED if self.told_at is None else MandateState.TOLD

    @property
    def running(self) -> bool:
        """Whether the key is retained still."""
        return self.taken_back_at is None

    def tell(self, how: str, now: datetime) -> None:
        """The owner was told that the repairs are done.

        Raises:
            MandateEnded, OwnerAlreadyTold: there is nothing to tell any more.
            HowToldMissing: nobody says how.
        """
        self._require_running()
        if self.told_at is not None:
            raise OwnerAlreadyTold(self.number, self.told_at, self.told_how)
        how = fitting(how, 120)
        if not how:
            raise HowToldMissing
        self.told_at, self.told_how = now, how

    def give_back(self, to: str, signature: Signature | None, now: datetime) -> None:
        """The owner takes the key back; one who comes without being told gets it as well.

        Raises:
            MandateEnded: it went back before.
            ReceiverMissing: nobody is named.
            SignatureEmpty, SignatureTooLong: the signature cannot be kept.
        """
        self._require_running()
        to = fitting(to, 60)
        if not to:
            raise ReceiverMissing
        if signature is not None:
            signature.check()
        self.taken_back_at, self.taken_back_by, self.return_signature = now, to, signature

    def lapse(self, now: datetime) -> None:
        """The lock was changed: nothing is left to give back."""
        self._require_running()
        self.taken_back_at = now

    def _require_running(self) -> None:
        if self.taken_back_at is not None:
            raise MandateEnded(self.number, self.taken_back_at)


@dataclass(frozen=True, kw_only=True)
class MandateLine:
    """A retained key in the list (domain guide L16); ``days`` is how long it has been held.

    ``holder`` and ``key_state`` say whether the key hangs at the desk or a crew has it;
    ``paper_id`` is the newest mandate paper.
    """

    mandate_id: UUID
    number: str
    unit_id: UUID
    unit_code: str
    key_id: UUID
    key_kind: str
    key_state: KeyState
    holder: str
    owner: str
    reason: str
    belongings: str
    who_may_enter: str
    expected_end: date | None
    retained_at: datetime
    days: int
    state: MandateState
    told_at: datetime | None
    told_how: str
    taken_back_at: datetime | None
    taken_back_by: str
    paper_id: UUID | None = None

"""A stock-take (盘点): what should hang here, frozen at the start, beside what was found (E04)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate
from handover_app.domain.identity import new_id
from handover_app.domain.keys.events import KeyEvent
from handover_app.domain.keys.states import KEY_DESK, MovementKind
from handover_app.domain.keys.summaries import ScanVerdict
from handover_app.domain.keys.texts import fitting
from handover_app.domain.refusals import DomainError

_GONE = frozenset({MovementKind.LOST, MovementKind.CYLINDER_CHANGED, MovementKind.DESTROYED})


class ScopeKind(Enum):
    """What a stock-take goes over."""

    EVERYTHING = "everything"
    CABINET = "cabinet"
    BUILDING = "building"


@dataclass(frozen=True)
class StockScope:
    """What is counted; ``name`` is that of the cabinet or building, empty for everything."""

    kind: ScopeKind = ScopeKind.EVERYTHING
    name: str = ""

    @property
    def text(self) -> str:
        """As it is stored: ``everything``, ``cabinet:B``, ``building:6号楼``."""
        return f"{self.kind.value}:{self.name}" if self.name else self.kind.value

    @classmethod
    def of(cls, text: str) -> StockScope:
        """The scope that was stored as ``text``.

        Raises:
            ValueError: nothing that `text` wrote.
        """
        kind, _, name = text.partition(":")
        return cls(ScopeKind(kind), name)


def cabinet_of(place: str) -> str:
    """The cabinet of a hook such as ``B-12``; empty where there is none (E07)."""
    cabinet, _, hook = place.rpartition("-")
    return cabinet if hook.isdecimal() else ""


@dataclass(eq=False)
class StockTakeNotFound(DomainError):
    """There is no such stock-take."""


@dataclass(eq=False)
class StockTakeRunning(DomainError):
    """The same scope is being counted already; that stock-take is resumed or closed first."""

    number: str
    scope: StockScope
    since: datetime


@dataclass(eq=False)
class StockTakeClosed(DomainError):
    """The stock-take was closed and signed at ``at`` (UTC); its result stays."""

    number: str
    at: datetime


@dataclass(eq=False)
class NothingToCount(DomainError):
    """No key hangs here within the scope."""

    scope: StockScope


@dataclass(eq=False)
class SignerMissing(DomainError):
    """The result is signed by somebody."""

    number: str


@dataclass(frozen=True, kw_only=True)
class StockTakeStarted(KeyEvent):
    """The expected keys were frozen."""

    topic: ClassVar[str] = "keys"
    stock_take_id: UUID
    number: str
    scope: str
    expected: int


@dataclass(frozen=True, kw_only=True)
class KeysCounted(KeyEvent):
    """A scan of a stock-take found keys: of the expected ones, or others."""

    topic: ClassVar[str] = "keys"
    stock_take_id: UUID
    number: str
    keys: tuple[UUID, ...]
    unexpected: int


@dataclass(frozen=True, kw_only=True)
class StockTakeSigned(KeyEvent):
    """A stock-take was closed and signed."""

    topic: ClassVar[str] = "keys"
    stock_take_id: UUID
    number: str
    signed_by: str
    found: int
    missing: int
    unexpected: int


@dataclass(frozen=True)
class Tally:
    """How many keys were expected, found of these, and found beside them."""

    expected: int = 0
    found: int = 0
    unexpected: int = 0

    @property
    def missing(self) -> int:
        """Expected and not found."""
        return self.expected - self.found


@dataclass(eq=False, kw_only=True)
class StockTake(Aggregate):
    """One count; its lines (which key was expected where, and when it was found) stand apart."""

    id: UUID
    number: str
    scope: StockScope
    started_at: datetime
    started_by: UUID
    closed_at: datetime | None = None
    closed_by: UUID | None = None
    signed_by: str = ""
    remark: str = ""
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    @classmethod
    def start(
        cls, number: str, scope: StockScope, expected: int, clerk: UUID, now: datetime
    ) -> StockTake:
        """Begin to count what hangs here now.

        Raises:
            NothingToCount: there is no key to be expected.
        """
        if not expected:
            raise NothingToCount(scope)
        made = cls(id=new_id(), number=number, scope=scope, started_at=now, started_by=clerk)
        made.record(
            StockTakeStarted(
                stock_take_id=made.id, number=number, scope=scope.text, expected=expected
            )
        )
        return made

    def require_open(self) -> None:
        """Raises: StockTakeClosed once it was signed."""
        if self.closed_at is not None:
            raise StockTakeClosed(self.number, self.closed_at)

    def count(self, keys: Sequence[UUID], unexpected: int, key_set_id: UUID, typed: int) -> None:
        """Note that these keys were found now; ``unexpected`` of them were not looked for.

        Raises:
            StockTakeClosed: its result stays.
        """
        self.require_open()
        self.record(
            KeysCounted(
                key_set_id=key_set_id, typed=typed, stock_take_id=self.id, number=self.number,
                keys=tuple(keys), unexpected=unexpected,
            )
        )  # fmt: skip

    def close(self, signed_by: str, remark: str, tally: Tally, clerk: UUID, now: datetime) -> None:
        """Sign the result; no key moves by it.

        Raises:
            StockTakeClosed: it was signed before.
            SignerMissing: nobody signs.
            KeyTextTooLong: more than 120 characters sign, or 200 remark.
        """
        self.require_open()
        if not signed_by.strip():
            raise SignerMissing(self.number)
        self.signed_by, self.remark = fitting(signed_by, 120), fitting(remark, 200)
        self.closed_at, self.closed_by = now, clerk
        self.record(
            StockTakeSigned(
                stock_take_id=self.id, number=self.number, signed_by=self.signed_by,
                found=tally.found, missing=tally.missing, unexpected=tally.unexpected,
            )
        )  # fmt: skip


class Counted(Enum):
    """What a scan of a stock-take came to."""

    FOUND = "found"
    UNEXPECTED = "unexpected"
    ALREADY_COUNTED = "already counted"


@dataclass(frozen=True)
class CountVerdict:
    """A scan of a stock-take: the keys, and how the count stands after it.

    ``found`` is how many keys this scan added; ``counted_at`` (UTC) and ``counted_by`` say when
    and by whom keys were counted before, if they were. Who should have an unexpected key, and
    where it should hang, the line of the key says.
    """

    counted: Counted
    scan: ScanVerdict
    found: int
    tally: Tally
    counted_at: datetime | None = None
    counted_by: str = ""


@dataclass(frozen=True)
class StockTakeLine:
    """A key that is missing, or was found without being expected.

    ``place`` is where it was expected to hang. ``holder``, ``movement``, ``since``, ``noted_by``
    and ``now_at`` tell of its last movement up to the close (up to now while it runs).
    """

    key_id: UUID
    unit_id: UUID | None
    code: str
    kind: str
    short_id: str
    place: str
    holder: str
    movement: MovementKind
    since: datetime
    noted_by: str
    now_at: str = ""
    found_at: datetime | None = None

    @property
    def moved_on(self) -> bool:
        """Whether a movement since the start explains why an expected key is not here."""
        return self.holder != KEY_DESK or self.movement in _GONE


@dataclass(frozen=True)
class StockTakeSummary:
    """A stock-take in the list of running, or of old ones; times are UTC."""

    stock_take_id: UUID
    number: str
    scope: StockScope
    started_at: datetime
    started_by: str
    tally: Tally
    closed_at: datetime | None = None
    signed_by: str = ""
    remark: str = ""
    paper_id: UUID | None = None


@dataclass(frozen=True)
class StockTakeResult:
    """A stock-take with what is missing and what was not expected, by place and unit.

    ``left_out`` is how many lines a limit kept from the two lists.
    """

    summary: StockTakeSummary
    missing: tuple[StockTakeLine, ...]
    unexpected: tuple[StockTakeLine, ...]
    left_out: int = 0

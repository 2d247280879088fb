"""The conversation at the key desk without Qt: modes, the batch in hand, the last scans."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from uuid import UUID

from handover_app.domain.keys import (
    KeyAlreadyHere,
    KeyElsewhere,
    KeyFaulty,
    KeyInBag,
    KeyLine,
    KeyOfAnotherUnit,
    MovementKind,
    ScanVerdict,
    Trial,
    why_not,
)
from handover_app.domain.refusals import DomainError
from handover_app.domain.tags import CODE_LENGTH, SHORT_ID_LENGTH, normalised
from handover_app.ui.tokens import Tone

KEPT = 20
"""How many scans stay in the list."""


class Mode(Enum):
    """What a scan does."""

    OUT = "out"
    IN = "in"
    LOOK_UP = "look up"
    HAND_OVER = "hand over"
    TRY = "try"
    BIND = "bind"
    COUNT = "count"


class Doubt(Enum):
    """Why a sound scan does not count for the batch, where no refusal of the domain says it."""

    REPEATED = "repeated"


@dataclass(frozen=True)
class ScanRow:
    """A scan with its result, for the list of the last ones."""

    tone: Tone
    words: str


@dataclass(frozen=True)
class BatchRow:
    """A scan of the batch; ``problem`` None: it goes along; ``done``: it was written."""

    place: int
    verdict: ScanVerdict | None
    problem: DomainError | Doubt | None = None
    done: bool = False
    late: int = 0
    hook: str = ""


@dataclass
class Batch:
    """What was scanned for one confirmation; refused scans stay in the list with their reason.

    ``movement`` is what the confirmation will ask of every key.
    """

    movement: MovementKind
    rows: list[BatchRow] = field(default_factory=list)

    def add(self, verdict: ScanVerdict, unit_id: UUID | None = None) -> BatchRow:
        """A sound scan; ``unit_id`` is the unit in hand, whose keys these must be, if any."""
        self._begin_anew()
        row = BatchRow(self._place(), verdict, self._problem(verdict, unit_id))
        self.rows.append(row)
        return row

    def refuse(self, error: DomainError) -> BatchRow:
        """A scan that stands for no key of ours."""
        self._begin_anew()
        row = BatchRow(self._place(), None, error)
        self.rows.append(row)
        return row

    def remove(self, row: BatchRow) -> None:
        """Take a scan out again; one that was written stays."""
        if row in self.rows and not row.done:
            self.rows.remove(row)

    def refused_at_the_end(self, error: KeyElsewhere | KeyAlreadyHere) -> None:
        """Somebody was faster: the row of that key stays with the reason."""
        self.rows = [
            replace(row, problem=error)
            if row.problem is None and row.verdict and row.verdict.unit_code == error.code
            and any(key.kind == error.kind for key in row.verdict.keys)
            else row
            for row in self.rows
        ]  # fmt: skip

    def written(self, codes: Collection[str], late: Mapping[str, int] | None = None) -> None:
        """These went through; ``late`` minutes by the code. What was scanned meanwhile waits on."""
        self.rows = [
            replace(row, done=True, late=(late or {}).get(_code(row), 0))
            if row.problem is None and _code(row) in codes
            else row
            for row in self.rows
        ]

    def codes(self) -> list[str]:
        """The scanned codes that go along."""
        return [_code(row) for row in self._accepted()]

    def keys(self) -> int:
        """How many keys go along."""
        return sum(len(row.verdict.keys) for row in self._accepted() if row.verdict)

    def key_ids(self) -> set[UUID]:
        """The keys that go along."""
        return {k.key_id for row in self._accepted() if row.verdict for k in row.verdict.keys}

    def refused(self) -> int:
        """How many scans were refused."""
        return sum(row.problem is not None for row in self.rows)

    def _accepted(self) -> list[BatchRow]:
        return [row for row in self.rows if row.problem is None and not row.done]

    def _begin_anew(self) -> None:
        """What was written, or refused with it, stays in sight until the next scan."""
        if any(row.done for row in self.rows):
            self.rows = self._accepted()

    def _place(self) -> int:
        return self.rows[-1].place + 1 if self.rows else 1

    def _problem(self, verdict: ScanVerdict, unit_id: UUID | None) -> DomainError | Doubt | None:
        """What the service would refuse at the end is said at the scan, key in hand."""
        if unit_id is not None and verdict.unit_id != unit_id:
            return KeyOfAnotherUnit(verdict.unit_code)
        if {key.key_id for key in verdict.keys} & self.key_ids():
            return Doubt.REPEATED
        return next((each for key in verdict.keys if (each := self._refusal(key, verdict))), None)

    def _refusal(self, key: KeyLine, verdict: ScanVerdict) -> DomainError | None:
        owner = self.movement is MovementKind.HANDED_OVER
        if not (owner and key.with_team):
            refusal = why_not(self.movement, key, verdict.unit_code)
            if refusal is not None:
                return refusal
        if owner and key.trial is Trial.FAULTY:
            return KeyFaulty(key.kind)
        if key.bag and verdict.bag is None:
            return KeyInBag(key.kind, verdict.unit_code, key.bag)
        return None


def _code(row: BatchRow) -> str:
    return row.verdict.code if row.verdict is not None else ""


def next_unlabelled(keys: Iterable[KeyLine], after: UUID | None = None) -> KeyLine | None:
    """The key that waits for a tag, behind ``after`` first."""
    rows = list(keys)
    start = next((place for place, key in enumerate(rows, 1) if key.key_id == after), 0)
    turned = rows[start:] + rows[:start]
    return next((key for key in turned if not key.short_id), None)


def last_scans() -> deque[ScanRow]:
    """An empty list that keeps the newest scans, newest first."""
    return deque(maxlen=KEPT)


def is_key_scan(text: str) -> bool:
    """Whether a text can be the code of a label, or its short id typed by hand."""
    if len(text) > 2 * CODE_LENGTH:
        return False
    digits = normalised(text)
    fits = len(digits) in (CODE_LENGTH, SHORT_ID_LENGTH)
    return fits and digits.isascii() and digits.isdigit()

"""The conversation at the key desk without Qt: modes, the batch in hand, the last scans."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from enum import Enum
from uuid import UUID

from handover_app.domain.keys import KeyFaulty, KeyOfAnotherUnit, KeyState, ScanVerdict
from handover_app.domain.refusals import DomainError
from handover_app.domain.tags import CODE_LENGTH, SHORT_ID_LENGTH, normalised
from handover_app.ui.tokens import Tone

KEPT = 20
"""How many scans stay in the list."""


class Mode(Enum):
    """What a scan does."""

    LOOK_UP = "look up"
    TRY = "try"
    HAND_OVER = "hand over"


class Doubt(Enum):
    """Why a sound scan does not count for the batch, where no refusal of the domain says it."""

    REPEATED = "repeated"
    AWAY = "with the owner already"


@dataclass(frozen=True)
class ScanRow:
    """A scan with its result, for the list of the last ones."""

    tone: Tone
    words: str


@dataclass(frozen=True)
class BatchRow:
    """A scan of the batch; ``problem`` None: the key goes along."""

    place: int
    verdict: ScanVerdict | None
    problem: DomainError | Doubt | None = None


@dataclass
class Batch:
    """The keys gathered for one hand-over; refused scans stay in the list with their reason."""

    rows: list[BatchRow] = field(default_factory=list)

    def add(self, verdict: ScanVerdict, unit_id: UUID | None) -> BatchRow:
        """A sound scan; ``unit_id`` is the unit in hand, whose keys these must be."""
        row = BatchRow(self._place(), verdict, self._problem(verdict, unit_id))
        self.rows.append(row)
        return row

    def refuse(self, error: DomainError) -> BatchRow:
        """A scan that stands for no key of ours."""
        row = BatchRow(self._place(), None, error)
        self.rows.append(row)
        return row

    def remove(self, row: BatchRow) -> None:
        """Take a scan out again."""
        self.rows.remove(row)

    def codes(self) -> list[str]:
        """The scanned codes that go along."""
        return [row.verdict.code for row in self._accepted() if row.verdict is not None]

    def refused(self) -> int:
        """How many scans were refused."""
        return len(self.rows) - len(self._accepted())

    def _accepted(self) -> list[BatchRow]:
        return [row for row in self.rows if row.problem is None]

    def _place(self) -> int:
        return self.rows[-1].place + 1 if self.rows else 1

    def _problem(self, verdict: ScanVerdict, unit_id: UUID | None) -> DomainError | Doubt | None:
        """What the service would refuse at the end is said at the scan, key in hand."""
        key = verdict.key
        there = {row.verdict.key.key_id for row in self._accepted() if row.verdict is not None}
        if verdict.unit_id != unit_id:
            return KeyOfAnotherUnit(verdict.unit_code)
        if key.key_id in there:
            return Doubt.REPEATED
        if key.state is KeyState.HANDED_OVER:
            return Doubt.AWAY
        return KeyFaulty(key.kind) if key.state is KeyState.FAULTY else None


def last_scans() -> deque[ScanRow]:
    """An empty list that keeps the newest scans, newest first."""
    return deque(maxlen=KEPT)


def is_key_scan(text: str) -> bool:
    """Whether a text can be the code of a label, or its short id typed by hand."""
    digits = normalised(text)
    fits = len(digits) in (CODE_LENGTH, SHORT_ID_LENGTH)
    return fits and digits.isascii() and digits.isdigit()

"""Spare parts of the repair crews: the list, what comes in and goes out (domain guide I04)."""

from __future__ import annotations

from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.defects import (
    PartLine,
    PartMovementLine,
    PartNameTaken,
    PartNotFound,
    PartWish,
    ReasonMissing,
    SparePart,
    StepKind,
    fitting_words,
)
from handover_app.domain.identity import new_id
from handover_app.domain.people import Right
from handover_app.services.defects.crews import require_any
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork


class PartService:
    """What lies in the crews' store; the stock is only moved, never set."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self) -> tuple[PartLine, ...]:
        """All parts by trade and name."""
        with self._database.read() as reading:
            return reading.parts.lines()

    def movements(self, part_id: UUID) -> tuple[PartMovementLine, ...]:
        """What went in and out, newest first."""
        with self._database.read() as reading:
            return reading.parts.movements(part_id)

    def add(self, act: Act, wish: PartWish) -> UUID:
        """Put a part on the list, with nothing in stock.

        Raises:
            NameMissing, CountWrong, DefectTextTooLong: see the part.
            PartNameTaken: it is on the list.
        """
        with self._database.write(act) as work:
            work.require(Right.KEEP_ROSTER)
            part = SparePart(
                id=new_id(), name="", spec="", unit="", trade="", stock=0, warn_at=0
            )  # fmt: skip
            _fill(work, part, wish)
            work.parts.add(part)
            work.commit({"part": part.id})
            return part.id

    def set(self, act: Act, part_id: UUID, wish: PartWish) -> None:
        """Change what a part is called, and when it warns.

        Raises:
            PartNotFound: there is none; NameMissing, CountWrong, PartNameTaken: as in `add`.
        """
        with self._database.write(act) as work:
            work.require(Right.KEEP_ROSTER)
            _fill(work, _require_part(work, part_id), wish)
            work.commit()

    def move(self, act: Act, part_id: UUID, change: int, reason: str) -> None:
        """Put parts in (positive) or take them out, with a reason.

        Raises:
            PartNotFound: there is none; CountWrong: nothing is moved.
            NotEnoughParts: less is in stock.
            ReasonMissing: nobody says why.
        """
        with self._database.write(act) as work:
            require_any(work, Right.REPAIR, Right.KEEP_ROSTER)
            part = _require_part(work, part_id)
            reason = fitting_words("moved", reason)
            if not reason:
                raise ReasonMissing(StepKind.CHANGED)
            part.move(change, reason, act.clerk, self._database.now())
            work.commit()


def _require_part(work: UnitOfWork, part_id: UUID) -> SparePart:
    part = work.parts.get(part_id)
    if part is None:
        raise PartNotFound
    return part


def _fill(work: UnitOfWork, part: SparePart, wish: PartWish) -> None:
    name, spec = fitting_words("part", wish.name), fitting_words("part", wish.spec)
    if (name, spec) != (part.name, part.spec) and work.parts.named(name, spec) is not None:
        raise PartNameTaken(name)
    part.name, part.spec = name, spec
    part.unit, part.trade = fitting_words("unit", wish.unit), fitting_words("trade", wish.trade)
    part.warn_at = wish.warn_at
    part.was_set()

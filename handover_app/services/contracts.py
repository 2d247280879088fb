"""What was agreed with single units: the contract's terms, the family's homes, penalties."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.contracts import (
    AreaTerms,
    NoPenalty,
    PenaltyCancelled,
    PenaltyRecord,
    PenaltyRecorded,
    check_homes,
    check_terms,
)
from handover_app.domain.fees import Penalty, PenaltyKind, check_penalty
from handover_app.domain.handover import ReasonMissing
from handover_app.domain.people import Right
from handover_app.services.handover import require_unit
from handover_app.services.units import locked_units
from handover_app.storage.database import Database


class ContractService:
    """Method, threshold and factor are arguments of the contract, never of the clerk."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def terms(self, unit_id: UUID) -> AreaTerms:
        """How the unit's contract settles an area difference.

        Raises:
            UnitNotFound: there is none with this id.
        """
        with self._database.read() as reading:
            return require_unit(reading, unit_id).area_terms

    def set_terms(self, act: Act, which: Collection[UUID] | str, terms: AreaTerms) -> int:
        """Enter the terms of these units, or of a whole building; answers how many changed.

        Raises:
            NotAllowed: only finance and who changes settings may.
            TermsUnfit: the threshold or the factor is impossible.
            BuildingNotFound, UnitNotFound: there is nothing of that name.
        """
        with self._database.write(act) as work:
            work.require(Right.SET_FEES)
            check_terms(terms)
            changed = 0
            for unit in locked_units(work, which):
                unit.set_terms(terms)
                changed += unit.has_events()
            if changed:
                work.commit({"changed": changed})
            return changed

    def homes(self, unit_id: UUID) -> int | None:
        """How many homes the family has with this one; None: not known.

        Raises:
            UnitNotFound: there is none with this id.
        """
        with self._database.read() as reading:
            return require_unit(reading, unit_id).homes

    def set_homes(self, act: Act, unit_id: UUID, homes: int | None) -> None:
        """Note how many homes the family has with this one (deed tax); None: not known.

        Raises:
            NotAllowed: neither finance nor a cashier.
            TermsUnfit: no family has so many.
        """
        with self._database.write(act, unit_id) as work:
            work.require(Right.ISSUE_STATEMENTS)
            check_homes(homes)
            unit = require_unit(work, unit_id)
            unit.set_homes(homes)
            if unit.has_events():
                work.commit()

    def penalties(self, unit_id: UUID) -> tuple[PenaltyRecord, ...]:
        """Every penalty that was recorded or cancelled, oldest first."""
        with self._database.read() as reading:
            return reading.fees.penalty_records([unit_id])

    def record_penalty(self, act: Act, unit_id: UUID, penalty: Penalty, reason: str) -> None:
        """Record a penalty of the contract; it takes the place of an earlier one of its kind.

        Raises:
            NotAllowed: only finance may.
            ReasonMissing: there is no reason.
            PenaltyUnfit: days, rate or base is negative or impossibly large.
            UnitNotSold: nobody has a contract.
        """
        with self._database.write(act, unit_id) as work:
            work.require(Right.RECORD_PENALTY)
            if not reason.strip():
                raise ReasonMissing
            check_penalty(penalty)
            require_unit(work, unit_id).require_sold()
            now = self._database.now()
            work.fees.add_penalty(unit_id, penalty, reason.strip(), act.clerk, now)
            work.record(PenaltyRecorded(unit_id=unit_id, penalty=penalty, reason=reason.strip()))
            work.commit()

    def cancel_penalty(self, act: Act, unit_id: UUID, kind: PenaltyKind, reason: str) -> None:
        """Take a penalty back; what was recorded stays on record.

        Raises:
            NotAllowed: only finance may.
            ReasonMissing: there is no reason.
            NoPenalty: there is none of this kind.
        """
        with self._database.write(act, unit_id) as work:
            work.require(Right.RECORD_PENALTY)
            if not reason.strip():
                raise ReasonMissing
            require_unit(work, unit_id)
            penalty = next(
                (p for p in work.fees.penalties([unit_id]).get(unit_id, ()) if p.kind is kind),
                None,
            )
            if penalty is None:
                raise NoPenalty(kind)
            now = self._database.now()
            work.fees.add_penalty(unit_id, penalty, reason.strip(), act.clerk, now, cancelled=True)
            work.record(PenaltyCancelled(unit_id=unit_id, kind=kind, reason=reason.strip()))
            work.commit()

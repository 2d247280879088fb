"""What reception looks at before it checks a household in, and the quiet marks of a household."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.people import Right
from handover_app.domain.units import Unit
from handover_app.domain.visits import (
    HouseholdMark,
    HouseholdMarked,
    NumberAnswer,
    OtherUnit,
    PartyLine,
    ReceptionView,
    ShownAuthority,
    ShownCheck,
    Visit,
    is_minor,
    unit_kind,
)
from handover_app.services.clock import local_day
from handover_app.services.handover import require_unit
from handover_app.services.identity_documents import IdentityDocument
from handover_app.services.visits.arriving import arriving
from handover_app.services.visits.identity import answer_to, lacking
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading


class ReceptionService:
    """Everything known of a household, so that nobody asks twice."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def view(self, unit_id: UUID) -> ReceptionView:
        """Parties, other units, earlier visits, appointment and marks of a unit.

        Raises:
            UnitNotFound: there is no such unit.
        """
        now = self._database.now()
        with self._database.read() as reading:
            unit = require_unit(reading, unit_id)
            visit = reading.visits.open_of(unit_id)
            visits = reading.visits.all_about(unit_id)
            when, how = arriving(reading, unit_id, visit.arrived_at if visit else now)
            return ReceptionView(
                unit_id=unit_id,
                nth=visit.nth if visit else len(visits) + 1,
                parties=_parties(unit, visit, self._database),
                others=_others(reading, unit_id, visit),
                visits=visits,
                marks=reading.households.marks(unit_id),
                appointment=when,
                timeliness=how,
                check=_check(visit),
                authority=_authority(reading, visit),
            )

    def match(self, unit_id: UUID, number: str) -> NumberAnswer:
        """Whose identity number was typed or read; nothing of the stored ones is revealed.

        Raises:
            UnitNotFound: there is no such unit.
        """
        with self._database.read() as reading:
            unit = require_unit(reading, unit_id)
            return answer_to(unit, number, local_day(self._database.now()))

    def mark(self, act: Act, unit_id: UUID, marks: Collection[HouseholdMark]) -> None:
        """Say with what care the household is received, for all units of its owners (L19).

        Raises:
            UnitNotFound: there is no such unit.
        """
        with self._database.write(act, unit_id) as work:
            work.require(Right.CHECK_IN)
            unit = require_unit(work, unit_id)
            before = set(work.households.marks(unit_id))
            wanted = set(marks)
            changes = [(each, each in wanted) for each in HouseholdMark if each in before ^ wanted]
            if not changes:
                return
            related = [unit.id, *work.households.related(unit.id)]
            work.households.note(related, changes, act.clerk, self._database.now())
            work.record(HouseholdMarked(unit_id=unit_id, marks=len(wanted)))
            work.commit()


def _parties(unit: Unit, visit: Visit | None, database: Database) -> tuple[PartyLine, ...]:
    told = visit.latest_parties() if visit else {}
    today = local_day(database.now())
    return tuple(
        PartyLine(
            owner.id,
            owner.name,
            told[owner.id].presence if owner.id in told else None,
            owner.id in told and told[owner.id].matched,
            is_minor(owner.id_number, today),
            owner.id_kind == IdentityDocument.CREDIT_CODE.value,
        )
        for owner in unit.owners
    )


def _others(reading: Reading, unit_id: UUID, visit: Visit | None) -> tuple[OtherUnit, ...]:
    ids = reading.households.related(unit_id)
    if not ids:
        return ()
    here = {each.unit_id for each in visit.units} if visit else set()
    busy = reading.visits.busy(ids)
    found = sorted(reading.units.some(ids), key=lambda each: each.code)
    return tuple(
        OtherUnit(
            unit.id,
            unit.code,
            unit_kind(unit.building, unit.room, unit.layout, unit.fit_out),
            unit.owner_names,
            here=unit.id in here,
            busy=unit.id in busy and unit.id not in here,
        )
        for unit in found
    )


def _check(visit: Visit | None) -> ShownCheck | None:
    if visit is None or visit.check is None:
        return None
    check = visit.check
    return ShownCheck(
        check.original_seen,
        check.contract_seen,
        check.notice_seen,
        check.consent_general,
        check.consent_sensitive,
        lacking(visit),
    )


def _authority(reading: Reading, visit: Visit | None) -> ShownAuthority | None:
    if visit is None or visit.authority is None:
        return None
    shown = visit.authority
    return ShownAuthority(
        shown.agent,
        shown.id_tail,
        shown.kind,
        shown.scopes,
        shown.valid_until,
        reading.clerk_name(shown.clerk),
        shown.file_id,
    )

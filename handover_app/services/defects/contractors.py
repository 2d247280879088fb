"""The table of contractors: who is responsible for what, and the gaps to be mended."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.defects import (
    EVERYWHERE,
    Contractor,
    ContractorLine,
    ContractorNameMissing,
    ContractorNameTaken,
    ContractorNotFound,
    Defect,
    Gaps,
    Reassigned,
    TradeTaken,
    fitting_words,
    responsible_for,
)
from handover_app.domain.identity import new_id
from handover_app.domain.inspections import statement
from handover_app.domain.keys import printable
from handover_app.domain.people import Right
from handover_app.services.defects.noting import doing_now
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading, UnitOfWork

LONGEST_NAME, LONGEST_PERSON, LONGEST_PHONE = 120, 60, 40


class ContractorService:
    """Responsible = building × trade, with person and phone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self) -> tuple[ContractorLine, ...]:
        """All contractors in the order of the table."""
        with self._database.read() as reading:
            return reading.contractors.lines()

    def trades(self) -> tuple[str, ...]:
        """The trades of the standard list, in its order: the rows of the matrix."""
        with self._database.read() as reading:
            return _trades(reading)

    def buildings(self) -> tuple[str, ...]:
        """The buildings of the project: the columns of the matrix, beside `EVERYWHERE`."""
        with self._database.read() as reading:
            return reading.units.buildings()

    def gaps(self) -> Gaps:
        """What is to be mended before day 1.

        A trade that nobody has in any building is named once, with `EVERYWHERE`.
        """
        with self._database.read() as reading:
            lines = reading.contractors.lines()
            buildings = reading.units.buildings()
            unassigned = reading.contractors.unassigned()
            trades = _trades(reading)
        return Gaps(
            trades=tuple(
                (trade, building)
                for trade in trades
                for building in _gaps_of(lines, trade, buildings)
            ),
            unreachable=tuple(
                each.name
                for each in lines
                if each.active and each.responsibilities and not _reachable(each)
            ),
            defects=unassigned,
        )

    def set(
        self,
        act: Act,
        contractor_id: UUID | None,
        *,
        name: str,
        person: str = "",
        phone: str = "",
        active: bool = True,
        responsibilities: Iterable[tuple[str, str]] = (),
        take_over: bool = False,
    ) -> ContractorLine:
        """Set a contractor, ``contractor_id`` None: a new one, from now on.

        ``responsibilities`` are (trade, building or `EVERYWHERE`) and replace what it had;
        ``take_over`` takes them from whoever has them. Defects that were noted before keep their
        contractor until `reassign_open`.

        Raises:
            ContractorNotFound: there is no such contractor.
            ContractorNameMissing, ContractorNameTaken: the name does not do.
            InspectionTextTooLong, DefectTextTooLong: a text is longer than what is kept.
            TradeTaken: another one is responsible for a trade there.
            NotAllowed: only who keeps the roster or changes settings may.
        """
        with self._database.write(act) as work:
            _require_keeper(work)
            wanted = _pairs(responsibilities)
            _free(work, contractor_id, wanted, take_over=take_over)
            contractor = _named(work, contractor_id, printable(name).strip())
            contractor.person = _fitting(person, LONGEST_PERSON)
            contractor.phone = _fitting(phone, LONGEST_PHONE)
            contractor.active = active
            contractor.set_responsibilities(wanted)
            contractor.was_set()
            work.flush()
            work.commit({"contractor": str(contractor.id)})
            return next(
                each for each in work.contractors.lines() if each.contractor_id == contractor.id
            )

    def reassign_open(self, act: Act, defect_ids: Sequence[UUID] | None = None) -> Reassigned:
        """Give open defects that wait for a notice the contractor that the table names now.

        Only those without a contractor, or whose contractor is not in the table, gets nothing
        new, or lost the trade; one chosen by hand stays. ``defect_ids`` None: all of them.

        Raises:
            NotAllowed: only who keeps the roster or changes settings may.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            _require_keeper(work)
            lines = {each.name: each for each in work.contractors.lines()}
            buildings = dict(work.contractors.waiting(defect_ids))
            changed = left = 0
            for defect in work.defects.of_ids(list(buildings)):
                if not _outdated(defect, lines):
                    continue
                found = responsible_for(
                    list(lines.values()), defect.trade, buildings[defect.id]
                )  # fmt: skip
                if found is None:
                    left += not defect.contractor
                    continue
                defect.change(doing_now(work, now), {"contractor": found.name})
                changed += 1
            if changed:
                work.commit({"changed": changed})
            return Reassigned(changed, left)


def _pairs(typed: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    return {
        (fitting_words("trade", trade), fitting_words("building", building))
        for trade, building in typed
    }


def _fitting(text: str, limit: int) -> str:
    return statement(text, limit).replace("\n", " ")


def _require_keeper(work: UnitOfWork) -> None:
    if Right.CHANGE_SETTINGS not in work.clerk.rights:
        work.require(Right.KEEP_ROSTER)


def _trades(reading: Reading) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row.defect.trade for row in reading.standards.rows()))


def _reachable(line: ContractorLine) -> bool:
    return bool(line.person.strip() and line.phone.strip())


def _gaps_of(
    lines: Sequence[ContractorLine], trade: str, buildings: Sequence[str]
) -> tuple[str, ...]:
    gaps = tuple(each for each in buildings if responsible_for(lines, trade, each) is None)
    if len(gaps) < len(buildings):
        return gaps
    return () if responsible_for(lines, trade, EVERYWHERE) else (EVERYWHERE,)


def _named(work: UnitOfWork, contractor_id: UUID | None, name: str) -> Contractor:
    """The contractor, or a new one, with this name from now on."""
    if not name or len(name) > LONGEST_NAME:
        raise ContractorNameMissing
    other = work.contractors.named(name)
    if other is not None and other.id != contractor_id:
        raise ContractorNameTaken(name)
    if contractor_id is None:
        made = Contractor(id=new_id(), position=work.contractors.next_position(), name=name)
        return work.contractors.add(made)
    found = work.contractors.get(contractor_id)
    if found is None:
        raise ContractorNotFound(name)
    found.name = name
    return found


def _free(
    work: UnitOfWork, contractor_id: UUID | None, wanted: set[tuple[str, str]], *, take_over: bool
) -> None:
    """Take these responsibilities from others.

    Raises:
        TradeTaken: somebody has one, and it is not meant to be taken.
    """
    for other in work.contractors.all():
        if other.id == contractor_id:
            continue
        had = {(each.trade, each.building) for each in other.responsibilities}
        if had & wanted:
            if not take_over:
                raise TradeTaken(other.name, *min(had & wanted))
            other.set_responsibilities(had - wanted)
            other.was_set()
    # What is unique has to be gone before it is written again.
    work.flush()


def _outdated(defect: Defect, lines: dict[str, ContractorLine]) -> bool:
    line = lines.get(defect.contractor)
    return line is None or not line.active or defect.trade not in line.trades

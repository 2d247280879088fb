"""Finding units, comparing totals, and a desk's correction of a phone number."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.people import Right
from handover_app.domain.units import (
    BuildingNotFound,
    BuildingTotals,
    NotAPhoneNumber,
    SearchTermsMade,
    Unit,
    UnitLine,
    UnitNotFound,
)
from handover_app.services.handover import require_unit
from handover_app.services.phones import phone_number
from handover_app.services.pinyin import suffix_terms
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading, UnitOfWork

SHORTEST_TAIL = 4


class UnitService:
    """The list of flats."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, text: str, limit: int = 12) -> tuple[UnitLine, ...]:
        """Units by code, name, pinyin or its initials, or phone tail; the exact ones first.

        What finds none of these may be the number of a receipt or another paper.
        """
        term = searched(text)
        if not term:
            return ()
        with self._database.read() as reading:
            found = reading.units.find(term, limit)
            unit_id = None if found else reading.papers.unit_numbered(term)
            return found if unit_id is None else tuple(reading.units.lines([unit_id]).values())

    def with_code(self, code: str) -> UnitLine:
        """The unit of this code.

        Raises:
            UnitNotFound: no unit bears it.
        """
        with self._database.read() as reading:
            unit = reading.units.by_code(unicodedata.normalize("NFKC", code).strip())
            if unit is None:
                raise UnitNotFound(code)
            return reading.units.lines([unit.id])[unit.id]

    def totals(self) -> tuple[BuildingTotals, ...]:
        """Units, contract sums and areas by building, to compare with the sales system."""
        with self._database.read() as reading:
            return reading.units.totals()

    def buildings(self) -> tuple[str, ...]:
        """The names of all buildings."""
        with self._database.read() as reading:
            return reading.units.buildings()

    def make_terms(self, act: Act) -> None:
        """Make anew what units are found by, where a migration took it away.

        A hall of laptops may open the database at once: the fastest one makes them.
        """
        with self._database.read() as reading:
            if not reading.units.lack_terms():
                return
        with self._database.write(act) as work:
            work.units.lock(work.units.ids_in(None))  # the others wait, and find them made
            if not work.units.lack_terms():
                return
            units = work.units.all()
            work.units.set_terms((unit.id, terms_of_unit(unit)) for unit in units)
            work.record(SearchTermsMade(units=len(units)))
            work.commit()

    def correct_phone(self, act: Act, unit_id: UUID, owner_id: UUID, phone: str) -> None:
        """Set an owner's phone number; a later import shows a clash instead of overwriting it.

        Raises:
            NotAPhoneNumber: the text is no telephone number.
        """
        number = phone_number(phone)
        with self._database.write(act, unit_id) as work:
            work.require(Right.CORRECT_OWNER)
            if number is None:
                raise NotAPhoneNumber
            unit = require_unit(work, unit_id)
            unit.correct_phone(owner_id, number)
            if unit.has_events():
                work.units.set_terms([(unit.id, terms_of_unit(unit))])
                work.commit()


def searched(text: str) -> str:
    """What was typed, as terms are stored: half-width, lower case, without blanks."""
    return "".join(unicodedata.normalize("NFKC", text).lower().split())


def terms_of_unit(unit: Unit) -> list[str]:
    """Everything a unit is found by: code and its ends, names and given names, pinyin, phones.

    Whatever is typed is the beginning of a term then, and a range of one index answers it.
    """
    parts = unit.code.lower().split("-")
    terms = ["-".join(parts[start:]) for start in range(len(parts))] + ["".join(parts)]
    for owner in unit.owners:
        terms += [searched(term) for term in suffix_terms(owner.name)]
        digits = owner.phone
        terms += [digits[start:] for start in range(len(digits) - SHORTEST_TAIL + 1)]
    return [term for term in terms if term]


def locked_units(work: UnitOfWork, which: Collection[UUID] | str | None) -> list[Unit]:
    """The units, their rows held before they are read, so that no change slips in between.

    ``which``: units, a building, or None for all.

    Raises:
        BuildingNotFound, UnitNotFound: there is nothing of that name.
    """
    if which is None or isinstance(which, str):
        building = building_named(work, which)
        work.units.lock(work.units.ids_in(building))
        return work.units.in_building(building)
    wanted = list(dict.fromkeys(which))
    work.units.lock(wanted)
    found = work.units.some(wanted)
    missing = set(wanted) - {unit.id for unit in found}
    if missing:
        raise UnitNotFound(str(min(missing)))
    return found


def building_named(reading: Reading, asked: str | None) -> str | None:
    """The building's own name; None stays None, for all of them.

    Raises:
        BuildingNotFound: no unit stands there.
    """
    if asked is None:
        return None
    named = reading.units.building_named(asked)
    if named is None:
        raise BuildingNotFound(asked)
    return named

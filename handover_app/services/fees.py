"""The fee catalogue: rows, payees and limits, basis documents, the survey report, the poster."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.fee_records import (
    BasisFiled,
    BuildingTypeSet,
    Consultation,
    ConsultationEmpty,
    FeeItemAdded,
    FeeItemSet,
    FeeItemsOrdered,
    FileNotOnRecord,
    LimitsUnfit,
    NewFile,
    SurveyConsulted,
)
from handover_app.domain.fees import (
    ChargeItem,
    FeeCatalogue,
    FeeItem,
    PayeeNames,
    check_catalogue,
)
from handover_app.domain.people import NameMissing, Right
from handover_app.domain.projects import MoneyLimits
from handover_app.domain.refusals import ChangedMeanwhile
from handover_app.domain.units import BuildingNotFound
from handover_app.services.files import file_at
from handover_app.services.handover import require_unit
from handover_app.services.papers.fee_poster import fee_poster
from handover_app.storage.database import Database

_STEP = 10


class FeeService:
    """Who changes the catalogue names the row as it was shown; another station's change is told."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def catalogue(self) -> FeeCatalogue:
        """Every row, switched off or not, and the names of the payees."""
        with self._database.read() as reading:
            return reading.fees.catalogue()

    def set_item(self, act: Act, before: FeeItem, after: FeeItem) -> None:
        """Change a row from now on; what was notified or paid stays as it is.

        Raises:
            NotAllowed: only finance and who changes settings may.
            ChangedMeanwhile: the row is no longer as ``before``.
            FeeItemUnfit: the row can't be charged.
        """
        with self._database.write(act) as work:
            work.require(Right.SET_FEES)
            items = work.fees.items_for_change()
            if before.item != after.item or before not in items:
                raise ChangedMeanwhile
            check_catalogue([after if each == before else each for each in items])
            if after != before:
                work.fees.set_item(after)
                work.record(FeeItemSet(before=before, after=after))
                work.commit()

    def add_item(self, act: Act, item: FeeItem) -> None:
        """Add a row at the end.

        Raises:
            NotAllowed: only finance and who changes settings may.
            FeeItemUnfit: the row can't be charged, or its code is taken.
        """
        with self._database.write(act) as work:
            work.require(Right.SET_FEES)
            items = work.fees.items_for_change()
            last = max((each.position for each in items), default=0)
            added = replace(item, position=last + _STEP)
            check_catalogue([*items, added])
            work.fees.add_items([added])
            work.record(FeeItemAdded(item=added))
            work.commit()

    def remove_item(self, act: Act, before: FeeItem) -> None:
        """Switch a row off; it is never deleted, since papers name it.

        Raises:
            NotAllowed: only finance and who changes settings may.
            ChangedMeanwhile: the row is no longer as ``before``.
        """
        self.set_item(act, before, replace(before, active=False))

    def reorder(self, act: Act, before: Sequence[ChargeItem], after: Sequence[ChargeItem]) -> None:
        """Put the rows in another order.

        Raises:
            NotAllowed: only finance and who changes settings may.
            ChangedMeanwhile: the rows no longer stand as ``before``.
        """
        with self._database.write(act) as work:
            work.require(Right.SET_FEES)
            items = {each.item: each for each in work.fees.items_for_change()}
            if list(items) != list(before) or sorted(before) != sorted(after):
                raise ChangedMeanwhile
            if list(before) == list(after):
                return
            for place, code in enumerate(after, start=1):
                work.fees.set_item(replace(items[code], position=place * _STEP))
            work.record(FeeItemsOrdered(items=tuple(after)))
            work.commit()

    def building_types(self) -> dict[str, str]:
        """The type of every building of the project, empty where none is set."""
        with self._database.read() as reading:
            kinds = reading.fees.building_types()
            return {name: kinds.get(name, "") for name in reading.units.buildings()}

    def set_building_type(self, act: Act, building: str, before: str, kind: str) -> None:
        """Say of which type a building is, such as 高层; rates may differ by it.

        Raises:
            NotAllowed: only finance and who changes settings may.
            BuildingNotFound: no unit stands in this building.
            ChangedMeanwhile: the type is no longer ``before``.
        """
        with self._database.write(act) as work:
            work.require(Right.SET_FEES)
            if building not in work.units.buildings():
                raise BuildingNotFound(building)
            # The catalogue's rows are the lock of everything that is set beside them.
            work.fees.items_for_change()
            if work.fees.building_types().get(building, "") != before:
                raise ChangedMeanwhile
            if kind.strip() != before:
                work.fees.set_building_type(building, kind.strip())
                work.record(BuildingTypeSet(building=building, kind=kind.strip()))
                work.commit()

    def set_payees(
        self,
        act: Act,
        before: tuple[PayeeNames, MoneyLimits],
        names: PayeeNames,
        limits: MoneyLimits,
    ) -> None:
        """Name the payees, and set the limits of the cash desk.

        Raises:
            NotAllowed: only finance and who changes settings may.
            NameMissing: a payee has no name.
            LimitsUnfit: an amount or a number of days is negative.
            ChangedMeanwhile: they are no longer as ``before``.
        """
        trimmed = PayeeNames(
            names.developer.strip(),
            names.property_company.strip(),
            names.fund.strip(),
            names.tax_authority.strip(),
        )
        with self._database.write(act) as work:
            work.require(Right.SET_FEES)
            every = (trimmed.developer, trimmed.property_company, trimmed.fund)
            if not all((*every, trimmed.tax_authority)):
                raise NameMissing
            days = (limits.refund_days, limits.rescission_days)
            if limits.cash_refund_limit.fen < 0 or min(days) < 0:
                raise LimitsUnfit
            project = work.projects.for_change()
            if project is None or (project.names, project.limits) != before:
                raise ChangedMeanwhile
            project.set_payees(trimmed, limits)
            if project.has_events():
                work.commit()

    def attach_basis(self, act: Act, before: FeeItem, path: Path) -> UUID:
        """Keep a file as the basis document of a fee; answers its id.

        Raises:
            NotAllowed: only finance and who changes settings may.
            FileUnreadable, FileEmpty, FileTooLarge: the file can't be kept.
            ChangedMeanwhile: the row is no longer as ``before``.
        """
        file = file_at(path)
        with self._database.write(act) as work:
            work.require(Right.SET_FEES)
            if before not in work.fees.items_for_change():
                raise ChangedMeanwhile
            file_id = work.fees.add_file(file, act.clerk, self._database.now())
            work.fees.set_item(replace(before, basis_file=file_id))
            work.record(BasisFiled(item=before.item, file_id=file_id, file_name=file.name))
            work.commit({"file": file_id})
            return file_id

    def file_survey(self, act: Act, path: Path, number: str) -> UUID:
        """Keep the survey report, for anybody to consult; answers its id.

        Raises:
            NotAllowed: only finance and who changes settings may.
            FileUnreadable, FileEmpty, FileTooLarge: the file can't be kept.
        """
        file = file_at(path)
        with self._database.write(act) as work:
            work.require(Right.SET_FEES)
            project = work.projects.for_change()
            if project is None:
                raise ChangedMeanwhile
            file_id = work.fees.add_file(file, act.clerk, self._database.now())
            project.file_survey(file_id, file.name, number.strip())
            work.commit({"file": file_id})
            return file_id

    def file(self, file_id: UUID | None) -> NewFile:
        """A file as it was handed in.

        Raises:
            FileNotOnRecord: there is none.
        """
        with self._database.read() as reading:
            found = None if file_id is None else reading.fees.file(file_id)
        if found is None:
            raise FileNotOnRecord
        return found

    def file_names(self) -> dict[UUID, str]:
        """The names of all files on record."""
        with self._database.read() as reading:
            return reading.fees.file_names()

    def log_consultation(
        self, act: Act, unit_id: UUID, who: str, question: str, answer: str
    ) -> UUID:
        """Note that somebody consulted the survey report, and what was answered.

        Raises:
            ConsultationEmpty: who asked, or what, is missing.
            UnitNotFound: there is no such unit.
        """
        with self._database.write(act, unit_id) as work:
            work.require(Right.PRINT_PAPERS)
            if not who.strip() or not question.strip():
                raise ConsultationEmpty
            require_unit(work, unit_id)
            logged = work.fees.log_consultation(
                unit_id,
                who.strip(),
                question.strip(),
                answer.strip(),
                act.clerk,
                self._database.now(),
            )
            work.record(SurveyConsulted(unit_id=unit_id, consultation_id=logged))
            work.commit({"consultation": logged})
            return logged

    def consultations(self, unit_id: UUID | None = None) -> tuple[Consultation, ...]:
        """The log of consultations of a unit, or of all, newest first."""
        with self._database.read() as reading:
            return reading.fees.consultations(unit_id)

    def poster(self) -> bytes:
        """The sheet of all fees for the wall (公示) as PDF.

        Raises:
            MissingGlyphs: the font lacks a character.
        """
        from handover_app.documents import papers as documents
        from handover_app.domain.papers import Mark

        with self._database.read() as reading:
            paper = fee_poster(reading, self._database.now())
        return documents.render(paper, Mark.ORIGINAL)

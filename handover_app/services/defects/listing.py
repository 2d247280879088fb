"""The table of all defects: read once, then only what moved; everybody's to-do list; a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from handover_app.documents.wording import wording
from handover_app.domain.acts import Act
from handover_app.domain.defects import (
    DefectRow,
    DefectsExported,
    DefectState,
    DefectTable,
    Mover,
    NoDefectsToExport,
    ReinspectionLine,
    ReinspectionMethod,
    ReinspectionUnit,
    usual_method,
)
from handover_app.domain.keys import printable
from handover_app.domain.people import Right
from handover_app.services.papers.words import word_of
from handover_app.storage.database import Database
from handover_app.storage.list_workbook import list_workbook

_MOST_WORDS = 500
_MANY = 3_000
"""So many moved ones are not looked up one by one: everything is read anew."""
_WIDTHS = (14, 6, 10, 14, 40, 10, 18, 8, 12, 12, 12, 6, 8, 8, 18, 18, 6)


class DefectListService:
    """Rows for tables; what is done with a defect stands in `DefectLifeService`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> DefectTable:
        """Every defect of the project, by unit and number."""
        with self._database.read() as reading:
            newest = reading.defect_table.newest()
            return DefectTable(reading.defect_table.all(), newest, whole=True)

    def moved(self, since: UUID | None) -> DefectTable:
        """What took a step since this one (`DefectTable.newest`); everything if that is much."""
        if since is None:
            return self.all()
        with self._database.read() as reading:
            table = reading.defect_table
            newest, moved = table.newest(), table.moved_since(since)
            if len(moved) > _MANY:
                return DefectTable(table.all(), newest, whole=True)
            return DefectTable(table.of_ids(moved), newest, whole=False)

    def moves(self) -> dict[Mover, int]:
        """How many open defects wait for each; who waits for none is not named."""
        with self._database.read() as reading:
            return reading.defect_table.moves()

    def todo(self, mover: Mover) -> tuple[DefectRow, ...]:
        """The defects whose next move is this one's, by unit and number."""
        with self._database.read() as reading:
            return reading.defect_table.of_mover(mover)

    def reinspections(self) -> tuple[ReinspectionUnit, ...]:
        """Units where a repair is to be looked at, or the owner's signature is waited for."""
        with self._database.read() as reading:
            return reading.defect_table.reinspections()

    def to_reinspect(self, unit_id: UUID) -> tuple[ReinspectionLine, ...]:
        """The unit's repaired and passed defects, each with the method that usually proves it."""
        with self._database.read() as reading:
            found = [
                each
                for each in reading.defects.summaries(unit_id)
                if each.state in (DefectState.REPAIRED, DefectState.PASSED)
            ]
            standards = reading.standards.of_codes([each.code for each in found if each.code])
        methods = {code: usual_method(standard.method) for code, standard in standards.items()}
        return tuple(
            ReinspectionLine(each, methods.get(each.code, ReinspectionMethod.LOOKING))
            for each in found
        )

    def workbook(self, act: Act, rows: Sequence[DefectRow], narrowed_by: str = "") -> bytes:
        """These rows as a workbook; that it was written out is journalled.

        A defect names no person, so that nothing is masked. ``narrowed_by``: the filter in words.

        Raises:
            NoDefectsToExport: there is no row.
        """
        # Made before the transaction, so that no desk waits for it.
        made = b""
        if rows:
            words = wording().map("words.defect_list")
            columns = list(zip(words["columns"].split("|"), _WIDTHS, strict=True))
            cells = [_cells(row, words["yes"]) for row in rows]
            made = list_workbook(words["title"], columns, cells)
        with self._database.write(act) as work:
            work.require(Right.ISSUE_NOTICE)
            if not rows:
                raise NoDefectsToExport
            work.record(
                DefectsExported(rows=len(rows), narrowed_by=printable(narrowed_by)[:_MOST_WORDS])
            )
            work.commit({"rows": len(rows)})
        return made


def _cells(row: DefectRow, yes: str) -> tuple[str, ...]:
    return (
        row.unit_code, str(row.number), row.room, row.item, row.description, row.trade,
        row.contractor, str(row.severity), row.due.isoformat(), word_of("defect_states", row.state),
        word_of("movers", row.move), str(row.round), yes if row.in_contract else "",
        yes if row.on_the_spot else "", row.notice, row.order, str(row.photos),
    )  # fmt: skip

"""Owner files (业户档案): every paper of a unit in one PDF, and what is missing of a building."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.gifts import DocumentUse, pack_of
from handover_app.domain.papers import (
    Mark,
    MissingGlyphs,
    MissingPaper,
    OwnerFileLine,
    OwnerFileMade,
    OwnerFilesRun,
    Paper,
    Pictures,
    PrintPicture,
    StoredPaper,
    UnitHistory,
    file_name,
    filed,
    missing,
)
from handover_app.domain.people import NotAllowed, Right
from handover_app.domain.units import Unit
from handover_app.services.handover import require_unit
from handover_app.services.papers.owner_file_papers import (
    FileContents,
    Maker,
    cover_of,
    index_workbook,
    pictures_of,
)
from handover_app.services.papers.service import copy_mark, title_of
from handover_app.services.units import building_named
from handover_app.storage.database import Database
from handover_app.storage.owner_files import FileFacts
from handover_app.storage.print_pictures import page_picture
from handover_app.storage.unit_of_work import Reading

Keep = Callable[[str, bytes], None]
"""Takes the name of a file and what is in it."""
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class OwnerFile:
    """A unit's file: its name, the PDF, and what is missing in it."""

    name: str
    pdf: bytes
    papers: int
    missing: tuple[MissingPaper, ...]


class OwnerFileService:
    """Files are drawn outside every transaction, one unit at a time, and journalled as they leave.

    The household form stands in full in them: only who issues articles makes them.
    """

    def __init__(self, database: Database, pictures: Pictures | None = None) -> None:
        self._database = database
        self._pictures = pictures

    def standing(self, building: str | None = None) -> tuple[OwnerFileLine, ...]:
        """What each unit's file has and misses, in the order of the units; nothing is made.

        Raises:
            BuildingNotFound: no unit stands there.
        """
        with self._database.read() as reading:
            units = reading.units.in_building(building_named(reading, building))
            return tuple(_lines(reading, units))

    def of_unit(self, act: Act, unit_id: UUID) -> OwnerFile:
        """The file of one unit; what is in it is marked as copies, and no printing is counted.

        Raises:
            UnitNotFound: there is none with this id.
            NotAllowed: the clerk may not see the household form.
            MissingGlyphs: the font lacks a character of a name.
        """
        with self._database.read() as reading:
            code = require_unit(reading, unit_id).code
        made = self._made(act, unit_id)
        self._journal(act, unit_id, code, made)
        return made

    def of_building(
        self,
        act: Act,
        building: str | None,
        keep: Keep,
        *,
        progress: Progress = lambda done, total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> OwnerFilesRun:
        """The files of all sold units of a building (None: of all), and an index.

        Each file is drawn, journalled and given to ``keep`` before the next one is read, so that
        four hundred of them need the room of one. The index comes last: a workbook of what is
        missing in each that was written.

        Raises:
            BuildingNotFound: no unit stands there.
            NotAllowed: the clerk may not see the household form.
        """
        self._require_right(act)
        lines = self.standing(building)
        sold = [each for each in lines if each.sold]
        written: list[tuple[OwnerFileLine, str]] = []
        progress(0, len(sold))
        for place, line in enumerate(sold, start=1):
            if cancelled():
                break
            written.append((line, self._keep(act, line, keep)))
            progress(place, len(sold))
        name, index = index_workbook(written, building)
        keep(name, index)
        unfit = tuple(line.unit_code for line, name in written if not name)
        return OwnerFilesRun(
            written=len(written) - len(unfit),
            incomplete=sum(bool(each.missing) for each, _ in written),
            unsold=len(lines) - len(sold),
            unfit=unfit,
            cancelled=len(written) < len(sold),
        )

    def _keep(self, act: Act, line: OwnerFileLine, keep: Keep) -> str:
        """Make a unit's file and hand it on; answers its name, none where it cannot be drawn."""
        try:
            made = self._made(act, line.unit_id)
        except MissingGlyphs:
            return ""
        self._journal(Act(act.clerk, act.station), line.unit_id, line.unit_code, made)
        keep(made.name, made.pdf)
        return made.name

    def _require_right(self, act: Act) -> None:
        """A run is refused before it begins, not at its first file."""
        with self._database.read() as reading:
            clerk = reading.clerks.get(act.clerk)
            if clerk is not None and Right.ISSUE_ARTICLES in clerk.rights:
                return
        # The refusal is noted by the transaction that it leaves.
        with self._database.write(act) as work:
            work.require(Right.ISSUE_ARTICLES)
            raise NotAllowed(Right.ISSUE_ARTICLES)

    def _made(self, act: Act, unit_id: UUID) -> OwnerFile:
        """Read everything of a unit, and draw it when the transaction is over."""
        from handover_app.documents import papers as documents

        with self._database.read() as reading:
            unit = require_unit(reading, unit_id)
            contents = _contents(reading, unit)
            maker = Maker(reading.clerk_name(act.clerk), act.station, self._database.now())
            cover = cover_of(reading, unit, contents, maker)
            shown, scans = pictures_of(reading, unit)
        sheets: list[Paper] = [cover, *(paper for _, paper, _ in contents.papers), *shown]
        marks = [Mark.ORIGINAL, *(mark for _, _, mark in contents.papers)]
        marks += [Mark.ORIGINAL] * len(shown)
        pdf = documents.render_many(sheets, marks, pictures=self._seen(scans))
        name = file_name(f"{cover.head.unit_code} {title_of(cover)}")
        return OwnerFile(name, pdf, len(contents.papers), contents.missing)

    def _seen(self, scans: Mapping[str, bytes]) -> Pictures:
        """Photos of defects by their hash, and the unit's own scans by the id of their file."""

        def look(name: str) -> PrintPicture | None:
            if name in scans:
                return page_picture(scans[name])
            return None if self._pictures is None else self._pictures(name)

        return look

    def _journal(self, act: Act, unit_id: UUID, code: str, made: OwnerFile) -> None:
        """Personal data leaves the program with a file: whoever made it is named."""
        with self._database.write(act, unit_id) as work:
            work.require(Right.ISSUE_ARTICLES)
            work.record(
                OwnerFileMade(
                    unit_id=unit_id,
                    unit_code=code,
                    papers=made.papers,
                    missing=len(made.missing),
                )
            )
            work.commit()


def _lines(reading: Reading, units: Sequence[Unit]) -> list[OwnerFileLine]:
    ids = [unit.id for unit in units]
    papers, facts = reading.owner_files.papers(ids), reading.owner_files.facts(ids)
    packs = reading.packs.all()
    lines = []
    for unit in units:
        on_file = filed(papers.get(unit.id, ()))
        pack = pack_of(packs, unit.fit_out)
        asked = [
            (each.code, each.name) for each in pack.of_use(DocumentUse.SIGNED) if each.required
        ]
        lines.append(
            OwnerFileLine(
                unit_id=unit.id,
                unit_code=unit.code,
                building=unit.building,
                owners=unit.owner_names,
                sold=unit.sold,
                handed_over_at=facts[unit.id].handed_over_at,
                papers=len(on_file),
                missing=missing(_history(unit, facts[unit.id], asked), on_file),
            )
        )
    return lines


def _history(unit: Unit, facts: FileFacts, asked: Sequence[tuple[str, str]]) -> UnitHistory:
    return UnitHistory(
        unit_id=unit.id,
        sold=unit.sold,
        handed_over=facts.handed_over_at is not None,
        unsigned=tuple(name for code, name in asked if code not in facts.signed),
        **facts.facts,
    )


def _contents(reading: Reading, unit: Unit) -> FileContents:
    """The papers of one unit with what stands on them, and what is missing."""
    line = _lines(reading, [unit])[0]
    stored: tuple[StoredPaper, ...] = filed(reading.owner_files.papers([unit.id]).get(unit.id, ()))
    found = reading.papers.some([each.paper_id for each in stored])
    facts = reading.owner_files.facts([unit.id])[unit.id]
    return FileContents(
        papers=tuple(
            (each, found[each.paper_id], copy_mark(reading, each.paper_id)) for each in stored
        ),
        missing=line.missing,
        handed_over_at=facts.handed_over_at,
        merged=tuple(facts.merged),
    )

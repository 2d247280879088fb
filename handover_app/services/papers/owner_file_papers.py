"""The owner file as data: its cover, the pages with scans, and the index of a building."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from handover_app.documents.wording import wording
from handover_app.domain import papers
from handover_app.domain.papers import (
    FileEntry,
    HandoverCertificate,
    Mark,
    MarkKind,
    MissingPaper,
    OwnerFileLine,
    Paper,
    StoredPaper,
)
from handover_app.domain.units import Unit
from handover_app.services.clock import local, local_day
from handover_app.services.papers.service import title_of
from handover_app.services.papers.words import head, owner_names
from handover_app.storage.list_workbook import list_workbook
from handover_app.storage.owner_files import AttachedFile
from handover_app.storage.unit_of_work import Reading

_PICTURES = ("image/jpeg", "image/png")
_WIDTHS = (14, 28, 22, 8, 8, 80, 30)


@dataclass(frozen=True)
class FileContents:
    """The papers of a unit's file in their order, what is missing, and where else it stands."""

    papers: tuple[tuple[StoredPaper, Paper, Mark], ...]
    missing: tuple[MissingPaper, ...]
    handed_over_at: datetime | None
    merged: tuple[tuple[str, datetime], ...]


@dataclass(frozen=True)
class Maker:
    """Who makes a file, where and when (UTC): personal data leaves with it."""

    clerk: str
    station: str
    at: datetime


def cover_of(
    reading: Reading, unit: Unit, contents: FileContents, maker: Maker
) -> papers.OwnerFileCover:
    """The first pages of the file."""
    words = wording().map("words.owner_file")
    corrected = {
        paper.replaces
        for _, paper, _ in contents.papers
        if isinstance(paper, HandoverCertificate) and paper.replaces
    }
    entries = [_entry(each, corrected) for each in contents.papers]
    notice = wording()("rectification_notice.title")
    entries += [
        FileEntry(name=notice, number=number, issued_at=local(at), note=words["merged"])
        for number, at in contents.merged
    ]
    for title, each in _attached(reading, unit):
        note = "" if each.media_type in _PICTURES else words["stored_apart"].format(name=each.name)
        entries.append(FileEntry(name=title, issued_at=local(each.at), note=note))
    return papers.OwnerFileCover(
        head=replace(
            head(reading, unit, None),
            issued_at=local(maker.at),
            clerk=maker.clerk,
            station=maker.station,
        ),
        owners=owner_names(unit),
        contract_number=unit.contract_number or "",
        state=state_words(unit.sold, contents.handed_over_at),
        entries=tuple(entries),
        absent=tuple(_absent(each) for each in contents.missing),
    )


def pictures_of(
    reading: Reading, unit: Unit
) -> tuple[tuple[papers.FiledPicture, ...], dict[str, bytes]]:
    """A page for each scan of the unit that is a picture, and the pictures by their names."""
    pages, scans = [], {}
    for title, each in _attached(reading, unit):
        file = reading.fees.file(each.file_id)
        if file is None or file.media_type not in _PICTURES:
            continue
        name = str(each.file_id)
        scans[name] = file.content
        pages.append(
            papers.FiledPicture(
                head=head(reading, unit, None),
                title=title,
                sha256=name,
                taken_at=local(each.at),
            )
        )
    return tuple(pages), scans


def index_workbook(
    written: Sequence[tuple[OwnerFileLine, str]], building: str | None
) -> tuple[str, bytes]:
    """A row a unit with what is missing, and the name of its file; answers name and content."""
    words = wording().map("words.owner_file")
    titles = words["index_columns"].split("|")
    rows = [
        (
            line.unit_code,
            line.owners,
            state_words(line.sold, line.handed_over_at),
            str(line.papers),
            str(len(line.missing)),
            "；".join(absent_words(each) for each in line.missing),
            name,
        )
        for line, name in written
    ]
    columns = list(zip(titles, _WIDTHS, strict=True))
    title = " ".join(each for each in (building or "", words["index"]) if each)
    name = papers.file_name(title).removesuffix(".pdf") + ".xlsx"
    return name, list_workbook(words["index"], columns, rows)


def absent_words(each: MissingPaper) -> str:
    """A missing paper in a few words."""
    entry = _absent(each)
    return " ".join(part for part in (entry.name, entry.number) if part)


def state_words(sold: bool, handed_over_at: datetime | None) -> str:
    """Whether and when the unit was handed over."""
    words = wording().map("words.owner_file")
    if not sold:
        return words["unsold"]
    if handed_over_at is None:
        return words["not_delivered"]
    return words["delivered"].format(day=wording().day(local_day(handed_over_at)))


def _entry(each: tuple[StoredPaper, Paper, Mark], corrected: set[str]) -> FileEntry:
    stored, paper, mark = each
    words = wording().map("words.owner_file")
    note = ""
    if mark.kind in (MarkKind.VOID, MarkKind.REVERSED):
        note = wording()(f"common.{mark.kind.value}")
    elif stored.number in corrected and isinstance(paper, HandoverCertificate):
        note = words["superseded"]
    return FileEntry(
        name=title_of(paper), number=stored.number, issued_at=local(stored.issued_at), note=note
    )


def _absent(each: MissingPaper) -> FileEntry:
    words = wording().map("words.owner_file")
    if each.kind is papers.PaperKind.PROPERTY_AGREEMENT:
        return FileEntry(name=each.name, note=words["unsigned"])
    title = wording()(f"{each.kind.value}.title")
    return FileEntry(name=title, number=each.name, note=words["not_issued"])


def _attached(reading: Reading, unit: Unit) -> list[tuple[str, AttachedFile]]:
    """The unit's own scans with what each is: authorities, and the acceptance record."""
    words, files = wording().map("words.owner_file"), reading.owner_files
    found = [(words["authority"], each) for each in files.authorities(unit.id)]
    return found + [(words["annex"], each) for each in files.annexes(unit.id)]

"""Photos beside their files: the stamp's words, the report of what is missing, its workbook."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from handover_app.documents.wording import wording
from handover_app.domain.defects import PhotoFault, PhotoFaultLine, PhotoKind, PhotoReport
from handover_app.services.clock import local
from handover_app.storage.photo_report_workbook import photo_report_workbook
from handover_app.storage.photos import PhotoStore


def stamp_of(row: Any) -> tuple[str, str]:
    """Both parts of a photo's stamp: unit, room and item; when it was taken, and by whom."""
    place = (row.unit_code, *_shown(row.kind, row.room or "", row.item or "", row.subject))
    moment = local(row.taken_at or row.at)
    return " · ".join(each for each in place if each), f"{moment:%Y-%m-%d %H:%M} · {row.by or ''}"


def photo_report(store: PhotoStore, rows: Sequence[Any], *, thorough: bool) -> PhotoReport:
    """Compare the rows of all photos with the files of this folder."""
    there = dict(store.files())
    named = {row.sha256 for row in rows}
    lines: list[PhotoFaultLine] = []
    here = 0
    sound: dict[str, bool] = {}
    for row in rows:
        here += row.sha256 in there
        fault = None
        if row.sha256 not in there:
            fault = PhotoFault.MISSING
        elif row.bytes != there[row.sha256]:
            fault = PhotoFault.CHANGED
        elif thorough:
            if row.sha256 not in sound:
                sound[row.sha256] = store.sound(row.sha256)
            fault = None if sound[row.sha256] else PhotoFault.CHANGED
        if fault is not None:
            lines.append(_line(row, fault))
    lines += [
        PhotoFaultLine(PhotoFault.UNNAMED, sha256, size)
        for sha256, size in there.items()
        if sha256 not in named
    ]
    return PhotoReport(len(rows), here, thorough, tuple(lines))


def report_workbook(report: PhotoReport) -> bytes:
    """The report as text cells."""
    words = wording().map("words.photo_report")
    headings = tuple(words["columns"].split("|"))
    return photo_report_workbook(words["title"], headings, [_cells(each) for each in report.lines])


def _line(row: Any, fault: PhotoFault) -> PhotoFaultLine:
    return PhotoFaultLine(
        fault,
        row.sha256,
        row.bytes,
        row.unit_id,
        row.unit_code,
        row.number,
        row.room or "",
        row.item or "",
        row.kind,
        row.round,
        row.subject,
        row.original_name,
        row.at,
        row.by or "",
    )


def _cells(line: PhotoFaultLine) -> tuple[str, ...]:
    words = wording().map("words.photo_report")
    return (
        words[line.fault.name],
        line.unit_code,
        "" if line.number is None else str(line.number),
        " ".join(_shown(line.kind, line.room, line.item, line.subject)),
        "" if line.kind is None else words[line.kind.name],
        "" if line.number is None else str(line.round),
        line.original_name,
        "" if line.at is None else f"{local(line.at):%Y-%m-%d %H:%M}",
        line.by,
        line.sha256,
    )


def _shown(kind: PhotoKind | None, room: str, item: str, subject: str) -> tuple[str, ...]:
    """Room and item of a defect; the meter's name; or that it is the signed sheet."""
    if kind is PhotoKind.METER:
        return (wording().map("words.meters").get(subject, subject),)
    if kind is PhotoKind.SHEET:
        return (wording().map("words.photo_report")["SHEET"],)
    return (room, item)

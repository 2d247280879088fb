"""Hostile workbooks, each made by one function that writes it to a path."""

from __future__ import annotations

import random
import struct
import warnings
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import xlsxwriter  # type: ignore[import-untyped]

from handover_app.domain.refusals import DomainError
from handover_app.domain.workbooks import (
    NotAWorkbook,
    WorkbookEncrypted,
    WorkbookTooLarge,
)

_CONTENT = """<?xml version="1.0"?><Types
 xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"""
_WORKBOOK = """<?xml version="1.0"?><workbook
 xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>"""
_RELATIONS = """<?xml version="1.0"?><Relationships
 xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
 Target="worksheets/sheet1.xml"/></Relationships>"""
_SHEET = "xl/worksheets/sheet1.xml"


def write_workbook(path: Path, sheet: Iterable[bytes], others: int = 0) -> None:
    """A workbook of one sheet whose XML comes in pieces, and so many other entries."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _CONTENT)
        archive.writestr("xl/workbook.xml", _WORKBOOK)
        archive.writestr("xl/_rels/workbook.xml.rels", _RELATIONS)
        with archive.open(_SHEET, "w") as file:
            for piece in sheet:
                file.write(piece)
        for number in range(others):
            archive.writestr(f"xl/media/{number}.txt", "")


def sheet_xml(body: bytes, dimension: bytes = b"") -> bytes:
    """The XML of a sheet round the rows."""
    return (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b"%s<sheetData>%s</sheetData></worksheet>" % (dimension, body)
    )


def _spaces(path: Path) -> None:
    write_workbook(path, (b" " * 2**20 for _ in range(700)))


def _many_entries(path: Path) -> None:
    write_workbook(path, [sheet_xml(b"")], others=30_000)


def _sparse(path: Path) -> None:
    rows = b'<row r="1"><c r="A1"><v>1</v></c></row>'
    rows += b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    write_workbook(path, [sheet_xml(rows)])


def _sparse_with_modest_dimension(path: Path) -> None:
    rows = b"<row r='1'><c r='A1'><v>1</v></c></row><row r='2'><c s='1' r='XFD900000'/></row>"
    write_workbook(path, [sheet_xml(rows, b'<dimension ref="A1:B2"/>')])


def _huge_dimension(path: Path) -> None:
    write_workbook(path, [sheet_xml(b"", b'<dimension ref="A1:XFD1048576"/>')])


def _cells_without_places(path: Path) -> None:
    wide = b"<row>" + b"<c><v>1</v></c>" * 16_384 + b"</row>"
    write_workbook(path, [sheet_xml(wide + b"<row><c/></row>" * 60_000)])


def _three_million_cells(path: Path) -> None:
    def pieces() -> Iterable[bytes]:
        yield b"<worksheet><sheetData>"
        for row in range(1, 30_001):
            yield b'<row r="%d">' % row
            yield b"".join(b'<c r="%s%d"><v>%d</v></c>' % (c, row, row * 7) for c in _COLUMNS)
            yield b"</row>"

    write_workbook(path, pieces())


def _rows_without_end(path: Path) -> None:
    """Fifteen million empty rows, padded so that they hardly shrink."""
    padding = [b"<!--%s-->" % random.Random(n).randbytes(3_000).hex().encode() for n in range(160)]
    write_workbook(path, (b"<row/>" * 100_000 + padding[n] for n in range(160)))


def _lying_size(path: Path) -> None:
    """The table of contents says 100 bytes, the stream holds 400 MB in small steps."""
    write_workbook(path, (b"<row/>" * 100_000 for _ in range(700)))
    data = bytearray(path.read_bytes())
    entry = data.rfind(_SHEET.encode()) - 46
    data[entry + 24 : entry + 28] = struct.pack("<I", 100)
    path.write_bytes(data)


def _password(path: Path) -> None:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1016)
    path.write_bytes(head + "EncryptedPackage".encode("utf-16-le") + bytes(4096))


def _password_of_a_zip_tool(path: Path) -> None:
    write_workbook(path, [sheet_xml(b"")])
    data = bytearray(path.read_bytes())
    entry = data.rfind(_SHEET.encode()) - 46
    data[entry + 8] |= 1
    path.write_bytes(data)


def _old_workbook(path: Path) -> None:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(8192))


def _text(path: Path) -> None:
    path.write_text("楼栋,单元,房号\n1号楼,1单元,101\n", encoding="utf-8")


def _nothing(path: Path) -> None:
    path.write_bytes(b"")


def _other_archive(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")


def _cut_short(path: Path) -> None:
    write_workbook(path, [sheet_xml(b"<row/>" * 1000)])
    path.write_bytes(path.read_bytes()[:-200])


def _broken_xml(path: Path) -> None:
    write_workbook(path, [b"<worksheet><sheetData><row"])


def _other_encoding(path: Path) -> None:
    write_workbook(path, [sheet_xml(b"<row/>").decode().encode("utf-16")])


_COLUMNS = [bytes([65 + n // 26, 65 + n % 26]) for n in range(100)]


def _one_text_in_every_cell(path: Path) -> None:
    """32,000 letters once, and the cells of 20,000 rows that name them."""
    text = "".join(random.Random(1).choices("abcdefghijklmnopqrstuvwxyz", k=32_000))
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        for row in range(20_000):
            sheet.write_string(row, 0, text)


def _a_text_that_is_hard_to_see(path: Path) -> None:
    """The same with a comment between a cell and its value."""
    _one_text_in_every_cell(path)
    _rewrite(path, _SHEET, b"<v>", b"<!-- --><v>")


def _many_texts(path: Path) -> None:
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        for row in range(90_000):
            for column in range(10):
                sheet.write_string(row, column, "总价待定")


def _one_sheet_named_a_hundred_times(path: Path) -> None:
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        for row in range(50_000):
            sheet.write_number(row, 0, row)
    once = b'<sheet name="Sheet1" sheetId="1" r:id="rId1"/>'
    more = (once.replace(b"Sheet1", b"S%d" % number) for number in range(100))
    _rewrite(path, "xl/workbook.xml", once, b"".join(more))


def _two_tables_of_texts(path: Path) -> None:
    _one_text_in_every_cell(path)
    with zipfile.ZipFile(path, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr("xl/sharedStrings.xml", "<sst><si><t>a</t></si></sst>")


def _rewrite(path: Path, name: str, old: bytes, new: bytes) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    assert old in parts[name]
    parts[name] = parts[name].replace(old, new)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, content in parts.items():
            archive.writestr(each, content)


BOMBS: dict[str, tuple[Callable[[Path], None], type[DomainError]]] = {
    "700 MB of spaces": (_spaces, WorkbookTooLarge),
    "thirty thousand entries": (_many_entries, WorkbookTooLarge),
    "two cells in opposite corners": (_sparse, WorkbookTooLarge),
    "a dimension that lies": (_sparse_with_modest_dimension, WorkbookTooLarge),
    "a dimension of the whole sheet": (_huge_dimension, WorkbookTooLarge),
    "cells without places": (_cells_without_places, WorkbookTooLarge),
    "three million cells": (_three_million_cells, WorkbookTooLarge),
    "a size that lies": (_lying_size, NotAWorkbook),
    "rows without end": (_rows_without_end, WorkbookTooLarge),
    "one long text in every cell": (_one_text_in_every_cell, WorkbookTooLarge),
    "one long text, named with a comment": (_a_text_that_is_hard_to_see, WorkbookTooLarge),
    "a text in each of 900,000 cells": (_many_texts, WorkbookTooLarge),
    "one sheet a hundred times": (_one_sheet_named_a_hundred_times, NotAWorkbook),
    "two tables of texts": (_two_tables_of_texts, NotAWorkbook),
    "a password": (_password, WorkbookEncrypted),
    "a password of a zip tool": (_password_of_a_zip_tool, WorkbookEncrypted),
    "an old workbook": (_old_workbook, NotAWorkbook),
    "a text file": (_text, NotAWorkbook),
    "an empty file": (_nothing, NotAWorkbook),
    "another archive": (_other_archive, NotAWorkbook),
    "a file cut short": (_cut_short, NotAWorkbook),
    "broken xml": (_broken_xml, NotAWorkbook),
    "xml in another encoding": (_other_encoding, NotAWorkbook),
}

"""Looks at a workbook's bytes before anything parses them: a hostile file costs little.

The reader allocates the bounding box of a sheet and inflates whatever the archive holds. So the
archive's own claims are not believed: every entry is inflated piece by piece and counted, and the
positions of all cells are read from the very bytes.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from handover_app.domain.workbooks import (
    NotAWorkbook,
    WorkbookEncrypted,
    WorkbookLimit,
    WorkbookTooLarge,
)
from handover_app.storage.workbook_cost import Cost, refuse_repeated_sheets

MAX_FILE_BYTES = 50 * 2**20
MAX_ENTRIES = 2_000
MAX_UNPACKED_BYTES = 200 * 2**20
MAX_RATIO = 200
MAX_CELLS = 2_000_000
MAX_STRINGS_BYTES = 64 * 2**20
"""Shared texts cost several times their size once they are read."""
MAX_LISTING_BYTES = 2**21

_LISTINGS = ("xl/workbook.xml", "xl/_rels/workbook.xml.rels")
_PIECE = 256 * 1024
_END = b"PK\x05\x06"
_END_64_LOCATOR = b"PK\x06\x07"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RATIO_MATTERS_FROM = 2**20
_DIMENSION = re.compile(
    rb"<(?:\w+:)?dimension\s+ref=[\"']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})[\"']"
)
_PLACE = re.compile(
    rb"<(?:\w+:)?(row|c)(?=[\s/>])(?:[^<>]*?\sr\s*=\s*[\"']([A-Z]{0,3})(\d{1,7})[\"'])?"
)


def guard(data: bytes, name: str) -> None:
    """Let a workbook pass only if reading it is cheap and safe.

    Raises:
        NotAWorkbook: not an .xlsx archive, or its parts contradict its table of contents.
        WorkbookEncrypted: protected by a password.
        WorkbookTooLarge: one of the limits above is passed.
    """
    if data.startswith(_OLD_OFFICE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise WorkbookEncrypted(name)
        raise NotAWorkbook(name)
    entries = _entries(data, name)
    names = {entry.filename for entry in entries}
    if len({_path(entry) for entry in entries}) < len(entries):
        raise NotAWorkbook(name)  # which of two of one name would be read?
    if not {"[Content_Types].xml", "xl/workbook.xml"} <= names:
        raise NotAWorkbook(name)
    allowed, cost = MAX_UNPACKED_BYTES, Cost(name)
    for entry in sorted(entries, key=lambda entry: not _holds_texts(entry)):
        if entry.flag_bits & 1:
            raise WorkbookEncrypted(name)
        allowed -= _inspect(data, entry, allowed, cost, name)


def _holds_texts(entry: zipfile.ZipInfo) -> bool:
    return _path(entry) == "xl/sharedstrings.xml"


def _path(entry: zipfile.ZipInfo) -> str:
    """The name under which the reader finds an entry."""
    return entry.filename.lower().replace("\\", "/")


def _entries(data: bytes, name: str) -> list[zipfile.ZipInfo]:
    """The table of contents, read only after its own size is known to be small."""
    end = data.rfind(_END, max(0, len(data) - 65_557))
    if end < 0 or len(data) < end + 22:
        raise NotAWorkbook(name)
    count, size, _offset, comment = struct.unpack_from("<HIIH", data, end + 10)
    if end + 22 + comment != len(data):
        raise NotAWorkbook(name)
    zip64 = data[max(0, end - 20) : end].startswith(_END_64_LOCATOR)
    if zip64 or count > MAX_ENTRIES or size > MAX_ENTRIES * 512:
        raise WorkbookTooLarge(name, WorkbookLimit.ENTRIES, MAX_ENTRIES)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error) as error:
        raise NotAWorkbook(name) from error
    if len(entries) > MAX_ENTRIES:
        raise WorkbookTooLarge(name, WorkbookLimit.ENTRIES, MAX_ENTRIES)
    if sum(entry.file_size for entry in entries) > MAX_UNPACKED_BYTES:
        raise WorkbookTooLarge(name, WorkbookLimit.UNPACKED_BYTES, MAX_UNPACKED_BYTES)
    for entry in entries:
        if entry.file_size > max(MAX_RATIO * entry.compress_size, _RATIO_MATTERS_FROM):
            raise WorkbookTooLarge(name, WorkbookLimit.RATIO, MAX_RATIO)
    return entries


def _inspect(data: bytes, entry: zipfile.ZipInfo, allowed: int, cost: Cost, name: str) -> int:
    """Inflate one entry piece by piece; its true size in bytes."""
    size = 0
    box = _Box(name, cost)
    sheet = _path(entry).endswith((".xml", ".rels", ".bin"))
    strings = _holds_texts(entry)
    listing = bytearray() if _path(entry) in _LISTINGS else None
    for piece in _pieces(data, entry, name):
        size += len(piece)
        if size > allowed or (strings and size > MAX_STRINGS_BYTES):
            raise WorkbookTooLarge(name, WorkbookLimit.UNPACKED_BYTES, MAX_UNPACKED_BYTES)
        if size > entry.file_size:
            break
        if strings:
            cost.add_texts(piece)
        if sheet:
            box.feed(piece)
        if listing is not None:
            listing += piece
            if size > MAX_LISTING_BYTES:
                raise WorkbookTooLarge(name, WorkbookLimit.ENTRIES, MAX_ENTRIES)
    if listing:
        refuse_repeated_sheets(bytes(listing), name)
    if size != entry.file_size:
        raise NotAWorkbook(name)
    return size


def _pieces(data: bytes, entry: zipfile.ZipInfo, name: str) -> Iterator[bytes]:
    """The content of an entry, inflated by what is there and not by what is claimed."""
    at = entry.header_offset
    if data[at : at + 4] != b"PK\x03\x04" or at + 30 > len(data):
        raise NotAWorkbook(name)
    start = at + 30 + sum(struct.unpack_from("<HH", data, at + 26))
    packed = memoryview(data)[start : start + entry.compress_size]
    if entry.compress_type == zipfile.ZIP_STORED:
        for at in range(0, len(packed), _PIECE):
            yield bytes(packed[at : at + _PIECE])
        return
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        raise NotAWorkbook(name)
    inflate = zlib.decompressobj(-15)
    try:
        for at in range(0, len(packed), _PIECE):
            rest = bytes(packed[at : at + _PIECE])
            while rest:
                yield inflate.decompress(rest, _PIECE)
                rest = inflate.unconsumed_tail
        while piece := inflate.decompress(b"", _PIECE):
            yield piece
    except zlib.error as error:
        raise NotAWorkbook(name) from error
    if not inflate.eof:
        raise NotAWorkbook(name)


class _Box:
    """The bounding box of a sheet's cells, fed with its XML piece by piece."""

    def __init__(self, name: str, cost: Cost) -> None:
        self._name = name
        self._cost = cost
        self._rest = b""
        self._row = 0
        self._column = 0
        self._rows: tuple[int, int] | None = None
        self._columns: tuple[int, int] | None = None
        self._count = 0

    def feed(self, piece: bytes) -> None:
        """Take in the next piece; raises WorkbookTooLarge, NotAWorkbook."""
        text = self._rest + piece
        if b"\0" in text:
            # Another encoding than UTF-8 would hide the cells from this look, not from the reader.
            raise NotAWorkbook(self._name)
        cut = text.rfind(b"<")
        if cut < 0 or len(text) - cut > _PIECE:
            cut = len(text)
        self._rest, text = text[cut:], text[:cut]
        self._cost.add_cells(text)
        for left, top, right, bottom in _DIMENSION.findall(text):
            self._check(abs(int(bottom) - int(top)) + 1, abs(_column(right) - _column(left)) + 1)
        places = _PLACE.findall(text)
        self._count += len(places)
        if self._count > 2 * MAX_CELLS:
            raise WorkbookTooLarge(self._name, WorkbookLimit.CELLS, MAX_CELLS)
        for tag, letters, number in places:
            if tag == b"row":
                self._row = int(number) if number else self._row + 1
                self._column = 0
                continue
            self._column = _column(letters) if letters else self._column + 1
            self._stretch(int(number) if number else self._row, self._column)

    def _stretch(self, row: int, column: int) -> None:
        rows, columns = self._rows or (row, row), self._columns or (column, column)
        if self._rows and rows[0] <= row <= rows[1] and columns[0] <= column <= columns[1]:
            return
        self._rows = min(rows[0], row), max(rows[1], row)
        self._columns = min(columns[0], column), max(columns[1], column)
        self._check(self._rows[1] - self._rows[0] + 1, self._columns[1] - self._columns[0] + 1)

    def _check(self, rows: int, columns: int) -> None:
        if rows * columns > MAX_CELLS:
            raise WorkbookTooLarge(self._name, WorkbookLimit.CELLS, MAX_CELLS)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number

"""Reckons what a workbook takes up once it is read, while its bytes are still only looked at.

A cell names a shared text by its place in a table, and a sheet its part by an id: a small file can
name a long text a million times, or one part a thousand times. The reader copies at each naming.
"""

from __future__ import annotations

import html
import re

from handover_app.domain.workbooks import NotAWorkbook, WorkbookLimit, WorkbookTooLarge

MAX_COST_BYTES = 100 * 10**6
"""A list of 1,000 units costs about 5 million."""

_PIECE = 256 * 1024
_COST_OF_A_TEXT = 60
_TEXT = re.compile(rb"<(?:\w+:)?si(?=[\s/>])")
_NAMING = re.compile(rb"<(?:\w+:)?c\s(?:[^<>]*?\s)?t\s*=\s*[\"']s[\"']")
_NAMED = re.compile(_NAMING.pattern + rb"[^<>]*>\s*<(?:\w+:)?v[^<>]*>\s*(\d{1,9})")
_SHEET_ID = re.compile(r"<(?:\w+:)?sheet\s[^<>]*?:id\s*=\s*[\"']([^\"']*)")
_TARGET = re.compile(r"\sTarget\s*=\s*[\"']([^\"']*)")


class Cost:
    """The memory that the parts of one workbook will take; the shared texts are fed first."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._total = 0
        self._rest = b""
        self._lengths: list[int] = []
        self._longest: int | None = None

    def add_texts(self, piece: bytes) -> None:
        """The next piece of the table of shared texts; raises WorkbookTooLarge."""
        text = self._rest + piece
        cut = text.rfind(b"<")
        if cut < 0 or len(text) - cut > _PIECE:
            cut = len(text)
        self._rest, text = text[cut:], text[:cut]
        before, *texts = _TEXT.split(text)
        if self._lengths:
            self._lengths[-1] += len(before)
        self._lengths += map(len, texts)
        self._add(len(piece) + _COST_OF_A_TEXT * len(texts))

    def add_cells(self, text: bytes) -> None:
        """The next stretch of a sheet, cut before a tag; raises WorkbookTooLarge."""
        self._add(2 * len(text))
        if not self._lengths:
            return
        if self._longest is None:
            self._longest = max(self._lengths)
        namings, named = len(_NAMING.findall(text)), _NAMED.findall(text)
        known = [self._lengths[place] for place in map(int, named) if place < len(self._lengths)]
        unknown = (namings - len(named)) * self._longest
        self._add(namings * _COST_OF_A_TEXT + 2 * (sum(known) + unknown))

    def _add(self, cost: int) -> None:
        self._total += cost
        if self._total > MAX_COST_BYTES:
            raise WorkbookTooLarge(self._name, WorkbookLimit.CELLS, MAX_COST_BYTES)


def refuse_repeated_sheets(part: bytes, name: str) -> None:
    """The workbook's list of sheets, or of targets, names nothing twice; raises NotAWorkbook."""
    text = html.unescape(part.decode("utf-8", "replace"))
    for pattern in (_SHEET_ID, _TARGET):
        named = [
            each.lower().removeprefix("/").removeprefix("xl/") for each in pattern.findall(text)
        ]
        if len(set(named)) < len(named):
            raise NotAWorkbook(name)

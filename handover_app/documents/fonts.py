"""The bundled Chinese font in ReportLab: registered once, searchable, and asked before printing."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import lru_cache

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics, ttfonts

from handover_app.station import resource

REGULAR = "NotoSansSC"
BOLD = "NotoSansSC-Bold"

# A font object keeps a file position and may serve one document at a time (ReportLab's own note).
PRINTING = threading.RLock()

# Kept so that a test notices when ReportLab mends its own, and ours can go.
REPORTLAB_CMAP = ttfonts.makeToUnicodeCMap

# ASCII-85 makes photographs a quarter larger and slow; PDF readers take plain bytes.
rl_config.useA85 = 0


class _Glyphs:
    """The outlines of a font, of which a document takes some hundred: slices, not a copy of all."""

    def __init__(self, data: bytes, start: int) -> None:
        self._data = data
        self._start = start

    def __getitem__(self, part: slice) -> bytes:
        return self._data[self._start + part.start : self._start + part.stop]


class _Face(ttfonts.TTFontFace):  # type: ignore[misc]
    """ReportLab copies all outlines, 8 MB, for each font of each document; this face does not."""

    def get_table(self, tag: str) -> bytes | _Glyphs:
        """The table of the font file."""
        start, length = self.get_table_pos(tag)
        if tag == "glyf":
            return _Glyphs(self._ttf_data, start)
        table: bytes = self._ttf_data[start : start + length]
        return table


@lru_cache(maxsize=1)
def register() -> None:
    """Register Regular and Bold in ReportLab; further calls do nothing.

    Raises:
        FileNotFoundError: the font files are not in ``resources/fonts``.
    """
    ttfonts.makeToUnicodeCMap = to_unicode_cmap
    for name, file in ((REGULAR, "NotoSansSC-Regular.ttf"), (BOLD, "NotoSansSC-Bold.ttf")):
        font = ttfonts.TTFont(name, str(resource(f"fonts/{file}")))
        font.face.__class__ = _Face
        pdfmetrics.registerFont(font)
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR)


def to_unicode_cmap(fontname: str, subset: Sequence[int]) -> str:
    """The table by which a PDF reader copies and searches text: code to UTF-16.

    ReportLab 5.1 writes a character above U+FFFF as five hex digits, which no reader understands;
    the standard asks for UTF-16BE, so for a surrogate pair, and for at most 100 lines a block
    (ISO 32000-1, 9.10.3).
    """
    lines = [f"<{code:02X}> <{_utf16(point)}>" for code, point in enumerate(subset)]
    blocks = []
    for start in range(0, len(lines), 100):
        part = lines[start : start + 100]
        blocks += [f"{len(part)} beginbfchar", *part, "endbfchar"]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo",
            f"<< /Registry ({fontname})",
            f"/Ordering ({fontname})",
            "/Supplement 0",
            ">> def",
            f"/CMapName /{fontname} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            f"<00> <{len(subset) - 1:02X}>",
            "endcodespacerange",
            *blocks,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )


def missing_glyphs(text: str) -> tuple[str, ...]:
    """The characters of ``text`` that the bundled font cannot draw, each once, in their order.

    Line breaks and tabs count as drawable, since the page engine turns them into space.
    """
    missing = set(text) - _drawable()
    return tuple(dict.fromkeys(char for char in text if char in missing)) if missing else ()


def width(text: str, font: str, size: float) -> float:
    """The width of ``text`` in points."""
    return float(_faces()[font].stringWidth(text, size))


@lru_cache(maxsize=1)
def _faces() -> dict[str, ttfonts.TTFont]:
    register()
    return {name: pdfmetrics.getFont(name) for name in (REGULAR, BOLD)}


@lru_cache(maxsize=1)
def _drawable() -> frozenset[str]:
    regular, bold = (_faces()[name].face.charToGlyph for name in (REGULAR, BOLD))
    return frozenset(map(chr, regular.keys() & bold.keys())) | set("\t\n\r\xa0")


def _utf16(point: int) -> str:
    return chr(point).encode("utf-16-be", "surrogatepass").hex().upper()

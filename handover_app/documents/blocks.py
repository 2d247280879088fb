"""What forms are made of: tables that break over pages, fields to fill in, ticks, signatures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handover_app.documents.flow import wrap
from handover_app.documents.fonts import BOLD, REGULAR, width
from handover_app.documents.page import BAD, INK, LEFT, RULE, SHADE, SOFT, Align, Sheet
from handover_app.documents.signature import sign
from handover_app.domain.papers import SignedBy, Tick

_SIZE = 9.5
_PAD = 4.5
_HAND = 22.0
_SIGN_ROOM = 60.0
_SIGN_STEP = 32.0
# How high a signature stands over its line, and the letters under it that say whose it is.
_STROKES = 30.0
_SMALL = 7.5
# Labels of up to five characters take the same room, so that the values of a page stand in line.
_LABEL = 5 * _SIZE


@dataclass(frozen=True)
class Column:
    """A column's title, its share of the width, and the side its cells hang on."""

    title: str
    share: float
    align: Align = "left"


@dataclass(frozen=True)
class Row:
    """Cells of a row; with fewer cells than columns the first one spans the columns left over.

    ``height`` is the least height in points, for lines that are written on by hand.
    """

    cells: tuple[str, ...]
    strong: bool = False
    height: float = 0


@dataclass(frozen=True)
class _Cell:
    x: float
    width: float
    align: Align
    lines: list[str]


def table(
    sheet: Sheet, columns: Sequence[Column], rows: Sequence[Row], *, size: float = _SIZE
) -> None:
    """A ruled table; its header is repeated on every page, and a row too high for a page is cut.

    Without rows it has a few empty ones, to be filled in by hand. ``size`` is that of the letters.
    """
    rows = rows or [Row(("",) * len(columns), height=_HAND)] * 3
    header = Row(tuple(column.title for column in columns), strong=True)
    head = _cells(sheet, columns, header, size)
    needed = _height(head, header, size) + _leading(size) + 2 * _PAD
    heights = [_height(_cells(sheet, columns, row, size), row, size) for row in rows]
    # A sum does not stand alone on a page, nor a header at the foot of one.
    followed = [0.0] * len(rows)
    if len(rows) > 1 and rows[-1].strong:
        followed[-2] = heights[-1]
    room = sheet.fresh - needed
    first = heights[0] + followed[0]
    sheet.need(_height(head, header, size) + first if first <= room else needed)
    _draw(sheet, head, header, size, shade=True)
    for row, follows in zip(rows, followed, strict=True):
        for cells in _pieces(_cells(sheet, columns, row, size), room, size):
            height = _height(cells, row, size)
            together = height + follows if height + follows <= room else height
            if together > sheet.free:
                sheet.break_page()
                _draw(sheet, head, header, size, shade=True)
            _draw(sheet, cells, row, size)


def _leading(size: float) -> float:
    return size + 4


def _cells(sheet: Sheet, columns: Sequence[Column], row: Row, size: float) -> list[_Cell]:
    unit = sheet.inner / sum(column.share for column in columns)
    spanned = len(columns) - len(row.cells) + 1
    parts = [columns[:spanned], *([column] for column in columns[spanned:])]
    cells = []
    x = LEFT
    for part, text in zip(parts, row.cells, strict=True):
        wide = unit * sum(column.share for column in part)
        align: Align = "right" if len(part) > 1 else part[0].align
        lines = wrap(text, BOLD if row.strong else REGULAR, size, wide - 2 * _PAD)
        cells.append(_Cell(x, wide, align, lines))
        x += wide
    return cells


def _pieces(cells: list[_Cell], room: float, size: float) -> Iterator[list[_Cell]]:
    limit = max(1, int((room - 2 * _PAD) // _leading(size)))
    longest = max(len(cell.lines) for cell in cells)
    for start in range(0, longest, limit):
        yield [
            _Cell(cell.x, cell.width, cell.align, cell.lines[start : start + limit])
            for cell in cells
        ]


def _height(cells: list[_Cell], row: Row, size: float) -> float:
    lines = max(len(cell.lines) for cell in cells)
    return max(lines * _leading(size) + 2 * _PAD - 1, row.height)


def _draw(sheet: Sheet, cells: list[_Cell], row: Row, size: float, *, shade: bool = False) -> None:
    height = _height(cells, row, size)
    bottom = sheet.y - height
    for cell in cells:
        sheet.box(cell.x, bottom, cell.width, height, fill=SHADE if shade else None, line=RULE)
        base = sheet.y - _PAD - size + 0.5
        if row.height:
            base = sheet.y - (height - len(cell.lines) * _leading(size)) / 2 - size
        edge = {
            "left": cell.x + _PAD,
            "center": cell.x + cell.width / 2,
            "right": cell.x + cell.width - _PAD,
        }[cell.align]
        for line in cell.lines:
            sheet.text(edge, base, line, size=size, bold=row.strong, align=cell.align)
            base -= _leading(size)
    sheet.y = bottom


def fields(sheet: Sheet, pairs: Sequence[tuple[str, str]], *, across: int = 2) -> None:
    """Labels with their values on a line each, ``across`` beside one another.

    A value that is not known stays an empty line to write on.
    """
    slot = sheet.inner / across
    room = max([_LABEL, *(width(label, REGULAR, _SIZE) for label, _ in pairs)]) + 8
    for start in range(0, len(pairs), across):
        group = pairs[start : start + across]
        wide = sheet.inner if len(group) == 1 else slot
        values = [wrap(value, REGULAR, 10, wide - room - 12) for _, value in group]
        height = max(len(lines) for lines in values) * 14 + 7
        sheet.need(height)
        for place, ((label, _), lines) in enumerate(zip(group, values, strict=True)):
            x = LEFT + place * slot
            base = sheet.y - 12
            sheet.text(x, base, label, size=_SIZE, color=SOFT)
            for line in lines:
                sheet.text(x + room, base, line, size=10)
                base -= 14
            # The last slot's line ends with the other rules, so that the right edge is straight.
            end = sheet.right if x + wide > sheet.right - 1 else x + wide - 12
            sheet.rule(x + room - 2, sheet.y - height + 3, end, sheet.y - height + 3)
        sheet.gap(height)


def section(sheet: Sheet, title: str, columns: Sequence[Column], rows: Sequence[Row]) -> None:
    """A heading with its table, or with the word for none (无) where there is nothing to list."""
    if rows:
        sheet.heading(title, keep=48)
        table(sheet, columns, rows)
    else:
        sheet.need(24)
        sheet.gap(8)
        sheet.text(LEFT, sheet.y - 10.5, title, size=10.5, bold=True)
        x = LEFT + width(title, BOLD, 10.5) + 12
        sheet.text(x, sheet.y - 10.5, sheet.wording("common.nothing"), color=SOFT)
        sheet.gap(16)


def warning(sheet: Sheet, text: str) -> None:
    """A framed warning in red and bold letters over the whole width."""
    lines = wrap(text, BOLD, 10.5, sheet.inner - 20)
    height = len(lines) * 16 + 11
    sheet.need(height)
    sheet.box(LEFT, sheet.y - height, sheet.inner, height, line=BAD)
    base = sheet.y - 16.5
    for line in lines:
        sheet.text(LEFT + 10, base, line, size=10.5, bold=True, color=BAD)
        base -= 16
    sheet.gap(height)


def ticks(sheet: Sheet, boxes: Sequence[Tick], *, size: float = 10) -> None:
    """Boxes with their labels in a row, going on in the next line where they don't fit."""
    x = LEFT
    sheet.need(20)
    for box in boxes:
        taken = size + 5 + width(box.label, REGULAR, size) + 20
        if x > LEFT and x + taken - 20 > sheet.right:
            sheet.gap(19)
            sheet.need(20)
            x = LEFT
        base = sheet.y - 13
        sheet.box(x, base - 1.5, size, size, line=INK)
        if box.ticked:
            sheet.text(x + size / 2, base - 0.3, "✓", size=size + 1, bold=True, align="center")
        sheet.text(x + size + 5, base, box.label, size=size)
        x += taken
    sheet.gap(20)


def signatures(
    sheet: Sheet,
    labels: Sequence[str],
    names: Sequence[str] = (),
    *,
    across: int = 2,
    signed: Sequence[SignedBy | None] = (),
) -> None:
    """Lines to sign on with a date each, kept together at the end of a sheet.

    ``names`` are the persons who are known already, ``signed`` those who signed, both in the order
    of the labels. Strokes stand on their line; who signed on paper has an empty one.
    """
    rows = _signed_rows(sheet, labels, across)
    sheet.need(signatures_height(sheet, labels, across=across, signed=signed))
    sheet.gap(14)
    known, drawn = dict(enumerate(names)), dict(enumerate(signed))
    place = 0
    for row in rows:
        slot = sheet.inner / across
        tall = any(drawn.get(place + column) for column in range(len(row)))
        base = sheet.y - 22 - (_STROKES - 10 if tall else 0)
        for column, label in enumerate(row):
            x = LEFT + column * slot
            whole = column == across - 1 or _is_long(sheet, label, across)
            end = sheet.right if whole else x + slot - 14
            _sign_line(sheet, label, (x, end, base), known.get(place, ""), drawn.get(place))
            place += 1
        sheet.gap(_SIGN_STEP + (_STROKES if tall else 0))


def _sign_line(
    sheet: Sheet, label: str, at: tuple[float, float, float], name: str, signed: SignedBy | None
) -> None:
    x, end, base = at
    words = sheet.wording
    start = x + width(label, REGULAR, _SIZE) + 6
    sheet.text(x, base, label, size=_SIZE, color=SOFT)
    sheet.rule(start, base - 3, end, base - 3)
    sheet.text(start + 2, base, name, size=_SIZE)
    if signed is None or not signed.strokes:
        sheet.text(end, base, words("common.sign_date"), size=_SIZE, color=SOFT, align="right")
    if signed is not None:
        taken = width(name, REGULAR, _SIZE) + 10 if name else 4
        sign(sheet, signed, start + taken, base - 1, (end - start - taken - 2, _STROKES))
        pane = words("common.signed_on_pane") if signed.strokes else ""
        under = words.joined(signed.name, words.moment(signed.at), pane)
        lines = wrap(under, REGULAR, _SMALL, end - start)
        for place, line in enumerate(lines, start=1):
            sheet.text(start + 2, base - 3 - place * 10, line, size=_SMALL, color=SOFT)


def signatures_height(
    sheet: Sheet,
    labels: Sequence[str],
    *,
    across: int = 2,
    signed: Sequence[SignedBy | None] = (),
) -> float:
    """How many points the lines to sign on take, to keep something together with them."""
    strokes = sum(_STROKES for each in signed if each is not None)
    return len(_signed_rows(sheet, labels, across)) * _SIGN_STEP + 14 + strokes


def _signed_rows(sheet: Sheet, labels: Sequence[str], across: int) -> list[list[str]]:
    """The labels line by line; a long one has a line of its own."""
    rows: list[list[str]] = []
    for label in labels:
        alone = _is_long(sheet, label, across)
        joins = rows and len(rows[-1]) < across and not _is_long(sheet, rows[-1][-1], across)
        if joins and not alone:
            rows[-1].append(label)
        else:
            rows.append([label])
    return rows


def _is_long(sheet: Sheet, label: str, across: int) -> bool:
    """Whether a long name would leave no room to sign beside another."""
    date = width(sheet.wording("common.sign_date"), REGULAR, _SIZE)
    return width(label, REGULAR, _SIZE) + date + _SIGN_ROOM > float(sheet.inner / across)


def total_line(sheet: Sheet, label: str, capital: str, figures: str) -> None:
    """A sum in capital numerals and in figures, in a shaded bar of its own."""
    room = sheet.inner - 2 * _PAD - width(label, BOLD, 10) - 12 - width(figures, BOLD, 11) - 16
    lines = wrap(capital, REGULAR, 10, room)
    height = len(lines) * 15 + 11
    sheet.need(height)
    sheet.box(LEFT, sheet.y - height, sheet.inner, height, fill=SHADE, line=RULE)
    base = sheet.y - 16.5
    sheet.text(LEFT + _PAD, base, label, size=10, bold=True)
    sheet.text(sheet.right - _PAD, base, figures, size=11, bold=True, align="right")
    for line in lines:
        sheet.text(LEFT + _PAD + width(label, BOLD, 10) + 12, base, line, size=10)
        base -= 15
    sheet.gap(height)

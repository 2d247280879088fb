"""验房记录表 to write on: one sheet, both sides, filled in with what is known of the unit."""

from __future__ import annotations

from collections.abc import Sequence

from handover_app.documents.blocks import (
    Column,
    Row,
    fields,
    signatures,
    signatures_height,
    table,
    ticks,
)
from handover_app.documents.fonts import REGULAR, width
from handover_app.documents.key_labels import grouped
from handover_app.documents.page import INK, LEFT, RULE, SOFT, Document, Sheet
from handover_app.documents.people import named, together
from handover_app.documents.wording import Wording
from handover_app.domain.papers import FormItem, FormRoom, InspectionForm, MeterReading, Tick

# Points: the code, its light edge included, and what is left free for it.
_CODE = 70.0
_BESIDE_CODE = _CODE + 8
# The column of the rooms, and the letters of the items and of their codes.
_ROOM = 62.0
_WORDS, _SMALL = 8.5, 6.5
_STEP = 12.5
_BOX = 7.5
_BETWEEN = 11.0
# A line that is written on by hand, and the letters that leave it so low.
_HAND = 20.0
_LETTERS = 8.0
_NOTES = 2


def draw(document: Document, paper: InspectionForm) -> None:
    """Draw the form; a unit's longest names still leave it on one sheet."""
    words = document.wording
    sheet = document.sheet(words("inspection_form.title"), paper.head)
    _facts(sheet, paper)
    if paper.rooms:
        _rooms(sheet, paper.rooms)
    _meters(sheet, paper.meters)
    _lines(sheet, paper)
    _end(sheet, paper)


def _facts(sheet: Sheet, paper: InspectionForm) -> None:
    words, top = sheet.wording, sheet.y
    area = "" if paper.area is None else words("common.area", value=f"{paper.area:.2f}")
    with sheet.narrowed(_BESIDE_CODE if paper.qr else 0):
        fields(sheet, ((words("common.owners"), together(words, paper.owners)),), across=1)
        fields(
            sheet,
            (
                (words("inspection_form.layout"), words.joined(paper.layout, paper.fit_out)),
                (words("inspection_form.area"), area),
                (words("common.contract"), paper.contract_number),
                (words("inspection_form.walked"), ""),
            ),
        )
        team = [named(words, member.name, member.role) for member in paper.members]
        joined = words("inspection_record.team_join").join(team)
        everybody = words.joined(paper.team, joined)
        fields(sheet, ((words("inspection_form.team"), everybody),), across=1)
    if paper.qr:
        left, low = sheet.right - _CODE, top - _CODE + 4
        sheet.code(paper.qr, left, low, _CODE)
        middle, base = left + _CODE / 2, low - 7
        sheet.text(middle, base, grouped(paper.short_id), size=8, bold=True, align="center")
        sheet.gap(max(0.0, sheet.y - base + 6))


def _rooms(sheet: Sheet, rooms: Sequence[FormRoom]) -> None:
    """Rooms in walking order; a tick and the item's code are all that is to be entered."""
    words = sheet.wording
    sheet.heading(words("inspection_form.rooms"))
    for place, room in enumerate(rooms, start=1):
        left = LEFT + _ROOM
        rows = _in_rows(room.items, sheet.right - left - 6)
        height = max(1, len(rows)) * _STEP + 5
        sheet.need(height)
        bottom = sheet.y - height
        sheet.box(LEFT, bottom, sheet.inner, height, line=RULE)
        sheet.rule(left, bottom, left, sheet.y)
        sheet.text(LEFT + 5, sheet.y - 12.5, f"{place}  {room.name}", size=9.5, bold=True)
        for number, row in enumerate(rows):
            base = sheet.y - 12 - number * _STEP
            for x, item in row:
                _item(sheet, item, left + 6 + x, base)
        sheet.gap(height)
    if any(item.in_contract for room in rooms for item in room.items):
        sheet.gap(3)
        sheet.paragraph(words("inspection_form.contract_hint"), size=8, color=SOFT)


def _in_rows(items: Sequence[FormItem], room: float) -> list[list[tuple[float, FormItem]]]:
    """The items with the place of each in its row."""
    rows: list[list[tuple[float, FormItem]]] = []
    x = 0.0
    for item in items:
        taken = _taken(item)
        if not rows or (x > 0 and x + taken > room):
            rows.append([])
            x = 0.0
        rows[-1].append((x, item))
        x += taken + _BETWEEN
    return rows


def _taken(item: FormItem) -> float:
    words = width(_said(item), REGULAR, _WORDS)
    return _BOX + 3 + words + 3 + width(item.code, REGULAR, _SMALL)


def _said(item: FormItem) -> str:
    return f"{item.words}★" if item.in_contract else item.words


def _item(sheet: Sheet, item: FormItem, x: float, base: float) -> None:
    sheet.box(x, base - 0.8, _BOX, _BOX, line=INK)
    start = x + _BOX + 3
    said = _said(item)
    sheet.text(start, base, said, size=_WORDS)
    end = start + width(said, REGULAR, _WORDS) + 3
    sheet.text(end, base, item.code, size=_SMALL, color=SOFT)


def _meters(sheet: Sheet, meters: Sequence[MeterReading]) -> None:
    """Two meters a row: kind with its unit, number, reading."""
    words = sheet.wording
    sheet.heading(words("inspection_form.meters"))
    titles = words.list("inspection_form.meter_columns") * 2
    columns = [
        Column(title, share) for title, share in zip(titles, (1.3, 1.7, 1.5) * 2, strict=True)
    ]
    cells = [_meter(each, words) for each in meters]
    if not cells:
        cells = [(kind, "", "") for kind in words.list("inspection_form.meter_blanks")]
    if len(cells) % 2:
        cells.append(("", "", ""))
    pairs = zip(cells[::2], cells[1::2], strict=True)
    rows = [Row((*left, *right), height=_HAND) for left, right in pairs]
    table(sheet, columns, rows, size=_LETTERS)


def _meter(meter: MeterReading, words: Wording) -> tuple[str, str, str]:
    kind = words("common.person", name=meter.kind, role=meter.unit) if meter.unit else meter.kind
    return kind, meter.serial, "" if meter.reading is None else f"{meter.reading:f}"


def _lines(sheet: Sheet, paper: InspectionForm) -> None:
    words = sheet.wording
    sheet.heading(words("inspection_form.lines"))
    titles = words.list("inspection_form.columns")
    columns = [
        Column(title, share, "center" if place == 0 else "left")
        for place, (title, share) in enumerate(
            zip(titles, (0.55, 1.2, 5.2, 0.75, 2.3), strict=True)
        )
    ]
    rows = [Row((str(line), "", "", "", ""), height=_HAND) for line in range(1, paper.lines + 1)]
    table(sheet, columns, rows, size=_LETTERS)


def _end(sheet: Sheet, paper: InspectionForm) -> None:
    """Notes, conclusion and signatures; together, so that nobody signs a page of their own."""
    words = sheet.wording
    labels = words.list("inspection_form.signatures")
    sheet.need(4 + 21 * _NOTES + 27 + 20 + 21 + 26 + signatures_height(sheet, labels))
    sheet.gap(4)
    blanks = [(words("inspection_form.notes"), paper.remark)]
    blanks += [("", "")] * (_NOTES - 1)
    fields(sheet, blanks, across=1)
    sheet.heading(words("inspection_form.conclusion"))
    boxes = tuple(Tick(label=label) for label in words.list("inspection_form.conclusions"))
    ticks(sheet, paper.conclusions or boxes)
    fields(
        sheet,
        (
            (words("inspection_form.reason"), ""),
            (words("inspection_form.ended"), ""),
        ),
    )
    sheet.paragraph(words("inspection_form.refusal_hint"), size=8, color=SOFT)
    known = {member.role: member.name for member in reversed(paper.members)}
    signatures(sheet, labels, [known.get(label, "") for label in labels])

"""礼品发放登记: every gift with a place to sign, what differed, and what is left in stock."""

from __future__ import annotations

from handover_app.documents.blocks import Column, Row, fields, section, signatures, table
from handover_app.documents.page import SOFT, Document, Sheet
from handover_app.domain.papers import GiftRegisterSheet, GiftRow


def draw(document: Document, paper: GiftRegisterSheet) -> None:
    """Draw the register; one without a gift has lines for the pen."""
    words = document.wording
    sheet = document.sheet(words("gift_register.title"), paper.head, landscape=True)
    count = words("gift_register.count", count=len(paper.rows))
    said = [(words("gift_register.given"), count)]
    if paper.day is not None:
        said.insert(0, (words("gift_register.day"), words.day(paper.day)))
    if paper.cost is not None:
        said.append((words("gift_register.cost"), paper.cost.format()))
    fields(sheet, said, across=3)
    sheet.gap(6)
    _given(sheet, paper)
    _exceptions(sheet, paper)
    _stock(sheet, paper)
    if paper.remark:
        sheet.gap(6)
        fields(sheet, ((words("common.remark"), paper.remark),), across=1)
    sheet.gap(4)
    sheet.paragraph(words("gift_register.note"), size=9, color=SOFT)
    signatures(sheet, words.list("gift_register.signatures"))


def _given(sheet: Sheet, paper: GiftRegisterSheet) -> None:
    number, unit, gift, count, by, receiver, time, sign, note = sheet.wording.list(
        "gift_register.columns"
    )
    columns = [
        Column(number, 0.6, "center"),
        Column(unit, 1.3),
        Column(gift, 3.2),
        Column(count, 0.7, "right"),
        Column(by, 1.1),
        Column(receiver, 1.4),
        Column(time, 1.3),
        Column(sign, 1.6),
        Column(note, 1.3),
    ]
    rows = paper.rows or (GiftRow(unit="", gift="", quantity=0),) * 3
    table(sheet, columns, [_row(sheet, place, row) for place, row in enumerate(rows, 1)], size=9)


def _row(sheet: Sheet, place: int, row: GiftRow) -> Row:
    made = "（" + "、".join(row.articles) + "）" if row.articles else ""
    return Row(
        (
            str(place),
            row.unit,
            f"{row.gift}{made}",
            str(row.quantity) if row.quantity else "",
            row.issued_by,
            row.receiver,
            sheet.wording.moment(row.at) if row.at else "",
            "",
            row.note,
        ),
        height=26,
    )


def _exceptions(sheet: Sheet, paper: GiftRegisterSheet) -> None:
    if not paper.exceptions:
        return
    words = sheet.wording
    shares = (1.3, 1.2, 4.0, 1.1, 1.1, 1.4)
    titles = words.list("gift_register.exception_columns")
    columns = [Column(title, share) for title, share in zip(titles, shares, strict=True)]
    rows = [
        Row(
            (
                each.unit,
                each.what,
                each.reason,
                each.asked_by,
                each.approved_by,
                words.moment(each.at) if each.at else "",
            )
        )
        for each in paper.exceptions
    ]
    section(sheet, words("gift_register.exceptions"), columns, rows)


def _stock(sheet: Sheet, paper: GiftRegisterSheet) -> None:
    if not paper.stock:
        return
    words = sheet.wording
    name, measure, issued, left, low, cost = words.list("gift_register.stock_columns")
    columns = [
        Column(name, 3.0),
        Column(measure, 0.8, "center"),
        Column(issued, 1.1, "right"),
        Column(left, 1.1, "right"),
        Column(low, 1.1, "right"),
        Column(cost, 1.2, "right"),
    ]
    rows = [
        Row(
            (
                each.name,
                each.measure,
                str(each.issued),
                words("gift_register.not_kept") if each.left is None else str(each.left),
                str(each.low) if each.low else "—",
                "—" if each.cost is None else each.cost.format(),
            )
        )
        for each in paper.stock
    ]
    section(sheet, words("gift_register.stock"), columns, rows)

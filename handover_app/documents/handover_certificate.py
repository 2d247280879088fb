"""房屋交接书: what passed from hand to hand, what begins on that day, and what is still open."""

from __future__ import annotations

from collections.abc import Sequence

from handover_app.documents.blocks import Column, Row, fields, section, table
from handover_app.documents.page import BAD, Document, Sheet
from handover_app.documents.people import named, together
from handover_app.documents.property_agreement import signed_by
from handover_app.documents.wording import Wording, figure, money
from handover_app.domain.papers import HandoverCertificate, PromisedLine

_KEPT = 190.0
"""Points below the text that is signed: the three parties sign on the page of its last words."""


def draw(document: Document, paper: HandoverCertificate) -> None:
    """Draw both copies, the annex with the open defects on pages of its own."""
    words = document.wording
    sheet = document.sheet(
        words("handover_certificate.title"),
        paper.head,
        copies=words.list("handover_certificate.copies"),
    )
    _parties(sheet, paper)
    _area(sheet, paper)
    _meters_and_keys(sheet, paper)
    _documents(sheet, paper)
    _conclusion(sheet, paper)
    _signed(sheet, paper)
    _annex(sheet, paper)


def _parties(sheet: Sheet, paper: HandoverCertificate) -> None:
    words = sheet.wording
    lines = [
        (words("handover_certificate.developer"), paper.developer),
        (words("handover_certificate.owners"), together(words, paper.owners)),
        (words("handover_certificate.company"), paper.company),
    ]
    if paper.agent:
        agent = named(words, paper.agent, paper.authority)
        lines.append((words("handover_certificate.agent"), agent))
    fields(sheet, lines, across=1)
    fields(
        sheet,
        (
            (words("common.contract"), paper.contract_number),
            (words("handover_certificate.handed_on"), words.day(paper.handed_on)),
        ),
    )
    if paper.replaces:
        said = words(
            "handover_certificate.replaces", number=paper.replaces, reason=paper.correction
        )
        sheet.gap(4)
        sheet.paragraph(said, bold=True, color=BAD)


def _area(sheet: Sheet, paper: HandoverCertificate) -> None:
    words, area = sheet.wording, paper.area
    sheet.heading(words("handover_certificate.area"))
    titles = words.list("handover_certificate.area_columns")
    columns = [
        Column(title, share, "left" if place == 0 else "right")
        for place, (title, share) in enumerate(zip(titles, (2, 1.6, 1.6, 1.4), strict=True))
    ]
    both = (
        (words("handover_certificate.gross"), area.gross_contracted, area.gross_measured),
        (words("handover_certificate.inner"), area.inner_contracted, area.inner_measured),
    )
    rows = [
        Row((
            name, figure(before), figure(after),
            "" if before is None or after is None else f"{after - before:+,.2f}",
        ))
        for place, (name, before, after) in enumerate(both)
        if place == 0 or before is not None or after is not None
    ]  # fmt: skip
    table(sheet, columns, rows, size=9)
    said = area.settled
    if area.difference_fen is not None:
        amount = money(area.difference_fen)
        said = words("handover_certificate.amount_of", amount=amount, who=area.settled)
    sheet.gap(4)
    fields(sheet, ((words("handover_certificate.settled"), said),), across=1)
    numbers = (
        (words("handover_certificate.receipt"), area.receipt_number),
        (words("handover_certificate.refund"), area.refund_number),
    )
    fields(sheet, [pair for pair in numbers if pair[1]] or numbers[:1])


def _meters_and_keys(sheet: Sheet, paper: HandoverCertificate) -> None:
    words = sheet.wording
    meters = [
        Row((each.kind, each.serial, figure(each.reading), each.unit)) for each in paper.meters
    ]
    _listed(sheet, paper, "meters", "meter_columns", (1.4, 2.2, 1.6, 0.8), meters)
    keys = [Row((each.kind, str(each.count))) for each in paper.keys]
    if keys:
        total = str(sum(each.count for each in paper.keys))
        keys.append(Row((words("handover_certificate.key_total"), total), strong=True))
    _listed(sheet, paper, "keys", "key_columns", (4, 1), keys)
    notes = (
        (words("handover_certificate.key_sheet"), paper.key_sheet),
        (words("handover_certificate.retained"), paper.retained),
    )
    sheet.gap(4)
    fields(sheet, [pair for pair in notes if pair[1]] or notes[:1], across=1)


def _listed(
    sheet: Sheet,
    paper: HandoverCertificate,
    name: str,
    columns: str,
    shares: tuple[float, ...],
    rows: Sequence[Row],
) -> None:
    """A table; an issued certificate says 无 where there is nothing, a form has empty lines."""
    words = sheet.wording
    title, heads = words(f"handover_certificate.{name}"), _columns(words, columns, shares)
    if rows or paper.head.number:
        section(sheet, title, heads, rows)
    else:
        sheet.heading(title, keep=48)
        table(sheet, heads, rows)


def _columns(words: Wording, key: str, shares: tuple[float, ...]) -> list[Column]:
    titles = words.list(f"handover_certificate.{key}")
    return [Column(title, share) for title, share in zip(titles, shares, strict=True)]


def _documents(sheet: Sheet, paper: HandoverCertificate) -> None:
    words = sheet.wording
    shown = [Row((each.name, each.number, each.seen)) for each in paper.shown]
    _listed(sheet, paper, "shown", "shown_columns", (3, 3, 2.4), shown)
    given = [
        Row((each.name, f"{each.quantity} {each.unit}".strip(), each.note)) for each in paper.given
    ]
    _listed(sheet, paper, "given", "given_columns", (3, 1, 3), given)
    if paper.annex:
        sheet.gap(4)
        fields(sheet, ((words("handover_certificate.annex"), paper.annex),), across=1)


def _conclusion(sheet: Sheet, paper: HandoverCertificate) -> None:
    words = sheet.wording
    sheet.heading(words("handover_certificate.conclusion"))
    said = [(words("handover_certificate.concluded"), paper.conclusion)]
    if paper.reason:
        said.append((words("handover_certificate.reason"), paper.reason))
    fields(sheet, said, across=1)
    rows = [Row((each.room, each.text)) for each in paper.reservations]
    columns = _columns(words, "reservation_columns", (1.2, 6))
    section(sheet, words("handover_certificate.reservations"), columns, rows)
    if paper.remark:
        fields(sheet, ((words("common.remark"), paper.remark),), across=1)


def _signed(sheet: Sheet, paper: HandoverCertificate) -> None:
    """The text that is signed for, and the lines of the three parties."""
    words = sheet.wording
    sheet.heading(words("handover_certificate.confirmed"), keep=_KEPT)
    for line in paper.text.split("\n"):
        sheet.paragraph(line)
        sheet.gap(2)
    others = words.list("handover_certificate.signatures")
    signed_by(sheet, paper.signings, others)


def _annex(sheet: Sheet, paper: HandoverCertificate) -> None:
    """The open defects, with the day by which each is mended."""
    if not paper.defects:
        return
    words = sheet.wording
    sheet.break_page()
    title = words("handover_certificate.defects", count=len(paper.defects))
    sheet.heading(title)
    number, room, what, promised, state = words.list("handover_certificate.defect_columns")
    columns = [
        Column(number, 0.7, "center"),
        Column(room, 1.5),
        Column(what, 4.5),
        Column(promised, 1.5),
        Column(state, 1.4),
    ]
    table(sheet, columns, [_defect(each) for each in paper.defects])


def _defect(line: PromisedLine) -> Row:
    promised = "" if line.promised is None else line.promised.isoformat()
    return Row((str(line.number), line.room, line.words, promised, line.state))

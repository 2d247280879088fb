"""交付通知书: when, where and with what to come, what is owed, and what follows from not coming."""

from __future__ import annotations

from decimal import Decimal

from handover_app.documents.blocks import Column, Row, fields, table, ticks
from handover_app.documents.flow import wrap
from handover_app.documents.fonts import BOLD, REGULAR, width
from handover_app.documents.key_labels import grouped
from handover_app.documents.page import INK, LEFT, RULE, SHADE, SOFT, Document, Sheet
from handover_app.documents.people import together
from handover_app.documents.wording import Wording, figure, money
from handover_app.domain.delivery import DeliveryNoticeKind
from handover_app.domain.papers import DeliveryNotice, Tick

# Points: the code with its light edge, and what is left free for it.
_CODE = 70.0
_BESIDE_CODE = _CODE + 10
# The boxes of the flow and the room between them.
_BOX, _ARROW = 21.0, 14.0
_SMALL = 9.0


def draw(document: Document, paper: DeliveryNotice) -> None:
    """Draw the notice; the fee statement follows as a paper of its own."""
    words = document.wording
    sheet = document.sheet(notice_title(words, paper), paper.head)
    _to_whom(sheet, paper)
    _intro(sheet, paper)
    _when_and_where(sheet, paper)
    _area(sheet, paper)
    if paper.steps:
        _flow(sheet, paper)
    _listed(sheet, words("delivery_notice.documents"), paper.documents)
    if paper.attachments:
        sheet.heading(words("delivery_notice.attachments"), keep=24)
        ticks(sheet, [Tick(label=each, ticked=True) for each in paper.attachments], size=9)
    if paper.remark:
        fields(sheet, ((words("common.remark"), paper.remark),), across=1)
    _end(sheet, paper)


def notice_title(words: Wording, paper: DeliveryNotice) -> str:
    """What stands at the top, by which notice it is."""
    return words.map("delivery_notice.titles")[paper.urgency.name]


def _to_whom(sheet: Sheet, paper: DeliveryNotice) -> None:
    words, top = sheet.wording, sheet.y
    version = words("delivery_notice.version_count", version=paper.version) if paper.version else ""
    with sheet.narrowed(_BESIDE_CODE if paper.qr else 0):
        fields(sheet, ((words("common.owners"), together(words, paper.owners)),), across=1)
        fields(
            sheet,
            (
                (words("common.contract"), paper.contract_number),
                (words("delivery_notice.delivery_date"), words.day(paper.delivery_date)),
                (words("delivery_notice.issued_on"), words.day(paper.issued_on)),
                (words("delivery_notice.version"), version),
            ),
        )
        if paper.parent:
            before = words(
                "delivery_notice.parent_of", number=paper.parent, day=words.day(paper.parent_on)
            )
            fields(sheet, ((words("delivery_notice.parent"), before),), across=1)
    if paper.qr:
        left, low = sheet.right - _CODE, top - _CODE + 4
        sheet.code(paper.qr, left, low, _CODE)
        middle, base = left + _CODE / 2, low - 7
        sheet.text(middle, base, grouped(paper.short_id), size=8, bold=True, align="center")
        sheet.gap(max(0.0, sheet.y - base + 6))


def _intro(sheet: Sheet, paper: DeliveryNotice) -> None:
    words = sheet.wording
    text = words.map("delivery_notice.intros")[paper.urgency.name]
    sheet.gap(6)
    sheet.paragraph(
        text.format(
            project=paper.head.project,
            place=paper.head.building or paper.head.unit_code,
            parent=paper.parent,
            parent_on=words.day(paper.parent_on),
            due=words.day(paper.due),
        )
    )


def _when_and_where(sheet: Sheet, paper: DeliveryNotice) -> None:
    words = sheet.wording
    sheet.heading(words("delivery_notice.when"), keep=60)
    days = words.day(paper.inspect_from)
    if paper.urgency is not DeliveryNoticeKind.FIRST:
        days = days or words("delivery_notice.by_appointment")
    if paper.inspect_to is not None and paper.inspect_to != paper.inspect_from:
        days = words("delivery_notice.days", first=days, last=words.day(paper.inspect_to))
    slot = paper.slot or words("delivery_notice.no_slot")
    pairs = [
        (words("delivery_notice.inspect"), words.joined(days, paper.hours)),
        (words("delivery_notice.slot"), slot),
    ]
    if paper.due is not None:
        pairs.insert(0, (words("delivery_notice.due"), words.day(paper.due)))
    place = (words("delivery_notice.place"), paper.place)
    fields(sheet, (*pairs, place, (words("delivery_notice.phones"), paper.phones)), across=1)


def _area(sheet: Sheet, paper: DeliveryNotice) -> None:
    """Areas side by side, and the difference without a sign: who pays it stands in words."""
    words = sheet.wording
    sheet.heading(words("delivery_notice.area"), keep=70)
    titles = words.list("delivery_notice.area_columns")
    columns = [
        Column(title, share, "left" if place == 0 else "right")
        for place, (title, share) in enumerate(zip(titles, (2, 1.6, 1.6, 1.4), strict=True))
    ]
    both = (
        (words("delivery_notice.gross"), paper.gross_contracted, paper.gross_measured),
        (words("delivery_notice.inner"), paper.inner_contracted, paper.inner_measured),
    )
    rows = [
        Row((name, figure(before), figure(after), _difference(before, after)))
        for name, before, after in both
        if before is not None or after is not None
    ]
    if rows:
        table(sheet, columns, rows, size=9)
        sheet.gap(5)
    said = paper.difference
    if paper.difference_fen is not None:
        amount = money(abs(paper.difference_fen))
        said = words("delivery_notice.amount_of", amount=amount, who=paper.difference)
    fields(sheet, ((words("delivery_notice.difference"), said),), across=1)
    if paper.statement_version is not None:
        hint = words("delivery_notice.statement", version=paper.statement_version)
        sheet.paragraph(hint, size=9, color=SOFT)


def _difference(before: Decimal | None, after: Decimal | None) -> str:
    return "" if before is None or after is None else f"{after - before:+,.2f}"


def _flow(sheet: Sheet, paper: DeliveryNotice) -> None:
    """The steps in boxes, one after the other; a row that is full goes on below."""
    sheet.heading(sheet.wording("delivery_notice.flow"), keep=_BOX + 8)
    sheet.need(_BOX + 6)
    x = LEFT
    for place, step in enumerate(paper.steps):
        wide = width(step, REGULAR, 9) + 14
        if place:
            if x + _ARROW + wide > sheet.right:
                sheet.gap(_BOX + 8)
                sheet.need(_BOX + 6)
                x = LEFT
            _arrow(sheet, x, sheet.y - _BOX / 2)
            x += _ARROW
        sheet.box(x, sheet.y - _BOX, wide, _BOX, fill=SHADE, line=RULE)
        sheet.text(x + wide / 2, sheet.y - _BOX / 2 - 3.3, step, size=9, align="center")
        x += wide
    sheet.gap(_BOX + 4)


def _arrow(sheet: Sheet, x: float, y: float) -> None:
    end = x + _ARROW - 3
    sheet.rule(x + 2, y, end, y, INK)
    sheet.rule(end - 3, y + 2.4, end, y, INK)
    sheet.rule(end - 3, y - 2.4, end, y, INK)


def _listed(sheet: Sheet, title: str, lines: tuple[str, ...]) -> None:
    if not lines:
        return
    sheet.heading(title, keep=30)
    numbered = [f"{number}. {line}" for number, line in enumerate(lines, start=1)]
    sheet.paragraph(sheet.wording("delivery_notice.list_join").join(numbered), size=9.5)


def _end(sheet: Sheet, paper: DeliveryNotice) -> None:
    """What follows from not coming, and the seal; together, so that no page has a seal alone."""
    words = sheet.wording
    texts = words.list(f"delivery_notice.consequences_{paper.urgency.value}")
    issuer = words("delivery_notice.seal", issuer=paper.issuer)
    seal = (*wrap(issuer, BOLD, 10, sheet.inner * 0.7), words.day(paper.issued_on))
    lines = sum(len(wrap(text, REGULAR, _SMALL, sheet.inner)) for text in texts)
    sheet.heading(
        words("delivery_notice.consequences"), keep=lines * _SMALL * 1.55 + len(seal) * 15 + 12
    )
    for text in texts:
        sheet.paragraph(text, size=_SMALL)
    sheet.gap(8)
    for place, line in enumerate(seal, start=1):
        last = place == len(seal)
        sheet.text(sheet.right, sheet.y - 10, line, size=10, bold=not last, align="right")
        sheet.gap(15)

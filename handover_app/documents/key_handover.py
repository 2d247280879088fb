"""钥匙交接单: the keys of a unit, counted and signed for, one copy for each side."""

from __future__ import annotations

from collections.abc import Sequence

from handover_app.documents.blocks import Column, Row, fields, signatures, table, ticks
from handover_app.documents.page import Document, Sheet
from handover_app.documents.people import named, together
from handover_app.documents.wording import Wording
from handover_app.domain.papers import KeyCount, KeyHandover, Tick

_HAND = 24.0


def draw(document: Document, paper: KeyHandover) -> None:
    """Draw both copies."""
    wording = document.wording
    title = wording("key_handover.title")
    copies = wording.list("key_handover.copies")
    _fill(document.sheet(title, paper.head, copies=copies), paper)


def _fill(sheet: Sheet, paper: KeyHandover) -> None:
    words = sheet.wording
    _who(sheet, paper)
    sheet.gap(8)
    table(sheet, _columns(words), _rows(words, paper.keys))
    sheet.gap(8)
    ticks(sheet, (Tick(label=words("key_handover.explained"), ticked=paper.explained),))
    _retained(sheet, paper)
    sheet.need(150)
    sheet.gap(12)
    sheet.paragraph(words("key_handover.control_text"), size=10.5, bold=True)
    sheet.gap(6)
    fields(
        sheet,
        (
            (words("key_handover.handed_by"), paper.handed_by),
            (words("key_handover.time"), words.moment(paper.handed_at)),
        ),
    )
    if paper.remark:
        fields(sheet, ((words("common.remark"), paper.remark),), across=1)
    signatures(sheet, words.list("key_handover.signatures"), signed=(paper.signed,))


def _who(sheet: Sheet, paper: KeyHandover) -> None:
    """Owners, receiver, and what may be known of agent, bag and lock."""
    words = sheet.wording
    receiver = named(words, paper.receiver, paper.receiver_role, paper.receiver_id_tail)
    # An issued sheet has no lines for what there was not, such as an agent or a bag.
    blank = paper.handed_at is None
    lines = [
        (words("common.owners"), together(words, paper.owners)),
        (words("key_handover.receiver"), receiver),
    ]
    lines += [
        (words(f"key_handover.{name}"), value)
        for name, value in (
            ("mandate", paper.mandate_number),
            ("authority", paper.authority),
            ("lock", paper.lock_setup),
        )
        if value or blank
    ]
    sealed = (
        (words("key_handover.bag"), paper.bag_number),
        (words("key_handover.seal"), paper.seal_number),
    )
    fields(sheet, lines, across=1)
    fields(sheet, [pair for pair in sealed if pair[1] or blank])


def _columns(words: Wording) -> list[Column]:
    number, kind, count, tested, note = words.list("key_handover.columns")
    return [
        Column(number, 0.7, "center"),
        Column(kind, 3),
        Column(count, 1.3, "right"),
        Column(tested, 1.2, "center"),
        Column(note, 3),
    ]


def _rows(words: Wording, keys: Sequence[KeyCount]) -> list[Row]:
    if not keys:
        blanks = enumerate(words.list("key_handover.blanks"), start=1)
        return [Row((str(place), kind, "", "", ""), height=_HAND) for place, kind in blanks]
    tried = {
        True: words("key_handover.tested"),
        False: words("key_handover.failed"),
        None: words("key_handover.untested"),
    }
    rows = [
        Row((str(place), key.kind, str(key.count), tried[key.tested], key.note), height=_HAND)
        for place, key in enumerate(keys, start=1)
    ]
    total = str(sum(key.count for key in keys))
    return [*rows, Row(("", words("key_handover.total"), total, "", ""), strong=True, height=_HAND)]


def _retained(sheet: Sheet, paper: KeyHandover) -> None:
    words = sheet.wording
    sheet.heading(words("key_handover.retained"))
    # Before the handover nobody knows yet; the lines are for the pen.
    if not paper.retained and paper.handed_at is not None:
        sheet.paragraph(words("key_handover.none_retained"))
        return
    kind, count, mandate, reason = words.list("key_handover.retained_columns")
    columns = [Column(kind, 2), Column(count, 1.3, "right"), Column(mandate, 2), Column(reason, 3)]
    rows = [
        Row((key.kind, str(key.count), key.mandate_number, key.reason)) for key in paper.retained
    ]
    # One line and no more: at most one key may stay behind (domain guide J03).
    table(sheet, columns, rows or [Row(("", "", "", ""))])

"""钥匙移交单: the contractor hands the keys of many units over, and three parties sign (E03)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from handover_app.documents.blocks import Column, Row, fields, signatures, table
from handover_app.documents.page import SOFT, Document, Sheet
from handover_app.documents.wording import Wording
from handover_app.domain.papers import KeyCount, KeyTransferSheet, TransferLine

_HAND = 22.0
_BLANKS = 10
# More kinds than this need the page across.
_UPRIGHT = 5


def draw(document: Document, paper: KeyTransferSheet) -> None:
    """Draw the sheet: a row for each unit, a column for each kind of key."""
    words = document.wording
    kinds = tuple(dict.fromkeys(key.kind for line in paper.lines for key in line.counts))
    kinds = kinds or words.list("key_handover.blanks")
    title = words("key_transfer.title")
    sheet = document.sheet(title, paper.head, landscape=len(kinds) > _UPRIGHT)
    _parties(sheet, paper)
    sheet.gap(8)
    table(sheet, _columns(words, kinds), _rows(words, kinds, paper), size=9)
    # Nobody signs a page that has nothing else on it.
    sheet.need(170)
    sheet.gap(10)
    if paper.remark:
        fields(sheet, ((words("common.remark"), paper.remark),), across=1)
        sheet.gap(4)
    sheet.paragraph(words("key_transfer.text"), bold=True)
    sheet.paragraph(words("key_transfer.copies"), size=9, color=SOFT)
    names = (paper.handed_by, paper.received_by, paper.witness)
    signatures(sheet, words.list("key_transfer.signatures"), names, across=1)


def _parties(sheet: Sheet, paper: KeyTransferSheet) -> None:
    words = sheet.wording
    counted = words("key_transfer.counted", units=len(paper.lines), keys=paper.key_count)
    fields(sheet, ((words("key_transfer.contractor"), paper.contractor),), across=1)
    fields(
        sheet,
        (
            (words("key_transfer.at"), words.moment(paper.at)),
            (words("key_transfer.total"), counted if paper.lines else ""),
        ),
    )


def _columns(words: Wording, kinds: Sequence[str]) -> list[Column]:
    number, unit, count, missing = words.list("key_transfer.columns")
    return [
        Column(number, 0.7, "center"),
        Column(unit, 1.45),
        *(Column(kind, 1.35, "right") for kind in kinds),
        Column(count, 0.9, "right"),
        Column(missing, 2.4),
    ]


def _rows(words: Wording, kinds: Sequence[str], paper: KeyTransferSheet) -> list[Row]:
    if not paper.lines:
        blanks = ("",) * (len(kinds) + 3)
        return [Row((str(place), *blanks), height=_HAND) for place in range(1, _BLANKS + 1)]
    rows = [_row(words, kinds, place, line) for place, line in enumerate(paper.lines, start=1)]
    total: Counter[str] = Counter()
    for line in paper.lines:
        total.update({key.kind: key.count for key in line.counts})
    sums = [str(total[kind]) for kind in kinds]
    lacking = sum(key.count for line in paper.lines for key in line.missing)
    lacks = words("key_transfer.lacking", count=lacking) if lacking else ""
    name = words("key_transfer.sum")
    return [*rows, Row(("", name, *sums, str(total.total()), lacks), strong=True)]


def _row(words: Wording, kinds: Sequence[str], place: int, line: TransferLine) -> Row:
    counts = Counter({key.kind: key.count for key in line.counts})
    cells = [str(counts[kind]) if counts[kind] else "—" for kind in kinds]
    return Row((str(place), line.unit, *cells, str(counts.total()), _missing(words, line)))


def _missing(words: Wording, line: TransferLine) -> str:
    """What the contractor owes still, then what was noted on single kinds, a line each."""
    owed = [
        _noted(words, words("key_transfer.owes", kind=key.kind, count=key.count), key)
        for key in line.missing
    ]
    return "\n".join([*owed, *(_noted(words, key.kind, key) for key in line.counts if key.note)])


def _noted(words: Wording, what: str, key: KeyCount) -> str:
    return words("key_transfer.noted", what=what, note=key.note) if key.note else what

"""钥匙盘点表: what was expected, found, missing and unexpected, signed by who counted."""

from __future__ import annotations

from collections.abc import Sequence

from handover_app.documents.blocks import Row, fields, section, signatures, table
from handover_app.documents.key_list import columns_of
from handover_app.documents.page import BAD, Document, Sheet
from handover_app.domain.papers import ListColumn, StockTakeSheet


def draw(document: Document, paper: StockTakeSheet) -> None:
    """Draw the sheet; one that is not closed yet has lines for the pen."""
    words = document.wording
    sheet = document.sheet(words("stock_take.title"), paper.head)
    _facts(sheet, paper)
    if paper.closed_at is not None:
        sheet.gap(6)
        _verdict(sheet, paper)
    columns = paper.columns or tuple(
        ListColumn(heading=heading) for heading in words.list("stock_take.columns")
    )
    _part(sheet, paper, "missing", columns, paper.missing)
    _part(sheet, paper, "unexpected", columns, paper.unexpected)
    if paper.remark:
        sheet.gap(6)
        fields(sheet, ((words("common.remark"), paper.remark),), across=1)
    names = (paper.counted_by, paper.signed_by)
    signatures(sheet, words.list("stock_take.signatures"), names)


def _facts(sheet: Sheet, paper: StockTakeSheet) -> None:
    words = sheet.wording
    counts = {
        "expected": paper.expected,
        "found": paper.found,
        "missing": len(paper.missing),
        "unexpected": len(paper.unexpected),
    }
    said = {name: words("stock_take.keys", count=count) for name, count in counts.items()}
    if paper.started_at is None:
        said = dict.fromkeys(counts, "")
    fields(sheet, ((words("stock_take.scope"), paper.scope),), across=1)
    fields(
        sheet,
        (
            (words("stock_take.started"), words.moment(paper.started_at)),
            (words("stock_take.closed"), words.moment(paper.closed_at)),
            *((words(f"stock_take.{name}"), text) for name, text in said.items()),
        ),
    )


def _verdict(sheet: Sheet, paper: StockTakeSheet) -> None:
    words = sheet.wording
    if not paper.missing and not paper.unexpected:
        sheet.paragraph(words("stock_take.agrees"), size=10.5, bold=True)
        return
    differs = words(
        "stock_take.differs", missing=len(paper.missing), unexpected=len(paper.unexpected)
    )
    sheet.paragraph(differs, size=10.5, bold=True, color=BAD)


def _part(
    sheet: Sheet,
    paper: StockTakeSheet,
    name: str,
    columns: Sequence[ListColumn],
    rows: Sequence[tuple[str, ...]],
) -> None:
    title = sheet.wording(f"stock_take.{name}_heading")
    if rows or paper.closed_at is not None:
        section(sheet, title, columns_of(columns), [Row(cells) for cells in rows])
        return
    sheet.heading(title, keep=90)
    table(sheet, columns_of(columns), ())

"""One door to all papers: the form is chosen by the kind of the data."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from handover_app.documents import (
    area_settlement,
    articles,
    blank_receipt,
    cashier_report,
    command_chart,
    delivery_notice,
    fee_poster,
    fee_statement,
    filed_picture,
    flow_sheet,
    gift_register,
    handover_certificate,
    hook_map,
    household_form,
    identity_check,
    inspection_form,
    inspection_record,
    invoice_exchange,
    key_handover,
    key_list,
    key_mandate,
    key_transfer,
    owner_file,
    owners_copy,
    paper_list,
    property_agreement,
    queue_ticket,
    receipt,
    rectification_notice,
    refund,
    refusal_record,
    reinspection,
    stock_take,
)
from handover_app.documents.fonts import missing_glyphs
from handover_app.documents.page import Document
from handover_app.documents.wording import wording
from handover_app.domain.papers import PAPER_CLASSES, Mark, Paper, PaperKind, Pictures

__all__ = ["Mark", "render", "render_many", "warm_up"]

_FORMS: Mapping[PaperKind, Callable[[Document, Any], None]] = {
    PaperKind.FLOW_SHEET: flow_sheet.draw,
    PaperKind.IDENTITY_CHECK: identity_check.draw,
    PaperKind.FEE_STATEMENT: fee_statement.draw,
    PaperKind.INSPECTION_RECORD: inspection_record.draw,
    PaperKind.INSPECTION_FORM: inspection_form.draw,
    PaperKind.OWNERS_COPY: owners_copy.draw,
    PaperKind.RECEIPT: receipt.draw,
    PaperKind.REFUND: refund.draw,
    PaperKind.RECTIFICATION_NOTICE: rectification_notice.draw,
    PaperKind.KEY_HANDOVER: key_handover.draw,
    PaperKind.ARTICLES: articles.draw,
    PaperKind.GIFT_REGISTER: gift_register.draw,
    PaperKind.AREA_SETTLEMENT: area_settlement.draw,
    PaperKind.FEE_POSTER: fee_poster.draw,
    PaperKind.CASHIER_REPORT: cashier_report.draw,
    PaperKind.INVOICE_EXCHANGE: invoice_exchange.draw,
    PaperKind.KEY_MANDATE: key_mandate.draw,
    PaperKind.KEY_TRANSFER: key_transfer.draw,
    PaperKind.KEY_LIST: key_list.draw,
    PaperKind.HOOK_MAP: hook_map.draw,
    PaperKind.STOCK_TAKE: stock_take.draw,
    PaperKind.REINSPECTION: reinspection.draw,
    PaperKind.PROPERTY_AGREEMENT: property_agreement.draw,
    PaperKind.HOUSEHOLD_FORM: household_form.draw,
    PaperKind.DELIVERY_NOTICE: delivery_notice.draw,
    PaperKind.REFUSAL_RECORD: refusal_record.draw,
    PaperKind.HANDOVER_CERTIFICATE: handover_certificate.draw,
    PaperKind.OWNER_FILE: owner_file.draw,
    PaperKind.FILED_PICTURE: filed_picture.draw,
    PaperKind.COMMAND_CHART: command_chart.draw,
    PaperKind.QUEUE_TICKET: queue_ticket.draw,
    PaperKind.PAPER_LIST: paper_list.draw,
    PaperKind.BLANK_RECEIPT: blank_receipt.draw,
}


def render(
    paper: Paper,
    mark: Mark = Mark.ORIGINAL,
    language: str = "zh_CN",
    pictures: Pictures | None = None,
) -> bytes:
    """The PDF of a paper; the same paper and mark give the same bytes, on any thread.

    Args:
        paper: the data with every word and number.
        mark: original, copy with its count, specimen, or void with the count of the printing.
        language: the project's language, ``zh_CN`` or ``en``.
        pictures: gives the photos that a paper names; without it each has an empty frame.

    Raises:
        MissingGlyphs: the font lacks a character; nothing was printed.
        FileNotFoundError: the papers do not speak this language.
    """
    return render_many([paper], [mark], language, pictures)


def render_many(
    papers: Sequence[Paper],
    marks: Sequence[Mark] | None = None,
    language: str = "zh_CN",
    pictures: Pictures | None = None,
    *,
    drawn: Callable[[int], None] = lambda count: None,
) -> bytes:
    """Many papers in one PDF, one after another, each with its own page count.

    Args:
        papers: in the order of printing, of any kinds.
        marks: one for each paper; without them all are originals.
        language, pictures: as for ``render``.
        drawn: told after each paper how many are drawn.

    Raises:
        ValueError: no paper, or not a mark for each.
        TypeError: there is no form for one of them.
        MissingGlyphs: the font lacks a character of one of them; nothing was printed.
        FileNotFoundError: the papers do not speak this language.
    """
    if not papers:
        raise ValueError("no papers")
    for paper in papers:
        if type(paper) not in PAPER_CLASSES.values():
            raise TypeError(f"no form for {type(paper).__name__}")
    words = wording(language)
    document = Document(words(f"{papers[0].kind.value}.title"), words, Mark.ORIGINAL, pictures)
    each = marks if marks is not None else [Mark.ORIGINAL] * len(papers)
    for count, (paper, mark) in enumerate(zip(papers, each, strict=True), start=1):
        document.mark = mark
        _FORMS[paper.kind](document, paper)
        drawn(count)
    return document.to_bytes()


def warm_up() -> None:
    """Load fonts and words ahead of the first paper, which otherwise waits for them (0.2 s)."""
    wording()
    missing_glyphs("")

"""钥匙委托书: the owner leaves one key for repairs, and takes it back against this paper."""

from __future__ import annotations

from handover_app.documents.blocks import fields, signatures, signatures_height
from handover_app.documents.page import LEFT, RULE, SOFT, Document, Sheet
from handover_app.documents.wording import Wording
from handover_app.domain.papers import KeyMandatePaper

_TERM = 9.5


def draw(document: Document, paper: KeyMandatePaper) -> None:
    """Draw both copies (form 6.10)."""
    words = document.wording
    copies = words.list("key_mandate.copies")
    sheet = document.sheet(words("key_mandate.title"), paper.head, copies=copies)
    _mandate(sheet, paper)
    _terms(sheet)
    signatures(sheet, words.list("key_mandate.signatures"), signed=(paper.signed,))
    _return(sheet, paper)


def _mandate(sheet: Sheet, paper: KeyMandatePaper) -> None:
    words = sheet.wording
    key = words("key_mandate.key_count", kind=paper.key_kind, count=paper.count)
    fields(
        sheet,
        (
            (words("key_mandate.owner"), paper.owner),
            (words("key_mandate.key"), key if paper.key_kind else ""),
        ),
        across=1,
    )
    fields(
        sheet,
        (
            (words("key_mandate.retained_at"), words.moment(paper.retained_at)),
            (words("key_mandate.expected_end"), words.day(paper.expected_end)),
        ),
    )
    facts = [
        (words("key_mandate.reason"), paper.reason),
        (words("key_mandate.who"), paper.who_may_enter),
        (words("key_mandate.belongings"), _belongings(words, paper.belongings)),
    ]
    if paper.remark:
        facts.append((words("common.remark"), paper.remark))
    fields(sheet, facts, across=1)


def _belongings(words: Wording, belongings: str) -> str:
    """What lies in the flat; that nothing does is said in a sentence, not by a lone 无."""
    if belongings.strip().lower() in words.list("key_mandate.none_words"):
        return words("key_mandate.no_belongings", said=belongings.strip())
    return belongings


def _terms(sheet: Sheet) -> None:
    sheet.heading(sheet.wording("key_mandate.terms_heading"))
    for place, term in enumerate(sheet.wording.list("key_mandate.terms"), start=1):
        sheet.paragraph(f"{place}. {term}", size=_TERM)
        sheet.gap(2)


def _return(sheet: Sheet, paper: KeyMandatePaper) -> None:
    """The part that stays empty until the owner takes the key back (J03)."""
    words = sheet.wording
    labels = words.list("key_mandate.return_signatures")
    signed = (paper.return_signed,)
    sheet.need(130 + signatures_height(sheet, labels, signed=signed))
    sheet.gap(4)
    sheet.rule(LEFT, sheet.y, sheet.right, sheet.y, RULE)
    sheet.heading(words("key_mandate.returned"))
    fields(
        sheet,
        (
            (words("key_mandate.told_at"), words.moment(paper.told_at)),
            (words("key_mandate.told_how"), paper.told_how),
            (words("key_mandate.taken_back_at"), words.moment(paper.taken_back_at)),
            (words("key_mandate.taken_back_by"), paper.taken_back_by),
        ),
    )
    sheet.gap(4)
    sheet.paragraph(words("key_mandate.return_text"), bold=True)
    sheet.paragraph(words("key_mandate.lost_paper"), size=9, color=SOFT)
    signatures(sheet, labels, signed=signed)

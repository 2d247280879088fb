"""One door to all papers: the form is chosen by the kind of the data."""

from __future__ import annotations

from handover_app.documents import (
    articles,
    fee_statement,
    flow_sheet,
    inspection_record,
    key_handover,
    receipt,
    rectification_notice,
    refund,
)
from handover_app.documents.fonts import missing_glyphs
from handover_app.documents.wording import wording
from handover_app.domain.papers import (
    Articles,
    FeeStatement,
    FlowSheet,
    InspectionRecord,
    KeyHandover,
    Mark,
    Paper,
    Receipt,
    RectificationNotice,
    Refund,
)

__all__ = ["Mark", "render", "warm_up"]


def render(paper: Paper, mark: Mark = Mark.ORIGINAL, language: str = "zh_CN") -> bytes:
    """The PDF of a paper; the same paper and mark give the same bytes, on any thread.

    Args:
        paper: the data with every word and number.
        mark: original, copy with its count, or specimen.
        language: the project's language, ``zh_CN`` or ``en``.

    Raises:
        MissingGlyphs: the font lacks a character; nothing was printed.
        FileNotFoundError: the papers do not speak this language.
    """
    words = wording(language)
    match paper:
        case FlowSheet():
            return flow_sheet.render(paper, words, mark)
        case FeeStatement():
            return fee_statement.render(paper, words, mark)
        case InspectionRecord():
            return inspection_record.render(paper, words, mark)
        case Receipt():
            return receipt.render(paper, words, mark)
        case Refund():
            return refund.render(paper, words, mark)
        case RectificationNotice():
            return rectification_notice.render(paper, words, mark)
        case KeyHandover():
            return key_handover.render(paper, words, mark)
        case Articles():
            return articles.render(paper, words, mark)
    raise TypeError(f"no form for {type(paper).__name__}")


def warm_up() -> None:
    """Load fonts and words ahead of the first paper, which otherwise waits for them (0.2 s)."""
    wording()
    missing_glyphs("")

"""What every paper of the handover has: kind, head, and the mark of a printing.

A service builds a paper in its transaction, stores ``to_json(paper)`` beside the number, and hands
it to ``documents.papers.render``. A reprint comes from the stored text, so a paper never changes
after it was issued; a correction is a new paper.

Money is integer fen, areas are ``Decimal`` square metres, times are local times of the desk.
Names of owners are in full, numbers of identity papers only by their last four characters.
Fields follow the domain guide, section 6 (forms 6.3, 6.4, 6.6, 6.7, 6.8, 6.11, 6.16).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import ClassVar

from handover_app.domain.refusals import DomainError


class PaperKind(Enum):
    """Which form a paper is; the value is stored with it and never changes."""

    FLOW_SHEET = "flow_sheet"
    FEE_STATEMENT = "fee_statement"
    INSPECTION_RECORD = "inspection_record"
    INSPECTION_FORM = "inspection_form"
    OWNERS_COPY = "owners_copy"
    RECEIPT = "receipt"
    REFUND = "refund"
    RECTIFICATION_NOTICE = "rectification_notice"
    KEY_HANDOVER = "key_handover"
    ARTICLES = "articles"
    GIFT_REGISTER = "gift_register"
    AREA_SETTLEMENT = "area_settlement"
    FEE_POSTER = "fee_poster"
    CASHIER_REPORT = "cashier_report"
    INVOICE_EXCHANGE = "invoice_exchange"
    KEY_MANDATE = "key_mandate"
    KEY_TRANSFER = "key_transfer"
    KEY_LIST = "key_list"
    HOOK_MAP = "hook_map"
    STOCK_TAKE = "stock_take"
    REFUSAL_RECORD = "refusal_record"
    COMMAND_CHART = "command_chart"
    REINSPECTION = "reinspection"
    IDENTITY_CHECK = "identity_check"
    QUEUE_TICKET = "queue_ticket"
    PROPERTY_AGREEMENT = "property_agreement"
    HOUSEHOLD_FORM = "household_form"
    DELIVERY_NOTICE = "delivery_notice"
    HANDOVER_CERTIFICATE = "handover_certificate"
    OWNER_FILE = "owner_file"
    FILED_PICTURE = "filed_picture"
    PAPER_LIST = "paper_list"
    BLANK_RECEIPT = "blank_receipt"


@dataclass(eq=False)
class MissingGlyphs(DomainError):
    """The bundled font cannot draw these characters; nothing was printed."""

    characters: tuple[str, ...]


def file_name(title: str) -> str:
    """The title of a paper as the name of its PDF, which every file system takes."""
    plain = "".join("_" if each in '/\\:*?"<>|' else each for each in title)
    return f"{plain}.pdf"


class MarkKind(Enum):
    """How a printing stands to the paper it prints."""

    ORIGINAL = "original"
    COPY = "copy"
    SPECIMEN = "specimen"
    VOID = "void"
    REVERSED = "reversed"


@dataclass(frozen=True)
class Mark:
    """What is stamped on a printing: nothing, the count of the reprint, or 样张 across the page.

    A receipt that was voided (作废) or cancelled by a counter-receipt (已冲红) is stamped when it
    is printed again, since its stored paper never changes. ``note`` stands under the head then,
    such as the reason, or the number of the counter-receipt. Use ``Mark.ORIGINAL``,
    ``Mark.SPECIMEN``, ``Mark.copy(count)``, ``Mark.void(count, note)`` and
    ``Mark.reversed(count, note)``.
    """

    kind: MarkKind
    count: int = 0
    note: str = ""

    ORIGINAL: ClassVar[Mark]
    SPECIMEN: ClassVar[Mark]

    @staticmethod
    def copy(count: int) -> Mark:
        """The mark of the reprint number ``count`` (1 for the first one)."""
        return Mark(MarkKind.COPY, count)

    @staticmethod
    def void(count: int = 0, note: str = "") -> Mark:
        """作废 across the page; ``count`` is the number of the reprint, 0 for a first printing."""
        return Mark(MarkKind.VOID, count, note)

    @staticmethod
    def reversed(count: int = 0, note: str = "") -> Mark:
        """已冲红 across the page, with the number of the counter-receipt as ``note``."""
        return Mark(MarkKind.REVERSED, count, note)


Mark.ORIGINAL = Mark(MarkKind.ORIGINAL)
Mark.SPECIMEN = Mark(MarkKind.SPECIMEN)


@dataclass(frozen=True, kw_only=True)
class PaperHead:
    """What every paper carries at its top and foot.

    ``number`` is None on a specimen and on forms that take no number. ``building`` is the place in
    words, such as ``6号楼 2单元 1801室``. ``chain_head`` is the hash at the head of the station's
    journal chain when the paper was issued; its first characters are printed as an anchor.
    ``training`` puts 演练·无效 across every page; ``unit_code`` is empty on papers of the project.
    """

    project: str
    unit_code: str
    building: str = ""
    number: str | None = None
    issued_at: datetime | None = None
    clerk: str = ""
    station: str = ""
    chain_head: str | None = None
    training: bool = False


@dataclass(frozen=True, kw_only=True)
class Paper:
    """What all papers share; the subclasses are the forms."""

    kind: ClassVar[PaperKind]

    head: PaperHead
    remark: str = ""


@dataclass(frozen=True, kw_only=True)
class Tick:
    """A box of a form: ticked, not ticked, or still to be filled in by hand (also not ticked)."""

    label: str
    ticked: bool = False


@dataclass(frozen=True, kw_only=True)
class SignedBy:
    """A signature: who signed, when, and the strokes, or that it stands on paper.

    ``strokes`` are polylines of (x, y) in thousandths of the pane's width; none: signed on paper.
    """

    name: str
    at: datetime | None = None
    strokes: tuple[tuple[tuple[int, int], ...], ...] = ()

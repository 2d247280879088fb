"""The owner file (业户档案): which papers it has, in which order, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Event
from handover_app.domain.papers.base import Paper, PaperKind

FILE_ORDER = (
    PaperKind.DELIVERY_NOTICE,
    PaperKind.FEE_STATEMENT,
    PaperKind.IDENTITY_CHECK,
    PaperKind.FLOW_SHEET,
    PaperKind.INSPECTION_RECORD,
    PaperKind.OWNERS_COPY,
    PaperKind.REFUSAL_RECORD,
    PaperKind.RECTIFICATION_NOTICE,
    PaperKind.REINSPECTION,
    PaperKind.AREA_SETTLEMENT,
    PaperKind.RECEIPT,
    PaperKind.INVOICE_EXCHANGE,
    PaperKind.REFUND,
    PaperKind.PROPERTY_AGREEMENT,
    PaperKind.HOUSEHOLD_FORM,
    PaperKind.ARTICLES,
    PaperKind.KEY_HANDOVER,
    PaperKind.KEY_MANDATE,
    PaperKind.HANDOVER_CERTIFICATE,
)
"""The order of the day, which is the order in which somebody looks for a paper years later."""

_NEWEST_ALONE = frozenset(
    {
        PaperKind.FEE_STATEMENT,
        PaperKind.FLOW_SHEET,
        PaperKind.OWNERS_COPY,
        PaperKind.AREA_SETTLEMENT,
        PaperKind.HOUSEHOLD_FORM,
        PaperKind.ARTICLES,
    }
)
"""Kinds whose newest paper says everything that an older one said."""
_BY_SUBJECT = frozenset(
    {PaperKind.IDENTITY_CHECK, PaperKind.INSPECTION_RECORD, PaperKind.REINSPECTION}
)
"""A record of each visit or walk, in its newest edition."""
_BY_NAME = frozenset({PaperKind.DELIVERY_NOTICE, PaperKind.PROPERTY_AGREEMENT})
"""Each agreement, and each urgency of notice (a 催告 proves something of its own)."""


@dataclass(frozen=True, kw_only=True)
class StoredPaper:
    """A paper as it is stored; ``subject`` is what it is about, ``issued_at`` is UTC.

    ``name`` is the title of an agreement, or how urgent a delivery notice is.
    """

    paper_id: UUID
    kind: PaperKind
    number: str
    subject: UUID
    issued_at: datetime
    name: str = ""


@dataclass(frozen=True, kw_only=True)
class UnitHistory:
    """What happened with a unit, as far as it leaves a paper; numbers are those of the papers.

    ``unsigned`` names the documents of the pack that everybody has to sign and nobody has signed
    or refused; it is asked once the keys are handed over.
    """

    unit_id: UUID
    sold: bool = True
    notified: bool = False
    checked_in: bool = False
    identity_checked: bool = False
    concluded: bool = False
    refusals: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    area_settled: bool = False
    receipts: tuple[str, ...] = ()
    refunds: tuple[str, ...] = ()
    invoice_exchanges: tuple[str, ...] = ()
    articles_given: bool = False
    household_filled: bool = False
    unsigned: tuple[str, ...] = ()
    handed_over: bool = False
    mandates: tuple[str, ...] = ()


@dataclass(frozen=True)
class MissingPaper:
    """A paper that what happened calls for; ``name`` is the number or title, where there is one."""

    kind: PaperKind
    name: str = ""


def filed(papers: Iterable[StoredPaper]) -> tuple[StoredPaper, ...]:
    """The papers of the file in its order: the newest edition of each, receipts and the like all.

    Papers of other kinds, such as a queue ticket, are no part of the file.
    """
    newest: dict[tuple[object, ...], StoredPaper] = {}
    for each in sorted(papers, key=lambda paper: (paper.issued_at, paper.paper_id)):
        if each.kind in FILE_ORDER:
            newest[_same(each)] = each
    places = {kind: place for place, kind in enumerate(FILE_ORDER)}
    return tuple(
        sorted(newest.values(), key=lambda each: (places[each.kind], each.issued_at, each.paper_id))
    )


def _same(paper: StoredPaper) -> tuple[object, ...]:
    """What two editions of one paper have in common.

    The rest bear numbers, and every number counts: receipts, refunds, notices, a mandate that was
    given back, the certificate that was corrected and the one that names it.
    """
    if paper.kind in _NEWEST_ALONE:
        return (paper.kind,)
    if paper.kind in _BY_SUBJECT:
        return paper.kind, paper.subject
    if paper.kind in _BY_NAME:
        return paper.kind, paper.name
    return paper.kind, paper.number or paper.paper_id


def missing(history: UnitHistory, papers: Sequence[StoredPaper]) -> tuple[MissingPaper, ...]:
    """What is expected by what happened and is not there, in the order of the file.

    Nothing is expected of a unit that nobody has bought. A delivery notice is expected of every
    sold unit (domain guide F10), a certificate once the keys are handed over (form 6.12).
    """
    if not history.sold:
        return ()
    kinds = {each.kind for each in papers}
    numbers = {(each.kind, each.number) for each in papers}
    lacking: list[MissingPaper] = []
    for kind, expected in _whether(history).items():
        if expected and kind not in kinds:
            lacking.append(MissingPaper(kind))
    for kind, expected_numbers in _numbered(history).items():
        lacking += [
            MissingPaper(kind, number)
            for number in expected_numbers
            if (kind, number) not in numbers
        ]
    if history.handed_over:
        lacking += [MissingPaper(PaperKind.PROPERTY_AGREEMENT, each) for each in history.unsigned]
    places = {kind: place for place, kind in enumerate(FILE_ORDER)}
    return tuple(sorted(lacking, key=lambda each: places[each.kind]))


def _whether(history: UnitHistory) -> dict[PaperKind, bool]:
    """Papers of which there is one: whether it is expected."""
    money = bool(history.receipts or history.refunds)
    return {
        PaperKind.DELIVERY_NOTICE: True,
        PaperKind.FEE_STATEMENT: history.notified or money,
        PaperKind.IDENTITY_CHECK: history.identity_checked,
        PaperKind.FLOW_SHEET: history.checked_in,
        PaperKind.INSPECTION_RECORD: history.concluded,
        PaperKind.AREA_SETTLEMENT: history.area_settled,
        PaperKind.HOUSEHOLD_FORM: history.household_filled,
        PaperKind.ARTICLES: history.articles_given or history.handed_over,
        PaperKind.KEY_HANDOVER: history.handed_over,
        PaperKind.HANDOVER_CERTIFICATE: history.handed_over,
    }


def _numbered(history: UnitHistory) -> dict[PaperKind, tuple[str, ...]]:
    """Papers that have a number of their own: each of them is expected."""
    return {
        PaperKind.REFUSAL_RECORD: history.refusals,
        PaperKind.RECTIFICATION_NOTICE: history.notices,
        PaperKind.RECEIPT: history.receipts,
        PaperKind.INVOICE_EXCHANGE: history.invoice_exchanges,
        PaperKind.REFUND: history.refunds,
        PaperKind.KEY_MANDATE: history.mandates,
    }


@dataclass(frozen=True, kw_only=True)
class FileEntry:
    """A line of the table of contents: what it is, its number, and when it was issued."""

    name: str
    number: str = ""
    issued_at: datetime | None = None
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class OwnerFileCover(Paper):
    """The first pages of an owner file: whose it is, what follows, and what is missing.

    ``entries`` stand in the order of the papers that follow; ``absent`` in the same order.
    """

    kind: ClassVar[PaperKind] = PaperKind.OWNER_FILE

    owners: tuple[str, ...] = ()
    contract_number: str = ""
    state: str = ""
    entries: tuple[FileEntry, ...] = ()
    absent: tuple[FileEntry, ...] = ()


@dataclass(frozen=True, kw_only=True)
class FiledPicture(Paper):
    """A page with the photo of a sheet that was signed or shown, such as an authority (委托书).

    ``picture`` names it for whoever draws it.
    """

    kind: ClassVar[PaperKind] = PaperKind.FILED_PICTURE

    title: str = ""
    sha256: str = ""
    taken_at: datetime | None = None


@dataclass(frozen=True)
class OwnerFileLine:
    """A unit of the table: how many papers are on file, and which are missing."""

    unit_id: UUID
    unit_code: str
    building: str
    owners: str
    sold: bool
    handed_over_at: datetime | None
    papers: int
    missing: tuple[MissingPaper, ...]


@dataclass(frozen=True)
class OwnerFilesRun:
    """What a run over a building came to; ``unfit`` are units whose names the font cannot draw."""

    written: int
    incomplete: int
    unsold: int
    unfit: tuple[str, ...] = ()
    cancelled: bool = False


@dataclass(frozen=True, kw_only=True)
class OwnerFileMade(Event):
    """A unit's file left the program: personal data went with it."""

    topic: ClassVar[str] = "papers"
    unit_code: str
    papers: int
    missing: int

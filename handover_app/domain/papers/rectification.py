"""The papers of the rectification: notices to contractors and re-inspections (forms 6.4, 6.5)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from handover_app.domain.defects.marks import Mark as PhotoMark
from handover_app.domain.defects.notices import NoticeKind
from handover_app.domain.papers.base import Paper, PaperKind, SignedBy


@dataclass(frozen=True)
class PrintPicture:
    """A photo as it is printed: a small JPEG and its size in pixels."""

    content: bytes
    width: int
    height: int


Pictures = Callable[[str], PrintPicture | None]
"""The picture with this SHA-256, or None where its file is not on this computer."""


@dataclass(frozen=True, kw_only=True)
class NoticePhoto:
    """A photo of a paper by its hash, with what was drawn on it and the words of its stamp."""

    sha256: str
    caption: str = ""
    marks: tuple[PhotoMark, ...] = ()


@dataclass(frozen=True, kw_only=True)
class RectificationLine:
    """A defect for the contractor: where, what was found, what is asked, by which standard.

    ``number`` is its place on the paper, ``defect`` its number within the unit (0: the same).
    ``measured`` is the value with its limits, ``severity`` a word, ``round`` counts its repairs.
    """

    number: int
    room: str
    item: str
    finding: str
    requirement: str = ""
    standard: str = ""
    due: date | None = None
    unit: str = ""
    defect: int = 0
    measured: str = ""
    severity: str = ""
    round: int = 1
    photos: tuple[NoticePhoto, ...] = ()


@dataclass(frozen=True, kw_only=True)
class RectificationNotice(Paper):
    """整改通知单 (form 6.4): the defects of one or many units for one responsible contractor.

    ``urgency`` says how urgent it is; a reminder, a second notice and a third party's
    repair name their ``parent``, the last also who repairs for which ``cost_fen``.
    ``units`` counts the flats; with several the lines name theirs.
    """

    kind: ClassVar[PaperKind] = PaperKind.RECTIFICATION_NOTICE

    contractor: str
    lines: tuple[RectificationLine, ...]
    contact: str = ""
    trades: str = ""
    due: date | None = None
    checked_by: str = ""
    issued_by: str = ""
    urgency: NoticeKind = NoticeKind.FIRST
    parent: str = ""
    parent_due: date | None = None
    third_party: str = ""
    cost_fen: int | None = None
    units: int = 1


@dataclass(frozen=True, kw_only=True)
class ReinspectionLine:
    """A repair that was looked at; ``passed`` None: to be filled in by hand."""

    number: int
    room: str
    item: str
    finding: str
    notice: str = ""
    measures: str = ""
    repaired_on: date | None = None
    method: str = ""
    passed: bool | None = None
    reason: str = ""
    round: int = 1


@dataclass(frozen=True, kw_only=True)
class Reinspection(Paper):
    """整改复验单 (form 6.5): the results of one visit, and what the owner signs for.

    ``confirmed`` are the numbers of the defects that the owner's signature covers: those that
    passed and no other. ``refusal`` is why he does not sign.
    """

    kind: ClassVar[PaperKind] = PaperKind.REINSPECTION

    owners: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    inspector: str = ""
    at: datetime | None = None
    lines: tuple[ReinspectionLine, ...] = ()
    confirmed: tuple[int, ...] = ()
    refusal: str = ""
    signed: SignedBy | None = None

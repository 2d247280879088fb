"""The papers of paper-first inspection: the form to write on, and the owner's own copy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar

from handover_app.domain.papers.base import Paper, PaperKind, Tick
from handover_app.domain.papers.desks import MeterReading, TeamMember


@dataclass(frozen=True, kw_only=True)
class FormItem:
    """A common item to tick; ``in_contract``: the contract wants it mended before the handover."""

    words: str
    code: str
    in_contract: bool = False


@dataclass(frozen=True, kw_only=True)
class FormRoom:
    """A room in walking order with what is often found there."""

    name: str
    items: tuple[FormItem, ...] = ()


@dataclass(frozen=True, kw_only=True)
class InspectionForm(Paper):
    """验房记录表 (form 6.3) to write on: what is known is printed, the rest is for the pen.

    ``area`` is in square metres. ``head.number`` counts the forms, ``short_id`` and ``qr`` (29
    digits) are those of the unit. ``lines`` numbered blank lines follow the rooms.
    """

    kind: ClassVar[PaperKind] = PaperKind.INSPECTION_FORM

    owners: tuple[str, ...] = ()
    contract_number: str = ""
    layout: str = ""
    fit_out: str = ""
    area: Decimal | None = None
    team: str = ""
    members: tuple[TeamMember, ...] = ()
    rooms: tuple[FormRoom, ...] = ()
    meters: tuple[MeterReading, ...] = ()
    lines: int = 24
    conclusions: tuple[Tick, ...] = ()
    short_id: str = ""
    qr: str = ""


@dataclass(frozen=True, kw_only=True)
class PromisedLine:
    """A defect on the owner's copy; ``promised`` None: nothing is promised, ``state`` says why."""

    number: int
    room: str
    words: str
    promised: date | None = None
    state: str = ""


@dataclass(frozen=True, kw_only=True)
class OwnersCopy(Paper):
    """业主留存：问题清单及整改承诺; ``done`` are the defects mended while the owner waited."""

    kind: ClassVar[PaperKind] = PaperKind.OWNERS_COPY

    owners: tuple[str, ...] = ()
    visitor: str = ""
    visitor_role: str = ""
    team: str = ""
    members: tuple[TeamMember, ...] = ()
    walked_at: datetime | None = None
    conclusion: str = ""
    lines: tuple[PromisedLine, ...] = ()
    done: tuple[PromisedLine, ...] = ()
    hotline: str = ""

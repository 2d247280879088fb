"""The papers of the other desks: flow sheet, inspection, rectification, keys, articles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar

from handover_app.domain.papers.base import Paper, PaperKind, Tick


@dataclass(frozen=True, kw_only=True)
class FlowStep:
    """One station of the day; ``state`` in words (等候, 已完成…), empty before it began."""

    name: str
    place: str = ""
    state: str = ""
    done_at: datetime | None = None
    clerk: str = ""


@dataclass(frozen=True, kw_only=True)
class FlowSheet(Paper):
    """交房流程单: the slip an owner carries from station to station after checking in."""

    kind: ClassVar[PaperKind] = PaperKind.FLOW_SHEET

    queue_number: str
    owners: tuple[str, ...] = ()
    visitor: str = ""
    visitor_role: str = ""
    arrived_at: datetime | None = None
    appointment: str = ""
    steps: tuple[FlowStep, ...] = ()
    ticks: tuple[Tick, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TeamMember:
    """A member of the inspection team with the role in words."""

    name: str
    role: str


@dataclass(frozen=True, kw_only=True)
class MeterReading:
    """A meter witnessed by the owner; ``reading`` is None until it was read."""

    kind: str
    serial: str = ""
    reading: Decimal | None = None
    unit: str = ""


@dataclass(frozen=True, kw_only=True)
class InspectionLine:
    """A finding: room, item, what is wrong, the measured value, and what came of it."""

    number: int
    room: str
    item: str
    description: str = ""
    measured: str = ""
    result: str = ""
    on_the_spot: bool = False
    owner_demand: str = ""


@dataclass(frozen=True, kw_only=True)
class InspectionRecord(Paper):
    """验房记录表 (form 6.3). With no lines it prints ``blank_lines`` numbered ones to write on."""

    kind: ClassVar[PaperKind] = PaperKind.INSPECTION_RECORD

    owners: tuple[str, ...] = ()
    visitor: str = ""
    visitor_role: str = ""
    stage: str = ""
    team: tuple[TeamMember, ...] = ()
    started_at: datetime | None = None
    ended_at: datetime | None = None
    meters: tuple[MeterReading, ...] = ()
    lines: tuple[InspectionLine, ...] = ()
    blank_lines: int = 10
    conclusions: tuple[Tick, ...] = ()
    reason: str = ""
    second_inspection: date | None = None


@dataclass(frozen=True, kw_only=True)
class RectificationLine:
    """A defect for the contractor: where, what was found, what is asked, by which standard."""

    number: int
    room: str
    item: str
    finding: str
    requirement: str = ""
    standard: str = ""
    due: date | None = None


@dataclass(frozen=True, kw_only=True)
class RectificationNotice(Paper):
    """整改通知单 (form 6.4): the defects of one unit for one responsible contractor."""

    kind: ClassVar[PaperKind] = PaperKind.RECTIFICATION_NOTICE

    contractor: str
    lines: tuple[RectificationLine, ...]
    contact: str = ""
    trades: str = ""
    due: date | None = None
    checked_by: str = ""
    issued_by: str = ""


@dataclass(frozen=True, kw_only=True)
class ArticleLine:
    """A gift, document or article; ``issued`` is the tick of the desk."""

    name: str
    quantity: int = 1
    unit: str = ""
    issued: bool = False
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Articles(Paper):
    """业主领用物品登记表 (form 6.11): gifts, the two books, the owner's manual."""

    kind: ClassVar[PaperKind] = PaperKind.ARTICLES

    owners: tuple[str, ...] = ()
    gifts: tuple[ArticleLine, ...] = ()
    documents: tuple[ArticleLine, ...] = ()
    receiver: str = ""
    receiver_role: str = ""
    issued_by: str = ""
    issued_at: datetime | None = None

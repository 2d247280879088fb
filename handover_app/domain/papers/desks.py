"""The papers of the other desks: flow sheet, inspection, rectification, keys, articles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar

from handover_app.domain.papers.base import Paper, PaperKind, SignedBy, Tick


@dataclass(frozen=True, kw_only=True)
class FlowStep:
    """One station of the day; ``state`` in words (等候, 已完成…), empty before it began.

    ``bring`` is what the owner lays on the desk there.
    """

    name: str
    place: str = ""
    bring: str = ""
    state: str = ""
    done_at: datetime | None = None
    clerk: str = ""


@dataclass(frozen=True, kw_only=True)
class FlowUnit:
    """A further unit of the same visit: its place in words, what it is, and its code."""

    code: str
    place: str = ""
    kind: str = ""
    qr: str = ""
    short_id: str = ""


@dataclass(frozen=True, kw_only=True)
class FlowSheet(Paper):
    """交房流程单: the slip an owner carries from station to station after checking in.

    ``qr`` opens the household at each station. ``visit`` says the how manieth visit it is, empty
    for the first. ``further`` are other units of the same visit, a line each: one number for all.
    """

    kind: ClassVar[PaperKind] = PaperKind.FLOW_SHEET

    queue_number: str
    owners: tuple[str, ...] = ()
    visitor: str = ""
    visitor_role: str = ""
    arrived_at: datetime | None = None
    appointment: str = ""
    steps: tuple[FlowStep, ...] = ()
    ticks: tuple[Tick, ...] = ()
    visit: str = ""
    qr: str = ""
    short_id: str = ""
    further: tuple[FlowUnit, ...] = ()


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
    """A finding: room, item, what is wrong, the measured value, and what came of it.

    ``promised`` is the day by which it is mended.
    """

    number: int
    room: str
    item: str
    description: str = ""
    measured: str = ""
    result: str = ""
    on_the_spot: bool = False
    owner_demand: str = ""
    promised: date | None = None


@dataclass(frozen=True, kw_only=True)
class RemarkLine:
    """A note or a good point: nobody has to mend it."""

    room: str
    text: str


@dataclass(frozen=True, kw_only=True)
class EnteredLater:
    """What was written on paper first: ``what`` in words, when it happened, when it was typed."""

    what: str
    happened_at: datetime
    entered_at: datetime


@dataclass(frozen=True, kw_only=True)
class RecordSigning:
    """Who signed a record, or refused to: ``party`` and ``state`` in words.

    ``signed`` has name, time and strokes; ``reason`` says why somebody refuses to sign.
    """

    party: str
    name: str = ""
    state: str = ""
    reason: str = ""
    signed: SignedBy | None = None


@dataclass(frozen=True, kw_only=True)
class InspectionRecord(Paper):
    """验房记录表 (form 6.3). With no lines it prints ``blank_lines`` numbered ones to write on.

    ``later`` says what was entered after it had happened. ``signed_text`` is what was signed for;
    without ``signings`` there are lines to sign on.
    """

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
    notes: tuple[RemarkLine, ...] = ()
    good_points: tuple[RemarkLine, ...] = ()
    later: tuple[EnteredLater, ...] = ()
    signed_text: str = ""
    signings: tuple[RecordSigning, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ArticleLine:
    """A gift, document or article; ``issued`` is the tick of the desk."""

    name: str
    quantity: int = 1
    unit: str = ""
    issued: bool = False
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class ShownLine:
    """A document that was laid before the owner: ``number`` with its date, ``seen`` by whom, when.

    Without ``seen`` it was not looked at yet.
    """

    name: str
    number: str = ""
    seen: str = ""


@dataclass(frozen=True, kw_only=True)
class Articles(Paper):
    """业主领用物品登记表 (form 6.11): gifts, documents given and explained, documents shown.

    ``repairer``, ``manuals``, ``exclusions`` and ``local_form`` are what the two books say (domain
    guide F03–F06), ``annex`` is the unit's 分户验收 record, or that it is not filed.
    """

    kind: ClassVar[PaperKind] = PaperKind.ARTICLES

    owners: tuple[str, ...] = ()
    gifts: tuple[ArticleLine, ...] = ()
    documents: tuple[ArticleLine, ...] = ()
    receiver: str = ""
    receiver_role: str = ""
    issued_by: str = ""
    issued_at: datetime | None = None
    shown: tuple[ShownLine, ...] = ()
    annex: str = ""
    repairer: str = ""
    manuals: tuple[str, ...] = ()
    exclusions: str = ""
    local_form: str = ""

"""签到/身份核验表: who came, who they were shown to be, and what is still to be brought."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from handover_app.domain.papers.base import Paper, PaperKind, Tick
from handover_app.domain.papers.desks import FlowStep, FlowUnit


@dataclass(frozen=True, kw_only=True)
class PartyOnSheet:
    """A party of the contract: kind and tail of the identity paper, and how it takes part."""

    name: str
    id_kind: str = ""
    id_tail: str = ""
    presence: str = ""
    compared: str = ""


@dataclass(frozen=True, kw_only=True)
class AgentOnSheet:
    """The agent with the authority; ``scopes`` has a box for each thing it may cover."""

    name: str
    id_tail: str = ""
    kind: str = ""
    scopes: tuple[Tick, ...] = ()
    valid_until: date | None = None
    filed: bool = False
    checked_by: str = ""


@dataclass(frozen=True, kw_only=True)
class IdentityCheckSheet(Paper):
    """签到/身份核验表 (form 6.2). ``lacking`` is what is to be brought; empty: passed.

    ``lifted`` says in a sentence what a supervisor let pass, and why.
    """

    kind: ClassVar[PaperKind] = PaperKind.IDENTITY_CHECK

    queue_number: str
    visit: str = ""
    appointment: str = ""
    arrived_at: datetime | None = None
    visitor: str = ""
    visitor_role: str = ""
    contract_number: str = ""
    further: tuple[FlowUnit, ...] = ()
    parties: tuple[PartyOnSheet, ...] = ()
    seen: tuple[Tick, ...] = ()
    valid_until: date | None = None
    guardian: str = ""
    papers: str = ""
    agent: AgentOnSheet | None = None
    consents: tuple[Tick, ...] = ()
    consent_version: str = ""
    result: str = ""
    lacking: tuple[str, ...] = ()
    lifted: str = ""
    steps: tuple[FlowStep, ...] = ()

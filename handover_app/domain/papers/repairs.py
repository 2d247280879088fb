"""The paper of the quick-repair crews (domain guide I03, I07, I11)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from handover_app.domain.papers.base import Paper, PaperKind


@dataclass(frozen=True, kw_only=True)
class CommandLine:
    """A crew on the command chart; ``training`` says in words when it was trained, and in what."""

    trades: str
    crew: str
    leader: str = ""
    phone: str = ""
    channel: str = ""
    planned: int = 0
    present: int = 0
    standby_place: str = ""
    training: str = ""


@dataclass(frozen=True, kw_only=True)
class CommandChart(Paper):
    """快修指挥通讯表: who commands, and how each crew is reached; fixed before day 1.

    ``gaps`` are sentences on what is lacking still.
    """

    kind: ClassVar[PaperKind] = PaperKind.COMMAND_CHART

    commander: str = ""
    commander_phone: str = ""
    channel: str = ""
    lines: tuple[CommandLine, ...] = ()
    gaps: tuple[str, ...] = ()

"""The command chart of the repair crews as data."""

from __future__ import annotations

from datetime import datetime

from handover_app.documents.wording import wording
from handover_app.domain import papers
from handover_app.domain.defects import CrewLine, Roster, RosterGaps
from handover_app.services.papers.words import project_head
from handover_app.storage.unit_of_work import UnitOfWork


def command_chart(work: UnitOfWork, roster: Roster, now: datetime) -> papers.CommandChart:
    """快修指挥通讯表 (I11): the commander, the crews by trade, and what is lacking."""
    settings = work.inspection_settings.summary()
    words = wording().map("words.command_chart")
    return papers.CommandChart(
        head=project_head(work, None, now),
        commander=settings.commander,
        commander_phone=settings.commander_phone,
        channel=settings.channel,
        lines=tuple(_line(each, words["training"]) for each in roster.crews),
        gaps=_gaps(roster.gaps),
    )


def _line(crew: CrewLine, training: str) -> papers.CommandLine:
    last = crew.trainings[-1] if crew.trainings else None
    return papers.CommandLine(
        trades="、".join(crew.trades),
        crew=crew.name,
        leader=crew.leader,
        phone=crew.phone,
        channel=crew.channel,
        planned=crew.planned,
        present=crew.present,
        standby_place=crew.standby_place,
        training=""
        if last is None
        else training.format(day=last.day, topic=last.topic, attended=last.attended),
    )


def _gaps(gaps: RosterGaps) -> tuple[str, ...]:
    words = wording().map("words.command_chart")
    found = {
        "no_crew": gaps.trades,
        "no_leader": gaps.without_leader,
        "no_channel": gaps.without_channel,
        "no_training": gaps.without_training,
    }
    return tuple(
        words[name].format(names="、".join(names)) for name, names in found.items() if names
    )

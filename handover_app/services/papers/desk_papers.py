"""Flow sheet, inspection record, rectification notice and articles as data."""

from __future__ import annotations

from datetime import datetime

from handover_app.domain import papers
from handover_app.domain.gifts import Article
from handover_app.domain.handover import Stage, StepState, steps
from handover_app.domain.papers import Tick
from handover_app.domain.units import Unit
from handover_app.domain.visits import Visit
from handover_app.services.clock import local
from handover_app.services.handover import Progress
from handover_app.services.papers.words import head, owner_names, word, word_of
from handover_app.storage.unit_of_work import Reading


def flow_sheet(
    reading: Reading, progress: Progress, visit: Visit | None, now: datetime | None
) -> papers.FlowSheet:
    """交房流程单: the queue number and the steps of the day."""
    blockers = progress.blockers(Stage.KEYS)
    return papers.FlowSheet(
        head=head(reading, progress.unit, now),
        queue_number=visit.queue_number if visit else "",
        owners=owner_names(progress.unit),
        visitor=visit.visitor if visit else "",
        visitor_role=word_of("visitors", visit.kind) if visit else "",
        arrived_at=local(visit.arrived_at) if visit else None,
        steps=tuple(
            papers.FlowStep(
                name=word_of("stages", step.stage),
                state="" if step.state is StepState.NOT_STARTED else word_of("states", step.state),
                done_at=local(step.at) if step.at and step.state is StepState.DONE else None,
            )
            for step in steps(progress.lines, progress.facts, blockers)
        ),
        ticks=(
            Tick(label=word("identity_seen"), ticked=visit is not None),
            # No desk notes it yet, so the paper does not claim it: the box is for the pen.
            Tick(label=word("authority_seen")),
        ),
    )


def articles(reading: Reading, unit: Unit, now: datetime | None) -> papers.Articles:
    """业主领用物品登记表 (form 6.11) with everything given so far."""
    gift = reading.gifts.of_unit(unit.id)
    given = reading.articles.of_unit(unit.id)
    issued = {issue.article: issue for issue in given.issues} if given else {}
    receivers = [gift.receiver] if gift else []
    receivers += [issue.receiver for issue in issued.values()]
    sheet = head(reading, unit, now)
    return papers.Articles(
        head=sheet,
        owners=owner_names(unit),
        gifts=(
            papers.ArticleLine(
                name=gift.gift if gift else reading.projects.only().gift_name,
                unit=word("gift_unit"),
                issued=gift is not None,
            ),
        ),
        documents=tuple(
            papers.ArticleLine(name=each.value, unit=word("book_unit"), issued=each in issued)
            for each in Article
        ),
        receiver="、".join(dict.fromkeys(receivers)),
        issued_by=sheet.clerk,
        issued_at=sheet.issued_at,
    )

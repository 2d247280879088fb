"""One part of a run of delivery notices: who gets one, and the notices with their statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from handover_app.domain import papers
from handover_app.domain.delivery import (
    DAYS_AHEAD,
    DeliveryNoticeIssued,
    DeliveryNoticeKind,
    IssuedDeliveryNotice,
    LeftOut,
    LeftOutCause,
    is_late,
)
from handover_app.domain.identity import new_id
from handover_app.domain.papers import MissingGlyphs, Paper
from handover_app.domain.people import Right
from handover_app.domain.statements import IssuedStatement
from handover_app.domain.units import Unit
from handover_app.services.clock import local_day
from handover_app.services.delivery.batches import Days, first_day, last_day
from handover_app.services.delivery.standing import states_of
from handover_app.services.keys.desk import Secret
from handover_app.services.papers.delivery_papers import (
    NoticeOrder,
    notice_issuer,
    notice_paper,
    numbered,
    same_news,
    slots_of,
)
from handover_app.services.papers.numbers import number_on_paper
from handover_app.services.papers.words import word
from handover_app.services.statements import outdated_statements, statement_issued
from handover_app.services.units import locked_units
from handover_app.storage.unit_of_work import Reading, UnitOfWork

NOTICE_BOOK = "交付通知书"


@dataclass(frozen=True)
class Wish:
    """Which notices are wanted: the invitation by rule, or a second one (催告) by a day."""

    second: bool = False
    due: date | None = None
    reason: str = ""


@dataclass(frozen=True)
class NoticeSheets:
    """A unit's notice with the fee statement that follows in the same file."""

    unit_id: UUID
    code: str
    notice: IssuedDeliveryNotice
    papers: tuple[Paper, Paper]
    new: bool
    late: bool = False


@dataclass(frozen=True)
class Sorted:
    """The sold units of a run: who may be invited, and who is left out."""

    wanted: tuple[Unit, ...]
    left_out: tuple[LeftOut, ...]


def sorted_out(reading: Reading, units: Sequence[Unit], wish: Wish, today: date) -> Sorted:
    """Who may be told, by the project's table of conditions; who came needs no second notice."""
    if not units:
        return Sorted((), ())
    days = Days.of(reading, today)
    causes = _not_second(reading, units, days, today) if wish.second else {}
    # A second notice repeats an invitation that was issued: only what stands against that counts.
    states = states_of(reading, units, days.sporadic)
    wanted, left_out = [], []
    for unit in units:
        blocking = tuple(each for each in states[unit.id] if each.blocks)
        cause = LeftOutCause.CONDITION if blocking else causes.get(unit.id) or _unprintable(unit)
        if cause is None:
            wanted.append(unit)
        else:
            left_out.append(LeftOut(unit.id, unit.code, cause, blocking))
    return Sorted(tuple(wanted), tuple(left_out))


def issue_part(
    work: UnitOfWork, unit_ids: Sequence[UUID], wish: Wish, now: datetime, secret: Secret
) -> tuple[list[NoticeSheets], tuple[LeftOut, ...]]:
    """Issue what these units need, and give what each has now; the caller commits.

    The units' rows are held and their conditions are asked again: finance may have said something
    since the run began.

    Raises:
        NotAllowed: only who sends notices may.
        MissingGlyphs: the font lacks a character of what stands on every notice.
    """
    work.require(Right.SEND_NOTICES)
    today = local_day(now)
    held = locked_units(work, unit_ids)
    places = {each: place for place, each in enumerate(unit_ids)}
    held.sort(key=lambda unit: places[unit.id])
    chosen = sorted_out(work, [unit for unit in held if unit.sold], wish, today)
    if not chosen.wanted:
        return [], chosen.left_out
    statements = _frozen(work, chosen.wanted, wish, now)
    drafts = _drafts(work, chosen.wanted, statements, wish, now)
    sheets = _issued(work, chosen.wanted, drafts, statements, now, secret)
    return sheets, chosen.left_out


def _not_second(
    reading: Reading, units: Sequence[Unit], days: Days, today: date
) -> dict[UUID, LeftOutCause]:
    """Who gets no second notice: never invited, came already, or still has days to come."""
    told = reading.delivery_notices.invitations([unit.id for unit in units])
    came = reading.delivery_notices.came()
    found = {}
    for unit in units:
        last = last_day(days, unit)
        if unit.id not in told:
            found[unit.id] = LeftOutCause.NOT_TOLD
        elif unit.id in came:
            found[unit.id] = LeftOutCause.CAME
        elif last is not None and last >= today:
            found[unit.id] = LeftOutCause.NOT_DUE
    return found


def _unprintable(unit: Unit) -> LeftOutCause | None:
    from handover_app.documents.fonts import missing_glyphs

    texts = (*(owner.name for owner in unit.owners), unit.contract_number or "", unit.code)
    return LeftOutCause.GLYPHS if missing_glyphs("".join(texts)) else None


def _frozen(
    work: UnitOfWork, units: Sequence[Unit], wish: Wish, now: datetime
) -> dict[UUID, IssuedStatement]:
    """The statement of each unit as it is notified with this notice (F12)."""
    reason = wish.reason.strip() or word("delivery_reason")
    fresh, _ = outdated_statements(work, units, reason, now)
    if fresh:
        work.statements.freeze(fresh, work.act.clerk, now)
        for each in fresh:
            work.record(statement_issued(each))
    return work.statements.latest([unit.id for unit in units])


def _drafts(
    work: UnitOfWork,
    units: Sequence[Unit],
    statements: dict[UUID, IssuedStatement],
    wish: Wish,
    now: datetime,
) -> dict[UUID, papers.DeliveryNotice]:
    """What a notice of each unit would say now."""
    from handover_app.documents.fonts import missing_glyphs

    today, ids = local_day(now), [unit.id for unit in units]
    issuer = notice_issuer(work, units[0], work.fees.catalogue(), today, now)
    days, slots = Days.of(work, today), slots_of(work, ids)
    before = work.delivery_notices.invitations(ids) if wish.second else {}
    found = {}
    for unit in units:
        told = before.get(unit.id)
        kind = days.kind(unit.building)
        order = NoticeOrder(
            DeliveryNoticeKind.SECOND if wish.second else kind,
            days.batch(unit.building),
            slots.get(unit.id, ""),
            told.number if told else "",
            local_day(told.issued_at) if told else None,
            wish.due,
        )
        statement = statements[unit.id]
        found[unit.id] = notice_paper(
            issuer, unit, order, statement.lines, statement.version_number
        )
    missing = missing_glyphs(papers.to_json(found[units[0].id]))
    if missing:
        raise MissingGlyphs(missing)
    return found


def _issued(
    work: UnitOfWork,
    units: Sequence[Unit],
    drafts: dict[UUID, papers.DeliveryNotice],
    statements: dict[UUID, IssuedStatement],
    now: datetime,
    secret: Secret,
) -> list[NoticeSheets]:
    """Number what is news; a notice that says the same stays as it is."""
    ids = [unit.id for unit in units]
    latest = work.delivery_notices.latest(ids)
    alike = _alike(work, ids, drafts)
    tags = work.unit_tags.give([each for each in ids if each not in alike] or ids[:1])
    key, days = secret.of(work), Days.of(work, local_day(now))
    made: list[tuple[IssuedDeliveryNotice, papers.DeliveryNotice]] = []
    for unit in units:
        if unit.id in alike:
            continue
        before = latest.get(unit.id)
        version = before.version_number + 1 if before else 1
        serial = work.take_number(NOTICE_BOOK)
        number = number_on_paper(work, f"JF-{work.act.station}-{serial:06d}")
        paper = numbered(drafts[unit.id], number, version, (key, tags[unit.id]))
        statement = statements[unit.id]
        notice = IssuedDeliveryNotice(
            new_id(), unit.id, number, version, paper.urgency, now, statement.version_number,
            new_id(), statement.paper_id, paper.due,
        )  # fmt: skip
        made.append((notice, paper))
        work.record(_event(notice))
    work.delivery_notices.add(made, work.act.clerk, now)
    return _sheets(work, units, {**alike, **{n.unit_id: (n, p) for n, p in made}}, days, alike)


def _alike(
    work: UnitOfWork, ids: Sequence[UUID], drafts: dict[UUID, papers.DeliveryNotice]
) -> dict[UUID, tuple[IssuedDeliveryNotice, papers.DeliveryNotice]]:
    """The units whose notice says just this already, with it."""
    second = drafts[ids[0]].urgency is DeliveryNoticeKind.SECOND
    before = work.delivery_notices.latest(ids) if second else work.delivery_notices.invitations(ids)
    stored = work.papers.some([each.paper_id for each in before.values()])
    found = {}
    for unit_id, notice in before.items():
        paper = stored.get(notice.paper_id)
        if isinstance(paper, papers.DeliveryNotice) and same_news(paper, drafts[unit_id]):
            found[unit_id] = (notice, paper)
    return found


def _sheets(
    work: UnitOfWork,
    units: Sequence[Unit],
    notices: dict[UUID, tuple[IssuedDeliveryNotice, papers.DeliveryNotice]],
    days: Days,
    old: dict[UUID, tuple[IssuedDeliveryNotice, papers.DeliveryNotice]],
) -> list[NoticeSheets]:
    """Each notice with the statement that it carries."""
    stored = work.papers.some([notice.statement_paper_id for notice, _ in notices.values()])
    found = []
    for unit in units:
        notice, paper = notices[unit.id]
        late = paper.urgency is DeliveryNoticeKind.FIRST and is_late(
            days.today, first_day(days, unit), DAYS_AHEAD
        )
        both = (paper, stored[notice.statement_paper_id])
        found.append(NoticeSheets(unit.id, unit.code, notice, both, unit.id not in old, late))
    return found


def _event(notice: IssuedDeliveryNotice) -> DeliveryNoticeIssued:
    return DeliveryNoticeIssued(
        unit_id=notice.unit_id,
        number=notice.number,
        kind=notice.kind,
        version_number=notice.version_number,
        statement_version=notice.statement_version,
    )

"""One numbered notice with its paper: what every way of issuing one does inside its transaction."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from handover_app.domain.defects import (
    Defect,
    DefectState,
    IssuedNotice,
    NoticeKind,
    RectificationNotice,
)
from handover_app.domain.identity import new_id
from handover_app.domain.money import Money
from handover_app.domain.units import Unit
from handover_app.services.clock import local_day
from handover_app.services.defects.noting import doing_now
from handover_app.services.papers import notice_papers
from handover_app.services.papers.notice_papers import Parent
from handover_app.services.papers.numbers import number_on_paper
from handover_app.storage.unit_of_work import Reading, UnitOfWork

NOTICE_BOOK = "整改"
WITH_CONTRACTOR = (DefectState.ASSIGNED, DefectState.IN_REPAIR)
"""States in which it is the contractor who has to move."""
_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True)
class NoticeOrder:
    """What is to be issued: to whom, how urgent, until when (None: the latest day of its lines)."""

    contractor: str
    due: date | None = None
    kind: NoticeKind = NoticeKind.FIRST
    parent: RectificationNotice | None = None
    third_party: str = ""
    cost: Money | None = None


def issue(
    work: UnitOfWork, order: NoticeOrder, found: Sequence[Defect], now: datetime
) -> IssuedNotice:
    """A notice for these defects, in the order of their flats, and its paper as data.

    Raises:
        StepNotPossible: one of them is not to be repaired now.
    """
    units = {unit.id: unit for unit in work.units.some(list({each.unit_id for each in found}))}
    ordered = sorted(found, key=lambda each: (*place_of(units[each.unit_id]), each.number))
    notice = RectificationNotice(
        id=new_id(),
        number=_number(work),
        unit_id=ordered[0].unit_id if len(units) == 1 else None,
        contractor=order.contractor,
        # A promise that has passed is no deadline any more; each line keeps its own day.
        due=order.due or max(local_day(now), *(each.due for each in ordered)),
        issued_at=now,
        kind=order.kind,
        parent_id=order.parent.id if order.parent else None,
        third_party=order.third_party,
        cost=order.cost,
    )
    notice.issued([(each.id, each.number, each.round) for each in ordered])
    work.notices.add(notice)
    work.flush()
    _tell(work, notice, ordered, now)
    parent = Parent(order.parent.number, order.parent.due) if order.parent else None
    in_order = {each.unit_id: units[each.unit_id] for each in ordered}
    paper = notice_papers.rectification_notice(work, notice, ordered, in_order, now, parent)
    ref = work.papers.store(paper, notice.unit_id, notice.id, now)
    return IssuedNotice(
        notice_id=notice.id,
        number=notice.number,
        contractor=notice.contractor,
        paper_id=ref.paper_id,
        defects=len(ordered),
        due=notice.due,
        reachable=_reachable(work, notice.contractor),
    )


def _tell(
    work: UnitOfWork, notice: RectificationNotice, defects: Sequence[Defect], now: datetime
) -> None:
    """Note at each defect who was told of it; a third party has it from now on."""
    told = notice.third_party or notice.contractor
    for defect in defects:
        if defect.contractor != told:
            defect.change(doing_now(work, now), {"contractor": told})
        defect.notify(doing_now(work, now, told), notice.id)


def place_of(unit: Unit) -> tuple[Any, ...]:
    """Where a flat comes on paper: 2号楼 before 10号楼."""
    return (*map(_natural, (unit.building, unit.entrance, str(unit.floor), unit.room)),)


def _natural(text: str) -> tuple[tuple[int, int, str], ...]:
    return tuple(
        (1, int(part), "") if part.isdecimal() else (0, 0, part)
        for part in _DIGITS.split(text)
        if part
    )


def defects_of(work: UnitOfWork, defect_ids: Iterable[UUID]) -> list[Defect]:
    """These defects, locked in batches that every database takes."""
    ids = sorted(set(defect_ids))
    found: list[Defect] = []
    for start in range(0, len(ids), 500):
        found += work.defects.of_ids(ids[start : start + 500])
    return found


def still_to_repair(work: UnitOfWork, notice: RectificationNotice) -> list[Defect]:
    """The notice's defects that its contractor (or third party) has not repaired yet."""
    told = notice.third_party or notice.contractor
    return [
        each
        for each in defects_of(work, [line.defect_id for line in notice.lines])
        if each.state in WITH_CONTRACTOR and each.contractor == told and each.order_id is None
    ]


def base_of(work: UnitOfWork, notice: RectificationNotice) -> RectificationNotice:
    """The notice itself, or what a reminder reminds of."""
    while notice.kind is NoticeKind.REMINDER and notice.parent_id is not None:
        parent = work.notices.get(notice.parent_id)
        assert parent is not None  # a reminder is stored after what it reminds of
        notice = parent
    return notice


def by_contractor(defects: Iterable[Defect]) -> Mapping[str, list[Defect]]:
    """The defects under their contractors, those by name in order; nobody's under an empty one."""
    found: dict[str, list[Defect]] = {}
    for each in defects:
        found.setdefault(each.contractor, []).append(each)
    return dict(sorted(found.items()))


def trades_of(defects: Iterable[Defect]) -> tuple[str, ...]:
    """Their trades, each once."""
    return tuple(dict.fromkeys(each.trade for each in defects))


def _number(work: UnitOfWork) -> str:
    serial = work.take_number(NOTICE_BOOK)
    return number_on_paper(work, f"ZG-{work.act.station}-{serial:06d}")


def _reachable(reading: Reading, name: str) -> bool:
    contractor = reading.contractors.named(name)
    return contractor is not None and contractor.complete

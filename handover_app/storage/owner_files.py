"""What the owner files of many units hold: their stored papers, and what happened with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BindParameter, Select, bindparam, select
from sqlalchemy.orm import Session
from sqlalchemy.sql.selectable import SelectBase

from handover_app.domain.fees import ChargeItem
from handover_app.domain.papers import StoredPaper
from handover_app.storage.tables.ahead import invoice_exchanges
from handover_app.storage.tables.articles import (
    agreements,
    article_issues,
    article_lists,
    household_forms,
    unit_annexes,
)
from handover_app.storage.tables.defects import defects, notice_lines, rectification_notices
from handover_app.storage.tables.delivery import delivery_notices
from handover_app.storage.tables.fees import stored_files
from handover_app.storage.tables.inspections import conclusions, inspections
from handover_app.storage.tables.key_desk import key_mandates
from handover_app.storage.tables.keys import key_sets
from handover_app.storage.tables.papers import papers
from handover_app.storage.tables.receipts import (
    receipt_lines,
    receipt_voids,
    receipts,
    refunds,
)
from handover_app.storage.tables.statements import statement_issues
from handover_app.storage.tables.teams import acceptance_refusals
from handover_app.storage.tables.visits import (
    identity_checks,
    visit_authorities,
    visits,
)

_BATCH = 500
"""Units in one query; databases limit how many a statement may name."""
_units: BindParameter[list[UUID]] = bindparam("units", expanding=True)
_AREA = ChargeItem.AREA_DIFFERENCE

_PAPERS = (
    select(
        papers.c.id, papers.c.unit_id, papers.c.kind, papers.c.number, papers.c.subject,
        papers.c.issued_at, agreements.c.name, delivery_notices.c.kind.label("urgency"),
    )
    .outerjoin(agreements, agreements.c.id == papers.c.subject)
    .outerjoin(delivery_notices, delivery_notices.c.paper_id == papers.c.id)
    .where(papers.c.unit_id.in_(_units))
    .order_by(papers.c.id)
)  # fmt: skip

_WHETHER: Mapping[str, SelectBase] = {
    "notified": select(statement_issues.c.unit_id).where(statement_issues.c.unit_id.in_(_units)),
    # A further unit of a visit stands on the sheets of the unit that was checked in by.
    "checked_in": select(visits.c.unit_id).where(visits.c.unit_id.in_(_units)),
    "identity_checked": select(visits.c.unit_id)
    .join(identity_checks, identity_checks.c.visit_id == visits.c.id)
    .where(visits.c.unit_id.in_(_units)),
    "concluded": select(inspections.c.unit_id)
    .join(conclusions, conclusions.c.inspection_id == inspections.c.id)
    .where(inspections.c.unit_id.in_(_units)),
    "articles_given": select(article_lists.c.unit_id)
    .join(article_issues, article_issues.c.article_list_id == article_lists.c.id)
    .where(article_lists.c.unit_id.in_(_units)),
    "household_filled": select(household_forms.c.unit_id).where(
        household_forms.c.unit_id.in_(_units)
    ),
    "area_settled": select(receipts.c.unit_id)
    .join(receipt_lines, receipt_lines.c.receipt_id == receipts.c.id)
    .outerjoin(receipt_voids, receipt_voids.c.receipt_id == receipts.c.id)
    .where(
        receipts.c.unit_id.in_(_units),
        receipt_lines.c.item == _AREA,
        receipt_voids.c.id.is_(None),
        receipts.c.reverses.is_(None),
        receipts.c.id.not_in(select(receipts.c.reverses).where(receipts.c.reverses.is_not(None))),
    )
    .union(select(refunds.c.unit_id).where(refunds.c.unit_id.in_(_units), refunds.c.item == _AREA)),
}
"""Answers the units of which it is so."""

_NUMBERS: Mapping[str, Select[Any]] = {
    name: select(table.c.unit_id, table.c.number)
    .where(table.c.unit_id.in_(_units))
    .order_by(table.c.number)
    for name, table in (
        ("receipts", receipts),
        ("refunds", refunds),
        ("invoice_exchanges", invoice_exchanges),
        ("refusals", acceptance_refusals),
        ("notices", rectification_notices),
        ("mandates", key_mandates),
    )
}
_HANDED = select(key_sets.c.unit_id, key_sets.c.handed_over_at).where(
    key_sets.c.unit_id.in_(_units), key_sets.c.handed_over_at.is_not(None)
)
_SIGNED = select(agreements.c.unit_id, agreements.c.code).where(agreements.c.unit_id.in_(_units))
_MERGED = (
    select(defects.c.unit_id, rectification_notices.c.number, rectification_notices.c.issued_at)
    .join(notice_lines, notice_lines.c.defect_id == defects.c.id)
    .join(rectification_notices, rectification_notices.c.id == notice_lines.c.notice_id)
    .where(defects.c.unit_id.in_(_units), rectification_notices.c.unit_id.is_(None))
    .distinct()
    .order_by(rectification_notices.c.number)
)
_AUTHORITY_FILES = (
    select(
        visit_authorities.c.file_id,
        visit_authorities.c.at,
        stored_files.c.name,
        stored_files.c.media_type,
    )
    .join(visits, visits.c.id == visit_authorities.c.visit_id)
    .join(stored_files, stored_files.c.id == visit_authorities.c.file_id)
    .where(visits.c.unit_id == bindparam("unit"))
    .order_by(visit_authorities.c.id)
)
_ANNEX_FILES = (
    select(
        unit_annexes.c.file_id,
        unit_annexes.c.at,
        stored_files.c.name,
        stored_files.c.media_type,
    )
    .join(stored_files, stored_files.c.id == unit_annexes.c.file_id)
    .where(unit_annexes.c.unit_id == bindparam("unit"))
    .order_by(unit_annexes.c.id.desc())
    .limit(1)
)


@dataclass
class FileFacts:
    """What a unit's rows say; ``merged`` are notices about several units with their times (UTC)."""

    facts: dict[str, Any] = field(default_factory=dict)
    handed_over_at: datetime | None = None
    signed: set[str] = field(default_factory=set)
    merged: list[tuple[str, datetime]] = field(default_factory=list)


@dataclass(frozen=True)
class AttachedFile:
    """A stored file that belongs to a unit; ``at`` is when it was filed (UTC)."""

    file_id: UUID
    name: str
    media_type: str
    at: datetime


class OwnerFileReader:
    """A handful of questions, however many units there are."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def papers(self, unit_ids: Sequence[UUID]) -> dict[UUID, list[StoredPaper]]:
        """The stored papers of each unit, oldest first, without what stands on them."""
        found: dict[UUID, list[StoredPaper]] = defaultdict(list)
        for row in self._rows(_PAPERS, unit_ids):
            found[row.unit_id].append(
                StoredPaper(
                    paper_id=row.id, kind=row.kind, number=row.number, subject=row.subject,
                    issued_at=row.issued_at,
                    name=row.urgency.name if row.urgency else row.name or "",
                )
            )  # fmt: skip
        return found

    def facts(self, unit_ids: Sequence[UUID]) -> dict[UUID, FileFacts]:
        """What happened with each unit, as far as it leaves a paper."""
        found: dict[UUID, FileFacts] = {each: FileFacts() for each in unit_ids}
        for name, statement in _WHETHER.items():
            for row in self._rows(statement, unit_ids):
                found[row.unit_id].facts[name] = True
        for name, statement in _NUMBERS.items():
            for row in self._rows(statement, unit_ids):
                facts = found[row.unit_id].facts
                facts[name] = (*facts.get(name, ()), row.number)
        for row in self._rows(_HANDED, unit_ids):
            found[row.unit_id].handed_over_at = row.handed_over_at
        for row in self._rows(_SIGNED, unit_ids):
            found[row.unit_id].signed.add(row.code)
        for row in self._rows(_MERGED, unit_ids):
            found[row.unit_id].merged.append((row.number, row.issued_at))
        return found

    def authorities(self, unit_id: UUID) -> tuple[AttachedFile, ...]:
        """The photos of the authorities that were shown for a unit, oldest first."""
        return self._attached(_AUTHORITY_FILES, unit_id)

    def annexes(self, unit_id: UUID) -> tuple[AttachedFile, ...]:
        """The unit's 分户验收 record that counts, if it is on file."""
        return self._attached(_ANNEX_FILES, unit_id)

    def _attached(self, statement: Select[Any], unit_id: UUID) -> tuple[AttachedFile, ...]:
        rows = self._session.execute(statement, {"unit": unit_id})
        return tuple(AttachedFile(row.file_id, row.name, row.media_type, row.at) for row in rows)

    def _rows(self, statement: Any, unit_ids: Sequence[UUID]) -> list[Any]:
        rows: list[Any] = []
        for start in range(0, len(unit_ids), _BATCH):
            part = list(unit_ids[start : start + _BATCH])
            rows += self._session.execute(statement, {"units": part}).all()
        return rows

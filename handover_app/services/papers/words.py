"""The words that services put into papers, in the project's language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import Enum

from handover_app.documents.wording import wording
from handover_app.domain.papers import ListColumn, PaperHead
from handover_app.domain.units import Unit
from handover_app.services.clock import local
from handover_app.storage.unit_of_work import Reading, UnitOfWork


def word(name: str, **values: object) -> str:
    """A text of the section ``words``."""
    return wording()(f"words.{name}", **values)


def words_of(name: str) -> tuple[str, ...]:
    """The texts of a list of the section ``words``, such as the headings of a table."""
    return tuple(wording().list(f"words.{name}"))


def word_of(group: str, member: Enum) -> str:
    """The word for a member of an enumeration."""
    return wording().map(f"words.{group}")[member.name]


def place_of_unit(unit: Unit) -> str:
    """Building, entrance and room in words."""
    return word("place", building=unit.building, entrance=unit.entrance, room=unit.room)


def standard_agreement(code: str) -> str:
    """The program's own words for a document to sign; empty where it has none."""
    return wording().map("words.agreements").get(code, "").strip()


def head(
    reading: Reading, unit: Unit, now: datetime | None, number: str | None = None
) -> PaperHead:
    """The head of a paper; without ``now`` that of a specimen: no clerk, no station, no anchor."""
    project = reading.projects.only()
    place = place_of_unit(unit)
    if now is None or not isinstance(reading, UnitOfWork):
        return PaperHead(
            project=project.name,
            unit_code=unit.code,
            building=place,
            number=number,
            training=project.rehearsal,
        )
    return PaperHead(
        project=project.name,
        unit_code=unit.code,
        building=place,
        number=number,
        issued_at=local(now),
        clerk=reading.clerk.name,
        station=reading.act.station,
        chain_head=reading.chain_head(),
        training=project.rehearsal,
    )


def project_head(work: UnitOfWork, number: str | None, now: datetime) -> PaperHead:
    """The head of a paper of the project: it belongs to no unit."""
    project = work.projects.only()
    return PaperHead(
        project=project.name,
        unit_code="",
        number=number,
        issued_at=local(now),
        clerk=work.clerk.name,
        station=work.act.station,
        chain_head=work.chain_head(),
        training=project.rehearsal,
    )


def list_columns(headings: Sequence[str], shares: Sequence[float]) -> tuple[ListColumn, ...]:
    """The columns of a list; each takes its share of the width."""
    return tuple(
        ListColumn(heading=heading, share=share)
        for heading, share in zip(headings, shares, strict=True)
    )


def owner_names(unit: Unit) -> tuple[str, ...]:
    """All owners in full."""
    return tuple(owner.name for owner in unit.owners)

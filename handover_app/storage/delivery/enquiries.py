"""The enquiry log and its table of kinds."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, delete, insert, select

from handover_app.domain.delivery import ENQUIRY_KINDS, Enquiry, EnquiryFilter
from handover_app.storage.repository import Repository
from handover_app.storage.tables.appointments import enquiries, enquiry_kinds


class EnquiryRepository(Repository[Enquiry]):
    """All enquiries."""

    kind = Enquiry

    def kinds(self) -> tuple[str, ...]:
        """The kinds of questions: the project's own, or those of a new project."""
        statement = select(enquiry_kinds.c.name).order_by(enquiry_kinds.c.position)
        return tuple(self._session.execute(statement).scalars()) or ENQUIRY_KINDS

    def set_kinds(self, names: Sequence[str]) -> None:
        """Replace the table of kinds; enquiries keep the words that they were noted with."""
        self._session.execute(delete(enquiry_kinds))
        self._session.execute(
            insert(enquiry_kinds),
            [{"position": place, "name": name} for place, name in enumerate(names)],
        )

    def some(self, wanted: EnquiryFilter, limit: int) -> list[Enquiry]:
        """The enquiries of a filter, newest first; its words are looked for by the service."""
        statement = (
            select(Enquiry).where(*_where(wanted)).order_by(enquiries.c.id.desc()).limit(limit)
        )
        return list(self._session.execute(statement).scalars())


def _where(wanted: EnquiryFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [enquiries.c.id.is_not(None)]
    if wanted.kind:
        found.append(enquiries.c.kind == wanted.kind)
    if wanted.window is not None:
        found.append(enquiries.c.window == wanted.window)
    if wanted.open_only:
        found.append(enquiries.c.closed_at.is_(None))
    if wanted.unit_id is not None:
        found.append(enquiries.c.unit_id == wanted.unit_id)
    return found

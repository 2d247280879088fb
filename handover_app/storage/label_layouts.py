"""Label layouts: on the books, by name, and all of them for the list."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from handover_app.domain.label_layout_records import LayoutRecord, StoredLayout
from handover_app.domain.label_layouts import LabelLayout
from handover_app.storage.repository import Repository
from handover_app.storage.tables.label_layouts import MEASURES, label_layouts

_STORED = select(
    label_layouts.c.id, label_layouts.c.builtin, label_layouts.c.version, *MEASURES
).order_by(label_layouts.c.builtin.desc(), label_layouts.c.id)


class LabelLayoutRepository(Repository[LayoutRecord]):
    """All label layouts."""

    kind = LayoutRecord

    def stored(self) -> tuple[StoredLayout, ...]:
        """Every layout: those of the program first, then one's own, oldest first."""
        rows = self._session.execute(_STORED)
        return tuple(
            StoredLayout(row.id, LabelLayout(*row[3:]), row.builtin, row.version) for row in rows
        )

    def layout_of(self, layout_id: UUID) -> LabelLayout | None:
        """The measures of one layout, or None."""
        statement = select(*MEASURES).where(label_layouts.c.id == layout_id)
        row = self._session.execute(statement).one_or_none()
        return None if row is None else LabelLayout(*row)

    def named(self, name: str) -> UUID | None:
        """The id of the layout of this name."""
        statement = select(label_layouts.c.id).where(label_layouts.c.name == name)
        return self._session.execute(statement).scalar_one_or_none()

    def remove(self, record: LayoutRecord) -> None:
        """Delete a layout; nothing refers to one."""
        self._session.delete(record)

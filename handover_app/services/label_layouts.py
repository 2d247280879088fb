"""Label layouts: chosen, made, nudged, and tried on plain paper before labels are wasted."""

from __future__ import annotations

import unicodedata
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.label_layout_records import (
    LayoutNameTaken,
    LayoutNotFound,
    LayoutRecord,
    LayoutUnknown,
    StoredLayout,
)
from handover_app.domain.label_layouts import LabelLayout
from handover_app.domain.people import Right
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork


class LabelLayoutService:
    """Layouts that came with the program are nudged and copied; one's own are changed too."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[StoredLayout, ...]:
        """Every layout: those of the program first, then one's own, oldest first."""
        with self._database.read() as reading:
            return reading.label_layouts.stored()

    def layout(self, layout_id: UUID) -> LabelLayout:
        """The measures of one layout, as `documents.key_labels.render` takes them.

        Raises:
            LayoutNotFound: another station deleted it.
        """
        with self._database.read() as reading:
            found = reading.label_layouts.layout_of(layout_id)
        if found is None:
            raise LayoutNotFound
        return found

    def named(self, name: str) -> UUID:
        """The layout of this name, as it is typed: ``50x30mm`` is ``50×30 mm``.

        Raises:
            LayoutUnknown: no layout bears the name; says which there are.
        """
        with self._database.read() as reading:
            stored = reading.label_layouts.stored()
        for key in (str.strip, _typed):
            for each in stored:
                if key(each.layout.name) == key(name):
                    return each.id
        raise LayoutUnknown(name.strip(), tuple(each.layout.name for each in stored))

    def add(self, act: Act, layout: LabelLayout) -> UUID:
        """Put a new layout, or a copy of another one, on the books.

        Raises:
            NotAllowed: only who keeps the keys may.
            LayoutNameTaken: another layout bears the name.
            DomainError: it cannot be printed or read, as `LabelLayout.check` says.
        """
        with self._database.write(act) as work:
            work.require(Right.KEEP_KEYS)
            record = LayoutRecord.added(layout)
            _refuse_name(work, record.layout.name, None)
            work.label_layouts.add(record)
            work.commit({"layout": record.id})
            return record.id

    def change(self, act: Act, layout_id: UUID, version: int, layout: LabelLayout) -> None:
        """Give a layout of one's own other measures; ``version`` is that of what was shown.

        Raises:
            NotAllowed: only who keeps the keys may.
            LayoutNotFound, LayoutBuiltIn, LayoutNameTaken.
            ChangedMeanwhile: another station changed it since it was shown.
            DomainError: it cannot be printed or read, as `LabelLayout.check` says.
        """
        with self._database.write(act) as work:
            work.require(Right.KEEP_KEYS)
            record = _found(work, layout_id)
            _refuse_name(work, layout.name.strip(), layout_id)
            record.change(layout, version)
            if record.has_events():
                work.commit()

    def nudge(self, act: Act, layout_id: UUID, x: int, y: int) -> None:
        """Print all labels of a layout ``x`` further right and ``y`` further down (tenths of mm).

        Raises:
            NotAllowed: only who keeps the keys may.
            LayoutNotFound: another station deleted it.
            LabelsOffPage, NoRoomForMarginLine: the print would leave the page.
        """
        with self._database.write(act) as work:
            work.require(Right.KEEP_KEYS)
            record = _found(work, layout_id)
            record.nudge(x, y)
            if record.has_events():
                work.commit()

    def delete(self, act: Act, layout_id: UUID) -> None:
        """No longer offer a layout of one's own; printed labels stay what they are.

        Raises:
            NotAllowed: only who keeps the keys may.
            LayoutNotFound, LayoutBuiltIn.
        """
        with self._database.write(act) as work:
            work.require(Right.KEEP_KEYS)
            record = _found(work, layout_id)
            record.delete()
            work.label_layouts.remove(record)
            work.commit()

    def preview(self, layout: LabelLayout) -> bytes:
        """A full sheet of samples, or one label of a roll, as PDF.

        Raises:
            DomainError: the layout cannot be printed or read, as `LabelLayout.check` says.
        """
        from handover_app.documents import label_rulers

        return label_rulers.preview(layout)

    def test_print(self, layout: LabelLayout) -> bytes:
        """Outlines, rulers in millimetres and sample codes to hold against a sheet of labels.

        Raises:
            MissingGlyphs: the font lacks a character of the layout's name.
            DomainError: the layout cannot be printed or read, as `LabelLayout.check` says.
        """
        from handover_app.documents import label_rulers

        return label_rulers.ruled(layout)


def _typed(name: str) -> str:
    """A name without what keyboards lack: spaces, capitals, × and full-width letters."""
    plain = unicodedata.normalize("NFKC", name).casefold().replace("×", "x")
    return "".join(plain.split())


def _found(work: UnitOfWork, layout_id: UUID) -> LayoutRecord:
    record = work.label_layouts.get(layout_id)
    if record is None:
        raise LayoutNotFound
    return record


def _refuse_name(work: UnitOfWork, name: str, own: UUID | None) -> None:
    there = work.label_layouts.named(name)
    if there is not None and there != own:
        raise LayoutNameTaken(name)

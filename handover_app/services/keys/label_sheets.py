"""What labels are printed on: the layout that was chosen, from its first free label."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from handover_app.domain.label_layout_records import LayoutNotFound
from handover_app.domain.label_layouts import L7160, LabelLayout
from handover_app.domain.tags import short_id, tag_code
from handover_app.storage.keys.tags import LabelRow
from handover_app.storage.unit_of_work import Reading


@dataclass(frozen=True)
class LabelSheet:
    """A layout from its label ``start``, counted from 1; ``training``: none of them is valid."""

    layout: LabelLayout
    start: int
    training: bool

    def printed(self, labels: Iterable[tuple[str, str, str]]) -> bytes:
        """Labels as PDF, each from its code, the kind of key, and the unit for the margin.

        Raises:
            NoSuchLabel: the sheet has no label ``start``.
            MissingGlyphs: the font lacks a character of a kind or a unit.
        """
        from handover_app.documents import key_labels

        return key_labels.render(
            [
                key_labels.KeyLabel(code, short_id(int(code[2:12])), kind, margin)
                for code, kind, margin in labels
            ],
            self.layout,
            start=self.start,
            training=self.training,
        )


def label_sheet(reading: Reading, layout: UUID | None, start: int) -> LabelSheet:
    """The sheet to print on; no layout means Avery L7160, with the nudge of this project.

    Raises:
        LayoutNotFound: another station deleted the layout.
    """
    wanted = reading.label_layouts.named(L7160.name) if layout is None else layout
    found = None if wanted is None else reading.label_layouts.layout_of(wanted)
    if found is None:
        raise LayoutNotFound
    return LabelSheet(found, start, reading.projects.only().rehearsal)


def coded(secret: bytes, rows: Iterable[LabelRow]) -> list[tuple[str, str, str]]:
    """Code, kind and unit of tags on the books, as a sheet prints them."""
    return [(tag_code(secret, r.tag_kind, r.number, r.issue), r.kind, r.code) for r in rows]

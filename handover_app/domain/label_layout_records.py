"""Label layouts on the books: added, changed, nudged, deleted, each with a line in the journal."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.identity import new_id
from handover_app.domain.label_layouts import LabelLayout, Medium
from handover_app.domain.refusals import ChangedMeanwhile, DomainError


@dataclass(eq=False)
class LayoutNameTaken(DomainError):
    """Another layout bears this name."""

    name: str


@dataclass(eq=False)
class LayoutNotFound(DomainError):
    """There is no such layout any more."""


@dataclass(eq=False)
class LayoutUnknown(DomainError):
    """No layout bears this name; ``there`` are the names that may be asked for."""

    name: str
    there: tuple[str, ...]


@dataclass(eq=False)
class LayoutBuiltIn(DomainError):
    """A built-in layout is copied and nudged, not changed or deleted."""

    name: str


@dataclass(frozen=True, kw_only=True)
class LayoutAdded(Event):
    """Labels may be printed in a layout from now on."""

    topic: ClassVar[str] = "labels"
    layout_id: UUID
    name: str
    medium: Medium


@dataclass(frozen=True, kw_only=True)
class LayoutChanged(Event):
    """Measures or fields of a layout changed; ``before`` is the name it had."""

    topic: ClassVar[str] = "labels"
    layout_id: UUID
    name: str
    before: str
    changed: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class LayoutNudged(Event):
    """All labels of a layout are printed further right and down, in tenths of a millimetre."""

    topic: ClassVar[str] = "labels"
    layout_id: UUID
    name: str
    x: int
    y: int


@dataclass(frozen=True, kw_only=True)
class LayoutDeleted(Event):
    """A layout of one's own is no longer offered."""

    topic: ClassVar[str] = "labels"
    layout_id: UUID
    name: str


@dataclass(eq=False, kw_only=True)
class LayoutRecord(Aggregate):
    """A layout on the books; ``builtin`` ones came with the program."""

    id: UUID
    layout: LabelLayout
    builtin: bool = False
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    @classmethod
    def added(cls, layout: LabelLayout) -> LayoutRecord:
        """A layout of one's own, new or copied from another one.

        Raises:
            DomainError: as `LabelLayout.check`.
        """
        layout = layout.tidied()
        made = cls(id=new_id(), layout=layout)
        made.record(LayoutAdded(layout_id=made.id, name=layout.name, medium=layout.medium))
        return made

    def change(self, layout: LabelLayout, version: int) -> None:
        """Give it other measures; ``version`` is that of what the clerk had before the eyes.

        Raises:
            LayoutBuiltIn: it came with the program.
            ChangedMeanwhile: another station changed it since.
            DomainError: as `LabelLayout.check`.
        """
        if self.builtin:
            raise LayoutBuiltIn(self.layout.name)
        if version != self.version:
            raise ChangedMeanwhile
        layout = layout.tidied()
        changed = tuple(
            name for name, value in vars(layout).items() if value != getattr(self.layout, name)
        )
        if changed:
            before, self.layout = self.layout.name, layout
            self.record(
                LayoutChanged(layout_id=self.id, name=layout.name, before=before, changed=changed)
            )

    def nudge(self, x: int, y: int) -> None:
        """Print everything ``x`` further right and ``y`` further down.

        Raises:
            LabelsOffPage, NoRoomForMarginLine: it would leave the page.
        """
        layout = replace(self.layout, nudge_x=x, nudge_y=y)
        layout.check()
        if layout != self.layout:
            self.layout = layout
            self.record(LayoutNudged(layout_id=self.id, name=layout.name, x=x, y=y))

    def delete(self) -> None:
        """No longer offer it; printed labels stay what they are.

        Raises:
            LayoutBuiltIn: it came with the program.
        """
        if self.builtin:
            raise LayoutBuiltIn(self.layout.name)
        self.record(LayoutDeleted(layout_id=self.id, name=self.layout.name))


@dataclass(frozen=True)
class StoredLayout:
    """A layout on the books as the window sees it."""

    id: UUID
    layout: LabelLayout
    builtin: bool
    version: int

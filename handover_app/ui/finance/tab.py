"""What every tab of finance has: reads when it is looked at, writes once a click, files to keep."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, ClassVar, TypeVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from handover_app.domain.acts import Act, AlreadyDone
from handover_app.ui.clicks import Click, LostClick
from handover_app.ui.context import PageContext

T = TypeVar("T")


class FinanceTab(QWidget):
    """Base of the tabs: subclasses read in ``refresh`` and give their answers to widgets."""

    topics: ClassVar[tuple[str, ...]] = ()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.context = context
        self._seen = False
        self.lost = LostClick(context.session)
        context.hub.watch(self, self.topics, self.refresh)

    def refresh(self) -> None:
        """Read everything that is shown anew; what is being typed stays."""

    def show_unit(self, unit_id: UUID, code: str) -> None:
        """Show what this tab has of a unit."""

    def today(self) -> date:
        """The local day, by the clock of the database."""
        return self.context.desks.now().astimezone().date()

    def read(self, call: Callable[[], T], done: Callable[[T], None], key: str) -> None:
        """Ask; a newer question of the same ``key`` drops this one's answer."""
        self.context.runner.read(self, call, done, self.context.show_error, key=key)

    def write(
        self,
        call: Callable[..., T],
        *arguments: object,
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """One click, one call: ``call(act, …)``; after a lost answer it is the same operation."""
        click: Click = (call, arguments)
        act = self.lost.act_of(click)
        self.lost.forget()
        refused = partial(self._not_written, click, act, failed or self.failed)
        self.context.runner.write(self, partial(call, act, *arguments), done, refused)

    def failed(self, error: Exception) -> None:
        """A repeated click is shown as done; anything else is said in words."""
        if isinstance(error, AlreadyDone):
            self.context.band.done(self.tr("Done before"), self.tr("Nothing was done twice"))
        else:
            self.context.show_error(error)
        self.refresh()

    def print_paper(self, paper_id: UUID) -> None:
        """Print a stored paper; the printing is counted."""
        self.write(self.context.desks.papers.print, paper_id, done=self._printed)

    def keep(self, title: str, name: str, kinds: str, data: bytes) -> None:
        """Ask where a file is to be kept, and write it there."""

        def write_to(path: Path) -> None:
            self.context.runner.read(
                self, partial(kept, path, data), self._kept, self.context.show_error
            )

        self.context.dialogs.save_file(self, title, name, kinds, write_to)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """The first look reads; later ones only after a change."""
        super().showEvent(event)
        if not self._seen:
            self._seen = True
            self.refresh()

    def _not_written(
        self, click: Click, act: Act, failed: Callable[[Exception], None], error: Exception
    ) -> None:
        self.lost.refused(click, act, error)
        failed(error)

    def _printed(self, paper: Any) -> None:
        self.context.printing(paper.pdf, paper.name)

    def _kept(self, path: Path) -> None:
        self.context.band.done(self.tr("Saved"), path.name)


def kept(path: Path, data: bytes) -> Path:
    """Write a file, and answer where.

    Raises:
        OSError: the place cannot be written.
    """
    path.write_bytes(data)
    return path


def scrolled(inside: QWidget) -> QScrollArea:
    """A form that may be longer than its place."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area

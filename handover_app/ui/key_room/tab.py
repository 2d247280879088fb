"""What every tab of the key room has: reads when looked at, writes once a click, papers, files."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from handover_app.domain.acts import Act, AlreadyDone
from handover_app.services.papers.service import PrintedPaper
from handover_app.ui.clicks import Click, LostClick
from handover_app.ui.context import PageContext

T = TypeVar("T")


class KeyRoomTab(QWidget):
    """Base of the tabs: subclasses read in ``refresh`` and give their answers to widgets."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.context = context
        self.lost = LostClick(context.session)
        self._seen = False
        context.hub.watch(self, ("keys", "units", "projects"), self.refresh)

    def refresh(self) -> None:
        """Read everything that is shown anew; what is being typed stays."""

    def take_scan(self, text: str) -> bool:
        """Do something of one's own with a scan; False: the window looks it up."""
        del text
        return False

    def read(self, call: Callable[[], T], done: Callable[[T], None], key: str) -> None:
        """Ask; a newer question of the same ``key`` drops this one's answer."""
        self.context.runner.read(self, call, done, self.context.show_error, key=key)

    def write(self, call: Callable[..., T], *arguments: object, done: Callable[[T], None]) -> None:
        """One click, one call: ``call(act, …)``; after a lost answer it is the same operation."""
        click: Click = (call, arguments)
        act = self.lost.act_of(click)
        self.lost.forget()
        refused = partial(self._not_written, click, act)
        self.context.runner.write(self, partial(call, act, *arguments), done, refused)

    def print_paper(self, paper_id: UUID) -> None:
        """Print a stored paper; the printing is counted."""
        self.write(self.context.desks.papers.print, paper_id, done=self._printed)

    def keep(self, title: str, name: str, kinds: str, data: bytes) -> None:
        """Ask where a file is to be kept, and write it there."""

        def write_to(path: Path) -> None:
            kept = partial(_kept, path, data)
            self.context.runner.read(self, kept, self._say_kept, self.context.show_error)

        self.context.dialogs.save_file(self, title, name, kinds, write_to)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """The first look reads; later ones only after a change."""
        super().showEvent(event)
        if not self._seen:
            self._seen = True
            self.refresh()

    def _not_written(self, click: Click, act: Act, error: Exception) -> None:
        """A repeated click is shown as done; anything else is said in words."""
        self.lost.refused(click, act, error)
        if isinstance(error, AlreadyDone):
            self.context.band.done(self.tr("Done before"), self.tr("Nothing was done twice"))
        else:
            self.context.show_error(error)
        self.refresh()

    def _printed(self, paper: PrintedPaper) -> None:
        self.context.printing(paper.pdf, paper.name)

    def _say_kept(self, path: Path) -> None:
        self.context.band.done(self.tr("Saved"), path.name)


def _kept(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path

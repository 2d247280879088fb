"""What the tabs of pages share: reads, one write a click, papers, files to keep."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import ClassVar, TypeVar
from uuid import UUID

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from handover_app.domain.acts import Act, AlreadyDone
from handover_app.services.papers.service import PrintedPaper
from handover_app.ui.clicks import Click, LostClick
from handover_app.ui.context import PageContext

T = TypeVar("T")


class WorkTab(QWidget):
    """Subclasses read in ``refresh`` and give their answers to widgets."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.context = context
        self.lost = LostClick(context.session)

    def refresh(self) -> None:
        """Read everything that is shown anew; what is being typed stays."""

    def read(self, call: Callable[[], T], done: Callable[[T], None], key: str) -> None:
        """Ask; a newer question of the same ``key`` drops this one's answer."""
        self.context.runner.read(self, call, done, self.context.show_error, key=key)

    def write(
        self,
        call: Callable[..., T],
        *arguments: object,
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        again: Callable[[], None] | None = None,
        act: Act | None = None,
    ) -> None:
        """One click, one call: ``call(act, …)``; after a lost answer it is the same operation.

        ``again`` shows it as done when the lost answer's operation had been done; without it
        ``failed`` is told of that too.
        """
        click: Click = (call, arguments)
        act = act or self.lost.act_of(click)
        self.lost.forget()
        refused = partial(self._not_written, click, act, failed or self.failed, again)
        self.context.runner.write(self, partial(call, act, *arguments), done, refused)

    def failed(self, error: Exception) -> None:
        """A repeated click is shown as done; anything else is said in words."""
        if isinstance(error, AlreadyDone):
            self.context.band.done(self.tr("Done before"), self.tr("Nothing was done twice"))
        else:
            self.context.show_error(error)
        self.refresh()

    def print_paper(self, paper_id: UUID) -> None:
        """Print a stored paper; what was saved stays saved when the printer is away."""
        self.write(self.context.desks.papers.print, paper_id, done=self.printed)

    def printed(self, paper: PrintedPaper) -> None:
        """Send a paper to the printer; its printing is counted already."""
        self.context.printing(paper.pdf, paper.name)

    def keep(self, title: str, name: str, kinds: str, data: bytes) -> None:
        """Ask where a file is to be kept, and write it there."""

        def write_to(path: Path) -> None:
            written = partial(_write, path, data)
            self.context.runner.read(self, written, self._say_kept, self.context.show_error)

        self.context.dialogs.save_file(self, title, name, kinds, write_to)

    def _not_written(
        self,
        click: Click,
        act: Act,
        failed: Callable[[Exception], None],
        again: Callable[[], None] | None,
        error: Exception,
    ) -> None:
        self.lost.refused(click, act, error)
        if again is not None and isinstance(error, AlreadyDone):
            again()
        else:
            failed(error)

    def _say_kept(self, path: Path) -> None:
        self.context.band.done(self.tr("Saved"), path.name)


class WatchingTab(WorkTab):
    """Reads when it is first looked at, and after a change of one of its topics."""

    topics: ClassVar[tuple[str, ...]] = ()

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._seen = False
        context.hub.watch(self, self.topics, self.refresh)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """The first look reads; later ones only after a change."""
        super().showEvent(event)
        if not self._seen:
            self._seen = True
            self.refresh()


def _write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path

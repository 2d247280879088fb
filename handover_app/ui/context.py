"""What every page is given when it is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from handover_app.ui.background import Runner
from handover_app.ui.dialogs import Dialogs
from handover_app.ui.hub import Hub
from handover_app.ui.session import Session

if TYPE_CHECKING:
    from handover_app.services.desks import Desks
    from handover_app.ui.photos.sources import PhotoSources


class Band(Protocol):
    """The band across the page that says what a scan or a click came to."""

    def done(self, text: str, detail: str = "") -> None:
        """Green, with a tick."""

    def refused(self, text: str, detail: str = "") -> None:
        """Red, with a cross: nothing was changed."""

    def looked_up(self, text: str, detail: str = "") -> None:
        """Blue: here is what was asked for."""

    def late(self, text: str, detail: str = "") -> None:
        """Amber, with a clock: nobody clicked, but somebody waits too long."""


class TrainingRoom(Protocol):
    """Where this computer practises: one file, and one more window over it."""

    @property
    def place(self) -> Path:
        """The file of the training copy; it need not be there."""

    def enter(self) -> None:
        """Open a window over the copy; the window of an older copy is closed."""

    def leave(self) -> None:
        """Close the window over the copy, so that the file can be replaced."""


@dataclass(frozen=True)
class PageContext:
    """The services and the parts of the window that a page may use.

    Attributes:
        open_unit: shows a unit in the page that is open.
        printing: shows, saves or prints a paper: its PDF bytes and its title.
        show_error: tells an exception in the window's error line, in words.
        forget_error: the work goes on with another unit; what was refused before is over.
        open_page: shows another page by its key, such as ``shifts``.
        training: where to practise; None in a window over a copy, and where there is none.
        photo_sources: the cameras and the watched folder; None: each photo strip has its own.
    """

    desks: Desks
    runner: Runner
    hub: Hub
    dialogs: Dialogs
    session: Session
    band: Band
    open_unit: Callable[[UUID], None]
    printing: Callable[[bytes, str], None]
    show_error: Callable[[Exception], None]
    forget_error: Callable[[], None] = lambda: None
    open_page: Callable[[str], object] = lambda _key: None
    training: TrainingRoom | None = None
    photo_sources: PhotoSources | None = None

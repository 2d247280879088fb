"""A station's window with its services: pages, signing in, printing, news of other stations."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from handover_app.domain.people import ClerkSummary
from handover_app.domain.projects import ProjectSummary
from handover_app.domain.refusals import DomainError
from handover_app.domain.shifts import ShiftSummary
from handover_app.ui.back_entry.strip import BackStrip
from handover_app.ui.background import Runner
from handover_app.ui.camera.cameras import Cameras
from handover_app.ui.camera.switch import CameraSwitch
from handover_app.ui.context import PageContext, TrainingRoom
from handover_app.ui.dialogs import Dialogs
from handover_app.ui.hub import Hub
from handover_app.ui.lookup import Lookup
from handover_app.ui.messages import local, sentence
from handover_app.ui.navigation import PageSpec
from handover_app.ui.pages import page_specs
from handover_app.ui.photos.sources import PhotoSources
from handover_app.ui.printing import Printing
from handover_app.ui.scanner import ScannerFilter
from handover_app.ui.session import Session
from handover_app.ui.sign_in import SignInDialog
from handover_app.ui.tokens import Tone
from handover_app.ui.tones import SOUNDS, Silence, Tones
from handover_app.ui.way_on import WayOn
from handover_app.ui.window import ApplicationWindow

if TYPE_CHECKING:
    from handover_app.services.desks import Desks

WARM_UP_AFTER_MS = 1500


class Station(QObject):
    """One window over one database; the command line and the tests put it together alike.

    Attributes:
        desks: the services it works with.
        window: the frame; show it.
        session: who sits here.
        dialog: the open sign-in dialog, or None.
    """

    def __init__(
        self,
        desks: Desks,
        runner: Runner,
        *,
        station: str,
        papers: Path,
        dialogs: Dialogs,
        training: TrainingRoom | None = None,
        tones: Tones | None = None,
        cameras: Cameras | None = None,
        camera_choice: Path | None = None,
        folder_choice: Path | None = None,
    ) -> None:
        super().__init__()
        self.desks = desks
        self._tones = tones or Silence()
        self._runner = runner
        self.session = Session(station, self)
        self.hub = Hub(self)
        self.dialog: SignInDialog | None = None
        self._stop_watching: Callable[[], None] = _nothing
        self._warm_up = QTimer(self, singleShot=True, interval=WARM_UP_AFTER_MS)
        self._warm_up.timeout.connect(self._prepare_papers)
        specs: list[PageSpec] = page_specs(lambda: self._context)
        self.window = ApplicationWindow(specs)
        self.printing = Printing(papers, runner, self.window.error_line.tell, self)
        self._photo_sources = PhotoSources(runner, self, cameras, camera_choice, folder_choice)
        self._context = self._context_of_pages(dialogs, training)
        self.strip = BackStrip(self._context)
        self.window.lay_strip(self.strip)
        self._stop_telling = desks.tell_operations(self.session.carried_out)
        self._way_on = WayOn(self.window, self._context, self.window.error_line)
        self._lookup = Lookup(self.window.search, self._context, self.current_page)
        self._scanner = ScannerFilter(self.window, self)
        take = self._lookup.take_code
        eyes = self._photo_sources.cameras  # one camera serves one of both at a time
        self._camera = CameraSwitch(self.window, runner, take, eyes, camera_choice)
        self._connect()

    def start(self, clerk: ClerkSummary | None = None) -> None:
        """Ask who sits here, unless ``clerk`` does; at the very first start, make one."""
        self._stop_watching = self.desks.watch(self.hub.post)
        self._warm_up.start()
        self._read_project()
        self._read_tags()
        if clerk is None:
            self._ask_who()
        else:
            self.sign_in(clerk)

    def close(self) -> None:
        """End what runs in the background."""
        self._warm_up.stop()
        self._scanner.stop()
        self._camera.off()
        self._photo_sources.stop()
        self._stop_watching()
        self._stop_telling()
        self._runner.close()

    def sign_in(self, clerk: ClerkSummary) -> None:
        """The clerk works here from now on; page and queue stay."""
        self.session.sign_in(clerk)
        self.window.status.show_station(self.session.station, clerk.name)
        self.window.show_rights(clerk.rights)
        self._read_shift()
        if self.dialog is not None:
            self.dialog.accept()
            self.dialog = None

    def current_page(self) -> QWidget:
        """The page that is open."""
        return self.window.page(self.window.current_key())

    def _context_of_pages(self, dialogs: Dialogs, training: TrainingRoom | None) -> PageContext:
        return PageContext(
            desks=self.desks,
            runner=self._runner,
            hub=self.hub,
            dialogs=dialogs,
            session=self.session,
            band=self.window.band,
            open_unit=self.window.open_unit,
            printing=self.printing.print,
            show_error=self.window.show_error,
            forget_error=self.window.error_line.let_go,
            open_page=self.window.open_page,
            training=training,
            photo_sources=self._photo_sources,
        )

    def _connect(self) -> None:
        self.window.sign_out_requested.connect(self._ask_who)
        self.window.refused.connect(self._way_on.offer)
        self.window.cancel_requested.connect(self._runner.cancel_reads)
        self._runner.unhandled.connect(self.window.show_error)  # type: ignore[attr-defined]
        self._runner.busy.connect(self.window.show_busy)  # type: ignore[attr-defined]
        self.hub.posted.connect(self._saved)
        self.window.band.told.connect(self._sound)
        self.window.camera_requested.connect(self._camera.turn)
        self._photo_sources.camera_wanted.connect(self._camera.off)
        self._photo_sources.watched.arrived.connect(self._say_arrived)
        # Queued, since what a scan opens must not happen within the delivery of its last key.
        self._scanner.scanned.connect(self._lookup.take_code, Qt.ConnectionType.QueuedConnection)
        words = self.tr("Connected")
        self.window.show_connection(words, sound=True)

    def _say_arrived(self, picture: Path) -> None:
        """Also where no photos are shown: somebody waits for it to be added."""
        self.window.band.looked_up(self.tr("New picture from the phone"), picture.name)

    def _saved(self, topics: frozenset[str]) -> None:
        if "projects" in topics:
            self._read_project()
            self._read_tags()
        if "shifts" in topics:
            self._read_shift()
        self.window.status.show_saved(self.desks.now().astimezone())

    def _prepare_papers(self) -> None:
        """Once the window stands: the first paper and the first tone are then as quick as any."""
        self._tones.prepare()
        self._runner.read(self, self.desks.papers.warm_up, _ready)

    def _read_project(self) -> None:
        self._runner.read(self, self.desks.projects.summary, self._show_project, key="project")

    def _read_tags(self) -> None:
        known = self._scanner.read_with
        self._runner.read(self, self.desks.keys.tag_reader, known, key="tags")

    def _sound(self, tone: Tone) -> None:
        self._tones.play(SOUNDS[tone])

    def _read_shift(self) -> None:
        current = partial(self.desks.shifts.current, self.session.station)
        self._runner.read(self, current, self._show_shift, key="shift")

    def _show_shift(self, shift: ShiftSummary | None) -> None:
        self.window.status.show_shift("" if shift is None else local(shift.opened_at))

    def _show_project(self, project: ProjectSummary | None) -> None:
        if project is not None:
            words = project.name
            if project.rehearsal:
                words = self.tr("Rehearsal · {name}").format(name=project.name)
            self.window.show_project(words)
            self.window.show_training(project.rehearsal)

    def _ask_who(self) -> None:
        first = self.desks.people.needs_first_administrator
        self._runner.read(self, first, self._show_sign_in, key="who")

    def _show_sign_in(self, first: bool) -> None:
        names = partial(self._open_sign_in, first)
        self._runner.read(self, self.desks.people.names, names, key="names")

    def _open_sign_in(self, first: bool, names: tuple[str, ...]) -> None:
        dialog = SignInDialog(
            names, station=self.session.station, first_start=first, parent=self.window
        )
        dialog.submitted.connect(self._on_pin)
        dialog.created.connect(self._on_first)
        self.dialog = dialog
        if self.session.clerk is None:
            # Nobody works here without a name: closing the question closes the window.
            dialog.rejected.connect(self.window.close)
        dialog.open()

    def _on_pin(self, name: str, pin: str) -> None:
        relieved = self.session.clerk.id if self.session.clerk else None
        call = partial(self.desks.people.sign_in, name, pin, self.session.station, relieved)
        self._runner.write(self, call, self.sign_in, self._not_in)

    def _on_first(self, name: str, pin: str) -> None:
        make = self.desks.people.make_first_administrator
        call = partial(make, name, pin, self.session.station)
        self._runner.write(self, call, self.sign_in, self._not_in)

    def _not_in(self, error: Exception) -> None:
        if self.dialog is not None and isinstance(error, DomainError):
            self.dialog.tell(sentence(error))
        else:
            self.window.show_error(error)


def _ready(_answer: None) -> None:
    """Nothing is to be shown of it."""


def _nothing() -> None:
    """What ends a watch that was never begun."""

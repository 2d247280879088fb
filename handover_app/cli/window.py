"""The window of a station, put together."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from handover_app.domain.people import ClerkSummary
    from handover_app.services.desks import Desks
    from handover_app.station import StationSettings
    from handover_app.ui.application import Station
    from handover_app.ui.background import Runner
    from handover_app.ui.dialogs import Dialogs, GiveApproval
    from handover_app.ui.start import QApplication as Application
    from handover_app.ui.tones import Tones

    MakeDialogs = Callable[[Runner, GiveApproval], Dialogs]

LOG_BYTES = 1_000_000
CAMERA_CHOICE = "camera.txt"
FOLDER_CHOICE = "phone-folder.txt"
TRAINING_DATABASE = "training.sqlite"


class TrainingWindow:
    """The training copy of this computer, and the one window over it."""

    def __init__(
        self,
        place: Path,
        station: str,
        dialogs: MakeDialogs | None = None,
        tones: Tones | None = None,
    ) -> None:
        self._place = place
        self._station_name = station
        self._dialogs = dialogs
        self._tones = tones
        self.station: Station | None = None

    @property
    def place(self) -> Path:
        """The file of the training copy; it need not be there."""
        return self._place

    def enter(self) -> None:
        """Open a window over the copy; somebody signs in there with the usual PIN."""
        from handover_app.services.desks import open_desks

        self.leave()
        desks = open_desks(f"sqlite:///{self._place}")
        papers = self._place.with_name(f"{self._place.stem}-papers")
        self.station = make_station(
            desks, self._station_name, papers, self._dialogs, tones=self._tones
        )
        self.station.window.resize(1366, 768)
        self.station.window.show()
        self.station.start()

    def leave(self) -> None:
        """Close the window over the copy, and its database with it."""
        if self.station is not None:
            station, self.station = self.station, None
            station.window.close()
            station.close()
            station.desks.close()


def make_station(
    desks: Desks,
    station: str,
    papers: Path,
    dialogs: MakeDialogs | None = None,
    training: TrainingWindow | None = None,
    tones: Tones | None = None,
    camera_choice: Path | None = None,
    folder_choice: Path | None = None,
) -> Station:
    """A window over open services, with threads of its own; ``dialogs`` replaces its questions.

    ``tones`` None is a silent window; ``camera_choice`` and ``folder_choice`` are the files that
    remember the camera, and the folder that a phone's pictures arrive in.
    """
    from handover_app.domain.acts import Act
    from handover_app.domain.people import Right
    from handover_app.ui.application import Station
    from handover_app.ui.approval import Consent
    from handover_app.ui.background import BackgroundRunner
    from handover_app.ui.dialogs import WindowDialogs

    def approve(act: Act, right: Right, consent: Consent) -> UUID:
        return desks.people.approve(act, consent.name, consent.pin, right, consent.reason)

    runner = BackgroundRunner()
    asked = (dialogs or WindowDialogs)(runner, approve)
    return Station(
        desks,
        runner,
        station=station,
        papers=papers,
        dialogs=asked,
        training=training,
        tones=tones,
        camera_choice=camera_choice,
        folder_choice=folder_choice,
    )


def station_settings() -> StationSettings:
    """What is set for this laptop.

    Raises:
        SettingsUnfit: the file can't be used.
    """
    from handover_app.domain.refusals import SettingsUnfit
    from handover_app.station import StationSettingsUnreadable, load_settings

    try:
        return load_settings()
    except StationSettingsUnreadable as error:
        raise SettingsUnfit(str(error.path), error.reason) from error


def keep_log(folder: Path) -> logging.Handler:
    """Write what nobody foresaw to a file, by types and places; only what our own code logs.

    The libraries' messages stay out, since they may quote names and numbers of people.
    """
    from logging.handlers import RotatingFileHandler

    handler = RotatingFileHandler(
        folder / "handover.log", maxBytes=LOG_BYTES, backupCount=3, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger("handover_app").addHandler(handler)
    return handler


def open_window(url: str | None) -> int:
    """Open the window of this laptop's station and stay until it is closed."""
    from handover_app.cli.commands import database_url
    from handover_app.services.desks import open_desks
    from handover_app.station import data_folder, log_folder, resource
    from handover_app.ui.start import make_application
    from handover_app.ui.tones import Speaker

    settings = station_settings()
    keep_log(log_folder())
    application = make_application(resource, settings.language, settings.theme)
    desks = open_desks(database_url(url or settings.database))
    papers = settings.printer_folder or data_folder() / "papers"
    training = TrainingWindow(data_folder() / TRAINING_DATABASE, settings.name, tones=Speaker())
    return run_station(
        application,
        desks,
        settings.name,
        papers,
        training=training,
        camera_choice=data_folder() / CAMERA_CHOICE,
        folder_choice=data_folder() / FOLDER_CHOICE,
    )


def run_station(
    application: Application,
    desks: Desks,
    station: str,
    papers: Path,
    clerk: ClerkSummary | None = None,
    training: TrainingWindow | None = None,
    camera_choice: Path | None = None,
    folder_choice: Path | None = None,
) -> int:
    """Show a window over open services until it is closed; ``clerk`` sits there already."""
    from handover_app.ui.background import Collector
    from handover_app.ui.tones import Speaker

    collector = Collector(application)
    choices = {"camera_choice": camera_choice, "folder_choice": folder_choice}
    window = make_station(desks, station, papers, None, training, Speaker(), **choices)
    window.window.resize(1366, 768)
    window.window.show()
    window.start(clerk)

    def tell(_kind: type[BaseException], error: BaseException, _trace: object) -> None:
        # Qt swallows what a click raises; the operator hears of it, and the log has its place.
        window.window.show_error(error)  # type: ignore[arg-type]

    sys.excepthook = tell
    try:
        return application.exec()
    finally:
        sys.excepthook = sys.__excepthook__
        collector.stop()
        if training is not None:
            training.leave()
        window.close()
        desks.close()

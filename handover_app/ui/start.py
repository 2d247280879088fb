"""The Qt application of the window: fonts, icons, colours, language."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from handover_app.domain.refusals import NoDisplay
from handover_app.ui import icons, theme, translation


def make_application(
    resource: Callable[[str], Path], language: str | None, colours: str
) -> QApplication:
    """The application, dressed; ``language`` None is the system's, ``colours`` light or dark.

    Raises:
        NoDisplay: there is no screen.
    """
    if QApplication.instance() is None and not _has_screen():
        raise NoDisplay
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("handover-app")
    theme.install_fonts(resource)
    icons.install(resource)
    theme.apply(application, colours)
    translation.install(application, language or translation.system_language(), resource)
    return application


def _has_screen() -> bool:
    """Whether Qt would find a screen; without one it ends the program instead of saying so."""
    needed = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in needed)


def take_picture(window: QWidget, path: Path) -> None:
    """Write a window as it is seen to a PNG file, with everything that waits to be laid out."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
    window.grab().save(str(path))

"""Papers on their way out: kept as a file, shown, and sent to the printer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget


class Printing(QObject):
    """Writes each paper into the station's folder and opens it where there is a screen.

    The database has committed before: a failure here is said, and the paper is printed again.

    Attributes:
        written: path of the file that was written.
    """

    written = Signal(str)

    def __init__(self, folder: Path, parent: QWidget, *, show: bool = True) -> None:
        super().__init__(parent)
        self._folder = folder
        self._show = show

    def print(self, pdf: bytes, title: str) -> None:
        """Write the paper; its name is the title, a later print of the same replaces the file.

        Raises:
            OSError: the folder can't be written.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        target = self._folder / f"{title.replace('/', '_')}.pdf"
        target.write_bytes(pdf)
        self.written.emit(str(target))
        if self._show:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))

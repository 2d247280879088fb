"""Papers on their way out: kept as a file, sent to the printer, or shown where there is none."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from handover_app.ui.background import Runner

DOTS_PER_INCH = 300
"""Finer gives no better paper and four times the work."""
POINTS_PER_INCH = 72


class NotPrinted(Exception):
    """The printer did not take the paper; the file is there."""


class Printing(QObject):
    """Saved, then printed: the database has committed before, and a failure is only told.

    Attributes:
        written: path of the file that was written.
    """

    written = Signal(str)

    def __init__(
        self,
        folder: Path,
        runner: Runner,
        tell: Callable[[str], None],
        parent: QObject,
        *,
        show: bool = True,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._runner = runner
        self._tell = tell
        self._show = show

    def print(self, pdf: bytes, title: str) -> None:
        """Write the paper under its title and send it to the default printer, if there is one."""
        self._folder.mkdir(parents=True, exist_ok=True)
        target = self._folder / f"{title.replace('/', '_')}.pdf"
        target.write_bytes(pdf)
        self.written.emit(str(target))
        printer = default_printer()
        if printer:
            send = partial(send_to_printer, target, printer)
            self._runner.read(self, send, self._sent, partial(self._away, target))
        elif self._show and QGuiApplication.platformName() != "offscreen":
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))

    def _sent(self, _answer: None) -> None:
        """Nothing to say: the paper lies in the tray."""

    def _away(self, target: Path, _error: Exception) -> None:
        self._tell(
            self.tr(
                "Not printed: the printer does not answer. Everything is saved, and the paper is "
                "the file {name}. Connect the printer, then print it again from the list."
            ).format(name=target.name)
        )


def default_printer() -> str:
    """The name of the system's default printer; empty where there is none."""
    from PySide6.QtPrintSupport import QPrinterInfo

    found = QPrinterInfo.defaultPrinter()
    return "" if found.isNull() else found.printerName()


def send_to_printer(path: Path, printer_name: str = "", output: Path | None = None) -> None:
    """Draw each page of a PDF on a printer; ``output`` prints into a file instead.

    Raises:
        NotPrinted: the file can't be read or the printer does not take it.
    """
    from PySide6.QtGui import QPainter
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPrintSupport import QPrinter

    document = QPdfDocument()
    if document.load(str(path)) != QPdfDocument.Error.None_:
        raise NotPrinted(path.name)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DOTS_PER_INCH)
    printer.setFullPage(True)
    if output is not None:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(output))
    elif printer_name:
        printer.setPrinterName(printer_name)
    painter = QPainter()
    if not painter.begin(printer):
        raise NotPrinted(printer_name)
    try:
        for number in range(document.pageCount()):
            if number:
                printer.newPage()
            points = document.pagePointSize(number)
            scale = DOTS_PER_INCH / POINTS_PER_INCH
            size = QSize(round(points.width() * scale), round(points.height() * scale))
            painter.drawImage(0, 0, document.render(number, size))
    finally:
        painter.end()

"""Papers on their way out: kept as a file, sent to the printer, or shown where there is none."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from handover_app.domain.papers import file_name
from handover_app.ui.background import Runner, log_unexpected

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
        target, printer = self._folder / file_name(title), default_printer()
        self._runner.read(
            self,
            partial(put_out, pdf, target, printer),
            partial(self._kept, target, printer),
            partial(self._not_out, target),
        )

    def _kept(self, target: Path, printer: str, _answer: None) -> None:
        """Without a printer the paper is shown; with one it lies in the tray."""
        self.written.emit(str(target))
        if not printer and self._show and QGuiApplication.platformName() != "offscreen":
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))

    def _not_out(self, target: Path, error: Exception) -> None:
        if isinstance(error, NotPrinted):
            self.written.emit(str(target))
            words = self.tr(
                "Not printed: the printer does not answer. Everything is saved, and the paper is "
                "the file {name}. Connect the printer, then print it again from the list."
            )
        else:
            if not isinstance(error, OSError):
                log_unexpected(error)
            words = self.tr(
                "Not printed: the file {name} cannot be written. Everything is saved in the "
                "database. See to the folder for papers, then print it again from the list."
            )
        self._tell(words.format(name=target.name))


def put_out(pdf: bytes, target: Path, printer_name: str) -> None:
    """Keep a paper as a file, then send it to the printer; without a name it is only kept.

    Raises:
        OSError: the folder or the file cannot be written.
        NotPrinted: the printer does not take it; the file is there.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(pdf)
    if printer_name:
        send_to_printer(target, printer_name)


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

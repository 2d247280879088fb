"""Papers leave the window as files and go to the printer page by page."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from handover_app.ui.background import InlineRunner
from handover_app.ui.printing import NotPrinted, Printing, send_to_printer


@pytest.fixture
def two_pages(tmp_path: Path) -> Path:
    path = tmp_path / "paper.pdf"
    canvas = Canvas(str(path), pagesize=(595, 842))
    for mark in (200, 500):
        canvas.rect(100, mark, 300, 100, fill=1)
        canvas.showPage()
    canvas.save()
    return path


def test_every_page_reaches_the_printer_in_its_size(
    qtbot: QtBot, tmp_path: Path, two_pages: Path
) -> None:
    out = tmp_path / "printed.pdf"
    send_to_printer(two_pages, output=out)
    printed = pypdfium2.PdfDocument(out.read_bytes())
    assert len(printed) == 2
    for page, mark in zip(printed, (200, 500), strict=True):
        picture = page.render().to_pil().convert("L")
        height = picture.height
        assert picture.getpixel((250, round(height - (mark + 50) * height / 842))) < 60
        assert picture.getpixel((250, round(height - (mark + 150) * height / 842))) > 200


def test_a_damaged_paper_is_not_printed(tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"no paper")
    with pytest.raises(NotPrinted):
        send_to_printer(broken, output=tmp_path / "out.pdf")


def test_a_paper_is_kept_as_a_file_under_its_title(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QObject()
    told: list[str] = []
    printing = Printing(tmp_path / "papers", InlineRunner(), told.append, parent, show=False)
    with qtbot.waitSignal(printing.written) as written:
        printing.print(b"%PDF-", "收款收据-1/2")
    assert Path(written.args[0]).name == "收款收据-1_2.pdf"
    assert Path(written.args[0]).read_bytes() == b"%PDF-"
    assert told == []


def test_a_folder_that_cannot_be_written_is_told_and_nothing_breaks(
    qtbot: QtBot, tmp_path: Path
) -> None:
    parent = QObject()
    told: list[str] = []
    (tmp_path / "papers").write_text("a file where the folder should be")
    printing = Printing(tmp_path / "papers", InlineRunner(), told.append, parent, show=False)
    printing.print(b"%PDF-", "收款收据-1")
    assert len(told) == 1
    assert "收款收据-1.pdf" in told[0]
    assert "Everything is saved" in told[0]

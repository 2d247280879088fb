"""Printing: originals, counted copies from the stored data, and specimens that write nothing."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from functools import partial
from io import BytesIO
from typing import cast

import pytest
from pypdf import PdfReader
from sqlalchemy import update

from handover_app.domain.fees import Payee
from handover_app.domain.identity import new_id
from handover_app.domain.inspections import Conclusion, TeamRole
from handover_app.domain.papers import KeyHandover, PaperKind, PaperNotFound
from handover_app.domain.people import Role
from handover_app.domain.units import UnitNotFound
from handover_app.services.papers.service import PrintedPaper
from handover_app.storage.tables.units import owners
from tests.services.hall import PAYS, Hall, race


def text(pdf: bytes) -> str:
    """The words of a paper, without blanks."""
    return "".join("".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def test_the_first_printing_is_the_original_and_later_ones_are_counted(hall: Hall) -> None:
    ref = hall.pay(PAYS, Payee.DEVELOPER)
    pages = []
    for copy in range(3):
        with hall.records("PaperPrinted") as rows:
            printed = hall.desks.papers.print(hall.act(Role.RECEPTION), ref.paper_id)
        assert rows[0].data == {"copy": copy, "kind": "RECEIPT", "paper_id": str(ref.paper_id)}
        assert (printed.issued, printed.name) == (True, f"{printed.title}-{PAYS}-{ref.number}")
        pages.append(text(printed.pdf))
    assert hall.count("paper_prints") == 3
    assert "壹万元整" in pages[0]
    assert len(set(pages)) == 3, "each printing says which copy it is"


def test_two_stations_at_once_print_one_original_and_one_copy(hall: Hall) -> None:
    ref = hall.pay(PAYS, Payee.DEVELOPER)

    def printing(station: str) -> Callable[[], object]:
        return partial(hall.desks.papers.print, hall.act(Role.CASHIER, station), ref.paper_id)

    with hall.records("PaperPrinted", "PaperPrinted") as rows:
        answers = race(printing("S1"), printing("S2"))
    assert sorted(row.data["copy"] for row in rows) == [0, 1]
    printed = [text(cast(PrintedPaper, each).pdf) for each in answers]
    assert sorted("补打" in words for words in printed) == [False, True], "both drew an original"


def test_a_reprint_is_the_paper_as_it_was_issued(hall: Hall) -> None:
    ref = hall.pay(PAYS, Payee.DEVELOPER)
    with hall.database.engine.begin() as connection:
        connection.execute(update(owners).values(name="改名"))
    printed = text(hall.desks.papers.print(hall.act(Role.CASHIER), ref.paper_id).pdf)
    assert "曾甲" in printed
    assert "改名" not in printed


def test_a_paper_that_is_not_there_is_refused(hall: Hall) -> None:
    with hall.refuses(PaperNotFound):
        hall.desks.papers.print(hall.act(Role.CASHIER), new_id())
    with pytest.raises(UnitNotFound):
        hall.desks.papers.all_of_unit(new_id())


def test_after_an_import_alone_every_form_is_a_specimen_that_writes_nothing(hall: Hall) -> None:
    with hall.changes_nothing():
        papers = hall.desks.papers.all_of_unit(hall.unit(PAYS))
    assert {paper.issued for paper in papers} == {False}
    assert len(papers) >= 5
    for paper in papers:
        words = text(paper.pdf)
        assert "样张" in words
        assert PAYS in words
    assert any("曾甲" in text(paper.pdf) for paper in papers)


def test_an_owner_who_came_twice_has_both_records_under_names_of_their_own(hall: Hall) -> None:
    team = [(role, role.value) for role in TeamRole]
    for conclusion in (Conclusion.ONLY_LOOKED, Conclusion.ACCEPTED):
        hall.desks.inspections.assign(hall.act(Role.DISPATCHER), hall.unit(PAYS), "1组", team)
        hall.desks.inspections.conclude(hall.act(Role.INSPECTOR), hall.unit(PAYS), conclusion)
    papers = hall.desks.papers.all_of_unit(hall.unit(PAYS))
    records = [paper for paper in papers if paper.title == "验房记录表"]
    assert [paper.name for paper in records] == [f"验房记录表-{PAYS}", f"验房记录表-{PAYS}-2"]
    assert all(paper.issued for paper in records)
    assert len({text(paper.pdf) for paper in records}) == 2


def test_an_issued_paper_comes_as_a_copy_and_not_as_a_specimen_too(hall: Hall) -> None:
    ref = hall.check_in(PAYS)
    with hall.changes_nothing():
        papers = hall.desks.papers.all_of_unit(hall.unit(PAYS))
    issued = [paper for paper in papers if paper.issued]
    assert len(issued) == 1
    words = text(issued[0].pdf)
    assert "样张" not in words
    assert "A001" in words
    with hall.database.read() as reading:
        stored = reading.papers.get(ref.paper_id)
    assert stored is not None
    assert stored.kind is PaperKind.FLOW_SHEET
    titles = [paper.title for paper in papers]
    assert len(set(titles)) == len(titles)


def test_specimens_take_no_number(hall: Hall) -> None:
    hall.desks.papers.all_of_unit(hall.unit(PAYS))
    assert hall.pay(PAYS, Payee.DEVELOPER).number.endswith("A000001")


def test_after_warming_up_the_first_paper_finds_its_fonts_registered(sqlite_url: str) -> None:
    program = (
        "from handover_app.storage.database import Database\n"
        "from handover_app.services.papers.service import PaperService\n"
        f"PaperService(Database({sqlite_url!r})).warm_up()\n"
        "from reportlab.pdfbase.pdfmetrics import getRegisteredFontNames\n"
        "from handover_app.documents.fonts import BOLD, REGULAR\n"
        "print({BOLD, REGULAR} <= set(getRegisteredFontNames()))\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "True"


def test_the_key_sheet_says_that_the_lock_was_explained(hall: Hall) -> None:
    hall.inspect(PAYS, Conclusion.ACCEPTED)
    hall.pay(PAYS, Payee.DEVELOPER)
    paper_id = hall.hand_over(PAYS).paper_id
    with hall.database.read() as reading:
        sheet = reading.papers.get(paper_id)
    assert isinstance(sheet, KeyHandover)
    assert sheet.receiver
    assert sheet.explained

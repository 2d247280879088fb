"""The command that issues a day's rectification notices: its files, its JSON, its exit codes."""

from __future__ import annotations

import json
import os
import sqlite3
from pathlib import Path

import pytest
from pypdf import PdfReader

from handover_app.cli import main
from handover_app.domain.defects import Finding
from handover_app.domain.inspections import TeamRole
from handover_app.services.desks import open_desks
from handover_app.services.people import Argon2Hasher

DATA = Path(__file__).parents[1] / "data"
FLATS = ("1-1-101", "1-1-202")


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """The sample's flats, two of them with defects of three contractors."""
    file = tmp_path / "notices.sqlite"
    assert main(["import", "units", str(DATA / "chenghu-units.xlsx"), "--database", str(file)]) == 0
    desks = open_desks(f"sqlite:///{file}", Argon2Hasher(cheap=True))
    try:
        console = desks.people.console
        for flat in FLATS:
            unit = desks.units.with_code(flat).unit_id
            team = [(role, role.value) for role in TeamRole]
            desks.inspections.assign(console(), unit, flat, team)
            for code in ("TJ-001", "CZ-003", "DQ-008"):
                desks.defects.log(console(), unit, Finding(code=code))
    finally:
        desks.close()
    return file


def issue(database: Path, out: Path, *more: str) -> int:
    """Run the command."""
    call = ["notices", "rectification", "--out", str(out), *more]
    return main([*call, "--database", str(database)])


def test_each_contractor_gets_one_numbered_pdf_and_a_second_run_issues_nothing(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "new" / "notices"
    capsys.readouterr()
    assert issue(database, out, "--json") == 0
    facts = json.loads(capsys.readouterr().out)
    assert list(facts) == ["written", "defects", "files"]
    assert (facts["written"], facts["defects"]) == (3, 6)
    files = [Path(each) for each in facts["files"]]
    assert sorted(files) == sorted(out.iterdir())
    for number, file in enumerate(files, start=1):
        assert file.name.startswith(f"ZG-console-{number:06d}-")
        text = "".join(page.extract_text() for page in PdfReader(file).pages)
        assert all(flat in text for flat in FLATS)
        assert "样张" not in text
    assert issue(database, out, "--json") == 0
    again = json.loads(capsys.readouterr().out)
    assert again == {"written": 0, "defects": 0, "files": []}
    assert issue(database, out) == 0
    assert capsys.readouterr().out.splitlines() == ["written 0, defects 0"]
    with sqlite3.connect(database) as connection:
        assert connection.execute("SELECT count(*) FROM rectification_notices").fetchone() == (3,)
    assert main(["check", "--database", str(database)]) == 0


def test_what_has_no_contractor_is_named_and_answered_with_exit_code_3(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE defects SET contractor = '' WHERE code = 'DQ-008'")
    capsys.readouterr()
    assert issue(database, tmp_path / "out", "--json") == 3
    said = capsys.readouterr()
    assert json.loads(said.out)["written"] == 2
    assert "电气 2" in said.err
    assert issue(database, tmp_path / "out") == 3
    assert "written 0" in capsys.readouterr().out


def test_a_folder_that_cannot_be_written_to_takes_no_number(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("no folder")
    assert issue(database, tmp_path / "file") == 1
    assert str(tmp_path / "file") in capsys.readouterr().err
    if os.name != "nt" and os.geteuid() != 0:
        closed = tmp_path / "closed"
        closed.mkdir(mode=0o500)
        assert issue(database, closed) == 1
    with sqlite3.connect(database) as connection:
        assert connection.execute("SELECT count(*) FROM rectification_notices").fetchone() == (0,)

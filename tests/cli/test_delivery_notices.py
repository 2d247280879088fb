"""The command that writes the owners' notices: its files, its JSON, its exit codes."""

from __future__ import annotations

import json
import os
import sqlite3
from pathlib import Path

import pytest
from pypdf import PdfReader

from handover_app.cli import main
from handover_app.domain.delivery import BatchDraft, DeliveryCondition, Said, Verdict
from handover_app.domain.handover import Effect
from handover_app.services.desks import open_desks
from handover_app.services.people import Argon2Hasher

DATA = Path(__file__).parents[1] / "data"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """The sample's flats."""
    file = tmp_path / "delivery.sqlite"
    assert main(["import", "units", str(DATA / "chenghu-units.xlsx"), "--database", str(file)]) == 0
    return file


def write(database: Path, out: Path, *more: str) -> int:
    call = ["notices", "delivery", "--out", str(out), *more]
    return main([*call, "--database", str(database)])


def count(database: Path) -> int:
    with sqlite3.connect(database) as connection:
        found = connection.execute("SELECT count(*) FROM delivery_notices").fetchone()
    return int(found[0])


def test_each_invited_unit_gets_its_file_and_a_second_run_the_same_one(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "new" / "notices"
    capsys.readouterr()
    assert write(database, out, "--building", "1", "--json") == 0
    facts = json.loads(capsys.readouterr().out)
    assert list(facts) == ["written", "left_out"]
    assert all(list(each) == ["unit", "reason"] for each in facts["left_out"])
    names = {file.stem for file in out.iterdir()}
    assert facts["written"] == len(names) == count(database)
    left = {each["unit"]: each["reason"] for each in facts["left_out"]}
    assert not names & left.keys()
    assert all(left.values())
    desks = open_desks(f"sqlite:///{database}", Argon2Hasher(cheap=True))
    try:
        rows = {each.code: each for each in desks.statements.rows("1")}
        sold = {code for code, each in rows.items() if each.owner_names}
        assert names | left.keys() == sold
        assert {code for code in sold if rows[code].rescission_right} <= left.keys()
        code = next(each for each in sorted(names) if rows[each].lines[0].amount)
        amount = rows[code].lines[0].amount
        assert amount is not None
        text = "".join(page.extract_text() for page in PdfReader(out / f"{code}.pdf").pages)
        who = "业主补交" if amount.fen > 0 else "退还业主"
        assert f"{abs(amount).format()} 元（{who}）" in text
        assert "交付通知书" in text
        assert "交付费用清单" in text
        before = {file.name: file.read_bytes() for file in out.iterdir()}
        numbered = count(database)
        assert write(database, out, "--building", "1号楼", "--json") == 0
        assert json.loads(capsys.readouterr().out) == facts
        assert {file.name: file.read_bytes() for file in out.iterdir()} == before
        assert count(database) == numbered
        # A condition that the project lets block leaves its units out; a batch is printed.
        conditions, console = desks.delivery_conditions, desks.people.console
        unit = desks.units.with_code(code).unit_id
        unpaid = Said(Verdict.NOT_MET)
        conditions.tick(console(), [unit], DeliveryCondition.PRICE_PAID, unpaid)
        conditions.set_effect(console(), DeliveryCondition.PRICE_PAID, Effect.BLOCK)
        first = desks.now().astimezone().date().replace(day=1)
        batch = BatchDraft(
            "二期",
            first.replace(year=first.year + 1),
            first.replace(year=first.year + 1, day=3),
            "会所二楼",
        )
        desks.delivery_batches.set(console(), batch)
    finally:
        desks.close()
    assert write(database, tmp_path / "again", "--building", "1") == 0
    said = capsys.readouterr()
    assert code in said.err
    assert f"written {len(names) - 1}, left out {len(left) + 1}" in said.out
    assert count(database) == 2 * numbered - 1
    other = next(iter((tmp_path / "again").iterdir()))
    text = "".join(page.extract_text() for page in PdfReader(other).pages)
    assert "会所二楼" in text
    assert main(["check", "--database", str(database)]) == 0


def test_a_folder_or_a_building_that_is_not_there_issues_nothing(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("no folder")
    assert write(database, tmp_path / "file") == 1
    assert write(database, tmp_path / "out", "--building", "99") == 1
    assert "99" in capsys.readouterr().err
    if os.name != "nt" and os.geteuid() != 0:
        closed = tmp_path / "closed"
        closed.mkdir(mode=0o500)
        assert write(database, closed) == 1
    assert count(database) == 0

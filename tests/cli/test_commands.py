"""The command line: its answers, its files and its exit codes, without a screen."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from handover_app.cli import main
from handover_app.domain.tags import parse_code

DATA = Path(__file__).parents[1] / "data"
ROOT = Path(__file__).parents[2]
CLEAN, MESSY = DATA / "chenghu-units.xlsx", DATA / "chenghu-units-messy.xlsx"


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the clean sample, to look at only."""
    database = tmp_path_factory.mktemp("cli") / "sample.sqlite"
    assert main(["import", "units", str(CLEAN), "--database", str(database)]) == 0
    return database


def test_an_import_answers_in_json_and_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = str(tmp_path / "new" / "project.sqlite")
    assert main(["import", "units", str(CLEAN), "--json", "--database", database]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert facts["read"] == facts["created"] == 706
    assert main(["import", "units", str(CLEAN), "--json", "--database", database]) == 0
    again = json.loads(capsys.readouterr().out)
    assert (again["created"], again["updated"], again["unchanged"]) == (0, 0, 706)
    assert again["problems"] == [] == again["clashes"]


def test_the_rows_left_out_come_back_with_their_reasons_and_exit_code_3(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database, out = str(tmp_path / "p.sqlite"), tmp_path / "left-out.xlsx"
    call = ["import", "units", str(MESSY), "--json", "--problems", str(out)]
    assert main([*call, "--database", database]) == 3
    problems = json.loads(capsys.readouterr().out)["problems"]
    expected = json.loads((DATA / "chenghu-units-messy.expected.json").read_text("utf-8"))
    assert [(p["row"], p["column"], p["kind"]) for p in problems] == [
        (p["row"], p["column"], p["kind"]) for p in expected["problem_rows"]
    ]
    rows = CalamineWorkbook.from_path(str(out)).get_sheet_by_index(0).to_python()
    assert len(rows) == 1 + len(expected["problem_rows"])
    assert all(row[-1] for row in rows[1:])


def test_a_dry_run_says_the_same_and_leaves_no_unit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = tmp_path / "p.sqlite"
    call = ["import", "units", str(MESSY), "--dry-run", "--json", "--database", str(database)]
    assert main(call) == 3
    dry = json.loads(capsys.readouterr().out)
    with sqlite3.connect(database) as connection:
        assert connection.execute("SELECT count(*) FROM units").fetchone() == (0,)
    assert main([each for each in call if each != "--dry-run"]) == 3
    assert json.loads(capsys.readouterr().out) == dry


@pytest.mark.parametrize("building", ["6", "6号楼"])
def test_the_labels_of_a_building_decode_to_tags_of_this_project(
    imported: Path, tmp_path: Path, building: str
) -> None:
    out = tmp_path / "labels.pdf"
    call = ["labels", "keys", "--out", str(out), "--building", building]
    assert main([*call, "--database", str(imported)]) == 0
    with sqlite3.connect(imported) as connection:
        (secret,) = connection.execute("SELECT secret FROM projects").fetchone()
        known = connection.execute(
            "SELECT count(*) FROM keys JOIN key_sets ON key_sets.id = keys.key_set_id "
            "JOIN units ON units.id = key_sets.unit_id WHERE building = '6号楼'"
        ).fetchone()[0]
    document = pypdfium2.PdfDocument(out.read_bytes())
    assert len(document) == -(-known // 21)
    first = document[0].render(scale=200 / 72).to_pil()
    codes = {each.text for each in zxingcpp.read_barcodes(first)}
    assert len(codes) == 21
    assert {parse_code(code, bytes.fromhex(secret)).kind for code in codes} == {1}


def test_labels_come_on_the_layout_that_is_named_from_the_first_one_left(
    imported: Path, tmp_path: Path
) -> None:
    out = tmp_path / "labels.pdf"
    call = ["labels", "keys", "--out", str(out), "--building", "6", "--database", str(imported)]
    assert main([*call, "--layout", "50x30 mm"]) == 0
    width, height = (round(points * 25.4 / 72) for points in PdfReader(out).pages[0].mediabox[2:])
    assert (width, height) == (50, 30)
    assert main([*call, "--layout", "Avery L7651", "--start", "65"]) == 0
    first = pypdfium2.PdfDocument(out.read_bytes())[0].render(scale=200 / 72).to_pil()
    assert len(zxingcpp.read_barcodes(first)) == 1


def test_an_unknown_layout_is_one_line_with_those_there_are_and_exit_code_1(
    imported: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "x.pdf"
    call = ["labels", "keys", "--out", str(out), "--database", str(imported)]
    assert main([*call, "--layout", "L9999"]) == 1
    assert main([*call, "--start", "22"]) == 1
    unknown, no_such_label = capsys.readouterr().err.splitlines()
    assert "L9999" in unknown
    assert "Avery L7160, Avery L7651, A4 4×10" in unknown
    assert "22" in no_such_label
    assert not out.exists()
    with pytest.raises(SystemExit) as stop:
        main([*call, "--start", "0"])
    assert stop.value.code == 2


def test_an_unknown_building_or_unit_is_one_line_and_exit_code_1(
    imported: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    labels = ["labels", "keys", "--out", str(tmp_path / "x.pdf"), "--building", "99"]
    assert main([*labels, "--database", str(imported)]) == 1
    papers = ["documents", "9-9-999", "--out", str(tmp_path / "papers")]
    assert main([*papers, "--database", str(imported)]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    assert all(lines)
    assert not (tmp_path / "x.pdf").exists()


def test_wrong_use_is_exit_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    for wrong in (["import"], ["labels", "keys"], ["nonsense"], ["rehearse", "--seed", "1"]):
        with pytest.raises(SystemExit) as stop:
            main(wrong)
        assert stop.value.code == 2
    capsys.readouterr()


def test_after_an_import_alone_the_papers_are_specimens_and_nothing_is_written(
    imported: Path, tmp_path: Path
) -> None:
    before = imported.read_bytes()
    papers = tmp_path / "papers"
    call = ["documents", "2-1-1001", "--out", str(papers), "--database", str(imported)]
    assert main(call) == 0
    assert imported.read_bytes() == before
    names = {path.name.split("-")[0] for path in papers.iterdir()}
    assert {"交付费用清单", "验房记录表", "钥匙交接单"} <= names
    for path in papers.iterdir():
        text = "".join(p.extract_text() for p in PdfReader(BytesIO(path.read_bytes())).pages)
        assert "样张" in text
        assert "示例（上海）投资管理合伙企业（有限合伙）" in text.replace("\n", "")


def test_a_rehearsal_ends_with_nine_in_ten_keys_handed_over_and_a_clean_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = str(tmp_path / "rehearsal.sqlite")
    call = ["rehearse", "--households", "20", "--seed", "3", "--json", "--database", database]
    assert main(call) == 0
    facts = json.loads(capsys.readouterr().out)
    assert (facts["households"], facts["handed_over"], facts["refused"]) == (20, 18, 2)
    assert 2 * 20 <= facts["defects"] <= 12 * 20
    assert all(each["count"] and each["median_ms"] > 0 for each in facts["stations"].values())
    with sqlite3.connect(database) as connection:
        count = connection.execute("SELECT count(*) FROM receipts").fetchone()[0]
        fewest = connection.execute(
            "SELECT min(n) FROM (SELECT count(*) AS n FROM defects "
            "WHERE state = 'NOTED' GROUP BY unit_id)"
        ).fetchone()[0]
        closed = connection.execute("SELECT count(*) FROM defects WHERE on_the_spot").fetchone()[0]
        notices = connection.execute("SELECT count(*) FROM rectification_notices").fetchone()[0]
    assert count == facts["receipts"]
    assert (fewest >= 2, closed > 0, notices) == (True, True, 0)
    assert main(["check", "--json", "--database", database]) == 0
    checks = json.loads(capsys.readouterr().out)
    assert checks["ok"] is True
    assert len(checks["checks"]) == 16


def test_a_rehearsal_in_the_hall_s_database_ends_with_a_clean_check(
    postgresql_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    call = ["rehearse", "--households", "10", "--seed", "5", "--json"]
    assert main([*call, "--database", postgresql_url]) == 0
    assert json.loads(capsys.readouterr().out)["handed_over"] == 9
    assert main(["check", "--database", postgresql_url]) == 0


@pytest.mark.soak
def test_a_rehearsal_of_two_hundred_households_ends_with_a_clean_check(tmp_path: Path) -> None:
    database = str(tmp_path / "rehearsal.sqlite")
    call = ["rehearse", "--households", "200", "--seed", "20261205", "--database", database]
    assert main(call) == 0
    assert main(["check", "--database", database]) == 0


def test_a_database_that_is_no_rehearsal_is_not_rehearsed(
    imported: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call = ["rehearse", "--households", "1", "--seed", "1", "--database", str(imported)]
    assert main(call) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
    with sqlite3.connect(imported) as connection:
        assert connection.execute("SELECT count(*) FROM visits").fetchone() == (0,)


@pytest.mark.parametrize(
    "address",
    ["", "mysql://root@hall/x", "sqlite://", "sqlite:///", "postgresql://hall:port:1/x"],
)
def test_an_address_that_none_can_be_is_wrong_use(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["check", "--database", address])
    assert stop.value.code == 2
    assert "--database" in capsys.readouterr().err


def test_a_database_is_made_with_its_folder_by_path_and_by_address(tmp_path: Path) -> None:
    by_path, by_address = tmp_path / "a b" / "一.sqlite", tmp_path / "c" / "d" / "二.sqlite"
    assert main(["check", "--database", str(by_path)]) == 0
    assert main(["check", "--database", f"sqlite:///{by_address}"]) == 0
    assert by_path.is_file()
    assert by_address.is_file()


def test_rows_left_out_that_cannot_be_written_stop_the_import_before_it_begins(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken, database = tmp_path / "taken", tmp_path / "p.sqlite"
    taken.write_text("a file, not a folder")
    call = ["import", "units", str(MESSY), "--problems", str(taken / "out.xlsx")]
    assert main([*call, "--database", str(database)]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
    with sqlite3.connect(database) as connection:
        assert connection.execute("SELECT count(*) FROM units").fetchone() == (0,)
    call[-1] = str(tmp_path / "new" / "out.xlsx")
    assert main([*call, "--database", str(database)]) == 3
    assert (tmp_path / "new" / "out.xlsx").is_file()


def in_a_process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The program as a terminal starts it, with nothing in its environment but this."""
    keep = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-m", "handover_app", *arguments],
        capture_output=True,
        cwd=ROOT,
        env=keep | environment,
        timeout=100,
    )


def test_a_failure_is_one_line_in_any_locale(tmp_path: Path) -> None:
    for name in ("C", "zh_CN.UTF-8"):
        done = in_a_process("check", "--database", str(tmp_path), LC_ALL=name)
        assert (done.returncode, done.stdout) == (1, b"")
        assert len(done.stderr.splitlines()) == 1


def test_without_a_screen_the_window_says_so_in_one_line(tmp_path: Path) -> None:
    if sys.platform != "linux":
        return  # elsewhere there is always a screen
    for command in ("window", "demo"):
        done = in_a_process(command, XDG_DATA_HOME=str(tmp_path), XDG_CONFIG_HOME=str(tmp_path))
        assert done.returncode == 1
        assert len(done.stderr.splitlines()) == 1


def test_the_json_is_whole_where_the_encoding_lacks_rare_names(imported: Path) -> None:
    call = ["import", "units", str(MESSY), "--dry-run", "--json", "--database", str(imported)]
    done = in_a_process(*call, PYTHONIOENCODING="gbk")
    assert done.returncode == 3
    assert json.loads(done.stdout)["problems"][0]["column"] == "实测建筑面积(㎡)"


@pytest.mark.parametrize("content", [b"", b"no workbook", b"PK\x03\x04broken"])
def test_a_file_that_is_no_workbook_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    file = tmp_path / "units.xlsx"
    file.write_bytes(content)
    call = ["import", "units", str(file), "--database", str(tmp_path / "p.sqlite")]
    assert main(call) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1

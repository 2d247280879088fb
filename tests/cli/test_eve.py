"""`eve` at the command line: the day on paper as files, and the same numbers again."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from handover_app.cli import main
from handover_app.storage.database import utc_now
from tests.documents.reading import text
from tests.services.hall import Clock, Hall

NAMES = [
    "01-签到名单", "02-应收应退清单", "03-钥匙挂位清单", "04-验房登记表", "05-手工收据",
    "06-钥匙交接单", "07-礼品领取名单",
]  # fmt: skip


def test_the_papers_of_tomorrow_are_written_and_the_same_numbers_again(
    sqlite_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hall = Hall(sqlite_url, Clock(), tmp_path / "photos")
    hall.furnish()
    hall.database.close()
    day = (utc_now().astimezone().date() + timedelta(days=1)).isoformat()
    out, database = tmp_path / "纸面", ["--database", sqlite_url]
    command = ["eve", "--date", day, "--out", str(out), "--receipts", "2", *database]
    assert main([*command, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    written = [f"{name}-{day}.pdf" for name in NAMES]
    assert told == {"day": day, "written": written, "sheets": 26, "expected": 8}
    first = {each.name: text(each.read_bytes()) for each in sorted(out.iterdir())}
    assert list(first) == written
    number = f"ZS-{day.replace('-', '')}-0002"
    assert number in first[written[4]]
    assert main(command) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "expected 8, sheets 26"
    assert number in text((out / written[4]).read_bytes())
    # Nobody has an appointment; a day that has passed; no day at all; a folder that is a file.
    assert main([*command, "--appointed"]) == 0  # what is numbered is printed again
    past = ["eve", "--date", "2026-01-02", "--out", str(out), *database]
    assert main(past) == 1
    assert "2026-01-02" in capsys.readouterr().err
    with pytest.raises(SystemExit) as usage:
        main(["eve", "--date", "tomorrow", "--out", str(out), *database])
    assert usage.value.code == 2
    (tmp_path / "file").write_bytes(b"")
    assert main(["eve", "--date", day, "--out", str(tmp_path / "file"), *database]) == 1
    assert capsys.readouterr().err
    assert main(["check", *database]) == 0

"""The station's window put together: its settings in words, and a log without people in it."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from handover_app.cli.window import keep_log
from handover_app.ui.background import log_unexpected


def test_settings_that_cannot_be_used_end_in_words(tmp_path: Path) -> None:
    folder = tmp_path / "handover-app"
    folder.mkdir()
    (folder / "station.toml").write_text("theme = 'pink'", encoding="utf-8")
    never = tmp_path / "never.sqlite"
    done = subprocess.run(
        [sys.executable, "-m", "handover_app", "window", "--database", str(never)],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "XDG_CONFIG_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert "station.toml" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not never.exists()


def test_the_log_keeps_types_and_places_and_nobodys_number(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    handler = keep_log(tmp_path)
    try:
        log_unexpected(ValueError("王样例 17000000001"))
        logging.getLogger("sqlalchemy").warning("王样例 17000000001")
    finally:
        logging.getLogger("handover_app").removeHandler(handler)
        handler.close()
    caplog.clear()
    kept = (tmp_path / "handover.log").read_text(encoding="utf-8")
    assert "ValueError" in kept
    assert "1700" not in kept
    assert "王" not in kept

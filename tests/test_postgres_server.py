"""The tests' own server: what a run that was cut off left behind is cleared up by the next."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.postgres import Server


def _left_behind(folder: Path, pid: int) -> Path:
    """A server's folder after a power cut, with the pid that its file names."""
    home = folder / "home"
    (home / "data").mkdir(parents=True)
    (home / "data" / "postmaster.pid").write_text(f"{pid}\n{home}/data\n")
    (folder / "postgresql").write_text(f"{home}\n5432\n")
    return home


def test_a_server_that_ended_in_a_power_cut_is_cleared_up_without_it(tmp_path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    home = _left_behind(tmp_path, ended.pid)

    Server(tmp_path).end()

    assert not home.exists()
    assert not (tmp_path / "postgresql").exists()


def test_another_program_that_got_the_servers_number_since_is_left_alone(tmp_path: Path) -> None:
    other = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    home = _left_behind(tmp_path, other.pid)
    try:
        Server(tmp_path).end()

        assert other.poll() is None
        assert not home.exists()
    finally:
        other.kill()
        other.communicate()

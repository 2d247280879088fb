"""The wheel, installed in a bare environment away from the checkout, is the whole program."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("handover_app", "resources", "pyproject.toml", "README.md", "LICENSE")


def call(*command: str | Path, cwd: Path) -> str:
    """Run a command that knows nothing of the checkout and touches nothing of the user's."""
    environment = {k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    environment |= {"HOME": str(cwd), "XDG_DATA_HOME": str(cwd), "XDG_CONFIG_HOME": str(cwd)}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr or done.stdout
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bare environment with the wheel; the libraries are lent by the one that runs the tests."""
    folder = tmp_path_factory.mktemp("wheel")
    # A copy, since setuptools leaves its traces beside what it builds and reads them again.
    source = folder / "source"
    source.mkdir()
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, source / part)
        else:
            shutil.copyfile(ROOT / part, source / part)
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "-q")
    options = ("--no-deps", "--no-build-isolation", "--no-index")
    call(*pip, "wheel", *options, "-w", folder, source, cwd=folder)
    (wheel,) = folder.glob("handover_app-*.whl")
    shutil.rmtree(source)
    home = folder / "bare"
    venv.create(home, with_pip=False)
    python = home / "bin" / "python"
    call(*pip, "--python", python, "install", *options, wheel, cwd=folder)
    libraries = sysconfig.get_paths()["purelib"]
    place = home / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}"
    (place / "site-packages" / "lent.pth").write_text(f"{libraries}\n")
    return home


def test_the_installed_wheel_makes_a_database_and_finds_it_sound(
    installed: Path, tmp_path: Path
) -> None:
    database = tmp_path / "first.sqlite"
    program = installed / "bin" / "handover-app"
    answer = call(program, "check", "--database", database, "--json", cwd=tmp_path)
    assert json.loads(answer)["ok"] is True
    assert database.is_file()


def test_the_installed_wheel_brings_every_resource(installed: Path, tmp_path: Path) -> None:
    program = "from handover_app.station import resource; print(resource('fonts').parent)"
    found = Path(call(installed / "bin" / "python", "-c", program, cwd=tmp_path).strip())
    assert installed in found.parents
    there = {p.relative_to(ROOT / "resources") for p in (ROOT / "resources").rglob("*.*")}
    brought = {p.relative_to(found) for p in found.rglob("*.*")}
    assert there - brought == set()

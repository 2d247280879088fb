"""Set up a fresh checkout and run the sample project, the tests, or what takes longer.

Needs Python 3.11 or later and nothing but its standard library.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
FIRST_LIGHT = ROOT / "build" / "first-light"
SAMPLE = "resources/sample/chenghu-units.xlsx"
FIRST_UNIT = "1-1-101"
# The exit code of pytest for a run without a test.
NOTHING_COLLECTED = 5

# Shared library → package of Debian and Ubuntu. Asking the loader is surer than asking dpkg:
# releases rename packages (libglib2.0-0t64), the library keeps its name.
NEEDED = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
# Without these the program runs offscreen, but opens no window or finds no camera.
FOR_A_WINDOW = {
    "libpulse.so.0": "libpulse0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}


def main() -> int:
    """Read the command line and run the one part that is asked for; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parts = {"run": run, "test": test, "soak": soak}
    parser.add_argument("part", choices=parts)
    part = parser.parse_args().part
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python runs this very file
        print("handover-app needs Python 3.11 or later", file=sys.stderr)
        return 1
    os.chdir(ROOT)
    try:
        install_system_packages(server=part != "run")
        install_project(server=part != "run")
        return parts[part]()
    except subprocess.CalledProcessError as error:
        print(f"failed ({error.returncode}): {words(error.cmd)}", file=sys.stderr)
        return 1


# Setting up


def loads(library: str) -> bool:
    """Whether the system's loader finds this shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_server() -> bool:
    """Whether the system has the binaries of a PostgreSQL server."""
    return any(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl")) or bool(shutil.which("pg_ctl"))


def install_system_packages(server: bool) -> None:
    """Install what Qt and the tests need from the system, as root on Debian and Ubuntu.

    Elsewhere the one line to run is printed, and the set-up goes on unless the window library
    could not even be loaded.
    """
    if not sys.platform.startswith("linux"):
        return
    libraries = {**NEEDED, **FOR_A_WINDOW}
    missing = [library for library in libraries if not loads(library)]
    packages = [libraries[library] for library in missing]
    if importlib.util.find_spec("ensurepip") is None:
        packages.append(f"python3.{sys.version_info.minor}-venv")
    root, apt = os.geteuid() == 0, shutil.which("apt-get")
    if server and root and not has_server():
        packages.append("postgresql")
    if not packages:
        return
    if root and apt:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        # One unreachable source fails an update; what is needed may be there all the same.
        subprocess.call(["apt-get", "-qq", "update"], env=environment)
        call(["apt-get", "-qq", "install", "-y", "--no-install-recommends", *packages], environment)
        return
    if apt:
        print(f"This system lacks something; run: sudo apt-get install -y {words(packages)}")
    else:
        print(f"This system lacks {words(missing)}; install what carries them.")
    if any(library in NEEDED for library in missing):
        raise SystemExit(1)


def install_project(server: bool) -> None:
    """Make `.venv` and install the project with its tools, unless nothing has changed since."""
    extras = "dev,server" if server and not has_server() else "dev"
    digest = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    state = f"{sys.version} {extras} {digest}"
    stamp = VENV / "installed"
    if stamp.is_file() and stamp.read_text() == state:
        return
    if not (SCRIPTS / "pip").exists() and not (SCRIPTS / "pip.exe").exists():
        call([sys.executable, "-m", "venv", str(VENV)])
    call([script("python"), "-m", "pip", "install", "-qq", "-e", f".[{extras}]"])
    stamp.write_text(state)


# The three parts


def run() -> int:
    """Open the sample project; without a display do the day's main jobs offscreen."""
    linux = sys.platform.startswith("linux")
    if not linux or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return subprocess.call([script("handover-app"), "demo"])
    shutil.rmtree(FIRST_LIGHT, ignore_errors=True)
    FIRST_LIGHT.mkdir(parents=True)
    out = FIRST_LIGHT.relative_to(ROOT).as_posix()
    database = ["--database", f"{out}/sample.sqlite"]
    print("No display: the main jobs of the day, offscreen.", flush=True)
    jobs = [
        ["import", "units", SAMPLE, *database],
        ["labels", "keys", "--out", f"{out}/key-labels-6.pdf", "--building", "6", *database],
        ["documents", FIRST_UNIT, "--out", f"{out}/documents", *database],
        ["check", *database],
        ["screenshots", "--out", f"{out}/screens"],
    ]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    for job in jobs:
        call([script("handover-app"), *job], environment)
    print("\nWritten:")
    for path in sorted(FIRST_LIGHT.rglob("*")):
        if path.suffix in {".png", ".pdf"}:
            print(f"  {path.relative_to(ROOT).as_posix()}  {path.stat().st_size // 1024 + 1} KB")
    return 0


def test() -> int:
    """Run every check and test; returns 0 only when all of them passed."""
    workers = str(max(2, min(8, os.cpu_count() or 2)))
    parts = {
        "ruff": [script("ruff"), "check", "."],
        "mypy": [script("mypy")],
        "imports": [script("lint-imports")],
        "pytest": [script("python"), "-m", "pytest", "-q", "-n", workers, "--dist", "worksteal"],
    }
    # Dozens of tests start programs: without bytecode each would compile the whole project.
    return run_parts(parts, {"HANDOVER_REQUIRE_POSTGRESQL": "1", "PYTHONDONTWRITEBYTECODE": ""})


def soak() -> int:
    """Run the tests that take long, and the benchmarks."""
    pytest = [script("python"), "-m", "pytest", "-q", "--timeout", "3600"]
    parts = {"soak": [*pytest, "-n", "2", "-m", "soak"]}
    if (ROOT / "tests" / "benchmarks").is_dir():
        parts["benchmarks"] = [*pytest, "--benchmark-enable", "tests/benchmarks"]
    return run_parts(parts, {"HYPOTHESIS_PROFILE": "soak"}, may_be_empty=True)


def run_parts(
    parts: dict[str, list[str]], environment: dict[str, str], *, may_be_empty: bool = False
) -> int:
    """Run each part, then print a table of seconds and the closing line of the last one."""
    failed, rows, closing = 0, [], ""
    for name, command in parts.items():
        print(f"\n== {name}", flush=True)
        start = time.monotonic()
        code, closing = watched(command, {**os.environ, **environment})
        empty = code == NOTHING_COLLECTED and may_be_empty
        failed = failed or (code and not empty)
        verdict = "nothing to run" if empty else f"failed ({code})" if code else "ok"
        rows.append(f"{name:12} {time.monotonic() - start:7.1f} s  {verdict}")
    print("", *rows, closing, sep="\n")
    return 1 if failed else 0


def watched(command: list[str], environment: dict[str, str]) -> tuple[int, str]:
    """Run a command with its output passed on; returns its exit code and its closing line."""
    closing = ""
    with subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            print(line, end="", flush=True)
            if re.search(r" in [\d.:]+\s?s", line):
                closing = line.rstrip()
    return process.returncode, closing


def call(command: list[str], environment: dict[str, str] | None = None) -> None:
    """Say and run one command.

    Raises:
        subprocess.CalledProcessError: it failed.
    """
    print(f"$ {words(command)}", flush=True)
    subprocess.run(command, check=True, env=environment)


def script(name: str) -> str:
    """A program of `.venv`."""
    return str(SCRIPTS / name)


def words(command: list[str]) -> str:
    """A command as one line, with paths of the checkout shortened."""
    return " ".join(command).replace(f"{ROOT}{os.sep}", "")


if __name__ == "__main__":
    sys.exit(main())

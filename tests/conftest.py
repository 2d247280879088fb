"""What every test gets: fresh databases, an offscreen Qt, and no warning that goes unseen."""

from __future__ import annotations

import gc
import itertools
import logging
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from tests import dialects
from tests.postgres import Server, lock, memory

# Before the first import of Qt, or a machine with a display would open windows.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

_RUN_FOLDER = "HANDOVER_TEST_RUN"
_REQUIRE = "HANDOVER_REQUIRE_POSTGRESQL"
_MARK = ("database", "postgresql")
_numbers = itertools.count(1)

hypothesis.settings.register_profile(
    "ci",
    max_examples=20,
    deadline=None,
    print_blob=True,
    # Two busy cores make generation slow now and then; that says nothing about the code.
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.register_profile(
    "soak", hypothesis.settings.get_profile("ci"), max_examples=500
)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


class _PostgreSQLCount:
    """Counts, in the process that sees all reports, the tests that ran on PostgreSQL."""

    def __init__(self) -> None:
        self.ran = 0

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call" and _MARK in map(tuple, report.user_properties):
            self.ran += 1

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if not self.ran and os.environ.get(_REQUIRE) == "1" and session.exitstatus == 0:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        required = " but at least one is required" if os.environ.get(_REQUIRE) == "1" else ""
        verdict = f"{self.ran} ran{'' if self.ran else required}"
        terminalreporter.write_line(f"tests on PostgreSQL: {verdict}")


def _is_worker(config: pytest.Config) -> bool:
    return hasattr(config, "workerinput")


def pytest_configure(config: pytest.Config) -> None:
    if not config.getoption("benchmark_enable", default=False):
        dialects.share()
    if _is_worker(config):
        return
    config.pluginmanager.register(_PostgreSQLCount(), "postgresql-count")
    place = memory()
    for kept in {place or tempfile.gettempdir(), tempfile.gettempdir()}:
        for folder in Path(kept).glob("handover-tests-*"):
            _remove_when_abandoned(folder)
    folder = Path(tempfile.mkdtemp(prefix=f"handover-tests-{os.getpid()}-", dir=place))
    # A developer's own fonts would hide that a bundled one is missing.
    fonts = folder / "fonts.conf"
    fonts.write_text(f"<fontconfig><cachedir>{folder}</cachedir></fontconfig>")
    # Workers inherit the environment, and so find the same folder and fonts.
    os.environ |= {_RUN_FOLDER: str(folder), "FONTCONFIG_FILE": str(fonts)}
    # `tmp_path` too: SQLite waits for the disk at every commit.
    if place and not config.option.basetemp:
        config.option.basetemp = str(folder / "tmp")


def pytest_collection_finish() -> None:
    """Let the collector pass over the modules, which stay; each look at them takes 0.1 s."""
    gc.collect()
    gc.freeze()


def pytest_unconfigure(config: pytest.Config) -> None:
    if not _is_worker(config):
        _remove(Path(os.environ[_RUN_FOLDER]))


def _remove(folder: Path) -> None:
    Server(folder).end()
    shutil.rmtree(folder, ignore_errors=True)


def _remove_when_abandoned(folder: Path) -> None:
    """Clear up after a test run that was killed and could not do so itself."""
    try:
        os.kill(int(folder.name.split("-")[2]), 0)
    except ProcessLookupError:
        _remove(folder)
    except PermissionError:
        return


def _migrate(url: str) -> None:
    from handover_app.storage.database import migrate

    migrate(url)


@pytest.fixture(scope="session")
def run_folder() -> Path:
    """Folder of this test run, shared by all workers; in memory where the system allows it."""
    return Path(os.environ[_RUN_FOLDER])


@pytest.fixture(scope="session")
def postgresql_server(run_folder: Path) -> Iterator[Server]:
    """The PostgreSQL server of this test run with its migrated template."""
    server = Server(run_folder)
    server.join(_migrate)
    yield server
    server.leave()


@pytest.fixture(scope="session")
def sqlite_template(run_folder: Path) -> Path:
    """A migrated SQLite file to copy from; nobody opens it."""
    template = run_folder / "template.sqlite"
    with lock(run_folder / "sqlite.lock"):
        if not template.exists():
            draft = run_folder / "draft.sqlite"
            _migrate(f"sqlite:///{draft}")
            rest = [path.name for path in run_folder.glob("draft.sqlite-*")]
            assert not rest, f"migrate() left the database open: {rest}"
            draft.rename(template)
    return template


@pytest.fixture
def sqlite_url(run_folder: Path, sqlite_template: Path, worker_id: str) -> Iterator[str]:
    """URL of a fresh migrated SQLite file in a folder of its own."""
    folder = run_folder / f"{worker_id}-{next(_numbers)}"
    folder.mkdir()
    path = folder / "handover.sqlite"
    shutil.copyfile(sqlite_template, path)
    yield f"sqlite:///{path}"
    shutil.rmtree(folder)


@pytest.fixture
def postgresql_url(
    request: pytest.FixtureRequest, postgresql_server: Server, worker_id: str
) -> Iterator[str]:
    """URL of a fresh migrated PostgreSQL database."""
    request.node.user_properties.append(_MARK)
    name = f"test_{worker_id}_{next(_numbers)}"
    yield postgresql_server.clone(name)
    postgresql_server.drop(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """URL of a fresh migrated database, once for each kind."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


def _is_lost_race(record: logging.LogRecord) -> bool:
    """Whether psycopg tells of a batch whose error it raises as well.

    Of two programs that write the same at once one loses, now and then in the middle of a batch.
    """
    words = record.getMessage()
    return record.name == "psycopg" and words.startswith("error ignored terminating")


@pytest.fixture(autouse=True)
def unexpected_log_warnings_fail(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log fails the test; who expects one clears `caplog` after looking."""
    yield
    records = [record for when in ("setup", "call") for record in caplog.get_records(when)]
    unexpected = [
        f"{record.name}: {record.getMessage()}"
        for record in records
        if record.levelno >= logging.WARNING and not _is_lost_race(record)
    ]
    assert not unexpected, "unexpected in the log: " + "; ".join(unexpected)

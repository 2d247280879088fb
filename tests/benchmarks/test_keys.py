"""How long a scan takes at the key desk: to the committed movement, and to the painted row.

Not part of the test command. Run it on a machine that does nothing else:

    python -m pytest -p no:randomly -s tests/benchmarks/test_keys.py

The ledger is that of `big_hall`. The movements stand beside the bare driver with the same
statements in the same run; rounds are interleaved and medians compared. The window is the real
one, offscreen, with its threads: the time runs from a scanner's last digit until the row that
answers it has been painted.
"""

from __future__ import annotations

import shutil
import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import func, select

from handover_app.domain.keys import Borrower, LoanOrder
from handover_app.domain.people import Role
from handover_app.storage.database import Database, migrate
from handover_app.storage.tables.keys import key_movements
from handover_app.ui.keys.lending import LendingCard
from handover_app.ui.keys.page import KeysPage
from handover_app.ui.keys.presenter import Mode
from tests.benchmarks.big_hall import ROUNDS, WARM, Bare, fill, timed
from tests.postgres import Server
from tests.services.hall import Clock, Hall
from tests.ui.conftest import dressed, hands, staffed
from tests.ui.hands import Hands

__all__ = ["dressed", "hands", "staffed"]

LIMIT = 10
MEDIAN_MS, WORST_MS = 50, 100
"""Milliseconds from a scan to its painted row, at the median and the 99th percentile."""
ORDER = LoanOrder(borrower=Borrower(company="晨湖建设", person="曹壬"), purpose="漏水")


# To the committed movement


def _jobs(hall: Hall, code: str) -> dict[str, Callable[[], Any]]:
    """What the desk does with one key, in this order."""
    loans, act = hall.desks.key_loans, partial(hall.act, Role.KEY_CLERK)
    return {
        "try": lambda: hall.desks.keys.try_key(act(), code),
        "lend": lambda: loans.lend(act(), ORDER, [code]),
        "take back": lambda: loans.take_back(act(), [code]),
    }


def _movements(database: Database) -> int:
    with database.engine.connect() as connection:
        return int(connection.execute(select(func.count()).select_from(key_movements)).scalar_one())


def _ratios(hall: Hall, copy: Database, codes: list[str]) -> dict[str, float]:
    """Ours to bare, for each job; every round does the same on both sides."""
    bare = Bare(hall.database, copy)
    spent: dict[str, list[tuple[float, float]]] = {}
    said: dict[str, int] = {}
    for code in codes:
        for name, job in _jobs(hall, code).items():
            ours, _ = timed(job)
            others, said[name] = timed(bare.repeat)
            spent.setdefault(name, []).append((ours, others))
    bare.stop()
    assert _movements(hall.database) == _movements(copy), "both sides did the same"
    ratios = {}
    for name, times in spent.items():
        mine, other = (statistics.median(each) for each in zip(*times[WARM:], strict=True))
        ratios[name] = mine / other
        print(  # noqa: T201
            f"\n{name} on {copy.engine.dialect.name}: ours {mine * 1000:.2f} ms, bare "
            f"{other * 1000:.2f} ms with {said[name]} statements, ratio {mine / other:.1f}"
        )
    return ratios


def test_on_a_sqlite_file_a_scan_takes_at_most_ten_bare_transactions(tmp_path: Path) -> None:
    file, copy = tmp_path / "hall.sqlite", tmp_path / "bare.sqlite"
    migrate(f"sqlite:///{file}")
    hall = Hall(f"sqlite:///{file}", Clock(), tmp_path / "photos")
    hall.furnish()
    codes = fill(hall.database, hall.clerk(Role.KEY_CLERK))
    hall.database.engine.dispose()
    shutil.copyfile(file, copy)
    bare = Database(f"sqlite:///{copy}")
    ratios = _ratios(hall, bare, codes)
    hall.database.close()
    bare.close()
    assert max(ratios.values()) <= LIMIT


@pytest.fixture
def copies(postgresql_server: Server, tmp_path: Path) -> Iterator[tuple[Hall, Database, list[str]]]:
    """A large hall, a copy of its database, and the codes of keys that are here."""
    hall = Hall(postgresql_server.clone("bench_keys"), Clock(), tmp_path / "photos")
    hall.furnish()
    codes = fill(hall.database, hall.clerk(Role.KEY_CLERK))
    hall.database.engine.dispose()
    server = postgresql_server.url("postgres").replace("+psycopg", "")
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(sql.SQL("create database bench_bare_keys template bench_keys"))
    bare = Database(postgresql_server.url("bench_bare_keys"))
    yield hall, bare, codes
    hall.database.close()
    bare.close()
    for name in ("bench_keys", "bench_bare_keys"):
        postgresql_server.drop(name)


def test_on_postgresql_a_scan_is_measured_too(copies: tuple[Hall, Database, list[str]]) -> None:
    hall, bare, codes = copies
    assert min(_ratios(hall, bare, codes).values()) > 0


# To the painted row


class Eye(QObject):
    """Sees when a widget has been painted with something new."""

    def __init__(self, watched: QObject, new: Callable[[], bool]) -> None:
        super().__init__()
        self._new, self.seen = new, False
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note a painting that has what is waited for."""
        if event.type() == QEvent.Type.Paint and self._new():
            self.seen = True
        return False


def _scan(page: KeysPage, table: Any, code: str) -> float:
    """Seconds from a scanner's last digit until its row is painted."""
    before = len(table.rows())
    eye = Eye(table.viewport(), lambda: len(table.rows()) > before)
    target = QApplication.focusWidget() or page
    QTest.keyClicks(target, code[:-1])
    begun = time.perf_counter()
    QTest.keyClick(target, code[-1])
    QTest.keyClick(target, Qt.Key.Key_Return)
    while not eye.seen:
        QApplication.processEvents()
        assert time.perf_counter() - begun < 5, "no row was painted"
    spent = time.perf_counter() - begun
    table.viewport().removeEventFilter(eye)
    return spent


def test_a_scan_is_painted_at_once_in_a_large_ledger(staffed: Hands) -> None:
    desks = staffed.station.desks
    codes = fill(desks.database, desks.people.console().clerk)
    staffed.go("Keys")
    page = staffed.station.current_page()
    assert isinstance(page, KeysPage)
    page.modes.choose(Mode.OUT)
    card = page.desk.cards[Mode.OUT]
    assert isinstance(card, LendingCard)
    table = card.table.table
    staffed.until(card.isVisible)
    spent = sorted(_scan(page, table, code) * 1000 for code in codes)
    middle, worst = statistics.median(spent), spent[int(len(spent) * 0.99)]
    print(  # noqa: T201
        f"\nscan to painted row: median {middle:.0f} ms, 99th percentile {worst:.0f} ms, "
        f"{len(spent)} scans after each other (at most {MEDIAN_MS} and {WORST_MS})"
    )
    assert len(table.rows()) == ROUNDS
    assert middle < MEDIAN_MS
    assert worst < WORST_MS

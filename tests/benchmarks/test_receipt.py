"""How long taking money takes beside the bare driver writing the same rows in the same run.

Not part of the test command. Run it on a machine that does nothing else:

    python -m pytest -p no:randomly -s tests/benchmarks/test_receipt.py

Ours is the whole use case but the PDF: rights, the unit's money, the number, the receipt with its
lines and payments, the paper, operation and journal, committed. The bare side inserts the very
same rows into a copy of the database by the driver alone, with the same pragmas, in one
transaction. Rounds are interleaved and medians compared.
"""

from __future__ import annotations

import shutil
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import select, text

from handover_app.domain.fees import Payee
from handover_app.domain.people import Role
from handover_app.domain.receipts import Payment, PaymentMethod
from handover_app.storage.database import Database, migrate
from handover_app.storage.tables.receipts import receipts
from tests.postgres import Server
from tests.services.hall import NIL, Clock, Hall, column, id_number, phone, rows, unit_file

LIMIT = 12
FLATS, WARM = 260, 60
_OF_RECEIPT = {
    "receipts": "id = {receipt}",
    "receipt_lines": "receipt_id = {receipt}",
    "receipt_payments": "receipt_id = {receipt}",
    "papers": "subject = {receipt}",
    "operations": "id = {operation}",
    "journal": "operation = {operation}",
}
"""The rows of one receipt, in the order in which they may be inserted."""


def _street(hall: Hall) -> None:
    """Many flats with an owner each, notified, and an open shift."""
    template = next(line for line in rows() if line[column("房间编码")] == NIL)
    lines = []
    for place in range(FLATS):
        line, room = list(template), f"{place // 4 + 1:02d}{place % 4 + 1:02d}"
        line[column("楼栋")], line[column("房号")] = "5号楼", room
        line[column("楼层")], line[column("房间编码")] = place // 4 + 1, f"5-1-{room}"
        line[column("合同编号")] = f"HT-5{place:03d}"
        line[column("证件号码")], line[column("联系电话")] = id_number(200 + place), phone(place)
        lines.append(line)
    hall.desks.unit_import.run(hall.act(Role.ADMINISTRATOR), unit_file(lines))
    hall.desks.statements.issue(hall.act(Role.FINANCE))
    hall.learn()
    hall.open_shift()


class Bare:
    """The driver alone, on a copy of the hall's database."""

    def __init__(self, copy: Database) -> None:
        self._copy = copy
        self._connection: Any = copy.engine.raw_connection().driver_connection
        self._mark = "?" if copy.is_sqlite else "%s"

    def write(self, found: dict[str, list[tuple[Any, ...]]]) -> None:
        """All rows in one transaction, the number and the chain's head moved on."""
        cursor = self._connection.cursor()
        cursor.execute("BEGIN IMMEDIATE" if self._copy.is_sqlite else "BEGIN")
        cursor.execute("UPDATE number_series SET last = last + 1 WHERE book = 'B'")
        for table, of_table in found.items():
            for row in of_table:
                marks = ", ".join([self._mark] * len(row))
                cursor.execute(f"INSERT INTO {table} VALUES ({marks})", row)
        cursor.execute("UPDATE journal_heads SET sequence = sequence + 1 WHERE station = 'S1'")
        cursor.execute("COMMIT")
        cursor.close()


def _rows(hall: Hall, number: str, operation: Any) -> dict[str, list[tuple[Any, ...]]]:
    """What one receipt wrote, as the driver has it."""
    sqlite = hall.database.is_sqlite
    with hall.database.engine.connect() as connection:
        found = select(receipts.c.id).where(receipts.c.number == number)
        receipt = connection.execute(found).scalar_one()
        names = {
            "receipt": f"'{receipt.hex if sqlite else receipt}'",
            "operation": f"'{operation.hex if sqlite else operation}'",
        }
        return {
            table: [
                tuple(row)
                for row in connection.execute(
                    text(f"SELECT * FROM {table} WHERE {where.format(**names)}")
                )
            ]
            for table, where in _OF_RECEIPT.items()
        }


def _timed(job: Callable[[], Any]) -> tuple[float, Any]:
    begun = time.perf_counter()
    answer = job()
    return time.perf_counter() - begun, answer


def _ratio(hall: Hall, bare: Bare) -> float:
    ours, others = [], []
    for code in hall.units()[-FLATS:]:
        unit = hall.unit(code)
        bill = hall.desks.receipts.settlement(unit).open_total(Payee.PROPERTY_COMPANY)
        act = hall.act(Role.CASHIER)
        payments = [Payment(PaymentMethod.CASH, bill)]
        seconds, ref = _timed(
            lambda unit=unit, act=act, payments=payments: hall.desks.receipts.take_payment(
                act, unit, Payee.PROPERTY_COMPANY, payments
            )
        )
        ours.append(seconds)
        found = _rows(hall, ref.number, act.operation)
        assert [len(each) for each in found.values()] == [1] * len(_OF_RECEIPT)
        others.append(_timed(lambda found=found: bare.write(found))[0])
    mine, other = (statistics.median(each[WARM:]) for each in (ours, others))
    kind = hall.database.engine.dialect.name
    print(  # noqa: T201
        f"\nreceipt on {kind}: ours {mine * 1000:.2f} ms, bare {other * 1000:.2f} ms, "
        f"ratio {mine / other:.1f}"
    )
    return mine / other


def test_a_receipt_on_a_sqlite_file_takes_at_most_twelve_bare_transactions(tmp_path: Path) -> None:
    file = tmp_path / "hall.sqlite"
    migrate(f"sqlite:///{file}")
    hall = Hall(f"sqlite:///{file}", Clock(), tmp_path / "photos")
    hall.furnish()
    _street(hall)
    hall.database.engine.dispose()
    shutil.copyfile(file, tmp_path / "bare.sqlite")
    bare = Database(f"sqlite:///{tmp_path / 'bare.sqlite'}")
    ratio = _ratio(hall, Bare(bare))
    assert hall.check_fails() == {}
    hall.database.close()
    assert ratio <= LIMIT


@pytest.fixture
def copies(postgresql_server: Server, tmp_path: Path) -> Iterator[tuple[Hall, Database]]:
    """A hall with its street, and a copy of its database."""
    url = postgresql_server.clone("bench_ours")
    hall = Hall(url, Clock(), tmp_path / "photos")
    hall.furnish()
    _street(hall)
    hall.database.engine.dispose()
    server = postgresql_server.url("postgres").replace("+psycopg", "")
    with psycopg.connect(server, autocommit=True) as connection:
        clone = sql.SQL("create database bench_bare template bench_ours")
        connection.execute(clone)
    bare = Database(postgresql_server.url("bench_bare"))
    yield hall, bare
    hall.database.close()
    bare.close()
    for name in ("bench_ours", "bench_bare"):
        postgresql_server.drop(name)


def test_a_receipt_on_postgresql_is_measured_too(copies: tuple[Hall, Database]) -> None:
    hall, bare = copies
    assert _ratio(hall, Bare(bare)) > 0
    assert hall.check_fails() == {}

"""A small delivery hall: nine flats, a clerk for each role, and a clock that the test sets."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Connection, func, select, text

from handover_app.domain.acts import Act
from handover_app.domain.fees import Payee
from handover_app.domain.inspections import Conclusion, TeamRole
from handover_app.domain.keys import HandoverOrder, KeySetSummary, Receiver
from handover_app.domain.money import Money
from handover_app.domain.people import Right, Role
from handover_app.domain.receipts import (
    BankAccount,
    PaperRef,
    Payment,
    PaymentMethod,
    RefundMethod,
)
from handover_app.domain.refusals import DomainError
from handover_app.domain.shifts import ShiftSummary
from handover_app.domain.visits import VisitorKind
from handover_app.domain.workbooks import Sheet
from handover_app.services.desks import Desks, desks_of
from handover_app.services.people import Argon2Hasher
from handover_app.services.receipts import RefundWish
from handover_app.services.unit_import import UnitFile
from handover_app.services.unit_sheet import find_header
from handover_app.storage.database import Database
from handover_app.storage.tables import metadata
from handover_app.storage.tables.journal import journal

ACCOUNT = BankAccount("翟丙", "示例银行", "湖滨支行", "6222 0000 1111 2222", consent=True)
MORNING = datetime(2026, 11, 7, 1, 0, tzinfo=UTC)
PIN = "2468"
PAYS, NIL, OWED, BEYOND, UNMEASURED = "1-1-0101", "1-1-0102", "1-1-0201", "1-1-0202", "1-1-0301"
UNSOLD, SHARED, OWED_BEYOND, PAYS_TOO = "1-1-0302", "2-1-0101", "2-1-0102", "2-1-0201"
"""What the area difference of each flat comes to, at 10,000 yuan per square metre."""

HEADER = (
    "楼栋", "单元", "楼层", "房号", "房间编码", "户型", "交付标准", "合同编号", "计价方式",
    "合同单价(元/㎡)", "合同总价(元)", "预售建筑面积(㎡)", "预售套内面积(㎡)", "实测建筑面积(㎡)",
    "实测套内面积(㎡)", "客户名称", "证件类型", "证件号码", "联系电话", "共有人", "共有人证件号码",
    "共有人电话", "付款方式", "约定交付日期",
)  # fmt: skip
_FLATS = (
    (PAYS, "101.00", "曾甲"),
    (NIL, "100.00", "仇乙"),
    (OWED, "99.00", "翟丙"),
    (BEYOND, "105.00", "区丁"),
    (UNMEASURED, "", "解戊"),
    (UNSOLD, "100.00", ""),
    (SHARED, "100.50", "覃己"),
    (OWED_BEYOND, "95.00", "吕庚"),
    (PAYS_TOO, "101.00", "欧阳辛"),
)
TABLES = tuple(
    table.name for table in metadata.sorted_tables if table.name not in ("journal", "journal_heads")
)


class Clock:
    """A settable clock (UTC)."""

    def __init__(self, moment: datetime = MORNING) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        """The moment that was set."""
        return self.moment

    def forward(self, **step: float) -> None:
        """Go on by ``timedelta(**step)``."""
        self.moment += timedelta(**step)


def id_number(serial: int) -> str:
    """An identity number of nobody, with its right check digit."""
    body = f"32058319900101{serial:03d}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(digit) * weight for digit, weight in zip(body, weights, strict=True))
    return body + "10X98765432"[total % 11]


def phone(serial: int) -> str:
    """A mobile number of the range without subscribers."""
    return f"1700000{serial:04d}"


def rows() -> list[list[Any]]:
    """The nine flats as a sheet's rows, by the columns of `HEADER`."""
    found = []
    for place, (code, measured, owner) in enumerate(_FLATS, start=1):
        building, entrance, room = code.split("-")
        person = ["身份证", id_number(place), phone(place)] if owner else ["", "", ""]
        second = ["孔壬", id_number(100), phone(5100)] if code == SHARED else ["", "", ""]
        found.append([
            f"{building}号楼", f"{entrance}单元", int(room[:2]), room, code, "B1", "毛坯",
            f"HT-{place:03d}" if owner else "", "建筑面积", "10000.00", "1000000.00", "100.00", "",
            measured, "", owner, *person, *second, "按揭", "2026-10-31",
        ])  # fmt: skip
    return found


def order_for(receiver: str) -> HandoverOrder:
    """An owner who had the lock explained and signs on paper."""
    return HandoverOrder(receiver=Receiver(receiver), explained=True)


def column(heading: str) -> int:
    """The index of a column in `rows`."""
    return HEADER.index(heading)


def unit_file(lines: Sequence[Sequence[Any]], header: Sequence[str] = HEADER) -> UnitFile:
    """Rows as a workbook that was read; the sheet's first row holds the headings."""
    sheet = Sheet("房源", 1, (tuple(header), *(tuple(line) for line in lines)))
    return UnitFile("房源.xlsx", sheet, find_header([sheet]))


@dataclass(frozen=True)
class Row:
    """A row of the journal with its data read."""

    station: str
    sequence: int
    clerk: UUID
    operation: UUID
    name: str
    topic: str
    unit_id: UUID | None
    data: dict[str, Any]


class Hall:
    """All services of one database, and short ways to bring a household to a desk."""

    def __init__(self, url: str, clock: Clock, photos: Path) -> None:
        self.clock = clock
        self.database = Database(url, now=clock, photos=photos)
        self.desks: Desks = desks_of(self.database, Argon2Hasher(cheap=True))
        self._clerks: dict[Role, UUID] = {}
        self._units: dict[str, UUID] = {}

    def furnish(self, *, units: bool = True) -> None:
        """Make the project, a clerk for each role, and the nine flats."""
        desks = self.desks
        desks.projects.ensure(desks.people.console(), sample=True)
        for role in Role:
            desks.people.add(desks.people.console(), role.value, PIN, [role])
        if units:
            desks.unit_import.run(desks.people.console(), unit_file(rows()))
            desks.key_transfers.receive_all(desks.people.console())
        self.learn()

    def learn(self) -> None:
        """Read the ids of clerks and flats."""
        clerks = {clerk.name: clerk.id for clerk in self.desks.people.clerks()}
        self._clerks = {role: clerks[role.value] for role in Role}
        with self.database.read() as reading:
            self._units = {unit.code: unit.id for unit in reading.units.all()}

    def act(self, role: Role, station: str = "S1") -> Act:
        """A new act of the clerk with this role."""
        return Act(self._clerks[role], station)

    def clerk(self, role: Role) -> UUID:
        """The clerk with this role."""
        return self._clerks[role]

    def units(self) -> tuple[str, ...]:
        """The codes of all flats."""
        return tuple(self._units)

    def unit(self, code: str) -> UUID:
        """The flat's id."""
        return self._units[code]

    def approved(self, act: Act, by: Role, right: Any, reason: str = "同意") -> Act:
        """The act with a second person's consent."""
        return act.approved(self.desks.people.approve(act, by.value, PIN, right, reason))

    # Short ways

    def check_in(self, code: str, station: str = "S1") -> PaperRef:
        """The owner arrives."""
        act = self.act(Role.RECEPTION, station)
        return self.desks.visits.check_in(
            act, self.unit(code), VisitorKind.OWNER, identity_seen=True
        )

    def inspect(self, code: str, conclusion: Conclusion) -> PaperRef:
        """A full team walks through the flat, and the owner concludes."""
        unit = self.unit(code)
        team = [(role, f"{role.value} 员") for role in TeamRole]
        self.desks.inspections.assign(self.act(Role.DISPATCHER), unit, "验房1组", team)
        return self.desks.inspections.conclude(
            self.act(Role.INSPECTOR), unit, conclusion, "业主意见"
        )

    def open_shift(self, station: str = "S1", refund_float: int = 0) -> ShiftSummary:
        """The cashier opens the station's drawer, with so many fen for cash refunds."""
        act = self.act(Role.CASHIER, station)
        return self.desks.shifts.open_shift(act, refund_float=Money(refund_float))

    def pay(
        self,
        code: str,
        payee: Payee,
        station: str = "S1",
        act: Act | None = None,
        method: PaymentMethod = PaymentMethod.CASH,
    ) -> PaperRef:
        """The owner pays one payee, in cash if nothing else is said; opens a shift if none is."""
        if self.desks.shifts.current(station) is None:
            self.open_shift(station)
        unit = self.unit(code)
        bill = self.desks.receipts.settlement(unit).open_total(payee)
        payments = [Payment(method, bill, "" if method is PaymentMethod.CASH else "0042")]
        act = act or self.act(Role.CASHIER, station)
        return self.desks.receipts.take_payment(act, unit, payee, payments)

    def refund(self, code: str, wish: RefundWish | None = None, station: str = "S1") -> UUID:
        """The refund paper, checked and approved by finance, not yet signed; answers its id."""
        act = self.approved(
            self.act(Role.CASHIER, station), Role.FINANCE, Right.APPROVE_REFUND, "核对无误"
        )
        wish = wish or RefundWish(RefundMethod.TRANSFER, account=self.account(code))
        self.desks.refunds.apply(act, self.unit(code), wish)
        return self.desks.receipts.settlement(self.unit(code)).refunds[-1].refund_id

    def account(self, code: str) -> BankAccount:
        """The first owner's account."""
        return replace(ACCOUNT, name=self.desks.receipts.settlement(self.unit(code)).owners[0])

    def sign(self, refund_id: UUID) -> None:
        """The owner signs the refund paper."""
        self.desks.refunds.sign(self.act(Role.CASHIER), refund_id)

    def hand_over(
        self, code: str, receiver: str = "曾甲", act: Act | None = None, station: str = "S1"
    ) -> KeySetSummary:
        """All keys of the flat are scanned and handed over."""
        unit = self.unit(code)
        codes = self.desks.keys.codes(unit)
        return self.desks.key_handovers.hand_over(
            act or self.act(Role.KEY_CLERK, station), unit, order_for(receiver), codes
        )

    def articles(self, code: str) -> PaperRef:
        """Everything of the pack is given and explained."""
        return self.desks.articles.issue_all(self.act(Role.GIFTS), self.unit(code))

    # Looking at what is stored

    def journal(self) -> list[Row]:
        """Every row of the journal, oldest first."""
        with self.database.engine.connect() as connection:
            found = connection.execute(select(journal).order_by(journal.c.id)).all()
        return [
            Row(r.station, r.sequence, r.clerk, r.operation, r.name, r.topic, r.unit_id,
                json.loads(r.data))
            for r in found
        ]  # fmt: skip

    def since(self, count: int) -> list[Row]:
        """The journal's rows after the first ``count``."""
        return self.journal()[count:]

    def content(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of every table but the journal and its heads."""
        with self.database.engine.connect() as connection:
            return {
                table: sorted(
                    (tuple(row) for row in connection.execute(select(metadata.tables[table]))),
                    key=repr,
                )
                for table in TABLES
            }

    def stored(self) -> dict[str, list[tuple[Any, ...]]]:
        """The same as the driver gives it, to compare with: in a tenth of the time."""
        connection = self.database.engine.raw_connection()
        try:
            cursor, found = connection.cursor(), {}
            statements = [f"SELECT * FROM {table}" for table in TABLES]
            if self.database.is_sqlite:
                answers = (cursor.execute(each) for each in statements)
            else:
                # All at once, since the ways to the server take longest.
                cursor.execute(";".join(statements))
                answers = cursor.results()  # type: ignore[attr-defined]
            for table, _ in zip(TABLES, answers, strict=True):
                found[table] = sorted(map(tuple, cursor.fetchall()), key=repr)
            return found
        finally:
            connection.close()

    def count(self, table: str) -> int:
        """How many rows a table has."""
        with self.database.engine.connect() as connection:
            found = select(func.count()).select_from(metadata.tables[table])
            return int(connection.execute(found).scalar_one())

    def damage(self, *statements: str) -> None:
        """Change rows behind the program's back, what is only ever added too."""
        with self.database.engine.begin() as connection:
            let_rows_change(connection)
            for statement in statements:
                connection.execute(text(statement))

    @contextmanager
    def records(self, *names: str) -> Iterator[list[Row]]:
        """Exactly these events are journalled inside; the rows are in the list afterwards."""
        before = self.count("journal")
        found: list[Row] = []
        yield found
        found += self.since(before)
        assert [row.name for row in found] == list(names)

    @contextmanager
    def refuses(self, kind: type[DomainError]) -> Iterator[pytest.ExceptionInfo[DomainError]]:
        """The refusal is raised, leaves one row in the journal, and changes nothing else."""
        before, stored = self.count("journal"), self.stored()
        with pytest.raises(kind) as caught:
            yield caught
        added = self.since(before)
        assert [(row.name, row.topic) for row in added] == [("Refused", "journal")]
        assert added[0].data["code"] == kind.__name__
        assert self.stored() == stored

    @contextmanager
    def changes_nothing(self) -> Iterator[None]:
        """Neither a row nor a line of the journal is written inside."""
        before, stored = self.count("journal"), self.stored()
        yield
        assert self.since(before) == []
        assert self.stored() == stored

    def check_fails(self) -> dict[str, tuple[str, ...]]:
        """The questions of the check that fail, with their answers."""
        return {each.name: each.failures for each in self.desks.checks.run() if not each.ok}


Keep = Callable[[Hall], Callable[[], None]]
"""What the fixture `keep` gives."""


def let_rows_change(connection: Connection) -> None:
    """Take away what keeps rows from being changed, as somebody with the file would."""
    if connection.dialect.name == "postgresql":
        for table in metadata.sorted_tables:
            connection.execute(text(f"ALTER TABLE {table.name} DISABLE TRIGGER USER"))
        return
    triggers = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
    for name in triggers.scalars().all():
        connection.execute(text(f"DROP TRIGGER {name}"))


def race(*tries: Callable[[], object]) -> list[object]:
    """Run these at once in threads; the answer or the refusal of each, in their order."""
    import threading

    answers: list[object] = [None] * len(tries)
    barrier = threading.Barrier(len(tries))

    def one(place: int, attempt: Callable[[], object]) -> None:
        barrier.wait()
        try:
            answers[place] = attempt()
        except DomainError as refusal:
            answers[place] = refusal

    threads = [threading.Thread(target=one, args=each) for each in enumerate(tries)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return answers

"""What the tests of storage put into a database: a clerk, a project, two flats with keys."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from handover_app.domain.acts import Act
from handover_app.domain.area_settlement import AreaClause
from handover_app.domain.fees import ChargeItem, Payee
from handover_app.domain.handover import Condition, Handover
from handover_app.domain.identity import new_id
from handover_app.domain.keys import Key, KeySet
from handover_app.domain.money import Money
from handover_app.domain.payment_lists import BankResult, PaymentList, PaymentListRow
from handover_app.domain.people import Clerk, ClerkAdded, Role
from handover_app.domain.projects import Project, ProjectMade
from handover_app.domain.receipts import Refund, RefundMethod
from handover_app.domain.units import Owner, Unit, UnitImported
from handover_app.storage.database import Database
from handover_app.storage.tables import metadata
from handover_app.storage.unit_of_work import UnitOfWork


class Shelf:
    """A filled database and the ids of what is in it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.clerk = new_id()
        self.units: list[UUID] = []
        self.handovers: list[UUID] = []
        self.key_sets: list[UUID] = []
        self.payment_list = new_id()

    def act(self, station: str = "S1") -> Act:
        """A new act of the clerk."""
        return Act(self.clerk, station)

    def fill(self) -> None:
        """Put everything in."""
        with self.database.write(self.act()) as work:
            clerk = Clerk(id=self.clerk, name="甲", pin_hash=None, roles=(Role.ADMINISTRATOR,))
            clerk.record(ClerkAdded(clerk_id=clerk.id, roles=clerk.roles))
            work.clerks.add(clerk)
            project = Project(
                id=new_id(), name="项目", secret="00" * 32, rehearsal=False,
                developer="甲方", property_company="乙方", principal="丙方",
            )  # fmt: skip
            project.record(ProjectMade(name=project.name, rehearsal=False))
            work.projects.add(project)
            work.flush()
            for place in (1, 2):
                unit = self._unit(project.id, place)
                self.units.append(work.units.add(unit).id)
                work.flush()
                handover = Handover(id=new_id(), unit_id=unit.id)
                handover.lift([Condition.ACCEPTED], "同意", self.clerk, self.database.now())
                self.handovers.append(work.handovers.add(handover).id)
                work.key_sets.add([self._key_set(unit, place)])
            self._send_refund(work)
            work.commit()

    def lift(self, work: UnitOfWork) -> None:
        """Append a lifted block to the process of the first flat."""
        handover = work.handovers.get(self.handovers[0])
        assert handover is not None
        handover.lift([Condition.KEYS_TRIED], "同意", self.clerk, self.database.now())

    def _key_set(self, unit: Unit, place: int) -> KeySet:
        """Two keys that the contractor has transferred."""
        made = KeySet(
            id=new_id(), unit_id=unit.id, code=unit.code,
            keys=[self._key(place * 10 + n) for n in (1, 2)],
        )  # fmt: skip
        made.expect("总包", self.clerk, self.database.now())
        made.receive(made.keys, self.clerk, self.database.now(), new_id())
        self.key_sets.append(made.id)
        return made

    def _send_refund(self, work: UnitOfWork) -> None:
        """A refund of the first flat that stands in a list which the bank has answered."""
        now = self.database.now()
        refund = Refund(
            id=new_id(), number="TK-1", unit_id=self.units[0], item=ChargeItem.AREA_DIFFERENCE,
            payer=Payee.DEVELOPER, amount=Money(100), payee="乙", method=RefundMethod.TRANSFER,
            account_tail="2222", promised=now.date(), issued_at=now, clerk=self.clerk,
        )  # fmt: skip
        refund.prepared(now)
        work.refunds.add(refund)
        work.flush()
        result = BankResult(
            id=new_id(), arrived=True, reason="", booked_on=now.date(), source="回单",
            clerk=self.clerk, at=now,
        )  # fmt: skip
        row = PaymentListRow(
            id=new_id(), position=1, refund_id=refund.id, refund_number="TK-1", account_name="乙",
            account_number="2222", bank="示例银行", branch="", amount=Money(100), remark="",
            results=[result],
        )  # fmt: skip
        sent = PaymentList(
            id=self.payment_list, number="FK-1", day=now.date(), payee=Payee.DEVELOPER,
            total=Money(100), made_at=now, clerk=self.clerk, rows=[row],
        )  # fmt: skip
        sent.made()
        work.payment_lists.add(sent)

    def _unit(self, project_id: UUID, place: int) -> Unit:
        unit = Unit(
            id=new_id(), project_id=project_id, code=f"1-1-10{place}", building="1号楼",
            entrance="1单元", floor=1, room=f"10{place}", layout="B1", fit_out="毛坯",
            contract_number=None, clause=AreaClause.GROSS_AREA_3_PERCENT,
            unit_price=Money(1_000_000), contract_total=None, contracted_gross=None,
            contracted_inner=None, measured_gross=None, measured_inner=None, payment="",
            delivery_date=None, imported={},
            owners=[Owner(id=new_id(), position=0, name="乙", id_kind="", id_number="",
                          phone="17000000001")],
        )  # fmt: skip
        unit.record(UnitImported(unit_id=unit.id, code=unit.code, row=place))
        return unit

    def _key(self, number: int) -> Key:
        return Key(
            id=new_id(), position=number % 10, kind="入户门", lock="入户门", tag_number=number
        )

    def count(self, table: str) -> int:
        """How many rows a table has."""
        with self.database.engine.connect() as connection:
            found = select(func.count()).select_from(metadata.tables[table])
            return int(connection.execute(found).scalar_one())

    def everything(self) -> dict[str, list[Any]]:
        """Every row of every table."""
        with self.database.engine.connect() as connection:
            return {
                table.name: sorted(map(repr, connection.execute(select(table))))
                for table in metadata.sorted_tables
            }

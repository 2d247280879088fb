"""What the tests of storage put into a database: a clerk, a project, two flats with keys."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from handover_app.domain.acts import Act
from handover_app.domain.area_settlement import AreaClause
from handover_app.domain.identity import new_id
from handover_app.domain.keys import Key, KeySet, KeyState
from handover_app.domain.money import Money
from handover_app.domain.people import Clerk, ClerkAdded, Role
from handover_app.domain.projects import Project, ProjectMade
from handover_app.domain.units import Owner, Unit, UnitImported
from handover_app.storage.database import Database
from handover_app.storage.tables import metadata


class Shelf:
    """A filled database and the ids of what is in it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.clerk = new_id()
        self.units: list[UUID] = []
        self.key_sets: list[UUID] = []

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
                developer="甲方", property_company="乙方", principal="丙方", gift_name="礼包",
            )  # fmt: skip
            project.record(ProjectMade(name=project.name, rehearsal=False))
            work.projects.add(project)
            work.flush()
            for place in (1, 2):
                unit = self._unit(project.id, place)
                self.units.append(work.units.add(unit).id)
                work.flush()
                key_set = KeySet(
                    id=new_id(), unit_id=unit.id, keys=[self._key(place * 10 + n) for n in (1, 2)]
                )
                key_set.received(self.clerk, self.database.now())
                self.key_sets.append(work.key_sets.add(key_set).id)
            work.commit()

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
            id=new_id(), position=number % 10, kind="入户门", tag_number=number, tag_issue=1,
            state=KeyState.RECEIVED, holder="",
        )  # fmt: skip

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

"""A project of the schema before the catalogue keeps its rates as rows."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import text

from handover_app.domain.fees import ChargeItem, FeeItem, check_catalogue, standard_catalogue
from handover_app.domain.identity import new_id
from handover_app.domain.money import Money
from handover_app.storage.database import Database, migrate
from handover_app.storage.engines import make_engine
from handover_app.storage.migrations.upgrade import configuration


def old_project(url: str, months: int, standard: int | None) -> None:
    """A database of revision 0004 with a project and a flat, at 3.15 yuan."""
    engine = make_engine(url)
    config = configuration()
    project, unit = new_id().hex, new_id().hex
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0004")
        connection.execute(
            text(
                "INSERT INTO projects (id, name, secret, rehearsal, service_rate, service_months,"
                " maintenance_standard, developer, property_company, principal, gift_name,"
                " version, changes) VALUES (:id, '项目', '00', false, 315, :months, :standard,"
                " '甲方', '乙方', '丙方', '礼包', 1, 0)"
            ),
            {"id": project, "months": months, "standard": standard},
        )
        connection.execute(
            text(
                "INSERT INTO units (id, project_id, code, building, entrance, floor, room, layout,"
                " fit_out, clause, payment, imported, version, changes) VALUES (:id, :project,"
                " '1-1-101', '1号楼', '1单元', 1, '101', '', '', 'GROSS_AREA_3_PERCENT', '', '{}',"
                " 1, 0)"
            ),
            {"id": unit, "project": project},
        )
    engine.dispose()


def upgraded(tmp_path: Path, months: int, standard: int | None) -> dict[ChargeItem, FeeItem]:
    """The catalogue after the upgrade, by code."""
    url = f"sqlite:///{tmp_path / 'old.sqlite'}"
    old_project(url, months, standard)
    migrate(url)
    database = Database(url)
    with database.read() as reading:
        catalogue = reading.fees.catalogue()
        project, unit = reading.projects.only(), reading.units.by_code("1-1-101")
    database.close()
    check_catalogue(catalogue.items)
    assert unit is not None
    assert (unit.area_method.value, unit.area_threshold, unit.homes) == ("A", None, None)
    assert catalogue.names.developer == "甲方"
    assert catalogue.names.tax_authority == "税务机关"
    assert project.limits.cash_refund_limit == Money(1000_00)
    return {item.item: item for item in catalogue.items}


def test_a_project_that_is_there_keeps_its_rates_as_rows(tmp_path: Path) -> None:
    items = upgraded(tmp_path, 12, 120_50)
    service, fund = items[ChargeItem.SERVICE_FEE], items[ChargeItem.MAINTENANCE_FUND]
    assert (service.rate, service.months, service.active) == (Money(315), 12, True)
    assert (fund.rate, fund.active) == (Money(120_50), True)
    assert not items[ChargeItem.DEED_TAX].active
    assert list(items) == [each.item for each in standard_catalogue(sample=False)]


@pytest.mark.parametrize(("months", "standard"), [(3, None), (0, None)])
def test_what_was_not_charged_is_switched_off(
    tmp_path: Path, months: int, standard: int | None
) -> None:
    items = upgraded(tmp_path, months, standard)
    assert not items[ChargeItem.MAINTENANCE_FUND].active
    assert items[ChargeItem.SERVICE_FEE].active == bool(months)


def test_a_database_without_a_project_gets_no_rows_before_its_project(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    with database.read() as reading:
        assert reading.fees.items() == ()
        with pytest.raises(LookupError):
            reading.fees.catalogue()
    database.close()

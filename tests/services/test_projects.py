"""The project: made once with its tables, its fees, its mark as a rehearsal."""

from __future__ import annotations

from handover_app.domain.fees import ChargeItem, standard_catalogue
from handover_app.domain.money import Money
from handover_app.domain.projects import MoneyLimits
from tests.services.hall import Hall


def test_a_new_database_gets_a_project_with_its_tables_once(empty_hall: Hall) -> None:
    desks = empty_hall.desks
    assert desks.projects.summary() is None
    made = desks.projects.ensure(desks.people.console())
    with empty_hall.changes_nothing():
        assert desks.projects.ensure(desks.people.console(), rehearsal=True) == made
    fund = desks.fees.catalogue().item(ChargeItem.MAINTENANCE_FUND)
    assert fund is not None
    assert not fund.active, "the fund is off in a new project"
    assert made.limits == MoneyLimits(Money(1000_00), 15, 15)
    assert not made.rehearsal
    with empty_hall.database.read() as reading:
        assert sum(count for _, count, _ in reading.projects.key_template()) == 5
        trades = {row.defect.trade for row in reading.standards.rows()}
        responsible = {reading.contractors.responsible(trade, "3") for trade in trades}
        assert len(responsible) >= 3
        assert "" not in responsible
        assert reading.contractors.responsible("a trade not named", "3") == ""


def test_the_sample_collects_the_fund_and_a_rehearsal_is_marked_for_ever(
    empty_hall: Hall,
) -> None:
    desks = empty_hall.desks
    made = desks.projects.ensure(desks.people.console(), sample=True, rehearsal=True)
    assert ChargeItem.MAINTENANCE_FUND in {each.item for each in desks.fees.catalogue().active()}
    assert desks.fees.catalogue().items == standard_catalogue(sample=True)
    assert made.rehearsal
    assert desks.projects.summary() == made


def test_every_project_signs_its_tags_with_a_secret_of_its_own(empty_hall: Hall) -> None:
    desks = empty_hall.desks
    desks.projects.ensure(desks.people.console())
    with empty_hall.database.read() as reading:
        project = reading.projects.only()
    assert project is not None
    assert len(project.key) == 32
    assert project.key != bytes(32)
    assert project.secret not in str(empty_hall.journal())

"""The project: made once with its tables, its fees, its mark as a rehearsal."""

from __future__ import annotations

from dataclasses import replace

from handover_app.domain.fees import ChargeItem, Payee
from handover_app.domain.money import Money
from handover_app.domain.people import NotAllowed, Role
from tests.services.hall import PAYS, Hall


def test_a_new_database_gets_a_project_with_its_tables_once(empty_hall: Hall) -> None:
    desks = empty_hall.desks
    assert desks.projects.summary() is None
    made = desks.projects.ensure(desks.people.console())
    with empty_hall.changes_nothing():
        assert desks.projects.ensure(desks.people.console(), rehearsal=True) == made
    assert made.fees.maintenance_standard is None, "the fund is off in a new project"
    assert not made.rehearsal
    with empty_hall.database.read() as reading:
        assert sum(count for _, count in reading.projects.key_template()) == 5
        trades = {row.trade for row in reading.projects.find_defects("", 1000)}
        assert len({reading.projects.contractor_of(trade) for trade in trades}) >= 3
        assert reading.projects.contractor_of("a trade not named")


def test_the_sample_collects_the_fund_and_a_rehearsal_is_marked_for_ever(
    empty_hall: Hall,
) -> None:
    desks = empty_hall.desks
    made = desks.projects.ensure(desks.people.console(), sample=True, rehearsal=True)
    assert made.fees.maintenance_standard is not None
    assert made.rehearsal
    assert desks.projects.summary() == made


def test_other_fees_count_from_now_on_and_issued_papers_stay(hall: Hall) -> None:
    hall.pay(PAYS, Payee.PROPERTY_COMPANY)
    summary = hall.desks.projects.summary()
    assert summary is not None
    fees = replace(summary.fees, service_rate=Money(300), maintenance_standard=None)
    with hall.records("FeesSet") as rows:
        hall.desks.projects.set_fees(hall.act(Role.ADMINISTRATOR), fees)
    assert rows[0].data["settings"]["service_rate"] == 300
    lines = hall.desks.receipts.settlement(hall.unit(PAYS)).lines
    assert [each.line.item for each in lines] == [
        ChargeItem.AREA_DIFFERENCE,
        ChargeItem.SERVICE_FEE,
    ]
    assert lines[1].paper == "SJ-S1-B000001", "what was paid stays paid"
    with hall.changes_nothing():
        hall.desks.projects.set_fees(hall.act(Role.ADMINISTRATOR), fees)
    with hall.refuses(NotAllowed):
        hall.desks.projects.set_fees(hall.act(Role.FINANCE), summary.fees)


def test_every_project_signs_its_tags_with_a_secret_of_its_own(empty_hall: Hall) -> None:
    desks = empty_hall.desks
    desks.projects.ensure(desks.people.console())
    with empty_hall.database.read() as reading:
        project = reading.projects.only()
    assert project is not None
    assert len(project.key) == 32
    assert project.key != bytes(32)
    assert project.secret not in str(empty_hall.journal())

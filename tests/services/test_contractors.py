"""The table of contractors: set, its gaps mended, and open defects that take who has the trade."""

from __future__ import annotations

from handover_app.domain.defects import (
    EVERYWHERE,
    ContractorNameMissing,
    ContractorNameTaken,
    ContractorNotFound,
    Reassigned,
    TradeTaken,
)
from handover_app.domain.identity import new_id
from handover_app.domain.inspections import InspectionTextTooLong
from handover_app.domain.people import NotAllowed, Role
from tests.services.hall import NIL, SHARED, Hall
from tests.services.rectifying import LAMP, PLASTER, give_phone, inspect, line, log, main_contractor

ONE, TWO = "1号楼", "2号楼"


def test_a_contractor_is_set_by_who_keeps_the_roster_and_takes_a_trade_only_on_purpose(
    hall: Hall,
) -> None:
    table, act = hall.desks.contractors, hall.act
    main = main_contractor(hall)
    with hall.records("ContractorSet") as rows:
        give_phone(hall, main)
    assert "170" not in str(rows[0].data), "phones stay out of the journal"
    assert line(hall, main.name).phone == "170-0000-0031"
    new = {"name": "示例防水公司", "person": "辛", "phone": "170-0000-0032"}
    pairs = [("土建", ONE)]
    with hall.records("ContractorSet"):
        made = table.set(act(Role.ADMINISTRATOR), None, **new, responsibilities=pairs)
    with hall.refuses(TradeTaken) as taken:
        table.set(act(Role.LEAD), main.contractor_id, name=main.name, responsibilities=pairs)
    assert taken.value.facts() == {"contractor": new["name"], "trade": "土建", "building": ONE}
    with hall.records("ContractorSet", "ContractorSet"):
        table.set(
            act(Role.LEAD),
            main.contractor_id,
            name=main.name,
            responsibilities=[*main.responsibilities, *pairs],
            take_over=True,
        )
    assert line(hall, made.name).responsibilities == ()
    assert ("土建", ONE) in line(hall, main.name).responsibilities
    for wrong, name in (
        (ContractorNameTaken, main.name), (ContractorNameMissing, " "),
        (ContractorNameMissing, "示" * 121),
    ):  # fmt: skip
        with hall.refuses(wrong):
            table.set(act(Role.LEAD), made.contractor_id, name=name)
    for too_long in ({"person": "庚" * 61}, {"phone": "1" * 41}):
        with hall.refuses(InspectionTextTooLong):
            table.set(act(Role.LEAD), made.contractor_id, name=made.name, **too_long)
    with hall.refuses(ContractorNotFound):
        table.set(act(Role.LEAD), new_id(), name="没有此单位")
    with hall.refuses(NotAllowed):
        table.set(act(Role.INSPECTOR), None, name="示例保温公司")


def test_the_gaps_are_named_by_building_until_they_are_mended(hall: Hall) -> None:
    table = hall.desks.contractors
    assert table.gaps().trades == ()
    assert len(table.gaps().unreachable) == len(table.list())
    main = main_contractor(hall)
    others = [pair for pair in main.responsibilities if pair[0] != "土建"]
    table.set(
        hall.act(Role.LEAD), main.contractor_id, name=main.name, person="庚", phone="1",
        responsibilities=[*others, ("土建", ONE)],
    )  # fmt: skip
    assert table.gaps().trades == (("土建", TWO),)
    assert main.name not in table.gaps().unreachable
    inspect(hall, SHARED)
    log(hall, SHARED, PLASTER)
    assert table.gaps().defects == 1
    table.set(
        hall.act(Role.LEAD), main.contractor_id, name=main.name, responsibilities=others
    )  # fmt: skip
    assert table.gaps().trades == (("土建", EVERYWHERE),)
    assert not table.gaps().none
    assert set(table.buildings()) == {ONE, TWO}
    assert "土建" in table.trades()


def test_open_defects_take_the_mended_table_and_those_chosen_by_hand_stay(hall: Hall) -> None:
    table, main = hall.desks.contractors, main_contractor(hall)
    inspect(hall, NIL, SHARED)
    noted, told = log(hall, NIL, PLASTER), log(hall, SHARED, PLASTER)
    lamp = log(hall, NIL, LAMP)
    hall.desks.notices.issue_by_hand(hall.act(Role.INSPECTOR), [told.defect_id])
    with hall.changes_nothing():
        assert table.reassign_open(hall.act(Role.DISPATCHER)) == Reassigned(0, 0)
    table.set(
        hall.act(Role.LEAD), main.contractor_id, name=main.name, active=False,
        responsibilities=main.responsibilities,
    )  # fmt: skip
    with hall.changes_nothing():
        assert table.reassign_open(hall.act(Role.DISPATCHER)) == Reassigned(0, 0)
    table.set(
        hall.act(Role.LEAD), None, name="示例土建公司", responsibilities=[("土建", ONE)]
    )  # fmt: skip
    with hall.records("DefectChanged"):
        assert table.reassign_open(hall.act(Role.DISPATCHER)) == Reassigned(1, 0)
    of_flat = {each.defect_id: each for each in hall.desks.defects.of_unit(hall.unit(NIL))}
    assert of_flat[noted.defect_id].contractor == "示例土建公司"
    assert of_flat[lamp.defect_id].contractor == lamp.contractor
    (kept,) = hall.desks.defects.of_unit(hall.unit(SHARED))
    assert kept.contractor == main.name, "who was told stays told"
    history = hall.desks.defects.detail(noted.defect_id).rounds[0][1]
    assert main.name in history[-1].note
    hall.damage("UPDATE defects SET contractor = '' WHERE code = 'DQ-008'")
    hall.damage("DELETE FROM responsibilities WHERE trade = '电气'")
    with hall.changes_nothing():
        assert table.reassign_open(hall.act(Role.DISPATCHER)) == Reassigned(0, 1)
    with hall.refuses(NotAllowed):
        table.reassign_open(hall.act(Role.INSPECTOR))

"""A defect that waits for access goes on as soon as a key of its flat is handed in."""

from __future__ import annotations

from uuid import UUID

from handover_app.domain.defects import DefectState, Finding, Mover, StepNotPossible
from handover_app.domain.fees import Payee
from handover_app.domain.inspections import Conclusion, TeamRole
from handover_app.domain.keys import Borrower, LoanOrder
from handover_app.domain.people import Role
from tests.services.hall import NIL, PAYS, Hall
from tests.services.handing_over import MANDATE


def waits(hall: Hall, code: str) -> UUID:
    """A defect that a contractor was told of, and that he can't get at."""
    unit, act = hall.unit(code), hall.act
    team = [(role, role.value) for role in TeamRole]
    hall.check_in(code)
    hall.desks.inspections.assign(act(Role.DISPATCHER), unit, "1组", team)
    found = hall.desks.defects.log(act(Role.INSPECTOR), unit, Finding(code="TJ-001"))
    hall.desks.notices.issue_unit(act(Role.INSPECTOR), unit)
    hall.desks.inspections.conclude(act(Role.INSPECTOR), unit, Conclusion.ACCEPTED_WITH_DEFECTS)
    hall.desks.defect_life.start(act(Role.INSPECTOR), [found.defect_id], "总包")
    hall.desks.defect_life.wait_for_access(act(Role.INSPECTOR), [found.defect_id], "无人在家")
    return found.defect_id


def test_a_key_that_comes_back_or_is_left_by_mandate_gives_access(hall: Hall) -> None:
    desks, act = hall.desks, hall.act
    lent, retained = waits(hall, PAYS), waits(hall, NIL)
    assert {each.defect_id for each in desks.defect_lists.todo(Mover.KEY_DESK)} == {lent, retained}
    code = desks.keys.codes(hall.unit(PAYS))[0]
    order = LoanOrder(borrower=Borrower(company="晨湖建设"), purpose="维修")
    desks.key_loans.lend(act(Role.KEY_CLERK), order, [code])
    desks.key_loans.take_back(act(Role.KEY_CLERK), [code])
    assert desks.defects.detail(lent).summary.state is DefectState.IN_REPAIR
    assert desks.defects.detail(retained).summary.state is DefectState.WAITING_ACCESS
    hall.pay(NIL, Payee.PROPERTY_COMPANY)
    hall.hand_over(NIL, "仇乙")
    with hall.records("KeyRetained", "AccessGiven") as rows:
        desks.key_mandates.retain(act(Role.KEY_CLERK), desks.keys.codes(hall.unit(NIL))[0], MANDATE)
    assert {row.unit_id for row in rows} == {hall.unit(NIL)}
    assert desks.defects.detail(retained).summary.state is DefectState.IN_REPAIR
    assert desks.defect_lists.todo(Mover.KEY_DESK) == ()
    with hall.refuses(StepNotPossible):
        desks.defect_life.give_access(act(Role.INSPECTOR), [retained], "业主在家")
    assert hall.check_fails() == {}

"""Checking households in: queue numbers, the first time of a second try, leaving."""

from __future__ import annotations

import pytest

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.handover import Stage, StepState
from handover_app.domain.identity import new_id
from handover_app.domain.papers import FlowSheet
from handover_app.domain.people import Role
from handover_app.domain.units import UnitNotFound, UnitNotSold
from handover_app.domain.visits import (
    AgentNameMissing,
    AlreadyCheckedIn,
    IdentityNotChecked,
    NotCheckedIn,
    VisitorKind,
)
from tests.services.hall import MORNING, NIL, PAYS, UNSOLD, Hall, race


def test_a_household_that_checks_in_gets_a_queue_number_and_its_flow_sheet(hall: Hall) -> None:
    with hall.records("CheckedIn") as rows:
        ref = hall.check_in(PAYS)
    assert rows[0].data == {"kind": "OWNER", "queue_number": "A001"}
    assert rows[0].unit_id == hall.unit(PAYS)
    assert (rows[0].clerk, rows[0].station) == (hall.clerk(Role.RECEPTION), "S1")
    card = hall.desks.handover.card(hall.unit(PAYS))
    assert card.queue_number == "A001"
    assert card.step(Stage.CHECK_IN).state is StepState.DONE
    assert card.step(Stage.CHECK_IN).at == MORNING
    assert [each.kind for each in hall.desks.papers.of_unit(hall.unit(PAYS))] == ["FLOW_SHEET"]
    assert ref.kind == "FLOW_SHEET"


def test_queue_numbers_go_on_across_desks(hall: Hall) -> None:
    hall.check_in(PAYS, "S1")
    hall.check_in(NIL, "S2")
    assert hall.desks.handover.card(hall.unit(NIL)).queue_number == "A002"


def test_a_second_check_in_is_refused_with_the_first_time(hall: Hall) -> None:
    hall.check_in(PAYS)
    hall.clock.forward(minutes=20)
    with hall.refuses(AlreadyCheckedIn) as refused:
        hall.check_in(PAYS, "S2")
    assert refused.value.facts() == {"at": MORNING, "queue_number": "A001"}


def test_after_leaving_a_household_may_come_again(hall: Hall) -> None:
    hall.check_in(PAYS)
    with hall.records("VisitClosed"):
        hall.desks.visits.leave(hall.act(Role.RECEPTION), hall.unit(PAYS))
    assert hall.desks.handover.card(hall.unit(PAYS)).queue_number is None
    hall.check_in(PAYS)
    assert hall.desks.handover.card(hall.unit(PAYS)).queue_number == "A002"
    assert hall.count("visits") == 2


def test_who_has_not_come_cannot_leave(hall: Hall) -> None:
    with hall.refuses(NotCheckedIn) as refused:
        hall.desks.visits.leave(hall.act(Role.RECEPTION), hall.unit(PAYS))
    assert refused.value.facts() == {"code": PAYS}


def test_an_agent_is_named_and_anybody_shows_the_original_document(hall: Hall) -> None:
    visits, unit = hall.desks.visits, hall.unit(PAYS)
    with hall.refuses(AgentNameMissing):
        visits.check_in(hall.act(Role.RECEPTION), unit, VisitorKind.AGENT, "  ", identity_seen=True)
    with hall.refuses(IdentityNotChecked):
        visits.check_in(hall.act(Role.RECEPTION), unit, VisitorKind.OWNER, identity_seen=False)
    act = hall.act(Role.RECEPTION)
    ref = visits.check_in(act, unit, VisitorKind.AGENT, "金代", identity_seen=True)
    with hall.database.read() as reading:
        visit = reading.visits.open_of(unit)
        sheet = reading.papers.get(ref.paper_id)
    assert visit is not None
    assert (visit.kind, visit.visitor) == (VisitorKind.AGENT, "金代")
    assert isinstance(sheet, FlowSheet)
    # Nobody noted the authorisation: the sheet must not say that it was seen.
    assert [tick.ticked for tick in sheet.ticks] == [True, False, False]


def test_nobody_checks_in_for_an_unsold_or_unknown_flat(hall: Hall) -> None:
    with hall.refuses(UnitNotSold):
        hall.check_in(UNSOLD)
    with hall.refuses(UnitNotFound):
        hall.desks.visits.check_in(
            hall.act(Role.RECEPTION), new_id(), VisitorKind.OWNER, identity_seen=True
        )


def test_a_refusal_takes_no_queue_number(hall: Hall) -> None:
    hall.check_in(PAYS)
    with hall.refuses(AlreadyCheckedIn):
        hall.check_in(PAYS)
    hall.check_in(NIL)
    assert hall.desks.handover.card(hall.unit(NIL)).queue_number == "A002"


def test_a_repeated_check_in_is_answered_with_its_number(hall: Hall) -> None:
    act = hall.act(Role.RECEPTION)
    arguments = (hall.unit(PAYS), VisitorKind.OWNER)
    ref = hall.desks.visits.check_in(act, *arguments, identity_seen=True)
    with hall.changes_nothing(), pytest.raises(AlreadyDone) as done:
        hall.desks.visits.check_in(act, *arguments, identity_seen=True)
    assert done.value.result == {"queue_number": "A001", "paper": str(ref.paper_id)}


def test_of_two_receptions_at_once_one_checks_the_household_in(hall: Hall) -> None:
    answers = race(lambda: hall.check_in(PAYS, "S1"), lambda: hall.check_in(PAYS, "S2"))
    refused = [each for each in answers if isinstance(each, AlreadyCheckedIn)]
    assert len(refused) == 1, answers
    assert hall.count("visits") == 1


def test_the_waiting_lists_follow_the_household(hall: Hall) -> None:
    hall.check_in(PAYS)
    waiting = hall.desks.handover.waiting
    assert [row.code for row in waiting(Stage.INSPECTION).here] == [PAYS]
    assert [row.code for row in waiting(Stage.KEYS).on_their_way] == [PAYS]
    hall.desks.visits.leave(hall.act(Role.RECEPTION), hall.unit(PAYS))
    assert waiting(Stage.INSPECTION).here == ()

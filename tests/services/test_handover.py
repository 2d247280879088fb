"""The gate before the keys: what blocks, what warns, and a supervisor's lifting of a block."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from handover_app.domain.fees import ChargeItem, Payee
from handover_app.domain.handover import (
    DEFAULT_GATES,
    DEFAULT_PATH,
    Blocker,
    Condition,
    Effect,
    Gate,
    GateClosed,
    GateNotOffered,
    MarkKind,
    NotAccepted,
    NothingToLift,
    NothingToTakeBack,
    PathUnsound,
    ReasonMissing,
    Stage,
    StepFinished,
    StepNotMarkable,
    StepState,
)
from handover_app.domain.identity import new_id
from handover_app.domain.inspections import Conclusion, TeamRole
from handover_app.domain.people import ApprovalNeeded, NotAllowed, Right, Role
from handover_app.domain.receipts import DecisionKind
from handover_app.domain.units import UnitNotFound
from tests.services.hall import NIL, OWED, PAYS, UNMEASURED, Hall

AREA, ACCEPTED = Condition.AREA_DIFFERENCE_SETTLED, Condition.ACCEPTED


def blocking(hall: Hall, code: str) -> set[Condition]:
    """What blocks the keys of a flat, as its card says."""
    blockers = hall.desks.handover.card(hall.unit(code)).blockers
    return {each.condition for each in blockers if each.effect is Effect.BLOCK}


def refused(hall: Hall, code: str, *conditions: Condition) -> None:
    """The keys stay because of these conditions."""
    with hall.refuses(GateClosed) as caught:
        hall.hand_over(code)
    assert caught.value.facts() == {"step": Stage.KEYS, "blockers": conditions}


def test_a_new_project_has_the_default_gate_table(hall: Hall) -> None:
    assert set(hall.desks.projects.gates()) == set(DEFAULT_GATES)
    assert len(hall.desks.projects.gates()) == len(DEFAULT_GATES)
    assert {gate.condition for gate in DEFAULT_GATES if gate.effect is Effect.BLOCK} == {
        AREA,
        ACCEPTED,
    }


def test_keys_stay_until_the_area_difference_is_paid_and_the_flat_accepted(hall: Hall) -> None:
    refused(hall, PAYS, AREA, ACCEPTED)
    hall.inspect(PAYS, Conclusion.ACCEPTED)
    refused(hall, PAYS, AREA)
    hall.pay(PAYS, Payee.DEVELOPER)
    assert hall.hand_over(PAYS).handed_over


def test_unpaid_fees_only_warn(hall: Hall) -> None:
    hall.inspect(NIL, Conclusion.ACCEPTED)
    assert hall.desks.handover.card(hall.unit(NIL)).blockers == tuple(
        Blocker(condition, Effect.WARN)
        for condition in (
            Condition.SERVICE_FEE_PAID,
            Condition.MAINTENANCE_FUND_PAID,
            Condition.PAPERS_ISSUED,
            Condition.KEYS_TRIED,
            Condition.CHECKED_IN,
        )
    )
    assert hall.hand_over(NIL).handed_over


@pytest.mark.parametrize("conclusion", [Conclusion.ONLY_LOOKED, Conclusion.REFUSED])
def test_who_only_looked_or_refused_gets_no_keys_until_a_later_conclusion(
    hall: Hall, conclusion: Conclusion
) -> None:
    hall.inspect(NIL, conclusion)
    refused(hall, NIL, ACCEPTED)
    hall.clock.forward(minutes=30)
    hall.desks.inspections.conclude(
        hall.act(Role.INSPECTOR), hall.unit(NIL), Conclusion.ACCEPTED_WITH_DEFECTS
    )
    assert hall.hand_over(NIL).handed_over


def test_a_later_refusal_replaces_an_acceptance(hall: Hall) -> None:
    hall.inspect(NIL, Conclusion.ACCEPTED)
    hall.clock.forward(minutes=5)
    hall.desks.inspections.conclude(
        hall.act(Role.INSPECTOR), hall.unit(NIL), Conclusion.REFUSED, "漏水"
    )
    refused(hall, NIL, ACCEPTED)


def test_a_conclusion_in_the_same_moment_counts_by_its_order(hall: Hall) -> None:
    hall.inspect(NIL, Conclusion.ACCEPTED)
    hall.desks.inspections.conclude(
        hall.act(Role.INSPECTOR), hall.unit(NIL), Conclusion.REFUSED, "改变主意"
    )
    assert blocking(hall, NIL) == {ACCEPTED}


def test_a_missing_measured_area_blocks(hall: Hall) -> None:
    hall.inspect(UNMEASURED, Conclusion.ACCEPTED)
    refused(hall, UNMEASURED, AREA)
    step = hall.desks.handover.card(hall.unit(UNMEASURED)).step(Stage.SETTLEMENT)
    assert step.state is StepState.BLOCKED


def test_money_owed_to_the_owner_blocks_until_the_refund_paper_is_signed(hall: Hall) -> None:
    hall.inspect(OWED, Conclusion.ACCEPTED)
    refused(hall, OWED, AREA)
    refund = hall.refund(OWED)
    refused(hall, OWED, AREA)
    hall.sign(refund)
    assert hall.hand_over(OWED).handed_over


@pytest.mark.parametrize("kind", [DecisionKind.WAIVED, DecisionKind.INSTALMENTS])
def test_a_waiver_and_instalments_open_the_gate(hall: Hall, kind: DecisionKind) -> None:
    hall.inspect(PAYS, Conclusion.ACCEPTED)
    act = hall.approved(hall.act(Role.CASHIER), Role.LEAD, Right.DECIDE_CHARGE)
    decisions = hall.desks.decisions
    use = decisions.waive if kind is DecisionKind.WAIVED else decisions.instalments
    use(act, hall.unit(PAYS), ChargeItem.AREA_DIFFERENCE, "协议第3条")
    assert hall.hand_over(PAYS).handed_over


def test_a_supervisor_lifts_a_block_with_a_reason(hall: Hall) -> None:
    lift, unit = hall.desks.handover.lift, hall.unit(PAYS)
    with hall.refuses(ApprovalNeeded) as needed:
        lift(hall.act(Role.KEY_CLERK), unit, "领导批准")
    assert needed.value.facts() == {"right": Right.LIFT_GATE}
    act = hall.approved(hall.act(Role.KEY_CLERK), Role.LEAD, Right.LIFT_GATE)
    with hall.refuses(ReasonMissing):
        lift(act, unit, "   ")
    with hall.records("GateLifted", "GateLifted") as rows:
        lift(act, unit, " 领导批准 ")
    assert [row.data for row in rows] == [
        {
            "approver": str(hall.clerk(Role.LEAD)),
            "condition": condition.name,
            "reason": "领导批准",
            "step": "KEYS",
        }
        for condition in (AREA, ACCEPTED)
    ]
    assert blocking(hall, PAYS) == set()
    blockers = hall.desks.handover.card(unit).blockers
    assert Blocker(AREA, Effect.WARN) in blockers, "what was lifted still warns"
    assert hall.hand_over(PAYS).handed_over


@pytest.mark.parametrize("conclusion", [Conclusion.ONLY_LOOKED, Conclusion.REFUSED])
def test_no_lift_and_no_gate_releases_the_keys_to_who_refused_or_only_looked(
    hall: Hall, conclusion: Conclusion
) -> None:
    act = hall.approved(hall.act(Role.KEY_CLERK), Role.LEAD, Right.LIFT_GATE)
    hall.desks.handover.lift(act, hall.unit(PAYS), "业主赶时间")
    assert blocking(hall, PAYS) == set()
    hall.inspect(PAYS, conclusion)
    refused(hall, PAYS, ACCEPTED)
    act = hall.approved(hall.act(Role.KEY_CLERK), Role.LEAD, Right.LIFT_GATE)
    with hall.refuses(NotAccepted):
        hall.desks.handover.lift(act, hall.unit(PAYS), "领导批准")
    hall.desks.projects.set_gate(hall.act(Role.ADMINISTRATOR), Stage.KEYS, ACCEPTED, Effect.IGNORE)
    refused(hall, PAYS, ACCEPTED)


def test_what_does_not_block_is_not_lifted(hall: Hall) -> None:
    hall.inspect(NIL, Conclusion.ACCEPTED)
    act = hall.approved(hall.act(Role.KEY_CLERK), Role.LEAD, Right.LIFT_GATE)
    with hall.refuses(NothingToLift):
        hall.desks.handover.lift(act, hall.unit(NIL), "不需要")


def test_a_lift_is_for_one_flat(hall: Hall) -> None:
    act = hall.approved(hall.act(Role.KEY_CLERK), Role.LEAD, Right.LIFT_GATE)
    hall.desks.handover.lift(act, hall.unit(PAYS), "领导批准")
    assert blocking(hall, OWED) == {ACCEPTED, AREA}


def test_a_row_of_the_gate_table_can_be_given_another_effect(hall: Hall) -> None:
    with hall.records("GateChanged") as rows:
        hall.desks.projects.set_gate(
            hall.act(Role.ADMINISTRATOR), Stage.KEYS, Condition.KEYS_TRIED, Effect.BLOCK
        )
    assert rows[0].data == {"condition": "KEYS_TRIED", "effect": "BLOCK", "step": "KEYS"}
    assert Gate(Stage.KEYS, Condition.KEYS_TRIED, Effect.BLOCK) in hall.desks.projects.gates()
    hall.inspect(NIL, Conclusion.ACCEPTED)
    refused(hall, NIL, Condition.KEYS_TRIED)
    for code in hall.desks.keys.codes(hall.unit(NIL)):
        hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), code)
    assert hall.hand_over(NIL).handed_over


def test_every_desk_asks_its_gate_and_a_lead_lifts_it_for_that_step_alone(hall: Hall) -> None:
    desks, unit = hall.desks, hall.unit(PAYS)
    administrator = Role.ADMINISTRATOR
    team = [(role, role.value) for role in TeamRole]
    begin: dict[Stage, Callable[[], object]] = {
        Stage.CHECK_IN: lambda: hall.check_in(PAYS),
        Stage.INSPECTION: lambda: desks.inspections.assign(
            hall.act(Role.DISPATCHER), unit, "1组", team
        ),
        Stage.SETTLEMENT: lambda: hall.pay(PAYS, Payee.PROPERTY_COMPANY),
        Stage.PAPERS: lambda: hall.articles(PAYS),
        Stage.GIFT: lambda: desks.gifts.issue_gift(hall.act(Role.GIFTS), unit),
    }
    asked = {
        Stage.CHECK_IN: AREA,
        Stage.INSPECTION: AREA,
        Stage.SETTLEMENT: Condition.INSPECTED,
        Stage.PAPERS: AREA,
        Stage.GIFT: AREA,
    }
    for stage, condition in asked.items():
        desks.projects.set_gate(hall.act(administrator), stage, condition, Effect.BLOCK)
    hall.open_shift()
    for stage, start in begin.items():
        with hall.refuses(GateClosed) as closed:
            start()
        assert closed.value.facts() == {"step": stage, "blockers": (asked[stage],)}
        assert desks.handover.card(unit).step(stage).state is StepState.BLOCKED
        act = hall.approved(hall.act(Role.RECEPTION), Role.LEAD, Right.LIFT_GATE)
        desks.handover.lift(act, unit, "领导批准", stage)
        start()
    assert blocking(hall, PAYS) == {AREA, ACCEPTED}, "nothing was lifted for the keys"


def test_a_table_that_an_older_program_made_gets_no_row_it_does_not_know(hall: Hall) -> None:
    act = hall.act(Role.ADMINISTRATOR)
    with hall.refuses(GateNotOffered) as refused:
        hall.desks.projects.set_gate(act, Stage.GIFT, ACCEPTED, Effect.BLOCK)
    assert refused.value.facts() == {"step": Stage.GIFT, "condition": ACCEPTED}


def waits(hall: Hall, stage: Stage, code: str) -> str:
    """In which list of a station a flat stands."""
    waiting = hall.desks.handover.waiting(stage)
    lists = {"here": waiting.here, "coming": waiting.on_their_way, "done": waiting.done}
    found = [name for name, rows in lists.items() if code in [row.code for row in rows]]
    return found[0] if found else ""


def test_a_step_is_put_off_or_not_needed_with_a_reason_until_that_is_taken_back(
    hall: Hall,
) -> None:
    mark, unit = hall.desks.handover.mark, hall.unit(PAYS)
    hall.check_in(PAYS)
    hall.clock.forward(minutes=5)
    assert [waits(hall, each, PAYS) for each in (Stage.GIFT, Stage.PAPERS)] == ["here", "coming"]
    with hall.refuses(NotAllowed):
        mark(hall.act(Role.CASHIER), unit, Stage.GIFT, MarkKind.LATER, "领完钥匙再来")
    with hall.refuses(ReasonMissing):
        mark(hall.act(Role.GIFTS), unit, Stage.GIFT, MarkKind.LATER, " ")
    with hall.records("StepMarked") as rows:
        mark(hall.act(Role.GIFTS), unit, Stage.GIFT, MarkKind.LATER, " 领完钥匙再来 ")
    assert rows[0].data == {"kind": "LATER", "reason": "领完钥匙再来", "stage": "GIFT"}
    step = hall.desks.handover.card(unit).step(Stage.GIFT)
    assert (step.state, step.marked) == (StepState.LATER, "领完钥匙再来")
    assert waits(hall, Stage.GIFT, PAYS) == ""
    mark(hall.act(Role.RECEPTION), unit, Stage.GIFT, MarkKind.TAKEN_BACK, "现在领")
    assert waits(hall, Stage.GIFT, PAYS) == "here"
    with hall.refuses(NothingToTakeBack):
        mark(hall.act(Role.GIFTS), unit, Stage.GIFT, MarkKind.TAKEN_BACK, "现在领")

    mark(hall.act(Role.DISPATCHER), unit, Stage.INSPECTION, MarkKind.NOT_NEEDED, "已于开放日验房")
    assert waits(hall, Stage.INSPECTION, PAYS) == "done"
    assert waits(hall, Stage.PAPERS, PAYS) == "here", "papers come after the inspection"
    assert ACCEPTED in blocking(hall, PAYS), "a mark meets no condition"
    for stage, kind in (
        (Stage.CHECK_IN, MarkKind.LATER),
        (Stage.KEYS, MarkKind.NOT_NEEDED),
        (Stage.SETTLEMENT, MarkKind.NOT_NEEDED),
    ):
        with hall.refuses(StepFinished if stage is Stage.CHECK_IN else StepNotMarkable):
            mark(hall.act(Role.ADMINISTRATOR), unit, stage, kind, "业主要求")
    mark(hall.act(Role.KEY_CLERK), unit, Stage.KEYS, MarkKind.LATER, "改日领钥匙")
    hall.desks.gifts.issue_gift(hall.act(Role.GIFTS), unit)
    with hall.refuses(StepFinished):
        mark(hall.act(Role.GIFTS), unit, Stage.GIFT, MarkKind.LATER, "业主要求")
    hall.desks.visits.leave(hall.act(Role.RECEPTION), unit)
    hall.clock.forward(days=1)
    hall.check_in(PAYS)
    assert hall.desks.handover.card(unit).step(Stage.KEYS).marked == "", "they come for it now"


def test_a_project_orders_its_steps_and_leaves_some_out(hall: Hall) -> None:
    unit = hall.unit(PAYS)
    first, inspection, settlement, papers, keys, gift = DEFAULT_PATH
    path = (first, settlement, inspection, papers, keys, replace(gift, taken=False))
    with hall.refuses(NotAllowed):
        hall.desks.projects.set_path(hall.act(Role.LEAD), path)
    with hall.refuses(PathUnsound):
        hall.desks.projects.set_path(hall.act(Role.ADMINISTRATOR), path[1:])
    with hall.records("PathChanged") as rows:
        hall.desks.projects.set_path(hall.act(Role.ADMINISTRATOR), path)
    assert rows[0].data["left_out"] == ["GIFT"]
    hall.check_in(PAYS)
    card = hall.desks.handover.card(unit)
    assert [each.stage for each in card.steps] == [each.stage for each in path]
    assert card.step(Stage.GIFT).state is StepState.NOT_NEEDED
    assert waits(hall, Stage.GIFT, PAYS) == "done"
    hall.desks.gifts.issue_gift(hall.act(Role.GIFTS), unit)
    assert hall.desks.handover.card(unit).step(Stage.GIFT).state is StepState.DONE


def test_the_card_shows_a_household_from_arrival_to_keys(hall: Hall) -> None:
    unit = hall.unit(PAYS)

    def shown() -> dict[Stage, StepState]:
        return {step.stage: step.state for step in hall.desks.handover.card(unit).steps}

    states = StepState
    assert set(shown().values()) == {states.NOT_STARTED, states.BLOCKED}
    hall.check_in(PAYS)
    assert shown()[Stage.INSPECTION] is states.WAITING
    team = [(role, role.value) for role in TeamRole]
    hall.desks.inspections.assign(hall.act(Role.DISPATCHER), unit, "1组", team)
    assert shown()[Stage.INSPECTION] is states.IN_HAND
    hall.clock.forward(minutes=30)
    hall.desks.inspections.conclude(hall.act(Role.INSPECTOR), unit, Conclusion.ACCEPTED)
    assert shown()[Stage.INSPECTION] is states.DONE
    hall.pay(PAYS, Payee.DEVELOPER)
    assert shown()[Stage.SETTLEMENT] is states.IN_HAND
    for payee in (Payee.PROPERTY_COMPANY, Payee.COLLECTED):
        hall.pay(PAYS, payee)
    hall.articles(PAYS)
    assert shown()[Stage.KEYS] is states.WAITING
    hall.hand_over(PAYS)
    hall.desks.gifts.issue_gift(hall.act(Role.GIFTS), unit)
    assert set(shown().values()) == {states.DONE}
    card = hall.desks.handover.card(unit)
    assert card.blockers == ()
    assert card.history[0].event == "GiftIssued"
    assert card.history[0].clerk == Role.GIFTS.value


def test_the_card_masks_numbers_and_shows_names(hall: Hall) -> None:
    owner = hall.desks.handover.card(hall.unit(PAYS)).owners[0]
    assert owner.name == "曾甲"
    assert owner.phone_masked == "170****0001"
    assert owner.id_masked.count("*") == 10


def test_a_flat_that_is_not_there_is_named_so(hall: Hall) -> None:
    with pytest.raises(UnitNotFound):
        hall.desks.handover.card(new_id())


def test_the_queues_follow_the_order_of_the_day(hall: Hall) -> None:
    waiting = hall.desks.handover.waiting

    def here(stage: Stage) -> list[str]:
        return [row.code for row in waiting(stage).here]

    hall.check_in(PAYS)
    hall.clock.forward(minutes=5)
    hall.check_in(NIL)
    assert here(Stage.INSPECTION) == [PAYS, NIL]
    assert here(Stage.SETTLEMENT) == [PAYS, NIL], "paying while waiting for a team is allowed"
    assert here(Stage.KEYS) == []
    hall.inspect(NIL, Conclusion.ACCEPTED)
    assert here(Stage.INSPECTION) == [PAYS]
    assert [row.code for row in waiting(Stage.INSPECTION).done] == [NIL]
    assert here(Stage.KEYS) == [NIL]
    hall.hand_over(NIL, "仇乙")
    assert [row.code for row in waiting(Stage.KEYS).done] == [NIL]

"""Clerks: the first administrator, signing in, lock-out, relief, the second person's consent."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from handover_app.domain.acts import Act, AlreadyDone
from handover_app.domain.delivery import Audience, DeliveryCondition, Said, Verdict
from handover_app.domain.identity import new_id
from handover_app.domain.people import (
    CONSOLE_NAME,
    CONSOLE_STATION,
    ApprovalNeeded,
    NameMissing,
    NameTaken,
    NotAllowed,
    PinLocked,
    PinTooShort,
    Right,
    Role,
    SamePerson,
    WrongPin,
)
from handover_app.domain.refusals import DomainError
from tests.services.hall import BEYOND, MORNING, NIL, OWED, PAYS, PIN, Hall, order_for, race

# The first start


def test_a_new_database_knows_nobody_and_no_password(empty_hall: Hall) -> None:
    people = empty_hall.desks.people
    assert people.needs_first_administrator()
    assert people.clerks() == ()
    for name, pin in ((CONSOLE_NAME, ""), (CONSOLE_NAME, "0000"), ("admin", "admin")):
        with pytest.raises(WrongPin):
            people.sign_in(name, pin, "S1")


def test_the_first_start_makes_the_administrator_once(empty_hall: Hall) -> None:
    people = empty_hall.desks.people
    with empty_hall.records("ClerkAdded") as rows:
        made = people.make_first_administrator("首任", PIN, "S1")
    assert (made.roles, made.rights) == ((Role.ADMINISTRATOR,), frozenset(Right))
    assert (rows[0].clerk, rows[0].station) == (made.id, "S1")
    assert not people.needs_first_administrator()
    with empty_hall.refuses(NotAllowed):
        people.make_first_administrator("另一人", PIN, "S1")
    assert people.sign_in("首任", PIN, "S1").id == made.id


@pytest.mark.parametrize("pin", ["", "123", "12a4", "１２３"])
def test_a_pin_has_four_digits_or_more(empty_hall: Hall, pin: str) -> None:
    with empty_hall.refuses(PinTooShort):
        empty_hall.desks.people.make_first_administrator("首任", pin, "S1")


def test_the_command_line_acts_as_a_built_in_clerk_who_cannot_sign_in(empty_hall: Hall) -> None:
    people = empty_hall.desks.people
    first, second = people.console(), people.console()
    assert first.clerk == second.clerk
    assert first.operation != second.operation
    assert first.station == CONSOLE_STATION
    assert people.needs_first_administrator(), "the built-in clerk has no PIN"
    with empty_hall.database.read() as reading:
        clerk = reading.clerks.named(CONSOLE_NAME)
    assert clerk is not None
    assert (clerk.pin_hash, clerk.roles) == (None, (Role.ADMINISTRATOR,))
    with pytest.raises(WrongPin):
        people.sign_in(CONSOLE_NAME, "", "S1")


def test_two_programs_that_open_a_new_database_at_once_make_one_console_and_one_project(
    empty_hall: Hall,
) -> None:
    desks = empty_hall.desks

    def start() -> UUID:
        return desks.projects.ensure(desks.people.console()).id

    answers = race(start, start)
    assert isinstance(answers[0], UUID), answers
    assert answers[0] == answers[1]
    assert empty_hall.count("projects") == 1
    assert empty_hall.count("clerks") == 1


# Adding clerks


def test_a_clerk_is_added_with_roles_and_without_the_name_in_the_journal(hall: Hall) -> None:
    with hall.records("ClerkAdded") as rows:
        added = hall.desks.people.add(
            hall.act(Role.ADMINISTRATOR), " 柳青 ", "9876", [Role.LEAD, Role.CASHIER]
        )
    assert rows[0].data == {"clerk_id": str(added.id), "roles": ["LEAD", "CASHIER"]}
    assert added.name == "柳青"
    assert {Right.TAKE_MONEY, Right.LIFT_GATE} <= added.rights
    with hall.refuses(NameTaken):
        hall.desks.people.add(hall.act(Role.ADMINISTRATOR), "柳青", "9876", [Role.LEAD])
    with hall.refuses(NameMissing):
        hall.desks.people.add(hall.act(Role.ADMINISTRATOR), "  ", "9876", [Role.LEAD])


def test_a_pin_is_stored_as_an_argon2_hash_only(hall: Hall) -> None:
    with hall.database.read() as reading:
        clerk = reading.clerks.named(Role.LEAD.value)
    assert clerk is not None
    assert clerk.pin_hash is not None
    assert clerk.pin_hash.startswith("$argon2id$")
    assert PIN not in clerk.pin_hash


# Signing in


def test_signing_in_takes_a_station_over_and_says_who_was_relieved(hall: Hall) -> None:
    before = hall.clerk(Role.CASHIER)
    with hall.records("SignedIn") as rows:
        clerk = hall.desks.people.sign_in(Role.FINANCE.value, PIN, "S7", relieving=before)
    assert rows[0].data == {"clerk_id": str(clerk.id), "relieved": str(before)}
    assert (rows[0].clerk, rows[0].station) == (clerk.id, "S7")


def test_a_wrong_pin_is_refused_noted_and_counted(hall: Hall) -> None:
    before = len(hall.journal())
    with pytest.raises(WrongPin) as refused:
        hall.desks.people.sign_in(Role.LEAD.value, "0000", "S1")
    assert refused.value.facts() == {"clerk_id": hall.clerk(Role.LEAD), "left": 4}
    assert [row.data["code"] for row in hall.since(before)] == ["WrongPin"]
    with hall.database.read() as reading:
        clerk = reading.clerks.get(hall.clerk(Role.LEAD))
    assert clerk is not None
    assert clerk.failed_pins == 1


def test_an_unknown_name_is_refused_like_a_wrong_pin(hall: Hall) -> None:
    with pytest.raises(WrongPin) as refused:
        hall.desks.people.sign_in("无此人", PIN, "S1")
    assert refused.value.facts()["clerk_id"] is None


def _fail(hall: Hall, times: int) -> None:
    for _ in range(times):
        with pytest.raises(WrongPin):
            hall.desks.people.sign_in(Role.LEAD.value, "0000", "S1")


def test_five_wrong_pins_lock_for_sixty_seconds_and_then_the_wait_doubles(hall: Hall) -> None:
    people = hall.desks.people
    _fail(hall, 5)
    hall.clock.forward(seconds=59)
    with hall.refuses(PinLocked) as refused:
        people.sign_in(Role.LEAD.value, PIN, "S1")  # the right one
    assert refused.value.facts() == {"until": MORNING + timedelta(seconds=60)}
    hall.clock.forward(seconds=1)
    _fail(hall, 1)
    hall.clock.forward(seconds=119)
    with hall.refuses(PinLocked):
        people.sign_in(Role.LEAD.value, PIN, "S1")
    hall.clock.forward(seconds=1)
    people.sign_in(Role.LEAD.value, PIN, "S1")
    _fail(hall, 4)
    people.sign_in(Role.LEAD.value, PIN, "S1")


def test_a_pin_typed_in_full_width_digits_is_the_same_pin(hall: Hall) -> None:
    wide = PIN.translate({ord(str(digit)): chr(0xFF10 + digit) for digit in range(10)})
    hall.desks.people.sign_in(Role.LEAD.value, wide, "S1")
    hall.desks.people.add(hall.act(Role.ADMINISTRATOR), "柳青", wide, [Role.LEAD])
    hall.desks.people.sign_in("柳青", PIN, "S1")


def test_four_wrong_pins_do_not_lock(hall: Hall) -> None:
    _fail(hall, 4)
    hall.desks.people.sign_in(Role.LEAD.value, PIN, "S1")


def test_a_lock_holds_for_consenting_too(hall: Hall) -> None:
    _fail(hall, 5)
    act = hall.act(Role.CASHIER)
    with hall.refuses(PinLocked):
        hall.desks.people.approve(act, Role.LEAD.value, PIN, Right.LIFT_GATE, "同意")


# The second person


def test_a_second_persons_consent_is_journalled_under_their_name(hall: Hall) -> None:
    act = hall.act(Role.CASHIER)
    with hall.records("Approved") as rows:
        hall.desks.people.approve(act, Role.FINANCE.value, PIN, Right.APPROVE_REFUND, " 已核对 ")
    assert rows[0].clerk == hall.clerk(Role.FINANCE)
    assert rows[0].data == {
        "approver": str(hall.clerk(Role.FINANCE)),
        "operation": str(act.operation),
        "reason": "已核对",
        "right": "APPROVE_REFUND",
    }


def test_nobody_consents_to_their_own_operation(hall: Hall) -> None:
    act = hall.act(Role.FINANCE)
    with hall.refuses(SamePerson):
        hall.desks.people.approve(act, Role.FINANCE.value, PIN, Right.APPROVE_REFUND, "同意")


def test_only_who_has_the_right_can_consent(hall: Hall) -> None:
    act = hall.act(Role.CASHIER)
    with hall.refuses(NotAllowed) as refused:
        hall.desks.people.approve(act, Role.RECEPTION.value, PIN, Right.APPROVE_REFUND, "同意")
    assert refused.value.facts() == {"right": Right.APPROVE_REFUND}


def test_a_wrong_pin_gives_no_consent(hall: Hall) -> None:
    with pytest.raises(WrongPin):
        hall.desks.people.approve(
            hall.act(Role.CASHIER), Role.FINANCE.value, "1111", Right.APPROVE_REFUND, "同意"
        )
    assert hall.count("approvals") == 0


def _refund(hall: Hall, act: Act, code: str) -> object:
    from handover_app.domain.receipts import RefundMethod
    from handover_app.services.receipts import RefundWish

    # In cash above the limit, which nobody applies for alone.
    return hall.desks.refunds.apply(act, hall.unit(code), RefundWish(RefundMethod.CASH))


def test_a_consent_is_good_for_one_operation_only(hall: Hall) -> None:
    consented = hall.approved(hall.act(Role.CASHIER), Role.FINANCE, Right.APPROVE_REFUND)
    assert consented.approval is not None
    other = hall.act(Role.CASHIER).approved(consented.approval)
    with hall.refuses(ApprovalNeeded):
        _refund(hall, other, OWED)
    _refund(hall, consented, OWED)
    with pytest.raises(AlreadyDone):
        _refund(hall, consented, OWED)


def test_a_consent_is_good_for_its_right_only(hall: Hall) -> None:
    consented = hall.approved(hall.act(Role.CASHIER), Role.LEAD, Right.LIFT_GATE)
    with hall.refuses(ApprovalNeeded) as refused:
        _refund(hall, consented, OWED)
    assert refused.value.facts() == {"right": Right.APPROVE_REFUND}


def test_an_invented_consent_is_none(hall: Hall) -> None:
    with hall.refuses(ApprovalNeeded):
        _refund(hall, hall.act(Role.CASHIER).approved(new_id()), OWED)


# Rights of the roles


def _use_cases(hall: Hall) -> dict[Right, object]:
    """One use case for each right that a service asks of the acting clerk."""
    from handover_app.domain.fees import Payee
    from handover_app.domain.gifts import GiftArticleWish
    from handover_app.domain.handover import Condition, Effect, Stage
    from handover_app.domain.inspections import Conclusion, TeamRole
    from handover_app.domain.visits import VisitorKind
    from tests.services.hall import rows, unit_file

    desks, unit = hall.desks, hall.unit(NIL)
    return {
        Right.IMPORT_UNITS: lambda act: desks.unit_import.run(act, unit_file(rows())),
        Right.MANAGE_PEOPLE: lambda act: desks.people.add(act, "新人", PIN, [Role.LEAD]),
        Right.CHANGE_SETTINGS: lambda act: desks.projects.set_gate(
            act, Stage.KEYS, Condition.ACCEPTED, Effect.BLOCK
        ),
        Right.CORRECT_OWNER: lambda act: desks.units.correct_phone(
            act, unit, new_id(), "17000009999"
        ),
        Right.CHECK_IN: lambda act: desks.visits.check_in(
            act, unit, VisitorKind.OWNER, identity_seen=False
        ),
        Right.TAKE_MONEY: lambda act: desks.receipts.take_payment(act, unit, Payee.DEVELOPER, []),
        Right.ISSUE_REFUND: lambda act: desks.refunds.sign(act, new_id()),
        Right.CHECK_REFUND: lambda act: desks.refunds.check(act, new_id()),
        Right.APPROVE_REFUND: lambda act: desks.refunds.approve(act, new_id()),
        Right.SEND_REFUNDS: lambda act: desks.refunds.account(act, new_id()),
        Right.ISSUE_STATEMENTS: lambda act: desks.receipts.area_sheet(act, hall.unit(PAYS)),
        Right.CLOSE_DAY: lambda act: desks.days.close_day(act, date(2026, 11, 6)),
        Right.DISPATCH: lambda act: desks.inspections.assign(
            act, unit, "组", [(TeamRole.SALES, " ")]
        ),
        Right.INSPECT: lambda act: desks.inspections.conclude(act, unit, Conclusion.ACCEPTED),
        Right.ISSUE_NOTICE: lambda act: desks.notices.issue_unit(act, unit),
        Right.KEEP_ROSTER: lambda act: desks.crews.train(
            act, new_id(), "应急流程", date(2026, 11, 6), 5, "培训员"
        ),
        Right.REPAIR: lambda act: desks.repairs.dispatch(act, new_id()),
        Right.SETTLE_DEFECTS: lambda act: desks.defect_life.cannot_fix(act, new_id(), "协商"),
        Right.JUDGE_REFUSAL: lambda act: desks.acceptance.judge(
            act, new_id(), justified=True, basis="合同"
        ),
        Right.TRY_KEYS: lambda act: desks.keys.try_key(act, "1"),
        Right.HAND_OVER_KEYS: lambda act: desks.key_handovers.hand_over(
            act, unit, order_for("甲"), []
        ),
        Right.ISSUE_GIFT: lambda act: desks.gifts.issue_gift(act, hall.unit(PAYS)),
        Right.KEEP_STOCK: lambda act: desks.gift_stock.save_article(act, GiftArticleWish("杯")),
        Right.SEND_NOTICES: lambda act: desks.text_messages.make(act, Audience.TOMORROW),
        Right.TICK_CONDITIONS: lambda act: desks.delivery_conditions.tick(
            act, [unit], DeliveryCondition.PRICE_PAID, Said(Verdict.MET)
        ),
        Right.KEEP_APPOINTMENTS: lambda act: desks.enquiries.set_kinds(act, ("其他",)),
        Right.ENTER_PAPER: lambda act: desks.paper_days.give_back(act, ["ZQ-1"], "未使用"),
        Right.RECORD_RESCISSION: lambda act: _decide(hall, act),
    }


def _decide(hall: Hall, act: Act) -> None:
    from handover_app.domain.receipts import DecisionKind

    hall.desks.decisions.choose(act, hall.unit(BEYOND), DecisionKind.KEEPS, "业主保留")


ALLOWED = {
    Right.IMPORT_UNITS: set(),
    Right.MANAGE_PEOPLE: set(),
    Right.CHANGE_SETTINGS: set(),
    Right.CORRECT_OWNER: {Role.LEAD, Role.RECEPTION},
    Right.CHECK_IN: {Role.LEAD, Role.RECEPTION},
    Right.TAKE_MONEY: {Role.CASHIER, Role.FINANCE},
    Right.ISSUE_REFUND: {Role.CASHIER, Role.FINANCE},
    Right.CHECK_REFUND: {Role.FINANCE},
    Right.APPROVE_REFUND: {Role.LEAD, Role.FINANCE},
    Right.SEND_REFUNDS: {Role.FINANCE},
    Right.ISSUE_STATEMENTS: {Role.CASHIER, Role.FINANCE},
    Right.CLOSE_DAY: {Role.LEAD, Role.FINANCE},
    Right.DISPATCH: {Role.LEAD, Role.INSPECTOR, Role.DISPATCHER},
    Right.INSPECT: {Role.INSPECTOR},
    Right.ISSUE_NOTICE: {Role.INSPECTOR, Role.LEAD},
    Right.KEEP_ROSTER: {Role.LEAD, Role.DISPATCHER},
    Right.REPAIR: {Role.LEAD, Role.REPAIR},
    Right.SETTLE_DEFECTS: {Role.LEAD},
    Right.JUDGE_REFUSAL: {Role.LEGAL},
    Right.TRY_KEYS: {Role.KEY_CLERK},
    Right.HAND_OVER_KEYS: {Role.KEY_CLERK},
    Right.ISSUE_GIFT: {Role.GIFTS},
    Right.KEEP_STOCK: {Role.LEAD, Role.GIFTS},
    Right.SEND_NOTICES: {Role.LEAD, Role.RECEPTION},
    Right.TICK_CONDITIONS: {Role.LEAD, Role.FINANCE, Role.LEGAL},
    Right.KEEP_APPOINTMENTS: {Role.LEAD, Role.RECEPTION},
    # Who writes on paper at a desk enters it there; two of them compare for one another.
    Right.ENTER_PAPER: {
        Role.LEAD,
        Role.RECEPTION,
        Role.CASHIER,
        Role.FINANCE,
        Role.KEY_CLERK,
        Role.GIFTS,
    },
    # A cashier may put it forward, but needs the consent of legal.
    Right.RECORD_RESCISSION: {Role.LEGAL},
}


@pytest.mark.parametrize("right", list(ALLOWED), ids=lambda right: right.name)
def test_a_use_case_is_open_to_its_roles_only(sqlite_hall: Hall, right: Right) -> None:
    hall, attempt = sqlite_hall, _use_cases(sqlite_hall)[right]
    allowed = ALLOWED[right] | {Role.ADMINISTRATOR}
    for role in set(Role) - allowed:
        with pytest.raises((NotAllowed, ApprovalNeeded)) as refused:
            attempt(hall.act(role))  # type: ignore[operator]
        assert refused.value.facts() == {"right": right}, role
    for role in allowed:
        try:
            attempt(hall.act(role))  # type: ignore[operator]
        except (NotAllowed, ApprovalNeeded):
            pytest.fail(f"{role} is allowed to {right.value}")
        except DomainError:
            continue  # the right was not what stood in the way


def test_a_cashier_cannot_hand_over_keys_and_the_refusal_is_noted(hall: Hall) -> None:

    with hall.refuses(NotAllowed) as refused:
        hall.desks.key_handovers.hand_over(
            hall.act(Role.CASHIER),
            hall.unit(NIL),
            order_for("仇乙"),
            hall.desks.keys.codes(hall.unit(NIL)),
        )
    assert refused.value.facts() == {"right": Right.HAND_OVER_KEYS}


def test_an_act_of_nobody_is_refused(hall: Hall) -> None:
    with hall.refuses(NotAllowed):
        hall.desks.gifts.issue_gift(Act(new_id(), "S1"), hall.unit(PAYS))

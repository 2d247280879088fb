"""Roles, rights and the lock after wrong PINs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from handover_app.domain.identity import new_id
from handover_app.domain.people import (
    RIGHTS,
    Clerk,
    PinLocked,
    PinTooShort,
    Right,
    Role,
    check_pin,
    rights_of,
)

NOW = datetime(2026, 11, 7, 1, 0, tzinfo=UTC)


def clerk(*roles: Role) -> Clerk:
    """Somebody with these roles."""
    return Clerk(id=new_id(), name="甲", pin_hash="x", roles=roles)


def test_every_role_has_rights_and_every_right_somebody_who_has_it() -> None:
    assert set(RIGHTS) == set(Role)
    assert frozenset().union(*RIGHTS.values()) == frozenset(Right)
    assert RIGHTS[Role.ADMINISTRATOR] == frozenset(Right)


@pytest.mark.parametrize(
    ("right", "roles"),
    [
        (Right.TAKE_MONEY, {Role.CASHIER, Role.FINANCE}),
        (Right.ISSUE_REFUND, {Role.CASHIER, Role.FINANCE}),
        (Right.APPROVE_REFUND, {Role.LEAD, Role.FINANCE}),
        (Right.DECIDE_CHARGE, {Role.LEAD, Role.FINANCE}),
        (Right.RECORD_RESCISSION, {Role.LEGAL}),
        (Right.HAND_OVER_KEYS, {Role.KEY_CLERK}),
        (Right.TRY_KEYS, {Role.KEY_CLERK}),
        (Right.LIFT_GATE, {Role.LEAD}),
        (Right.CHECK_IN, {Role.LEAD, Role.RECEPTION}),
        (Right.INSPECT, {Role.INSPECTOR}),
        (Right.ISSUE_GIFT, {Role.GIFTS}),
        (Right.IMPORT_UNITS, set()),
        (Right.MANAGE_PEOPLE, set()),
        (Right.CHANGE_SETTINGS, set()),
        (Right.REHEARSE, set()),
    ],
)
def test_a_right_is_with_these_roles_and_the_administrator(right: Right, roles: set[Role]) -> None:
    assert {role for role in Role if right in RIGHTS[role]} == roles | {Role.ADMINISTRATOR}


def test_several_roles_add_up_and_an_inactive_clerk_has_none() -> None:
    both = clerk(Role.CASHIER, Role.KEY_CLERK)
    assert both.rights == RIGHTS[Role.CASHIER] | RIGHTS[Role.KEY_CLERK]
    assert rights_of([]) == frozenset()
    both.active = False
    assert both.rights == frozenset()


def test_the_lock_begins_with_the_fifth_wrong_pin_and_doubles_up_to_a_bound() -> None:
    person = clerk(Role.LEAD)
    waits = []
    for _ in range(20):
        person.count_wrong_pin(NOW)
        waits.append(person.locked_until - NOW if person.locked_until else None)
    assert waits[:4] == [None] * 4
    assert waits[4:8] == [timedelta(seconds=60 * 2**n) for n in range(4)]
    assert max(wait for wait in waits if wait) == timedelta(seconds=60 * 2**10)


def test_a_lock_ends_at_its_moment_and_the_right_pin_clears_the_count() -> None:
    person = clerk(Role.LEAD)
    for _ in range(5):
        person.count_wrong_pin(NOW)
    with pytest.raises(PinLocked):
        person.refuse_while_locked(NOW + timedelta(seconds=59.9))
    person.refuse_while_locked(NOW + timedelta(seconds=60))
    person.signed_in(None)
    assert (person.failed_pins, person.locked_until) == (0, None)


@pytest.mark.parametrize("pin", ["", "123", "abcd", "12 4", "１２３４"])
def test_a_pin_is_four_plain_digits_or_more(pin: str) -> None:
    with pytest.raises(PinTooShort):
        check_pin(pin)


def test_long_pins_are_welcome() -> None:
    check_pin("1234")
    check_pin("1234567890")

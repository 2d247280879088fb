"""The check of shifts, terminals and days: each kind of damage is named."""

from __future__ import annotations

import pytest

from handover_app.domain.acts import Act
from handover_app.domain.fees import Payee
from handover_app.domain.money import Money
from handover_app.domain.people import Role
from handover_app.domain.receipts import PaymentMethod
from handover_app.domain.shifts import BlockerKind, CashBox
from handover_app.storage.shift_checks import shifts_add_up
from tests.cases import every_case
from tests.services.cash_desk import FLOAT, closed, opened, pay, second_cashier
from tests.services.hall import PAYS, PAYS_TOO, SHARED, Hall, Keep
from tests.services.test_shifts_days import compare, refund_in_cash


def failures(hall: Hall) -> list[str]:
    """What the check says of the shifts."""
    with hall.database.read() as reading:
        return reading.ask(shifts_add_up)


@pytest.fixture
def busy(hall: Hall) -> Hall:
    """A day with a hand-over, a card terminal, a cash refund, and its close; a shift beside it."""
    other, shift = second_cashier(hall), opened(hall, refund_float=Money(12_000_00))
    pay(hall, PAYS, Payee.DEVELOPER)
    pay(hall, PAYS_TOO, Payee.DEVELOPER, PaymentMethod.CARD)
    refund_in_cash(hall)
    compare(hall, "POS-开发", Money(10_000_00))
    closed(hall, shift, handed_to=other)
    closed(hall, opened(hall, "S1", None, None, act=Act(other, "S1")))
    hall.desks.days.close_day(hall.act(Role.LEAD), shift.day)
    hall.clock.forward(days=1)
    opened(hall)
    pay(hall, SHARED, Payee.DEVELOPER)
    hall.desks.shifts.count(hall.act(Role.CASHIER), CashBox.TAKINGS, {100_00: 5})
    return hall


def test_a_sound_cash_desk_has_no_failures(busy: Hall) -> None:
    assert failures(busy) == []


DAMAGES = [
    (
        "UPDATE receipt_payments SET amount = amount + 1 WHERE method = 'CASH'",
        "JB-S1-000001: the book of its drawers is another one now",
    ),
    (
        "UPDATE refunds SET amount = amount - 1",
        "JB-S1-000001: the book of its drawers is another one now",
    ),
    (
        "UPDATE shifts SET counted = counted + 1, deposit = deposit + 1 "
        "WHERE number = 'JB-S1-000001'",
        "JB-S1-000001: counts and differences do not agree",
    ),
    (
        "UPDATE shifts SET refund_float_difference = 1 WHERE number = 'JB-S1-000002'",
        "JB-S1-000002: counts and differences do not agree",
    ),
    (
        "UPDATE shifts SET opening_float = opening_float + 1 WHERE relieves IS NOT NULL",
        "JB-S1-000002: does not begin with what JB-S1-000001 left",
    ),
    (
        "UPDATE cash_counts SET total = total + 1 WHERE shift_id = "
        "(SELECT id FROM shifts WHERE closed_at IS NULL)",
        "JB-S1-000003: a count is not the sum of its pieces",
    ),
    (
        "UPDATE receipt_payments SET amount = amount + 1 WHERE method = 'CARD'",
        "POS-开发: a comparison is not the sum of its payments",
    ),
    (
        "UPDATE terminal_batches SET stated = stated + 1",
        "POS-开发: a comparison is not the sum of its payments",
    ),
    (
        "UPDATE terminals SET payee = 'COLLECTED' WHERE name = 'POS-开发'",
        "POS-开发: a comparison holds a payment of another terminal or payee",
    ),
    (
        "UPDATE shifts SET day = '2026-11-07' WHERE closed_at IS NULL",
        "JB-S1-000003: open in a closed day",
    ),
]


def test_each_kind_of_damage_is_named(busy: Hall, keep: Keep) -> None:
    with every_case(before=keep(busy)) as case:
        for damage, said in DAMAGES:
            with case(damage):
                busy.damage(damage)
                assert said in failures(busy)


def test_a_drawer_that_two_open_shifts_share_blocks_the_close_of_both(hall: Hall) -> None:
    first = opened(hall)
    second = opened(hall, "S2")
    hall.damage("DROP INDEX uq_shifts_open_drawer", "UPDATE shifts SET drawer = 'S1'")
    for station, other in (("S1", second), ("S2", first)):
        (blocker,) = hall.desks.shifts.ready_to_close(station)
        assert blocker.kind is BlockerKind.DRAWER_SHARED
        assert blocker.what == f"{other.number} · {other.station}"
    assert first.opening_float == second.opening_float == FLOAT

"""Texts typed at the key desk: control signs and far too long ones, on both databases."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handover_app.domain.inspections import Conclusion
from handover_app.domain.keys import (
    Borrower,
    CabinetWish,
    CylinderOrder,
    HookUnknown,
    KeyTextTooLong,
    LedgerFilter,
    LoanOrder,
    LockSetup,
    MandateOrder,
    StockScope,
)
from handover_app.domain.money import Money
from handover_app.domain.people import Role
from tests.cases import every_case
from tests.services.hall import NIL, Hall, Keep
from tests.services.key_desk import blank, codes, sealed

CONTROL = "甲\x00乙\x1b[2J\x07\ud800丙\r\n丁"
ENDLESS = "长" * 5000


def _try(hall: Hall, typed: str) -> None:
    hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), codes(hall)[0], note=typed)


def _void(hall: Hall, typed: str) -> None:
    hall.desks.key_tags.void(hall.act(Role.KEY_CLERK), blank(hall), typed)


def _lend(hall: Hall, typed: str) -> None:
    borrower = Borrower(company=typed, person=typed, phone=typed)
    order = LoanOrder(borrower=borrower, purpose=typed, condition=typed)
    lent = hall.desks.key_loans.lend(hall.act(Role.KEY_CLERK), order, codes(hall)[:1])
    hall.desks.key_loans.remind(hall.act(Role.KEY_CLERK), lent.loan_id, typed)
    hall.desks.key_loans.take_back(hall.act(Role.KEY_CLERK), codes(hall)[:1], typed)


def _lose(hall: Hall, typed: str) -> None:
    hall.desks.key_locks.lose(hall.act(Role.KEY_CLERK), codes(hall)[0], typed)


def _open(hall: Hall, typed: str) -> None:
    hall.desks.key_bags.open(hall.act(Role.KEY_CLERK), sealed(hall), typed)


def _seal(hall: Hall, typed: str) -> None:
    code = codes(hall)[0]
    hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), code)
    hall.desks.key_bags.seal(hall.act(Role.KEY_CLERK), [code], typed)


def _put_up(hall: Hall, typed: str) -> None:
    hall.desks.key_cabinets.add(hall.act(Role.KEY_CLERK), CabinetWish(typed, 2, 5))


def _destroy(hall: Hall, typed: str) -> None:
    hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), codes(hall)[0], works=False)
    key = hall.desks.keys.of_unit(hall.unit(NIL)).keys[0]
    hall.desks.key_locks.destroy(hall.act(Role.KEY_CLERK), key.key_id, typed)


def _change(hall: Hall, typed: str) -> None:
    with hall.database.read() as reading:
        key_set = reading.key_sets.of_unit(hall.unit(NIL))
    assert key_set is not None
    order = CylinderOrder(
        key_set_id=key_set.id, lock=key_set.keys[0].lock, reason=typed, cost=Money(0),
        borne_by=typed, done_by=typed, new=((typed, 1),),
    )  # fmt: skip
    hall.desks.key_locks.change_cylinder(hall.act(Role.KEY_CLERK), order)


def _note_lock(hall: Hall, typed: str) -> None:
    act = hall.act(Role.KEY_CLERK)
    hall.desks.key_locks.note_lock(act, hall.unit(NIL), LockSetup.SET_UP, typed)


def _retain(hall: Hall, typed: str) -> None:
    scanned = codes(hall)
    hall.inspect(NIL, Conclusion.ACCEPTED)
    hall.hand_over(NIL, "仇乙")
    order = MandateOrder(reason=typed, belongings=typed, who_may_enter=typed, owner=typed)
    made = hall.desks.key_mandates.retain(hall.act(Role.KEY_CLERK), scanned[0], order)
    hall.desks.key_mandates.tell(hall.act(Role.KEY_CLERK), made.mandate_id, typed)
    hall.desks.key_mandates.give_back(hall.act(Role.KEY_CLERK), made.mandate_id, typed)


def _hand_over(hall: Hall, typed: str) -> None:
    hall.inspect(NIL, Conclusion.ACCEPTED)
    hall.hand_over(NIL, typed)


def _count(hall: Hall, typed: str) -> None:
    take = hall.desks.stock_takes.start(hall.act(Role.KEY_CLERK), StockScope())
    act = hall.act(Role.KEY_CLERK)
    hall.desks.stock_takes.close(act, take.stock_take_id, typed, typed)


DESKS: dict[str, Callable[[Hall, str], None]] = {
    "a trial": _try,
    "a void tag": _void,
    "a loan": _lend,
    "a lost key": _lose,
    "an opened bag": _open,
    "a seal": _seal,
    "a cabinet": _put_up,
    "a destroyed key": _destroy,
    "a new cylinder": _change,
    "a door": _note_lock,
    "a mandate": _retain,
    "a handover": _hand_over,
    "a stock-take": _count,
}


def test_control_signs_are_left_out_wherever_something_is_typed(hall: Hall, keep: Keep) -> None:
    with every_case(before=keep(hall)) as case:
        for desk, types in DESKS.items():
            with case(desk):
                types(hall, CONTROL[:9] if desk == "a cabinet" else CONTROL)
                kept = str(hall.content())
                assert not [sign for sign in ("\\x00", "\\x1b", "\\x07", "\\ud800") if sign in kept]
                assert hall.check_fails() == {}


def test_a_text_that_is_too_long_is_refused_and_not_cut(hall: Hall, keep: Keep) -> None:
    with every_case(before=keep(hall)) as case:
        for desk, types in DESKS.items():
            with case(desk):
                with pytest.raises(KeyTextTooLong) as refused:
                    types(hall, ENDLESS)
                assert hall.journal()[-1].data["code"] == "KeyTextTooLong"
                assert refused.value.limit <= 1000
                assert ENDLESS not in str(hall.content())


def test_a_hook_that_cannot_be_is_said_in_few_signs(hall: Hall) -> None:
    hall.desks.key_cabinets.add(hall.act(Role.KEY_CLERK), CabinetWish("A", 2, 5))
    with every_case() as case:
        for typed in (ENDLESS, CONTROL, "A-" + "0" * 5000, "A-" + "7" * 5000, ""):
            with case(typed[:9]):
                with hall.refuses(HookUnknown) as refused:
                    hall.desks.key_cabinets.hang(hall.act(Role.KEY_CLERK), codes(hall)[:1], typed)
                assert len(refused.value.facts()["hook"]) <= 20
                assert len(str(hall.journal()[-1].data)) < 300


def test_the_ledger_takes_any_question_as_a_text_to_look_for(hall: Hall) -> None:
    """Nothing of it is a pattern or a statement, and the empty text asks for everything."""
    everything = hall.desks.key_ledger.page(LedgerFilter()).rows
    with every_case() as case:
        for typed in ("\x00", CONTROL, "仇" * 100_000, "%", "_", "' OR 1=1 --"):
            for asked in (
                LedgerFilter(code=typed),
                LedgerFilter(person=typed),
                LedgerFilter(company=typed),
            ):
                with case(str(asked)[:99]):
                    found = hall.desks.key_ledger.page(asked).rows
                    assert found == (everything if typed == "\x00" else ())

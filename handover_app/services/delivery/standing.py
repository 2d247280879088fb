"""How the conditions of delivery stand for units: read for the notices, the table and the card."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from handover_app.domain.delivery import (
    ConditionState,
    UnitStanding,
    condition_states,
)
from handover_app.domain.fees import ChargeItem, Penalty, PenaltyKind
from handover_app.domain.handover import CardNote, NoteKind, UnitFacts
from handover_app.domain.money import NIL, Money
from handover_app.domain.receipts import EMPTY_LEDGER, Decided, ItemLedger
from handover_app.domain.units import Unit
from handover_app.storage.unit_of_work import Reading

_NOTHING = Decided()


def states_of(
    reading: Reading,
    units: Sequence[Unit],
    sporadic: Callable[[str], bool] = lambda _building: False,
) -> dict[UUID, tuple[ConditionState, ...]]:
    """Every condition of each unit; ``sporadic`` says of a building whether its
    households come alone by now."""
    if len(units) == 1:
        facts_of = {
            units[0].id: reading.delivery_conditions.of_unit(units[0].id, units[0].building)
        }
    else:
        everything = reading.delivery_conditions.all()
        facts_of = {unit.id: everything.of(unit.id, unit.building) for unit in units}
    one = units[0].id if len(units) == 1 else None
    decisions = reading.ledger.decisions(one)
    owed = reading.fees.penalties([unit.id for unit in units])
    money = reading.ledger.money(one) if any(map(_late, owed.values())) else {}
    effects = reading.delivery_conditions.effects()
    found = {}
    for unit in units:
        decided = decisions.get(unit.id, {})
        paid = money[unit.id].ledger() if unit.id in money else {}
        standing = UnitStanding(
            decided.get(ChargeItem.AREA_DIFFERENCE, _NOTHING).choice,
            _left(owed.get(unit.id, ()), paid, decided),
            sporadic(unit.building),
        )
        found[unit.id] = condition_states(unit, standing, facts_of[unit.id], effects)
    return found


def open_conditions(
    reading: Reading, unit_ids: Sequence[UUID]
) -> dict[UUID, tuple[ConditionState, ...]]:
    """The conditions of these units that are not met nor ignored; who has none is left out."""
    states = states_of(reading, reading.units.some(list(unit_ids)))
    opened = {each: tuple(one for one in found if one.open) for each, found in states.items()}
    return {each: found for each, found in opened.items() if found}


def open_of_unit(reading: Reading, unit: Unit, facts: UnitFacts) -> tuple[ConditionState, ...]:
    """What is open of one unit whose facts are read already; a delivered unit has nothing."""
    if facts.handed_over or not unit.sold:
        return ()
    penalties = reading.fees.penalties([unit.id]).get(unit.id, ())
    standing = UnitStanding(
        facts.decisions.get(ChargeItem.AREA_DIFFERENCE, _NOTHING).choice,
        _left(penalties, facts.ledger, facts.decisions),
    )
    said = reading.delivery_conditions.of_unit(unit.id, unit.building)
    states = condition_states(unit, standing, said, reading.delivery_conditions.effects())
    return tuple(each for each in states if each.open)


def tell_conditions(reading: Reading, unit: Unit, facts: UnitFacts) -> tuple[CardNote, ...]:
    """A line of the card for each condition that is not met."""
    opened = open_of_unit(reading, unit, facts)
    return tuple(CardNote(NoteKind.OPEN_CONDITION, _told(each)) for each in opened)


def _told(state: ConditionState) -> tuple[object, ...]:
    """The condition, that it is not met, and by what the unit is frozen or how much is owed."""
    more = state.freeze or state.outstanding
    facts: tuple[object, ...] = (state.condition, state.verdict)
    return facts if more is None else (*facts, more)


def charged(reading: Reading) -> frozenset[UUID]:
    """The units whose late-payment penalty was recorded: the cash desk says whether it is paid."""
    owed = reading.fees.penalties()
    return frozenset(each for each, penalties in owed.items() if _late(penalties))


def _late(penalties: Sequence[Penalty]) -> bool:
    return any(each.kind is PenaltyKind.LATE_PAYMENT for each in penalties)


def _left(
    penalties: Sequence[Penalty],
    ledger: Mapping[ChargeItem, ItemLedger],
    decisions: Mapping[ChargeItem, Decided],
) -> Money | None:
    """What is left of the late-payment penalties; None where there is none."""
    if not _late(penalties):
        return None
    late = (each.amount for each in penalties if each.kind is PenaltyKind.LATE_PAYMENT)
    decided = decisions.get(ChargeItem.LATE_PAYMENT, _NOTHING)
    if decided.waived_all:
        return NIL
    held = ledger.get(ChargeItem.LATE_PAYMENT, EMPTY_LEDGER).held
    return max(Money.total(late) - held - decided.waived, NIL)

"""Gifts: a balance is always the sum of its movements, and each unit gets the set for it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover_app.domain.area_settlement import AreaClause
from handover_app.domain.gifts import (
    MOST_PIECES,
    GiftArticle,
    GiftMovement,
    GiftMovementKind,
    GiftQuantityUnfit,
    GiftSet,
    GiftStockShort,
    Mover,
    StockState,
    general_set,
    set_of,
)
from handover_app.domain.handover import ReasonMissing
from handover_app.domain.identity import new_id
from handover_app.domain.units import Unit

NOW = datetime(2026, 11, 7, 1, 0, tzinfo=UTC)
BY = Mover(new_id(), NOW)


def article() -> GiftArticle:
    """A flask."""
    return GiftArticle(id=new_id(), position=0, name="保温杯", measure="只", cost=None, low=0)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(list(GiftMovementKind)),
            st.integers(-1, 12),
            st.sampled_from(["", "说明"]),
        ),
        max_size=30,
    )
)
def test_a_balance_is_always_the_sum_of_the_movements_and_never_below_nothing(
    wishes: list[tuple[GiftMovementKind, int, str]],
) -> None:
    flask, made, state = article(), list[GiftMovement](), StockState()
    for kind, quantity, reason in wishes:
        before = flask.changes
        try:
            movement = flask.move(kind, quantity, reason, state, BY)
        except (GiftQuantityUnfit, GiftStockShort, ReasonMissing):
            assert flask.changes == before, "a refused movement leaves no trace"
            continue
        made.append(movement)
        state = StockState(movement.number, movement.balance)
        assert movement.balance == sum(each.change for each in made) >= 0
        assert movement.number == len(made)
        if kind is GiftMovementKind.COUNTED:
            assert movement.balance == quantity
        elif kind in (GiftMovementKind.ISSUED, GiftMovementKind.DAMAGED):
            assert movement.change == -quantity < 0
        else:
            assert movement.change == quantity > 0
    assert state.kept is bool(made)


def test_more_than_a_store_room_holds_is_a_slip_of_the_hand() -> None:
    with pytest.raises(GiftQuantityUnfit):
        article().move(GiftMovementKind.RECEIVED, MOST_PIECES + 1, "", StockState(), BY)


def unit(building: str, layout: str, fit_out: str) -> Unit:
    """A flat."""
    return Unit(
        id=new_id(), project_id=new_id(), code="1-1-0101", building=building, entrance="1单元",
        floor=1, room="0101", layout=layout, fit_out=fit_out, contract_number=None,
        clause=AreaClause.GROSS_AREA_3_PERCENT, unit_price=None, contract_total=None,
        contracted_gross=None, contracted_inner=None, measured_gross=None, measured_inner=None,
        payment="", delivery_date=None, imported={},
    )  # fmt: skip


def a_set(name: str, position: int, **scope: tuple[str, ...]) -> GiftSet:
    """A set for some units."""
    return GiftSet(id=new_id(), position=position, name=name, **scope)  # type: ignore[arg-type]


def test_the_first_set_whose_every_line_fits_is_given_else_the_one_for_everybody() -> None:
    sets = [
        general_set("人人"),
        a_set("三号楼精装", 2, buildings=("3号楼",), fit_outs=("精装",)),
        a_set("精装", 3, fit_outs=("精装",)),
        a_set("停用", 1, layouts=("B1",)),
    ]
    sets[3].active = False
    for flat, name in (
        (unit("3号楼", "B1", "精装修"), "三号楼精装"),
        (unit("1号楼", "B1", "精装修"), "精装"),
        (unit("3号楼", "B1", "毛坯"), "人人"),
    ):
        found = set_of(sets, flat)
        assert found is not None
        assert found.name == name
    assert set_of([], unit("1号楼", "A", "毛坯")) is None

"""Inspections: teams, meters, conclusions."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover_app.domain.identity import new_id
from handover_app.domain.inspections import (
    AcceptedWithOpenDefects,
    Conclusion,
    Inspection,
    MeterKind,
    ReadingWrong,
    TeamIncomplete,
    TeamMember,
    TeamRole,
    parse_reading,
)

NOW = datetime(2026, 11, 7, 1, 0, tzinfo=UTC)


def inspection(*roles: TeamRole) -> Inspection:
    """A walk with a team of these roles."""
    members = [TeamMember(id=new_id(), role=role, name="某") for role in roles]
    return Inspection(id=new_id(), unit_id=new_id(), team="1组", assigned_at=NOW, members=members)


@given(st.sets(st.sampled_from(list(TeamRole))))
def test_a_missing_role_is_named_and_an_empty_team_refused(roles: set[TeamRole]) -> None:
    walk = inspection(*roles)
    assert set(walk.missing_roles) == set(TeamRole) - roles
    if not roles:
        with pytest.raises(TeamIncomplete):
            walk.assigned()
        return
    walk.assigned()
    ((_, event),) = walk.take_events()
    assert event.data()["missing"] == walk.missing_roles


@given(st.lists(st.sampled_from(list(Conclusion)), min_size=1, max_size=6), st.booleans())
def test_the_latest_conclusion_counts_and_all_are_kept(
    told: list[Conclusion], same_moment: bool
) -> None:
    walk = inspection(TeamRole.SALES)
    for place, conclusion in enumerate(told):
        now = NOW if same_moment else NOW + timedelta(minutes=place)
        walk.conclude(conclusion, " 原因 ", 0, new_id(), now)
    assert walk.latest is not None
    assert walk.latest.conclusion is told[-1]
    assert [each.conclusion for each in walk.conclusions] == told
    assert len(walk.take_events()) == len(told)


@pytest.mark.parametrize("conclusion", list(Conclusion))
def test_open_defects_stand_against_an_acceptance_without_reservation_only(
    conclusion: Conclusion,
) -> None:
    walk = inspection(TeamRole.SALES)
    if conclusion is Conclusion.ACCEPTED:
        with pytest.raises(AcceptedWithOpenDefects):
            walk.conclude(conclusion, "", 2, new_id(), NOW)
        assert walk.latest is None
        return
    walk.conclude(conclusion, "", 2, new_id(), NOW)


@given(st.decimals(0, 10**9, places=3))
def test_a_reading_is_taken_exactly(value: Decimal) -> None:
    assert parse_reading(MeterKind.WATER, f" {value} ") == value
    assert parse_reading(MeterKind.WATER, f"{value:,}") == value


@pytest.mark.parametrize("text", ["", "-0.1", "1e", "十", "nan", "inf", "1 2", "0,7", "12,34.5"])
def test_a_reading_that_is_none_is_refused_as_typed(text: str) -> None:
    with pytest.raises(ReadingWrong) as refused:
        parse_reading(MeterKind.GAS, text)
    assert refused.value.facts() == {"meter": MeterKind.GAS, "text": text}

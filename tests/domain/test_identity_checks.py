"""Who stands at the desk, what an authority covers, early and late: the rules without a desk."""

from __future__ import annotations

from datetime import date, datetime, time
from uuid import UUID

import pytest

from handover_app.domain.identity import new_id
from handover_app.domain.visits import (
    ActingAgent,
    Arrival,
    ArrivalTolerance,
    AuthorityIncomplete,
    AuthorityKind,
    AuthorityLack,
    AuthorityShown,
    Doubt,
    PersonOnContract,
    Punctuality,
    Scope,
    Timeliness,
    UnitKind,
    born_on,
    doubts_of,
    is_minor,
    same_name,
    timeliness,
    unit_kind,
)

ADULT, CHILD = "320583199001010019", "320583200811080013"
TODAY = date(2026, 11, 7)


def person(name: str, number: str) -> PersonOnContract:
    return PersonOnContract(new_id(), name, number)


def test_a_minor_comes_of_age_on_the_day_itself() -> None:
    assert born_on(CHILD) == date(2008, 11, 8)
    assert is_minor(CHILD, date(2026, 11, 7))
    assert not is_minor(CHILD, date(2026, 11, 8))
    for number in ("", "G12345678", "320583200802300013", "91320583MA1XXXXX0X"):
        assert born_on(number) is None
        assert not is_minor(number, TODAY)
    # Born on 29 February: of age when the day after comes.
    assert is_minor("320583200802290013", date(2026, 2, 28))
    assert not is_minor("320583200802290013", date(2026, 3, 1))


def test_a_child_beside_a_parent_is_no_doubt_and_alone_it_is_one() -> None:
    parent, child = person("大样", ADULT), person("小样", CHILD)
    both, only = (parent, child), (child,)

    def doubts(arrival: Arrival, people: tuple[PersonOnContract, ...], **how: bool) -> object:
        return doubts_of(arrival, people, agent_acts=how.get("agent_acts", False), today=TODAY)

    assert doubts(Arrival(), both) == ()
    assert doubts(Arrival(number=ADULT), both) == ()
    assert doubts(Arrival(number=CHILD), both) == (Doubt.MINOR,)
    assert doubts(Arrival(), only) == (Doubt.MINOR,)
    assert doubts(Arrival(guardian="大样"), only) == ()
    assert doubts(Arrival(), only, agent_acts=True) == ()
    # An agent's number and name stand on no contract; an old document is one for everybody.
    old = Arrival(number="X", name="代样例", valid_until=date(2026, 11, 6))
    assert doubts(old, both) == (Doubt.NUMBER_DIFFERS, Doubt.NAME_DIFFERS, Doubt.EXPIRED)
    assert doubts(old, both, agent_acts=True) == (Doubt.EXPIRED,)
    assert doubts(Arrival(valid_until=TODAY), both) == ()
    assert ADULT not in repr(Arrival(number=ADULT)) + repr(parent)


def test_names_are_compared_without_blanks_and_dots() -> None:
    assert same_name("阿卜杜拉·艾山", "阿卜杜拉 艾山")
    assert same_name("CHEN Michael", "chenmichael")
    assert not same_name("覃己", "覃巳")


def test_an_authority_names_agent_scope_and_number_and_ends_after_its_day() -> None:
    whole = AuthorityShown(
        agent="代样例",
        kind=AuthorityKind.COMPANY,
        scopes=(Scope.PAY,),
        id_number=" 32058319920202001x ",
        valid_until=TODAY,
    )
    whole.check()
    assert whole.id_tail == "001X"
    assert "0001" not in repr(whole)
    for lack, part in (
        (AuthorityLack.AGENT, {"agent": " "}),
        (AuthorityLack.SCOPE, {"scopes": ()}),
        (AuthorityLack.ID_NUMBER, {"id_number": "12"}),
    ):
        facts = {name: getattr(whole, name) for name in ("agent", "kind", "scopes", "id_number")}
        with pytest.raises(AuthorityIncomplete) as caught:
            AuthorityShown(**(facts | part)).check()
        assert caught.value.lacks is lack
    agent = ActingAgent(UUID(int=1), "代样例", (Scope.PAY,), TODAY, lifted=(Scope.SIGN,))
    assert agent.covers(Scope.PAY, TODAY)
    assert not agent.covers(Scope.TAKE_KEYS, TODAY)
    tomorrow = date(2026, 11, 8)
    assert not agent.covers(Scope.PAY, tomorrow)
    assert agent.covers(Scope.SIGN, tomorrow)


def test_early_and_late_are_told_beyond_the_projects_tolerance() -> None:
    begins, tolerance = datetime.combine(TODAY, time(9, 30)), ArrivalTolerance(30, 15)

    def at(hour: int, minute: int, day: int = 7) -> Timeliness:
        arrived = datetime.combine(date(2026, 11, day), time(hour, minute))
        return timeliness(arrived, begins, 30, tolerance)

    assert at(8, 59) == Timeliness(Punctuality.EARLY, 31)
    assert at(9, 0).state is at(9, 30).state is at(10, 15).state is Punctuality.ON_TIME
    assert at(10, 16) == Timeliness(Punctuality.LATE, 16)
    assert at(9, 30, 8).state is Punctuality.OTHER_DAY


def test_what_a_unit_is_stands_in_the_words_of_its_sheet() -> None:
    assert unit_kind("地下车库", "0112", "产权车位", "") is UnitKind.PARKING
    assert unit_kind("地下车库", "0206", "储藏室", "") is UnitKind.STORE
    assert unit_kind("6号楼", "102", "B1", "毛坯") is UnitKind.FLAT

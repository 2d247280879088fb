"""The check of identity at reception: doubts, co-owners, agents, further units, quiet marks."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from handover_app.domain.inspections import Conclusion, TeamRole
from handover_app.domain.keys import HandoverOrder, Receiver
from handover_app.domain.papers import FlowSheet, IdentityCheckSheet
from handover_app.domain.people import ApprovalNeeded, Right, Role
from handover_app.domain.receipts import PaperRef
from handover_app.domain.visits import (
    AlreadyCheckedIn,
    Arrival,
    ArrivalTolerance,
    AuthorityIncomplete,
    AuthorityKind,
    AuthorityShown,
    BeyondAuthority,
    Consent,
    Doubt,
    HouseholdMark,
    IdentityDoubtful,
    Lacking,
    NoAgentHere,
    NotCheckedIn,
    NotOfThisUnit,
    OtherOwners,
    Presence,
    Punctuality,
    RepresentedByNobody,
    Scope,
    SensitiveConsentMissing,
    UnitKind,
    VisitorKind,
    VisitRules,
    VisitSettingWrong,
)
from tests.services.hall import NIL, PAYS, SHARED, Hall, column, id_number, phone, race, rows
from tests.services.hall import unit_file as sheet_of

AGENT = "代样例"
GARAGE, STORE, CHILD = "9-1-0001", "9-1-0002", "9-1-0003"


def authority(*scopes: Scope, until: date | None = None) -> AuthorityShown:
    return AuthorityShown(
        agent=AGENT,
        kind=AuthorityKind.NOTARISED,
        scopes=scopes,
        id_number="320583199202020017",
        valid_until=until,
    )


def come(
    hall: Hall,
    code: str,
    arrival: Arrival,
    kind: VisitorKind = VisitorKind.OWNER,
    *,
    approved: bool = False,
    station: str = "S1",
) -> PaperRef:
    act = hall.act(Role.RECEPTION, station)
    if approved:
        act = hall.approved(act, Role.LEAD, Right.LIFT_GATE, "核对户口簿")
    return hall.desks.visits.check_in(
        act, hall.unit(code), kind, identity_seen=True, arrival=arrival
    )


def owner_ids(hall: Hall, code: str) -> list[UUID]:
    return [each.owner_id for each in hall.desks.handover.card(hall.unit(code)).owners]


def add_units(hall: Hall) -> None:
    """A parking space and a store room of the couple of SHARED, and a flat of a child."""
    sold = next(row for row in rows() if row[column("房间编码")] == SHARED)
    made = []
    for code, layout in ((GARAGE, "产权车位"), (STORE, "储藏室"), (CHILD, "B1")):
        line = list(sold)
        line[column("楼栋")], line[column("房号")] = "9号楼", code[-4:]
        line[column("房间编码")], line[column("户型")] = code, layout
        line[column("合同编号")] = f"HT-{code}"
        made.append(line)
    child = made[-1]
    child[column("客户名称")], child[column("证件号码")] = "小样", _born(2014)
    child[column("联系电话")] = phone(77)
    for name in ("共有人", "共有人证件号码", "共有人电话"):
        child[column(name)] = ""
    found = hall.desks.unit_import.run(hall.desks.people.console(), sheet_of(made))
    assert found.created == 3
    hall.learn()


def _born(year: int) -> str:
    """An identity number of nobody who is born in this year."""
    body = f"320583{year}0101001"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(digit) * weight for digit, weight in zip(body, weights, strict=True))
    return body + "10X98765432"[total % 11]


def stored_text(hall: Hall) -> str:
    """The whole journal as text, to look for what must not stand in it."""
    return json.dumps([row.data for row in hall.journal()], ensure_ascii=False)


def test_doubts_about_identity_are_told_and_a_supervisor_lets_the_household_in(hall: Hall) -> None:
    add_units(hall)
    match, unit = hall.desks.reception.match, hall.unit(SHARED)
    mine, others = id_number(7), id_number(1)
    assert match(unit, f" {mine[:6]} {mine[6:].lower()}").name == "覃己"
    assert match(unit, others).owner_id is None
    assert match(unit, "").owner_id is None
    assert match(hall.unit(CHILD), _born(2014)).minor

    yesterday = date(2026, 11, 6)
    cases: list[tuple[str, Arrival, Doubt]] = [
        (SHARED, Arrival(number=others), Doubt.NUMBER_DIFFERS),
        (SHARED, Arrival(name="覃巳"), Doubt.NAME_DIFFERS),
        (SHARED, Arrival(number=mine, name="孔壬"), Doubt.NAME_DIFFERS),
        (SHARED, Arrival(number=mine, valid_until=yesterday), Doubt.EXPIRED),
        (CHILD, Arrival(number=_born(2014)), Doubt.MINOR),
        (CHILD, Arrival(), Doubt.MINOR),
    ]
    for code, arrival, doubt in cases:
        with hall.refuses(IdentityDoubtful) as caught:
            come(hall, code, arrival)
        assert caught.value.doubts == (doubt,)
    come(hall, CHILD, Arrival(number=_born(2014), guardian="大样"))

    doubtful = Arrival(number=others, valid_until=yesterday)
    with hall.records("Approved", "CheckedIn", "IdentityLifted") as found:
        come(hall, SHARED, doubtful, approved=True)
    assert found[2].data["doubts"] == ["NUMBER_DIFFERS", "EXPIRED"]
    assert found[2].data["reason"] == "核对户口簿"
    act = hall.approved(hall.act(Role.CASHIER), Role.FINANCE, Right.APPROVE_REFUND)
    with pytest.raises(ApprovalNeeded):
        hall.desks.visits.check_in(
            replace(act, clerk=hall.clerk(Role.RECEPTION)),
            hall.unit(NIL),
            VisitorKind.OWNER,
            identity_seen=True,
            arrival=doubtful,
        )
    told = stored_text(hall)
    assert not [number for number in (mine, others, _born(2014)) if number in told]


def test_co_owners_are_ticked_one_by_one_and_form_6_2_says_what_is_lacking(hall: Hall) -> None:
    first, second = owner_ids(hall, SHARED)
    represented = ((second, Presence.REPRESENTED),)
    with hall.refuses(RepresentedByNobody):
        come(hall, SHARED, Arrival(presence=represented))
    with hall.refuses(NotOfThisUnit):
        come(hall, SHARED, Arrival(presence=((hall.unit(SHARED), Presence.PRESENT),)))
    with hall.refuses(AuthorityIncomplete):
        come(hall, SHARED, Arrival(presence=represented, authority=authority()))
    shown = Arrival(
        number=id_number(7),
        presence=represented,
        authority=authority(Scope.SIGN),
        contract_seen=True,
        consent=Consent(general=True),
    )
    come(hall, SHARED, shown)
    view = hall.desks.reception.view(hall.unit(SHARED))
    assert [(x.owner_id, x.presence, x.matched) for x in view.parties] == [
        (first, Presence.PRESENT, True),
        (second, Presence.REPRESENTED, False),
    ]
    assert view.check is not None
    assert view.check.lacking == (Lacking.NOTICE,)
    assert view.authority is not None
    assert view.authority.id_tail == "0017"

    act = hall.act(Role.RECEPTION)
    with hall.records("IdentityChecked", "AuthorityNoted", "IdentitySheetIssued"):
        ref = hall.desks.visits.check_again(
            act,
            hall.unit(SHARED),
            VisitorKind.OWNER,
            identity_seen=True,
            arrival=replace(shown, notice_seen=True),
        )
    with hall.database.read() as reading:
        sheet = reading.papers.get(ref.paper_id)
    assert isinstance(sheet, IdentityCheckSheet)
    assert (sheet.result, sheet.lacking) == ("通过", ())
    assert [each.presence for each in sheet.parties] == ["本人到场", "委托代理"]
    assert [each.id_tail for each in sheet.parties] == [id_number(7)[-4:], id_number(100)[-4:]]
    assert sheet.agent is not None
    assert [tick.ticked for tick in sheet.agent.scopes] == [False, True, False, False]
    assert id_number(7) not in str(sheet)
    with hall.refuses(NotCheckedIn):
        hall.desks.visits.identity_sheet(hall.act(Role.RECEPTION), hall.unit(NIL))


def test_an_agent_does_at_each_station_what_the_authority_covers_and_no_more(hall: Hall) -> None:
    unit, desks = hall.unit(PAYS), hall.desks
    come(hall, PAYS, Arrival(authority=authority(Scope.SIGN)), VisitorKind.AGENT)
    team = [(role, f"{role.value} 员") for role in TeamRole]
    hall.open_shift()
    with hall.refuses(BeyondAuthority) as caught:
        desks.inspections.assign(hall.act(Role.DISPATCHER), unit, "1组", team)
    assert (caught.value.scope, caught.value.agent) == (Scope.INSPECT, AGENT)
    with hall.records("Approved", "AuthorityLifted", "TeamAssigned"):
        act = hall.approved(hall.act(Role.DISPATCHER), Role.LEAD, Right.LIFT_GATE, "业主来电")
        desks.inspections.assign(act, unit, "1组", team)
    # Signing is covered; paying is not.
    desks.inspections.conclude(hall.act(Role.INSPECTOR), unit, Conclusion.ACCEPTED)
    for payee in desks.receipts.settlement(unit).payees:
        with hall.refuses(BeyondAuthority):
            hall.pay(PAYS, payee)
    with hall.refuses(ApprovalNeeded):
        desks.authorities.lift(hall.act(Role.CASHIER), unit, Scope.PAY)
    act = hall.approved(hall.act(Role.CASHIER), Role.LEAD, Right.LIFT_GATE, "业主来电")
    with hall.records("AuthorityLifted"):
        desks.authorities.lift(act, unit, Scope.PAY)
    for payee in desks.receipts.settlement(unit).payees:
        hall.pay(PAYS, payee)
    order = HandoverOrder(receiver=Receiver(AGENT, True), authority="委托书", explained=True)
    codes = desks.keys.codes(unit)
    with hall.refuses(BeyondAuthority):
        desks.key_handovers.hand_over(hall.act(Role.KEY_CLERK), unit, order, codes)
    # A wider authority comes, and the first one stays on record.
    wider = Arrival(authority=authority(Scope.SIGN, Scope.TAKE_KEYS, until=date(2026, 11, 7)))
    hall.desks.visits.check_again(
        hall.act(Role.RECEPTION), unit, VisitorKind.AGENT, identity_seen=True, arrival=wider
    )
    hall.clock.forward(days=1)
    with hall.refuses(BeyondAuthority) as caught:
        desks.key_handovers.hand_over(hall.act(Role.KEY_CLERK), unit, order, codes)
    assert caught.value.until == date(2026, 11, 7)
    hall.clock.forward(days=-1)
    desks.key_handovers.hand_over(hall.act(Role.KEY_CLERK), unit, order, codes)
    assert hall.count("visit_authorities") == 2


def test_an_owner_who_is_here_does_everything_beside_a_represented_co_owner(hall: Hall) -> None:
    _, second = owner_ids(hall, SHARED)
    arrival = Arrival(
        presence=((second, Presence.REPRESENTED),), authority=authority(Scope.INSPECT)
    )
    come(hall, SHARED, arrival)
    hall.inspect(SHARED, Conclusion.ACCEPTED)
    for payee in hall.desks.receipts.settlement(hall.unit(SHARED)).payees:
        hall.pay(SHARED, payee)
    # In the agent's own name the authority counts.
    order = HandoverOrder(receiver=Receiver(AGENT, True), authority="委托书", explained=True)
    codes = hall.desks.keys.codes(hall.unit(SHARED))
    with hall.refuses(BeyondAuthority):
        hall.desks.key_handovers.hand_over(
            hall.act(Role.KEY_CLERK), hall.unit(SHARED), order, codes
        )
    hall.hand_over(SHARED, "覃己")


def test_a_photo_of_the_authority_is_kept_with_the_separate_consent_only(
    hall: Hall, tmp_path: Path
) -> None:
    photo = tmp_path / "覃己身份证.jpg"
    photo.write_bytes(b"\xff\xd8\xff picture")
    attach, unit = hall.desks.authorities.attach, hall.unit(PAYS)
    with hall.refuses(NoAgentHere):
        attach(hall.act(Role.RECEPTION), unit, photo)
    act = hall.approved(hall.act(Role.RECEPTION), Role.LEAD, Right.LIFT_GATE)
    with hall.refuses(NoAgentHere):
        hall.desks.authorities.lift(act, unit, Scope.PAY)
    arrival = Arrival(authority=authority(Scope.PAY))
    come(hall, PAYS, arrival, VisitorKind.AGENT)
    with hall.refuses(SensitiveConsentMissing):
        attach(hall.act(Role.RECEPTION), unit, photo)
    hall.desks.visits.check_again(
        hall.act(Role.RECEPTION),
        unit,
        VisitorKind.AGENT,
        identity_seen=True,
        arrival=replace(arrival, consent=Consent(general=True, sensitive=True)),
    )
    with hall.records("AuthorityFiled"):
        file_id = attach(hall.act(Role.RECEPTION), unit, photo)
    view = hall.desks.reception.view(unit)
    assert view.authority is not None
    assert view.authority.file_id == file_id
    assert hall.desks.fees.file(file_id).name == "authority.jpg"


def test_units_of_the_same_owners_share_one_visit_with_one_number(hall: Hall) -> None:
    add_units(hall)
    garage, store = hall.unit(GARAGE), hall.unit(STORE)
    view = hall.desks.reception.view(hall.unit(SHARED))
    assert [(x.code, x.kind) for x in view.others] == [
        (GARAGE, UnitKind.PARKING),
        (STORE, UnitKind.STORE),
    ]
    with hall.refuses(OtherOwners):
        come(hall, SHARED, Arrival(further=(hall.unit(NIL),)))
    with hall.records("CheckedIn", "UnitTakenAlong"):
        ref = come(hall, SHARED, Arrival(number=id_number(7), further=(garage,)))
    for code in (SHARED, GARAGE):
        assert hall.desks.handover.card(hall.unit(code)).queue_number == "A001"
        with hall.refuses(AlreadyCheckedIn):
            come(hall, code, Arrival())
    with hall.database.read() as reading:
        sheet = reading.papers.get(ref.paper_id)
    assert isinstance(sheet, FlowSheet)
    assert [(unit.code, unit.kind) for unit in sheet.further] == [(GARAGE, "车位")]
    for code in (sheet.qr, sheet.further[0].qr, sheet.further[0].short_id):
        assert hall.desks.keys.look_up(hall.act(Role.RECEPTION), code).unit_id in (
            hall.unit(SHARED),
            garage,
        )
    with hall.refuses(AlreadyCheckedIn):
        come(hall, STORE, Arrival(further=(garage,)))
    with hall.records("UnitTakenAlong"):
        hall.desks.visits.take_along(hall.act(Role.RECEPTION), garage, [store])
    assert hall.desks.handover.card(store).queue_number == "A001"
    with hall.changes_nothing():
        hall.desks.visits.take_along(hall.act(Role.RECEPTION), garage, [store])
    hall.desks.visits.leave(hall.act(Role.RECEPTION), store)
    assert [hall.desks.handover.card(each).visit_id for each in (garage, store)] == [None, None]

    # Two receptions at once: the one unit comes with one of them only.
    answers = race(
        lambda: come(hall, SHARED, Arrival(further=(garage,))),
        lambda: come(hall, GARAGE, Arrival(further=(hall.unit(SHARED),)), station="S2"),
    )
    assert sorted(type(each).__name__ for each in answers) == ["AlreadyCheckedIn", "PaperRef"]
    assert hall.desks.reception.view(garage).nth == 2
    assert hall.check_fails() == {}


def test_marks_places_and_lateness_are_kept_for_the_household_and_the_project(hall: Hall) -> None:
    add_units(hall)
    reception, settings = hall.desks.reception, hall.desks.visit_settings
    unit, garage = hall.unit(SHARED), hall.unit(GARAGE)
    marks = {HouseholdMark.ELDERLY, HouseholdMark.KEY_OWNER}
    with hall.records("HouseholdMarked") as found:
        reception.mark(hall.act(Role.RECEPTION), unit, marks)
    assert found[0].data == {"marks": 2}
    with hall.changes_nothing():
        reception.mark(hall.act(Role.RECEPTION), unit, marks)
    assert set(reception.view(garage).marks) == marks
    ref = come(hall, GARAGE, Arrival())
    assert len(hall.desks.handover.card(garage).notes) == 2
    with hall.database.read() as reading:
        visit = reading.visits.open_of(garage)
        assert visit is not None
        assert "老人" in visit.special
        assert "老人" not in str(reading.papers.get(ref.paper_id))
    reception.mark(hall.act(Role.RECEPTION), garage, set())
    assert reception.view(unit).marks == ()

    rules = settings.rules()
    with hall.refuses(VisitSettingWrong):
        wrong = replace(rules, tolerance=ArrivalTolerance(early=241))
        settings.set(hall.act(Role.ADMINISTRATOR), wrong)
    stage = next(iter(rules.bring))
    with hall.refuses(VisitSettingWrong):
        settings.set(hall.act(Role.ADMINISTRATOR), VisitRules(places={stage: "长" * 41}))
    chosen = VisitRules(ArrivalTolerance(20, 5), {stage: "大堂 1 号台"}, dict(rules.bring))
    with hall.records("VisitSettingsChanged"):
        settings.set(hall.act(Role.ADMINISTRATOR), chosen)
    with hall.changes_nothing():
        settings.set(hall.act(Role.ADMINISTRATOR), chosen)
    ref = come(hall, NIL, Arrival())
    with hall.database.read() as reading:
        sheet = reading.papers.get(ref.paper_id)
    assert isinstance(sheet, FlowSheet)
    assert (sheet.steps[0].place, sheet.appointment) == ("大堂 1 号台", "未预约，现场到访")
    assert reception.view(hall.unit(NIL)).timeliness.state is Punctuality.WALK_IN  # type: ignore[union-attr]
    hall.clock.moment += timedelta(hours=1)

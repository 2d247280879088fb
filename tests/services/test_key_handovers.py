"""Handing keys over: who takes them, what is scanned, what is signed for, and who was faster."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.handover import GateClosed
from handover_app.domain.inspections import Conclusion, TeamRole
from handover_app.domain.keys import (
    AgentWithoutAuthority,
    BelongingsMissing,
    CylinderOrder,
    KeyElsewhere,
    KeyFaulty,
    KeyNotInHandover,
    KeyOfAnotherUnit,
    KeysMissing,
    KeyState,
    KeyTextTooLong,
    LockNotExplained,
    LockSetup,
    MandateMissing,
    MandateReasonMissing,
    NoKeySet,
    ReceiverMissing,
    TagReplacedByNewer,
    TagVoid,
    VisitorsMissing,
)
from handover_app.domain.money import Money
from handover_app.domain.papers import KeyHandover, PaperKind
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.refusals import DomainError
from handover_app.domain.signatures import SignatureEmpty
from handover_app.storage.tables.key_desk import key_handovers, key_mandates
from tests.services.hall import MORNING, NIL, PAYS, Hall, race
from tests.services.handing_over import (
    MANDATE,
    OWNER,
    SIGNED,
    hand_over,
    keys_of,
    order,
    ready,
)
from tests.services.key_desk import sealed
from tests.services.key_room import stored


def sheet(hall: Hall, number: int = -1) -> KeyHandover:
    """A key handover sheet of the flat, the newest."""
    with hall.database.read() as reading:
        refs = reading.papers.of_unit(hall.unit(NIL), PaperKind.KEY_HANDOVER)
        found = reading.papers.get(refs[number].paper_id)
    assert isinstance(found, KeyHandover)
    return found


def test_the_sheet_says_how_the_lock_is_set_up_and_names_the_doors_seal(hall: Hall) -> None:
    codes = ready(hall)
    act = hall.act(Role.KEY_CLERK)
    hall.desks.key_locks.note_lock(act, hall.unit(NIL), LockSetup.SET_UP, "MF-0021")
    hand_over(hall, codes)
    assert sheet(hall).lock_setup == "电子锁已设置；门封 MF-0021"


def test_the_keys_are_handed_over_with_the_sheet(hall: Hall) -> None:
    codes = ready(hall)
    with hall.records("KeysHandedOver") as rows:
        summary = hand_over(hall, codes, order(f" {OWNER} "))
    assert (rows[0].data["receiver"], rows[0].data["keys"]) == (OWNER, 5)
    assert summary.handed_over
    assert summary.handed_over_at == MORNING
    assert {(key.state, key.holder) for key in summary.keys} == {(KeyState.HANDED_OVER, OWNER)}
    data = stored(hall, summary.paper_id)
    assert sum(line["count"] for line in data["keys"]) == 5
    found = sheet(hall)
    assert found.head.number == "YS-S1-000001"
    assert (found.receiver, len(found.receiver_id_tail), found.explained) == (OWNER, 4, True)
    assert (found.lock_setup, found.retained, found.mandate_number) == ("", (), "")
    assert found.signed is not None
    assert (found.signed.name, found.signed.strokes) == (OWNER, ())
    assert hall.check_fails() == {}


def test_what_was_signed_on_the_pane_stands_on_the_sheet_and_in_the_book(hall: Hall) -> None:
    hand_over(hall, ready(hall), order(signature=SIGNED))
    signed = sheet(hall).signed
    assert signed is not None
    assert signed.strokes == SIGNED.strokes
    with hall.database.engine.connect() as connection:
        row = connection.execute(select(key_handovers)).one()
    assert (row.signed_on_paper, row.signature["text"]) == (False, SIGNED.text)
    assert (row.number, row.receiver, row.key_count) == ("YS-S1-000001", OWNER, 5)
    assert (row.explained, row.is_agent, row.authority) == (True, False, "")


def test_papers_that_are_not_issued_warn_and_do_not_block(hall: Hall) -> None:
    codes = ready(hall)
    with hall.database.read() as reading:
        assert reading.articles.of_unit(hall.unit(NIL)) is None
    assert hand_over(hall, codes).handed_over


def test_a_closed_gate_says_what_is_not_finished(hall: Hall) -> None:
    codes = hall.desks.keys.codes(hall.unit(NIL))
    with hall.refuses(GateClosed):
        hand_over(hall, codes)


def test_an_agent_takes_keys_only_on_a_noted_authority(hall: Hall) -> None:
    codes = ready(hall)
    with hall.refuses(AgentWithoutAuthority) as refused:
        hand_over(hall, codes, order("代办人", is_agent=True, authority=" "))
    assert refused.value.facts() == {"name": "代办人"}
    hand_over(hall, codes, order("代办人", is_agent=True, authority="公证委托书 2026-118"))
    found = sheet(hall)
    assert (found.authority, found.receiver_id_tail) == ("公证委托书 2026-118", "")
    assert found.receiver_role != ""


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"explained": False}, LockNotExplained),
        ({"receiver": replace(order().receiver, name="  ")}, ReceiverMissing),
        ({"receiver": replace(order().receiver, name="名" * 61)}, KeyTextTooLong),
        ({"signature": replace(SIGNED, strokes=())}, SignatureEmpty),
        ({"mandate": MANDATE}, MandateMissing),
    ],
)
def test_an_order_that_lacks_something_hands_nothing_over(
    sqlite_hall: Hall, change: dict[str, object], refusal: type[DomainError]
) -> None:
    codes = ready(sqlite_hall)
    with sqlite_hall.refuses(refusal):
        hand_over(sqlite_hall, codes, replace(order(), **change))  # type: ignore[arg-type]


def test_a_sealed_bag_is_handed_over_with_one_scan(hall: Hall) -> None:
    bag = sealed(hall)
    ready(hall)
    summary = hand_over(hall, (bag,))
    assert {key.state for key in summary.keys} == {KeyState.HANDED_OVER}
    found = sheet(hall)
    assert (found.bag_number, found.seal_number) == ("00001", f"F-{NIL}")
    assert all(line.tested for line in found.keys)
    with hall.refuses(TagVoid) as refused:
        hall.desks.keys.scan(hall.act(Role.KEY_CLERK), bag)
    assert refused.value.facts()["reason"] == "2026-11-07 钥匙袋 00001 随钥匙交付业主"
    assert hall.check_fails() == {}


def test_keys_beside_the_bag_are_scanned_as_well(hall: Hall) -> None:
    bag = sealed(hall, count=3)
    codes = ready(hall)
    with hall.refuses(KeysMissing):
        hand_over(hall, (bag,))
    assert hand_over(hall, (bag, *codes[3:])).handed_over


def test_the_key_of_the_team_passes_straight_to_the_owner(hall: Hall) -> None:
    codes = hall.desks.keys.codes(hall.unit(NIL))
    unit = hall.unit(NIL)
    team = [(role, f"{role.value} 员") for role in TeamRole]
    hall.desks.inspections.assign(hall.act(Role.DISPATCHER), unit, "验房1组", team)
    hall.desks.key_loans.lend_to_team(hall.act(Role.KEY_CLERK), codes[0])
    hall.desks.inspections.conclude(hall.act(Role.INSPECTOR), unit, Conclusion.ACCEPTED, "可以")
    with hall.refuses(KeysMissing):
        hand_over(hall, codes[1:])
    with hall.records("KeysReturned", "KeysHandedOver"):
        summary = hand_over(hall, codes)
    assert {(key.state, key.holder) for key in summary.keys} == {(KeyState.HANDED_OVER, OWNER)}


def test_a_second_handover_says_who_has_the_keys(hall: Hall) -> None:
    codes = ready(hall)
    hand_over(hall, codes)
    hall.clock.forward(hours=1)
    with hall.refuses(KeyElsewhere) as refused:
        hand_over(hall, codes, order("他人"), station="S2")
    facts = refused.value.facts()
    assert (facts["holder"], facts["at"]) == (OWNER, MORNING)
    with hall.refuses(KeyElsewhere):
        hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), codes[0])


def test_keys_of_a_new_cylinder_are_handed_over_later_with_a_sheet_of_their_own(
    hall: Hall,
) -> None:
    hand_over(hall, ready(hall))
    hall.clock.forward(days=2)
    answer = hall.desks.key_locks.change_cylinder(
        hall.act(Role.KEY_CLERK),
        CylinderOrder(
            key_set_id=hall.desks.keys.of_unit(hall.unit(NIL)).key_set_id, lock="入户门",
            reason="业主遗失钥匙", cost=Money(28000), borne_by="业主", done_by="锁匠",
            new=(("入户门 正式钥匙", 3),),
        ),
    )  # fmt: skip
    summary = hand_over(hall, answer.codes)
    assert {key.state for key in summary.keys} == {KeyState.HANDED_OVER}
    assert summary.handed_over_at == MORNING
    found = sheet(hall)
    assert found.head.number == "YS-S1-000002"
    assert [(line.kind, line.count) for line in found.keys] == [("入户门 正式钥匙", 3)]
    assert found.handed_at is not None
    assert found.handed_at - MORNING == timedelta(days=2)


def test_every_key_of_the_set_must_be_scanned(hall: Hall) -> None:
    codes = ready(hall)
    kinds = [key.kind for key in keys_of(hall)]
    with hall.refuses(KeysMissing) as refused:
        hand_over(hall, codes[1:4] * 2)
    assert refused.value.facts() == {"kinds": (kinds[0], kinds[4])}


def test_a_key_of_another_flat_is_named(hall: Hall) -> None:
    codes = ready(hall)
    foreign = hall.desks.keys.codes(hall.unit(PAYS))[0]
    with hall.refuses(KeyOfAnotherUnit) as refused:
        hand_over(hall, (*codes, foreign))
    assert refused.value.facts() == {"code": PAYS}


def test_a_faulty_key_is_not_handed_over_until_it_works(hall: Hall) -> None:
    codes = ready(hall)
    hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), codes[3], works=False)
    with hall.refuses(KeyFaulty):
        hand_over(hall, codes)
    hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), codes[3])
    hand_over(hall, codes)


def test_an_old_label_hands_nothing_over(hall: Hall) -> None:
    codes = ready(hall)
    hall.desks.key_tags.replace_label(hall.act(Role.KEY_CLERK), codes[0])
    with hall.refuses(TagReplacedByNewer):
        hand_over(hall, codes)


def test_a_flat_without_keys_on_the_books_says_so(hall: Hall) -> None:
    hall.damage(
        "DELETE FROM key_movements", "DELETE FROM key_tags", "DELETE FROM keys",
        "DELETE FROM key_sets",
    )  # fmt: skip
    with hall.refuses(NoKeySet):
        hand_over(hall, ())


def test_one_key_stays_behind_by_a_mandate_that_stands_on_the_sheet(hall: Hall) -> None:
    codes, kept = ready(hall), keys_of(hall)[1]
    with hall.records("KeyRetained", "KeysHandedOver") as rows:
        summary = hand_over(hall, codes, order(retained_key_id=kept.key_id, mandate=MANDATE))
    assert rows[1].data["retained"] == 1
    states = {key.key_id: key.state for key in summary.keys}
    assert states.pop(kept.key_id) is KeyState.RETAINED
    assert set(states.values()) == {KeyState.HANDED_OVER}
    found, (line,) = sheet(hall), hall.desks.key_mandates.list()
    assert (found.mandate_number, line.number) == ("WT-S1-000001", "WT-S1-000001")
    assert [(r.kind, r.count, r.mandate_number) for r in found.retained] == [
        (kept.kind, 1, "WT-S1-000001")
    ]
    assert [key.note for key in found.keys if key.note] == ["其中 1 把留用供维修"]
    mandate = stored(hall, line.paper_id)
    assert (mandate["belongings"], mandate["owner"]) == ("无", OWNER)
    assert hall.check_fails() == {}


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"reason": " "}, MandateReasonMissing),
        ({"belongings": ""}, BelongingsMissing),
        ({"who_may_enter": ""}, VisitorsMissing),
        ({"belongings": "物" * 1001}, KeyTextTooLong),
        ({"signature": replace(SIGNED, strokes=(((1, 1),),))}, SignatureEmpty),
    ],
)
def test_a_mandate_that_lacks_something_keeps_the_handover_back(
    sqlite_hall: Hall, change: dict[str, object], refusal: type[DomainError]
) -> None:
    codes = ready(sqlite_hall)
    mandate = replace(MANDATE, **change)  # type: ignore[arg-type]
    wish = order(retained_key_id=keys_of(sqlite_hall)[1].key_id, mandate=mandate)
    with sqlite_hall.refuses(refusal):
        hand_over(sqlite_hall, codes, wish)


def test_only_a_key_of_this_handover_is_retained(hall: Hall) -> None:
    codes = ready(hall)
    foreign = keys_of(hall, PAYS)[0].key_id
    with hall.refuses(KeyNotInHandover):
        hand_over(hall, codes, order(retained_key_id=foreign, mandate=MANDATE))


def test_a_repeated_handover_is_answered_with_its_sheet_and_its_mandate(hall: Hall) -> None:
    codes, act = ready(hall), hall.act(Role.KEY_CLERK)
    wish = order(retained_key_id=keys_of(hall)[1].key_id, mandate=MANDATE)
    unit = hall.unit(NIL)
    summary = hall.desks.key_handovers.hand_over(act, unit, wish, codes)
    with hall.changes_nothing(), pytest.raises(AlreadyDone) as done:
        hall.desks.key_handovers.hand_over(act, unit, wish, codes)
    assert done.value.result == {
        "number": "YS-S1-000001",
        "paper": str(summary.paper_id),
        "mandate": "WT-S1-000001",
        "mandate_paper": str(hall.desks.key_mandates.list()[0].paper_id),
    }


def test_only_who_may_hand_keys_over_does(sqlite_hall: Hall) -> None:
    codes = ready(sqlite_hall)
    with sqlite_hall.refuses(NotAllowed):
        sqlite_hall.desks.key_handovers.hand_over(
            sqlite_hall.act(Role.CASHIER), sqlite_hall.unit(NIL), order(), codes
        )


def test_of_two_key_desks_at_once_one_hands_over(hall: Hall) -> None:
    codes = ready(hall)
    wish = order(retained_key_id=keys_of(hall)[1].key_id, mandate=MANDATE)
    answers = race(
        lambda: hand_over(hall, codes, wish, "S1"), lambda: hand_over(hall, codes, wish, "S2")
    )
    assert sorted(type(each).__name__ for each in answers) == ["KeyElsewhere", "KeySetSummary"]
    with hall.database.engine.connect() as connection:
        assert len(connection.execute(select(key_mandates)).all()) == 1
        assert len(connection.execute(select(key_handovers)).all()) == 1
    assert hall.check_fails() == {}


def test_scans_do_not_stand_in_the_way_of_a_handover(hall: Hall) -> None:
    codes = ready(hall)

    def scan() -> int:
        for code in codes * 3:
            hall.desks.keys.scan(hall.act(Role.KEY_CLERK, "S2"), code)
        return 1

    answers = race(scan, lambda: hand_over(hall, codes), scan)
    assert [type(each).__name__ for each in answers] == ["int", "KeySetSummary", "int"]

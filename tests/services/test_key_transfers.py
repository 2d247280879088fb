"""Keys come from the contractor in batches, with three parties and a sheet (E03)."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.identity import new_id
from handover_app.domain.keys import (
    KEY_DESK,
    KeyState,
    KeyTextTooLong,
    KeyTransfer,
    NothingToReceive,
    TransferPartyMissing,
)
from handover_app.domain.people import NotAllowed, Role
from tests.services.hall import NIL, Hall
from tests.services.handing_over import keys_of
from tests.services.key_room import LATE, LATER, PARTIES, import_flats, statements, stored


def receive(hall: Hall, units: list[UUID], *missing: UUID) -> KeyTransfer:
    """The key clerk takes the keys of these flats over, but the missing ones."""
    return hall.desks.key_transfers.receive(
        hall.act(Role.KEY_CLERK), units, PARTIES, missing=missing
    )


def states(hall: Hall, code: str) -> list[KeyState]:
    return [key.state for key in keys_of(hall, code)]


def test_a_transfer_brings_the_keys_of_its_units_to_the_desk(hall: Hall) -> None:
    units = import_flats(hall, LATE, LATER)
    with hall.records("KeysReceived", "KeyTransferMade") as journalled:
        made = receive(hall, units[:1])
    assert (made.key_count, made.number) == (5, "YJ-S1-000001")
    assert {(key.state, key.holder) for key in keys_of(hall, LATE)} == {
        (KeyState.AT_DESK, KEY_DESK)
    }
    assert set(states(hall, LATER)) == {KeyState.AWAITED}, "it was not in the batch"
    assert journalled[0].unit_id == units[0]
    assert journalled[1].data["contractor"] == PARTIES.contractor
    assert journalled[0].data["matter"] == journalled[1].data["transfer_id"] == str(made.id)
    assert hall.check_fails() == {}


@pytest.mark.parametrize("party", ["contractor", "handed_by", "received_by", "witness"])
def test_a_transfer_names_three_parties(hall: Hall, party: str) -> None:
    units = import_flats(hall, LATE)
    with hall.refuses(TransferPartyMissing):
        hall.desks.key_transfers.receive(
            hall.act(Role.KEY_CLERK), units, replace(PARTIES, **{party: " "})
        )


def test_a_name_that_the_sheet_does_not_hold_is_not_cut(hall: Hall) -> None:
    units = import_flats(hall, LATE)
    with hall.refuses(KeyTextTooLong) as refused:
        hall.desks.key_transfers.receive(
            hall.act(Role.KEY_CLERK), units, replace(PARTIES, handed_by="史" * 61)
        )
    assert refused.value.facts() == {"limit": 60}


def test_missing_keys_stay_with_the_contractor_and_stand_on_the_sheet(hall: Hall) -> None:
    units = import_flats(hall, LATE)
    awaited = hall.desks.key_transfers.awaited(units)
    made = receive(hall, units, awaited[0].key_id, awaited[4].key_id)
    assert states(hall, LATE) == [
        KeyState.AWAITED, *(3 * [KeyState.AT_DESK]), KeyState.AWAITED
    ]  # fmt: skip
    (line,) = stored(hall, made.paper_id)["lines"]
    assert line["unit"] == LATE
    assert [(each["kind"], each["count"]) for each in line["counts"]] == [
        ("入户门 装修钥匙", 1),
        ("单元门卡", 2),
    ]
    assert [each["kind"] for each in line["missing"]] == ["入户门 正式钥匙", "邮箱"]


def test_a_unit_of_which_nothing_came_stands_on_the_sheet_with_what_is_missing(hall: Hall) -> None:
    units = import_flats(hall, LATE, LATER)
    none_came = [each.key_id for each in hall.desks.key_transfers.awaited(units[1:])]
    with hall.records("KeysReceived", "KeyTransferMade"):
        made = receive(hall, units, *none_came)
    assert made.key_count == 5
    came, owed = stored(hall, made.paper_id)["lines"]
    assert (came["unit"], came["missing"]) == (LATE, [])
    assert (owed["unit"], owed["counts"]) == (LATER, [])
    assert sum(each["count"] for each in owed["missing"]) == 5
    assert set(states(hall, LATER)) == {KeyState.AWAITED}
    assert made.paper_id is not None
    printed = hall.desks.papers.print(hall.act(Role.KEY_CLERK), made.paper_id)
    assert printed.pdf.startswith(b"%PDF")


def test_a_second_transfer_takes_the_rest_and_only_the_rest(hall: Hall) -> None:
    units = import_flats(hall, LATE)
    awaited = hall.desks.key_transfers.awaited(units)
    first = receive(hall, units, awaited[0].key_id)
    assert [each.key_id for each in hall.desks.key_transfers.awaited(units)] == [awaited[0].key_id]
    second = receive(hall, units)
    assert (first.key_count, second.key_count) == (4, 1)
    assert second.number > first.number
    assert set(states(hall, LATE)) == {KeyState.AT_DESK}
    with hall.refuses(NothingToReceive):
        receive(hall, units)


def test_the_sheet_names_the_parties_and_counts_every_key(hall: Hall) -> None:
    units = import_flats(hall, LATE, LATER)
    made = hall.desks.key_transfers.receive(
        hall.act(Role.KEY_CLERK), units, replace(PARTIES, remark=" 机械钥匙另交 ")
    )
    sheet = stored(hall, made.paper_id)
    parties = ("contractor", "handed_by", "received_by", "witness")
    assert [sheet[name] for name in parties] == ["总包施工单位", "史资料", "阎保管", "开发商工程部"]
    assert (sheet["remark"], sheet["key_count"]) == ("机械钥匙另交", 10)
    assert [line["unit"] for line in sheet["lines"]] == [LATE, LATER]
    assert all(not line["missing"] for line in sheet["lines"])
    assert made.paper_id is not None
    printed = hall.desks.papers.print(hall.act(Role.KEY_CLERK), made.paper_id)
    assert printed.pdf.startswith(b"%PDF")


def test_nothing_is_received_of_units_whose_keys_are_all_here_or_unknown(hall: Hall) -> None:
    with hall.refuses(NothingToReceive):
        receive(hall, [hall.unit(NIL), new_id()])
    with hall.refuses(NothingToReceive):
        receive(hall, [])


def test_a_batch_of_which_every_key_is_missing_is_no_transfer(hall: Hall) -> None:
    units = import_flats(hall, LATE)
    every = [each.key_id for each in hall.desks.key_transfers.awaited(units)]
    with hall.refuses(NothingToReceive):
        receive(hall, units, *every)


def test_only_who_keeps_the_keys_receives_them(hall: Hall) -> None:
    units = import_flats(hall, LATE)
    with hall.refuses(NotAllowed):
        hall.desks.key_transfers.receive(hall.act(Role.CASHIER), units, PARTIES)


def test_a_transfer_that_is_repeated_is_answered_as_done(hall: Hall) -> None:
    units = import_flats(hall, LATE)
    act = hall.act(Role.KEY_CLERK)
    made = hall.desks.key_transfers.receive(act, units, PARTIES)
    with hall.changes_nothing(), pytest.raises(AlreadyDone) as done:
        hall.desks.key_transfers.receive(act, units, PARTIES)
    assert done.value.result == {"number": made.number, "paper": str(made.paper_id)}


def test_everything_that_is_awaited_is_received_at_once(hall: Hall) -> None:
    assert hall.desks.key_transfers.receive_all(hall.act(Role.KEY_CLERK)) is None
    import_flats(hall, LATE, LATER)
    made = hall.desks.key_transfers.receive_all(hall.act(Role.KEY_CLERK))
    assert made is not None
    assert made.key_count == 10
    assert hall.desks.key_lists.readiness().keys_awaited == 0


def test_the_keys_awaited_are_read_in_the_order_of_the_units_asked_for(hall: Hall) -> None:
    late, later = import_flats(hall, LATE, LATER)
    with statements(hall) as of_one:
        hall.desks.key_transfers.awaited([late])
    with statements(hall) as of_more:
        found = hall.desks.key_transfers.awaited([later, hall.unit(NIL), late])
    assert [each.unit_code for each in found] == [LATER] * 5 + [LATE] * 5
    assert [each.unit_id for each in found] == [later] * 5 + [late] * 5
    assert len(of_more) == len(of_one)


def test_the_contractor_that_the_project_names_first_is_proposed(hall: Hall) -> None:
    assert hall.desks.key_transfers.contractor() == PARTIES.contractor

"""Sealed bags: tried keys of one unit behind a seal, one scan for all, opened with a reason."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from handover_app.domain.acts import Act, AlreadyDone
from handover_app.domain.identity import new_id
from handover_app.domain.keys import (
    BagEmpty,
    Borrower,
    KeyElsewhere,
    KeyInBag,
    KeyNotTried,
    KeyOfAnotherUnit,
    KeyTextTooLong,
    LoanOrder,
    NoSealedBag,
    SealedBag,
    SealMissing,
    SealTaken,
    TagNotBlank,
    TagVoid,
)
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.tags import BAG_TAG, parse_code
from tests.services.hall import NIL, OWED, PAYS, Hall, race
from tests.services.key_desk import blank, codes, secret, tried


def seal(
    hall: Hall, scanned: Sequence[str], number: str = "F-1", tag: str | None = None
) -> SealedBag:
    """The scanned keys go into a bag."""
    return hall.desks.key_bags.seal(hall.act(Role.KEY_CLERK), scanned, number, tag)


def test_a_sealed_bag_has_a_number_a_seal_and_a_tag_that_stands_for_all_keys(hall: Hall) -> None:
    scanned = tried(hall)
    with hall.records("BagSealed") as rows:
        made = seal(hall, scanned, " F-0417 ")
    assert rows[0].unit_id == hall.unit(NIL)
    assert (made.unit_code, made.bag.number, made.bag.seal) == (NIL, "00001", "F-0417")
    assert sum(count for _, count in made.bag.counts) == 5
    assert parse_code(made.code, secret(hall)).kind == BAG_TAG
    verdict = hall.desks.keys.scan(hall.act(Role.KEY_CLERK), made.code)
    assert (len(verdict.keys), verdict.bag) == (5, made.bag)
    with hall.refuses(KeyInBag):
        hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), scanned[0])


def test_the_numbers_of_bags_count_up_over_all_stations(hall: Hall) -> None:
    first = seal(hall, tried(hall))
    act = hall.act(Role.KEY_CLERK, "S2")
    second = hall.desks.key_bags.seal(act, tried(hall, OWED), "F-2")
    assert (first.bag.number, second.bag.number) == ("00001", "00002")


def test_a_label_printed_ahead_becomes_the_bags(hall: Hall) -> None:
    ahead = hall.desks.key_tags.make_blank(hall.act(Role.KEY_CLERK), 1, BAG_TAG)[0]
    made = seal(hall, tried(hall), tag=ahead)
    assert made.code == ahead
    used = tried(hall, OWED)
    for text in (ahead, blank(hall), used[0]):
        with hall.refuses(TagNotBlank):
            seal(hall, used, "F-2", text)


def test_only_tried_keys_of_one_unit_that_are_here_are_sealed(hall: Hall) -> None:
    with hall.refuses(KeyNotTried):
        seal(hall, codes(hall))
    scanned = tried(hall)
    with hall.refuses(BagEmpty):
        seal(hall, ())
    with hall.refuses(KeyOfAnotherUnit):
        seal(hall, (scanned[0], codes(hall, OWED)[0]))
    with hall.refuses(SealMissing):
        seal(hall, scanned, " ")
    with hall.refuses(KeyTextTooLong):
        seal(hall, scanned, "9" * 41)


def test_a_seal_is_used_once_even_after_the_bag_was_opened(hall: Hall) -> None:
    made = seal(hall, tried(hall))
    scanned = tried(hall, OWED)
    with hall.refuses(SealTaken):
        seal(hall, scanned)
    hall.desks.key_bags.open(hall.act(Role.KEY_CLERK), made.code, "")
    with hall.refuses(SealTaken):
        seal(hall, scanned)


def test_a_seal_that_is_raced_for_closes_one_bag(hall: Hall) -> None:
    tries = [
        (hall.act(Role.KEY_CLERK, station), tried(hall, flat))
        for station, flat in (("S1", NIL), ("S2", OWED))
    ]
    bags = hall.desks.key_bags
    answers = race(*(lambda act=act, keys=keys: bags.seal(act, keys, "F-1") for act, keys in tries))
    assert sorted(type(each).__name__ for each in answers) == ["SealTaken", "SealedBag"]


def test_an_opened_bag_gives_its_keys_free_and_its_tag_says_so(hall: Hall) -> None:
    scanned = tried(hall)
    made = seal(hall, scanned)
    with hall.records("BagOpened") as rows:
        summary = hall.desks.key_bags.open(hall.act(Role.KEY_CLERK), made.code, "补配一把")
    assert (rows[0].data["number"], rows[0].data["reason"]) == ("00001", "补配一把")
    assert (summary.bag, {key.bag for key in summary.keys}) == (None, {""})
    with pytest.raises(TagVoid) as caught:
        hall.desks.keys.scan(hall.act(Role.KEY_CLERK), made.code)
    assert caught.value.reason == "2026-11-07 钥匙袋 00001 已启封：补配一把"
    hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), scanned[0])


@pytest.mark.parametrize("by", ["bag", "key", "id"])
def test_a_bag_is_opened_by_its_label_by_a_key_in_it_or_by_choice(hall: Hall, by: str) -> None:
    scanned = tried(hall)
    made = seal(hall, scanned[:3])
    which = {"bag": made.code, "key": scanned[0], "id": made.bag.bag_id}[by]
    hall.desks.key_bags.open(hall.act(Role.KEY_CLERK), which, "")
    expected = TagVoid if by == "bag" else NoSealedBag
    with hall.refuses(expected):
        hall.desks.key_bags.open(hall.act(Role.KEY_CLERK), which, "")


def test_only_what_is_sealed_is_opened(hall: Hall) -> None:
    scanned = tried(hall)
    seal(hall, scanned[:3])
    for which in (scanned[4], new_id()):
        with hall.refuses(NoSealedBag):
            hall.desks.key_bags.open(hall.act(Role.KEY_CLERK), which, "")


def test_who_may_seal_and_open(hall: Hall) -> None:
    made, others = seal(hall, tried(hall)), tried(hall, OWED)
    with hall.refuses(NotAllowed):
        hall.desks.key_bags.open(hall.act(Role.RECEPTION), made.code, "")
    with hall.refuses(NotAllowed):
        hall.desks.key_bags.seal(hall.act(Role.INSPECTOR), others, "F-2")


def test_a_repeated_click_seals_nothing_twice(hall: Hall) -> None:
    scanned = tried(hall)
    act: Act = hall.act(Role.KEY_CLERK)
    made = hall.desks.key_bags.seal(act, scanned, "F-1")
    with pytest.raises(AlreadyDone):
        hall.desks.key_bags.seal(act, scanned, "F-1")
    assert hall.count("key_bags") == 1
    assert made.bag.sealed


def test_a_lent_key_is_not_sealed(hall: Hall) -> None:
    scanned = tried(hall)
    borrower = Borrower(company="某安装公司", person="温师傅", phone="17000000001")
    order = LoanOrder(borrower=borrower, purpose="补漆")
    hall.desks.key_loans.lend(hall.act(Role.KEY_CLERK), order, scanned[:1])
    with hall.refuses(KeyElsewhere):
        seal(hall, scanned)


def test_a_bag_has_a_label_as_long_as_it_is_sealed(hall: Hall) -> None:
    made = seal(hall, tried(hall, PAYS))
    assert hall.desks.key_bags.label(made.bag.bag_id).startswith(b"%PDF")
    hall.desks.key_bags.open(hall.act(Role.KEY_CLERK), made.bag.bag_id, "")
    with pytest.raises(NoSealedBag):
        hall.desks.key_bags.label(made.bag.bag_id)

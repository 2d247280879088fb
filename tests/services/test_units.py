"""Finding a household by whatever the receptionist types, totals, and a corrected phone."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import delete

from handover_app.domain.acts import Act
from handover_app.domain.fees import Payee
from handover_app.domain.identity import new_id
from handover_app.domain.people import Role
from handover_app.domain.units import NotAPhoneNumber, OwnerNotFound, UnitNotFound
from handover_app.storage.tables.units import search_terms
from tests.services.hall import (
    BEYOND,
    NIL,
    OWED,
    OWED_BEYOND,
    PAYS,
    PAYS_TOO,
    SHARED,
    UNMEASURED,
    Hall,
)


def found(hall: Hall, text: str) -> list[str]:
    """The codes of the flats that a text finds."""
    return [line.code for line in hall.desks.units.find(text)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("曾甲", PAYS),
        ("zengjia", PAYS),
        ("cengjia", PAYS),
        ("zj", PAYS),
        ("cj", PAYS),
        ("仇乙", NIL),
        ("qiuyi", NIL),
        ("chouyi", NIL),
        ("翟丙", OWED),
        ("zhaibing", OWED),
        ("dibing", OWED),
        ("区丁", BEYOND),
        ("ouding", BEYOND),
        ("quding", BEYOND),
        ("od", BEYOND),
        ("解戊", UNMEASURED),
        ("xiewu", UNMEASURED),
        ("jiewu", UNMEASURED),
        ("覃己", SHARED),
        ("qinji", SHARED),
        ("tanji", SHARED),
        ("孔壬", SHARED),
        ("kr", SHARED),
        ("lvgeng", OWED_BEYOND),
        ("lyugeng", OWED_BEYOND),
        ("欧阳辛", PAYS_TOO),
        ("ouyangxin", PAYS_TOO),
        ("oyx", PAYS_TOO),
    ],
)
def test_a_household_is_found_by_name_pinyin_and_initials_in_every_reading(
    sqlite_hall: Hall, text: str, code: str
) -> None:
    assert code in found(sqlite_hall, text)


def test_a_given_name_alone_finds_its_owner_and_a_middle_of_the_phone_too(hall: Hall) -> None:
    for text in ("辛", "xin", "阳辛", "yangxin", "yx"):
        assert PAYS_TOO in found(hall, text), text
    assert found(hall, "7000000001") == [PAYS]


def test_terms_that_a_migration_took_away_are_made_when_the_database_is_opened(hall: Hall) -> None:
    with hall.database.engine.begin() as connection:
        connection.execute(delete(search_terms))
    assert found(hall, "曾甲") == []
    with hall.records("SearchTermsMade") as rows:
        hall.desks.units.make_terms(hall.desks.people.console())
        hall.desks.units.make_terms(hall.desks.people.console())
    assert [row.data for row in rows] == [{"units": 9}], "once is enough"
    assert found(hall, "曾甲") == [PAYS]


def test_laptops_that_open_the_database_at_once_make_the_terms_once(hall: Hall) -> None:
    with hall.database.engine.begin() as connection:
        connection.execute(delete(search_terms))
    acts = [hall.desks.people.console() for _ in range(4)]
    start = Barrier(len(acts))

    def opened(act: Act) -> None:
        start.wait()
        hall.desks.units.make_terms(act)

    with hall.records("SearchTermsMade") as rows, ThreadPoolExecutor(len(acts)) as laptops:
        for answer in [laptops.submit(opened, act) for act in acts]:
            answer.result()
    assert len(rows) == 1
    assert found(hall, "曾甲") == [PAYS]


@pytest.mark.parametrize(
    "text",
    [PAYS, "１－１－０１０１", " 1-1-0101 ", "110101", "0101", "０１０１", "Zeng Jia", "ＺＥＮＧ"],
)
def test_what_is_typed_may_be_full_width_or_have_blanks(hall: Hall, text: str) -> None:
    assert PAYS in found(hall, text)


def test_a_phone_is_found_by_its_tail(hall: Hall) -> None:
    assert found(hall, "0001") == [PAYS]
    assert found(hall, "00000001") == [PAYS]
    assert found(hall, "17000000001") == [PAYS]
    assert found(hall, "５１００") == [SHARED], "the second owner's phone counts too"


def test_the_exact_answer_comes_first_and_the_list_is_bounded(hall: Hall) -> None:
    assert found(hall, "1-1-0102")[0] == NIL
    assert len(hall.desks.units.find("1", limit=3)) == 3
    assert found(hall, "") == found(hall, "   ") == found(hall, "无此人") == []


def test_signs_with_a_meaning_in_queries_are_taken_as_typed(hall: Hall) -> None:
    for text in ("%", "_", "'", "';--", "\\", "*"):
        assert found(hall, text) == []


def test_the_answer_shows_names_and_the_phones_tail_only(hall: Hall) -> None:
    (line,) = hall.desks.units.find("孔壬")
    assert (line.code, line.building, line.owner_names) == (SHARED, "2号楼", "覃己、孔壬")
    assert line.phone_tail == "0007"


def test_a_unit_is_found_by_its_code(hall: Hall) -> None:
    assert hall.desks.units.with_code(f" {PAYS} ").unit_id == hall.unit(PAYS)
    with pytest.raises(UnitNotFound) as refused:
        hall.desks.units.with_code("9-9-9999")
    assert refused.value.facts() == {"code": "9-9-9999"}


def test_totals_by_building_are_there_to_compare(hall: Hall) -> None:
    first, second = hall.desks.units.totals()
    assert (first.building, first.units, first.sold) == ("1号楼", 6, 5)
    assert (second.building, second.units, second.sold) == ("2号楼", 3, 3)
    assert first.contract_total.fen == 6 * 1_000_000_00
    assert (str(first.contracted_gross), str(first.measured_gross)) == ("600.00", "505.00")
    assert hall.desks.units.buildings() == ("1号楼", "2号楼")


def owner(hall: Hall, code: str) -> object:
    """The id of the first owner."""
    return hall.desks.handover.card(hall.unit(code)).owners[0].owner_id


def test_a_corrected_phone_is_found_at_once_and_stays_out_of_the_journal(hall: Hall) -> None:
    correct = hall.desks.units.correct_phone
    with hall.records("OwnerPhoneCorrected") as rows:
        correct(hall.act(Role.RECEPTION), hall.unit(PAYS), owner(hall, PAYS), "+86 170-0000-7777")
    assert rows[0].data == {"owner_id": str(owner(hall, PAYS))}
    assert found(hall, "7777") == [PAYS]
    assert found(hall, "0001") == []
    with hall.changes_nothing():
        correct(hall.act(Role.RECEPTION), hall.unit(PAYS), owner(hall, PAYS), "17000007777")


def test_what_is_no_phone_number_is_refused(hall: Hall) -> None:
    correct = hall.desks.units.correct_phone
    with hall.refuses(NotAPhoneNumber):
        correct(hall.act(Role.RECEPTION), hall.unit(PAYS), owner(hall, PAYS), "12345")
    with hall.refuses(OwnerNotFound):
        correct(hall.act(Role.RECEPTION), hall.unit(PAYS), new_id(), "17000007777")


def test_the_number_of_a_receipt_finds_its_household(hall: Hall) -> None:
    ref = hall.pay(PAYS, Payee.DEVELOPER)
    assert found(hall, ref.number) == [PAYS]
    assert found(hall, f" {ref.number.lower()} ") == [PAYS]
    assert found(hall, ref.number + "9") == []

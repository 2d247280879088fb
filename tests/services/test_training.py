"""The training copy: as real as can be, without anybody's numbers, and nothing of it counts."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import String, select

from handover_app.domain.acts import Act, AlreadyDone
from handover_app.domain.defects import Finding
from handover_app.domain.fees import Payee
from handover_app.domain.inspections import Conclusion, TeamRole
from handover_app.domain.keys import (
    Borrower,
    CabinetWish,
    CylinderOrder,
    HookState,
    KeyState,
    LoanOrder,
    StockScope,
    TagReplacedByNewer,
    Trial,
)
from handover_app.domain.money import Money
from handover_app.domain.papers import PaperKind
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.training import (
    NUMBER_MARK,
    ThisIsTraining,
    TrainingCopy,
    TrainingPlaceTaken,
)
from handover_app.services.identity_documents import IdentityDocument, check
from handover_app.storage.tables import metadata
from handover_app.storage.tables.papers import papers
from handover_app.storage.tables.units import owners
from handover_app.storage.training import COPIED, LEFT, MADE_ANEW
from tests.documents.reading import text
from tests.services.hall import NIL, OWED, PAYS, PIN, SHARED, Hall
from tests.services.handing_over import retained
from tests.services.key_desk import blank, codes, sealed

Practise = Callable[[], Hall]
CREW = LoanOrder(borrower=Borrower(company="晨湖建设", person="曹壬"), purpose="补漆")
NUMBERED = (PaperKind.RECEIPT, PaperKind.KEY_HANDOVER, PaperKind.RECTIFICATION_NOTICE)


def copied(hall: Hall, place: Path) -> TrainingCopy:
    """Copy the project of a hall."""
    return hall.desks.training.make(hall.act(Role.ADMINISTRATOR), place)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where the copy lies."""
    return tmp_path / "practice" / "training.sqlite"


@pytest.fixture
def practise(hall: Hall, place: Path) -> Iterator[Practise]:
    """Opens the copy of the hall as it is now."""
    opened: list[Hall] = []

    def make() -> Hall:
        copied(hall, place)
        made = Hall(f"sqlite:///{place}", hall.clock, place.with_name("photos"))
        made.learn()
        opened.append(made)
        return made

    yield make
    for each in opened:
        each.database.close()


def a_day_of(hall: Hall) -> None:
    """Money is taken, defects are noted, and keys go to an owner."""
    hall.check_in(PAYS)
    hall.inspect(PAYS, Conclusion.ACCEPTED)
    hall.pay(PAYS, Payee.DEVELOPER)
    for code in hall.desks.keys.codes(hall.unit(PAYS)):
        hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), code, works=True)
    hall.hand_over(PAYS)
    team = [(role, f"{role.value} 员") for role in TeamRole]
    hall.desks.inspections.assign(hall.act(Role.DISPATCHER), hall.unit(NIL), "验房1组", team)
    hall.desks.defects.log(hall.act(Role.INSPECTOR), hall.unit(NIL), Finding(code="TJ-001"))
    hall.desks.notices.issue_unit(hall.act(Role.INSPECTOR), hall.unit(NIL))


def files_of(hall: Hall) -> dict[str, str]:
    """The bytes of a SQLite database as hashes; nothing for a server."""
    if not hall.database.is_sqlite:
        return {}
    path = Path(hall.database.url.removeprefix("sqlite:///"))
    beside = (path, path.with_name(f"{path.name}-wal"))
    return {
        each.name: hashlib.sha256(each.read_bytes()).hexdigest() for each in beside if each.exists()
    }


def people(hall: Hall) -> list[tuple[str, str, str]]:
    """Name, identity number and phone of every owner."""
    with hall.database.engine.connect() as connection:
        rows = connection.execute(select(owners.c.name, owners.c.id_number, owners.c.phone))
        return [(row.name, row.id_number, row.phone) for row in rows]


def test_nothing_that_is_practised_comes_into_the_real_book(hall: Hall, practise: Practise) -> None:
    copy = practise()
    before = files_of(hall)
    with hall.changes_nothing():
        a_day_of(copy)
    assert files_of(hall) == before
    assert copy.count("receipts") == 1
    assert copy.desks.reports.board().taken.fen > 0
    assert hall.desks.reports.board().taken.fen == 0
    assert hall.desks.keys.of_unit(hall.unit(PAYS)).handed_over is False


def test_a_real_tag_opens_the_same_flat_and_moves_nothing_real(
    hall: Hall, practise: Practise
) -> None:
    copy = practise()
    for code in hall.units():
        for tag in hall.desks.keys.codes(hall.unit(code)):
            verdict = copy.desks.keys.scan(copy.act(Role.KEY_CLERK), tag)
            assert verdict.unit_code == code
    with hall.changes_nothing():
        for tag in hall.desks.keys.codes(hall.unit(PAYS)):
            copy.desks.keys.try_key(copy.act(Role.KEY_CLERK), tag, works=True)


def test_the_keys_are_back_at_the_desk_though_the_owner_has_the_real_ones(
    hall: Hall, practise: Practise
) -> None:
    a_day_of(hall)
    copy = practise()
    found = copy.desks.keys.of_unit(copy.unit(PAYS))
    assert {(key.state, key.trial) for key in found.keys} == {(KeyState.AT_DESK, Trial.NOT_TRIED)}
    assert not found.handed_over
    a_day_of(copy)
    assert copy.desks.keys.of_unit(copy.unit(PAYS)).handed_over


def a_day_at_the_key_room(hall: Hall) -> None:
    """A cabinet, bags, loans, a kept key with a crew, a changed lock, a count, blank tags."""
    desks, kept = hall.desks, codes(hall, NIL)[1]
    retained(hall)
    cabinet = desks.key_cabinets.add(hall.act(Role.KEY_CLERK), CabinetWish("A", 2, 5))
    desks.key_cabinets.assign_hooks(hall.act(Role.KEY_CLERK), cabinet.cabinet_id, "1号楼")
    desks.key_loans.lend(hall.act(Role.KEY_CLERK), CREW, [kept])
    desks.key_loans.lend(hall.act(Role.KEY_CLERK), CREW, [sealed(hall, PAYS)])
    desks.key_locks.lose(hall.act(Role.KEY_CLERK), codes(hall, OWED)[0], "遗失")
    change = CylinderOrder(
        key_set_id=desks.keys.of_unit(hall.unit(OWED)).key_set_id, lock="入户门", reason="遗失",
        cost=Money(0), borne_by="晨湖建设", done_by="示例锁业", new=(("入户门 正式钥匙", 2),),
    )  # fmt: skip
    desks.key_locks.change_cylinder(hall.act(Role.KEY_CLERK), change)
    desks.stock_takes.start(hall.act(Role.KEY_CLERK), StockScope())
    blank(hall)


def test_the_key_room_is_practised_with_its_cabinets_and_nothing_that_was_going_on(
    hall: Hall, practise: Practise
) -> None:
    """Bags are open, loans back, mandates over; each key hangs where its set belongs."""
    a_day_at_the_key_room(hall)
    copy = practise()
    assert copy.check_fails() == {}
    assert copy.desks.key_loans.board().out == ()
    assert copy.desks.key_mandates.list() == ()
    assert copy.desks.stock_takes.running() == ()
    for code in copy.units():
        found = copy.desks.keys.of_unit(copy.unit(code))
        assert found.bag is None
        assert {(key.state, key.place) for key in found.keys} == {(KeyState.AT_DESK, found.hook)}
    (board,) = copy.desks.key_cabinets.board()
    assert board.count(HookState.HERE) >= 4
    with hall.changes_nothing():
        a_day_at_the_desk_of(copy)
    assert copy.check_fails() == {}


def a_day_at_the_desk_of(copy: Hall) -> None:
    """What is practised at the key desk after all that."""
    desks, act = copy.desks, copy.act(Role.KEY_CLERK)
    desks.key_loans.lend(act, CREW, [sealed(copy, PAYS)])
    retained(copy)
    take = desks.stock_takes.start(copy.act(Role.KEY_CLERK), StockScope())
    desks.stock_takes.scan(copy.act(Role.KEY_CLERK), take.stock_take_id, codes(copy, OWED)[0])
    desks.stock_takes.close(copy.act(Role.KEY_CLERK), take.stock_take_id, "史保管")


def test_what_has_happened_is_left_behind(hall: Hall, practise: Practise) -> None:
    a_day_of(hall)
    copy = practise()
    there = {name for name in LEFT if copy.count(name)}
    assert there == {"journal", "journal_heads", "operations"}
    assert [row.name for row in copy.journal()] == ["ProjectMade"]
    assert copy.journal()[0].data["rehearsal"] is True


def test_settings_and_catalogues_are_those_of_the_project(hall: Hall, practise: Practise) -> None:
    copy = practise()
    real, practised = hall.content(), copy.content()
    unlike = {name for name in COPIED if real[name] != practised[name]}
    assert unlike <= {"projects", "owners", "units", "keys"}
    theirs, ours = hall.desks.projects.summary(), copy.desks.projects.summary()
    assert theirs is not None
    assert ours is not None
    assert (ours.id, ours.name) == (theirs.id, theirs.name)
    assert (theirs.rehearsal, ours.rehearsal) == (False, True)
    assert copy.desks.receipts.settlement(copy.unit(PAYS)).open_total(
        Payee.DEVELOPER
    ) == hall.desks.receipts.settlement(hall.unit(PAYS)).open_total(Payee.DEVELOPER)


def test_the_copy_is_found_sound_before_and_after_a_day(practise: Practise) -> None:
    copy = practise()
    assert copy.check_fails() == {}
    a_day_of(copy)
    assert copy.check_fails() == {}


def test_nobodys_phone_or_identity_number_is_in_the_bytes_of_the_copy(
    hall: Hall, place: Path
) -> None:
    copied(hall, place)
    written = b"".join(path.read_bytes() for path in place.parent.iterdir() if path.is_file())
    numbers = [number for _, *both in people(hall) for number in both]
    assert len(numbers) > 10
    assert [number for number in numbers if number.encode() in written] == []
    assert "欧阳辛".encode() in written


def test_names_are_searched_as_before_and_phone_tails_are_others(
    hall: Hall, practise: Practise
) -> None:
    copy = practise()
    assert [line.code for line in copy.desks.units.find("oyx")] == ["2-1-0201"]
    real = next(phone for name, _, phone in people(hall) if name == "孔壬")
    made_up = next(phone for name, _, phone in people(copy) if name == "孔壬")
    assert copy.desks.units.find(real[-4:]) == ()
    assert [line.code for line in copy.desks.units.find(made_up[-4:])] == [SHARED]


def test_the_made_up_numbers_pass_the_checks_of_the_desk_and_are_all_different(
    practise: Practise,
) -> None:
    found = people(practise())
    card = IdentityDocument.ID_CARD
    assert {check(card, number) for _, number, _ in found} == {None}
    assert len({number for _, number, _ in found}) == len(found)
    assert len({phone for *_, phone in found}) == len(found)
    assert all(number.startswith("000000") for _, number, _ in found)


def test_the_workbook_baseline_is_disguised_too(hall: Hall, practise: Practise) -> None:
    copy = practise()
    with copy.database.read() as reading:
        unit = reading.units.by_code(SHARED)
    assert unit is not None
    assert unit.imported["phones"] == [owner.phone for owner in unit.owners]
    assert [each[2] for each in unit.imported["owners"]] == [o.id_number for o in unit.owners]
    assert unit.imported["building"] == "2号楼"


def test_people_sign_in_with_their_own_pin(practise: Practise) -> None:
    clerk = practise().desks.people.sign_in(Role.CASHIER.value, PIN, "S1")
    assert clerk.name == Role.CASHIER.value


def test_every_number_and_paper_of_a_rehearsal_says_so(hall: Hall, practise: Practise) -> None:
    copy = practise()
    for each in (copy, hall):
        a_day_of(each)
    wanted = select(papers.c.number, papers.c.data).where(papers.c.kind.in_(NUMBERED))
    with copy.database.engine.connect() as connection:
        ours = connection.execute(wanted).all()
    with hall.database.engine.connect() as connection:
        theirs = connection.execute(wanted).all()
    assert len(ours) == len(theirs) >= 3
    assert [row.number for row in ours if not row.number.startswith(NUMBER_MARK)] == []
    assert [row.number for row in theirs if row.number.startswith(NUMBER_MARK)] == []
    assert all('"training":true' in row.data.replace(" ", "") for row in ours)
    assert not any('"training":true' in row.data.replace(" ", "") for row in theirs)


def numbers_in(hall: Hall) -> list[str]:
    """Every number of a paper, receipt, notice or shift that stands in the book."""
    books = [
        table.c.number
        for table in metadata.sorted_tables
        if table.name in LEFT - {"papers"}
        and "number" in table.c
        and isinstance(table.c.number.type, String)
    ]
    with hall.database.engine.connect() as connection:
        return [number for book in books for number in connection.execute(select(book)).scalars()]


def test_no_book_has_an_unmarked_number_in_a_rehearsal_nor_a_marked_one_in_reality(
    hall: Hall, practise: Practise
) -> None:
    copy = practise()
    for each in (copy, hall):
        a_day_of(each)
    # The contractor's transfer of the keys stands in the real book alone.
    assert len(numbers_in(copy)) == len(numbers_in(hall)) - 1 >= 2
    assert [each for each in numbers_in(copy) if not each.startswith(NUMBER_MARK)] == []
    assert [each for each in numbers_in(hall) if NUMBER_MARK in each] == []


def test_labels_printed_in_a_rehearsal_are_marked_and_new_ones_are_void_in_reality(
    hall: Hall, practise: Practise
) -> None:
    copy = practise()
    assert "演练" not in text(hall.desks.keys.labels())
    assert text(copy.desks.keys.labels()).count("演练") > copy.count("keys")
    old = hall.desks.keys.codes(hall.unit(PAYS))[0]
    assert "演练" in text(copy.desks.key_tags.replace_label(copy.act(Role.KEY_CLERK), old))
    new = copy.desks.keys.codes(copy.unit(PAYS))[0]
    with hall.refuses(TagReplacedByNewer):
        hall.desks.keys.scan(hall.act(Role.KEY_CLERK), new)
    assert hall.desks.keys.scan(hall.act(Role.KEY_CLERK), old).unit_code == PAYS


def test_a_number_of_a_rehearsal_in_the_real_book_is_found(hall: Hall) -> None:
    a_day_of(hall)
    assert hall.check_fails() == {}
    hall.damage(f"UPDATE receipts SET number = '{NUMBER_MARK}' || number")
    assert "receipts without a gap" in hall.check_fails()


def test_the_copy_is_noted_in_the_real_journal(hall: Hall, place: Path) -> None:
    with hall.records("TrainingCopyMade") as rows:
        made = copied(hall, place)
    assert rows[0].data == {"units": 9, "replaced": False}
    assert made == TrainingCopy(place, 9, replaced=False)
    assert hall.check_fails() == {}


def test_a_new_copy_takes_the_place_of_the_old_one_with_all_that_was_practised(
    hall: Hall, practise: Practise, place: Path
) -> None:
    first = practise()
    a_day_of(first)
    first.database.close()
    assert hall.desks.training.is_there(place)
    assert copied(hall, place).replaced is True
    again = Hall(f"sqlite:///{place}", hall.clock, place.with_name("photos"))
    assert again.count("receipts") == 0
    again.database.close()
    assert sorted(each.suffix for each in place.parent.glob("*.new*")) == []


def test_the_same_click_copies_once(hall: Hall, place: Path) -> None:
    act: Act = hall.act(Role.ADMINISTRATOR)
    hall.desks.training.make(act, place)
    there = place.read_bytes()
    with pytest.raises(AlreadyDone):
        hall.desks.training.make(act, place)
    assert place.read_bytes() == there


def test_only_who_may_rehearse_makes_a_copy(hall: Hall, place: Path) -> None:
    with hall.refuses(NotAllowed):
        hall.desks.training.make(hall.act(Role.CASHIER), place)
    assert not place.exists()


def test_a_copy_is_not_copied_again(practise: Practise, tmp_path: Path) -> None:
    copy = practise()
    with copy.refuses(ThisIsTraining):
        copied(copy, tmp_path / "second.sqlite")
    assert not (tmp_path / "second.sqlite").exists()


def test_a_file_that_is_no_training_copy_is_never_replaced(
    hall: Hall, tmp_path: Path, sqlite_url: str
) -> None:
    words = tmp_path / "letter.sqlite"
    words.write_bytes(b"Dear all, " * 900)
    real = tmp_path / "real.sqlite"
    real.write_bytes(Path(sqlite_url.removeprefix("sqlite:///")).read_bytes())
    for path in (words, real):
        before = path.read_bytes()
        with hall.refuses(TrainingPlaceTaken):
            copied(hall, path)
        assert path.read_bytes() == before


def test_the_real_database_is_never_the_place_of_its_copy(sqlite_hall: Hall) -> None:
    own = Path(sqlite_hall.database.url.removeprefix("sqlite:///"))
    with sqlite_hall.refuses(TrainingPlaceTaken):
        copied(sqlite_hall, own)
    assert sqlite_hall.check_fails() == {}


def test_every_table_is_either_copied_made_anew_or_left() -> None:
    assert {*COPIED, *LEFT, *MADE_ANEW} == set(metadata.tables)
    assert len(COPIED) + len(LEFT) + len(MADE_ANEW) == len({*COPIED, *LEFT, *MADE_ANEW})

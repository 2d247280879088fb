"""One use case, one transaction: no trace without a commit, no silent change, no lost update."""

from __future__ import annotations

import threading
from uuid import UUID

import pytest
from sqlalchemy import select

from handover_app.domain.acts import Act, AlreadyDone
from handover_app.domain.events import Aggregate
from handover_app.domain.gifts import ArticleList
from handover_app.domain.handover import Condition, Handover
from handover_app.domain.identity import new_id
from handover_app.domain.people import NotAllowed, Right
from handover_app.domain.receipts import Refund
from handover_app.domain.refusals import ChangedMeanwhile, DatabaseAway
from handover_app.domain.units import Owner, Unit, UnitChangedByImport
from handover_app.storage.database import Change, Database
from handover_app.storage.tables.journal import journal
from handover_app.storage.unit_of_work import Reading, SilentChange, UnitOfWork
from tests.storage.shelf import Shelf


def handover(work: Reading, shelf: Shelf) -> Handover:
    """The process of the first flat."""
    found = work.handovers.get(shelf.handovers[0])
    assert found is not None
    return found


def unit(work: Reading, shelf: Shelf, place: int = 0) -> Unit:
    """A flat."""
    found = work.units.get(shelf.units[place])
    assert found is not None
    return found


# No trace without a commit


def test_leaving_without_a_commit_leaves_no_trace(shelf: Shelf, act: Act) -> None:
    before = shelf.everything()
    with shelf.database.write(act) as work:
        shelf.lift(work)
        work.take_number("A")
        work.flush()
    assert not work.committed
    assert shelf.everything() == before


def test_an_error_leaves_no_trace_and_passes_through(shelf: Shelf, act: Act) -> None:
    before = shelf.everything()

    def break_off() -> None:
        with shelf.database.write(act) as work:
            shelf.lift(work)
            work.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        break_off()
    assert shelf.everything() == before


def test_a_refusal_is_noted_alone_in_a_transaction_of_its_own(shelf: Shelf, act: Act) -> None:
    before = shelf.everything()

    def refuse() -> None:
        with shelf.database.write(act, shelf.units[0]) as work:
            shelf.lift(work)
            work.flush()
            raise NotAllowed(Right.TRY_KEYS)

    with pytest.raises(NotAllowed):
        refuse()
    after = shelf.everything()
    assert {name for name in after if after[name] != before[name]} == {"journal", "journal_heads"}
    with shelf.database.engine.connect() as connection:
        row = connection.execute(select(journal).order_by(journal.c.id.desc()).limit(1)).one()
    assert (row.name, row.topic, row.unit_id) == ("Refused", "journal", shelf.units[0])
    assert row.data == '{"code":"NotAllowed","data":{"right":"TRY_KEYS"}}'
    assert (row.clerk, row.operation, row.station) == (act.clerk, act.operation, act.station)


def test_a_view_cannot_commit_and_what_is_changed_in_it_is_gone(shelf: Shelf) -> None:
    before = shelf.everything()
    with shelf.database.read() as reading:
        assert not hasattr(reading, "commit")
        unit(reading, shelf).layout = "C9"
    assert shelf.everything() == before


def test_entities_come_out_with_their_values_but_without_a_session(shelf: Shelf) -> None:
    with shelf.database.read() as reading:
        found = unit(reading, shelf)
    assert found.owners[0].name == "乙"


# Events


def test_events_are_written_in_the_order_in_which_they_were_recorded(
    shelf: Shelf, act: Act
) -> None:
    with shelf.database.write(act) as work:
        flat = unit(work, shelf)
        shelf.lift(work)
        flat.correct_phone(flat.owners[0].id, "17000000002")
        shelf.lift(work)
        work.commit()
    with shelf.database.engine.connect() as connection:
        rows = connection.execute(
            select(journal).where(journal.c.operation == act.operation).order_by(journal.c.id)
        ).all()
    assert [row.name for row in rows] == ["GateLifted", "OwnerPhoneCorrected", "GateLifted"]
    assert [row.sequence for row in rows] == list(range(rows[0].sequence, rows[0].sequence + 3))
    assert work.topics == {"handover", "units"}


def test_a_commit_is_published_once_and_a_refusal_is_not(shelf: Shelf) -> None:
    heard: list[Change] = []
    stop = shelf.database.listen(heard.append)
    act = shelf.act()
    with shelf.database.write(act) as work:
        shelf.lift(work)
        assert heard == [], "nothing is told before it is committed"
        work.commit()
    assert heard == [Change(frozenset({"handover"}), act.operation)]
    with pytest.raises(NotAllowed), shelf.database.write(Act(new_id(), "S1")) as work:
        work.require(Right.TRY_KEYS)
    with shelf.database.write(shelf.act()) as work:
        shelf.lift(work)
    assert len(heard) == 1
    stop()
    with shelf.database.write(shelf.act()) as work:
        shelf.lift(work)
        work.commit()
    assert len(heard) == 1


# Silent changes


def _changed_root(work: UnitOfWork, shelf: Shelf) -> None:
    unit(work, shelf).layout = "C9"


def _changed_child(work: UnitOfWork, shelf: Shelf) -> None:
    unit(work, shelf).owners[0].phone = "17000000009"


def _added_child(work: UnitOfWork, shelf: Shelf) -> None:
    owner = Owner(id=new_id(), position=1, name="丙", id_kind="", id_number="", phone="")
    flat = unit(work, shelf)
    flat.owners.append(owner)


def _removed_child(work: UnitOfWork, shelf: Shelf) -> None:
    flat = unit(work, shelf)
    del flat.owners[0]


def _changed_grandchild(work: UnitOfWork, shelf: Shelf) -> None:
    sent = work.payment_lists.get(shelf.payment_list)
    assert sent is not None
    sent.rows[0].results[0].reason = "nothing"


def _changed_under_cover(work: UnitOfWork, shelf: Shelf) -> None:
    """Another root speaks; the changed child is not its own."""
    shelf.lift(work)
    unit(work, shelf).owners[0].phone = "17000000009"


def _changed_after_a_word(work: UnitOfWork, shelf: Shelf) -> None:
    """The root spoke before, of something else."""
    flat = unit(work, shelf)
    flat.record(UnitChangedByImport(unit_id=flat.id, fields=("layout",), row=1))
    work.flush()
    flat.owners[0].phone = "17000000009"


def _new_root(work: UnitOfWork, shelf: Shelf) -> None:
    work.articles.add(ArticleList(id=new_id(), unit_id=shelf.units[0]))


@pytest.mark.parametrize(
    "change",
    [
        _changed_root,
        _changed_child,
        _added_child,
        _removed_child,
        _changed_grandchild,
        _changed_under_cover,
        _changed_after_a_word,
        _new_root,
    ],
    ids=lambda change: change.__name__,
)
@pytest.mark.parametrize("between", ["nothing", "flush", "query"])
def test_a_change_without_an_event_is_not_committed(
    shelf: Shelf, act: Act, change: object, between: str
) -> None:
    before = shelf.everything()

    def attempt() -> None:
        with shelf.database.write(act) as work:
            change(work, shelf)  # type: ignore[operator]
            if between == "flush":
                work.flush()
            elif between == "query":
                work.units.all()
            work.commit()

    with pytest.raises(SilentChange):
        attempt()
    assert shelf.everything() == before


def test_an_operation_without_an_event_is_not_committed(shelf: Shelf, act: Act) -> None:
    """A paper, or a number, that the journal would know nothing of."""
    before = shelf.everything()

    def attempt() -> None:
        with shelf.database.write(act) as work:
            work.take_number("A")
            work.commit()

    with pytest.raises(SilentChange, match="operation"):
        attempt()
    assert shelf.everything() == before


# Two writers


def _other_station(shelf: Shelf) -> None:
    """Another station commits a change of the first flat's process."""
    with shelf.database.write(shelf.act("S2")) as work:
        shelf.lift(work)
        work.commit()


def _append_stale(shelf: Shelf, url: str) -> None:
    """Load the process, let another station be faster, and append to what was loaded."""
    own = Database(url)
    with own.read() as reading:
        stale = handover(reading, shelf)
    _other_station(shelf)
    try:
        with own.write(shelf.act()) as work:
            stale.lift([Condition.KEYS_TRIED], "同意", shelf.clerk, shelf.database.now())
            work.handovers.add(stale)
            work.commit()
    finally:
        own.close()


def test_who_appends_to_what_another_station_has_changed_is_told(shelf: Shelf) -> None:
    """An appended child makes the root dirty, so that its version is checked."""
    with pytest.raises(ChangedMeanwhile):
        _append_stale(shelf, shelf.database.url)
    assert shelf.count("gate_lifts") == 3


def test_a_stale_field_is_told_too(shelf: Shelf) -> None:
    def attempt() -> None:
        with shelf.database.read() as reading:
            stale = unit(reading, shelf)
        with shelf.database.write(shelf.act("S2")) as work:
            flat = unit(work, shelf)
            flat.correct_phone(flat.owners[0].id, "17000000002")
            work.commit()
        with shelf.database.write(shelf.act()) as work:
            work.units.add(stale)
            stale.correct_phone(stale.owners[0].id, "17000000003")
            work.commit()

    with pytest.raises(ChangedMeanwhile):
        attempt()
    with shelf.database.read() as reading:
        assert unit(reading, shelf).owners[0].phone == "17000000002"


def test_writers_at_once_append_one_after_the_other(shelf: Shelf) -> None:
    """Twenty appends from four threads at two stations: none is lost, the chains are whole."""
    url, errors = shelf.database.url, []

    def write(station: str) -> None:
        own = Database(url)
        try:
            for _ in range(5):
                with own.write(shelf.act(station)) as work:
                    shelf.lift(work)
                    work.take_number("A", "*")
                    work.commit()
        except Exception as error:  # noqa: BLE001 - told by the test
            errors.append(error)
        finally:
            own.close()

    threads = [threading.Thread(target=write, args=(name,)) for name in ("S1", "S2") * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert errors == []
    with shelf.database.read() as reading:
        assert len(handover(reading, shelf).lifts) == 21
    with shelf.database.write(shelf.act()) as work:
        assert work.take_number("A", "*") == 21


# Operations


def test_a_repeated_operation_is_answered_with_its_result(shelf: Shelf, act: Act) -> None:
    with shelf.database.write(act) as work:
        shelf.lift(work)
        work.commit({"number": "A-1", "unit": shelf.units[0]})
    before = shelf.everything()
    with pytest.raises(AlreadyDone) as done, shelf.database.write(act) as work:
        shelf.lift(work)
    assert done.value.operation == act.operation
    assert done.value.result == {"number": "A-1", "unit": str(shelf.units[0])}
    assert shelf.everything() == before


def test_the_same_operation_twice_at_once_is_done_once(shelf: Shelf, act: Act) -> None:
    answers: list[object] = []
    barrier = threading.Barrier(2)

    def click() -> None:
        barrier.wait()
        try:
            with shelf.database.write(act) as work:
                shelf.lift(work)
                work.commit({"done": 1})
            answers.append("done")
        except AlreadyDone as done:
            answers.append(done.result)

    threads = [threading.Thread(target=click) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert len(answers) == 2
    assert "done" in answers
    assert {"done": 1} in answers
    assert shelf.count("gate_lifts") == 3


# Other promises


def test_a_view_sees_one_moment(shelf: Shelf) -> None:
    with shelf.database.read() as reading:
        first = reading.history_of(shelf.units[0])
        _other_station(shelf)
        assert reading.history_of(shelf.units[0]) == first
    with shelf.database.read() as reading:
        assert len(reading.history_of(shelf.units[0])) == len(first) + 1


def test_numbers_begin_at_one_for_each_station_and_book_and_have_no_gap(shelf: Shelf) -> None:
    for station, book, expected in (
        ("S1", "A", 1),
        ("S1", "B", 1),
        ("S2", "A", 1),
        ("S1", "A", 2),
    ):
        with shelf.database.write(shelf.act(station)) as work:
            assert work.take_number(book) == expected
            shelf.lift(work)
            work.commit()
        with shelf.database.write(shelf.act(station)) as work:
            work.take_number(book)  # given back, since nothing is committed


def test_a_database_that_is_away_is_a_named_refusal() -> None:
    database = Database("postgresql+psycopg://nobody@127.0.0.1:1/none")
    with pytest.raises(DatabaseAway), database.read() as reading:
        reading.projects.only()
    with pytest.raises(DatabaseAway), database.write(Act(new_id(), "S1")):
        pass
    database.close()


def test_every_kind_of_aggregate_has_a_version_that_is_checked(shelf: Shelf) -> None:
    from sqlalchemy.orm import class_mapper

    kinds = Aggregate.__subclasses__()
    assert Refund in kinds
    for kind in kinds:
        mapper = class_mapper(kind)
        assert mapper.version_id_col is not None, kind
        assert "changes" in mapper.columns, kind


def test_uuids_of_the_clerk_come_back_as_they_went_in(shelf: Shelf) -> None:
    with shelf.database.read() as reading:
        found = reading.clerks.named("甲")
    assert found is not None
    assert isinstance(found.id, UUID)
    assert found.id == shelf.clerk

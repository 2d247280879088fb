"""News from other programs on the same database, on both kinds."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from handover_app.domain.acts import Act
from handover_app.domain.identity import new_id
from handover_app.domain.people import NotAllowed, Right, Role
from handover_app.services.desks import Desks, desks_of
from handover_app.services.people import Argon2Hasher
from handover_app.storage.changes import ChangeWatcher, every_topic
from handover_app.storage.database import Change, Database

SOON = 8.0


class Heard:
    """What a watch has told so far."""

    def __init__(self) -> None:
        self.topics: list[frozenset[str]] = []

    def __call__(self, told: Change | frozenset[str]) -> None:
        """Take in what was told."""
        self.topics.append(told.topics if isinstance(told, Change) else told)

    def after(self, count: int) -> frozenset[str]:
        """Everything told after the first ``count`` times."""
        return frozenset().union(*self.topics[count:])


def soon(condition: Callable[[], bool]) -> bool:
    """Whether the condition comes true within a few seconds."""
    end = time.monotonic() + SOON
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.01)
    return condition()


@pytest.fixture
def here(database_url: str, tmp_path: Path) -> Iterator[Database]:
    """The database as this program has it open."""
    database = Database(database_url, photos=tmp_path / "photos")
    yield database
    database.close()


@pytest.fixture
def there(database_url: str, tmp_path: Path) -> Iterator[Desks]:
    """The same database as another program has it open, with an administrator."""
    database = Database(database_url, photos=tmp_path / "photos")
    yield desks_of(database, Argon2Hasher(cheap=True))
    database.close()


@pytest.fixture
def heard(here: Database) -> Iterator[Heard]:
    """A watch that stands."""
    told = Heard()
    watcher = ChangeWatcher(here, told)
    watcher.start()
    assert soon(lambda: told.topics == [every_topic()]), "when it stands, everything has changed"
    yield told
    watcher.stop()


NEW_PROJECT = {"projects", "shifts", "defects", "inspections", "repairs", "queue", "gifts"}
"""What a new project touches: its tables, terminals, contractors, settings and spare parts."""


def add_clerk(desks: Desks, name: str) -> None:
    """Something that touches the area of people."""
    desks.people.add(desks.people.console(), name, "1357", [Role.LEAD])


def test_every_area_has_a_topic() -> None:
    assert {"units", "visits", "receipts", "keys", "people", "journal"} <= every_topic()


def test_what_another_program_commits_is_told(heard: Heard, there: Desks) -> None:
    add_clerk(there, "柳青")
    assert soon(lambda: "people" in heard.after(1))
    told = len(heard.topics)
    there.projects.ensure(there.people.console())
    assert soon(lambda: "projects" in heard.after(told))


def test_own_operations_are_left_out(heard: Heard, here: Database, there: Desks) -> None:
    own = desks_of(here, Argon2Hasher(cheap=True))
    add_clerk(own, "自己")
    with pytest.raises(NotAllowed), here.write(Act(new_id(), "S1")) as work:
        work.require(Right.CHECK_IN)
    time.sleep(0.6)
    assert len(heard.topics) == 1
    there.projects.ensure(there.people.console())
    assert soon(lambda: len(heard.topics) > 1)
    assert heard.after(1) == NEW_PROJECT


def test_a_refusal_at_another_station_is_news_of_the_journal_only(
    heard: Heard, there: Desks
) -> None:
    with pytest.raises(NotAllowed):
        there.people.add(Act(new_id(), "S2"), "无权", "1357", [Role.LEAD])
    assert soon(lambda: heard.after(1) == {"journal"})


def test_what_is_rolled_back_is_no_news(heard: Heard, there: Desks) -> None:
    act = there.people.console()
    assert soon(lambda: len(heard.topics) > 1)
    told = len(heard.topics)
    with there.database.write(act) as work:
        work.take_number("A")
    time.sleep(0.6)
    assert len(heard.topics) == told


def test_after_a_lost_connection_everything_counts_as_changed(postgresql_url: str) -> None:
    here, told = Database(postgresql_url), Heard()
    there = desks_of(Database(postgresql_url), Argon2Hasher(cheap=True))
    watcher = ChangeWatcher(here, told)
    watcher.start()
    assert soon(lambda: told.topics == [every_topic()])
    with there.database.engine.connect() as connection:
        ended = connection.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND query LIKE 'LISTEN%'"
            )
        )
        assert ended.scalar_one()
    assert soon(lambda: told.topics[1:] == [every_topic()])
    add_clerk(there, "之后")
    assert soon(lambda: told.after(2) == {"people"})
    watcher.stop()
    here.close()
    there.close()


def test_a_stopped_watch_tells_nothing_more(here: Database, there: Desks) -> None:
    told = Heard()
    watcher = ChangeWatcher(here, told)
    watcher.start()
    assert soon(lambda: len(told.topics) == 1)
    watcher.stop()
    add_clerk(there, "柳青")
    time.sleep(0.5)
    assert len(told.topics) == 1


def test_the_desks_tell_of_own_and_foreign_changes_until_they_are_closed(
    here: Database, there: Desks
) -> None:
    own, told = desks_of(here, Argon2Hasher(cheap=True)), Heard()
    own.watch(told)
    assert soon(lambda: told.topics == [every_topic()])
    add_clerk(own, "自己")
    assert told.topics[1:] == [{"people"}, {"people"}], "the console clerk, then the added one"
    there.projects.ensure(there.people.console())
    assert soon(lambda: told.topics[3:] == [NEW_PROJECT])
    stop = own.watch(Heard())
    stop()
    own.close()
    add_clerk(there, "之后")
    time.sleep(0.5)
    assert len(told.topics) == 4

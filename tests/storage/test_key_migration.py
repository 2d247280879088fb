"""Keys of the schema before bags and tags: each is where it was, tried as it was, and labelled."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from alembic import command
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from handover_app.domain.identity import new_id
from handover_app.domain.keys import KEY_DESK, KeySet, KeyState, TagState, Trial
from handover_app.domain.tags import KEY_TAG
from handover_app.storage.checks.things import key_holders
from handover_app.storage.database import Database, migrate
from handover_app.storage.engines import make_engine
from handover_app.storage.migrations.upgrade import configuration

MORNING = datetime(2026, 11, 7, 1, 0, tzinfo=UTC)
OWNER = "曾甲"
OLD: dict[str, list[list[str]]] = {
    "1-1-101": [["RECEIVED"], ["RECEIVED", "TRIED"], ["RECEIVED", "TRIED", "TRIED_FAULTY"]],
    "1-1-102": [
        ["RECEIVED", "HANDED_OVER"], ["RECEIVED", "TRIED_FAULTY", "TRIED", "HANDED_OVER"],
    ],
}  # fmt: skip
"""The movements of every key, by unit."""
STATE = {"RECEIVED": "RECEIVED", "TRIED": "TRIED", "TRIED_FAULTY": "FAULTY",
         "HANDED_OVER": "HANDED_OVER"}  # fmt: skip


@pytest.fixture(params=["sqlite", "postgresql"])
def old_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """URL of a database of revision 0006 with two flats and their keys."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'old.sqlite'}"
    else:
        url = str(request.getfixturevalue("postgresql_url"))
    engine = make_engine(url)
    with engine.begin() as connection:
        if request.param == "postgresql":
            connection.execute(text("DROP SCHEMA public CASCADE"))
            connection.execute(text("CREATE SCHEMA public"))
        config = configuration()
        config.attributes["connection"] = connection
        command.upgrade(config, "0006")
        _fill(connection)
    engine.dispose()
    return url


def _fill(connection: Connection) -> None:
    sqlite = connection.dialect.name == "sqlite"

    def stored(identity: UUID) -> str:
        return identity.hex if sqlite else str(identity)

    def put(table: str, **values: object) -> None:
        names = ", ".join(values)
        marks = ", ".join(f":{name}" for name in values)
        connection.execute(text(f"INSERT INTO {table} ({names}) VALUES ({marks})"), values)

    project = stored(new_id())
    put(
        "projects", id=project, name="项目", secret="00" * 32, rehearsal=False, developer="甲方",
        property_company="乙方", principal="丙方", gift_name="礼包", version=1, changes=0,
    )  # fmt: skip
    put("key_templates", position=1, kind="入户门", count=2)
    put("key_templates", position=2, kind="邮箱", count=1)
    number = 2_000_000_000
    for room, (code, sets) in enumerate(OLD.items(), start=1):
        unit, key_set = stored(new_id()), stored(new_id())
        put(
            "units", id=unit, project_id=project, code=code, building="1号楼", entrance="1单元",
            floor=1, room=f"10{room}", layout="", fit_out="", clause="GROSS_AREA_3_PERCENT",
            payment="", imported="{}", version=1, changes=0,
        )  # fmt: skip
        put("key_sets", id=key_set, unit_id=unit, version=3, changes=4)
        for position, movements in enumerate(sets):
            key, number = stored(new_id()), number + 1
            holder = OWNER if movements[-1] == "HANDED_OVER" else KEY_DESK
            put(
                "keys", id=key, key_set_id=key_set, position=position, kind="入户门",
                tag_number=number, tag_issue=position + 1, state=STATE[movements[-1]],
                holder=holder,
            )  # fmt: skip
            for place, kind in enumerate(movements):
                at = MORNING + timedelta(hours=place)
                put(
                    "key_movements", id=stored(new_id()), key_id=key, sequence=place + 1,
                    kind=kind, holder=OWNER if kind == "HANDED_OVER" else KEY_DESK,
                    at=at.replace(tzinfo=None) if sqlite else at, clerk=stored(new_id()),
                )  # fmt: skip


def sets(database: Database) -> dict[str, KeySet]:
    """The key sets by unit."""
    with database.read() as reading:
        found = reading.units.all()
        return {each.code: each for each in reading.key_sets.of_units([u.id for u in found])}


def test_every_key_is_where_it_was_and_tried_as_it_was(old_url: str) -> None:
    migrate(old_url)
    database = Database(old_url)
    here, gone = sets(database)["1-1-101"], sets(database)["1-1-102"]
    assert [(key.state, key.trial) for key in here.keys] == [
        (KeyState.AT_DESK, Trial.NOT_TRIED),
        (KeyState.AT_DESK, Trial.WORKS),
        (KeyState.AT_DESK, Trial.FAULTY),
    ]
    assert [(key.state, key.trial, key.holder) for key in gone.keys] == [
        (KeyState.HANDED_OVER, Trial.NOT_TRIED, OWNER),
        (KeyState.HANDED_OVER, Trial.WORKS, OWNER),
    ]
    assert [key.moves for key in here.keys] == [1, 2, 3]
    assert [key.since for key in here.keys] == [MORNING + timedelta(hours=n) for n in range(3)]
    assert (here.handed_over_at, here.version) == (None, 3)
    assert gone.handed_over_at == MORNING + timedelta(hours=3)
    database.close()


def test_every_key_keeps_its_label(old_url: str) -> None:
    migrate(old_url)
    database = Database(old_url)
    keys = [key for each in sets(database).values() for key in each.keys]
    with database.read() as reading:
        tags = reading.key_sets.tags([key.tag_number for key in keys if key.tag_number])
    database.close()
    assert len(tags) == len(keys) == 5
    for key in keys:
        assert key.tag_number is not None
        tag = tags[key.tag_number]
        assert (tag.kind, tag.state, tag.key_id) == (KEY_TAG, TagState.BOUND, key.id)
        assert tag.issue == key.tag_issue == key.position + 1


def test_the_kinds_of_the_template_become_a_table_and_each_opens_a_lock_of_its_own(
    old_url: str,
) -> None:
    migrate(old_url)
    database = Database(old_url)
    with database.engine.connect() as connection:
        rows = connection.execute(text("SELECT name, lock FROM key_kinds ORDER BY position")).all()
    assert [tuple(row) for row in rows] == [("入户门", "入户门"), ("邮箱", "邮箱")]
    assert {key.lock for each in sets(database).values() for key in each.keys} == {"入户门"}
    database.close()


def test_the_check_finds_every_key_in_one_hand(old_url: str) -> None:
    migrate(old_url)
    database = Database(old_url)
    with database.read() as reading:
        assert reading.ask(key_holders) == []
    with pytest.raises(DBAPIError, match="only added"), database.engine.begin() as connection:
        connection.execute(text("UPDATE key_movements SET holder = 'x'"))
    database.close()

"""Keys of the schema before bags and tags: each is where it was, tried as it was, and labelled."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from alembic import command
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from handover_app.domain.identity import new_id
from handover_app.domain.inspections import Conclusion
from handover_app.domain.journal import GENESIS
from handover_app.domain.keys import (
    KEY_DESK,
    Borrower,
    KeyElsewhere,
    KeyFaulty,
    KeySet,
    KeyState,
    LoanOrder,
    TagState,
    Trial,
)
from handover_app.domain.papers import PaperKind
from handover_app.domain.people import Role
from handover_app.domain.tags import KEY_TAG
from handover_app.storage.checks.things import key_holders
from handover_app.storage.database import Database, migrate
from handover_app.storage.engines import make_engine
from handover_app.storage.migrations.upgrade import configuration
from tests.documents.reading import text as text_of
from tests.services.hall import PIN, Clock, Hall, order_for

MORNING = datetime(2026, 11, 7, 1, 0, tzinfo=UTC)
OWNER = "曾甲"
OLD: dict[str, list[list[str]]] = {
    "1-1-101": [["RECEIVED"], ["RECEIVED", "TRIED"], ["RECEIVED", "TRIED", "TRIED_FAULTY"]],
    "1-1-102": [
        ["RECEIVED", "HANDED_OVER"], ["RECEIVED", "TRIED_FAULTY", "TRIED", "HANDED_OVER"],
    ],
}  # fmt: skip
"""The movements of every key, by unit."""
OLD_SHEET = {
    "head": {
        "project": "项目", "unit_code": "1-1-102", "number": "YS-S1-000001",
        "issued_at": "2026-11-07T12:00:00+08:00", "clerk": "钥匙员", "station": "S1",
        "chain_head": GENESIS, "training": False,
    },
    "owners": [OWNER], "keys": [{"kind": "入户门", "count": 2, "tested": None, "note": ""}],
    "receiver": OWNER, "receiver_role": "业主", "receiver_id_tail": "", "mandate_number": "",
    "seal_number": "", "explained": True, "retained": [], "handed_by": "钥匙员",
    "handed_at": "2026-11-07T12:00:00+08:00",
}  # fmt: skip
"""A key handover sheet as the first version stored it."""
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
        put(
            "owners", id=stored(new_id()), unit_id=unit, position=0, name=OWNER, id_kind="身份证",
            id_number="", phone="",
        )  # fmt: skip
        put("key_sets", id=key_set, unit_id=unit, version=3, changes=4)
        if sets[0][-1] == "HANDED_OVER":
            put(
                "papers", id=stored(new_id()), kind="KEY_HANDOVER", number="YS-S1-000001",
                unit_id=unit, subject=key_set, data=json.dumps(OLD_SHEET, ensure_ascii=False),
                issued_at=MORNING.replace(tzinfo=None) if sqlite else MORNING,
            )  # fmt: skip
            put("number_series", station="S1", book="钥匙", last=1)
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


@pytest.fixture
def old_hall(old_url: str, tmp_path: Path) -> Iterator[Hall]:
    """The old project, opened by the program of today on the next morning."""
    migrate(old_url)
    hall = Hall(old_url, Clock(MORNING + timedelta(days=1)), tmp_path / "photos")
    for role in Role:
        hall.desks.people.add(hall.desks.people.console(), role.value, PIN, [role])
    hall.learn()
    yield hall
    hall.database.close()


def test_the_work_goes_on_where_it_stood(old_hall: Hall) -> None:
    """The rest is tried, lent, returned and handed over, by the labels that hang on the keys."""
    hall, crew = old_hall, LoanOrder(borrower=Borrower(company="晨湖建设"), purpose="补漆")
    assert hall.check_fails() == {}
    codes = hall.desks.keys.codes(hall.unit("1-1-101"))
    hall.desks.key_loans.lend(hall.act(Role.KEY_CLERK), crew, codes)
    assert hall.desks.key_loans.board().keys_out == 3
    hall.desks.key_loans.take_back(hall.act(Role.KEY_CLERK), codes)
    hall.inspect("1-1-101", Conclusion.ACCEPTED)
    with hall.refuses(KeyFaulty):
        hall.hand_over("1-1-101")
    hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), codes[2])
    assert hall.hand_over("1-1-101").handed_over
    with hall.database.read() as reading:
        numbers = [
            each.number
            for code in OLD
            for each in reading.papers.of_unit(hall.unit(code), PaperKind.KEY_HANDOVER)
        ]
    assert sorted(numbers) == ["YS-S1-000001", "YS-S1-000002"]
    assert hall.check_fails() == {}


def test_an_owner_of_old_has_the_keys_and_the_sheet(old_hall: Hall) -> None:
    hall = old_hall
    codes = hall.desks.keys.codes(hall.unit("1-1-102"))
    with hall.refuses(KeyElsewhere) as refused:
        hall.desks.key_handovers.hand_over(
            hall.act(Role.KEY_CLERK), hall.unit("1-1-102"), order_for(OWNER), codes
        )
    assert refused.value.facts()["holder"] == OWNER
    paper_id = hall.desks.keys.of_unit(hall.unit("1-1-102")).paper_id
    assert paper_id is not None
    printed = hall.desks.papers.print(hall.act(Role.KEY_CLERK), paper_id)
    assert "YS-S1-000001" in text_of(printed.pdf)

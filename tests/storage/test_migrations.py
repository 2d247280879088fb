"""Migrations: from nothing to the model, with the gate rows, once, whoever comes at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, select, text, update

from handover_app.domain.handover import DEFAULT_GATES, Condition, Effect, Stage
from handover_app.domain.refusals import DatabaseUnfit
from handover_app.storage.database import Database, is_new, migrate
from handover_app.storage.engines import make_engine
from handover_app.storage.migrations import NEWEST
from handover_app.storage.migrations.upgrade import configuration, head, revision_of
from handover_app.storage.tables import metadata
from handover_app.storage.tables.projects import gates
from tests.storage.shelf import Shelf


def test_the_migrated_schema_is_the_model(database_url: str) -> None:
    database = Database(database_url)
    with database.engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, metadata) == []
        assert revision_of(connection) == head()
    database.close()


def test_constraints_have_the_names_of_the_model(database_url: str) -> None:
    database = Database(database_url)
    with database.engine.connect() as connection:
        found = inspect(connection)
        for table in metadata.sorted_tables:
            names = {each["name"] for each in found.get_unique_constraints(table.name)}
            names |= {each["name"] for each in found.get_foreign_keys(table.name)}
            names.add(found.get_pk_constraint(table.name)["name"])
            assert names == {constraint.name for constraint in table.constraints}, table.name
    database.close()


def test_what_a_project_changed_in_its_gate_table_stays_when_rows_are_added(
    tmp_path: Path,
) -> None:
    url = f"sqlite:///{tmp_path / 'new.sqlite'}"
    engine = make_engine(url)
    config = configuration()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0016")
        rows = connection.execute(select(gates)).all()
        changed = (gates.c.step == Stage.KEYS) & (gates.c.condition == Condition.ACCEPTED)
        connection.execute(update(gates).where(changed).values(effect=Effect.WARN))
        command.upgrade(config, "head")
        now = connection.execute(select(gates)).all()
    engine.dispose()
    assert {(row.step, row.effect) for row in rows} == {
        (Stage.KEYS, Effect.BLOCK),
        (Stage.KEYS, Effect.WARN),
    }
    expected = {(gate.step, gate.condition): gate.effect for gate in DEFAULT_GATES}
    expected[(Stage.KEYS, Condition.ACCEPTED)] = Effect.WARN
    assert {(row.step, row.condition): row.effect for row in now} == expected


def test_migrating_again_changes_nothing(database_url: str) -> None:
    shelf = Shelf(Database(database_url))
    shelf.fill()
    before = shelf.everything()
    shelf.database.close()
    migrate(database_url)
    assert shelf.everything() == before
    assert not is_new(database_url)
    shelf.database.close()


def test_a_file_that_is_not_there_is_made(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'new.sqlite'}"
    assert is_new(url)
    migrate(url)
    assert not is_new(url)


def test_a_database_of_a_newer_program_is_left_alone(database_url: str) -> None:
    database = Database(database_url)
    with database.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseUnfit):
        migrate(database_url)
    with database.engine.connect() as connection:
        assert revision_of(connection) == "9999"
    database.close()


def test_three_programs_that_open_a_new_file_at_once_migrate_it_once(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'new.sqlite'}"
    program = "import sys; from handover_app.storage.database import migrate; migrate(sys.argv[1])"
    running = [
        subprocess.Popen([sys.executable, "-c", program, url], stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    errors = [process.communicate(timeout=60)[1].decode() for process in running]
    assert errors == ["", "", ""]
    engine = make_engine(url)
    with engine.connect() as connection:
        assert revision_of(connection) == head()
        assert len(connection.execute(select(gates)).all()) == len(DEFAULT_GATES)
    engine.dispose()


def test_the_revision_that_starts_compare_with_is_the_newest_of_the_history() -> None:
    assert head() == NEWEST


def test_a_database_at_the_newest_revision_is_opened_without_the_history(sqlite_url: str) -> None:
    program = (
        "import sys; from handover_app.storage.database import migrate; "
        f"migrate({sqlite_url!r}); print('alembic' in sys.modules)"
    )
    answer = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "False"

"""Programs killed in the middle of their work, and several at once on one database."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import func, select

from handover_app.domain.handover import Condition, Effect, Stage
from handover_app.domain.keys import KeyState, MovementKind
from handover_app.domain.people import Role
from handover_app.storage.tables.journal import operations
from handover_app.storage.tables.keys import key_movements, key_sets, keys
from handover_app.storage.tables.papers import papers
from handover_app.storage.tables.receipts import receipt_lines, receipt_payments, receipts
from handover_app.storage.tables.units import units
from tests.services.hall import NIL, Hall, column, id_number, phone, rows, unit_file

ROOT = Path(__file__).parents[2]


FLATS, FLATS_TO_SOAK = 24, 60


@pytest.fixture
def street(request: pytest.FixtureRequest, hall: Hall) -> Hall:
    """Many flats without area difference, whose keys wait for nothing."""
    flats = FLATS_TO_SOAK if request.node.get_closest_marker("soak") else FLATS
    template = next(line for line in rows() if line[column("房间编码")] == NIL)
    lines = []
    for place in range(flats):
        line, room = list(template), f"{place // 4 + 1:02d}{place % 4 + 1:02d}"
        line[column("楼栋")], line[column("房号")] = "5号楼", room
        line[column("楼层")], line[column("房间编码")] = place // 4 + 1, f"5-1-{room}"
        line[column("合同编号")] = f"HT-5{place:03d}"
        line[column("证件号码")], line[column("联系电话")] = id_number(200 + place), phone(place)
        lines.append(line)
    hall.desks.unit_import.run(hall.act(Role.ADMINISTRATOR), unit_file(lines))
    hall.desks.key_transfers.receive_all(hall.act(Role.ADMINISTRATOR))
    for condition in (Condition.ACCEPTED, Condition.AREA_DIFFERENCE_SETTLED):
        hall.desks.projects.set_gate(
            hall.act(Role.ADMINISTRATOR), Stage.KEYS, condition, Effect.WARN
        )
    hall.learn()
    # The SQLite file is left to the other programs, log and all.
    hall.database.engine.dispose()
    return hall


def start(hall: Hall, station: str) -> subprocess.Popen[bytes]:
    """A program with two desks on the hall's database."""
    url = hall.database.engine.url.render_as_string(hide_password=False)
    return subprocess.Popen(
        [
            sys.executable, "-m", "tests.services.desk_process",
            url, str(hall.database.photos), station,
        ],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip


def killed_after(process: subprocess.Popen[bytes], lines: int, seconds: float) -> list[str]:
    """What the program said was saved until it was killed."""
    assert process.stdout is not None
    said = []
    for line in process.stdout:
        said.append(line.decode().strip())
        if len(said) > lines:
            break
    time.sleep(seconds)
    process.kill()
    rest, _ = process.communicate(timeout=30)
    # A line that was cut off says nothing.
    said += [line.strip() for line in rest.decode().splitlines(keepends=True) if "\n" in line]
    return [line for line in said if line != "ready"]


def saved(hall: Hall) -> Counter[str]:
    """What is in the database, in the words of the program."""
    with hall.database.engine.connect() as connection:
        numbers = connection.execute(select(receipts.c.number)).scalars().all()
        given = connection.execute(
            select(units.c.code)
            .join(key_sets, key_sets.c.unit_id == units.c.id)
            .join(keys, keys.c.key_set_id == key_sets.c.id)
            .where(keys.c.state == KeyState.HANDED_OVER)
            .distinct()
        ).scalars()
        return Counter([f"receipt {n}" for n in numbers] + [f"keys {code}" for code in given])


def nothing_half(hall: Hall) -> None:
    """Everything that is there is there whole: rows, papers, journal and operations."""
    with hall.database.engine.connect() as connection:

        def count(statement: object) -> int:
            return connection.execute(statement).scalar_one()  # type: ignore[call-overload,no-any-return]

        issued = count(select(func.count()).select_from(receipts))
        for table in (receipt_lines, receipt_payments):
            owners = select(func.count(table.c.receipt_id.distinct()))
            assert count(owners) == issued
        by_kind = dict(
            connection.execute(select(papers.c.kind, func.count()).group_by(papers.c.kind)).all()
        )
        by_kind = {kind.name: n for kind, n in by_kind.items()}
        out = connection.execute(
            select(keys.c.key_set_id, func.count())
            .where(keys.c.state == KeyState.HANDED_OVER)
            .group_by(keys.c.key_set_id)
        ).all()
        assert {n for _, n in out} <= {5}, "a set of keys goes whole or not at all"
        assert by_kind.get("RECEIPT", 0) == issued
        assert by_kind.get("KEY_HANDOVER", 0) == len(out)
        moved = select(func.count()).where(key_movements.c.kind == MovementKind.HANDED_OVER)
        assert count(moved) == 5 * len(out)
        done = {operation for (operation,) in connection.execute(select(operations.c.id))}
    noted = Counter(row.name for row in hall.journal())
    assert (noted["ReceiptIssued"], noted["KeysHandedOver"]) == (issued, len(out))
    assert {row.operation for row in hall.journal() if row.name != "Refused"} <= done
    assert hall.check_fails() == {}


def cut(hall: Hall, rounds: int) -> int:
    """Kill a program ``rounds`` times; how much was confirmed in all."""
    chance, confirmed = random.Random(7), Counter[str]()
    for turn in range(rounds):
        process = start(hall, f"T{turn}")
        confirmed.update(killed_after(process, chance.randint(1, 8), chance.random() * 0.02))
        there = saved(hall)
        assert set(confirmed) <= set(there), "what was confirmed is there"
        # At each of the two desks one more may have been saved than the program could say.
        assert len(there) - len(confirmed) <= 2 * (turn + 1)
        assert set(confirmed.values()) == {1}, "nothing is confirmed twice"
    nothing_half(hall)
    assert any(line.startswith("receipt ") for line in confirmed)
    return len(confirmed)


def test_a_killed_program_leaves_what_it_confirmed_and_nothing_half(street: Hall) -> None:
    rounds = 10 if street.database.is_sqlite else 3
    assert cut(street, rounds) > rounds


@pytest.mark.soak
@pytest.mark.timeout(900)
def test_a_program_killed_sixty_times_leaves_nothing_half(street: Hall) -> None:
    assert cut(street, 60) > 60


def share(street: Hall, names: str) -> None:
    """Programs at once, one a letter, work through the street; everything is done once."""
    programs = [start(street, name) for name in names]
    said: list[str] = []
    for program in programs:
        out, _ = program.communicate(timeout=100)
        assert program.returncode == 0
        said += [line for line in out.decode().split("\n") if line and line != "ready"]
    assert set(Counter(said).values()) == {1}
    assert Counter(said) == saved(street)
    flats = len([code for code in street.units() if code.startswith("5-")])
    assert flats >= FLATS
    assert len([line for line in said if line.startswith("keys 5-")]) == flats
    # Of the nine flats of the hall two pay nobody: one is not sold, one is not measured.
    assert len([line for line in said if line.startswith("receipt ")]) == 2 * (flats + 7)
    nothing_half(street)


def test_three_programs_at_once_share_the_work_without_a_gap(street: Hall) -> None:
    share(street, "XYZ")


@pytest.mark.soak
@pytest.mark.timeout(900)
def test_eight_programs_at_once_share_the_work_without_a_gap(street: Hall) -> None:
    share(street, "PQRSTUVW")

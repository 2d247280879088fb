"""How long a key of the search takes over 100,000 owners and units, read and painted.

Not part of the test command. Run it on a machine that does nothing else:

    python -m pytest -p no:randomly -s tests/benchmarks/test_search.py

The words are those that people type, one key after another: unit codes, names, given names, pinyin,
initials, phone tails. The limit is held against the processor's time, which other programs on the
machine do not stretch; the clock's time is printed beside it.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Iterator
from uuid import UUID, uuid4

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import insert, select

from handover_app.domain.area_settlement import AreaClause
from handover_app.domain.units import Owner, Unit
from handover_app.services.units import UnitService, terms_of_unit
from handover_app.storage.database import Database, migrate
from handover_app.storage.tables.projects import projects
from handover_app.storage.tables.units import owners, search_terms, units
from handover_app.ui.search_bar import SearchBar, Suggestion
from tests.ui.conftest import dressed

__all__ = ["dressed"]

UNITS, OWNERS_OF_UNIT = 60_000, (1, 1, 2)
KEY_MS, FRAME_MS = 2.0, 16.0
"""Milliseconds that a key may take to be answered (issue 6), and to be painted."""
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜曾仇区解单"
GIVEN = "秀云文远建国丽华志强晓明海燕雪梅子涵一诺浩然欣怡俊杰思雨嘉琪博文雅静安康宁馨"
TYPED = 600


def _name(chance: random.Random) -> str:
    return chance.choice(SURNAMES) + "".join(chance.choices(GIVEN, k=chance.choice((1, 2, 2))))


def _unit(place: int, project: UUID, chance: random.Random) -> Unit:
    building, rest = divmod(place, 1200)
    entrance, rest = divmod(rest, 400)
    floor, room = divmod(rest, 10)
    code = f"{building + 1}-{entrance + 1}-{floor + 1:02d}{room + 1:02d}"
    people = [
        Owner(
            id=uuid4(),
            position=each,
            name=_name(chance),
            id_kind="身份证",
            id_number="",
            phone=f"170{chance.randrange(10**8):08d}",
        )
        for each in range(chance.choice(OWNERS_OF_UNIT))
    ]
    return Unit(
        id=uuid4(), project_id=project, code=code, building=f"{building + 1}号楼",
        entrance=str(entrance + 1), floor=floor + 1, room=f"{floor + 1:02d}{room + 1:02d}",
        layout="C", fit_out="毛坯", contract_number=None, clause=next(iter(AreaClause)),
        unit_price=None, contract_total=None, contracted_gross=None, contracted_inner=None,
        measured_gross=None, measured_inner=None, payment="", delivery_date=None, imported={},
        owners=people,
    )  # fmt: skip


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Database, list[str]]]:
    """A database of 60,000 units with 80,000 owners, and the words that are typed."""
    url = f"sqlite:///{tmp_path_factory.mktemp('city') / 'city.sqlite'}"
    migrate(url)
    database, chance, project = Database(url), random.Random(6), uuid4()
    made = [_unit(place, project, chance) for place in range(UNITS)]
    of_units = {column.name for column in units.columns} - {"version", "changes"}
    with database.engine.begin() as connection:
        connection.execute(
            insert(projects).values(
                id=project, name="城", secret="00" * 32, rehearsal=False, developer="",
                property_company="", principal="", version=1, changes=0,
            )
        )  # fmt: skip
        rows = [{name: getattr(each, name) for name in of_units} for each in made]
        connection.execute(insert(units), [row | {"version": 1, "changes": 0} for row in rows])
        connection.execute(
            insert(owners),
            [
                {"unit_id": each.id, **{c.name: getattr(owner, c.name) for c in owners.columns
                                        if c.name != "unit_id"}}
                for each in made
                for owner in each.owners
            ],
        )  # fmt: skip
        connection.execute(
            insert(search_terms),
            [
                {"term": term, "unit_id": each.id}
                for each in made
                for term in dict.fromkeys(terms_of_unit(each))
            ],
        )
    words = [chance.choice(terms_of_unit(each)) for each in chance.sample(made, TYPED)]
    yield database, words
    database.close()


def _keys(words: list[str]) -> list[str]:
    """Every beginning of every word, as the keys bring them."""
    return [word[:end] for word in words for end in range(1, min(len(word), 6) + 1)]


def test_a_key_over_100_000_owners_and_units_is_answered_in_two_milliseconds(
    city: tuple[Database, list[str]],
) -> None:
    database, words = city
    with database.read() as reading:
        terms = reading._session.execute(select(search_terms.c.term)).fetchall()
    find, nothing = UnitService(database).find, 0
    spent: list[float] = []
    passed: list[float] = []
    for key in _keys(words[:40]):
        find(key)
    for key in _keys(words):
        begun, busy = time.perf_counter(), time.process_time()
        answer = find(key)
        spent.append((time.process_time() - busy) * 1000)
        passed.append((time.perf_counter() - begun) * 1000)
        nothing += not answer
    assert nothing == 0, "every beginning of a term has an answer"
    last = statistics.quantiles(spent, n=100)[-1]
    print(  # noqa: T201
        f"\na key over {len(terms):,} terms: median {statistics.median(spent):.2f} ms, "
        f"99 of 100 {last:.2f} ms, worst {max(spent):.2f} ms of {len(spent)} (at most {KEY_MS}); "
        f"by the clock {statistics.median(passed):.2f} and "
        f"{statistics.quantiles(passed, n=100)[-1]:.2f} ms"
    )
    assert last <= KEY_MS


@pytest.mark.usefixtures("dressed")
def test_the_answer_of_a_key_is_painted_within_a_frame(
    city: tuple[Database, list[str]], qtbot
) -> None:
    database, words = city
    bar = SearchBar()
    bar.resize(700, 34)
    qtbot.addWidget(bar)
    bar.show()
    find, spent = UnitService(database).find, []
    for key in _keys(words[:60]):
        rows = [Suggestion(e.code, e.owner_names, e.phone_tail, e.unit_id) for e in find(key)]
        bar.field.setText(key)
        begun = time.process_time()
        bar.offer(rows)
        QApplication.processEvents()
        spent.append((time.process_time() - begun) * 1000)
        assert bar.suggestions() == rows
    last = statistics.quantiles(spent, n=100)[-1]
    print(f"\npainted: median {statistics.median(spent):.2f} ms, 99 of 100 {last:.2f} ms")  # noqa: T201
    assert last <= FRAME_MS

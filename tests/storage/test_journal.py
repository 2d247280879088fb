"""The stored journal: one chain a station, nothing personal in it, history by unit."""

from __future__ import annotations

from itertools import pairwise

from sqlalchemy import select

from handover_app.domain.journal import ALGORITHM, GENESIS
from handover_app.storage.checks import journal_chain
from handover_app.storage.tables.journal import journal, journal_heads
from tests.storage.shelf import Shelf


def _write(shelf: Shelf, station: str) -> None:
    with shelf.database.write(shelf.act(station)) as work:
        shelf.lift(work)
        work.commit()


def test_each_station_has_a_chain_of_its_own(shelf: Shelf) -> None:
    for station in ("S2", "S1", "S2", "S2"):
        _write(shelf, station)
    with shelf.database.engine.connect() as connection:
        rows = connection.execute(select(journal).order_by(journal.c.id)).all()
        heads = {row.station: row for row in connection.execute(select(journal_heads))}
    for station, count in (("S1", 13), ("S2", 3)):
        chain = [row for row in rows if row.station == station]
        assert [row.sequence for row in chain] == list(range(1, count + 1))
        assert chain[0].previous == GENESIS
        assert all(one.hash == two.previous for one, two in pairwise(chain))
        assert {row.algorithm for row in chain} == {ALGORITHM}
        assert (heads[station].sequence, heads[station].hash) == (count, chain[-1].hash)
    with shelf.database.read() as reading:
        assert reading.ask(journal_chain) == []


def test_the_history_of_a_unit_is_its_own_and_begins_with_the_newest(shelf: Shelf) -> None:
    _write(shelf, "S2")
    with shelf.database.read() as reading:
        history = reading.history_of(shelf.units[0])
        imported = ["KeysReceived", "KeySetMade", "GateLifted", "UnitImported"]
        newest = ["GateLifted", "RefundPrepared"]
        assert [line.event for line in history] == [*newest, *imported]
        assert (history[0].clerk, history[0].station) == ("甲", "S2")
        assert history[0].data["condition"] == "KEYS_TRIED"
        assert [line.event for line in reading.history_of(shelf.units[1])] == imported


def test_the_head_that_goes_on_papers_is_the_newest_hash(shelf: Shelf) -> None:
    with shelf.database.engine.connect() as connection:
        newest = connection.execute(
            select(journal.c.hash).order_by(journal.c.id.desc()).limit(1)
        ).scalar_one()
    with shelf.database.write(shelf.act()) as work:
        assert work.chain_head() == newest
    with shelf.database.write(shelf.act("new station")) as work:
        assert work.chain_head() == GENESIS

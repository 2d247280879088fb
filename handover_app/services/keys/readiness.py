"""Are the keys ready? The list before day 1, and the contractor's milestone (E03, E06)."""

from __future__ import annotations

from datetime import date

from handover_app.domain.acts import Act
from handover_app.domain.identity import new_id
from handover_app.domain.keys import NotReadyListMade, Readiness
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.services.clock import local_day
from handover_app.services.papers.key_room_papers import not_ready_list
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading


class KeyListService:
    """What is missing before the first family comes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def readiness(self) -> Readiness:
        """Every unit whose keys are not ready, and why; how late the transfer is."""
        with self._database.read() as reading:
            return self._readiness(reading)

    def not_ready_list(self, act: Act) -> PaperRef:
        """The list of the units that are not ready, to be printed before day 1."""
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.KEEP_KEYS)
            found = self._readiness(work)
            ref = work.papers.store(not_ready_list(work, found, now), None, new_id(), now)
            work.record(NotReadyListMade(units=len(found.lines)))
            work.commit({"paper": ref.paper_id})
            return ref

    def set_due(self, act: Act, due: date | None) -> None:
        """Set the day by which the contractor transfers every key; None takes it away."""
        with self._database.write(act) as work:
            work.require(Right.KEEP_KEYS)
            project = work.projects.for_change()
            if project is not None:
                project.set_keys_due(due)
                if project.has_events():
                    work.commit()

    def _readiness(self, reading: Reading) -> Readiness:
        units, lines = reading.key_desk.not_ready()
        return Readiness(
            units=units,
            lines=lines,
            due=reading.projects.only().keys_due,
            today=local_day(self._database.now()),
        )

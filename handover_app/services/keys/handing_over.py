"""Handing keys over to the owner or an agent, with the key handover sheet (J01, J02)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.handover import Stage
from handover_app.domain.keys import KeyElsewhere, KeyOfAnotherUnit, KeySetSummary, Receiver, Trial
from handover_app.domain.people import Right
from handover_app.services.handover import progress_of, require_unit
from handover_app.services.keys.desk import Secret, keys_of
from handover_app.services.keys.tagging import resolve
from handover_app.services.keys.view import summary_with_paper
from handover_app.services.papers import desk_papers
from handover_app.services.papers.numbers import number_on_paper
from handover_app.storage.database import Database

SHEET_BOOK = "钥匙"


class KeyHandoverService:
    """The gate table decides; the signature is what makes the flat the owner's."""

    def __init__(self, database: Database, secret: Secret) -> None:
        self._database = database
        self._secret = secret

    def hand_over(
        self, act: Act, unit_id: UUID, to: Receiver, tags: Sequence[str]
    ) -> KeySetSummary:
        """Hand the keys of a unit to its owner or agent, with the key handover sheet.

        Raises:
            GateClosed: an earlier stage is not finished; `.blockers` says which.
            KeysMissing, KeyOfAnotherUnit: what was scanned is not the whole set of this unit.
            KeyElsewhere: a key is not at this desk; `.holder` says who has it.
        """
        now = self._database.now()
        to = replace(to, name=to.name.strip())
        with self._database.write(act, unit_id) as work:
            work.require(Right.HAND_OVER_KEYS)
            unit = require_unit(work, unit_id)
            scanned = resolve(work, tags, self._secret.of(work))
            key_set = next(
                (each.key_set for each in scanned if each.key_set.unit_id == unit_id), None
            ) or keys_of(work, unit_id)
            for each in scanned:
                if each.key_set is not key_set:
                    raise KeyOfAnotherUnit(each.key_set.code)
            if key_set.handed_over:
                first = key_set.live[0]
                raise KeyElsewhere(first.kind, first.holder, first.since or now, key_set.code)
            progress_of(work, unit).open_gate(Stage.KEYS)
            tried = {key.id: key.trial is Trial.WORKS for key in key_set.live}
            named = {key.id for each in scanned for key in each.keys}
            key_set.hand_over(to, named, act.clerk, now)
            work.key_sets.save(key_set)
            serial = work.take_number(SHEET_BOOK)
            number = number_on_paper(work, f"YS-{act.station}-{serial:06d}")
            paper = desk_papers.key_handover(work, unit, key_set, now, number, to, tried)
            ref = work.papers.store(paper, unit_id, key_set.id, now)
            summary = summary_with_paper(work, key_set)
            work.commit({"number": number, "paper": ref.paper_id})
            return summary

"""Handing keys over to the owner or an agent, with the key handover sheet (J01, J02)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.handover import Stage
from handover_app.domain.identity import new_id
from handover_app.domain.keys import (
    HandoverOrder,
    Key,
    KeyHandoverRecord,
    KeyNotInHandover,
    KeyOfAnotherUnit,
    KeySet,
    KeySetSummary,
    KeyState,
    elsewhere,
)
from handover_app.domain.people import Right
from handover_app.domain.units import Unit
from handover_app.domain.visits import Scope
from handover_app.services.handover import progress_of, require_unit
from handover_app.services.keys.desk import Secret, keys_of
from handover_app.services.keys.mandates import open_mandate, require_none_running
from handover_app.services.keys.tagging import Scanned, resolve, void_bag_tags
from handover_app.services.keys.view import summary_with_paper
from handover_app.services.papers.key_handover_papers import HandedKeys, key_handover
from handover_app.services.papers.numbers import number_on_paper
from handover_app.services.visits.authorities import require_scope
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork

SHEET_BOOK = "钥匙"


@dataclass(frozen=True)
class _Signing:
    """What lies on the desk: the order, the keys that are to go, and what was scanned."""

    order: HandoverOrder
    wanted: list[Key]
    scanned: list[Scanned]
    now: datetime

    @property
    def retained(self) -> Key | None:
        """The key that stays at the desk.

        Raises:
            KeyNotInHandover: it is none of these.
        """
        identity = self.order.retained_key_id
        if identity is None:
            return None
        found = next((key for key in self.wanted if key.id == identity), None)
        if found is None:
            raise KeyNotInHandover
        return found


class KeyHandoverService:
    """The gate table decides; the signature is what makes the flat the owner's."""

    def __init__(self, database: Database, secret: Secret) -> None:
        self._database = database
        self._secret = secret

    def hand_over(
        self, act: Act, unit_id: UUID, order: HandoverOrder, tags: Sequence[str]
    ) -> KeySetSummary:
        """Hand the keys that the owner has not yet over, with the key handover sheet.

        ``tags`` is what was scanned, keys or their sealed bag: that is the count. Keys of the team
        that inspected the flat pass straight on. Keys that came after a first handover, as of a new
        cylinder, get a sheet of their own.

        Raises:
            ReceiverMissing, AgentWithoutAuthority, LockNotExplained, MandateMissing, and as
                `HandoverOrder.checked`: what the order lacks.
            GateClosed: an earlier stage is not finished; `.blockers` says which.
            KeysMissing, KeyOfAnotherUnit: what was scanned is not the whole set of this unit.
            KeyElsewhere: a key is not at this desk; `.holder` says who has it.
            KeyFaulty, KeyNotReceived, KeyInBag: a key is not fit to be handed over.
            MandateRunning, KeyNotInHandover: the key cannot be retained.
            BeyondAuthority: an agent acts for the owners, and may not take keys.
        """
        now = act.moment(self._database.now())
        with self._database.write(act, unit_id) as work:
            work.require(Right.HAND_OVER_KEYS)
            order = order.checked()
            unit = require_unit(work, unit_id)
            require_scope(work, unit_id, Scope.TAKE_KEYS, [order.receiver.name])
            scanned = resolve(work, tags, self._secret.of(work))
            key_set = _set_of(work, unit_id, scanned)
            wanted = [key for key in key_set.live if not key.with_owner]
            if key_set.handed_over and key_set.live and not wanted:
                first = key_set.live[0]
                raise elsewhere(first, key_set.code, first.since or now)
            progress_of(work, unit).open_gate(Stage.KEYS)
            result = self._signed(work, unit, key_set, _Signing(order, wanted, scanned, now))
            work.commit(result)
            return summary_with_paper(work, key_set)

    def _signed(
        self, work: UnitOfWork, unit: Unit, key_set: KeySet, signing: _Signing
    ) -> dict[str, Any]:
        """Move the keys and write what was signed for."""
        order, now, clerk = signing.order, signing.now, work.act.clerk
        retained = signing.retained
        if retained is not None:
            require_none_running(work, unit)
        mandate_id = None if retained is None else new_id()
        bags = [bag for bag in key_set.bags if bag.sealed]
        key_set.hand_over(
            order.receiver,
            {key.id for each in signing.scanned for key in each.keys},
            clerk,
            now,
            straight=_of_inspections(key_set),
            retained=retained,
            mandate=mandate_id,
        )
        work.key_sets.save(key_set)
        gone = [bag for bag in bags if not bag.sealed]
        void_bag_tags(work, gone, "tag_bag_handed_over", now)
        result: dict[str, Any] = {}
        mandate = None
        if retained is not None and order.mandate is not None and mandate_id is not None:
            mandate, paper = open_mandate(work, unit, retained, order.mandate, mandate_id, now)
            result = {"mandate": mandate.number, "mandate_paper": paper.paper_id}
        serial = work.take_number(SHEET_BOOK)
        number = number_on_paper(work, f"YS-{work.act.station}-{serial:06d}")
        work.key_handovers.add(
            KeyHandoverRecord(
                id=new_id(), key_set_id=key_set.id, number=number, order=order,
                key_count=len(signing.wanted), at=now, clerk=clerk,
            )
        )  # fmt: skip
        handed = HandedKeys(order, key_set, signing.wanted, gone, retained, mandate)
        ref = work.papers.store(
            key_handover(work, unit, handed, now, number), unit.id, key_set.id, now
        )
        return {"number": number, "paper": ref.paper_id, **result}


def _set_of(work: UnitOfWork, unit_id: UUID, scanned: Sequence[Scanned]) -> KeySet:
    """The keys of the unit, of which alone may be scanned."""
    own = (each.key_set for each in scanned if each.key_set.unit_id == unit_id)
    key_set = next(own, None) or keys_of(work, unit_id)
    for each in scanned:
        if each.key_set is not key_set:
            raise KeyOfAnotherUnit(each.key_set.code)
    return key_set


def _of_inspections(key_set: KeySet) -> set[UUID]:
    """The loans of the team that inspects the flat: the owner takes its key from its hands."""
    return {
        key.loan_id
        for key in key_set.keys
        if key.state is KeyState.LENT and key.loan_id and key.inspection_id is not None
    }

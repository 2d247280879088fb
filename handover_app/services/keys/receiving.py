"""Taking keys over from the contractor, in batches, with three parties (E03)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.identity import new_id
from handover_app.domain.keys import (
    AwaitedKey,
    Key,
    KeySet,
    KeyTransfer,
    KeyTransferMade,
    NothingToReceive,
    TransferParties,
)
from handover_app.domain.people import Right
from handover_app.services.papers.key_room_papers import transfer_sheet
from handover_app.services.papers.numbers import number_on_paper
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork

TRANSFER_BOOK = "钥匙移交"


class KeyTransferService:
    """From the contractor's hands onto the books."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def contractor(self) -> str:
        """Who usually hands keys over: the contractor that the project names first."""
        with self._database.read() as reading:
            return reading.contractors.main()

    def awaited(self, unit_ids: Sequence[UUID]) -> tuple[AwaitedKey, ...]:
        """The keys of these units that the contractor still has, in the order of the units."""
        with self._database.read() as reading:
            found = {each.unit_id: each for each in reading.key_sets.of_units(unit_ids)}
            return tuple(
                AwaitedKey(key.id, unit_id, found[unit_id].code, key.kind, key.short_id)
                for unit_id in unit_ids
                if unit_id in found
                for key in found[unit_id].live
                if key.awaited
            )

    def receive_all(self, act: Act) -> KeyTransfer | None:
        """Receive whatever is awaited, for a rehearsal and the sample project; None: nothing is."""
        with self._database.read() as reading:
            awaited = reading.key_sets.units_awaiting()
            parties = TransferParties(
                contractor=reading.contractors.main(),
                handed_by="总包资料员",
                received_by="物业钥匙员",
                witness="开发商工程部",
            )
        return self.receive(act, awaited, parties) if awaited else None

    def receive(
        self,
        act: Act,
        unit_ids: Sequence[UUID],
        parties: TransferParties,
        missing: Collection[UUID] = (),
    ) -> KeyTransfer:
        """Receive every awaited key of these units but the ``missing`` ones (ids of keys).

        Raises:
            TransferPartyMissing, KeyTextTooLong: three parties are named, in what the sheet holds.
            NothingToReceive: no key of theirs is with the contractor.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.KEEP_KEYS)
            parties = parties.checked()
            identity = new_id()
            found = _awaited(work, unit_ids, missing)
            received = [(key_set, taken) for key_set, taken in found if taken]
            if not received:
                raise NothingToReceive
            for key_set, taken in received:
                key_set.receive(taken, act.clerk, now, identity)
            work.key_sets.save(*(key_set for key_set, _ in received))
            number = _number(work, act.station)
            count = sum(len(taken) for _, taken in received)
            made = KeyTransfer(
                id=identity, number=number, parties=parties, key_count=count, at=now,
                clerk=act.clerk,
            )  # fmt: skip
            work.key_desk.add_transfer(made)
            ref = work.papers.store(transfer_sheet(work, made, found), None, identity, now)
            work.record(
                KeyTransferMade(
                    transfer_id=identity, number=number, contractor=parties.contractor, keys=count
                )
            )
            work.commit({"number": number, "paper": ref.paper_id})
            return replace(made, paper_id=ref.paper_id)


def _awaited(
    work: UnitOfWork, unit_ids: Sequence[UUID], missing: Collection[UUID]
) -> list[tuple[KeySet, list[Key]]]:
    """The sets of these units that lack keys, each with those of them that came now."""
    return [
        (key_set, [key for key in awaited if key.id not in missing])
        for key_set in work.key_sets.of_units(unit_ids)
        if (awaited := [key for key in key_set.live if key.awaited])
    ]


def _number(work: UnitOfWork, station: str) -> str:
    serial = work.take_number(TRANSFER_BOOK)
    return number_on_paper(work, f"YJ-{station}-{serial:06d}")

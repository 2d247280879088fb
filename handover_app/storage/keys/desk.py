"""What the key desk keeps beside the keys: transfers."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from handover_app.domain.keys import KeyTransfer, NotReadyLine
from handover_app.storage.keys.readiness import lacking_labels, not_ready
from handover_app.storage.tables.key_desk import key_transfers

_add_transfer = insert(key_transfers)


class KeyDeskRepository:
    """Papers of the key room that are written once."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def not_ready(self) -> tuple[int, tuple[NotReadyLine, ...]]:
        """How many units wait for their keys, and which of them are not ready."""
        return not_ready(self._session)

    def lacking_labels(self) -> frozenset[UUID]:
        """The units that wait for keys of which one bears no label."""
        return lacking_labels(self._session)

    def add_transfer(self, made: KeyTransfer) -> None:
        """Note a transfer."""
        parties = made.parties
        self._session.execute(
            _add_transfer,
            {
                "id": made.id, "number": made.number, "contractor": parties.contractor,
                "handed_by": parties.handed_by, "received_by": parties.received_by,
                "witness": parties.witness, "remark": parties.remark,
                "key_count": made.key_count, "at": made.at, "clerk": made.clerk,
            },
        )  # fmt: skip

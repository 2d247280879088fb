"""The chain of the journal: each row carries the hash of the row before it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from handover_app.domain.canonical import plain

ALGORITHM = 1
"""1: SHA-256 over the previous hash and the canonical JSON of the fields."""
GENESIS = "0" * 64


@dataclass(frozen=True)
class Entry:
    """One row of the journal, as stored; ``data`` is canonical JSON text."""

    station: str
    sequence: int
    at: datetime
    clerk: UUID
    operation: UUID
    name: str
    topic: str
    unit_id: UUID | None
    data: str

    def hash_after(self, previous: str) -> str:
        """The hash of this row when ``previous`` is the hash of the row before it."""
        fields: dict[str, Any] = {
            "station": self.station,
            "sequence": self.sequence,
            "at": plain(self.at),
            "clerk": plain(self.clerk),
            "operation": plain(self.operation),
            "name": self.name,
            "topic": self.topic,
            "unit_id": plain(self.unit_id),
            "data": self.data,
        }
        # The texts go in as they are stored: two spellings of one character are two texts here.
        row = json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        text = f"{ALGORITHM}\n{previous}\n{row}"
        return hashlib.sha256(text.encode()).hexdigest()

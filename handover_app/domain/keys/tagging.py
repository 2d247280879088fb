"""The life of a tag: blank, bound, void; an older issue of a number counts as replaced."""

from __future__ import annotations

import secrets
from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from uuid import UUID

from handover_app.domain.tags import UNIT_NUMBERS, short_id

_TAG_NUMBERS = 10**10
_LEAST_TAG = 2 * 10**9


def new_numbers(used: Container[int]) -> Iterator[int]:
    """Opaque tag numbers: they tell nothing of room or order, and are no mobile numbers (1…)."""
    given: set[int] = set()
    while True:
        number = _LEAST_TAG + secrets.randbelow(_TAG_NUMBERS - _LEAST_TAG)
        if number not in used and number not in given and number not in UNIT_NUMBERS:
            given.add(number)
            yield number


class TagState(Enum):
    """Where a tag stands in its life."""

    BLANK = "blank"
    BOUND = "bound"
    VOID = "void"


@dataclass(eq=False, kw_only=True)
class Tag:
    """A tag and what it hangs on; ``issue`` is the newest label's, older labels are replaced.

    ``kind`` is `KEY_TAG` or `BAG_TAG`; ``key_set_id`` and one of ``key_id`` and ``bag_id`` are set
    once it is bound, and stay when it becomes void, so that an old label can be explained.
    """

    number: int
    kind: int
    issue: int
    state: TagState
    key_set_id: UUID | None = None
    key_id: UUID | None = None
    bag_id: UUID | None = None
    changed_at: datetime | None = None
    reason: str = ""

    @property
    def short_id(self) -> str:
        """The 11 digits printed beside the code."""
        return short_id(self.number)

    def bind(
        self,
        key_set_id: UUID,
        now: datetime,
        *,
        key_id: UUID | None = None,
        bag_id: UUID | None = None,
    ) -> None:
        """Hang the tag on a key or a bag."""
        self.key_set_id, self.key_id, self.bag_id = key_set_id, key_id, bag_id
        self.state, self.changed_at = TagState.BOUND, now

    def void(self, reason: str, now: datetime) -> None:
        """Let the tag count no more; what it hung on stays on file."""
        self.state, self.reason, self.changed_at = TagState.VOID, reason, now

"""Which number is spoken next: each call twice at most, and none that was taken back."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from uuid import UUID

from handover_app.domain.visits import HallCall

TIMES = 2
"""How often a call is spoken where no other one waits to be."""


class Announcer:
    """The calls that wait for the voice, oldest first.

    What was called before the display was opened is shown and not spoken.
    """

    def __init__(self) -> None:
        self._known: set[UUID] | None = None
        self._waiting: deque[HallCall] = deque()
        self._spoken: tuple[HallCall, int] | None = None

    def look(self, calls: Sequence[HallCall]) -> None:
        """Take the calls of the board as they are now, newest first."""
        waiting = {each.call_id for each in calls if not each.begun}
        known = self._known
        self._known = (known or set()) | {each.call_id for each in calls}
        if known is None:
            return
        self._waiting = deque(each for each in self._waiting if each.call_id in waiting)
        if self._spoken is not None and self._spoken[0].call_id not in waiting:
            self._spoken = None
        new = [each for each in calls if each.call_id in waiting and each.call_id not in known]
        self._waiting.extend(reversed(new))

    def next(self) -> HallCall | None:
        """The call to speak now; None: silence."""
        if self._waiting:
            call = self._waiting.popleft()
            self._spoken = (call, 1)
            return call
        if self._spoken is not None and self._spoken[1] < TIMES:
            call, times = self._spoken
            self._spoken = (call, times + 1)
            return call
        return None

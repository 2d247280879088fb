"""A click whose answer was lost: pressed again, it is the same operation, so it is done once."""

from __future__ import annotations

from handover_app.domain.acts import Act
from handover_app.domain.refusals import DatabaseAway
from handover_app.ui.session import Session

Click = tuple[object, ...]
"""What tells one click from another: the call and what it is called with."""


class LostClick:
    """Remembers the last click, while the database has not answered it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._lost: tuple[Click, Act] | None = None

    def act_of(self, click: Click) -> Act:
        """The operation of a click: the unanswered one where it is pressed again, else a new one.

        Who relieved the clerk meanwhile acts in a name of their own.

        Raises:
            NobodySignedIn: the window should not have let this happen.
        """
        if self._lost is not None:
            before, act = self._lost
            if before == click and self.holds(act):
                return act
        return self._session.act()

    def holds(self, act: Act) -> bool:
        """Whether this very operation of the clerk at hand is the unanswered one."""
        clerk = self._session.clerk
        return (
            self._lost is not None
            and self._lost[1].operation == act.operation
            and clerk is not None
            and act.clerk == clerk.id
        )

    def forget(self) -> None:
        """Another click is on its way."""
        self._lost = None

    def refused(self, click: Click, act: Act, error: Exception) -> None:
        """Keep what the database did not answer; any other refusal is an answer."""
        self._lost = (click, act) if isinstance(error, DatabaseAway) else None

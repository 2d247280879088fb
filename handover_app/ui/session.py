"""Who sits at this window, and at which station."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from handover_app.domain.acts import Act
from handover_app.domain.people import ClerkSummary, Right


class NobodySignedIn(Exception):
    """An act was asked for while nobody is signed in."""


class Session(QObject):
    """The clerk in front of the window; relief changes the clerk and nothing else."""

    changed = Signal()

    def __init__(self, station: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.station = station
        self._clerk: ClerkSummary | None = None

    @property
    def clerk(self) -> ClerkSummary | None:
        """Who is signed in, or None."""
        return self._clerk

    def sign_in(self, clerk: ClerkSummary) -> None:
        """From now on this clerk acts."""
        self._clerk = clerk
        self.changed.emit()

    def sign_out(self) -> None:
        """From now on nobody acts."""
        self._clerk = None
        self.changed.emit()

    def may(self, *rights: Right) -> bool:
        """Whether the clerk has any of the rights; for hiding only, the services decide."""
        return self._clerk is not None and any(each in self._clerk.rights for each in rights)

    def act(self) -> Act:
        """A new operation of this clerk at this station: one a click.

        Raises:
            NobodySignedIn: the window should not have let this happen.
        """
        if self._clerk is None:
            raise NobodySignedIn
        return Act(clerk=self._clerk.id, station=self.station)

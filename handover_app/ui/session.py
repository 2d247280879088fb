"""Who sits at this window, and at which station."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from handover_app.domain.acts import Act
from handover_app.domain.paper_days import PaperSheet
from handover_app.domain.people import ClerkSummary, Right


class NobodySignedIn(Exception):
    """An act was asked for while nobody is signed in."""


@dataclass(frozen=True)
class BackJob:
    """A sheet that is being entered: the one operation that will do it, and who compared it."""

    act: Act
    sheet: PaperSheet
    compared_by: str


class Session(QObject):
    """The clerk in front of the window; relief changes the clerk and nothing else.

    Attributes:
        back_began: the next operation enters a sheet of paper (:class:`BackJob`).
        back_ended: it was entered (True), or this was given up (False).
    """

    changed = Signal()
    back_began = Signal(object)
    back_ended = Signal(bool)

    def __init__(self, station: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.station = station
        self._clerk: ClerkSummary | None = None
        self._back: BackJob | None = None

    @property
    def back(self) -> BackJob | None:
        """The sheet that the next operation enters."""
        return self._back

    def enter_paper(self, job: BackJob) -> None:
        """From now on every act is this one, until it was carried out."""
        self._back = job
        self.back_began.emit(job)

    def stop_paper(self) -> None:
        """Give the back entry up; the sheet stays open."""
        if self._back is not None:
            self._back = None
            self.back_ended.emit(False)

    def carried_out(self, operation: UUID | None) -> None:
        """An operation was committed; any thread may tell, before the page hears its answer."""
        job = self._back
        if job is not None and job.act.operation == operation:
            self._back = None
            self.back_ended.emit(True)

    @property
    def clerk(self) -> ClerkSummary | None:
        """Who is signed in, or None."""
        return self._clerk

    def sign_in(self, clerk: ClerkSummary) -> None:
        """From now on this clerk acts; what another one was entering is given up."""
        if self._clerk is not None and clerk.id != self._clerk.id:
            self.stop_paper()
        self._clerk = clerk
        self.changed.emit()

    def sign_out(self) -> None:
        """From now on nobody acts."""
        self.stop_paper()
        self._clerk = None
        self.changed.emit()

    def may(self, *rights: Right) -> bool:
        """Whether the clerk has any of the rights; for hiding only, the services decide."""
        return self._clerk is not None and any(each in self._clerk.rights for each in rights)

    def act(self) -> Act:
        """A new operation of this clerk at this station: one a click.

        While a sheet of paper is being entered, it is always the operation that enters it.

        Raises:
            NobodySignedIn: the window should not have let this happen.
        """
        if self._clerk is None:
            raise NobodySignedIn
        if self._back is not None:
            return self._back.act
        return Act(clerk=self._clerk.id, station=self.station)

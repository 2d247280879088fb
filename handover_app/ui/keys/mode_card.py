"""What the cards of the scan desk share: a scan goes to the service, its answer to the card."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.keys import ScanVerdict
from handover_app.domain.refusals import DomainError
from handover_app.ui.clicks import LostClick
from handover_app.ui.context import PageContext
from handover_app.ui.keys.presenter import ScanRow
from handover_app.ui.keys.reasons import short_reason
from handover_app.ui.messages import sentence
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.card import Card


class ModeCard(Card):
    """The work of one mode.

    Attributes:
        noted: the :class:`ScanRow` of a scan, for the list of the last ones.
        remarked: what the batch in hand comes to, in words.
        moved: keys went out or came in; the boards beside are stale.
        meant: the hook of the keys that were scanned, empty where they have none.
    """

    noted = Signal(object)
    remarked = Signal(str)
    moved = Signal()
    meant = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.context = context
        self.lost = LostClick(context.session)

    def take_scan(self, text: str) -> None:
        """Ask what a code stands for, in the order of the scans."""
        self.ask(text, self.resolved)

    def ask(self, text: str, done: Callable[[ScanVerdict], None]) -> None:
        """Ask; what is ``done`` with the answer was chosen as the code was scanned."""
        scan = partial(self.context.desks.keys.scan, self.context.session.act(), text)
        self.context.runner.write(self, scan, partial(self._came, done), self.refused)

    def _came(self, done: Callable[[ScanVerdict], None], verdict: ScanVerdict) -> None:
        self.meant.emit(verdict.hook)
        done(verdict)

    def show_unit(self, unit_id: UUID) -> None:
        """A unit found by the search bar; most modes wait for a scan."""

    def begin(self) -> None:
        """The mode was chosen."""

    def resolved(self, verdict: ScanVerdict) -> None:
        """A sound scan."""
        raise NotImplementedError(type(self).__name__)

    def refused(self, error: Exception) -> None:
        """A scan that stands for nothing of ours; nothing was changed."""
        if isinstance(error, AlreadyDone) or not isinstance(error, DomainError):
            self.context.show_error(error)
            return
        self.context.band.refused(sentence(error))
        self.note(Tone.BAD, short_reason(error))

    def note(self, tone: Tone, words: str) -> None:
        """Tell the list of the last scans."""
        self.noted.emit(ScanRow(tone, words))

    def show_failure(self, error: Exception) -> None:
        """A refused confirmation is said in the error line; a repeated one counts as done."""
        if isinstance(error, AlreadyDone):
            self.context.band.done(self.tr("Done before"), self.tr("Nothing was done twice"))
        else:
            self.context.show_error(error)

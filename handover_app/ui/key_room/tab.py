"""What every tab of the key room has beside the work of a tab: its scans."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from handover_app.domain.keys import ScanVerdict
from handover_app.domain.refusals import DomainError
from handover_app.ui.messages import sentence
from handover_app.ui.tab import WatchingTab


class KeyRoomTab(WatchingTab):
    """Base of the tabs of the key room."""

    topics: ClassVar[tuple[str, ...]] = ("keys", "units", "projects")

    def take_scan(self, text: str) -> bool:
        """Do something of one's own with a scan; False: the window looks it up."""
        del text
        return False

    def ask_tag(
        self,
        text: str,
        done: Callable[[ScanVerdict], None],
        refused: Callable[[Exception], None] | None = None,
    ) -> None:
        """Ask what a scan stands for, in the order of the scans."""
        scan = partial(self.context.desks.keys.scan, self.context.session.act(), text)
        self.context.runner.write(self, scan, done, refused or self.scan_refused)

    def scan_refused(self, error: Exception) -> None:
        """The red band with its tone, as everywhere: the eyes are on the keys."""
        if isinstance(error, DomainError):
            self.context.band.refused(sentence(error))
        else:
            self.context.show_error(error)

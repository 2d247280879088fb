"""What happens to everything that is scanned or typed into the search bar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol, runtime_checkable
from uuid import UUID

from PySide6.QtCore import QObject

from handover_app.domain.keys import ScanVerdict
from handover_app.domain.refusals import DomainError
from handover_app.domain.tags import looks_like_tag
from handover_app.domain.units import UnitLine
from handover_app.ui.context import PageContext
from handover_app.ui.messages import sentence
from handover_app.ui.search_bar import SearchBar, Suggestion


@runtime_checkable
class TakesScans(Protocol):
    """A page that does something of its own with a scan."""

    def take_scan(self, text: str) -> bool:
        """Whether the page took the text."""


class Lookup(QObject):
    """Scan first: the open page is asked, then the tags, then the list of units."""

    def __init__(
        self, bar: SearchBar, context: PageContext, open_page: Callable[[], object]
    ) -> None:
        super().__init__(bar)
        self._bar = bar
        self._context = context
        self._open_page = open_page
        bar.edited.connect(self._suggest)
        bar.submitted.connect(self._look_up)
        bar.chosen.connect(self._choose)

    def _suggest(self, text: str) -> None:
        find = partial(self._context.desks.units.find, text)
        self._context.runner.read(self, find, self._offer, key="suggest")

    def _offer(self, lines: Sequence[UnitLine]) -> None:
        self._bar.offer(
            [
                Suggestion(line.code, line.owner_names, line.phone_tail, line.unit_id)
                for line in lines
            ]
        )

    def _look_up(self, text: str) -> None:
        page = self._open_page()
        if isinstance(page, TakesScans) and page.take_scan(text):
            self._bar.clear()
            return
        if looks_like_tag(text):
            scan = partial(self._context.desks.keys.scan, self._context.session.act(), text)
            self._context.runner.write(self, scan, self._scanned, self._refused)
            return
        find = partial(self._context.desks.units.find, text)
        self._context.runner.read(self, find, partial(self._found, text), key="look up")

    def _scanned(self, verdict: ScanVerdict) -> None:
        self._bar.clear()
        self._context.band.looked_up(verdict.unit_code, verdict.key.kind)
        self._context.open_unit(verdict.unit_id)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, DomainError):
            self._bar.clear()
            self._context.band.refused(sentence(error))
        else:
            self._context.show_error(error)

    def _found(self, text: str, lines: Sequence[UnitLine]) -> None:
        exact = [line for line in lines if line.code == text.strip()]
        if len(exact or lines) == 1:
            self._choose((exact or lines)[0].unit_id)
        elif lines:
            self._offer(lines)
        else:
            self._context.band.refused(self.tr("Nothing found for this. Check what was typed."))

    def _choose(self, unit_id: UUID) -> None:
        self._bar.clear()
        self._context.open_unit(unit_id)

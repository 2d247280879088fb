"""What happens to everything that is scanned or typed into the search bar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol, runtime_checkable
from uuid import UUID

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from handover_app.domain.keys import ScanVerdict, UnitScanned
from handover_app.domain.people import Right
from handover_app.domain.refusals import DomainError
from handover_app.domain.tags import is_no_search, looks_like_tag
from handover_app.domain.units import UnitLine
from handover_app.ui.context import PageContext
from handover_app.ui.messages import sentence
from handover_app.ui.messages.scans import key_state, what
from handover_app.ui.search_bar import SearchBar, Suggestion


@runtime_checkable
class TakesScans(Protocol):
    """A page, or a dialog over it, that does something of its own with a scan."""

    def take_scan(self, text: str) -> bool:
        """Whether it took the text."""


@runtime_checkable
class EntersForms(Protocol):
    """A page where the paper form of the unit in hand is entered."""

    def enter_form(self) -> None:
        """Show the form's lines, ready to type."""


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

    @Slot(str)
    def take_code(self, text: str) -> None:
        """What a scanner or a camera read, whatever has the focus: never a search for words.

        Where a dialog asks something, nothing happens behind it: the operator may not see it.
        """
        dialog = self._dialog()
        if dialog is None and self._context.session.clerk is not None:
            self._bar.clear()
            if not self._taken_by(self._open_page(), text):
                self._ask_tags(text)
        elif not self._taken_by(dialog, text):
            self._context.band.refused(
                self.tr("Scanned, but not used: a question is open. Nothing was changed."),
                self.tr("Answer it, then scan again."),
            )

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
        if self._taken_by(self._open_page(), text):
            self._bar.clear()
        elif looks_like_tag(text) or is_no_search(text):
            self._ask_tags(text)
        else:
            find = partial(self._context.desks.units.find, text)
            self._context.runner.read(self, find, partial(self._found, text), key="look up")

    def _taken_by(self, place: object, text: str) -> bool:
        return isinstance(place, TakesScans) and place.take_scan(text)

    def _ask_tags(self, text: str) -> None:
        """The key ledger says what it is; a bad one is journalled there."""
        scan = partial(self._context.desks.keys.look_up, self._context.session.act(), text)
        self._context.runner.write(self, scan, self._scanned, self._refused)

    def _dialog(self) -> QWidget | None:
        """The dialog that bars this window, if there is one."""
        dialog = above = QApplication.activeModalWidget()
        while above is not None and above is not self._bar.window():
            above = above.parentWidget()
        return dialog if above is not None else None

    def _scanned(self, verdict: ScanVerdict | UnitScanned) -> None:
        self._bar.clear()
        if isinstance(verdict, UnitScanned):
            self._open_form(verdict)
            return
        self._context.band.looked_up(
            f"{verdict.unit_code}　{what(verdict)}", key_state(verdict.key)
        )
        # Public keys belong to no unit: what there is to say of them is said.
        if verdict.unit_id is not None:
            self._context.open_unit(verdict.unit_id)

    def _open_form(self, scanned: UnitScanned) -> None:
        """The unit of a form: on the inspector's page what stands on the form is entered next."""
        self._context.band.looked_up(scanned.unit_code)
        shows_units = hasattr(self._open_page(), "show_unit")
        if not shows_units and self._context.session.may(Right.INSPECT):
            self._context.open_page("inspection")
        self._context.open_unit(scanned.unit_id)
        page = self._open_page()
        if isinstance(page, EntersForms):
            page.enter_form()

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

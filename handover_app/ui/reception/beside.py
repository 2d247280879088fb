"""What reception does beside the check-in: a phone number, quiet marks, photo of an authority."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject

from handover_app.domain.visits import HouseholdMark, ReceptionView
from handover_app.ui.files import open_document
from handover_app.ui.reception.authority_part import AuthorityPart
from handover_app.ui.station_page import StationPage


class BesideActions(QObject):
    """Each is one click and one call, about the unit in hand."""

    def __init__(self, page: StationPage, authority: AuthorityPart) -> None:
        super().__init__(page)
        self._page = page
        self._file_id: UUID | None = None
        authority.file_asked.connect(self._on_file)
        authority.open_asked.connect(self._on_open)

    def show_view(self, view: ReceptionView) -> None:
        """Which photo belongs to the authority."""
        self._file_id = view.authority.file_id if view.authority else None

    def set_phone(self, owner_id: UUID, number: str) -> None:
        """Set an owner's phone number."""
        correct = self._page.context.desks.units.correct_phone
        self._page.write(correct, owner_id, number, done=self._phone_set)

    def set_marks(self, marks: Collection[HouseholdMark]) -> None:
        """Say with what care the household is received."""
        self._page.write(self._page.context.desks.reception.mark, marks)

    def print_sheet(self) -> None:
        """Issue and print the sheet of the identity check (form 6.2)."""
        sheet = self._page.context.desks.visits.identity_sheet
        self._page.write(sheet, done=self._page.print_paper)

    def _phone_set(self, _answer: object) -> None:
        self._page.say_done(self.tr("Phone number set"))
        self._page.refresh()

    def _on_file(self) -> None:
        kinds = self.tr("Photos and scans (*.jpg *.jpeg *.png *.pdf)")
        title = self.tr("Photo of the authority")
        self._page.context.dialogs.ask_file(self._page, title, kinds, self._attach)

    def _attach(self, path: Path) -> None:
        self._page.write(self._page.context.desks.authorities.attach, path, done=self._attached)

    def _attached(self, _answer: object) -> None:
        self._page.say_done(self.tr("Photo of the authority kept"))
        self._page.refresh()

    def _on_open(self) -> None:
        open_document(self._page.context, self._page, self._file_id)

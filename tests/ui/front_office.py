"""A handful of households and a second person: what the tests of the day's stations start from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from uuid import UUID

from pypdf import PdfReader
from PySide6.QtWidgets import QWidget

from handover_app.domain.acts import Act
from handover_app.domain.inspections import Conclusion, TeamRole
from handover_app.domain.money import Money
from handover_app.domain.people import Right, Role
from handover_app.domain.receipts import Payment, PaymentMethod
from handover_app.domain.visits import VisitorKind
from handover_app.services.desks import open_desks
from handover_app.services.people import Argon2Hasher
from tests.ui.back_office import PIN, Office, workbook

OWES, REFUND, RESCISSION = "1-1-101", "1-1-301", "1-1-202"
"""The owner pays three payees; is owed for the area; may give the flat back."""
UNSOLD, UNMEASURED = "1-1-501", "1-1-102"
SECOND = "方样例"
REASON = "核对无误"


class SecondPerson:
    """Dialogs in front of somebody who consents with a PIN; a question is answered with yes."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self.asked: list[tuple[Right, str]] = []
        self.questions: list[str] = []

    def approve(
        self, parent: QWidget, act: Act, right: Right, what: str, done: Callable[[Act, str], None]
    ) -> None:
        """Consent to one act."""
        self.asked.append((right, what))
        approval = self._office.desks.people.approve(act, SECOND, PIN, right, REASON)
        done(act.approved(approval), REASON)

    def confirm(self, parent: QWidget, question: str, yes: str, done: Callable[[], None]) -> None:
        """Say yes."""
        self.questions.append(question)
        done()


_imported: list[bytes] = []
"""The database after the import, made once a process: an import takes a second."""


def _fill(url: str, folder: Path) -> None:
    """Put the imported units into the database file of a test that is not open yet."""
    file = Path(url.removeprefix("sqlite:///"))
    if not _imported:
        desks = open_desks(url, Argon2Hasher(cheap=True), sample=True)
        book = workbook(folder / "units.xlsx", 9, N3=None, O3=None)
        desks.unit_import.run(desks.people.console(), desks.unit_import.load(book))
        desks.key_transfers.receive_all(desks.people.console())
        desks.people.add(desks.people.console(), SECOND, PIN, [Role.LEAD, Role.LEGAL, Role.FINANCE])
        desks.close()
        assert [each.name for each in file.parent.glob(f"{file.name}-*")] == []
        _imported.append(file.read_bytes())
    file.write_bytes(_imported[0])


class FrontOffice(Office):
    """A database with nine units of the sample; two of them sold to nobody or unmeasured."""

    def __init__(self, url: str, folder: Path, *roles: Role) -> None:
        _fill(url, folder)
        super().__init__(url, *roles)
        self.second = SecondPerson(self)
        self.context = replace(self.context, dialogs=self.second)

    def unit(self, code: str) -> UUID:
        """The id of a unit."""
        return self.desks.units.with_code(code).unit_id

    def accept(self, code: str) -> UUID:
        """The household is here and has accepted its flat."""
        unit, act = self.unit(code), self.desks.people.console
        self.desks.visits.check_in(act(), unit, VisitorKind.OWNER, identity_seen=True)
        team = [(TeamRole.SALES, "甲"), (TeamRole.ENGINEERING, "乙"), (TeamRole.PROPERTY, "丙")]
        self.desks.inspections.assign(act(), unit, "1组", team)
        self.desks.inspections.conclude(act(), unit, Conclusion.ACCEPTED)
        return unit

    def open_shift(self, station: str = "office", refund_float: int = 0) -> None:
        """A shift of whoever sits at a station is open, with so many fen for cash refunds."""
        here = station == self.session.station
        act = self.session.act() if here else self.desks.people.console()
        if self.desks.shifts.current(station) is None:
            self.desks.shifts.open_shift(act, refund_float=Money(refund_float))

    def settle(self, code: str) -> UUID:
        """The household has paid whatever it owes."""
        unit = self.unit(code)
        self.open_shift("console")
        statement = self.desks.receipts.settlement(unit)
        for payee in statement.payees:
            paid = Payment(PaymentMethod.CASH, statement.open_total(payee))
            self.desks.receipts.take_payment(self.desks.people.console(), unit, payee, [paid])
        return unit

    def refusals(self) -> list[str]:
        """The names of the refusals told in the error line so far."""
        return [type(error).__name__ for error in self.errors]

    def paper(self, place: int = -1) -> str:
        """The words of a printed paper, without the breaks that wrapping makes."""
        pages = PdfReader(BytesIO(self.printed[place][0])).pages
        words = "".join(page.extract_text() for page in pages)
        return words.replace("\n", "").replace(" ", "")

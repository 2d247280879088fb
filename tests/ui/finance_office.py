"""Finance's office for the tests of its page: refunds under way, files, and a hand at the tabs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QTabWidget,
    QWidget,
)

from handover_app.domain.acts import Act
from handover_app.domain.people import Role
from handover_app.domain.receipts import BankAccount, RefundMethod
from handover_app.services.receipts import RefundWish
from handover_app.ui.finance.page import FinancePage
from handover_app.ui.widgets.row_table import RowTable
from tests.ui.back_office import type_words
from tests.ui.front_office import REFUND, FrontOffice, SecondPerson

ACCOUNT = BankAccount("样例户名", "样例银行", "澄湖支行", "6222000000001234567", True)
TABS = (
    "Refunds",
    "Payment lists",
    "Statements",
    "Paid ahead",
    "Contracts",
    "Invoices",
    "Consultations",
)


class Answers(SecondPerson):
    """A second person, and a file for every question for one."""

    def __init__(self, office: FrontOffice) -> None:
        super().__init__(office)
        self._files = office.files

    def ask_file(
        self, parent: QWidget, title: str, kinds: str, done: Callable[[Path], None]
    ) -> None:
        """A file to read."""
        self._files.ask_file(parent, title, kinds, done)

    def save_file(
        self, parent: QWidget, title: str, proposed: str, kinds: str, done: Callable[[Path], None]
    ) -> None:
        """A place to write to."""
        self._files.save_file(parent, title, proposed, kinds, done)

    def ask_folder(self, parent: QWidget, title: str, done: Callable[[Path], None]) -> None:
        """A folder to write to."""
        self._files.ask_folder(parent, title, done)


class FinanceOffice(FrontOffice):
    """Nine units, and somebody of finance before the page."""

    def __init__(self, url: str, folder: Path, *roles: Role) -> None:
        super().__init__(url, folder, *(roles or (Role.FINANCE,)))
        self.answers = Answers(self)
        self.context = replace(self.context, dialogs=self.answers)

    def console(self) -> Act:
        """An act of another clerk, who may do everything."""
        return self.desks.people.console()

    def refund(self, code: str = REFUND, *, act: Act | None = None, to: str = "applied") -> UUID:
        """A refund by transfer, taken as far as ``to``."""
        unit, refunds = self.unit(code), self.desks.refunds
        self.desks.statements.issue(self.console(), (unit,))
        owner = self.desks.receipts.settlement(unit).owners[0]
        wish = RefundWish(RefundMethod.TRANSFER, account=replace(ACCOUNT, name=owner))
        refunds.apply(act or self.console(), unit, wish)
        made = [each for each in refunds.all() if each.unit_id == unit][-1].refund_id
        if to != "applied":
            refunds.check(self.session.act(), made)
            refunds.approve(self.session.act(), made)
            refunds.sign(self.session.act(), made)
        return made


class Desk:
    """One tab of the page, by its words."""

    def __init__(self, page: FinancePage, tab: str) -> None:
        self.page = page
        tabs = page.findChild(QTabWidget, "financeTabs")
        place = next(place for place in range(tabs.count()) if tabs.tabText(place) == tab)
        assert tabs.isTabVisible(place), tab
        tabs.setCurrentIndex(place)
        self.tab = tabs.currentWidget()

    def find(self, kind: type[Any], name: str) -> Any:
        """A widget of the tab by its object name."""
        found = self.tab.findChild(kind, name)
        assert found is not None, name
        return found

    def rows(self, name: str) -> list[Any]:
        """The rows of a table."""
        return list(self.find(RowTable, name).rows())

    def words(self, name: str, place: int = 0) -> list[str]:
        """What a row of a table shows, column by column."""
        model = self.find(RowTable, name).model()
        return [model.index(place, each).data() for each in range(model.columnCount())]

    def stand(self, name: str, place: int) -> None:
        """Put the cursor on a row of a table."""
        table = self.find(RowTable, name)
        table.setCurrentIndex(table.model().index(place, 0))

    def type(self, name: str, words: str) -> None:
        """Type into a field."""
        field = self.find(QLineEdit, name)
        assert field.isEnabled(), name
        type_words(field, words)

    def text(self, name: str) -> str:
        """What stands in a field or on a label."""
        found = self.tab.findChild(QLineEdit, name) or self.find(QLabel, name)
        return str(found.text())

    def pick(self, name: str, words: str) -> None:
        """Choose a row of a combo box by its words."""
        box = self.find(QComboBox, name)
        place = box.findText(words)
        assert place >= 0, f"{words} not in {[box.itemText(i) for i in range(box.count())]}"
        box.setCurrentIndex(place)
        box.activated.emit(place)

    def press(self, name: str) -> None:
        """Press a button that is seen and can be pressed."""
        button = self.find(QAbstractButton, name)
        assert button.isVisible(), name
        assert button.isEnabled(), name
        button.click()

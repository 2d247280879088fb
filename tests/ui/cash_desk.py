"""The cashier's page before a test: pressed by names, read by eyes."""

from __future__ import annotations

from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from handover_app.domain.receipts import ChargeLine, ChargeState, DecisionKind, Settlement
from handover_app.domain.refusals import DatabaseAway
from handover_app.ui.background import InlineRunner
from handover_app.ui.settlement.desk import MORE, PAPERS, TO_DO
from handover_app.ui.settlement.page import SettlementPage
from tests.ui.back_office import type_words
from tests.ui.front_office import FrontOffice

W = TypeVar("W", bound=QWidget)

__all__ = ["MORE", "PAPERS", "TO_DO", "Desk", "LosesAnAnswer"]


class Desk:
    """One cashier before one page, in the size of the smallest usual window."""

    def __init__(self, office: FrontOffice, qtbot: QtBot, code: str, shift: bool = True) -> None:
        self.office, self.code = office, code
        if shift:
            office.open_shift(refund_float=10_000_00)
        self.page = SettlementPage(office.context)
        self.page.resize(1218, 688)
        qtbot.addWidget(self.page)
        self.page.show()
        self.page.show_unit(office.unit(code))

    def press(self, name: str) -> None:
        """Press a button that is seen and can be pressed."""
        button = self.seen(QAbstractButton, name)
        assert button.isEnabled(), name
        button.click()

    def seen(self, kind: type[W], name: str) -> W:
        """A visible widget by its object name."""
        QCoreApplication.sendPostedEvents()
        found = [each for each in self.page.findChildren(kind, name) if each.isVisible()]
        assert len(found) == 1, f"{name}: {len(found)} seen"
        return found[0]

    def is_seen(self, name: str) -> bool:
        """Whether a widget of this name is visible."""
        return any(each.isVisible() for each in self.page.findChildren(QWidget, name))

    def type(self, name: str, words: str) -> None:
        """Type into a line."""
        type_words(self.seen(QLineEdit, name), words)

    def tick(self, name: str, on: bool = True) -> None:
        """Tick a box, or take the tick away."""
        box = self.seen(QCheckBox, name)
        if box.isChecked() is not on:
            box.click()

    def choose(self, name: str, words: str) -> None:
        """Choose a row of a combo box by its words."""
        box = self.seen(QComboBox, name)
        assert box.findText(words) >= 0, [box.itemText(each) for each in range(box.count())]
        box.setCurrentIndex(box.findText(words))

    def task(self, beginning: str) -> None:
        """Take a task in hand."""
        tasks = self.tasks()
        place = next(p for p, each in enumerate(tasks) if each.startswith(beginning))
        self.page.desk.tasks.setCurrentIndex(place)

    def tasks(self) -> list[str]:
        """What is offered to be done."""
        box = self.page.desk.tasks
        return [box.itemText(place) for place in range(box.count())]

    def open(self, tab: int) -> None:
        """Open a tab of the right card."""
        self.page.desk.tabs.setCurrentIndex(tab)

    def decide(self, item: str, kind: DecisionKind) -> None:
        """Choose a decision from the menu of a line."""
        self.press(f"decide-{item}")
        menus = self.page.findChildren(QMenu)  # the queue has one too
        menu = next(each for each in menus if each.findChild(QAction, kind.name) is not None)
        menu.findChild(QAction, kind.name).trigger()
        menu.close()

    def words(self) -> str:
        """Everything that is read on the page."""
        QCoreApplication.sendPostedEvents()
        return "\n".join(e.text() for e in self.page.findChildren(QLabel) if e.isVisible())

    def buttons(self, words: str) -> list[QPushButton]:
        """Visible buttons of this accessible name."""
        QCoreApplication.sendPostedEvents()
        found = self.page.findChildren(QPushButton)
        return [each for each in found if each.isVisible() and each.accessibleName() == words]

    def unit(self) -> UUID:
        """The unit in hand."""
        return self.office.unit(self.code)

    def settlement(self) -> Settlement:
        """What the services say of it."""
        return self.office.desks.receipts.settlement(self.unit())

    def line(self, item: str) -> ChargeLine:
        """A line of its statement."""
        return next(each for each in self.settlement().lines if each.line.item == item)

    def states(self) -> list[ChargeState]:
        """The states of its lines that are charged, in the order of the statement."""
        return [each.state for each in self.settlement().lines]

    @property
    def amount(self) -> str:
        """What stands in the field of the amount."""
        return self.page.desk.payment.amount.text()


class LosesAnAnswer(InlineRunner):
    """The database did it, but the answer to one write never came."""

    lost = False

    def write(self, owner: Any, call: Any, done: Any, failed: Any = None) -> None:
        """Do it; the first time say that nobody answered."""

        def unanswered() -> Any:
            answer = call()
            if not self.lost:
                self.lost = True
                raise DatabaseAway
            return answer

        super().write(owner, unanswered, done, failed)

"""The terms of a contract about its areas, and the homes that the family has."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from handover_app.domain.area_settlement import AreaClause
from handover_app.domain.contracts import AreaTerms
from handover_app.domain.fees import AreaMethod
from handover_app.ui.finance.presenter import (
    number_of,
    number_words,
    percent_of,
    percent_words,
)
from handover_app.ui.messages import word
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.fields import scrolled
from handover_app.ui.widgets.text import text
from handover_app.ui.widgets.tiles import BlockedLine

_MOST_HOMES_OFFERED = 5


class TermsCard(Card):
    """Method, threshold and factor as the contract has them; an empty field is the national rule.

    Attributes:
        saved: the terms, and the building they hold for (empty: this unit alone).
        homes_saved: how many homes the family has with this one, or None.
    """

    saved = Signal(object, str)
    homes_saved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Terms of the contract"))
        self._shown: AreaTerms | None = None
        self._clause, self._method = QComboBox(), QComboBox()
        self._threshold, self._factor = QLineEdit(), QLineEdit()
        self._scope, self._homes = QComboBox(), QComboBox()
        self._area_basis, self._tax_basis = (
            text("", "small", wrap=True),
            text("", "small", wrap=True),
        )
        self._notice = BlockedLine()
        self._save = PrimaryButton(self.tr("Save the terms"))
        self._save.setObjectName("saveTerms")
        self._save.clicked.connect(self._on_save)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        column.addLayout(self._grid())
        column.addWidget(self._area_basis)
        column.addWidget(rule())
        column.addLayout(self._homes_row())
        column.addWidget(self._tax_basis)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self._scope, 1)
        foot.addWidget(self._save)
        self.body.addWidget(scrolled(inside), 1)
        self.body.addWidget(self._notice)
        self.body.addLayout(foot)
        self.clear()

    def clear(self) -> None:
        """Another unit comes into hand."""
        self._shown = None
        self._notice.show_blocked("")
        self.show_counted("", "")
        self._homes.setCurrentIndex(0)
        self.show_building("")

    def show_homes(self, homes: int | None) -> None:
        """What is stored; a choice that nobody has saved yet is shown anew."""
        self._homes.setCurrentIndex(max(self._homes.findData(homes), 0))

    def taken(self) -> None:
        """What was typed is saved; the next answer is shown whole."""
        self._shown = None

    def show_building(self, building: str) -> None:
        """Name the building that the terms may hold for."""
        kept = self._scope.currentIndex()
        self._scope.clear()
        self._scope.addItem(self.tr("this unit"), "")
        if building:
            self._scope.addItem(self.tr("all of {building}").format(building=building), building)
            self._scope.setCurrentIndex(max(min(kept, 1), 0))

    def show_terms(self, terms: AreaTerms) -> None:
        """Show what is stored; what is being typed stays."""
        if self._shown is not None and self._typed() != self._shown:
            return
        self._clause.setCurrentIndex(self._clause.findData(terms.clause))
        self._method.setCurrentIndex(self._method.findData(terms.method))
        self._threshold.setText(percent_words(terms.threshold))
        self._factor.setText(number_words(terms.factor))
        self._shown = terms

    def show_counted(self, area: str, tax: str) -> None:
        """How area difference and deed tax are counted now, in the words of the statement."""
        for label, words in ((self._area_basis, area), (self._tax_basis, tax)):
            label.setText(words)
            label.setVisible(bool(words))

    def _grid(self) -> QGridLayout:
        for clause in AreaClause:
            self._clause.addItem(word(clause), clause)
        for method in AreaMethod:
            self._method.addItem(word(method), method)
        self._threshold.setPlaceholderText(self.tr("3 by the national rule"))
        self._factor.setPlaceholderText(self.tr("2 by the national rule"))
        _may_shrink(self._scope)
        self._scope.setObjectName("termsScope")
        self._scope.setAccessibleName(self.tr("What the terms hold for"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        rows = (
            (self.tr("Clause"), self._clause, "clause"),
            (self.tr("How it is settled"), self._method, "method"),
            (self.tr("Threshold, %"), self._threshold, "threshold"),
            (self.tr("Factor beyond it"), self._factor, "factor"),
        )
        for place, (words, field, name) in enumerate(rows):
            field.setObjectName(name)
            field.setAccessibleName(words)
            _may_shrink(field)
            grid.addWidget(text(words, "soft"), place, 0)
            grid.addWidget(field, place, 1)
        return grid

    def _homes_row(self) -> QVBoxLayout:
        words = self.tr("Homes of the family with this one")
        self._homes.setObjectName("homes")
        self._homes.setAccessibleName(words)
        self._homes.addItem(self.tr("not known"), None)
        self._homes.addItem(self.tr("no dwelling"), 0)
        for homes in range(1, _MOST_HOMES_OFFERED + 1):
            self._homes.addItem(str(homes), homes)
        save = QPushButton(self.tr("Note it"))
        save.setObjectName("saveHomes")
        save.setAccessibleName(self.tr("Note the homes of the family"))
        save.clicked.connect(lambda: self.homes_saved.emit(self._homes.currentData()))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._homes, 1)
        row.addWidget(save)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(text(words, "soft", wrap=True))
        column.addLayout(row)
        return column

    def _typed(self) -> AreaTerms | None:
        threshold, factor = self._threshold.text().strip(), self._factor.text().strip()
        share, times = percent_of(threshold), number_of(factor)
        if (threshold and share is None) or (factor and times is None):
            return None
        return AreaTerms(
            clause=self._clause.currentData(),
            method=self._method.currentData(),
            threshold=share,
            factor=times,
        )

    def _on_save(self) -> None:
        typed = self._typed()
        self._notice.show_blocked(
            self.tr("Threshold and factor are numbers, such as 3 and 2. Nothing was changed.")
            if typed is None
            else ""
        )
        if typed is not None:
            self.saved.emit(typed, self._scope.currentData())


def _may_shrink(field: QWidget) -> None:
    """Long choices are cut short before they push a form beyond its card."""
    field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    field.setMinimumWidth(120)

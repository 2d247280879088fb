"""Two small tables inside the fee editor: rates by building type, and bands of the deed tax."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from handover_app.ui.settings.presenter import TypedBand
from handover_app.ui.widgets.buttons import IconButton
from handover_app.ui.widgets.fields import QuietBox, button, line
from handover_app.ui.widgets.money_field import MoneyField
from handover_app.ui.widgets.text import text


class Rows(QWidget):
    """Lines of fields, each with a button that takes it away, and a button for one more.

    Attributes:
        edited: something was typed, added or taken away.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[QWidget, ...]] = []

    def begin(self, more: str, name: str, headings: Iterable[str]) -> None:
        """The words above the columns, and those of the button for one more line."""
        self._headings = [text(words, "small") for words in headings]
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        for column, heading in enumerate(self._headings):
            self._grid.addWidget(heading, 0, column)
            self._grid.setColumnStretch(column, 1)
        self._more = button(more, name, "link")
        self._more.clicked.connect(self._on_more)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(self._grid)
        whole.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_headings()

    def make(self) -> tuple[QWidget, ...]:
        """The fields of an empty line; what is built here says what a line holds."""
        raise NotImplementedError

    def add(self) -> tuple[QWidget, ...]:
        """One more line at the end."""
        fields = self.make()
        away = IconButton("x", self.tr("Take this line away"))
        row = (*fields, away)
        away.clicked.connect(lambda: self._on_away(row))
        place = self._grid.rowCount()
        for column, field in enumerate(row):
            self._grid.addWidget(field, place, column)
            # The layout shows it later, and what is not shown takes no focus.
            field.show()
        self._rows.append(row)
        self._show_headings()
        return fields

    def lines(self) -> list[tuple[QWidget, ...]]:
        """The fields of every line, from the top."""
        return [row[:-1] for row in self._rows]

    def clear(self) -> None:
        """No line."""
        while self._rows:
            self._take(self._rows[-1])

    def _on_more(self) -> None:
        self.add()[0].setFocus()
        self.edited.emit()

    def _on_away(self, row: tuple[QWidget, ...]) -> None:
        self._take(row)
        self._more.setFocus()
        self.edited.emit()

    def _take(self, row: tuple[QWidget, ...]) -> None:
        self._rows.remove(row)
        for field in row:
            self._grid.removeWidget(field)
            field.hide()
            field.deleteLater()
        self._show_headings()

    def _show_headings(self) -> None:
        for heading in self._headings:
            heading.setVisible(bool(self._rows))


class RateRows(Rows):
    """Rates by building type."""

    def __init__(self) -> None:
        super().__init__()
        self._proposed = QStringListModel(self)
        self.begin(
            self.tr("Add a rate for a building type"),
            "addRate",
            (self.tr("Building type"), self.tr("Yuan")),
        )

    def propose(self, kinds: Iterable[str]) -> None:
        """Building types that the project knows."""
        self._proposed.setStringList(list(kinds))

    def show_rates(self, rates: Iterable[tuple[str, str]]) -> None:
        """Show rates as they are saved or were typed."""
        self.clear()
        for kind, rate in rates:
            fields = self.add()
            for field, words in zip(fields, (kind, rate), strict=True):
                field.setText(words)

    def rates(self) -> tuple[tuple[str, str], ...]:
        """Type and rate of every line, as typed."""
        return tuple((_words(kind), _words(rate)) for kind, rate in self.lines())

    def make(self) -> tuple[QWidget, ...]:
        """Type and rate."""
        kind, rate = line(self.tr("Building type"), "rateKind"), MoneyField(self.tr("Rate"))
        kind.setCompleter(QCompleter(self._proposed, kind))
        rate.setObjectName("rateOfKind")
        for field in (kind, rate):
            field.textEdited.connect(self.edited)
        return kind, rate


class BandRows(Rows):
    """The deed tax table: homes of the family, area up to, rate."""

    def __init__(self) -> None:
        super().__init__()
        self.begin(
            self.tr("Add a tax band"),
            "addBand",
            (self.tr("Home of the family"), self.tr("Up to, m²"), self.tr("Rate, %")),
        )
        self._grid.setColumnStretch(0, 2)

    def show_bands(self, bands: Iterable[TypedBand]) -> None:
        """Show bands as they are saved or were typed."""
        self.clear()
        for band in bands:
            homes, limit, percent = self.add()
            if isinstance(homes, QuietBox):
                homes.choose(band.homes)
            for field, words in ((limit, band.up_to), (percent, band.percent)):
                field.setText(words)

    def bands(self) -> tuple[TypedBand, ...]:
        """Every line, as typed."""
        return tuple(
            TypedBand(homes.currentData(), _words(limit), _words(percent))
            for homes, limit, percent in self.lines()
            if isinstance(homes, QuietBox)
        )

    def make(self) -> tuple[QWidget, ...]:
        """Which home, the limit and the rate."""
        homes = QuietBox()
        homes.setAccessibleName(self.tr("Home of the family"))
        homes.setObjectName("bandHomes")
        for words, number in (
            (self.tr("1st"), 1),
            (self.tr("2nd"), 2),
            (self.tr("3rd and on"), 3),
            (self.tr("no dwelling"), 0),
        ):
            homes.addItem(words, number)
        homes.activated.connect(self.edited)
        limit = line(self.tr("Area up to and including, m²"), "bandLimit", self.tr("any"))
        percent = line(self.tr("Rate in per cent"), "bandRate")
        for field in (limit, percent):
            field.textEdited.connect(self.edited)
        return homes, limit, percent


def _words(field: QWidget) -> str:
    return field.text() if isinstance(field, QLineEdit) else ""

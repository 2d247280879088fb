"""The form for one label layout: measures in millimetres with one decimal."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from handover_app.domain.label_layouts import CODE_MODULES, LabelField, LabelLayout, Medium
from handover_app.ui.messages import word
from handover_app.ui.tokens import GRID
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import (
    ROOM_FOR_THE_BAR,
    Labelled,
    QuietBox,
    QuietSpin,
    line,
    scrolled,
    tick,
)
from handover_app.ui.widgets.text import text

LONGEST, FURTHEST_NUDGE, MOST_LABELS, LONGEST_NAME = 9999, 99, 40, 80
"""The most that the fields take: tenths of a millimetre, labels in a row, letters of a name."""

_LENGTH = re.compile(r"-?\d*\.?\d?")
_OF_SHEETS = ("page_width", "page_height", "columns", "rows", "left", "top", "pitch_x", "pitch_y")


class MillimetreSpin(QuietSpin):
    """A length; the value is in tenths of a millimetre, what is shown in millimetres."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__(least, most)
        self.setSuffix(" mm")

    def textFromValue(self, value: int) -> str:  # noqa: N802 - Qt's name
        return f"{value / 10:.1f}"

    def valueFromText(self, typed: str) -> int:  # noqa: N802 - Qt's name
        return round(float(self._figures(typed) or 0) * 10)

    def validate(self, typed: str, place: int) -> tuple[QValidator.State, str, int]:
        figures = self._figures(typed)
        if not _LENGTH.fullmatch(figures):
            return QValidator.State.Invalid, typed, place
        if figures in ("", "-", ".", "-."):
            return QValidator.State.Intermediate, typed, place
        inside = self.minimum() <= round(float(figures) * 10) <= self.maximum()
        state = QValidator.State.Acceptable if inside else QValidator.State.Invalid
        return state, typed, place

    def _figures(self, typed: str) -> str:
        """Full-width figures and signs, as an input method types them, are taken too."""
        return typed.replace("mm", "").strip().replace("。", ".").replace("－", "-")


class LabelForm(Card):
    """Shows a layout and answers what is typed; whoever holds it says what can be changed.

    Attributes:
        edited: something was typed or chosen.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._shown: LabelLayout | None = None
        self._spins: dict[str, QuietSpin] = {}
        self._cells: dict[str, Labelled] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, ROOM_FOR_THE_BAR, 0)
        self._grid.setSpacing(2 * GRID)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._build_heads()
        self._build_measures()
        self._build_rest()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid)
        column.addStretch(1)
        self.body.addWidget(scrolled(inside, self.tr("Measures of the layout")), 1)

    def show_layout(self, layout: LabelLayout, *, nudge_only: bool) -> None:
        """Show a layout; of one that came with the program only the nudge can be typed."""
        self._shown = None
        self._name.setText(layout.name)
        self._medium.choose(layout.medium)
        for name, spin in self._spins.items():
            spin.setValue(getattr(layout, name))
            spin.setEnabled(not nudge_only or name.startswith("nudge"))
        self._kind.setChecked(LabelField.KIND in layout.fields)
        self._margin.setChecked(layout.margin_line)
        self._name.setReadOnly(nudge_only)
        for each in (self._medium, self._kind, self._margin):
            each.setEnabled(not nudge_only)
        self._shown = layout
        self._show_medium()

    def typed(self) -> LabelLayout:
        """The layout as it stands in the form; nobody says yet that it can be printed."""
        assert self._shown is not None
        kind = (LabelField.KIND,) if self._kind.isChecked() else ()
        layout = replace(
            self._shown,
            name=self._name.text(),
            medium=self._medium.currentData(),
            fields=(LabelField.SHORT_ID, *kind),
            margin_line=self._margin.isChecked(),
            **{name: spin.value() for name, spin in self._spins.items()},
        )
        return layout if layout.medium is Medium.SHEET else _on_a_roll(layout)

    def name_first(self) -> None:
        """Ready to type another name over the one that is shown."""
        self._name.setFocus()
        self._name.selectAll()

    def _build_heads(self) -> None:
        name = self.tr("Name of the layout")
        self._name = line(name, "labelName")
        self._name.setMaxLength(LONGEST_NAME)
        self._name.textEdited.connect(self._on_edited)
        self._grid.addWidget(Labelled(name, self._name), 0, 0, 1, 2)
        self._medium = QuietBox()
        for medium in Medium:
            self._medium.addItem(word(medium), medium)
        self._medium.activated.connect(self._on_edited)
        self._grid.addWidget(Labelled(self.tr("Labels on"), self._medium, "labelMedium"), 1, 0)
        self._spin(1, 1, "code_side", self.tr("Side of the code"), 0)

    def _build_measures(self) -> None:
        self._says = text("", "small", wrap=True)
        self._says.setObjectName("labelModule")
        self._grid.addWidget(self._says, 2, 0, 1, 2)
        self._spin(3, 0, "nudge_x", self.tr("Nudge to the right"), -FURTHEST_NUDGE)
        self._spin(3, 1, "nudge_y", self.tr("Nudge down"), -FURTHEST_NUDGE)
        for name in ("nudge_x", "nudge_y"):
            self._spins[name].setMaximum(FURTHEST_NUDGE)
        self._spin(4, 0, "width", self.tr("Label, width"), 10)
        self._spin(4, 1, "height", self.tr("Label, height"), 10)
        self._count(5, 0, "columns", self.tr("Labels in a row"))
        self._count(5, 1, "rows", self.tr("Rows"))
        self._spin(6, 0, "left", self.tr("Margin at the left"), 0)
        self._spin(6, 1, "top", self.tr("Margin above"), 0)
        self._spin(7, 0, "pitch_x", self.tr("From label to label, across"), 10)
        self._spin(7, 1, "pitch_y", self.tr("From label to label, down"), 10)
        self._spin(8, 0, "page_width", self.tr("Paper, width"), 10)
        self._spin(8, 1, "page_height", self.tr("Paper, height"), 10)

    def _build_rest(self) -> None:
        self._kind = tick(self.tr("Kind of key on the label"), "labelKind")
        self._margin = tick(self.tr("Unit codes beside the rows"), "labelMargin")
        for row, box in enumerate((self._kind, self._margin), start=9):
            box.clicked.connect(self._on_edited)
            self._grid.addWidget(box, row, 0, 1, 2)

    def _spin(self, row: int, column: int, name: str, words: str, least: int) -> None:
        self._put(row, column, name, words, MillimetreSpin(least, LONGEST))

    def _count(self, row: int, column: int, name: str, words: str) -> None:
        self._put(row, column, name, words, QuietSpin(1, MOST_LABELS))

    def _put(self, row: int, column: int, name: str, words: str, spin: QuietSpin) -> None:
        spin.valueChanged.connect(self._on_edited)
        self._spins[name] = spin
        self._cells[name] = Labelled(words, spin, f"label_{name}")
        self._grid.addWidget(self._cells[name], row, column, Qt.AlignmentFlag.AlignTop)

    def _on_edited(self) -> None:
        if self._shown is not None:
            self._show_medium()
            self.edited.emit()

    def _show_medium(self) -> None:
        """On a roll the paper is the label, and there is one in a row."""
        sheet = self._medium.currentData() is Medium.SHEET
        for name in _OF_SHEETS:
            self._cells[name].setVisible(sheet)
        self._margin.setVisible(sheet)
        layout = self.typed()
        self._says.setText(
            self.tr("Module {module} mm, {place}").format(
                module=f"{layout.code_side / 10 / CODE_MODULES:.2f}", place=word(layout.text_place)
            )
        )


def _on_a_roll(layout: LabelLayout) -> LabelLayout:
    """The layout as a roll: the paper ends where the label does."""
    return replace(
        layout,
        page_width=layout.width,
        page_height=layout.height,
        columns=1,
        rows=1,
        left=0,
        top=0,
        pitch_x=layout.width,
        pitch_y=layout.height,
        margin_line=False,
    )

"""Label layouts as data: where labels stand on a sheet or a roll, and how large their code is.

Source: issue "Keys", item 2. Lengths are whole tenths of a millimetre from the upper left corner.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from handover_app.domain.refusals import DomainError

CODE_MODULES = 29
"""Modules a side of the smallest code: 21, and 4 light ones around (ISO/IEC 18004)."""

LEAST_CODE_SIDE = 96
"""Tenths of a millimetre at which a module is 0.33 mm, which a camera and 203 dpi still read."""

A4_WIDTH, A4_HEIGHT = 2100, 2970
MARGIN_LINE_ROOM = 40
"""The margin at the left that a line of unit codes needs, in tenths of a millimetre."""

_MODULE_OF_PLENTY = 10
_SHORT_ID_HEIGHT = 55
_KIND_HEIGHT = 40
_BELOW_WIDTH = 180
_BESIDE_WIDTH, _BESIDE_WIDEST = 120, 280
_BESIDE_LINE = 38
_SHORT_ID_LINES = 3
_AIR = 10


class Medium(Enum):
    """What the labels stick on."""

    SHEET = "sheet"
    ROLL = "roll"


class LabelField(Enum):
    """What is said beside the code. Never a name or a room: a lost key must not say its door."""

    SHORT_ID = "short id"
    KIND = "kind"


class Edge(Enum):
    """A side of the page."""

    LEFT = "left"
    TOP = "top"
    RIGHT = "right"
    BOTTOM = "bottom"


class TextPlace(Enum):
    """Where the text stands to the code."""

    BELOW = "below"
    BESIDE = "beside"


@dataclass(eq=False)
class LabelTooSmall(DomainError):
    """A module would be under 0.33 mm; the code's side must be at least ``least`` tenths of mm."""

    side: int
    least: int


@dataclass(eq=False)
class LabelWithoutQuietZone(DomainError):
    """Text or the label's edge would cut into the light margin around the code.

    ``most`` is the largest side that leaves it whole, in tenths of a millimetre; under
    `LEAST_CODE_SIDE` no code fits at all.
    """

    side: int
    most: int


@dataclass(eq=False)
class LabelsOverlap(DomainError):
    """The pitch is ``by`` tenths of a millimetre less than the label; ``across``: in a row."""

    across: bool
    by: int


@dataclass(eq=False)
class LabelsOffPage(DomainError):
    """Something would be printed ``by`` tenths of a millimetre beyond an edge of the page."""

    edge: Edge
    by: int


@dataclass(eq=False)
class NoRoomForMarginLine(DomainError):
    """The margin at the left is less than ``least`` tenths of mm, or there is none on a roll."""

    least: int


@dataclass(eq=False)
class LayoutNameMissing(DomainError):
    """A layout is chosen by its name."""


@dataclass(eq=False)
class NoSuchLabel(DomainError):
    """Printing cannot start at this label of the sheet, which holds ``per_sheet``."""

    start: int
    per_sheet: int


@dataclass(frozen=True)
class LabelLayout:
    """Where labels stand on a page and what is on each; any numbers, `check` says whether it goes.

    Attributes:
        code_side: the whole code with its light margin.
        fields: what is said beside the code; the short id is always among it.
        margin_line: the unit codes of each row in the sheet's margin, so that the clerk knows
            which label belongs where; never on the label.
        nudge_x, nudge_y: a printer's correction, to the right and down.
    """

    name: str
    medium: Medium
    page_width: int
    page_height: int
    columns: int
    rows: int
    width: int
    height: int
    left: int
    top: int
    pitch_x: int
    pitch_y: int
    code_side: int
    fields: tuple[LabelField, ...] = (LabelField.SHORT_ID, LabelField.KIND)
    margin_line: bool = False
    nudge_x: int = 0
    nudge_y: int = 0

    @property
    def per_sheet(self) -> int:
        """How many labels a page holds; one on a roll."""
        return self.columns * self.rows

    @property
    def text_place(self) -> TextPlace:
        """Below the code where the label has the height for it, otherwise beside."""
        fits = self.height - self.code_side >= self.text_height and self.width >= _BELOW_WIDTH
        return TextPlace.BELOW if fits else TextPlace.BESIDE

    @property
    def text_height(self) -> int:
        """What the text takes below the code."""
        return _SHORT_ID_HEIGHT + (_KIND_HEIGHT if LabelField.KIND in self.fields else 0)

    @property
    def text_width(self) -> int:
        """What the text takes beside the code."""
        room = self.width - self.code_side - 2 * _AIR
        return max(_BESIDE_WIDTH, min(room, _BESIDE_WIDEST))

    @property
    def content(self) -> tuple[int, int, int, int]:
        """Left, top, width and height of code and text together, from the label's corner."""
        if self.text_place is TextPlace.BELOW:
            wide, high = max(self.code_side, _BELOW_WIDTH), self.code_side + self.text_height
        else:
            wide, high = self.code_side + self.text_width, max(self.code_side, self._beside_height)
        return (self.width - wide) // 2, (self.height - high) // 2, wide, high

    @property
    def largest_code(self) -> int:
        """The largest side with which text and light margin fit on the label."""
        below = self.height - self.text_height if self.width >= _BELOW_WIDTH else 0
        tall = self.height >= self._beside_height
        beside = min(self.width - _BESIDE_WIDTH, self.height) if tall else 0
        return max(min(below, self.width), beside, 0)

    @property
    def _beside_height(self) -> int:
        lines = _SHORT_ID_LINES + (LabelField.KIND in self.fields)
        return lines * _BESIDE_LINE

    def check(self) -> None:
        """Whether labels in this layout can be printed and read.

        Raises:
            LayoutNameMissing: it has no name.
            LabelTooSmall: a module would be under 0.33 mm.
            LabelWithoutQuietZone: the code leaves no room for its light margin and the text.
            LabelsOverlap: labels are wider or higher than their pitch.
            LabelsOffPage: a label, or after the nudge its print, leaves the page.
            NoRoomForMarginLine: unit codes are wanted where no margin is.
        """
        if not self.name.strip():
            raise LayoutNameMissing
        if self.code_side < LEAST_CODE_SIDE:
            raise LabelTooSmall(self.code_side, LEAST_CODE_SIDE)
        if self.code_side > self.largest_code:
            raise LabelWithoutQuietZone(self.code_side, self.largest_code)
        self._refuse_overlap()
        self._refuse_off_page()
        roll = self.medium is Medium.ROLL
        if self.margin_line and (roll or self.left + self.nudge_x < MARGIN_LINE_ROOM):
            raise NoRoomForMarginLine(MARGIN_LINE_ROOM)

    def tidied(self) -> LabelLayout:
        """With a trimmed name, and what is said beside the code in its order, the short id first.

        Raises:
            DomainError: as `check`.
        """
        chosen = tuple(f for f in LabelField if f is LabelField.SHORT_ID or f in self.fields)
        layout = replace(self, name=self.name.strip(), fields=chosen)
        layout.check()
        return layout

    def _refuse_overlap(self) -> None:
        if self.columns > 1 and self.pitch_x < self.width:
            raise LabelsOverlap(True, self.width - self.pitch_x)
        if self.rows > 1 and self.pitch_y < self.height:
            raise LabelsOverlap(False, self.height - self.pitch_y)

    def _refuse_off_page(self) -> None:
        """Whole labels as the sheet is cut; after the nudge only what is printed on them."""
        x, y, wide, high = self.content
        for box in (
            (self.left, self.top, self.width, self.height),
            (self.left + x + self.nudge_x, self.top + y + self.nudge_y, wide, high),
        ):
            over = {
                Edge.LEFT: -box[0],
                Edge.TOP: -box[1],
                Edge.RIGHT: box[0] + (self.columns - 1) * self.pitch_x + box[2] - self.page_width,
                Edge.BOTTOM: box[1] + (self.rows - 1) * self.pitch_y + box[3] - self.page_height,
            }
            for edge, by in over.items():
                if by > 0:
                    raise LabelsOffPage(edge, by)


def plain_sheet(columns: int, rows: int, name: str = "") -> LabelLayout:
    """A plain sheet of A4 in equal parts, inside the 8 mm that printers leave white."""
    margin = 80
    width, height = (A4_WIDTH - 2 * margin) // columns, (A4_HEIGHT - 2 * margin) // rows
    left, top = (A4_WIDTH - columns * width) // 2, (A4_HEIGHT - rows * height) // 2
    return _with_fitting_code(
        LabelLayout(
            name=name or f"A4 {columns}×{rows}",
            medium=Medium.SHEET,
            page_width=A4_WIDTH,
            page_height=A4_HEIGHT,
            columns=columns,
            rows=rows,
            width=width,
            height=height,
            left=left,
            top=top,
            pitch_x=width,
            pitch_y=height,
            code_side=LEAST_CODE_SIDE,
        )
    )


def roll(width: int, height: int, name: str = "") -> LabelLayout:
    """Labels one after the other on a roll; a millimetre around stays free for the feed."""
    return _with_fitting_code(
        LabelLayout(
            name=name or f"{width / 10:g}×{height / 10:g} mm",
            medium=Medium.ROLL,
            page_width=width,
            page_height=height,
            columns=1,
            rows=1,
            width=width,
            height=height,
            left=0,
            top=0,
            pitch_x=width,
            pitch_y=height,
            code_side=LEAST_CODE_SIDE,
        )
    )


def _with_fitting_code(layout: LabelLayout) -> LabelLayout:
    """With the largest code that leaves a millimetre to the edges and needs no more than 1 mm."""
    inside = replace(layout, width=layout.width - 2 * _AIR, height=layout.height - 2 * _AIR)
    side = min(inside.largest_code, CODE_MODULES * _MODULE_OF_PLENTY)
    return replace(layout, code_side=side)


L7160 = LabelLayout(
    name="Avery L7160",
    medium=Medium.SHEET,
    page_width=A4_WIDTH,
    page_height=A4_HEIGHT,
    columns=3,
    rows=7,
    width=635,
    height=381,
    left=72,
    top=151,
    pitch_x=660,
    pitch_y=381,
    code_side=270,
)
L7651 = LabelLayout(
    name="Avery L7651",
    medium=Medium.SHEET,
    page_width=A4_WIDTH,
    page_height=A4_HEIGHT,
    columns=5,
    rows=13,
    width=381,
    height=212,
    left=47,
    top=107,
    pitch_x=406,
    pitch_y=212,
    code_side=195,
)
BUILT_IN: tuple[LabelLayout, ...] = (
    L7160,
    L7651,
    plain_sheet(4, 10),
    roll(500, 300),
    roll(600, 400),
    roll(400, 300),
)
"""What every database has from its migration on; sheets by the manufacturer's measures."""

"""What stands beside the scans: what is out, what is overdue, who waits for a key, a cabinet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.keys import KeyRequest, LoanBoard, LoanSummary
from handover_app.ui.tokens import GAP, GRID, PADDING, Tone
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.text import Elided, set_tone, text

MOST_ROWS = 4
"""How many loans and teams are named; the key room has them all."""

_Line = tuple[str, str, str, Tone]
_WIDTH = 300
_AROUND = 5 * GRID
"""Pixels above, between and below heading and lines of a card."""


class OutCard(Card):
    """Keys lent, due within the hour, overdue."""

    def __init__(self) -> None:
        super().__init__()
        self.show_heading(self.tr("Keys out"))
        row = QHBoxLayout()
        self._figures = []
        for words, tone in (
            (self.tr("lent"), Tone.NEUTRAL),
            (self.tr("due within the hour"), Tone.WARN),
            (self.tr("overdue"), Tone.BAD),
        ):
            figure, name = text("–", "figure"), text(words, "small")
            for label in (figure, name):
                label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(figure)
            column.addWidget(name)
            row.addLayout(column, 1)
            self._figures.append((figure, tone))
        self.body.addLayout(row)

    def show_board(self, board: LoanBoard) -> None:
        """Show the counts; a count of nothing has no colour."""
        counts = (board.keys_out, board.keys_soon, board.keys_overdue)
        for count, (figure, tone) in zip(counts, self._figures, strict=True):
            figure.setText(str(count))
            set_tone(figure, tone if count else Tone.NEUTRAL)
        self.setAccessibleName(
            self.tr("{out} keys out, {soon} due within the hour, {late} overdue").format(
                out=counts[0], soon=counts[1], late=counts[2]
            )
        )


class LinesCard(Card):
    """A few lines of two rows with something at the right; hidden while there are none.

    A line that does not fit is not shown at all: half a line cannot be read.
    """

    def __init__(self, heading: str) -> None:
        super().__init__()
        self._heading = heading
        self._lines: tuple[_Line, ...] = ()
        self._whole, self._shown, self._line_height = 0, -1, 0
        self.flush()
        self.body.setSpacing(0)
        self.hide()

    def show_lines(self, lines: Sequence[_Line], whole: int) -> None:
        """Each line: words, small words, what stands at the right and its tone.

        ``whole`` is how many there are in all.
        """
        if tuple(lines) != self._lines or whole != self._whole:
            self._lines, self._whole, self._shown = tuple(lines), whole, -1

    def wanted(self) -> int:
        """How many lines there are to show."""
        return len(self._lines)

    def height_of(self, count: int) -> int:
        """Pixels with so many lines."""
        if not count:
            return 0
        if not self._line_height:
            self._line_height = self._measured()
        return _AROUND + self.heading.sizeHint().height() + count * (self._line_height + 1)

    def show_first(self, count: int) -> None:
        """Show so many of the lines; the remark says how many more there are."""
        if count == self._shown:
            return
        self._shown = count
        while self.body.count():
            gone = self.body.takeAt(0).widget()
            if gone is not None:
                gone.setParent(None)
                gone.deleteLater()
        for place, (words, small, right, tone) in enumerate(self._lines[:count]):
            if place:
                self.body.addWidget(rule())
            self.body.addWidget(_line(words, small, right, tone))
        more = self._whole - count
        remark = self.tr("and {count} more").format(count=more) if more > 0 else ""
        self.show_heading(self._heading, remark)
        self.setVisible(count > 0)

    def _measured(self) -> int:
        """The height of a line in the fonts of the window."""
        line = _line("1-1-101", "1-1-101", "1", Tone.NEUTRAL)
        line.setParent(self)
        # It only lends its height: shown with the card, it would lie over the real lines.
        line.hide()
        for label in line.findChildren(QWidget):
            label.ensurePolished()
        height = line.sizeHint().height()
        line.deleteLater()
        return height


def _line(words: str, small: str, right: str, tone: Tone) -> QWidget:
    line = QWidget()
    grid = QGridLayout(line)
    grid.setContentsMargins(PADDING, 7, PADDING, 7)
    grid.setVerticalSpacing(0)
    grid.setColumnStretch(0, 1)
    end = text(right, "strong")
    set_tone(end, tone)
    grid.addWidget(Elided(words), 0, 0)
    grid.addWidget(Elided(small, "small"), 1, 0)
    grid.addWidget(end, 0, 1, 2, 1)
    line.setAccessibleName(f"{words} {small} {right}")
    return line


def shares(room: int, cards: Sequence[LinesCard], gap: int) -> list[int]:
    """How many lines each card gets of ``room`` pixels: one each, then one more each in turn."""
    counts = [0] * len(cards)

    def needed(wished: Sequence[int]) -> int:
        pairs = zip(cards, wished, strict=True)
        return sum(card.height_of(count) + gap for card, count in pairs if count)

    grew = True
    while grew:
        grew = False
        for place, card in enumerate(cards):
            wished = [*counts[:place], counts[place] + 1, *counts[place + 1 :]]
            if counts[place] < card.wanted() and needed(wished) <= room:
                counts, grew = wished, True
    return counts


class SideColumn(QWidget):
    """The right side of the scan desk: what is out, and what ``below`` it the desk adds.

    What is added last takes the room that is left. Lines that do not fit beside all this are
    counted instead of shown.
    """

    def __init__(self, *below: QWidget) -> None:
        super().__init__()
        self.setFixedWidth(_WIDTH)
        self.out = OutCard()
        self.overdue = LinesCard(self.tr("Overdue, oldest first"))
        self.teams = LinesCard(self.tr("Teams that wait for a key"))
        self._below = below
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for card in (self.out, self.overdue, self.teams, *below):
            column.addWidget(card)
        column.setStretch(column.count() - 1, 1)

    def show_board(self, board: LoanBoard) -> None:
        """Show what is out."""
        self.out.show_board(board)
        late = board.overdue
        self.overdue.show_lines(
            [self._loan(each, board.at) for each in late[:MOST_ROWS]], len(late)
        )
        self.share_room()

    def show_requests(self, requests: Sequence[KeyRequest], now: datetime) -> None:
        """Show which teams wait, the longest first."""
        lines = [self._request(each, now) for each in requests[:MOST_ROWS]]
        self.teams.show_lines(lines, len(requests))
        self.share_room()

    def share_room(self) -> None:
        """Show as many lines as there is room for beside the other cards."""
        others = [each for each in (self.out, *self._below) if not each.isHidden()]
        taken = sum(max(each.minimumSizeHint().height(), each.minimumHeight()) for each in others)
        room = self.height() - taken - GAP * (len(others) - 1)
        cards = (self.teams, self.overdue)
        for card, count in zip(cards, shares(room, cards, GAP), strict=True):
            card.show_first(count)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """More lines in a higher window."""
        super().resizeEvent(event)
        self.share_room()

    def event(self, event: QEvent) -> bool:
        """Fewer lines once a card below needs more room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.share_room()
        return super().event(event)

    def _loan(self, loan: LoanSummary, now: datetime) -> tuple[str, str, str, Tone]:
        units = "、".join(unit.unit_code for unit in loan.units)
        small = " · ".join(each for each in (loan.holder, loan.purpose) if each)
        return units, small, self._since(loan.due_at, now), Tone.BAD

    def _request(self, request: KeyRequest, now: datetime) -> tuple[str, str, str, Tone]:
        hook = request.hook or self.tr("key desk")
        where = hook if request.keys else request.holder or self.tr("no keys on the books")
        tone = Tone.ACCENT if request.keys else Tone.WARN
        small = f"{request.team} · {self._since(request.since, now)}"
        return request.unit_code, small, where, tone

    def _since(self, moment: datetime, now: datetime) -> str:
        minutes = max(int((now - moment).total_seconds()) // 60, 0)
        hours, rest = divmod(minutes, 60)
        if hours >= 24:
            return self.tr("{days} d {hours} h").format(days=hours // 24, hours=hours % 24)
        if hours:
            return self.tr("{hours} h {minutes} min").format(hours=hours, minutes=rest)
        return self.tr("{minutes} min").format(minutes=rest)

"""What stands beside the scans: what is out, what is overdue, who waits for a key, a cabinet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.keys import KeyRequest, LoanBoard, LoanSummary
from handover_app.ui.tokens import PADDING, Tone
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.text import Elided, set_tone, text

MOST_ROWS = 4
"""How many loans and teams are named; the key room has them all."""


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
    """A few lines of two rows with something at the right; hidden while there are none."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self._heading = heading
        self.flush()
        self.body.setSpacing(0)
        self.hide()

    def show_lines(self, lines: Sequence[tuple[str, str, str, Tone]], more: int) -> None:
        """Each line: words, small words, what stands at the right and its tone."""
        while self.body.count():
            gone = self.body.takeAt(0).widget()
            if gone is not None:
                gone.setParent(None)
                gone.deleteLater()
        for place, (words, small, right, tone) in enumerate(lines):
            if place:
                self.body.addWidget(rule())
            self.body.addWidget(_line(words, small, right, tone))
        remark = self.tr("and {count} more").format(count=more) if more > 0 else ""
        self.show_heading(self._heading, remark)
        self.setVisible(bool(lines))


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


class SideColumn(QWidget):
    """The right side of the scan desk, which stays as it is whatever is scanned."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(300)
        self.out = OutCard()
        self.overdue = LinesCard(self.tr("Overdue, oldest first"))
        self.teams = LinesCard(self.tr("Teams that wait for a key"))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        for card in (self.out, self.overdue, self.teams):
            self.column.addWidget(card)

    def show_board(self, board: LoanBoard) -> None:
        """Show what is out."""
        self.out.show_board(board)
        late = board.overdue
        lines = [self._loan(each, board.at) for each in late[:MOST_ROWS]]
        self.overdue.show_lines(lines, len(late) - MOST_ROWS)

    def show_requests(self, requests: Sequence[KeyRequest], now: datetime) -> None:
        """Show which teams wait, the longest first."""
        lines = [self._request(each, now) for each in requests[:MOST_ROWS]]
        self.teams.show_lines(lines, len(requests) - MOST_ROWS)

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

"""The cards at the right of the board: how long people wait, and which defects are frequent."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from handover_app.domain.reports import Board, StationLoad
from handover_app.domain.visits import StepTimes
from handover_app.ui.messages import word
from handover_app.ui.theme import current, text_font
from handover_app.ui.today import figures
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import button
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.text import text

WIDTH = 380
_ROW, _BAR_ROW = 30, 24
_BAR = 12
_BESIDE_THE_BAR = 16
"""Pixels a card gives up where a low screen needs a scroll bar beside it."""
_ICONS = {
    Tone.NEUTRAL: "minus",
    Tone.GOOD: "check",
    Tone.WARN: "clock-3",
    Tone.BAD: "circle-alert",
}


class LoadsCard(Card):
    """How many wait for each step, and how long the first of them has.

    Attributes:
        hall_asked: the called numbers are to be shown to the hall.
    """

    hall_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Waiting at the stations"))
        hall = button(self.tr("Hall display"), "hallDisplay", "link")
        hall.setShortcut("Ctrl+Shift+H")
        hall.setToolTip(self.tr("The called numbers on a second screen (Ctrl+Shift+H)"))
        hall.clicked.connect(self.hall_asked)
        self.head.addWidget(hall)
        self.flush()
        self.setMinimumWidth(WIDTH - _BESIDE_THE_BAR)
        self.table = RowTable(
            self.tr("Waiting at the stations"),
            [
                Column(self.tr("Station"), lambda load: word(load.stage), width=0),
                Column(self.tr("Waiting"), lambda load: str(load.waiting), right=True, width=74),
                Column(self.tr("Longest"), self._longest, right=True, width=74),
                Column(
                    self.tr("State"),
                    self._state,
                    tone=figures.load_tone,
                    icon=lambda load: _ICONS[figures.load_tone(load)],
                    width=114,
                ),
            ],
        )
        self.table.setObjectName("loads")
        self.table.setSelectionMode(RowTable.SelectionMode.NoSelection)
        self.table.verticalHeader().setDefaultSectionSize(_ROW)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self.table)
        self._times = text("", "small", wrap=True)
        self._times.setObjectName("stepTimes")
        self._times.setContentsMargins(14, 0, 14, 8)
        self._times.hide()
        self.body.addWidget(self._times)

    def show_times(self, times: Sequence[StepTimes]) -> None:
        """How long households waited for each step today and were served, by their calls."""
        lines = []
        for each in times:
            if each.service_median is None:
                said = self.tr("{step}: waited {waited} min, at most {longest}")
            else:
                said = self.tr(
                    "{step}: waited {waited} min, at most {longest}; served {served} min"
                )
            lines.append(
                said.format(
                    step=word(each.stage),
                    waited=each.waited_median,
                    longest=each.waited_longest,
                    served=each.service_median,
                )
            )
        self._times.setText("\n".join(lines))
        self._times.setVisible(bool(lines))

    def show_loads(self, loads: Sequence[StationLoad]) -> None:
        """Show other loads; the card is as high as its rows."""
        self.table.show_rows(loads)
        header = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(header + len(loads) * (_ROW) + 8)

    def _longest(self, load: StationLoad) -> str:
        if not load.waiting:
            return figures.NONE
        return self.tr("{minutes} min").format(minutes=load.longest)

    def _state(self, load: StationLoad) -> str:
        return {
            Tone.NEUTRAL: self.tr("nobody waits"),
            Tone.GOOD: self.tr("normal"),
            Tone.WARN: self.tr("long wait"),
            Tone.BAD: self.tr("too long"),
        }[figures.load_tone(load)]


class DefectBars(QWidget):
    """Words, a bar and a count in each line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[tuple[str, int]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: Sequence[tuple[str, int]]) -> None:
        """Show other counts, the most frequent first."""
        self._rows = rows
        self.setAccessibleDescription("、".join(f"{words} {count}" for words, count in rows))
        self.updateGeometry()
        self.update()

    def rows(self) -> Sequence[tuple[str, int]]:
        """What is shown."""
        return self._rows

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(WIDTH - 40, _BAR_ROW * len(self._rows))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(text_font())
        middle = Qt.AlignmentFlag.AlignVCenter
        most = max((count for _, count in self._rows), default=1)
        left, right = self.width() * 45 // 100, 44
        for place, (words, count) in enumerate(self._rows):
            top = place * _BAR_ROW
            painter.setPen(QColor(tokens.ink))
            said = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, left - 12)
            painter.drawText(0, top, left - 12, _BAR_ROW, middle, said)
            right_aligned = middle | Qt.AlignmentFlag.AlignRight
            painter.drawText(self.width() - right, top, right, _BAR_ROW, right_aligned, str(count))
            whole = QRectF(left, top + (_BAR_ROW - _BAR) / 2, self.width() - left - right, _BAR)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.neutral_soft))
            painter.drawRoundedRect(whole, 3, 3)
            whole.setWidth(max(whole.width() * count / most, 3))
            painter.setBrush(QColor(tokens.fill_of(Tone.ACCENT)))
            painter.drawRoundedRect(whole, 3, 3)
        painter.end()


class DefectsCard(Card):
    """The five most frequent defects, and how often the first inspection found none at all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Most frequent defects"))
        self.setMinimumWidth(WIDTH - _BESIDE_THE_BAR)
        self.bars = DefectBars()
        self.bars.setAccessibleName(self.tr("Most frequent defects"))
        self.nothing = text(self.tr("No defect has been noted yet."), "soft", wrap=True)
        self.first_pass = text("", "soft")
        self.first_pass.setObjectName("firstPass")
        for part in (self.bars, self.nothing, self.first_pass):
            self.body.addWidget(part)

    def show_defects(self, board: Board) -> None:
        """Show the counts of the day."""
        self.bars.show_rows(board.top_defects)
        self.bars.setVisible(bool(board.top_defects))
        self.nothing.setVisible(not board.top_defects)
        remark = self.tr("{count} in all, {share} closed on the spot").format(
            count=board.defects, share=figures.percent(board.closed_on_the_spot, board.defects)
        )
        self.show_heading(self.tr("Most frequent defects"), remark if board.defects else "")
        passed, first = board.first_passed, board.first_inspections
        share = figures.percent(passed, first)
        words = self.tr("First-pass rate {share} ({passed} of {all} first inspections)")
        self.first_pass.setText(words.format(share=share, passed=passed, all=first))
        # Domain guide 7.1: the first conclusion counts for ever, halves are rounded up.
        formula = self.tr(
            "First-pass rate = first inspections accepted without issues ÷ first inspections"
        )
        self.first_pass.setToolTip(formula)
        self.first_pass.setAccessibleDescription(formula)

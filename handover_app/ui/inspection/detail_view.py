"""One defect in words: its state, whose move, how it is repaired, its rounds side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from handover_app.domain.defects import DefectDetail, DefectSummary
from handover_app.ui.icons import IconLabel
from handover_app.ui.inspection.rounds import RoundColumns
from handover_app.ui.messages import word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.card import rule
from handover_app.ui.widgets.defect_columns import STATE_LOOK, severity_word
from handover_app.ui.widgets.fields import ROOM_FOR_THE_BAR, button
from handover_app.ui.widgets.measured import limits_words
from handover_app.ui.widgets.text import Elided, set_tone, text


class DetailView(QWidget):
    """Facts first, then the rounds, then the photos.

    Attributes:
        edit_asked: the name of the form that is wanted.
    """

    edit_asked = Signal(str)

    def __init__(self, photos: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, ROOM_FOR_THE_BAR, 0)
        column.setSpacing(6)
        column.addLayout(self._head())
        self._words = text("", "strong", wrap=True)
        self._words.setObjectName("detail-words")
        self._place = text("", "soft", wrap=True)
        column.addWidget(self._words)
        column.addWidget(self._place)
        column.addLayout(self._fact_rows())
        column.addWidget(rule())
        self._rounds = RoundColumns()
        column.addWidget(self._rounds)
        column.addWidget(photos)
        column.addStretch(1)

    def show_detail(self, detail: DefectDetail) -> None:
        """Show this defect in the place of what was shown."""
        defect = detail.summary
        icon, tone = STATE_LOOK[defect.state]
        self._icon.show_icon(icon, tone)
        set_tone(self._state, tone)
        self._state.setText(f"{defect.number} · {word(defect.state)}")
        self._state.setAccessibleName(self._state.text())
        self._words.setText(defect.description)
        parts = (defect.room, defect.item, severity_word(defect.severity), defect.trade)
        self._place.setText(" · ".join(part for part in parts if part))
        self._edit.setEnabled(defect.open)
        told = self._told(defect) | self._repair(detail)
        for name, words in told.items():
            self._facts[name].setText(words)
            self._form.setRowVisible(self._facts[name], bool(words))
        set_tone(self._facts["measured"], Tone.BAD if detail.within is False else None)
        self._rounds.show_rounds(detail.rounds)

    def _head(self) -> QHBoxLayout:
        self._icon, self._state = IconLabel("circle-alert", Tone.WARN, 16), Elided()
        self._state.setObjectName("detail-state")
        self._edit = button(self.tr("Edit"), "edit-defect")
        menu = QMenu(self._edit)
        for words, name in (
            (self.tr("Change its fields"), "change"),
            (self.tr("Duplicate to other rooms"), "duplicate"),
            (self.tr("Split into several"), "split"),
            (self.tr("Join with others"), "join"),
            (self.tr("Cancel with a reason"), "cancel"),
        ):
            action = menu.addAction(words)
            action.setObjectName(f"{name}-defect")
            action.setData(name)
        menu.triggered.connect(lambda action: self.edit_asked.emit(action.data()))
        self._edit.setMenu(menu)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._state, 1)
        row.addWidget(self._edit)
        return row

    def _fact_rows(self) -> QFormLayout:
        self._form = QFormLayout()
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(4)
        self._facts = {}
        for name, words in (
            ("move", self.tr("Next move")),
            ("contractor", self.tr("Contractor")),
            ("due", self.tr("Due")),
            ("measured", self.tr("Measured")),
            ("method", self.tr("Method of repair")),
            ("tolerance", self.tr("Tolerance")),
            ("demand", self.tr("Owner asks")),
            ("note", self.tr("Note")),
            ("repeated", self.tr("Repeated")),
        ):
            self._facts[name] = text("", wrap=True)
            self._facts[name].setObjectName(f"detail-{name}")
            label = text(words, "soft")
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._form.addRow(label, self._facts[name])
        return self._form

    def _told(self, defect: DefectSummary) -> dict[str, str]:
        repeated = self.tr("repaired again {count} times").format(count=defect.round - 1)
        return {
            "move": word(defect.move),
            "contractor": defect.contractor or self.tr("nobody responsible"),
            "due": f"{defect.due:%Y-%m-%d}",
            "demand": defect.demand,
            "note": defect.note,
            "repeated": repeated if defect.round > 1 else "",
        }

    def _repair(self, detail: DefectDetail) -> dict[str, str]:
        value = detail.summary.measured
        measured = "" if value is None else f"{value:f}"
        if measured and detail.limits is not None:
            said = self.tr("within {limits}") if detail.within else self.tr("outside {limits}")
            limits = limits_words(detail.limits)
            measured = f"{measured} {detail.limits.unit} · {said.format(limits=limits)}"
        return {
            "measured": measured,
            "method": detail.method,
            "tolerance": "" if detail.tolerance == "-" else detail.tolerance,
        }

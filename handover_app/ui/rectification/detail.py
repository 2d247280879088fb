"""The defect under the cursor: what it is, whose move it is, its rounds and its photos."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from handover_app.domain.defects import DefectDetail, DefectRow
from handover_app.ui.context import PageContext
from handover_app.ui.messages import word
from handover_app.ui.photos.strip import PhotoStrip
from handover_app.ui.tab import WorkTab
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.fields import scrolled
from handover_app.ui.widgets.rounds import RoundsView
from handover_app.ui.widgets.text import text

_WIDTH = 308


class DefectPane(WorkTab):
    """Reads the defect that it is given; an older answer never covers a newer question."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.setFixedWidth(_WIDTH)
        self._shown: UUID | None = None
        self._words = text("", "strong", wrap=True)
        self._words.setObjectName("defectWords")
        self._facts = {
            name: text("", wrap=True)
            for name in ("where", "mover", "contractor", "due", "measured", "method", "demand",
                         "note", "photos")
        }  # fmt: skip
        self._rounds, self._photos = RoundsView(), PhotoStrip(context)
        self._card = Card(self.tr("No defect chosen"), " ")
        self._card.body.addWidget(scrolled(self._inside(), self.tr("Defect")), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.show_row(None)

    def show_row(self, row: DefectRow | None) -> None:
        """Read and show this defect; None: no defect is chosen."""
        self._shown = None if row is None else row.defect_id
        self._all.setVisible(row is not None)
        if row is None:
            self._card.show_heading(self.tr("No defect chosen"), "")
            self._photos.show_defect(None)
            return
        self._card.show_heading(f"{row.unit_code} · {row.number}", word(row.state))
        self.refresh()

    def refresh(self) -> None:
        """Read the defect anew."""
        if self._shown is not None:
            detail = partial(self.context.desks.defects.detail, self._shown)
            self.read(detail, self._show, "detail")

    def _inside(self) -> QWidget:
        self._all = QWidget()
        self._form = form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(4)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for words, name in (
            (self.tr("Where"), "where"), (self.tr("Whose move"), "mover"),
            (self.tr("Contractor"), "contractor"), (self.tr("Due"), "due"),
            (self.tr("Measured"), "measured"), (self.tr("How to repair"), "method"),
            (self.tr("Owner asks"), "demand"), (self.tr("Note"), "note"),
            (self.tr("Photos"), "photos"),
        ):  # fmt: skip
            form.addRow(text(words, "soft"), self._facts[name])
        column = QVBoxLayout(self._all)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(self._words)
        column.addLayout(form)
        column.addWidget(rule())
        column.addWidget(self._rounds)
        column.addWidget(self._photos)
        column.addStretch(1)
        return self._all

    def _show(self, detail: DefectDetail) -> None:
        defect = detail.summary
        if defect.defect_id != self._shown:
            return
        here, named = detail.photos_here
        photos = self.tr("{here} of {named} photos here").format(here=here, named=named)
        self._card.show_heading(f"{defect.unit_code} · {defect.number}", word(defect.state))
        self._words.setText(defect.description)
        measured = "" if defect.measured is None else f"{defect.measured}　{detail.tolerance}"
        for name, words in (
            ("where", " · ".join(each for each in (defect.room, defect.item) if each)),
            ("mover", word(defect.move)),
            ("contractor", defect.contractor or self.tr("nobody responsible")),
            ("due", defect.due.isoformat()),
            ("measured", measured), ("method", detail.method), ("demand", defect.demand),
            ("note", defect.note), ("photos", photos if named else ""),
        ):  # fmt: skip
            self._facts[name].setText(words)
            self._form.setRowVisible(self._facts[name], bool(words))
        self._rounds.show_rounds(detail.rounds)
        self._photos.show_defect(defect.defect_id)

"""The strip over the whole window while a sheet of paper is entered, and what ends it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from handover_app.domain.paper_days import PaperSheet
from handover_app.ui.context import PageContext
from handover_app.ui.messages import local, word
from handover_app.ui.session import BackJob
from handover_app.ui.widgets.text import text

HEIGHT = 48
LOOK_MS = 4000
"""How often the sheet is looked at: an answer that was lost tells nobody that it is entered."""


class BackStrip(QFrame):
    """Says which sheet is entered, when it happened and who compared it; a button stops."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setObjectName("backStrip")
        self.setFixedHeight(HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(12)
        self._words = text("", "strong")
        self._stop = QPushButton(self.tr("Stop the back entry"))
        self._stop.setObjectName("stopBackEntry")
        self._stop.setAccessibleName(self._stop.text())
        self._stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(self._words, 1)
        row.addWidget(self._stop)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._ask)
        session = context.session
        self._stop.clicked.connect(session.stop_paper)
        session.back_began.connect(self._begin)
        session.back_ended.connect(self._end)
        self.hide()

    def words(self) -> str:
        """What the strip says."""
        return self._words.text()

    def _begin(self, job: BackJob) -> None:
        back = job.act.back
        assert back is not None, "a job enters a sheet"
        parts = [
            self.tr("Back entry {number} · {kind}").format(
                number=job.sheet.number, kind=word(job.sheet.kind)
            ),
            job.sheet.unit_code,
            self.tr("happened {when}").format(when=local(back.happened_at, "%m-%d %H:%M")),
            self.tr("compared by {name}").format(name=job.compared_by),
        ]
        self._words.setText(" · ".join(part for part in parts if part))
        self.setAccessibleName(self._words.text())
        self.show()
        self._look.start()

    def _end(self, entered: bool) -> None:
        self._look.stop()
        self.hide()
        if entered:
            self.context.band.done(self.tr("Entered from paper"))
        self.context.open_page("back_entry")

    def _ask(self) -> None:
        """Ask whether the sheet is done, which a lost answer did not tell."""
        job = self.context.session.back
        if job is not None:
            read = partial(self.context.desks.paper_days.sheet, job.sheet.number)
            self.context.runner.read(self, read, self._seen, self._not_seen, key="back sheet")

    def _seen(self, sheet: PaperSheet) -> None:
        job = self.context.session.back
        if job is not None and sheet.number == job.sheet.number and sheet.done_at is not None:
            self.context.session.carried_out(job.act.operation)

    def _not_seen(self, _error: Exception) -> None:
        """The database is away; the next look asks again."""

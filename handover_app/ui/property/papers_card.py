"""The card of books and manual: what was given when, and what is given now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from handover_app.domain.gifts import Article, ArticleSummary
from handover_app.ui.messages import local, word
from handover_app.ui.widgets.buttons import IconButton, PrimaryButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.text import text


class PapersCard(Card):
    """A box for each paper; one that was given stays ticked, with its time.

    Attributes:
        issue_asked: the list of :class:`Article` ticked now.
        reprint_asked: the sheet with everything given is wanted again.
    """

    issue_asked = Signal(object)
    reprint_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Books and manual"))
        self._boxes: dict[Article, QCheckBox] = {}
        self._times = {article: text("", "small") for article in Article}
        self.primary = PrimaryButton(self.tr("Issue the ticked papers"))
        self.primary.setObjectName("issuePapers")
        self.primary.clicked.connect(self._on_issue)
        for article in Article:
            box = QCheckBox(word(article))
            box.setAccessibleName(word(article))
            box.setObjectName(f"article-{article.name}")
            box.toggled.connect(self._count)
            self._boxes[article] = box
            row = QHBoxLayout()
            row.setContentsMargins(0, 6, 0, 6)
            row.addWidget(box)
            row.addStretch(1)
            row.addWidget(self._times[article])
            self.body.addLayout(row)
        self._said = text("", "soft", wrap=True)
        self.reprint = IconButton("printer", self.tr("Print the sheet of articles again"))
        self.reprint.setObjectName("reprintArticles")
        self.reprint.clicked.connect(self.reprint_asked)
        foot = QHBoxLayout()
        foot.addWidget(self.reprint)
        foot.addStretch(1)
        foot.addWidget(self.primary)
        self.body.addWidget(self._said)
        self.body.addStretch(1)
        self.body.addWidget(rule())
        self.body.addLayout(foot)
        self.clear("")

    def show_papers(self, given: ArticleSummary) -> None:
        """Show what was given; what is not given yet waits for a tick."""
        for article, at in given.articles:
            box = self._boxes[article]
            box.setChecked(at is not None)
            box.setEnabled(at is None)
            words = self.tr("given {time}")
            self._times[article].setText(words.format(time=local(at, "%m-%d %H:%M")) if at else "")
        whole = all(at is not None for _, at in given.articles)
        self._said.setText(self.tr("Everything has been given.") if whole else "")
        self._count()

    def clear(self, words: str) -> None:
        """Nothing can be given, and why."""
        for article, box in self._boxes.items():
            box.setChecked(False)
            box.setEnabled(False)
            self._times[article].clear()
        self.reprint.hide()
        self._said.setText(words)
        self._count()

    def ticked(self) -> list[Article]:
        """What is to be given now."""
        return [each for each, box in self._boxes.items() if box.isEnabled() and box.isChecked()]

    def _count(self) -> None:
        self.primary.setEnabled(bool(self.ticked()))

    def _on_issue(self) -> None:
        chosen = self.ticked()
        # A second press must not ask twice; the answer fills the card anew.
        self.primary.setEnabled(False)
        self.issue_asked.emit(chosen)

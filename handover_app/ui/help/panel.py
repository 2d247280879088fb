"""The window of F1: keys and contents at the left, the text of the page at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from handover_app.ui.help.keys import Keys, keys_of
from handover_app.ui.help.texts import help_text
from handover_app.ui.tokens import GAP
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.text import text

LEFT = 300
WITH_TEXT = (1000, 560)
"""Fits over the smallest window."""
KEYS_ONLY = (LEFT + 32, 440)
_LINE_HEIGHT = 130
"""Per cent; Chinese set solid tires the eye."""
_ABOVE_HEADING = 16


class HelpPanel(QDialog):
    """Stays open beside the work; Esc closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModal(False)
        self.keys = QScrollArea(widgetResizable=True)
        self.keys.setAccessibleName(self.tr("Keys"))
        self.keys.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.contents = QListWidget()
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.contents.currentItemChanged.connect(self._go_to)
        self.words = QTextBrowser()
        self.words.setAccessibleName(self.tr("Help"))
        self.words.document().setDocumentMargin(12)
        self.close_button = PrimaryButton(self.tr("Close"), "Esc")
        self.close_button.clicked.connect(self.reject)
        self._contents_heading = text(self.tr("Contents"), "heading")
        self._assemble()

    def show_page(self, key: str, title: str, page: QWidget | None) -> None:
        """Show the keys of a page and what is written of it; ``key`` is its name in code."""
        self.setWindowTitle(self.tr("Help: {page}").format(page=title) if title else "")
        self.keys.setWidget(self._rows([*keys_of(page), *self._window_keys()]))
        markdown = help_text(key)
        self.words.setMarkdown(markdown)
        self._lay_out()
        for widget in (self.words, self.contents, self._contents_heading):
            widget.setVisible(bool(markdown))
        self.resize(*(WITH_TEXT if markdown else KEYS_ONLY))

    def _assemble(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(text(self.tr("Keys"), "heading"))
        left.addWidget(self.keys, 1)
        left.addWidget(self._contents_heading)
        left.addWidget(self.contents, 1)
        left.addWidget(self.close_button)
        side = QWidget()
        side.setFixedWidth(LEFT)
        side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(GAP)
        row.addWidget(side)
        row.addWidget(self.words, 1)

    def _rows(self, keys: Keys) -> QWidget:
        made = QWidget()
        rows = QGridLayout(made)
        rows.setContentsMargins(0, 0, GAP, 0)
        rows.setHorizontalSpacing(GAP)
        rows.setVerticalSpacing(6)
        rows.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for place, (key, word) in enumerate(keys):
            rows.addWidget(text(key, "key"), place, 0, top | Qt.AlignmentFlag.AlignLeft)
            rows.addWidget(text(word, wrap=True), place, 1, top)
        rows.setRowStretch(len(keys), 1)
        return made

    def _window_keys(self) -> Keys:
        return [
            ("Ctrl+K", self.tr("Search or scan")),
            ("Ctrl+Shift+K", self.tr("Scan with the camera")),
            ("Ctrl+1 … 9", self.tr("Open a station")),
            ("Ctrl+L", self.tr("Hand the seat to another clerk")),
            ("Tab", self.tr("Next field")),
            ("F1", self.tr("This help")),
        ]

    def _lay_out(self) -> None:
        """Give the text air, and list its headings."""
        self.contents.blockSignals(True)
        self.contents.clear()
        block = self.words.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            _breathe(block, heading=level > 1)
            if level == 2:
                item = QListWidgetItem(block.text())
                item.setData(Qt.ItemDataRole.UserRole, block.blockNumber())
                self.contents.addItem(item)
            block = block.next()
        self.contents.blockSignals(False)

    def _go_to(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        document = self.words.document()
        block = document.findBlockByNumber(item.data(Qt.ItemDataRole.UserRole))
        top = document.documentLayout().blockBoundingRect(block).top()
        self.words.verticalScrollBar().setValue(int(top) - GAP)


def _breathe(block: QTextBlock, *, heading: bool) -> None:
    spaced = block.blockFormat()
    spaced.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if heading:
        spaced.setTopMargin(_ABOVE_HEADING)
    QTextCursor(block).setBlockFormat(spaced)

"""Said instead of the developer's bill while the owner may still give the flat back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import rule
from handover_app.ui.widgets.tiles import BlockedLine


class RescissionForm(QWidget):
    """Legal notes that the owner keeps the unit; until then neither money nor paper.

    Attributes:
        kept: the owner keeps the unit; carries the reason that a legal clerk typed.
    """

    kept = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = BlockedLine()
        line.show_blocked(
            self.tr(
                "The area differs by more than the contract allows, so the owner may give the "
                "unit back. Legal must first note that the owner keeps it."
            )
        )
        self.reason = QLineEdit()
        self.reason.setObjectName("keepsReason")
        self.reason.setPlaceholderText(self.tr("What the owner declared, and when"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.primary = PrimaryButton(self.tr("Owner keeps the unit"))
        self.primary.setObjectName("ownerKeeps")
        self.primary.clicked.connect(lambda: self.kept.emit(self.reason.text()))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.primary)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(line)
        column.addWidget(self.reason)
        column.addStretch(1)
        column.addWidget(rule())
        column.addLayout(foot)

    def show_open(self, *, is_legal: bool) -> None:
        """Who is not legal gives no reason here, but calls a legal clerk."""
        self.reason.setVisible(is_legal)
        self.reason.clear()

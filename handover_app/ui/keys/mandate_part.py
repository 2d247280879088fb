"""A key that stays for repairs: only by the owner's written mandate (钥匙委托书, form 6.10)."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from handover_app.domain.keys import KeyLine, MandateOrder
from handover_app.ui.widgets.text import text

_SHORT = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


class MandatePart(QWidget):
    """A tick; ticked, the one key that stays, why, what lies in the flat, and who may enter."""

    def __init__(self) -> None:
        super().__init__()
        self._keys: tuple[KeyLine, ...] = ()
        self.tick = QCheckBox(self.tr("One key stays for repairs"))
        self.tick.setObjectName("retain")
        self.tick.setAccessibleName(self.tick.text())
        self.tick.setToolTip(self.tr("Only by the owner's written mandate"))
        self.key = QComboBox()
        self.key.setMinimumContentsLength(6)
        self.key.setSizeAdjustPolicy(_SHORT)
        self.reason, self.belongings, self.visitors = QLineEdit(), QLineEdit(), QLineEdit()
        self._fields = QWidget()
        form = QFormLayout(self._fields)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        for name, words, field in (
            ("retainedKey", self.tr("Key"), self.key),
            ("mandateReason", self.tr("Defects"), self.reason),
            ("belongings", self.tr("Belongings"), self.belongings),
            ("mayEnter", self.tr("May enter"), self.visitors),
        ):
            field.setObjectName(name)
            field.setAccessibleName(words)
            form.addRow(text(words, "soft"), field)
        self.belongings.setPlaceholderText(self.tr("what lies in the flat, or: none"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.tick)
        column.addWidget(self._fields)
        self.tick.toggled.connect(self._fields.setVisible)
        self._fields.hide()

    def offer(self, keys: Sequence[KeyLine]) -> None:
        """The keys of which one may stay; the choice stays."""
        if [key.key_id for key in keys] == [key.key_id for key in self._keys]:
            return
        self._keys = tuple(keys)
        self.key.clear()
        self.key.addItems([f"{key.kind}　{key.short_id}" for key in keys])

    def clear(self) -> None:
        """Nothing stays."""
        self.tick.setChecked(False)
        self._keys = ()
        self.key.clear()
        for field in (self.reason, self.belongings, self.visitors):
            field.clear()

    def key_id(self) -> UUID | None:
        """The key that stays, or None."""
        if not self.tick.isChecked() or not self._keys:
            return None
        return self._keys[self.key.currentIndex()].key_id

    def order(self) -> MandateOrder | None:
        """What the owner writes, or None."""
        if not self.tick.isChecked():
            return None
        return MandateOrder(
            reason=self.reason.text().strip(),
            belongings=self.belongings.text().strip(),
            who_may_enter=self.visitors.text().strip(),
        )

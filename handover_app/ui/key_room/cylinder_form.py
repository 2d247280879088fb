"""What is done about a key: a new cylinder with its cost and its keys, or its destruction."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from handover_app.domain.keys import HERE, LIVE, CylinderOrder, KeyState, LostKey
from handover_app.domain.money import NIL
from handover_app.ui.messages.words import local, word
from handover_app.ui.tokens import CONTROL_HEIGHT, PADDING
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import ROOM_FOR_THE_BAR, scrolled
from handover_app.ui.widgets.money_field import MoneyField
from handover_app.ui.widgets.text import text

_WIDTH = 332
_MOST = 20
_COUNT_WIDTH = 88


class CylinderCard(Card):
    """For a key that opens something the form of a new cylinder; else its destruction.

    Attributes:
        ordered: the :class:`CylinderOrder`.
        destroyed: the reason.
    """

    ordered = Signal(object)
    destroyed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setFixedWidth(_WIDTH)
        self._line: LostKey | None = None
        self._counts: dict[str, QSpinBox] = {}
        self._facts = text("", "soft", wrap=True)
        self._reason, self._bearer, self._done_by = QLineEdit(), QLineEdit(), QLineEdit()
        self._cost = MoneyField(self.tr("Cost (yuan)"))
        self._why = QLineEdit()
        self._change = PrimaryButton(self.tr("Cylinder changed"))
        self._destroy = QPushButton(self.tr("Destroyed"))
        self._change.clicked.connect(self._on_change)
        self._destroy.clicked.connect(self._on_destroy)
        self._name()
        self.body.addWidget(self._facts)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, ROOM_FOR_THE_BAR, 0)
        column.addWidget(self._change_part())
        column.addWidget(self._destroy_part())
        column.addStretch(1)
        # A lock of several kinds of keys has a form longer than the smallest window is high.
        self.body.addWidget(scrolled(inside, self.tr("Cylinder changed")), 1)
        self.show_line(None)

    def line(self) -> LostKey | None:
        """The key that is shown."""
        return self._line

    def show_line(self, line: LostKey | None) -> None:
        """Show a key; what is being typed stays while it is the same one."""
        same = line is not None and self._line is not None and line.key_id == self._line.key_id
        self._line = line
        self._form.setVisible(line is not None and line.state in LIVE)
        self._end.setVisible(line is not None and _can_be_destroyed(line))
        if line is None:
            self.show_heading(self.tr("No key chosen"))
            self._facts.setText(self.tr("Choose a key to say what was done about it."))
            return
        self.show_heading(line.code, line.kind)
        since = local(line.since, "%m-%d %H:%M")
        parts = (f"{word(line.state)} · {since}", line.holder, line.note)
        self._facts.setText("\n".join(part for part in parts if part))
        if not same:
            for field in (self._reason, self._done_by, self._why):
                field.clear()
            self._bearer.setText("" if line.state in HERE else line.holder)
            self._cost.set_money(None)
            self._show_counts(line)

    def _name(self) -> None:
        for name, words, field, longest in (
            ("changeReason", self.tr("Reason"), self._reason, 200),
            ("borneBy", self.tr("Cost borne by"), self._bearer, 120),
            ("doneBy", self.tr("Done by"), self._done_by, 120),
            ("destroyReason", self.tr("Reason"), self._why, 150),
        ):
            field.setObjectName(name)
            field.setAccessibleName(words)
            field.setMaxLength(longest)
        self._cost.setObjectName("changeCost")
        self._change.setObjectName("changeCylinder")
        self._destroy.setObjectName("destroyKey")
        self._destroy.setAccessibleName(self._destroy.text())

    def _change_part(self) -> QWidget:
        self._form = QWidget()
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        for words, field in (
            (self.tr("Reason"), self._reason),
            (self.tr("Cost (yuan)"), self._cost),
            (self.tr("Borne by"), self._bearer),
            (self.tr("Done by"), self._done_by),
        ):
            form.addRow(text(words, "soft"), field)
        column.addLayout(form)
        column.addWidget(text(self.tr("New keys"), "soft"))
        self._new = QFormLayout()
        self._new.setVerticalSpacing(8)
        column.addLayout(self._new)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, PADDING - 12)
        foot.addStretch(1)
        foot.addWidget(self._change)
        column.addLayout(foot)
        return self._form

    def _destroy_part(self) -> QWidget:
        self._end = QWidget()
        row = QHBoxLayout(self._end)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._why.setPlaceholderText(self.tr("How and why it was destroyed"))
        row.addWidget(self._why, 1)
        row.addWidget(self._destroy)
        return self._end

    def _show_counts(self, line: LostKey) -> None:
        while self._new.rowCount():
            self._new.removeRow(0)
        self._counts = {}
        for kind, count in line.kinds:
            field = QSpinBox()
            field.setRange(0, _MOST)
            field.setValue(count)
            field.setFixedSize(_COUNT_WIDTH, CONTROL_HEIGHT)
            # The style's padding does not reach the words inside a spin box.
            field.lineEdit().setTextMargins(9, 0, 0, 0)
            field.setObjectName(f"new {kind}")
            field.setAccessibleName(self.tr("New keys: {kind}").format(kind=kind))
            self._counts[kind] = field
            self._new.addRow(text(kind), field)

    def _on_change(self) -> None:
        if self._line is None:
            return
        new = tuple((kind, field.value()) for kind, field in self._counts.items() if field.value())
        self.ordered.emit(
            CylinderOrder(
                key_set_id=self._line.key_set_id,
                lock=self._line.lock,
                reason=self._reason.text(),
                cost=self._cost.money() or NIL,
                borne_by=self._bearer.text(),
                done_by=self._done_by.text(),
                new=new,
            )
        )

    def _on_destroy(self) -> None:
        self.destroyed.emit(self._why.text())


def _can_be_destroyed(line: LostKey) -> bool:
    """A key that opens nothing any more, or never did."""
    return line.state is KeyState.USELESS or (line.faulty and line.state is KeyState.AT_DESK)

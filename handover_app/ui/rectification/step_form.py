"""The words that a step needs, asked in the page below the table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from handover_app.domain.defects import ContractorLine, DefectRow
from handover_app.ui.rectification.steps import LOOKS, Filled, Step
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.fields import Labelled, QuietBox, button, line
from handover_app.ui.widgets.money_field import MoneyField
from handover_app.ui.widgets.text import text


class StepForm(QFrame):
    """One step and its fields; what was typed stays when the step is refused.

    Attributes:
        filled: the step, its defects and what was typed.
        left: the step is not taken.
    """

    filled = Signal(object, object, object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "box")
        self.setObjectName("stepForm")
        self._step, self._rows = Step.CANCEL, tuple[DefectRow, ...]()
        self._title = text("", "strong")
        self._title.setObjectName("stepTitle")
        self._note = line("", "stepNote")
        self._note.setMaxLength(500)
        self._who = line(self.tr("Who"), "stepWho")
        self._who.setMaxLength(120)
        self._amount, self._contractor = MoneyField(""), QuietBox()
        self._fields: dict[str, tuple[QWidget, Labelled]] = {
            "contractor": self._labelled(
                self.tr("Who has to repair it"), self._contractor, "stepContractor"
            ),
            "who": self._labelled(self.tr("Who"), self._who, "stepWho"),
            "note": self._labelled("", self._note, "stepNote"),
            "amount": self._labelled(self.tr("Compensation"), self._amount, "stepAmount"),
        }
        self._contractor.setMinimumContentsLength(16)
        self._amount.setFixedWidth(140)
        self._leave = button(self.tr("Leave it"), "leaveStep")
        self._leave.clicked.connect(self.left)
        self._do = PrimaryButton("")
        self._do.setObjectName("takeStep")
        self._do.clicked.connect(self._on_do)
        self._assemble()
        self.hide()

    def ask(self, step: Step, rows: Sequence[DefectRow]) -> None:
        """Open for this step; the cursor stands in its first field."""
        look = LOOKS[step]
        if not self.isVisibleTo(self.parentWidget()) or step is not self._step:
            self._note.clear()
            self._amount.set_money(None)
            self._contractor.setCurrentIndex(0)
            one = {row.contractor for row in rows}
            self._who.setText(one.pop() if len(one) == 1 and "who" in look.fields else "")
        self._step, self._rows = step, tuple(rows)
        count = self.tr("{step}: {count} defects")
        self._title.setText(count.format(step=look.title(), count=len(rows)))
        self._fields["note"][1].show_words(look.label())
        for name, (_, labelled) in self._fields.items():
            labelled.setVisible(name in look.fields)
        self._do.show_words(look.title())
        self._do.setEnabled(True)
        self.show()
        self._fields[look.fields[0]][0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_contractors(self, lines: Sequence[ContractorLine]) -> None:
        """Whom a dispute may go to."""
        kept = self._contractor.currentData()
        self._contractor.clear()
        self._contractor.addItem(self.tr("stays with the contractor"), None)
        for each in lines:
            if each.active:
                self._contractor.addItem(each.name, each.name)
        self._contractor.choose(kept)

    def wait(self) -> None:
        """The step is being taken: a second press would be a second step."""
        self._do.setEnabled(False)

    def again(self) -> None:
        """The step was refused."""
        self._do.setEnabled(True)

    def _labelled(self, words: str, field: QWidget, name: str) -> tuple[QWidget, Labelled]:
        return field, Labelled(words, field, name)

    def _assemble(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(8)
        for name, (_, labelled) in self._fields.items():
            fields.addWidget(labelled, 1 if name == "note" else 0)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._title, 1)
        foot.addWidget(self._leave)
        foot.addWidget(self._do)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(8)
        column.addLayout(fields)
        column.addLayout(foot)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setWhatsThis(self.tr("Leave it"))
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.left)
        for field in self.findChildren(QLineEdit):
            field.returnPressed.connect(self._on_do)

    def _on_do(self) -> None:
        if not self._do.isEnabled():
            return
        filled = Filled(
            note=self._note.text().strip(),
            who=self._who.text().strip(),
            amount=self._amount.money() if self._amount.text().strip() else None,
            contractor=self._contractor.currentData(),
        )
        self.filled.emit(self._step, self._rows, filled)

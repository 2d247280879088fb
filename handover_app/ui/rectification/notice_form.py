"""What follows a notice that is not kept: a second one, or a repair by others at his cost."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from handover_app.domain.defects import NoticeKind, NoticeSummary
from handover_app.ui.messages import word
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.day_field import day_field, day_of
from handover_app.ui.widgets.fields import Labelled, button, line
from handover_app.ui.widgets.money_field import MoneyField
from handover_app.ui.widgets.text import text

_DAYS = 3
"""The deadline that is offered: so many days from today."""


class FollowForm(QFrame):
    """Deadline, and who repairs at what cost; what was typed stays when it is refused.

    Attributes:
        filled: the kind, the notice, the deadline, the third party and its cost.
        left: nothing follows.
    """

    filled = Signal(object, object, object, str, object)
    left = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.setProperty("role", "box")
        self.setObjectName("followForm")
        self._kind, self._notice = NoticeKind.SECOND, None
        self._title = text("", "strong", wrap=True)
        self._due = day_field(today)
        self._third = line(self.tr("Who repairs it"), "thirdParty")
        self._third.setMaxLength(120)
        self._cost = MoneyField("")
        self._cost.setFixedWidth(140)
        self._parts = {
            "third": Labelled(self.tr("Who repairs it"), self._third, "thirdParty"),
            "cost": Labelled(self.tr("Cost to be deducted"), self._cost, "thirdPartyCost"),
            "due": Labelled(self.tr("New deadline"), self._due, "followDue"),
        }
        leave = button(self.tr("Leave it"), "leaveFollow")
        leave.clicked.connect(self.left)
        self._do = PrimaryButton(self.tr("Issue"))
        self._do.setObjectName("issueFollow")
        self._do.clicked.connect(self._on_do)
        fields, foot = QHBoxLayout(), QHBoxLayout()
        for name, part in self._parts.items():
            fields.addWidget(part, 1 if name == "third" else 0)
        foot.addWidget(self._title, 1)
        foot.addWidget(leave)
        foot.addWidget(self._do)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        for row in (fields, foot):
            row.setSpacing(8)
            column.addLayout(row)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setWhatsThis(self.tr("Leave it"))
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)
        for field in (self._third, self._cost):
            field.returnPressed.connect(self._on_do)
        self.hide()

    def ask(self, kind: NoticeKind, notice: NoticeSummary, today: date) -> None:
        """Open for a second notice or for a third party's repair of this one."""
        self._kind, self._notice = kind, notice
        third = kind is NoticeKind.THIRD_PARTY
        words = self.tr("{kind} for {number}, {contractor}: {count} items")
        self._title.setText(
            words.format(
                kind=word(kind),
                number=notice.number,
                contractor=notice.contractor,
                count=notice.to_repair,
            )
        )
        for name in ("third", "cost"):
            self._parts[name].setVisible(third)
        offered = today + timedelta(days=_DAYS)
        self._due.setDate(QDate(offered.year, offered.month, offered.day))
        self._third.clear()
        self._cost.set_money(None)
        self._do.setEnabled(True)
        self.show()
        first: QLineEdit | None = self._third if third else None
        (first or self._due).setFocus(Qt.FocusReason.OtherFocusReason)

    def again(self) -> None:
        """It was refused."""
        self._do.setEnabled(True)

    def _on_do(self) -> None:
        if self._do.isEnabled() and self._notice is not None:
            self._do.setEnabled(False)
            self.filled.emit(
                self._kind, self._notice, day_of(self._due), self._third.text().strip(),
                self._cost.money(),
            )  # fmt: skip

"""What is seldom filled in: the document's name and day, papers in its place, a guardian."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from handover_app.domain.visits import SpecialPapers
from handover_app.ui.messages import word
from handover_app.ui.reception.rows import lay_rows
from handover_app.ui.reception.typed_day import TypedDay
from handover_app.ui.widgets.fields import QuietBox, line


class SpecialPart(QWidget):
    """Mostly left as it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        hint = self.tr("Name on it, if it differs")
        self.name = line(self.tr("Name on the document"), "nameOnDocument", hint)
        words = self.tr("Document valid until")
        self.valid_until = TypedDay(words, "idValidUntil")
        self.valid_until.setPlaceholderText(self.tr("Valid until 2030-05-31"))
        self.papers = QuietBox()
        self.papers.setObjectName("specialPapers")
        self.papers.setAccessibleName(self.tr("Special papers"))
        for each in SpecialPapers:
            self.papers.addItem(word(each), each)
        hint = self.tr("Guardian of a minor")
        self.guardian = line(self.tr("Guardian"), "guardian", hint)
        self.remark = line(self.tr("Remark"), "checkRemark", self.tr("Remark on the papers"))
        lay_rows(
            self,
            (
                (self.tr("Their paper"), (self.name, self.valid_until)),
                (self.tr("In its place"), (self.papers, self.guardian)),
                ("", (self.remark,)),
            ),
        )

    def clear(self) -> None:
        """Another household."""
        self.papers.setCurrentIndex(0)
        for field in (self.name, self.valid_until, self.guardian, self.remark):
            field.clear()

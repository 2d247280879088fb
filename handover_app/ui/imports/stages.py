"""Where the import stands, and the first stage: what kind of file is wanted."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handover_app.ui.icons import IconLabel
from handover_app.ui.imports.presenter import ImportStage
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.text import Elided, restyle, text


class StageLine(QWidget):
    """File → Preview → Result, and the file's name with its sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 2, 0)
        row.setSpacing(8)
        self._words = {
            ImportStage.FILE: self.tr("File"),
            ImportStage.PREVIEW: self.tr("Preview"),
            ImportStage.RESULT: self.tr("Result"),
        }
        self._parts = {}
        for stage, words in self._words.items():
            icon, label = IconLabel("circle", size=16), text(words)
            self._parts[stage] = (icon, label)
            row.addWidget(icon)
            row.addWidget(label)
            if stage is not ImportStage.RESULT:
                row.addWidget(IconLabel("chevron-right", size=14))
        row.addSpacing(16)
        self.about = Elided("", "soft")
        self.about.setObjectName("aboutFile")
        row.addWidget(self.about, 1)

    def show_stage(self, now: ImportStage, about: str) -> None:
        """Mark the stage; ``about`` says which file and sheet."""
        for stage, (icon, label) in self._parts.items():
            here, passed = stage is now, stage.value < now.value
            tone = Tone.ACCENT if here else Tone.GOOD if passed else Tone.NEUTRAL
            name = "circle-dot" if here else "check" if passed else "circle"
            icon.show_icon(name, tone)
            restyle(label, role="strong" if here else "soft")
        self.about.setText(about)
        self.setAccessibleName(f"{self._words[now]} {about}".strip())


class FileCard(Card):
    """Says what is read and how, before there is a file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Workbook of the sales system"))
        inside = QVBoxLayout()
        inside.setSpacing(12)
        title = text(self.tr("Choose the workbook with the units and their owners"), "title")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside.addStretch(1)
        picture = IconLabel("file-input", Tone.ACCENT, 40)
        inside.addWidget(picture, alignment=Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(title)
        for words in (
            self.tr("The sheet is found by its row of headings, whatever it is called."),
            self.tr("A preview shows what is new and what is left out; nothing is written by it."),
            self.tr("The same workbook may come every day: what a desk changed is kept."),
        ):
            line = text(words, "soft", wrap=True)
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            inside.addWidget(line)
        inside.addStretch(2)
        self.body.addLayout(inside, 1)

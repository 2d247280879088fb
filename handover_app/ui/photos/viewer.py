"""One photo large, with its stamp and what is drawn on it; the photo itself is never touched."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from handover_app.domain.acts import Act, AlreadyDone
from handover_app.domain.defects import Mark, MarkKind, MarksWrong, PhotoLine, marks_of
from handover_app.domain.refusals import DomainError
from handover_app.ui.clicks import Click, LostClick
from handover_app.ui.context import PageContext
from handover_app.ui.messages import sentence, word
from handover_app.ui.photos.drawing import DrawingPane
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.text import Elided, set_tone, text


class PhotoViewer(QDialog):
    """Looks at the photos of one strip, one after the other, and draws on them.

    Attributes:
        pane: the photo and its marks.
        drawn: something was drawn and saved.
    """

    drawn = Signal()

    def __init__(
        self, context: PageContext, lines: Sequence[PhotoLine], place: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Photo"))
        self._context = context
        self._lines, self._place = list(lines), place
        self._saved: tuple[Mark, ...] = ()
        self._leaving = False
        self._lost = LostClick(context.session)
        self.pane = DrawingPane()
        self.pane.changed.connect(self._show_state)
        self._stamp, self._taken = Elided("", "strong"), text("", "soft")
        self._words = text("", "soft", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addLayout(self._tools())
        column.addWidget(self.pane, 1)
        stamp = QHBoxLayout()
        stamp.addWidget(self._stamp, 1)
        stamp.addWidget(self._taken)
        column.addLayout(stamp)
        column.addWidget(self._words)
        column.addLayout(self._foot())
        self._keys()
        self.resize(860, 680)
        self._show()

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        self._choices = QButtonGroup(self)
        self._choices.setExclusive(False)
        self._tool_buttons: dict[MarkKind, QPushButton] = {}
        for kind, key in ((MarkKind.ARROW, "1"), (MarkKind.CIRCLE, "2"), (MarkKind.TEXT, "3")):
            button = _button(f"{word(kind)}  {key}", f"draw-{kind.value}", partial(self._on, kind))
            button.setCheckable(True)
            button.setAccessibleName(word(kind))
            self._tool_buttons[kind] = button
            self._choices.addButton(button)
            row.addWidget(button)
        self._undo = _button(self.tr("Undo"), "undo-mark", self.pane.undo)
        row.addWidget(self._undo)
        row.addStretch(1)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        self._back = _button(self.tr("Previous photo"), "previous-photo", partial(self._turn, -1))
        self._on_button = _button(self.tr("Next photo"), "next-photo", partial(self._turn, 1))
        self._close = _button(self.tr("Close"), "close-photo", self.reject)
        self.save = PrimaryButton(self.tr("Save the drawing"), "Ctrl+S")
        self.save.setObjectName("save-marks")
        self.save.setAutoDefault(False)  # Enter ends the words on the photo
        self.save.clicked.connect(self._on_save)
        self._copy = _button(self.tr("Save a copy…"), "copy-photo", self._on_copy)
        self._copy.setToolTip(self.tr("With what is drawn on it, and the stamp below"))
        for button in (self._back, self._on_button, self._copy):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._close)
        row.addWidget(self.save)
        return row

    def _keys(self) -> None:
        for key, done in (
            ("1", partial(self._on, MarkKind.ARROW)),
            ("2", partial(self._on, MarkKind.CIRCLE)),
            ("3", partial(self._on, MarkKind.TEXT)),
            ("Ctrl+Z", self.pane.undo),
            ("PgUp", partial(self._turn, -1)),
            ("PgDown", partial(self._turn, 1)),
        ):
            QShortcut(QKeySequence(key), self, activated=done)

    def _line(self) -> PhotoLine:
        return self._lines[self._place]

    def _show(self) -> None:
        """Read the photo in hand; its drawing is known already."""
        line, photos = self._line(), self._context.desks.photos
        self._leaving = False
        self._saved = ()
        with suppress(MarksWrong):  # of a newer program; the photo itself is shown
            self._saved = marks_of(line.marks)
        self.pane.show_photo(QImage(), ())
        self._say("")
        self._read(partial(_image_of, photos.picture, line.photo_id), self._show_image, "image")
        self._read(partial(photos.stamp, line.photo_id), self._show_stamp, "stamp")
        self._back.setEnabled(self._place > 0)
        self._on_button.setEnabled(self._place < len(self._lines) - 1)
        self._show_state()

    def _read(self, call: Callable[[], object], done: Callable[..., None], key: str) -> None:
        shown = partial(done, self._line().photo_id)
        self._context.runner.read(self, call, shown, self._failed, key=key)

    def _show_image(self, photo_id: UUID, image: QImage) -> None:
        if photo_id == self._line().photo_id:
            self.pane.show_photo(image, self._saved)
            self._show_state()

    def _show_stamp(self, photo_id: UUID, stamp: tuple[str, str]) -> None:
        if photo_id == self._line().photo_id:
            self._stamp.setText(stamp[0])
            self._taken.setText(stamp[1])

    def _on(self, kind: MarkKind) -> None:
        """Choose this tool, or look only when it was chosen before."""
        chosen = self.pane.tool() is not kind
        for each, button in self._tool_buttons.items():
            button.setChecked(chosen and each is kind)
        self.pane.choose(kind if chosen else None)
        self.pane.setFocus()

    def _turn(self, step: int) -> None:
        place = self._place + step
        if 0 <= place < len(self._lines) and self._may_leave():
            self._place = place
            self._show()

    def _on_save(self) -> None:
        marks, line = self.pane.marks(), self._line()
        call = self._context.desks.photos.mark
        click = (call, line.photo_id, marks)
        act = self._lost.act_of(click)
        self._lost.forget()
        self.save.setEnabled(False)
        self._context.runner.write(
            self,
            partial(call, act, line.photo_id, marks),
            partial(self._kept, line.photo_id, marks),
            partial(self._not_kept, click, act, line.photo_id, marks),
        )

    def _kept(self, photo_id: UUID, marks: tuple[Mark, ...], _answer: object = None) -> None:
        self.drawn.emit()
        if photo_id == self._line().photo_id:
            self._saved, self._leaving = marks, False
            self._say(self.tr("Saved. The photo itself is as it was."), Tone.GOOD)
            self._show_state()

    def _not_kept(
        self, click: Click, act: Act, photo_id: UUID, marks: tuple[Mark, ...], error: Exception
    ) -> None:
        self._lost.refused(click, act, error)
        if isinstance(error, AlreadyDone):
            self._kept(photo_id, marks)
        else:
            self._failed(error)

    def _on_copy(self) -> None:
        """A picture for somebody else, with what was saved of the drawing, and the stamp."""
        picture = partial(self._context.desks.photos.picture, self._line().photo_id)
        self._context.runner.read(self, picture, self._keep_copy, self._failed, key="copy")

    def _keep_copy(self, content: bytes) -> None:
        kinds, name = self.tr("Pictures (*.jpg)"), f"{_file_name(self._stamp.text())}.jpg"

        def write_to(path: Path) -> None:
            said = partial(self._say_kept, path.name)
            written = partial(path.write_bytes, content)
            self._context.runner.read(self, written, said, self._context.show_error)

        self._context.dialogs.save_file(self, self.tr("Save a copy…"), name, kinds, write_to)

    def _say_kept(self, name: str, _written: int) -> None:
        self._say(self.tr("Saved as {name}").format(name=name), Tone.GOOD)

    def reject(self) -> None:
        """Esc or the button; a drawing that is not saved is told of once."""
        if self._may_leave():
            super().reject()

    def _may_leave(self) -> bool:
        if self.pane.marks() == self._saved or self._leaving:
            return True
        self._leaving = True
        self._say(
            self.tr("The drawing is not saved. Save it (Ctrl+S), or press again to leave it."),
            Tone.WARN,
        )
        return False

    def _show_state(self) -> None:
        marks = self.pane.marks()
        self._undo.setEnabled(bool(marks))
        self.save.setEnabled(marks != self._saved)
        if marks != self._saved:
            self._leaving = False
        for button in self._tool_buttons.values():
            button.setEnabled(not self.pane.is_full())

    def _failed(self, error: Exception) -> None:
        """In the dialog's own line, since it hides the window's."""
        if isinstance(error, DomainError):
            self._say(sentence(error), Tone.BAD)
        else:
            self._context.show_error(error)
        self._show_state()

    def _say(self, words: str, tone: Tone | None = None) -> None:
        self._words.setText(words)
        self._words.setVisible(bool(words))
        set_tone(self._words, tone)


def _image_of(call: Callable[..., bytes], photo_id: UUID) -> QImage:
    """The photo without marks and stamp; decoded in the worker."""
    return QImage.fromData(call(photo_id, with_marks=False, stamp=False))


def _file_name(stamp: str) -> str:
    """Unit, room and item as a file may be called everywhere."""
    return "-".join(re.findall(r"[^\s·/\\\\:*?\"<>|]+", stamp)) or "photo"


def _button(words: str, name: str, pressed: Callable[[], None]) -> QPushButton:
    made = QPushButton(words)
    made.setObjectName(name)
    made.setAccessibleName(words)
    made.setAutoDefault(False)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.clicked.connect(lambda _checked=False: pressed())
    return made

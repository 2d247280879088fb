"""The button that copies the project for training and opens the copy, by one click."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.training import TrainingCopy
from handover_app.ui.context import PageContext


class TrainingButton(QPushButton):
    """Makes the copy and opens it; an older copy is replaced only after a yes."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setText(self.tr("Make a training copy and open it"))
        self.setObjectName("training")
        self.setProperty("role", "link")
        # It stands in the head of a card, which is lower than a control.
        self.setStyleSheet("min-height: 20px;")
        self.setAccessibleName(self.text())
        words = self.tr(
            "A copy of the project to practise in: real tags and PINs work there, names stay, "
            "telephone and ID numbers are made up. Nothing of it counts."
        )
        self.setToolTip(words)
        self.setAccessibleDescription(words)
        self.clicked.connect(self._on_click)
        # Over a copy, and where nothing is to be opened, there is nothing to press.
        self.setVisible(context.training is not None)

    def _on_click(self) -> None:
        room = self._context.training
        if room is None:
            return
        if not self._context.desks.training.is_there(room.place):
            self._make()
            return
        question = self.tr(
            "A training copy is there already. It is replaced, with everything that was "
            "practised in it; the real project stays as it is."
        )
        yes = self.tr("Replace the training copy")
        self._context.dialogs.confirm(self, question, yes, self._make)

    def _make(self) -> None:
        room = self._context.training
        if room is None:
            return
        room.leave()
        self.setEnabled(False)
        act = self._context.session.act()
        call = partial(self._context.desks.training.make, act, room.place)
        self._context.runner.write(self, call, self._made, self._not_made)

    def _made(self, copy: TrainingCopy) -> None:
        done = self.tr("Training copy made: {units} units").format(units=copy.units)
        self._context.band.done(done)
        self._open()

    def _not_made(self, error: Exception) -> None:
        if isinstance(error, AlreadyDone):
            self._open()
            return
        self.setEnabled(True)
        self._context.show_error(error)

    def _open(self) -> None:
        self.setEnabled(True)
        if self._context.training is not None:
            self._context.training.enter()

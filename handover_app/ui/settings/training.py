"""The card that copies the project for training and opens the copy, by one click each."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.training import TrainingCopy
from handover_app.ui.context import PageContext
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import button
from handover_app.ui.widgets.text import text


class TrainingCard(Card):
    """Makes the copy and opens it, or opens the one that is there.

    An older copy is replaced only after a yes.
    """

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Training"))
        self._context = context
        self._again = button(self.tr("Open the training copy"), "openTraining")
        self._again.clicked.connect(self._open)
        self._make_button = button(self.tr("Make a training copy and open it"), "training", "link")
        words = self.tr(
            "A copy of the project to practise in: real tags and PINs work there, names stay, "
            "telephone and ID numbers are made up. Nothing of it counts."
        )
        self._make_button.setAccessibleDescription(words)
        self._make_button.clicked.connect(self._on_click)
        self.body.addWidget(text(words, "small", wrap=True))
        row = QHBoxLayout()
        row.addWidget(self._again)
        row.addWidget(self._make_button)
        row.addStretch(1)
        self.body.addLayout(row)
        # Over a copy, and where nothing is to be opened, there is nothing to press.
        self.setVisible(context.training is not None)
        self._show_again()

    def _show_again(self) -> None:
        room = self._context.training
        there = room is not None and self._context.desks.training.is_there(room.place)
        self._again.setVisible(there)

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
        self._make_button.setEnabled(False)
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
        self._make_button.setEnabled(True)
        self._context.show_error(error)

    def _open(self) -> None:
        self._make_button.setEnabled(True)
        self._show_again()
        if self._context.training is not None:
            self._context.training.enter()

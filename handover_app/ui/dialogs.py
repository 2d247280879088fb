"""The seam for everything that asks: files, a second person, a yes. Tests put their own behind it.

No dialog runs a loop of its own: the answer comes to a callable, on the GUI thread, or never.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from handover_app.domain.acts import Act
from handover_app.domain.people import Right
from handover_app.domain.refusals import DomainError
from handover_app.ui.approval import ApprovalDialog, Consent
from handover_app.ui.background import Runner, log_unexpected
from handover_app.ui.messages import sentence, unexpected
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.text import text

GiveApproval = Callable[[Act, Right, Consent], UUID]
"""Asks the people's service for a second person's consent to one operation; answers its id."""


class Dialogs(Protocol):
    """What a page may ask of the person in front of it."""

    def ask_file(
        self, parent: QWidget, title: str, kinds: str, done: Callable[[Path], None]
    ) -> None:
        """A file to read; ``kinds`` is Qt's filter, such as ``Workbooks (*.xlsx)``."""

    def ask_files(
        self, parent: QWidget, title: str, kinds: str, done: Callable[[list[Path]], None]
    ) -> None:
        """One or more files to read."""

    def save_file(
        self, parent: QWidget, title: str, proposed: str, kinds: str, done: Callable[[Path], None]
    ) -> None:
        """A place to write a file to."""

    def ask_folder(self, parent: QWidget, title: str, done: Callable[[Path], None]) -> None:
        """A folder that several files are written to."""

    def confirm(self, parent: QWidget, question: str, yes: str, done: Callable[[], None]) -> None:
        """A yes, where money, keys or signatures move; ``yes`` is the word on the button."""

    def approve(
        self, parent: QWidget, act: Act, right: Right, what: str, done: Callable[[Act, str], None]
    ) -> None:
        """A second person's consent to one act; answers the act with it, and the reason."""


class WindowDialogs(QObject):
    """The dialogs of the real window."""

    def __init__(
        self, runner: Runner, give_approval: GiveApproval, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._give_approval = give_approval

    def ask_file(
        self, parent: QWidget, title: str, kinds: str, done: Callable[[Path], None]
    ) -> None:
        """See :class:`Dialogs`."""
        dialog = QFileDialog(parent, title, "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: done(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_files(
        self, parent: QWidget, title: str, kinds: str, done: Callable[[list[Path]], None]
    ) -> None:
        """See :class:`Dialogs`."""
        dialog = QFileDialog(parent, title, "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: done([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_file(
        self, parent: QWidget, title: str, proposed: str, kinds: str, done: Callable[[Path], None]
    ) -> None:
        """See :class:`Dialogs`."""
        dialog = QFileDialog(parent, title, proposed, kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(proposed).suffix.lstrip("."))
        dialog.selectFile(proposed)
        dialog.fileSelected.connect(lambda name: done(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_folder(self, parent: QWidget, title: str, done: Callable[[Path], None]) -> None:
        """See :class:`Dialogs`."""
        dialog = QFileDialog(parent, title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: done(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def confirm(self, parent: QWidget, question: str, yes: str, done: Callable[[], None]) -> None:
        """See :class:`Dialogs`."""
        dialog = Question(question, yes, parent)
        dialog.accepted.connect(done)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def approve(
        self, parent: QWidget, act: Act, right: Right, what: str, done: Callable[[Act, str], None]
    ) -> None:
        """See :class:`Dialogs`."""
        dialog = ApprovalDialog(what, parent)

        def ask(consent: Consent) -> None:
            def given(approval: UUID) -> None:
                dialog.accept()
                done(act.approved(approval), consent.reason)

            call = partial(self._give_approval, act, right, consent)
            self._runner.write(dialog, call, given, refused)

        def refused(error: Exception) -> None:
            if not isinstance(error, DomainError):
                log_unexpected(error)
            dialog.tell(sentence(error) if isinstance(error, DomainError) else unexpected())

        dialog.submitted.connect(ask)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class Question(QDialog):
    """One question with the word of the deed on its button."""

    def __init__(self, question: str, yes: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(16)
        column.addWidget(text(question, wrap=True))
        row = QHBoxLayout()
        row.addStretch(1)
        no = QPushButton(self.tr("Leave it"))
        no.setAccessibleName(self.tr("Leave it"))
        no.clicked.connect(self.reject)
        self.yes = PrimaryButton(yes)
        self.yes.clicked.connect(self.accept)
        row.addWidget(no)
        row.addWidget(self.yes)
        column.addLayout(row)
        self.setMinimumWidth(420)

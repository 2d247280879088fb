"""The agent's authority: kind, what it covers, until when, the tail of the number, a photo."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from handover_app.domain.visits import AuthorityKind, AuthorityShown, Scope, ShownAuthority
from handover_app.ui.messages import word
from handover_app.ui.reception.rows import lay_rows
from handover_app.ui.reception.typed_day import TypedDay
from handover_app.ui.widgets.fields import QuietBox, button, line, tick
from handover_app.ui.widgets.text import Elided


class AuthorityPart(QWidget):
    """Filled in where an agent acts, or where a co-owner is represented.

    Attributes:
        file_asked: a photo of the authority is to be kept.
        open_asked: the photo that was kept is to be looked at.
    """

    file_asked = Signal()
    open_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.beside = line(
            self.tr("Name of the agent"), "representative", self.tr("Who represents")
        )
        self.kind = QuietBox()
        self.kind.setObjectName("authorityKind")
        self.kind.setAccessibleName(self.tr("How the authority was given"))
        for kind in AuthorityKind:
            self.kind.addItem(word(kind), kind)
        self.scopes = {scope: tick(word(scope), f"scope-{scope.value}") for scope in Scope}
        hint = self.tr("Only the last four are kept")
        self.number = line(self.tr("The agent's identity number"), "agentNumber", hint)
        self.until = TypedDay(self.tr("Authority valid until"), "authorityUntil")
        self.until.setPlaceholderText(self.tr("Authority until 2026-12-31"))
        self._file = button(self.tr("Photo of the authority …"), "authorityFile")
        self._file.clicked.connect(self.file_asked)
        self._open = button(self.tr("Look at it"), "authorityOpen", "link")
        self._open.clicked.connect(self.open_asked)
        self._state = Elided("", "small")
        self._assemble()
        self.clear()

    def authority(self, agent: str) -> AuthorityShown | None:
        """The authority as filled in; None while nothing of it was."""
        scopes = tuple(scope for scope, box in self.scopes.items() if box.isChecked())
        typed = self.number.text().strip()
        if not scopes and not typed and self.until.day() is None:
            return None
        return AuthorityShown(
            agent=agent or self.beside.text().strip(),
            kind=self.kind.currentData(),
            scopes=scopes,
            id_number=typed,
            valid_until=self.until.day(),
        )

    def show_authority(self, shown: ShownAuthority | None) -> None:
        """Say what was noted, and whether a photo of it can be kept."""
        self._file.setVisible(shown is not None)
        self._open.setVisible(shown is not None and shown.file_id is not None)
        if shown is None:
            self._state.setText("")
            return
        self.beside.setText(shown.agent)
        self.kind.choose(shown.kind)
        self.until.show_day(shown.valid_until)
        for scope, box in self.scopes.items():
            box.setChecked(scope in shown.scopes)
        if not self.number.text():
            self.number.setText(shown.id_tail)
        words = self.tr("{agent}, number ending in {tail}, checked by {clerk}")
        self._state.setText(
            words.format(agent=shown.agent, tail=shown.id_tail, clerk=shown.checked_by)
        )

    def name_here(self, needed: bool) -> None:
        """Whether the representative is named here; an agent at the desk is named above."""
        self.beside.setVisible(needed)

    def clear(self) -> None:
        """Another household."""
        for field in (self.beside, self.number, self.until):
            field.clear()
        for box in self.scopes.values():
            box.setChecked(False)
        self.kind.setCurrentIndex(0)
        self.show_authority(None)

    def _assemble(self) -> None:
        lay_rows(
            self,
            (
                (self.tr("Authority"), (self.beside, self.kind)),
                (self.tr("It covers"), tuple(self.scopes.values())),
                (self.tr("Agent's number"), (self.number, self.until)),
                ("", (self._file, self._open, self._state)),
            ),
        )

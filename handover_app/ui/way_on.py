"""The supervisor's way on beside a refusal: an agent's step that the authority does not cover."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from handover_app.domain.acts import Act
from handover_app.domain.people import Right
from handover_app.domain.visits import BeyondAuthority
from handover_app.ui.context import PageContext
from handover_app.ui.messages import word
from handover_app.ui.result_band import ErrorLine


class WayOn(QObject):
    """The same at every station: the refusal has a button, a supervisor consents, one tries again.

    What was consented to holds for the rest of the visit, and stands in the journal.
    """

    def __init__(self, window: QWidget, context: PageContext, line: ErrorLine) -> None:
        super().__init__(window)
        self._window, self._context, self._line = window, context, line

    def offer(self, error: object) -> None:
        """Put the button beside the sentence, where there is a way on."""
        if isinstance(error, BeyondAuthority):
            self._line.offer(self.tr("A supervisor consents …"), partial(self._ask, error))

    def _ask(self, error: BeyondAuthority) -> None:
        words = self.tr("{agent} may do “{scope}” in this visit beyond the authority").format(
            agent=error.agent, scope=word(error.scope)
        )
        act = self._context.session.act()
        lift = partial(self._lift, error)
        self._context.dialogs.approve(self._window, act, Right.LIFT_GATE, words, lift)

    def _lift(self, error: BeyondAuthority, act: Act, _reason: str) -> None:
        call = partial(self._context.desks.authorities.lift, act, error.unit_id, error.scope)
        self._context.runner.write(self, call, self._lifted, self._context.show_error)

    def _lifted(self, _answer: object) -> None:
        self._context.band.done(self.tr("Let pass for this visit"), self.tr("Do the step again"))

"""The line over the check-in form: the number, the visit, early or late, what is lacking."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from handover_app.domain.handover import HandoverCard, Stage, StepState
from handover_app.domain.visits import Punctuality, ReceptionView, Timeliness
from handover_app.ui.messages import word

translate = QCoreApplication.translate


def notice_of(card: HandoverCard, view: ReceptionView | None) -> str:
    """What reception should know before it says good morning; empty: nothing."""
    if not card.owners:
        return translate("Reception", "This unit is not sold; nobody can be checked in.")
    parts = []
    if card.visit_id is not None:
        words = translate("Reception", "Checked in with {number}.")
        parts.append(words.format(number=card.queue_number or ""))
    elif card.step(Stage.CHECK_IN).state is StepState.DONE:
        parts.append(translate("Reception", "They were here before; this is another visit."))
    if view is not None and view.unit_id == card.unit_id:
        parts += _of_view(card, view)
    return " ".join(part for part in parts if part)


def _of_view(card: HandoverCard, view: ReceptionView) -> list[str]:
    parts = []
    if view.nth > 1:
        parts.append(translate("Reception", "Visit no. {nth}.").format(nth=view.nth))
    if view.appointment is not None and view.timeliness is not None:
        day, begins = view.appointment
        words = translate("Reception", "Appointment {when}: {how}.")
        when = f"{day.isoformat()} {begins:%H:%M}"
        parts.append(words.format(when=when, how=_how(view.timeliness)))
    if card.visit_id is not None and view.check is not None and view.check.lacking:
        lacking = "、".join(word(each) for each in view.check.lacking)
        parts.append(translate("Reception", "Still to come: {what}.").format(what=lacking))
    return parts


def _how(how: Timeliness) -> str:
    if how.state is Punctuality.EARLY:
        return translate("Reception", "{minutes} minutes early").format(minutes=how.minutes)
    if how.state is Punctuality.LATE:
        words = translate("Reception", "{minutes} minutes late, to the end of the slot")
        return words.format(minutes=how.minutes)
    return word(how.state)

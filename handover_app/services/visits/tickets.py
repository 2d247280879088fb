"""The slip with the queue number."""

from __future__ import annotations

from uuid import UUID

from handover_app.domain import papers
from handover_app.domain.acts import Act
from handover_app.domain.handover import Stage, StepState
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.domain.tags import UNIT_ISSUE, UNIT_TAG, short_id, tag_code
from handover_app.domain.units import Unit
from handover_app.domain.visits import NotCheckedIn, TicketIssued, Visit
from handover_app.services.clock import local
from handover_app.services.handover import require_unit
from handover_app.services.keys.desk import Secret
from handover_app.services.papers.words import head, word_of
from handover_app.services.visits.queue_line import OVER, HallNow
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork

_NOT_ON_SLIP = (Stage.CHECK_IN, Stage.GIFT)


def issue(database: Database, secret: Secret, act: Act, unit_id: UUID) -> PaperRef:
    """Store the slip of a household that is here.

    Raises:
        NotCheckedIn: the household is not here.
        NotAllowed: only who checks in may.
    """
    now = database.now()
    with database.read() as reading:
        hall = HallNow.of(reading, now)
    with database.write(act, unit_id) as work:
        work.require(Right.CHECK_IN)
        unit = require_unit(work, unit_id)
        visit = work.visits.open_of(unit_id)
        if visit is None:
            raise NotCheckedIn(unit.code)
        paper = _ticket(work, unit, visit, hall, secret)
        ref = work.papers.store(paper, unit_id, visit.id, now)
        work.record(
            TicketIssued(unit_id=unit_id, queue_number=visit.queue_number, paper_id=ref.paper_id)
        )
        work.commit({"paper": ref.paper_id})
        return ref


def _ticket(
    work: UnitOfWork, unit: Unit, visit: Visit, hall: HallNow, secret: Secret
) -> papers.QueueTicket:
    """排队号小票: what is still to do, and how many wait before at the first of it."""
    states = hall.presence.states.get(unit.id, {})
    ahead = [each for each in states if each not in _NOT_ON_SLIP and states[each] not in OVER]
    first = next((each for each in ahead if states[each] is not StepState.BLOCKED), None)
    number = work.unit_tags.give([unit.id])[unit.id]
    return papers.QueueTicket(
        head=head(work, unit, hall.now),
        queue_number=visit.queue_number,
        arrived_at=local(visit.arrived_at),
        steps=tuple(word_of("stages", each) for each in ahead),
        first="" if first is None else word_of("stages", first),
        before=0 if first is None else hall.before(visit.id, first),
        skip_calls=hall.settings.skip_calls,
        qr=tag_code(secret.of(work), UNIT_TAG, number, UNIT_ISSUE),
        short_id=short_id(number),
    )

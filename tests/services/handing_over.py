"""Short ways to hand keys over in tests: orders and mandates."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from handover_app.domain.inspections import Conclusion
from handover_app.domain.keys import (
    HandoverOrder,
    KeyLine,
    KeySetSummary,
    MandateOrder,
    Receiver,
)
from handover_app.domain.people import Role
from handover_app.domain.signatures import Signature
from tests.services.hall import MORNING, NIL, Hall

OWNER = "仇乙"
"""Who owns the flat `NIL`."""

SIGNED = Signature(
    strokes=(((100, 100), (300, 150), (500, 90)), ((200, 200), (400, 210))),
    text="已逐把清点",
    at=MORNING,
)
MANDATE = MandateOrder(
    reason="WX-0007 外窗渗水", belongings="无", who_may_enter="门窗施工单位", signature=SIGNED
)


def ready(hall: Hall, code: str = NIL) -> tuple[str, ...]:
    """Bring a flat without area difference before the gate; the codes of its keys."""
    hall.inspect(code, Conclusion.ACCEPTED)
    return hall.desks.keys.codes(hall.unit(code))


def order(receiver: str = OWNER, **facts: Any) -> HandoverOrder:
    """An owner who had the lock explained."""
    agent = facts.pop("is_agent", False)
    return HandoverOrder(receiver=Receiver(receiver, agent), **{"explained": True, **facts})


def hand_over(
    hall: Hall, scanned: tuple[str, ...], wish: HandoverOrder | None = None, station: str = "S1"
) -> KeySetSummary:
    """The key clerk hands the keys of `NIL` over."""
    act = hall.act(Role.KEY_CLERK, station)
    return hall.desks.key_handovers.hand_over(act, hall.unit(NIL), wish or order(), scanned)


def keys_of(hall: Hall, code: str = NIL) -> tuple[KeyLine, ...]:
    """The living keys of a flat."""
    return hall.desks.keys.of_unit(hall.unit(code)).keys


def retained(hall: Hall) -> UUID:
    """Hand `NIL` over with one key retained; answers the mandate's id."""
    scanned = ready(hall)
    hand_over(hall, scanned, order(retained_key_id=keys_of(hall)[1].key_id, mandate=MANDATE))
    return hall.desks.key_mandates.list()[0].mandate_id

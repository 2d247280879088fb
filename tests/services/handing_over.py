"""Short ways to hand keys over in tests: orders, mandates, sealed bags, stored papers."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from sqlalchemy import select

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
from handover_app.domain.tags import BAG_TAG, tag_code
from handover_app.storage.tables.papers import papers
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


def sealed(hall: Hall, unit: str = NIL, count: int | None = None) -> str:
    """Keys of a flat are tried and sealed in a bag; answers the code of the bag."""
    for code in hall.desks.keys.codes(hall.unit(unit)):
        hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), code)
    number = 2_000_000_001
    with hall.database.write(hall.act(Role.KEY_CLERK)) as work:
        key_set = work.key_sets.of_unit(hall.unit(unit))
        assert key_set is not None
        clerk = hall.clerk(Role.KEY_CLERK)
        bag = key_set.seal(key_set.live[:count], "00417", "F-0815", number, clerk, MORNING)
        work.key_sets.save(key_set)
        secret = work.projects.only().key
        work.commit()
    hall.damage(
        "INSERT INTO key_tags (number, kind, issue, state, key_set_id, bag_id, reason) "
        f"SELECT {number}, {BAG_TAG}, 1, 'BOUND', key_set_id, id, '' FROM key_bags"
    )
    return tag_code(secret, BAG_TAG, bag.tag_number, 1)


def paper(hall: Hall, paper_id: UUID | None) -> dict[str, Any]:
    """The data of a stored paper."""
    with hall.database.engine.connect() as connection:
        row = connection.execute(select(papers.c.data).where(papers.c.id == paper_id)).one()
    found: dict[str, Any] = json.loads(row.data)
    return found

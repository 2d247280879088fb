"""The reception of the sample's day: places of the steps, a marked household, an agent."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from handover_app.domain.acts import Act
    from handover_app.services.desks import Desks

_REPRESENTED = "2-1-1002"
_PLACES = (
    "会所一层 1—4 号台",
    "各楼栋",
    "会所一层 5—8 号台",
    "会所二层",
    "会所二层钥匙台",
    "出口处",
)


def reception_of_the_day(desks: Desks, act: Callable[[], Act], marked: UUID) -> None:
    """A household to be received with care, and one for which an agent has come."""
    from handover_app.domain.handover import Stage
    from handover_app.domain.visits import (
        Arrival,
        AuthorityKind,
        AuthorityShown,
        Consent,
        HouseholdMark,
        Scope,
        VisitorKind,
        VisitRules,
    )

    places = dict(zip(Stage, _PLACES, strict=True))
    desks.visit_settings.set(act(), VisitRules(places=places))
    desks.reception.mark(act(), marked, {HouseholdMark.ELDERLY})
    represented = desks.units.with_code(_REPRESENTED).unit_id
    if desks.handover.card(represented).visit_id is not None:
        return
    shown = AuthorityShown(
        agent="代样例",
        kind=AuthorityKind.NOTARISED,
        scopes=(Scope.INSPECT, Scope.SIGN, Scope.TAKE_KEYS),
        id_number="000000000000001234",
    )
    desks.visits.check_in(
        act(),
        represented,
        VisitorKind.AGENT,
        identity_seen=True,
        arrival=Arrival(contract_seen=True, authority=shown, consent=Consent(general=True)),
    )

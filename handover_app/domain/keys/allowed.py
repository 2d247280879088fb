"""Why a movement is not allowed; the window asks at the scan what the service asks at the end."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Protocol

from handover_app.domain.keys.refusals import (
    KeyAlreadyHere,
    KeyDestroyed,
    KeyElsewhere,
    KeyNotReceived,
    KeyNotRetained,
    KeyUseless,
)
from handover_app.domain.keys.states import ALLOWED, HERE, KeyState, MovementKind
from handover_app.domain.refusals import DomainError

_TO_THE_DESK = (MovementKind.RECEIVED, MovementKind.RETURNED)
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class Stands(Protocol):
    """A key, or a line of the window about one."""

    @property
    def kind(self) -> str:
        """The kind of key."""

    @property
    def state(self) -> KeyState:
        """Where it is."""

    @property
    def holder(self) -> str:
        """Who has it."""

    @property
    def since(self) -> datetime | None:
        """Since when (UTC)."""


def why_not(movement: MovementKind, key: Stands, code: str) -> DomainError | None:
    """The refusal that a movement of this key would meet; None where it is allowed.

    ``code`` is the unit's code, or the name of public keys.
    """
    if key.state in ALLOWED[movement]:
        return None
    since = key.since or _LONG_AGO
    if key.state is KeyState.AWAITED:
        return KeyNotReceived(key.kind, code, key.holder)
    if key.state is KeyState.DESTROYED:
        return KeyDestroyed(key.kind, code, since)
    if key.state is KeyState.USELESS:
        return KeyUseless(key.kind, code, since)
    if key.state is KeyState.AT_DESK and movement is MovementKind.GIVEN_BACK:
        return KeyNotRetained(key.kind, code)
    # A retained key hangs here and is the owner's: that it is here explains only why it does not
    # come here.
    if key.state is KeyState.AT_DESK or (key.state in HERE and movement in _TO_THE_DESK):
        return KeyAlreadyHere(key.kind, code, since)
    return KeyElsewhere(key.kind, key.holder, since, code, key.state)

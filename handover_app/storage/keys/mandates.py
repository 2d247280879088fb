"""Mandates for retained keys, by prepared statements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Row, bindparam, insert, select, update
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from handover_app.domain.keys import KeyMandate, KeyState
from handover_app.domain.signatures import Signature, signature_from
from handover_app.storage.tables.key_desk import key_mandates
from handover_app.storage.tables.keys import keys
from handover_app.storage.tables.units import units

_PLAIN = (
    "id", "unit_id", "key_id", "number", "owner", "reason", "belongings", "who_may_enter",
    "expected_end", "signed_on_paper", "retained_at", "clerk", "told_at", "told_how",
    "taken_back_at", "taken_back_by", "version",
)  # fmt: skip
_CHANGING = ("told_at", "told_how", "taken_back_at", "taken_back_by", "return_signature")
_one = select(key_mandates).where(key_mandates.c.id == bindparam("of"))
_running_of = select(key_mandates).where(key_mandates.c.open_unit == bindparam("of"))
_of_keys = select(key_mandates).where(
    key_mandates.c.key_id.in_(bindparam("keys", expanding=True)),
    key_mandates.c.open_unit.is_not(None),
)
_set_of = (
    select(keys.c.key_set_id)
    .join(key_mandates, key_mandates.c.key_id == keys.c.id)
    .where(key_mandates.c.id == bindparam("of"))
)
_add = insert(key_mandates)
_save = (
    update(key_mandates)
    .where(key_mandates.c.id == bindparam("of"), key_mandates.c.version == bindparam("old"))
    .values(
        version=bindparam("new"),
        changes=bindparam("new"),
        open_unit=bindparam("new_open_unit"),
        **{name: bindparam(f"new_{name}") for name in _CHANGING},
    )
)
_lines = (
    select(key_mandates, units.c.code, keys.c.kind, keys.c.state, keys.c.holder)
    .join(units, units.c.id == key_mandates.c.unit_id)
    .join(keys, keys.c.id == key_mandates.c.key_id)
    .order_by(key_mandates.c.retained_at, key_mandates.c.id)
)
_running_lines = _lines.where(key_mandates.c.open_unit.is_not(None))
_lines_of_unit = _lines.where(key_mandates.c.unit_id == bindparam("unit"))


@dataclass(frozen=True, slots=True)
class HeldKey:
    """A mandate with its key: the unit's code, and where the key is."""

    mandate: KeyMandate
    code: str
    kind: str
    state: KeyState
    holder: str


class KeyMandateRepository:
    """All mandates; at most one runs for a unit."""

    def __init__(self, session: Session, locking: bool) -> None:
        self._session = session
        self._locking = locking

    def get(self, identity: UUID) -> KeyMandate | None:
        """The mandate with this id."""
        return self._one(_one, of=identity)

    def set_of(self, identity: UUID) -> UUID | None:
        """The key set of a mandate, not locked: a set is always locked before its mandates."""
        return self._session.execute(_set_of, {"of": identity}).scalar_one_or_none()

    def running_of(self, unit_id: UUID) -> KeyMandate | None:
        """The mandate that runs for a unit."""
        return self._one(_running_of, of=unit_id)

    def running_of_keys(self, key_ids: list[UUID]) -> list[KeyMandate]:
        """The running mandates of these keys."""
        if not key_ids:
            return []
        statement = _of_keys.with_for_update() if self._locking else _of_keys
        return [_mandate(row) for row in self._session.execute(statement, {"keys": key_ids})]

    def add(self, made: KeyMandate) -> None:
        """Put a new mandate into the transaction."""
        self._session.execute(
            _add,
            {
                **{name: getattr(made, name) for name in _PLAIN},
                "changes": made.version,
                "open_unit": made.unit_id,
                "signature": _stored(made.signature),
                "return_signature": None,
            },
        )

    def save(self, mandate: KeyMandate) -> None:
        """Write how far a mandate has come; the change is told by the key set or the service."""
        values = {f"new_{name}": getattr(mandate, name) for name in _CHANGING}
        values["new_return_signature"] = _stored(mandate.return_signature)
        values["new_open_unit"] = mandate.unit_id if mandate.running else None
        found = self._session.execute(
            _save,
            {"of": mandate.id, "old": mandate.version, "new": mandate.version + 1, **values},
        )
        if found.rowcount != 1:  # type: ignore[attr-defined]
            raise StaleDataError("the mandate was changed meanwhile")
        mandate.version += 1

    def running(self) -> list[HeldKey]:
        """Every key that is retained now, longest first."""
        return [_held(row) for row in self._session.execute(_running_lines)]

    def of_unit(self, unit_id: UUID) -> list[HeldKey]:
        """Every mandate of a unit, ended ones too, oldest first."""
        return [_held(row) for row in self._session.execute(_lines_of_unit, {"unit": unit_id})]

    def _one(self, statement: Any, **values: UUID) -> KeyMandate | None:
        statement = statement.with_for_update() if self._locking else statement
        row = self._session.execute(statement, values).one_or_none()
        return None if row is None else _mandate(row)


def _mandate(row: Row[Any]) -> KeyMandate:
    return KeyMandate(
        signature=signature_from(row.signature),
        return_signature=signature_from(row.return_signature),
        **{name: getattr(row, name) for name in _PLAIN},
    )


def _held(row: Row[Any]) -> HeldKey:
    return HeldKey(_mandate(row), row.code, row.kind, row.state, row.holder)


def _stored(signature: Signature | None) -> dict[str, Any] | None:
    return None if signature is None else signature.stored()

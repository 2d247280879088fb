"""Cabinets, and what belongs to their hooks: the whole board is two queries."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import bindparam, func, select

from handover_app.domain.keys import GONE, Cabinet, HookedKeys
from handover_app.storage.repository import Repository
from handover_app.storage.tables.key_desk import key_cabinets, key_loans
from handover_app.storage.tables.keys import key_sets, keys
from handover_app.storage.tables.units import units

# Keys of a set that stand alike are one row: who has them, and until when.
_ALIKE = (
    key_sets.c.hook,
    key_sets.c.id,
    key_sets.c.unit_id,
    func.coalesce(units.c.code, key_sets.c.name),
    keys.c.state,
    keys.c.holder,
    key_loans.c.due_at,
)
_hooked = (
    select(*_ALIKE, func.count())
    .select_from(key_sets)
    .join(keys, keys.c.key_set_id == key_sets.c.id)
    .outerjoin(units, units.c.id == key_sets.c.unit_id)
    .outerjoin(key_loans, key_loans.c.id == keys.c.loan_id)
    .where(keys.c.state.not_in(sorted(GONE, key=lambda each: each.name)))
    .group_by(*_ALIKE)
)
_everywhere = _hooked.where(key_sets.c.hook != "")
_on_hooks = _hooked.where(key_sets.c.hook.in_(bindparam("hooks", expanding=True)))
_last = select(func.coalesce(func.max(key_cabinets.c.position), 0))


class CabinetRepository(Repository[Cabinet]):
    """All cabinets; in a unit of work the one at hand is locked, and with it its hooks."""

    kind = Cabinet

    def named(self, name: str) -> Cabinet | None:
        """The cabinet of this name."""
        return self._one(key_cabinets.c.name == name)

    def all(self) -> list[Cabinet]:
        """Every cabinet in the order in which they stand; not locked."""
        order = (key_cabinets.c.position, key_cabinets.c.name)
        return list(self._session.execute(select(Cabinet).order_by(*order)).scalars())

    def last_position(self) -> int:
        """Where the last one stands; 0: there is none."""
        return int(self._session.execute(_last).scalar_one())

    def hooked(self, hooks: Collection[str] | None = None) -> list[HookedKeys]:
        """The keys whose set belongs to one of these hooks (to any with None); not locked."""
        if hooks is None:
            rows = self._session.execute(_everywhere)
        else:
            rows = self._session.execute(_on_hooks, {"hooks": list(hooks)})
        return [HookedKeys(*row) for row in rows]

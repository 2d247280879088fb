"""The fee catalogue and what belongs to it: building types, penalties, files, consultations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from handover_app.domain.fees import FeeCatalogue, FeeItem, PayeeNames, facts_of_item, item_of
from handover_app.storage.tables.fees import building_types, fee_items
from handover_app.storage.tables.projects import projects


class FeeRepository:
    """What the project charges, and what was agreed with single units."""

    def __init__(self, session: Session, locking: bool) -> None:
        del locking  # rows are locked where they are changed, or all desks would queue here
        self._session = session

    def catalogue(self) -> FeeCatalogue:
        """Every row, in the order of printing, and the names of the payees.

        Raises:
            LookupError: the database was opened without making its project.
        """
        return FeeCatalogue(self.items(), self._names())

    def items(self) -> tuple[FeeItem, ...]:
        """Every row, switched off or not; not locked, since all desks read them."""
        return self._items(locked=False)

    def items_for_change(self) -> tuple[FeeItem, ...]:
        """Every row, locked until the transaction ends."""
        return self._items(locked=True)

    def _items(self, *, locked: bool) -> tuple[FeeItem, ...]:
        statement = select(fee_items.c.terms).order_by(fee_items.c.position, fee_items.c.item)
        if locked:
            statement = statement.with_for_update()
        return tuple(item_of(facts) for facts in self._session.execute(statement).scalars())

    def add_items(self, items: Sequence[FeeItem]) -> None:
        """Add rows whose codes are not there yet."""
        self._session.execute(insert(fee_items), [_row(item) for item in items])

    def building_types(self) -> dict[str, str]:
        """The type of each building that has one, such as 高层."""
        return {
            str(building): str(kind)
            for building, kind in self._session.execute(
                select(building_types.c.building, building_types.c.kind)
            )
        }

    def _names(self) -> PayeeNames:
        row = self._session.execute(
            select(
                projects.c.developer,
                projects.c.property_company,
                projects.c.principal,
                projects.c.tax_authority,
            ).limit(1)
        ).one_or_none()
        if row is None:
            raise LookupError("a database in use has a project")
        return PayeeNames(*row)


def _row(item: FeeItem) -> dict[str, Any]:
    return {
        "item": str(item.item),
        "position": item.position,
        "name": item.name,
        "payee": item.payee,
        "active": item.active,
        "terms": facts_of_item(item),
    }

"""The standard list with methods and tolerances, what is found most, and the form's rooms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.orm import Session

from handover_app.domain.defects import StandardDefect, StandardRow, Tolerance
from handover_app.storage.tables.defects import defects
from handover_app.storage.tables.projects import form_rows, standard_defects, tolerances
from handover_app.storage.tables.units import units

_rows = (
    select(
        standard_defects,
        tolerances.c.low,
        tolerances.c.high,
        tolerances.c.unit,
        tolerances.c.standard,
        tolerances.c.note,
    )
    .outerjoin(tolerances, tolerances.c.code == standard_defects.c.code)
    .order_by(standard_defects.c.position)
)
_found = (
    select(defects.c.room, defects.c.code, func.count().label("n"))
    .join(units, units.c.id == defects.c.unit_id)
    .where(units.c.layout == bindparam("layout"), defects.c.code != "")
    .group_by(defects.c.room, defects.c.code)
)


class StandardRepository:
    """The catalogue that defects are found in."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def rows(self) -> tuple[StandardRow, ...]:
        """The whole list, in its order."""
        return tuple(StandardRow(_standard(row), row.terms) for row in self._session.execute(_rows))

    def trades(self) -> tuple[str, ...]:
        """The trades of the list, in its order."""
        rows = self._session.execute(
            select(standard_defects.c.trade)
            .group_by(standard_defects.c.trade)
            .order_by(func.min(standard_defects.c.position))
        )
        return tuple(rows.scalars())

    def of_code(self, code: str) -> StandardDefect | None:
        """A row of the list."""
        row = self._session.execute(_rows.where(standard_defects.c.code == code)).one_or_none()
        return None if row is None else _standard(row)

    def of_codes(self, codes: Sequence[str]) -> dict[str, StandardDefect]:
        """These rows of the list, by code."""
        rows = self._session.execute(_rows.where(standard_defects.c.code.in_(list(set(codes)))))
        return {row.code: _standard(row) for row in rows}

    def found(self, layout: str) -> dict[tuple[str, str], int]:
        """How often each row was found in a layout, by (room, code) and by ("", code)."""
        counted: dict[tuple[str, str], int] = {}
        for row in self._session.execute(_found, {"layout": layout}):
            counted[row.room, row.code] = row.n
            counted["", row.code] = counted.get(("", row.code), 0) + row.n
        return counted

    def add(self, rows: Sequence[tuple[StandardDefect, str]]) -> None:
        """Fill the list; the second of each pair is what a row is found by."""
        fields = (
            "code", "place", "item", "description", "trade", "severity", "days", "warranty",
            "in_contract", "tolerance", "method",
        )  # fmt: skip
        self._session.execute(
            insert(standard_defects),
            [
                {"position": place, "terms": terms, **{n: getattr(row, n) for n in fields}}
                for place, (row, terms) in enumerate(rows)
            ],
        )

    def set_methods(self, methods: dict[str, str]) -> None:
        """Give rows of the list their rectification methods."""
        for code, method in methods.items():
            self._session.execute(
                update(standard_defects)
                .where(standard_defects.c.code == code)
                .values(method=method)
            )

    def tolerances(self) -> dict[str, Tolerance]:
        """The table of tolerances by code."""
        rows = self._session.execute(select(tolerances).order_by(tolerances.c.code))
        return {
            row.code: Tolerance(row.low, row.high, row.unit, row.standard, row.note) for row in rows
        }

    def set_tolerances(self, table: dict[str, Tolerance]) -> None:
        """Replace the table of tolerances."""
        self._session.execute(delete(tolerances))
        if table:
            self._session.execute(
                insert(tolerances),
                [
                    {
                        "code": code,
                        "low": each.low,
                        "high": each.high,
                        "unit": each.unit,
                        "standard": each.standard,
                        "note": each.note,
                    }
                    for code, each in sorted(table.items())
                ],
            )

    def set_tolerance(self, code: str, limits: Tolerance | None) -> None:
        """Set the limits of one row; None takes them away."""
        table = self.tolerances()
        table.pop(code, None)
        self.set_tolerances(table if limits is None else table | {code: limits})

    def form(self, fit_out: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Rooms of the paper form with the codes to tick, in walking order."""
        rows = self._session.execute(
            select(form_rows).where(form_rows.c.fit_out == fit_out).order_by(form_rows.c.position)
        )
        return tuple((row.room, row.codes) for row in rows)

    def set_form(self, rows: Sequence[tuple[str, str, tuple[str, ...]]]) -> None:
        """Replace the form: fit-out, room, codes."""
        self._session.execute(delete(form_rows))
        if rows:
            self._session.execute(
                insert(form_rows),
                [
                    {"position": place, "fit_out": fit_out, "room": room, "codes": codes}
                    for place, (fit_out, room, codes) in enumerate(rows)
                ],
            )


def _standard(row: Any) -> StandardDefect:
    limits = None
    if row.low is not None:
        limits = Tolerance(row.low, row.high, row.unit, row.standard, row.note)
    return StandardDefect(
        row.code,
        row.place,
        row.item,
        row.description,
        row.trade,
        row.severity,
        row.days,
        row.warranty,
        row.in_contract,
        row.tolerance,
        row.method,
        limits,
    )

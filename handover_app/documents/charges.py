"""The table of charge lines that statements and receipts share."""

from __future__ import annotations

from collections.abc import Sequence

from handover_app.documents.blocks import Column, Row
from handover_app.documents.page import Align
from handover_app.documents.wording import Wording, figure, money
from handover_app.domain.papers import ChargeLine

_SHARES = (2.7, 2.6, 1.15, 0.95, 1.35, 1.55)
_NARROW = (3.0, 2.35, 1.1, 0.95, 1.4, 1.5)
_ALIGN: tuple[Align, ...] = ("left", "left", "right", "center", "right", "right")


def charge_columns(titles: Sequence[str], *, previous: str = "") -> list[Column]:
    """Item, period, quantity, unit, unit price, amount; ``previous`` is the title of a column more
    for what the last notice asked.
    """
    shares = _NARROW if previous else _SHARES
    columns = [
        Column(title, share, align)
        for title, share, align in zip(titles, shares, _ALIGN, strict=True)
    ]
    return [*columns, Column(previous, 1.5, "right")] if previous else columns


def charge_rows(
    words: Wording, lines: Sequence[ChargeLine], *, previous: bool = False
) -> list[Row]:
    """A row for each line; under its name stand the basis, the mark of an estimate, warnings."""
    return [
        Row(
            (
                _named(words, line),
                line.period,
                figure(line.quantity),
                line.unit,
                money(line.unit_price_fen),
                money(line.amount_fen),
                *([_before(words, line)] if previous else []),
            )
        )
        for line in lines
    ]


def _named(words: Wording, line: ChargeLine) -> str:
    estimate = words("common.estimate") if line.estimate else ""
    parts = (line.item, estimate, line.basis, *line.warnings)
    return "\n".join(part for part in parts if part)


def _before(words: Wording, line: ChargeLine) -> str:
    return words("common.none") if line.previous_fen is None else money(line.previous_fen)

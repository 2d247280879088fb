"""The table of charge lines that statements and receipts share."""

from __future__ import annotations

from collections.abc import Sequence

from handover_app.documents.blocks import Column, Row
from handover_app.documents.wording import figure, money
from handover_app.domain.papers import ChargeLine

_SHARES = (2.7, 2.6, 1.15, 0.95, 1.35, 1.55)
_ALIGN = ("left", "left", "right", "center", "right", "right")


def charge_columns(titles: Sequence[str]) -> list[Column]:
    """Item, period, quantity, unit, unit price, amount."""
    return [
        Column(title, share, align)  # type: ignore[arg-type]
        for title, share, align in zip(titles, _SHARES, _ALIGN, strict=True)
    ]


def charge_rows(lines: Sequence[ChargeLine]) -> list[Row]:
    """A row for each line; the basis of a charge stands under its name."""
    return [
        Row(
            (
                f"{line.item}\n{line.basis}" if line.basis else line.item,
                line.period,
                figure(line.quantity),
                line.unit,
                money(line.unit_price_fen),
                money(line.amount_fen),
            )
        )
        for line in lines
    ]

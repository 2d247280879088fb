"""The estimate of the deed tax (契税), which the tax authority settles (多退少补).

Source: domain guide 3.1; the bands are rows of the project's catalogue.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from handover_app.domain.fees.items import TaxBand
from handover_app.domain.money import Money, round_half_away

_MOST_HOMES = 3


def tax_base(price: Money, vat_divisor: Decimal) -> Money:
    """The price after area settlement without VAT, rounded to the fen once."""
    return Money(round_half_away(price.fen / Fraction(vat_divisor)))


def tax_band(bands: Sequence[TaxBand], homes: int, area: Decimal) -> TaxBand | None:
    """The band of a family's home by its measured gross area; a band's limit belongs to it.

    `homes` above three reads the row of the third. None: the table has no such row.
    """
    fitting = (
        band
        for band in bands
        if band.homes == min(homes, _MOST_HOMES) and (band.up_to is None or area <= band.up_to)
    )
    return min(fitting, key=lambda band: (band.up_to is None, band.up_to or 0), default=None)


def deed_tax(base: Money, rate: Fraction) -> Money:
    """Base × rate, rounded to the fen once, from the rounded base."""
    return Money(round_half_away(base.fen * rate))

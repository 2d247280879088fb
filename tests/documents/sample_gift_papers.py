"""The register of gifts for the tests of the papers: full, forty rows, and bare."""

from __future__ import annotations

from datetime import date

from handover_app.domain.money import Money
from handover_app.domain.papers import (
    GiftExceptionRow,
    GiftRegisterSheet,
    GiftRow,
    GiftStockRow,
    Paper,
)
from tests.documents.sample_heads import FUND, NOON, OWNERS, RARE, bare_head, head

ARTICLES = ("真空保温杯（定制款） ×1", "食用油 ×2", "春联与福字 ×1")


def register(rows: int = 3) -> GiftRegisterSheet:
    """A day with so many gifts; the first household has the longest name there is."""
    return GiftRegisterSheet(
        head=head(),
        day=date(2026, 6, 18),
        rows=tuple(
            GiftRow(
                unit=f"6-2-{1801 + number}",
                gift="乔迁礼包",
                articles=ARTICLES,
                issued_by="礼品员辛",
                receiver=(FUND, RARE)[number] if number < 2 else "、".join(OWNERS[1:]),
                at=NOON,
                note="再次发放" if number == 1 else "",
            )
            for number in range(rows)
        ),
        exceptions=(
            GiftExceptionRow(
                unit="6-2-1802",
                what="再次发放",
                reason="保温杯在现场打碎，经核实更换一份；原物收回登记报损",
                asked_by="礼品员辛",
                approved_by="值班主管庚",
                at=NOON,
            ),
            GiftExceptionRow(unit="6-2-1901", what="业主不领", reason="业主表示不需要"),
        ),
        stock=(
            GiftStockRow(
                name="真空保温杯（定制款）", measure="只", issued=412, left=8, low=20,
                cost=Money(58_00),
            ),
            GiftStockRow(name="食用油", measure="瓶", issued=824, left=None),
        ),
        cost=Money(23_896_00),
        remark="下班前由核对人清点结余",
    )  # fmt: skip


FULL_GIFT_PAPERS: tuple[Paper, ...] = (register(),)
LONG_GIFT_PAPERS: tuple[Paper, ...] = (register(40),)
BARE_GIFT_PAPERS: tuple[Paper, ...] = (GiftRegisterSheet(head=bare_head()),)

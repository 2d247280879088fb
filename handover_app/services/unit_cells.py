"""Reads single cells of a unit list: numbers, money, dates and lists as people write them."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

from handover_app.domain.area_settlement import AreaClause
from handover_app.domain.contracts import MOST_HOMES, AreaTerms, TermsUnfit, check_terms
from handover_app.domain.fees import AreaMethod
from handover_app.domain.money import Money
from handover_app.domain.unit_rows import ProblemKind
from handover_app.domain.workbooks import Cell, cell_text

_EMPTY = frozenset({"", "-", "--", "/", "\\", "—", "——", "–", "−"})
_NOTHING = _EMPTY | {"无", "n/a", "null", "none", "暂无"}
_DASHES = re.compile(r"[\u2010-\u2015\u2212]")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u2060\ufeff]")
_HAN = r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_NUMBER = re.compile(r"[-+]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?", re.ASCII)
_NUMBER_SIGNS = re.compile(r"^(人民币|rmb|[¥$])|(元)?(/?(m2|㎡|平方米|平米|平))?$")
_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?", re.ASCII)
_COMPACT_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_SERIAL_DATES = range(20_000, 80_000)
_LARGEST_AREA = Decimal(100_000)
_LARGEST_PRICE = Decimal(10) ** 12
_YEARS = range(1990, 2101)


class CellFault(Exception):
    """A cell that can't be read: the kind and the reason in words."""

    def __init__(self, kind: ProblemKind, message: str) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message


def plain_text(cell: Cell) -> str:
    """Plain signs, single blanks; the dashes of all kinds as `-`; an empty mark as nothing."""
    text = unicodedata.normalize("NFKC", _INVISIBLE.sub("", cell_text(cell)))
    text = _DASHES.sub("-", " ".join(text.split()))
    return "" if text in _EMPTY else text


def name_text(cell: Cell) -> str:
    """A name as it stands in the contract (brackets and letters stay), without stray blanks.

    Blanks between Chinese characters only align columns (王　明) and go.
    """
    text = " ".join(_INVISIBLE.sub("", cell_text(cell)).split())
    text = re.sub(f"(?<={_HAN}) (?={_HAN})", "", text)
    return "" if text.lower() in _NOTHING else text


def parts(text: str, *, slash: bool = True) -> list[str]:
    """The entries of a cell that holds several, split on 、,，;；/ and line breaks."""
    pattern = r"[、,，;；/／\n\r]+" if slash else r"[、,，;；\n\r]+"
    return [part.strip() for part in re.split(pattern, text) if part.strip()]


def number(cell: Cell) -> Decimal | None:
    """A number, or None for an empty cell; Excel's binary noise beyond 15 digits is dropped.

    Raises:
        CellFault: not a number.
    """
    if isinstance(cell, bool):
        raise CellFault(ProblemKind.NOT_A_NUMBER, f"“{cell_text(cell)}”不是数字")
    if isinstance(cell, int | float):
        return Decimal(f"{cell:.15g}")
    text = plain_text(cell)
    if not text:
        return None
    compact = _NUMBER_SIGNS.sub("", "".join(text.lower().split()))
    if not isinstance(cell, str) or not _NUMBER.fullmatch(compact) or len(compact) > 25:
        raise CellFault(ProblemKind.NOT_A_NUMBER, f"“{text[:40]}”不是数字")
    return Decimal(compact.replace(",", ""))


def area(cell: Cell) -> Decimal | None:
    """Square metres with two places, above nought.

    Raises:
        CellFault: not a number, more than two decimals, nought or less.
    """
    value = number(cell)
    if value is None:
        return None
    _positive(value, "面积")
    if value >= _LARGEST_AREA:
        raise CellFault(ProblemKind.NOT_A_NUMBER, "面积过大，请检查单位")
    hundredths = value * 100
    if hundredths != hundredths.to_integral_value():
        # The survey states two places; a third one would decide money that no paper shows.
        raise CellFault(ProblemKind.NOT_A_NUMBER, "面积最多两位小数")
    return hundredths.scaleb(-2)


def money(cell: Cell, what: str, *, computed: bool = False) -> Money | None:
    """Yuan with two decimals, above nought; a `computed` number cell is rounded to the fen.

    Raises:
        CellFault: not a number, more than two decimals, nought or less.
    """
    value = number(cell)
    if value is None:
        return None
    _positive(value, what)
    if value >= _LARGEST_PRICE:
        raise CellFault(ProblemKind.NOT_A_NUMBER, f"{what}过大，请检查单位")
    fen = value * 100
    whole = fen.to_integral_value(rounding="ROUND_HALF_UP")
    if fen != whole and not (computed and not isinstance(cell, str)):
        raise CellFault(ProblemKind.NOT_A_NUMBER, f"{what}最多两位小数")
    return Money(int(whole))


def _positive(value: Decimal, what: str) -> None:
    if value <= 0:
        raise CellFault(ProblemKind.NEGATIVE, f"{what}必须大于 0")


def day(cell: Cell) -> date | None:
    """A date: a date cell, or 2026-12-06, 2026/12/6, 2026.12.6, 2026年12月6日, 20261206.

    Raises:
        CellFault: not a date, or one that does not exist.
    """
    found: date | None = None
    if isinstance(cell, datetime):
        found = cell.date()
    elif isinstance(cell, date):
        found = cell
    elif isinstance(cell, int | float) and not isinstance(cell, bool) and cell in _SERIAL_DATES:
        found = date(1899, 12, 30) + timedelta(days=int(cell))
    else:
        text = "".join(plain_text(cell).split())
        if not text:
            return None
        # A time behind the date is dropped: `2026-12-06 00:00:00`.
        text = re.sub(r"(?<=\d)(T)?\d{2}:\d{2}(:\d{2})?$", "", text)
        match = _DATE.fullmatch(text) or _COMPACT_DATE.fullmatch(text)
        if match:
            try:
                found = date(*(int(group) for group in match.groups()))
            except ValueError:
                found = None
    if found is None or found.year not in _YEARS:
        raise CellFault(ProblemKind.NOT_A_DATE, f"“{plain_text(cell)[:40]}”不是日期")
    return found


def storey(cell: Cell, room: str) -> int:
    """The storey; without one it is told from the room number (1202 → 12).

    Raises:
        CellFault: not a number, or nothing to tell it from.
    """
    text = "".join(plain_text(cell).upper().split())
    if not text and (derived := re.fullmatch(r"(\d{1,2})\d{2}\D*", room, re.ASCII)):
        text = derived[1]
    match = re.fullmatch(r"(?:第)?([-B]?)(\d{1,3})(?:层|F|楼)?", text, re.ASCII)
    if match is None:
        kind = ProblemKind.NOT_A_NUMBER if text else ProblemKind.MISSING
        raise CellFault(kind, f"“{text[:40]}”不是楼层" if text else "缺少楼层")
    return -int(match[2]) if match[1] else int(match[2])


def building_name(cell: Cell) -> str:
    """`1`, `1#`, `1栋`, `1幢` and `1号楼` are one building; other names stay."""
    text = "".join(plain_text(cell).upper().split())
    match = re.fullmatch(r"([A-Z]?\d+)(#楼?|号楼?|栋|幢|座|号栋|号幢|#栋|#幢)?", text, re.ASCII)
    return f"{match[1]}号楼" if match else text


def entrance_name(cell: Cell) -> str:
    """`1` and `1单元` are one entrance; none is allowed."""
    text = "".join(plain_text(cell).split())
    return f"{text}单元" if re.fullmatch(r"\d+", text, re.ASCII) else text


def clause_of(cell: Cell) -> AreaClause:
    """The area clause that the pricing column names; an empty cell means gross area.

    Raises:
        CellFault: words that name no way of pricing.
    """
    text = "".join(plain_text(cell).split())
    if "不结算" in text or "总价不变" in text or "不退" in text:
        return AreaClause.NO_SETTLEMENT_WITHIN_TOLERANCE
    if "套内" in text:
        return AreaClause.INNER_AREA_3_PERCENT
    if "套" in text:
        return AreaClause.SOLD_BY_SET
    if "自定义" in text or "其他约定" in text:
        return AreaClause.CUSTOM
    if not text or "建" in text:
        return AreaClause.GROSS_AREA_3_PERCENT
    raise CellFault(ProblemKind.MISSING, f"计价方式“{text[:40]}”无法识别")


def method_of(cell: Cell) -> AreaMethod:
    """How the contract counts an area difference: A (the default) or B.

    Raises:
        CellFault: another word.
    """
    text = "".join(plain_text(cell).upper().split()).removeprefix("方法").removeprefix("方式")
    if not text:
        return AreaMethod.DIFFERENCE_TIMES_PRICE
    found = next((each for each in AreaMethod if each.value == text), None)
    if found is None:
        raise CellFault(ProblemKind.MISSING, f"补差计算方式“{text[:40]}”无法识别，应为 A 或 B")
    return found


def threshold(cell: Cell) -> Fraction | None:
    """The contract's threshold in percent (`3`, `3%`, or a cell formatted as percent: 0.03).

    Raises:
        CellFault: not a number, or not from nought to less than 100.
    """
    text = plain_text(cell).removesuffix("%")
    value = number(text if isinstance(cell, str) else cell)
    if value is None:
        return None
    # Excel keeps a cell that shows 3% as 0.03; no contract has a threshold below 0.1 %.
    percent = value * 100 if not isinstance(cell, str) and 0 < value < Decimal("0.1") else value
    found = Fraction(percent) / 100
    _terms(found, None, "面积误差阈值应在 0 到 100 之间")
    return found


def factor(cell: Cell) -> Fraction | None:
    """How often the part beyond the threshold is refunded.

    Raises:
        CellFault: not a number, or not from nought to ten.
    """
    value = number(cell)
    if value is None:
        return None
    _terms(None, Fraction(value), "超出倍数应在 0 到 10 之间")
    return Fraction(value)


def homes(cell: Cell) -> int | None:
    """How many homes the family has with this one; 0: it is no dwelling.

    Raises:
        CellFault: not a whole number, or more than a family has.
    """
    value = number(cell)
    if value is None:
        return None
    if value != value.to_integral_value() or not 0 <= value <= MOST_HOMES:
        raise CellFault(ProblemKind.NOT_A_NUMBER, f"住房套数应为 0 到 {MOST_HOMES} 的整数")
    return int(value)


def _terms(limit: Fraction | None, times: Fraction | None, words: str) -> None:
    try:
        check_terms(AreaTerms(clause=AreaClause.CUSTOM, threshold=limit, factor=times))
    except TermsUnfit as unfit:
        raise CellFault(ProblemKind.NOT_A_NUMBER, words) from unfit

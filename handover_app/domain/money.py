"""Money in whole fen, its one rounding rule, and its Chinese capital numerals (大写金额)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from handover_app.domain.refusals import DomainError

_AMOUNT = re.compile(
    r"(?P<sign>[-+−]?)¥?(?P<yuan>\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.(?P<fen>\d{1,2}))?元?",
    re.ASCII,
)
_LARGEST_YUAN = 10**16

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("仟", "佰", "拾", "")
_PREFIX = "人民币"
_NEGATIVE = "（负数）"


@dataclass(eq=False)
class InvalidAmount(DomainError):
    """A text that is not an amount in yuan with at most two decimals."""

    text: str


@dataclass(eq=False)
class AmountTooLarge(DomainError):
    """An amount that has no agreed capital form (ten quadrillion yuan and more)."""

    fen: int


@dataclass(frozen=True, order=True, slots=True)
class Money:
    """An amount in renminbi; `fen` is a whole number of fen and may be negative (a refund)."""

    fen: int

    def __post_init__(self) -> None:
        if not isinstance(self.fen, int) or isinstance(self.fen, bool):
            raise TypeError("fen must be a whole number")

    @classmethod
    def of(cls, text: str) -> Money:
        """Read an amount in yuan as people write it: `1,280.50`, `￥1280.5`, full-width digits.

        Raises:
            InvalidAmount: letters, a third decimal, misplaced commas or nothing at all.
        """
        plain = "".join(unicodedata.normalize("NFKC", text).split())
        found = _AMOUNT.fullmatch(plain)
        if found is None:
            raise InvalidAmount(text)
        fen = int(found["yuan"].replace(",", "")) * 100 + int((found["fen"] or "").ljust(2, "0"))
        return cls(-fen if found["sign"] in ("-", "−") else fen)

    @classmethod
    def total(cls, amounts: Iterable[Money]) -> Money:
        """The sum of the amounts; nothing at all is nil."""
        return cls(sum(amount.fen for amount in amounts))

    def __add__(self, other: Money) -> Money:
        return Money(self.fen + other.fen)

    def __sub__(self, other: Money) -> Money:
        return Money(self.fen - other.fen)

    def __radd__(self, other: int) -> Money:
        """Let `sum()` begin with its own 0; no other number can be added to money."""
        return self if other == 0 else NotImplemented

    def __neg__(self) -> Money:
        return Money(-self.fen)

    def __abs__(self) -> Money:
        return Money(abs(self.fen))

    def __bool__(self) -> bool:
        return self.fen != 0

    def format(self) -> str:
        """Yuan with thousands commas and two decimals: `1,280.50`, `-16,742.80`."""
        yuan, fen = divmod(abs(self.fen), 100)
        return f"{'-' if self.fen < 0 else ''}{yuan:,}.{fen:02d}"

    def __str__(self) -> str:
        return self.format()


NIL = Money(0)


def round_half_away(value: Fraction) -> int:
    """Round to a whole number, halves away from zero (四舍五入, also for refunds)."""
    whole = (2 * abs(value.numerator) + value.denominator) // (2 * value.denominator)
    return -whole if value < 0 else whole


class _Zero(Enum):
    """How a 零 or 整 at one place is to be taken: the rules leave some of them open."""

    REQUIRED = "required"
    SHOWN = "may be left out, we write it"
    HIDDEN = "may be written, we leave it out"


_Token = tuple[str, _Zero]


def capital_numerals(money: Money) -> str:
    """The amount in capital numerals, in the canonical form (domain guide 3.7).

    After 元 a 零 is written when the yuan digit is 0 and jiao follow; none is written at the 万
    place where it is optional; 整 stands only after 元; a negative amount begins with （负数）.

    Raises:
        AmountTooLarge: from ten quadrillion yuan on there is no agreed form.
    """
    words = "".join(word for word, zero in _tokens(abs(money)) if zero is not _Zero.HIDDEN)
    return f"{_NEGATIVE if money.fen < 0 else ''}{_PREFIX}{words}"


def parse_capital_numerals(text: str) -> Money:
    """Read capital numerals in every form the rules allow, optional 零, 整 and 正 included.

    Raises:
        InvalidAmount: a form the rules do not allow, or no capital numerals at all.
    """
    plain = "".join(text.split()).replace("圆", "元").replace("(负数)", _NEGATIVE)
    negative = plain.startswith(_NEGATIVE)
    plain = plain.removeprefix(_NEGATIVE).removeprefix(_PREFIX)
    money = Money(_value(plain, text))
    pattern = "".join(
        ("[整正]" if word == "整" else word) + ("" if zero is _Zero.REQUIRED else "?")
        for word, zero in _tokens(money)
    )
    if not re.fullmatch(pattern, plain):
        raise InvalidAmount(text)
    return -money if negative else money


def _tokens(money: Money) -> Iterator[_Token]:
    yuan, cents = divmod(money.fen, 100)
    jiao, fen = divmod(cents, 10)
    if yuan >= _LARGEST_YUAN:
        raise AmountTooLarge(money.fen)
    if yuan:
        yield from _whole(yuan)
    elif not cents:
        yield "零", _Zero.REQUIRED
    if yuan or not cents:
        yield "元", _Zero.REQUIRED
    if not cents:
        yield "整", _Zero.REQUIRED
    if jiao:
        if yuan and yuan % 10 == 0:
            yield "零", _Zero.SHOWN
        yield f"{_DIGITS[jiao]}角", _Zero.REQUIRED
    if fen:
        if yuan and not jiao:
            yield "零", _Zero.REQUIRED
        yield f"{_DIGITS[fen]}分", _Zero.REQUIRED
    elif jiao:
        yield "整", _Zero.HIDDEN


def _whole(number: int) -> Iterator[_Token]:
    """Whole yuan: hundreds of millions first, then the 万 section, then the last four digits."""
    for size, unit in ((10**8, "亿"), (10**4, "万")):
        head, rest = divmod(number, size)
        if not head:
            continue
        yield from _whole(head)
        yield unit, _Zero.REQUIRED
        if rest:
            if rest * 10 < size:
                # An empty 万 section followed by a full one (100,001,000): 零 may be left out.
                optional = size == 10**8 and 1000 <= rest < 10**4
                yield "零", _Zero.SHOWN if optional else _Zero.REQUIRED
            elif head % 10 == 0:
                yield "零", _Zero.HIDDEN
            yield from _whole(rest)
        return
    yield "".join(_section(number)), _Zero.REQUIRED


def _section(number: int) -> Iterator[str]:
    """One to four digits: a run of zeros between digits is one 零, zeros at the end are silent."""
    started = skipped = False
    for digit, place in zip(f"{number:04d}", _PLACES, strict=True):
        if digit == "0":
            skipped = started
            continue
        yield f"{'零' if skipped else ''}{_DIGITS[int(digit)]}{place}"
        started, skipped = True, False


def _value(words: str, text: str) -> int:
    """The fen that the words name, read leniently: the caller compares them with the rules."""
    total = section = digit = 0
    high = 0
    for word in words:
        if word in _DIGITS:
            digit = _DIGITS.index(word)
        elif word in "拾佰仟":
            section += digit * {"拾": 10, "佰": 100, "仟": 1000}[word]
            digit = 0
        elif word == "万":
            high += (section + digit) * 10**4
            section = digit = 0
        elif word == "亿":
            high = (high + section + digit) * 10**8
            section = digit = 0
        elif word == "元":
            total += (high + section + digit) * 100
            high = section = digit = 0
        elif word in "角分":
            total += digit * (10 if word == "角" else 1)
            digit = 0
        elif word not in "整正":
            raise InvalidAmount(text)
    if high or section or digit:
        raise InvalidAmount(text)
    return total

"""The codes on labels and forms: 29 digits no forger can make, and the short id typed by hand.

Layout (reliability rules): kind(1) version(1) id(10) issue(3) mac(13) luhn(1). The mac is
HMAC-SHA256 of the first 15 digits with the project's key, as a number modulo 10^13.
"""

from __future__ import annotations

import hmac
import re
import unicodedata
from dataclasses import dataclass, field
from hashlib import sha256

from handover_app.domain.refusals import DomainError

CODE_LENGTH = 29
SHORT_ID_LENGTH = 11
VERSION = 1
KEY_TAG = 1
"""The kind of a key's tag."""
BAG_TAG = 2
"""The kind of the tag of a sealed key bag (钥匙袋): one scan is every key in it."""
UNIT_TAG = 3
"""The kind of the code on a unit's papers: it opens the unit, and is no key."""
UNIT_ISSUE = 1
"""The only issue of a unit's code: papers are never void, so none replaces another."""
UNIT_NUMBERS = range(7_000_000_000, 7_001_000_000)
"""Numbers of units; keys and bags take none of them, so that a typed short id is one thing."""

_NUMBER_DIGITS = 10
_ISSUE_DIGITS = 3
_MAC_DIGITS = 13
_BODY_LENGTH = 2 + _NUMBER_DIGITS + _ISSUE_DIGITS
# Four times a code: room for blanks and dashes, and an end for whatever else is scanned.
_LONGEST = 120
_FILLING = re.compile(r"[\s\-\u2010-\u2015\u2212\u200b\ufeff]+")

# Signs that stand in no name, unit code, document number or phone number.
_FOREIGN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f:;=@<>|\\{}\"`$%^*?]")


@dataclass(eq=False)
class NotATag(DomainError):
    """What was scanned or typed is no code of ours; only its length is kept."""

    text_length: int


@dataclass(eq=False)
class TagDamaged(NotATag):
    """29 digits whose check digit does not fit: a scratched label, or a slip of the reader."""


@dataclass(eq=False)
class TagSignatureWrong(DomainError):
    """A well-formed code that this project's key did not sign: forged, or of another project."""

    number: int


@dataclass(frozen=True, slots=True)
class ScannedTag:
    """What a sound code says; whether the tag is bound, or void, the key ledger knows."""

    kind: int
    number: int
    issue: int


@dataclass(frozen=True, slots=True)
class TagReader:
    """Reads the tags of one project; the window knows its scanner by what this accepts.

    The key is the project's secret and is not shown when the object is printed.
    """

    key: bytes = field(repr=False)

    def is_ours(self, text: str) -> bool:
        """Whether these are 29 plain digits with our version, check digit and signature.

        Cheap enough to be asked at every key press: most texts fail at the first digits.
        """
        if not _is_number(text, CODE_LENGTH) or int(text[1]) != VERSION:
            return False
        try:
            self.read(text)
        except DomainError:
            return False
        return True

    def read(self, text: str) -> ScannedTag:
        """What a code says; see `parse_code` for what is refused."""
        return parse_code(text, self.key)


def luhn_digit(digits: str) -> str:
    """The Luhn check digit to put behind the digits (ISO/IEC 7812-1, annex B)."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 if place % 2 else 2)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def tag_code(key: bytes, kind: int, number: int, issue: int) -> str:
    """The 29 digits of a tag; `issue` begins at 1 and goes up with every new label.

    Raises:
        ValueError: a part does not fit into its digits.
    """
    if not (0 <= kind < 10 and 0 <= number < 10**_NUMBER_DIGITS and 0 <= issue < 10**_ISSUE_DIGITS):
        raise ValueError("kind, number or issue outside the layout of a tag")
    body = f"{kind}{VERSION}{number:0{_NUMBER_DIGITS}d}{issue:0{_ISSUE_DIGITS}d}"
    signed = body + _mac(key, body)
    return signed + luhn_digit(signed)


def parse_code(text: str, key: bytes) -> ScannedTag:
    """Read a scanned code; full-width digits, blanks and dashes are allowed.

    Raises:
        NotATag: wrong length, other signs than digits, another version.
        TagDamaged: 29 digits with a wrong check digit.
        TagSignatureWrong: well formed, but not signed with the project's key.
    """
    code = normalised(text)
    if not _is_number(code, CODE_LENGTH):
        raise NotATag(len(text))
    if luhn_digit(code[:-1]) != code[-1]:
        raise TagDamaged(len(text))
    body, mac = code[:_BODY_LENGTH], code[_BODY_LENGTH:-1]
    if int(body[1]) != VERSION:
        raise NotATag(len(text))
    number = int(body[2 : 2 + _NUMBER_DIGITS])
    if not hmac.compare_digest(mac, _mac(key, body)):
        raise TagSignatureWrong(number)
    return ScannedTag(int(body[0]), number, int(body[-_ISSUE_DIGITS:]))


def short_id(number: int) -> str:
    """The 11 digits printed beside the code for typing by hand: number and Luhn digit.

    Raises:
        ValueError: the number has more than ten digits.
    """
    if not 0 <= number < 10**_NUMBER_DIGITS:
        raise ValueError("number outside the layout of a tag")
    digits = f"{number:0{_NUMBER_DIGITS}d}"
    return digits + luhn_digit(digits)


def parse_short_id(text: str) -> int:
    """The number of a short id typed by hand.

    Raises:
        NotATag: wrong length, other signs than digits, or wrong check digit.
    """
    digits = normalised(text)
    if not _is_number(digits, SHORT_ID_LENGTH) or luhn_digit(digits[:-1]) != digits[-1]:
        raise NotATag(len(text))
    return int(digits[:-1])


def looks_like_tag(text: str) -> bool:
    """Whether a text is meant as a code or a short id, sound or not.

    A mobile number has as many digits as a short id and begins with 1; tag numbers don't.
    """
    digits = normalised(text)
    if not (digits.isascii() and digits.isdigit()):
        return False
    typed = len(digits) == SHORT_ID_LENGTH and not digits.startswith("1")
    return typed or len(digits) == CODE_LENGTH


def is_unit_tag(text: str) -> bool:
    """Whether a text is meant as the code of a unit, or as its short id, sound or not."""
    digits = normalised(text)
    if not (digits.isascii() and digits.isdigit()):
        return False
    if len(digits) == SHORT_ID_LENGTH:
        return int(digits[:-1]) in UNIT_NUMBERS
    return len(digits) == CODE_LENGTH and digits[0] == str(UNIT_TAG)


def is_no_search(text: str) -> bool:
    """Whether a text can't be the name, code or number of anything here, and so was scanned.

    A URL, a formula, a line of SQL, control signs, or more than anybody types.
    """
    return len(text) > _LONGEST or _FOREIGN.search(text) is not None


def normalised(text: str) -> str:
    """The text without blanks and dashes, full-width digits as plain ones.

    A text that is far too long for a code is cut, and nothing is taken out of it, so that it
    stays too long.
    """
    if len(text) > _LONGEST:
        return text[: _LONGEST + 1]
    return _FILLING.sub("", unicodedata.normalize("NFKC", text))


def _is_number(text: str, length: int) -> bool:
    return len(text) == length and text.isascii() and text.isdigit()


def _mac(key: bytes, body: str) -> str:
    digest = hmac.new(key, body.encode("ascii"), sha256).digest()
    return f"{int.from_bytes(digest, 'big') % 10**_MAC_DIGITS:0{_MAC_DIGITS}d}"

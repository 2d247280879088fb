"""Identity documents: their kinds by every usual name, and for each kind its own check only."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from enum import StrEnum


class IdentityDocument(StrEnum):
    """The kinds of documents that owners show; the value is the word on papers."""

    ID_CARD = "身份证"
    PASSPORT = "护照"
    HONG_KONG_MACAO_PERMIT = "港澳居民来往内地通行证"
    TAIWAN_PERMIT = "台湾居民来往大陆通行证"
    RESIDENCE_PERMIT = "港澳台居民居住证"
    PERMANENT_RESIDENCE = "外国人永久居留身份证"
    OFFICER_CARD = "军官证"
    CREDIT_CODE = "统一社会信用代码"


_NAMES: dict[IdentityDocument, tuple[str, ...]] = {
    IdentityDocument.ID_CARD: (
        "居民身份证",
        "中华人民共和国居民身份证",
        "二代身份证",
        "第二代身份证",
        "大陆身份证",
        "户口簿",
        "户口本",
        "ID",
    ),
    IdentityDocument.PASSPORT: ("中国护照", "外国护照", "外籍护照", "PASSPORT"),
    IdentityDocument.HONG_KONG_MACAO_PERMIT: (
        "港澳通行证",
        "港澳居民通行证",
        "回乡证",
        "港澳回乡证",
        "港澳来往内地通行证",
    ),
    IdentityDocument.TAIWAN_PERMIT: ("台胞证", "台湾通行证", "台湾居民通行证"),
    IdentityDocument.RESIDENCE_PERMIT: ("港澳居民居住证", "台湾居民居住证", "居住证"),
    IdentityDocument.PERMANENT_RESIDENCE: ("永久居留证", "外国人永久居留证", "绿卡", "五星卡"),
    IdentityDocument.OFFICER_CARD: ("士官证", "士兵证", "警官证", "文职干部证", "军人证"),
    IdentityDocument.CREDIT_CODE: (
        "社会信用代码",
        "信用代码",
        "营业执照",
        "营业执照号",
        "统一信用代码",
        "企业营业执照",
        "USCC",
    ),
}
_KINDS = {kind.value: kind for kind in IdentityDocument} | {
    name: kind for kind, names in _NAMES.items() for name in names
}
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_OLDEST_YEAR = 1900


def document_kind(text: str) -> IdentityDocument | None:
    """The kind that a sheet's word names, or None."""
    plain = "".join(unicodedata.normalize("NFKC", text).upper().split())
    return _KINDS.get(plain) or _KINDS.get(re.sub(r"\(.*\)", "", plain))


def normal_number(text: str) -> str:
    """The number as it is stored: plain signs, capitals, no blanks."""
    return "".join(unicodedata.normalize("NFKC", text).upper().split())


def guessed_kind(number: str) -> IdentityDocument:
    """The kind that a number looks like, where the sheet has no column for it."""
    plain = normal_number(number)
    if re.fullmatch(r"\d{14,}[\dX]?", plain):
        return IdentityDocument.ID_CARD
    if re.fullmatch(r"[HM]\d{8,10}", plain):
        return IdentityDocument.HONG_KONG_MACAO_PERMIT
    if re.fullmatch(r"\d{8}", plain):
        return IdentityDocument.TAIWAN_PERMIT
    if re.fullmatch(r"[0-9A-Z]{18}", plain):
        return IdentityDocument.CREDIT_CODE
    return IdentityDocument.OFFICER_CARD if "字" in plain else IdentityDocument.PASSPORT


def check(kind: IdentityDocument, number: str) -> str | None:
    """What is wrong with a number of this kind, in words without the number; None: nothing."""
    return _CHECKS[kind](normal_number(number))


def _id_card(number: str) -> str | None:
    """GB 11643: length, date, check digit. The place is not checked: a number keeps the county
    code of the day it was given, and tables of places reject real people."""
    if len(number) != 18:
        return "身份证号码应为 18 位"
    if not re.fullmatch(r"\d{17}[\dX]", number, re.ASCII):
        return "身份证号码只能有数字，末位可以是 X"
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return "身份证号码中的出生日期不存在"
    if born.year < _OLDEST_YEAR:
        return "身份证号码中的出生年份早于 1900 年"
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return None if number[17] == "10X98765432"[total % 11] else "身份证号码校验位不对"


def _permanent_residence(number: str) -> str | None:
    """The cards since 2023 carry 18 digits that begin with 9, the earlier ones 15 signs."""
    if number.startswith("9") and len(number) == 18:
        return _id_card(number)
    old = re.fullmatch(r"[A-Z]{3}\d{12}", number, re.ASCII)
    return None if old else "外国人永久居留身份证号码格式不对"


def _credit_code(number: str) -> str | None:
    from stdnum.cn import uscc

    if len(number) != 18:
        return "统一社会信用代码应为 18 位"
    return None if uscc.is_valid(number) else "统一社会信用代码校验位不对"


def _pattern(pattern: str, words: str) -> Callable[[str], str | None]:
    compiled = re.compile(pattern, re.ASCII)
    return lambda number: None if compiled.fullmatch(number) else words


_CHECKS: dict[IdentityDocument, Callable[[str], str | None]] = {
    IdentityDocument.ID_CARD: _id_card,
    IdentityDocument.RESIDENCE_PERMIT: _id_card,
    IdentityDocument.PERMANENT_RESIDENCE: _permanent_residence,
    IdentityDocument.CREDIT_CODE: _credit_code,
    IdentityDocument.PASSPORT: _pattern(r"(?=.*\d)[A-Z0-9]{5,17}", "护照号码格式不对"),
    IdentityDocument.HONG_KONG_MACAO_PERMIT: _pattern(
        r"[HM]\d{8}(\d{2})?", "港澳居民来往内地通行证号码格式不对"
    ),
    IdentityDocument.TAIWAN_PERMIT: _pattern(
        r"\d{8}|\d{10}(\([A-Z0-9]{1,2}\)|[A-Z0-9])?", "台湾居民来往大陆通行证号码格式不对"
    ),
    IdentityDocument.OFFICER_CARD: _pattern(r"\D{0,8}(第)?\d{4,10}号?", "军官证号码格式不对"),
}

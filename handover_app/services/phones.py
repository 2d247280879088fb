"""Telephone numbers as people write them, brought to one form for searching and comparing."""

from __future__ import annotations

import re
import unicodedata

_MOBILE = re.compile(r"1[3-9]\d{9}")


def phone_number(text: str) -> str | None:
    """The number without blanks and dashes, or None where the text is no telephone number.

    Chinese numbers lose +86 and keep their area code (`051262345678`); others keep `+` and their
    country code. A landline without its area code cannot be called from here and is refused.
    """
    import phonenumbers

    plain = unicodedata.normalize("NFKC", text).strip()
    try:
        number = phonenumbers.parse(plain, "CN")
    except phonenumbers.NumberParseException:
        return None
    if re.search(r"[^\d\s+()./\-\u2010-\u2015]", plain):
        return None
    national = phonenumbers.national_significant_number(number)
    chinese = number.country_code == 86
    # Blocks are opened faster than the library's tables follow: eleven digits of a mobile will do.
    if not (phonenumbers.is_valid_number(number) or (chinese and _MOBILE.fullmatch(national))):
        return None
    if not chinese:
        return f"+{number.country_code}{national}"
    mobile_or_service = _MOBILE.fullmatch(national) or national.startswith(("400", "800"))
    return national if mobile_or_service else f"0{national}"

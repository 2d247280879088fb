"""The journal of borrowed keys in words: reminders, and the list of the evening."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

Facts = Mapping[str, Any]

translate = QCoreApplication.translate


def _reminded(data: Facts) -> str:
    return translate("Events", "{holder} reminded to bring back the keys of {number}").format(
        holder=data["holder"], number=data["number"]
    )


def _phone_shown(data: Facts) -> str:
    return translate("Events", "Phone number of {holder} shown in full, loan {number}").format(
        holder=data["holder"], number=data["number"]
    )


def _evening(data: Facts) -> str:
    return translate("Events", "Evening list: {keys} keys still out, {loans} loans").format(
        keys=data["keys"], loans=data["loans"]
    )


LOAN_LINES: dict[str, Callable[[Facts], str]] = {
    "BorrowerPhoneShown": _phone_shown,
    "BorrowerReminded": _reminded,
    "EveningListMade": _evening,
}

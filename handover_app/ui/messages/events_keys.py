"""The journal of the key desk in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.keys import LockSetup
from handover_app.ui.messages.events_cabinets import CABINET_LINES
from handover_app.ui.messages.events_key_room import KEY_ROOM_LINES
from handover_app.ui.messages.events_loans import LOAN_LINES
from handover_app.ui.messages.events_stock_takes import STOCK_TAKE_LINES
from handover_app.ui.messages.words import word_of_name

Facts = Mapping[str, Any]

translate = QCoreApplication.translate


def _count(values: object) -> int:
    return len(values) if isinstance(values, list | tuple) else 0


def _set_made(data: Facts) -> str:
    return translate("Events", "{keys} keys on the books").format(keys=data["keys"])


def _received(data: Facts) -> str:
    return translate("Events", "{keys} keys received").format(keys=_count(data["keys"]))


def _transfer_made(data: Facts) -> str:
    return translate("Events", "Transfer {number}: {keys} keys from {contractor}").format(
        number=data["number"], keys=data["keys"], contractor=data["contractor"]
    )


def _tried(data: Facts) -> str:
    if data["works"]:
        return translate("Events", "{kind} tried, works").format(kind=data["kind"])
    return translate("Events", "{kind} tried, does not work").format(kind=data["kind"])


def _hung(data: Facts) -> str:
    if not data["keys"]:
        return translate("Events", "Hook {hook} assigned").format(hook=data["hook"])
    return translate("Events", "{keys} keys hung on {hook}").format(
        keys=_count(data["keys"]), hook=data["hook"]
    )


def _lent(data: Facts) -> str:
    return translate("Events", "{keys} keys lent to {holder}").format(
        keys=_count(data["keys"]), holder=data["holder"]
    )


def _returned(data: Facts) -> str:
    if data["late"]:
        words = translate("Events", "{keys} keys came back late from {holder}")
    else:
        words = translate("Events", "{keys} keys came back from {holder}")
    return words.format(keys=_count(data["keys"]), holder=data["holder"])


def _handed_over(data: Facts) -> str:
    return translate("Events", "{keys} keys handed over to {receiver}").format(
        keys=data["keys"], receiver=data["receiver"]
    )


def _retained(data: Facts) -> str:
    del data  # ids only; the mandate is a paper of the unit
    return translate("Events", "A key kept for repairs, by the owner's mandate")


def _given_back(data: Facts) -> str:
    return translate("Events", "The kept key given back to {receiver}").format(
        receiver=data["receiver"]
    )


def _retained_list_made(data: Facts) -> str:
    return translate("Events", "List of {keys} retained keys made").format(keys=data["keys"])


def _owner_told(data: Facts) -> str:
    return translate("Events", "Owner told to fetch the kept key, mandate {number}").format(
        number=data["number"]
    )


def _mandate_lapsed(data: Facts) -> str:
    return translate("Events", "Mandate {number} ended: the lock was changed").format(
        number=data["number"]
    )


def _lost(data: Facts) -> str:
    return translate("Events", "{kind} lost; {holder} had it last").format(
        kind=data["kind"], holder=data["holder"]
    )


def _cylinder_changed(data: Facts) -> str:
    return translate("Events", "{lock}: lock changed, {useless} keys useless, {new} new").format(
        lock=data["lock"], useless=data["useless"], new=data["new"]
    )


def _key_destroyed(data: Facts) -> str:
    return translate("Events", "{kind} destroyed ({reason})").format(
        kind=data["kind"], reason=data["reason"]
    )


def _bag_sealed(data: Facts) -> str:
    return translate("Events", "{keys} keys in bag {number}, seal {seal}").format(
        keys=data["keys"], number=data["number"], seal=data["seal"]
    )


def _bag_opened(data: Facts) -> str:
    if not data["reason"]:
        return translate("Events", "Bag {number} opened").format(number=data["number"])
    return translate("Events", "Bag {number} opened ({reason})").format(
        number=data["number"], reason=data["reason"]
    )


def _tag_replaced(data: Facts) -> str:
    return translate("Events", "New key label, issue {issue}").format(issue=data["issue"])


def _tag_bound(data: Facts) -> str:
    if data["bag_id"] is not None:
        return translate("Events", "Blank label bound to a bag")
    return translate("Events", "Blank label bound to a key")


def _tag_voided(data: Facts) -> str:
    return translate("Events", "Label made void ({reason})").format(reason=data["reason"])


def _blank_made(data: Facts) -> str:
    return translate("Events", "{count} blank labels made").format(count=data["count"])


def _lock_noted(data: Facts) -> str:
    return translate("Events", "Lock: {setup}, door seal {seal}").format(
        setup=word_of_name(LockSetup, data["lock_setup"]), seal=data["door_seal"] or "—"
    )


KEY_LINES: dict[str, Callable[[Facts], str]] = {
    **CABINET_LINES,
    **KEY_ROOM_LINES,
    **LOAN_LINES,
    **STOCK_TAKE_LINES,
    "BagOpened": _bag_opened,
    "BagSealed": _bag_sealed,
    "BlankTagsMade": _blank_made,
    "CylinderChanged": _cylinder_changed,
    "KeyGivenBack": _given_back,
    "KeyLost": _lost,
    "KeyRetained": _retained,
    "KeySetMade": _set_made,
    "KeyTransferMade": _transfer_made,
    "KeyTried": _tried,
    "KeyWasDestroyed": _key_destroyed,
    "KeysHandedOver": _handed_over,
    "KeysHung": _hung,
    "KeysLent": _lent,
    "KeysReceived": _received,
    "KeysReturned": _returned,
    "LockNoted": _lock_noted,
    "MandateLapsed": _mandate_lapsed,
    "OwnerTold": _owner_told,
    "RetainedListMade": _retained_list_made,
    "TagBound": _tag_bound,
    "TagReplaced": _tag_replaced,
    "TagVoided": _tag_voided,
}

"""Repair orders in words: clocks, what is late and whom to call, the same on every page."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from handover_app.domain.defects import BoardOrder, Contact, CrewLine, OrderedDefect, OrderState

translate = QCoreApplication.translate
NOTHING = "—"
"""What 0 ÷ 0 comes to."""


def clock(span: timedelta) -> str:
    """A span as a running clock: 4:05, or 1:04:05 from an hour on."""
    minutes, seconds = divmod(max(0, int(span.total_seconds())), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def contact_words(contact: Contact) -> str:
    """A name with telephone and channel, as far as they are known."""
    channel = translate("OrderWords", "channel {channel}").format(channel=contact.channel)
    parts = (contact.name, contact.phone, channel if contact.channel else "")
    return " · ".join(part for part in parts if part)


def late_words(order: BoardOrder, now: datetime, commander: Contact) -> str:
    """By how much an order is late, and whom to call; empty while it is in time."""
    late, call = order.order.late(now), order.call(now, commander)
    if late is None or call is None:
        return ""
    by = translate("OrderWords", "Late by {by}").format(by=clock(late))
    if not call.name:
        return by
    who = translate("OrderWords", "call {who}").format(who=contact_words(call))
    return f"{by} · {who}"


def defect_words(defect: OrderedDefect) -> str:
    """A defect in one line."""
    place = " ".join(part for part in (defect.room, defect.item) if part)
    return f"#{defect.number} {place} · {defect.description}"


def crew_state(crew: CrewLine) -> str:
    """Whether a crew waits, is on order, or is not here (domain guide I06)."""
    if crew.running:
        return translate("OrderWords", "on {count} orders").format(count=len(crew.running))
    if not crew.present:
        return translate("OrderWords", "nobody here")
    return translate("OrderWords", "standing by")


def next_step(state: OrderState) -> str:
    """What the next step of an order is called; empty where there is none."""
    words = {
        OrderState.REQUESTED: translate("OrderWords", "Send the crew"),
        OrderState.DISPATCHED: translate("OrderWords", "The crew is there"),
        OrderState.ARRIVED: translate("OrderWords", "The crew is done"),
    }
    return words.get(state, "")


def tenths(value: Decimal | None, unit: str) -> str:
    """A figure with its unit; — where there is nothing to divide by."""
    return NOTHING if value is None else f"{value} {unit}"

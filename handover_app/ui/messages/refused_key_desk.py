"""Loans, transfers, mandates, cabinets and stock-takes that are refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from handover_app.domain.refusals import DomainError
from handover_app.ui.messages.refused_cabinets import CABINETS
from handover_app.ui.messages.refused_handovers import HANDOVERS
from handover_app.ui.messages.refused_key_room import KEY_ROOM
from handover_app.ui.messages.refused_loans import LOANS
from handover_app.ui.messages.refused_stock_takes import STOCK_TAKES

KEY_DESK: dict[type[DomainError], Callable[[Any], str]] = {
    **CABINETS,
    **LOANS,
    **HANDOVERS,
    **KEY_ROOM,
    **STOCK_TAKES,
}

"""Where a unit stands: its progress for every desk, its card, the waiting lists."""

from handover_app.services.handover.presence import Presence, states_of
from handover_app.services.handover.progress import (
    Account,
    Progress,
    account_of,
    handover_of,
    open_gate,
    progress_of,
    require_unit,
    statement_lines,
)
from handover_app.services.handover.service import HandoverService

__all__ = [
    "Account",
    "HandoverService",
    "Presence",
    "Progress",
    "account_of",
    "handover_of",
    "open_gate",
    "progress_of",
    "require_unit",
    "statement_lines",
    "states_of",
]

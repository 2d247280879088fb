"""The map of a cabinet as data (挂位图, E07)."""

from __future__ import annotations

from datetime import datetime

from handover_app.domain import papers
from handover_app.domain.keys import CabinetBoard, HookLine, HookState
from handover_app.services.clock import local
from handover_app.services.papers.words import project_head
from handover_app.storage.unit_of_work import UnitOfWork

_AWAY = frozenset({HookState.OUT, HookState.OVERDUE, HookState.AWAITED})


def hook_map(work: UnitOfWork, board: CabinetBoard, now: datetime) -> papers.HookMap:
    """A cabinet as it hangs; lent keys come back the same day (E05), so it is valid until then."""
    return papers.HookMap(
        head=project_head(work, None, now),
        cabinet=board.name,
        building=board.building,
        columns=board.columns,
        hooks=tuple(_hook(line) for line in board.hooks),
        valid_until=local(now).replace(hour=23, minute=59, second=0, microsecond=0),
    )


def _hook(line: HookLine) -> papers.Hook:
    if line.state is HookState.EMPTY:
        return papers.Hook(number=line.number)
    return papers.Hook(number=line.number, label=line.unit_code, out=line.state in _AWAY)

"""What a desk types of a defect; what it leaves empty comes from the standard list and tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A defect as it is noted: a row of the standard list by its ``code``, or free words.

    None or empty: the preset of the standard row (room, trade, severity, due), and of the table of
    contractors. ``measured`` is typed text. ``found_at`` (UTC) None: now; ``paper_line`` is the
    line of the paper form.
    """

    code: str = ""
    room: str = ""
    item: str = ""
    description: str = ""
    trade: str = ""
    contractor: str = ""
    severity: int | None = None
    due: date | None = None
    note: str = ""
    demand: str = ""
    measured: str = ""
    found_at: datetime | None = None
    paper_line: int | None = None

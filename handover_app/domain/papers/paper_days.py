"""The papers of a day without the program: lists to write on, and blank receipts (issue, `eve`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from handover_app.domain.papers.base import Paper, PaperKind
from handover_app.domain.papers.key_room import ListColumn


@dataclass(frozen=True, kw_only=True)
class PaperList(Paper):
    """A list of the paper day: what is known is printed, the rest is left to the pen.

    ``title`` is the list's own name; ``notes`` stand above the table, a line each. ``height`` is
    the least height of a row in points; ``blank`` rows are added for whoever is not listed. Rows of
    ``totals`` have a first cell that spans the columns they have fewer. ``signatures`` are the
    labels of the lines at the foot.
    """

    kind: ClassVar[PaperKind] = PaperKind.PAPER_LIST

    title: str = ""
    notes: tuple[str, ...] = ()
    columns: tuple[ListColumn, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    totals: tuple[tuple[str, ...], ...] = ()
    blank: int = 0
    height: int = 0
    empty: str = ""
    signatures: tuple[str, ...] = ()
    landscape: bool = True


@dataclass(frozen=True, kw_only=True)
class BlankReceipt(Paper):
    """纸质收款收据: a numbered receipt to fill in by hand, one payee each, in three copies.

    ``payees`` are the parties that may be ticked as payee; ``items`` the usual charges, which
    stand beside the boxes so that nobody has to spell them.
    """

    kind: ClassVar[PaperKind] = PaperKind.BLANK_RECEIPT

    payees: tuple[str, ...] = ()
    items: tuple[str, ...] = ()

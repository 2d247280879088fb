"""The papers of the key desk and the key room (forms 6.8 to 6.10, domain guide E03–E07, L16)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from handover_app.domain.papers.base import Paper, PaperKind, SignedBy


@dataclass(frozen=True, kw_only=True)
class KeyCount:
    """How many keys of a kind, whether each was tried in its lock (None: not yet)."""

    kind: str
    count: int
    tested: bool | None = None
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class RetainedKey:
    """A key the owner leaves behind for repairs, with the number of the mandate (钥匙委托书)."""

    kind: str
    count: int = 1
    mandate_number: str = ""
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class KeyHandover(Paper):
    """钥匙交接单 (form 6.8), printed as 业主联 and 存档联, a page each.

    ``authority`` is what an agent's right to take the keys rests on; ``lock_setup`` says in words
    whether the electronic lock is set up (J04), never a code.
    """

    kind: ClassVar[PaperKind] = PaperKind.KEY_HANDOVER

    owners: tuple[str, ...] = ()
    keys: tuple[KeyCount, ...] = ()
    receiver: str = ""
    receiver_role: str = ""
    receiver_id_tail: str = ""
    authority: str = ""
    mandate_number: str = ""
    seal_number: str = ""
    bag_number: str = ""
    lock_setup: str = ""
    explained: bool = False
    retained: tuple[RetainedKey, ...] = ()
    handed_by: str = ""
    handed_at: datetime | None = None
    signed: SignedBy | None = None


@dataclass(frozen=True, kw_only=True)
class KeyMandatePaper(Paper):
    """钥匙委托书 (form 6.10): the owner leaves one key for repairs.

    ``belongings`` is what lies in the flat, or that nothing does; the return is filled in when the
    owner takes the key back against it.
    """

    kind: ClassVar[PaperKind] = PaperKind.KEY_MANDATE

    owner: str = ""
    key_kind: str = ""
    count: int = 1
    reason: str = ""
    belongings: str = ""
    who_may_enter: str = ""
    expected_end: date | None = None
    retained_at: datetime | None = None
    signed: SignedBy | None = None
    told_at: datetime | None = None
    told_how: str = ""
    taken_back_at: datetime | None = None
    taken_back_by: str = ""
    return_signed: SignedBy | None = None


@dataclass(frozen=True, kw_only=True)
class TransferLine:
    """A unit of a transfer: keys received by kind, and what is missing still."""

    unit: str
    counts: tuple[KeyCount, ...]
    missing: tuple[KeyCount, ...] = ()


@dataclass(frozen=True, kw_only=True)
class KeyTransferSheet(Paper):
    """钥匙移交单 (E03): contractor, property company and developer sign."""

    kind: ClassVar[PaperKind] = PaperKind.KEY_TRANSFER

    contractor: str = ""
    handed_by: str = ""
    received_by: str = ""
    witness: str = ""
    at: datetime | None = None
    lines: tuple[TransferLine, ...] = ()
    key_count: int = 0


@dataclass(frozen=True, kw_only=True)
class ListColumn:
    """A column of a list: heading, share of the width, and whether it stands at the right."""

    heading: str
    share: float = 1.0
    right: bool = False


@dataclass(frozen=True, kw_only=True)
class KeyList(Paper):
    """A list of the key room: units not ready, keys still out, retained keys, a ledger.

    ``title`` is the list's own name; ``notes`` stand above the table, a line each, ``warning``
    stands out; ``total`` is the last row, whose first cell spans the columns it has fewer;
    ``signatures`` are the labels of the lines at the foot, none on lists nobody signs.
    """

    kind: ClassVar[PaperKind] = PaperKind.KEY_LIST

    title: str = ""
    notes: tuple[str, ...] = ()
    warning: str = ""
    columns: tuple[ListColumn, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    total: tuple[str, ...] = ()
    empty: str = ""
    signatures: tuple[str, ...] = ()
    landscape: bool = False


@dataclass(frozen=True, kw_only=True)
class Hook:
    """A hook of a cabinet: its number, what hangs there, and whether it is out."""

    number: str
    label: str = ""
    out: bool = False


@dataclass(frozen=True, kw_only=True)
class HookMap(Paper):
    """挂位图: a cabinet as it hangs, row by row, with the time until which it is valid (E07)."""

    kind: ClassVar[PaperKind] = PaperKind.HOOK_MAP

    cabinet: str = ""
    building: str = ""
    columns: int = 1
    hooks: tuple[Hook, ...] = ()
    valid_until: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class StockTakeSheet(Paper):
    """钥匙盘点表: what was expected, found, missing and unexpected, signed by who counted."""

    kind: ClassVar[PaperKind] = PaperKind.STOCK_TAKE

    scope: str = ""
    started_at: datetime | None = None
    closed_at: datetime | None = None
    expected: int = 0
    found: int = 0
    columns: tuple[ListColumn, ...] = ()
    missing: tuple[tuple[str, ...], ...] = ()
    unexpected: tuple[tuple[str, ...], ...] = ()
    counted_by: str = ""
    signed_by: str = ""

"""The papers of the key room: transfers, and the units whose keys are not ready, as data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

from handover_app.documents.wording import wording
from handover_app.domain import papers
from handover_app.domain.keys import Key, KeySet, KeyTransfer, NotReadyLine, Readiness
from handover_app.services.clock import local
from handover_app.services.papers.words import list_columns, project_head
from handover_app.storage.unit_of_work import UnitOfWork

_SHARES = (1.2, 1.2, 0.8, 4.0)


def transfer_sheet(
    work: UnitOfWork, made: KeyTransfer, received: Sequence[tuple[KeySet, Sequence[Key]]]
) -> papers.KeyTransferSheet:
    """钥匙移交单 (E03): what came of each unit, if anything, and what the contractor still owes."""
    return papers.KeyTransferSheet(
        head=project_head(work, made.number, made.at),
        remark=made.parties.remark,
        contractor=made.parties.contractor,
        handed_by=made.parties.handed_by,
        received_by=made.parties.received_by,
        witness=made.parties.witness,
        at=local(made.at),
        key_count=made.key_count,
        lines=tuple(
            papers.TransferLine(
                unit=key_set.code, counts=_counts(taken), missing=_counts(_still_awaited(key_set))
            )
            for key_set, taken in received
        ),
    )


def not_ready_list(work: UnitOfWork, found: Readiness, now: datetime) -> papers.KeyList:
    """钥匙未就绪清单 (E06): unit by unit what is missing, before the first family comes."""
    words = wording().map("words.not_ready_list")
    reasons = wording().map("words.not_ready")
    note = words["count"].format(ready=found.ready, units=found.units)
    late = words["late"].format(
        days=found.days_late, units=found.units_awaited, keys=found.keys_awaited
    )
    return papers.KeyList(
        head=project_head(work, None, now),
        title=words["title"],
        notes=(note,),
        warning=late if found.days_late else "",
        columns=list_columns(words["columns"].split("|"), _SHARES),
        rows=tuple(_row(line, reasons) for line in found.lines),
        empty=words["empty"],
    )


def _row(line: NotReadyLine, reasons: Mapping[str, str]) -> tuple[str, ...]:
    said = "，".join(reasons[each.name].format(count=count) for each, count in line.reasons)
    return line.building, line.unit_code, str(line.keys), said


def _still_awaited(key_set: KeySet) -> list[Key]:
    return [key for key in key_set.live if key.awaited]


def _counts(keys: Sequence[Key]) -> tuple[papers.KeyCount, ...]:
    counted = Counter(key.kind for key in keys)
    return tuple(papers.KeyCount(kind=kind, count=count) for kind, count in counted.items())

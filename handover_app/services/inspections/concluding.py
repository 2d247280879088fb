"""The owner's conclusion within a transaction, and the record that goes with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from handover_app.domain.inspections import (
    Conclusion,
    HappenedInFuture,
    Inspection,
    SigningOrder,
    SigningPurpose,
    statement,
)
from handover_app.domain.receipts import PaperRef
from handover_app.domain.units import Unit
from handover_app.domain.visits import Scope
from handover_app.services.inspections.signing import sign
from handover_app.services.papers.inspection_papers import inspection_record
from handover_app.services.visits.authorities import require_scope
from handover_app.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Concluding:
    """What an owner concluded, ``at`` a time (UTC; None: now), and who signed it how."""

    conclusion: Conclusion
    reason: str = ""
    signings: Sequence[SigningOrder] = ()
    at: datetime | None = None


def note_conclusion(
    work: UnitOfWork, unit: Unit, inspection: Inspection, concluded: Concluding, now: datetime
) -> PaperRef:
    """Note a conclusion; returns the record issued for it.

    Raises:
        AcceptedWithOpenDefects: accepted without reservation though defects are open.
        HappenedInFuture: it would have been given later than now.
        InspectionTextTooLong: the reason is longer than what is kept.
        SigningReasonMissing, SignatureEmpty, SignatureTooLong: see `sign`.
        BeyondAuthority: an agent acts for the owners, and may not sign.
    """
    at = concluded.at or now
    if at > now:
        raise HappenedInFuture
    if concluded.conclusion is not Conclusion.ONLY_LOOKED:
        # Who only looked has declared nothing in the owners' name.
        signers = [each.name for each in concluded.signings]
        require_scope(work, unit.id, Scope.SIGN, signers)
    found = work.defects.of_unit(unit.id)
    still_open = sum(not each.state.settled for each in found)
    reason = statement(concluded.reason)
    inspection.conclude(concluded.conclusion, reason, still_open, work.act.clerk, at, now)
    work.flush()
    sign(work, unit.id, inspection.id, SigningPurpose.RECORD, concluded.signings, now)
    return work.papers.store(inspection_record(work, unit, now), unit.id, inspection.id, now)

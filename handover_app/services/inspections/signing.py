"""Signatures under what the owner and the team were shown, and refusals to sign."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from handover_app.domain.identity import new_id
from handover_app.domain.inspections import Signed, Signing, SigningOrder, SigningPurpose
from handover_app.storage.unit_of_work import UnitOfWork


def sign(
    work: UnitOfWork,
    unit_id: UUID,
    subject: UUID,
    purpose: SigningPurpose,
    orders: Sequence[SigningOrder],
    now: datetime,
) -> None:
    """Keep how each party signed what bears the id ``subject``; the latest of each counts.

    Raises:
        SigningReasonMissing: a refusal to sign without a reason.
        SignatureEmpty, SignatureTooLong: the pane has nothing, or too much.
    """
    for each in orders:
        order = each.checked()
        work.signings.add(
            Signing(
                id=new_id(),
                unit_id=unit_id,
                subject=subject,
                purpose=purpose,
                party=order.party,
                name=order.name,
                state=order.state,
                reason=order.reason,
                signature=order.signature,
                at=now,
                clerk=work.act.clerk,
            )
        )
        work.record(
            Signed(
                unit_id=unit_id,
                subject=subject,
                purpose=purpose,
                party=order.party,
                state=order.state,
            )
        )

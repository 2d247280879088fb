"""Refusal records, deemed deliveries, signatures."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import BindParameter, bindparam, func, insert, select
from sqlalchemy.orm import Session

from handover_app.domain.inspections import (
    AcceptanceRefusal,
    DeemedCause,
    DeemedDelivery,
    Signing,
    SigningParty,
    SigningState,
)
from handover_app.domain.signatures import signature_from
from handover_app.storage.repository import Repository
from handover_app.storage.tables.keys import key_sets
from handover_app.storage.tables.teams import (
    acceptance_refusals,
    deemed_deliveries,
    refusal_judgements,
    signings,
)

_chosen: BindParameter[UUID] = bindparam("ids", expanding=True)
_signed = (
    select(key_sets.c.unit_id, func.min(key_sets.c.handed_over_at).label("at"))
    .where(key_sets.c.unit_id.in_(_chosen), key_sets.c.handed_over_at.is_not(None))
    .group_by(key_sets.c.unit_id)
)
_judged = (
    select(
        acceptance_refusals.c.unit_id,
        acceptance_refusals.c.id,
        refusal_judgements.c.justified,
    )
    .outerjoin(refusal_judgements, refusal_judgements.c.refusal_id == acceptance_refusals.c.id)
    .where(acceptance_refusals.c.unit_id.in_(_chosen))
    .order_by(
        acceptance_refusals.c.made_at,
        acceptance_refusals.c.id,
        refusal_judgements.c.at,
        refusal_judgements.c.id,
    )
)
_standing = select(deemed_deliveries.c.unit_id, deemed_deliveries.c.cause).where(
    deemed_deliveries.c.withdrawn_at.is_(None)
)


class RefusalRepository(Repository[AcceptanceRefusal]):
    """All refusal records."""

    kind = AcceptanceRefusal

    def of_unit(self, unit_id: UUID) -> list[AcceptanceRefusal]:
        """A unit's records, oldest first."""
        return self._all(
            acceptance_refusals.c.unit_id == unit_id, order=acceptance_refusals.c.made_at.asc()
        )

    def all(self) -> list[AcceptanceRefusal]:
        """All records, oldest first."""
        return self._all(order=acceptance_refusals.c.made_at.asc())

    def signed_for_keys(self, unit_ids: Collection[UUID]) -> dict[UUID, datetime]:
        """When the owner of each unit signed the key handover sheet (UTC); others are left out."""
        rows = self._session.execute(_signed, {"ids": list(unit_ids)})
        return {row.unit_id: row.at for row in rows}

    def without_good_reason(self, unit_ids: Collection[UUID]) -> frozenset[UUID]:
        """Units whose latest refusal legal judged so, or that are deemed delivered after one."""
        ids = list(unit_ids)
        rows = self._session.execute(_judged, {"ids": ids})
        latest = {row.unit_id: row.justified for row in rows}
        deemed = self._session.execute(_standing.where(deemed_deliveries.c.unit_id.in_(ids)))
        after = {
            row.unit_id for row in deemed if row.cause is DeemedCause.REFUSED_WITHOUT_REASON
        }  # fmt: skip
        return frozenset(after | {unit for unit, justified in latest.items() if justified is False})


class DeemedRepository(Repository[DeemedDelivery]):
    """All deemed deliveries, withdrawn ones too."""

    kind = DeemedDelivery

    def standing(self, unit_id: UUID) -> DeemedDelivery | None:
        """The unit's deemed delivery that was not withdrawn."""
        return self._newest(
            deemed_deliveries.c.unit_id == unit_id,
            deemed_deliveries.c.withdrawn_at.is_(None),
            order=deemed_deliveries.c.at.desc(),
        )

    def units(self) -> frozenset[UUID]:
        """Every unit that is deemed delivered now."""
        return frozenset(self._session.execute(_standing).scalars())

    def all(self) -> list[DeemedDelivery]:
        """All of them, oldest first."""
        return self._all(order=deemed_deliveries.c.at.asc())


class SigningRepository:
    """Signatures are only added."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, signing: Signing) -> None:
        """Keep a signature, or that it was refused."""
        stored = None if signing.signature is None else signing.signature.stored()
        self._session.execute(
            insert(signings).values(
                id=signing.id,
                unit_id=signing.unit_id,
                subject=signing.subject,
                purpose=signing.purpose,
                party=signing.party,
                name=signing.name,
                state=signing.state,
                reason=signing.reason,
                signature=stored,
                at=signing.at,
                clerk=signing.clerk,
            )
        )

    def states(self, subjects: Sequence[UUID], party: SigningParty) -> dict[UUID, SigningState]:
        """How a party signed last what bears these ids, in one question for a whole list."""
        rows = self._session.execute(
            select(signings.c.subject, signings.c.state)
            .where(signings.c.subject.in_(list(subjects)), signings.c.party == party)
            .order_by(signings.c.id)
        )
        return {row.subject: row.state for row in rows}

    def of(self, subject: UUID) -> dict[SigningParty, Signing]:
        """The latest signing of each party under what bears this id."""
        rows = self._session.execute(
            select(signings).where(signings.c.subject == subject).order_by(signings.c.id)
        )
        return {
            row.party: Signing(
                id=row.id,
                unit_id=row.unit_id,
                subject=row.subject,
                purpose=row.purpose,
                party=row.party,
                name=row.name,
                state=row.state,
                reason=row.reason,
                signature=signature_from(row.signature),
                at=row.at,
                clerk=row.clerk,
            )
            for row in rows
        }

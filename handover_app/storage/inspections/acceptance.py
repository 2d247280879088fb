"""Refusal records, deemed deliveries, signatures."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from handover_app.domain.inspections import (
    AcceptanceRefusal,
    DeemedDelivery,
    Signing,
    SigningParty,
)
from handover_app.domain.signatures import signature_from
from handover_app.storage.repository import Repository
from handover_app.storage.tables.teams import acceptance_refusals, deemed_deliveries, signings


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

"""The refusal record as data, and how each party signed."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from handover_app.domain import papers
from handover_app.domain.inspections import (
    AcceptanceRefusal,
    RefusalReason,
    Signing,
    SigningParty,
    SigningState,
)
from handover_app.domain.papers import Tick
from handover_app.domain.units import Unit
from handover_app.services.clock import local
from handover_app.services.papers.words import head, owner_names, word, word_of
from handover_app.storage.unit_of_work import Reading


def refusal_record(
    reading: Reading, unit: Unit, refusal: AcceptanceRefusal, now: datetime
) -> papers.RefusalRecord:
    """拒收记录 (domain guide 8.10): reasons, the owner's words, what was offered, signatures."""
    visit = reading.visits.latest_of(unit.id)
    inspection = reading.inspections.get(refusal.inspection_id)
    members = inspection.members if inspection else []
    found = reading.defects.of_unit(unit.id)
    return papers.RefusalRecord(
        head=head(reading, unit, now, refusal.number),
        owners=owner_names(unit),
        visitor=visit.visitor if visit else "",
        visitor_role=word_of("visitors", visit.kind) if visit else "",
        team="、".join(f"{each.name}（{word_of('roles', each.role)}）" for each in members),
        refused_at=local(refusal.made_at),
        reasons=tuple(
            Tick(label=word_of("refusal_reasons", each), ticked=each in refusal.reasons)
            for each in RefusalReason
        ),
        other=refusal.other,
        owner_words=refusal.owner_words,
        offered=refusal.offered,
        next_date=refusal.next_date,
        defects=tuple(
            word("refused_defect", number=each.number, room=each.room, words=each.description)
            for each in found
            if each.in_contract and not each.state.settled
        ),
        signings=signing_lines(reading, refusal.id),
    )


def signing_lines(reading: Reading, subject: UUID) -> tuple[papers.RecordSigning, ...]:
    """How each party signed what bears this id, owner first."""
    return tuple(_line(each) for each in reading.signings.of(subject).values())


def signed_text(reading: Reading, subject: UUID) -> str:
    """The words under which the owner signed on the pane, empty if he did not."""
    owner = reading.signings.of(subject).get(SigningParty.OWNER)
    return owner.signature.text if owner is not None and owner.signature is not None else ""


def _line(signing: Signing) -> papers.RecordSigning:
    strokes = signing.signature.strokes if signing.signature else ()
    signed = papers.SignedBy(name=signing.name, at=local(signing.at), strokes=strokes)
    return papers.RecordSigning(
        party=word_of("signing_parties", signing.party),
        name=signing.name,
        state=word_of("signing_states", signing.state),
        reason=signing.reason,
        signed=None if signing.state is SigningState.REFUSED else signed,
    )

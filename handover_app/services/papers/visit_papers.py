"""签到/身份核验表 (form 6.2) as data: identity numbers by their tails only."""

from __future__ import annotations

from datetime import datetime

from handover_app.domain import papers
from handover_app.domain.papers import Tick
from handover_app.domain.units import Unit
from handover_app.domain.visits import Authority, IdentityCheck, Presence, Scope, Visit
from handover_app.services.clock import local
from handover_app.services.handover import Progress
from handover_app.services.papers.desk_papers import flow_steps, further_units, nth_words
from handover_app.services.papers.words import head, word, word_of
from handover_app.services.visits.arriving import appointment_words
from handover_app.services.visits.identity import lacking
from handover_app.storage.unit_of_work import Reading

_TAIL = 4


def identity_check(
    reading: Reading, progress: Progress, visit: Visit | None, now: datetime | None
) -> papers.IdentityCheckSheet:
    """The sheet as the check stands now; without a visit it is a form for the pen."""
    unit = progress.unit
    if visit is None:
        return papers.IdentityCheckSheet(
            head=head(reading, unit, now),
            queue_number="",
            contract_number=unit.contract_number or "",
            parties=_parties(unit, None),
            seen=_seen(None),
            consents=_consents(None),
            consent_version=word("consent_version"),
        )
    check, missing = visit.check, lacking(visit)
    return papers.IdentityCheckSheet(
        head=head(reading, unit, now),
        queue_number=visit.queue_number,
        visit=nth_words(visit),
        appointment=appointment_words(reading, unit.id, visit),
        arrived_at=local(visit.arrived_at),
        visitor=visit.visitor,
        visitor_role=word_of("visitors", visit.kind),
        contract_number=unit.contract_number or "",
        further=further_units(reading, visit, unit),
        parties=_parties(unit, visit),
        seen=_seen(check),
        valid_until=check.valid_until if check else None,
        guardian=check.guardian if check else "",
        papers=word_of("special_papers", check.papers) if check else "",
        remark=check.remark if check else "",
        agent=_agent(reading, visit.authority),
        consents=_consents(check),
        consent_version=check.consent_version if check else "",
        result=word("check_pending" if missing else "check_passed"),
        lacking=tuple(word_of("lacking", each) for each in missing),
        lifted=_lifted(reading, check),
        steps=flow_steps(reading, progress),
    )


def _parties(unit: Unit, visit: Visit | None) -> tuple[papers.PartyOnSheet, ...]:
    told = visit.latest_parties() if visit else {}
    rows = []
    for owner in unit.owners:
        party = told.get(owner.id)
        matched = party is not None and party.matched
        absent = "" if visit is None else word_of("presences", Presence.ABSENT)
        compared = "number_matches" if matched else "number_not_compared"
        rows.append(
            papers.PartyOnSheet(
                name=owner.name,
                id_kind=owner.id_kind,
                id_tail=owner.id_number[-_TAIL:],
                presence=word_of("presences", party.presence) if party else absent,
                compared="" if visit is None else word(compared),
            )
        )
    return tuple(rows)


def _seen(check: IdentityCheck | None) -> tuple[Tick, ...]:
    return (
        Tick(label=word("original_seen"), ticked=bool(check and check.original_seen)),
        Tick(label=word("contract_seen"), ticked=bool(check and check.contract_seen)),
        Tick(label=word("notice_seen"), ticked=bool(check and check.notice_seen)),
    )


def _consents(check: IdentityCheck | None) -> tuple[Tick, ...]:
    return (
        Tick(label=word("consent_general"), ticked=bool(check and check.consent_general)),
        Tick(label=word("consent_sensitive"), ticked=bool(check and check.consent_sensitive)),
    )


def _agent(reading: Reading, authority: Authority | None) -> papers.AgentOnSheet | None:
    if authority is None:
        return None
    return papers.AgentOnSheet(
        name=authority.agent,
        id_tail=authority.id_tail,
        kind=word_of("authority_kinds", authority.kind),
        scopes=tuple(
            Tick(label=word_of("scopes", each), ticked=each in authority.scopes) for each in Scope
        ),
        valid_until=authority.valid_until,
        filed=authority.file_id is not None,
        checked_by=reading.clerk_name(authority.clerk),
    )


def _lifted(reading: Reading, check: IdentityCheck | None) -> str:
    if check is None or check.approver is None:
        return ""
    doubts = "、".join(word_of("doubts", each) for each in check.lifted)
    name = reading.clerk_name(check.approver)
    return word("check_lifted", doubts=doubts, who=name, reason=check.lift_reason)

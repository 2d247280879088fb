"""The check of identity: what was typed is compared here, and only the answer is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from handover_app.domain.identity import new_id
from handover_app.domain.people import Right
from handover_app.domain.units import Unit
from handover_app.domain.visits import (
    LONGEST_NAME,
    Arrival,
    Authority,
    AuthorityShown,
    Doubt,
    IdentityCheck,
    IdentityDoubtful,
    Lacking,
    NotOfThisUnit,
    NumberAnswer,
    PartyCheck,
    PersonOnContract,
    Presence,
    RepresentedByNobody,
    Visit,
    VisitorKind,
    doubts_of,
    typed_line,
)
from handover_app.services.clock import local_day
from handover_app.services.identity_documents import normal_number
from handover_app.services.papers.words import word
from handover_app.storage.unit_of_work import UnitOfWork


def people_of(unit: Unit) -> tuple[PersonOnContract, ...]:
    """The parties of the contract with their numbers, which stay inside the services."""
    return tuple(
        PersonOnContract(owner.id, owner.name, normal_number(owner.id_number))
        for owner in unit.owners
    )


def answer_to(unit: Unit, number: str, today: date) -> NumberAnswer:
    """Whose number was typed or read; nobody's is an answer too."""
    wanted = normal_number(number)
    found = next((each for each in people_of(unit) if wanted and each.number == wanted), None)
    if found is None:
        return NumberAnswer(None)
    return NumberAnswer(found.owner_id, found.name, found.minor(today))


def checked_arrival(
    unit: Unit, kind: VisitorKind, visitor: str, arrival: Arrival
) -> tuple[Arrival, str]:
    """The arrival with its texts in order, and the visitor's name; empty: an agent without one.

    Raises:
        AuthorityIncomplete: agent, scope or number is missing.
        NotOfThisUnit: somebody ticked is no party of the contract.
        RepresentedByNobody: a co-owner is represented, and no authority was shown.
        WordsTooLong: more than is kept.
    """
    clean = replace(
        arrival,
        number=normal_number(arrival.number),
        name=typed_line(arrival.name, LONGEST_NAME),
        guardian=typed_line(arrival.guardian, LONGEST_NAME),
        remark=typed_line(arrival.remark),
    )
    agent = ""
    if clean.authority is not None:
        agent = typed_line(clean.authority.agent, LONGEST_NAME)
        clean.authority.check()
        clean = replace(clean, authority=replace(clean.authority, agent=agent))
    parties = {owner.id for owner in unit.owners}
    if any(owner_id not in parties for owner_id, _ in clean.presence):
        raise NotOfThisUnit
    represented = Presence.REPRESENTED in dict(clean.presence).values()
    if represented and clean.authority is None:
        raise RepresentedByNobody
    named = typed_line(visitor, LONGEST_NAME)
    if kind is VisitorKind.AGENT:
        return clean, named or agent
    return clean, named or _shown_owner(unit, clean)


def note_identity(
    work: UnitOfWork,
    unit: Unit,
    visit: Visit,
    arrival: Arrival,
    now: datetime,
    *,
    again: bool = False,
) -> None:
    """Add the check to the visit; doubts need a supervisor, whose reason is kept with them.

    Raises:
        IdentityDoubtful: there are doubts, and nobody approved this act.
        ApprovalNeeded: what was approved is something else.
    """
    clerk = work.act.clerk
    doubts = doubts_of(
        arrival,
        people_of(unit),
        agent_acts=visit.kind is VisitorKind.AGENT,
        today=local_day(now),
    )
    reason, approver = "", None
    if doubts:
        if work.act.approval is None:
            raise IdentityDoubtful(doubts)
        approval = work.approval(Right.LIFT_GATE)
        reason, approver = approval.reason, approval.approver
    check = _check_of(arrival, doubts, (reason, approver), clerk, now)
    visit.note_check(check, _parties(work, unit, visit, arrival, now), again=again)
    if arrival.authority is not None:
        visit.authorise(_authority_of(arrival.authority, clerk, now))


def _check_of(
    arrival: Arrival,
    doubts: tuple[Doubt, ...],
    consent: tuple[str, UUID | None],
    clerk: UUID,
    now: datetime,
) -> IdentityCheck:
    """The row of a check; ``consent`` is the supervisor's reason and who it was, if anybody."""
    reason, approver = consent
    return IdentityCheck(
        id=new_id(),
        original_seen=True,
        contract_seen=arrival.contract_seen,
        notice_seen=arrival.notice_seen,
        valid_until=arrival.valid_until,
        guardian=arrival.guardian,
        papers=arrival.papers,
        remark=arrival.remark,
        consent_general=arrival.consent.general,
        consent_sensitive=arrival.consent.sensitive,
        consent_version=word("consent_version"),
        lifted=doubts,
        lift_reason=reason,
        approver=approver,
        clerk=clerk,
        at=now,
    )


def _authority_of(shown: AuthorityShown, clerk: UUID, now: datetime) -> Authority:
    return Authority(
        id=new_id(),
        agent=shown.agent,
        id_tail=shown.id_tail,
        kind=shown.kind,
        scopes=shown.scopes,
        valid_until=shown.valid_until,
        clerk=clerk,
        at=now,
    )


def lacking(visit: Visit) -> tuple[Lacking, ...]:
    """What is still to be brought or said; empty: the check is passed (form 6.2)."""
    check = visit.check
    if check is None:
        return tuple(Lacking)
    matched = any(each.matched for each in visit.latest_parties().values())
    agent = visit.kind is VisitorKind.AGENT
    missing = {
        Lacking.NUMBER: not (matched or agent or Doubt.NUMBER_DIFFERS in check.lifted),
        Lacking.CONTRACT: not check.contract_seen,
        Lacking.NOTICE: not check.notice_seen,
        Lacking.AUTHORITY: agent and visit.authority is None,
        Lacking.CONSENT: not check.consent_general,
    }
    return tuple(each for each, there in missing.items() if there)


def _shown_owner(unit: Unit, arrival: Arrival) -> str:
    """Who came, of the owners: whose number was shown, who was ticked first, or the first one."""
    ticked = dict(arrival.presence)
    for person in people_of(unit):
        if arrival.number and person.number == arrival.number:
            return person.name
    present = [o.name for o in unit.owners if ticked.get(o.id) is Presence.PRESENT]
    return present[0] if present else unit.owners[0].name


def _parties(
    work: UnitOfWork, unit: Unit, visit: Visit, arrival: Arrival, now: datetime
) -> list[PartyCheck]:
    """A row for each owner; who was not spoken of is absent, but for the one who came."""
    ticked = dict(arrival.presence)
    came = visit.visitor if visit.kind is VisitorKind.OWNER else None
    rows = []
    for person in people_of(unit):
        matched = bool(arrival.number) and person.number == arrival.number
        presence = ticked.get(person.owner_id)
        if presence is None:
            here = matched or person.name == came
            presence = Presence.PRESENT if here else Presence.ABSENT
        rows.append(
            PartyCheck(
                id=new_id(),
                owner_id=person.owner_id,
                presence=presence,
                matched=matched,
                clerk=work.act.clerk,
                at=now,
            )
        )
    return rows

"""What an agent may do: every station asks here before a step that an authority must cover."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.identity import new_id
from handover_app.domain.people import ApprovalNeeded, Right
from handover_app.domain.visits import (
    AuthorityLifted,
    BeyondAuthority,
    NoAgentHere,
    Scope,
    ScopeLift,
    SensitiveConsentMissing,
    same_name,
)
from handover_app.services.clock import local_day
from handover_app.services.files import file_at
from handover_app.services.handover import require_unit
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork

_FILE = "authority"


def require_scope(work: UnitOfWork, unit_id: UUID, scope: Scope, by: Iterable[str] = ()) -> None:
    """Let a step pass unless an agent acts for the owners and is not authorised to it.

    ``by`` names who does it, where the desk knows: beside an owner who is here an agent is bound
    only in what is done in the agent's own name. A supervisor's approval of this very act lets
    the step pass, and is recorded with its reason.

    Raises:
        BeyondAuthority: the authority does not cover the step, or has ended.
    """
    agent = work.visits.acting_agent(unit_id)
    if agent is None:
        return
    if agent.beside_owner and not any(same_name(each, agent.agent) for each in by):
        return
    today = local_day(work.now())
    if agent.covers(scope, today):
        return
    until = agent.valid_until if agent.ended(today) else None
    refusal = BeyondAuthority(scope, agent.agent, until, unit_id)
    if work.act.approval is None:
        raise refusal
    try:
        approval = work.approval(Right.LIFT_GATE)
    except ApprovalNeeded:
        # What was approved is something else, such as a refund.
        raise refusal from None
    work.record(
        AuthorityLifted(
            unit_id=unit_id, scope=scope, reason=approval.reason, approver=approval.approver
        )
    )


class AuthorityService:
    """The authority of the agent who is here: its photo, and steps opened by a supervisor."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def attach(self, act: Act, unit_id: UUID, path: Path) -> UUID:
        """Keep a photo or a scan of the authority; answers the id of the stored file.

        Raises:
            NoAgentHere: no authority was noted in an open visit.
            SensitiveConsentMissing: the separate consent was not given.
            FileUnreadable, FileEmpty, FileTooLarge: the file can't be kept.
        """
        # The name of a photo often is the owner's; the list of all files shows names.
        file = replace(file_at(path), name=f"{_FILE}{path.suffix.lower()}")
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.CHECK_IN)
            require_unit(work, unit_id)
            visit = work.visits.open_of(unit_id)
            if visit is None or visit.authority is None:
                raise NoAgentHere
            if visit.check is None or not visit.check.consent_sensitive:
                raise SensitiveConsentMissing
            file_id = work.fees.add_file(file, act.clerk, now)
            visit.file_authority(file_id, act.clerk, now)
            work.commit({"file": file_id})
            return file_id

    def lift(self, act: Act, unit_id: UUID, scope: Scope) -> None:
        """Open a step to the agent for the rest of the visit; the reason is the approval's.

        Raises:
            ApprovalNeeded: a supervisor consents with a PIN.
            NoAgentHere: nobody acts for the owners now.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            approval = work.approval(Right.LIFT_GATE)
            require_unit(work, unit_id)
            visit = work.visits.open_of(unit_id)
            if visit is None or work.visits.acting_agent(unit_id) is None:
                raise NoAgentHere
            visit.lift_scope(
                ScopeLift(
                    id=new_id(),
                    scope=scope,
                    reason=approval.reason,
                    approver=approval.approver,
                    at=now,
                ),
                unit_id,
            )
            work.commit()

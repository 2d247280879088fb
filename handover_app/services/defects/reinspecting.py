"""Re-inspection: results per defect, and the owner's second signature for what is right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.defects import (
    Defect,
    DefectNotFound,
    DefectState,
    DefectStep,
    NothingReinspected,
    ReinspectionRecorded,
    ReinspectionResult,
    StepKind,
    fitting_words,
)
from handover_app.domain.identity import new_id
from handover_app.domain.inspections import SigningOrder, SigningPurpose, SigningState
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.domain.units import Unit
from handover_app.services.defects.noting import doing_now
from handover_app.services.handover import require_unit
from handover_app.services.inspections.signing import sign
from handover_app.services.papers.notice_papers import confirmation, reinspection_sheet
from handover_app.services.papers.numbers import number_on_paper
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork

REINSPECTION_BOOK = "复验"


class ReinspectionService:
    """What failed goes into its next round; what passed is closed by the owner's signature."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(
        self,
        act: Act,
        unit_id: UUID,
        results: Sequence[ReinspectionResult],
        inspector: str,
        at: datetime | None = None,
        owner_signing: SigningOrder | None = None,
    ) -> PaperRef:
        """Note the results of one visit and issue the numbered sheet (form 6.5).

        The owner's signature covers what passed now and nothing else, and closes it. Without one,
        or when he refuses, it stays passed. ``at`` (UTC) None: now.

        Raises:
            NothingReinspected: there is no result.
            DefectNotFound: a defect is not one of this unit.
            StepNotPossible, ReasonMissing: not reported as repaired, or failed without a reason.
            HappenedInFuture: ``at`` is to come.
            SigningReasonMissing, SignatureEmpty, SignatureTooLong: the signature does not do.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.INSPECT)
            unit = require_unit(work, unit_id)
            found = {each.id: each for each in work.defects.of_unit(unit_id)}
            if not results:
                raise NothingReinspected(unit.code)
            inspector = fitting_words("who", inspector)
            looked_at: dict[UUID, int] = {}
            for result in results:
                defect = found.get(result.defect_id)
                if defect is None:
                    raise DefectNotFound
                looked_at[defect.id] = defect.round
                doing = doing_now(work, now, inspector, result.reason, at)
                defect.reinspect(doing, result.method, passed=result.passed)
            ordered = sorted((found[each] for each in looked_at), key=lambda each: each.number)
            visit = _Visit(unit, ordered, looked_at, inspector, at or now)
            return _issued(work, visit, owner_signing, now)

    def text_to_sign(self, numbers: Sequence[int]) -> str:
        """The words above the owner's pane: these defects are mended, and nothing else is said."""
        return confirmation(numbers)

    def sign_passed(self, act: Act, unit_id: UUID, signing: SigningOrder) -> PaperRef:
        """The owner signs later for everything of the unit that passed and waits for him.

        Raises:
            NothingReinspected: nothing waits for his signature.
            SigningReasonMissing, SignatureEmpty, SignatureTooLong: the signature does not do.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.INSPECT)
            unit = require_unit(work, unit_id)
            passed = [
                each for each in work.defects.of_unit(unit_id) if each.state is DefectState.PASSED
            ]
            if not passed:
                raise NothingReinspected(unit.code)
            rounds = {each.id: each.round for each in passed}
            looked = [_result_of(each, each.round) for each in passed]
            inspector = "、".join(dict.fromkeys(each.who for each in looked if each.who))
            visit = _Visit(unit, passed, rounds, inspector, max(each.at for each in looked))
            return _issued(work, visit, signing, now)


class _Visit:
    """The defects that a sheet lists, each with the round in which it was looked at."""

    def __init__(
        self,
        unit: Unit,
        defects: Sequence[Defect],
        rounds: Mapping[UUID, int],
        inspector: str,
        at: datetime,
    ) -> None:
        self.unit = unit
        self.defects = defects
        self.rounds = rounds
        self.inspector = inspector
        self.at = at


def _passed(visit: _Visit) -> list[Defect]:
    """Those that are right now."""
    return [each for each in visit.defects if each.state is DefectState.PASSED]


def _failed(visit: _Visit) -> list[Defect]:
    """Those in their next round."""
    return [each for each in visit.defects if each.round > visit.rounds[each.id]]


def _issued(work: UnitOfWork, visit: _Visit, order: SigningOrder | None, now: datetime) -> PaperRef:
    sheet_id, passed, failed = new_id(), _passed(visit), _failed(visit)
    serial = work.take_number(REINSPECTION_BOOK)
    number = number_on_paper(work, f"FY-{work.act.station}-{serial:06d}")
    signing = None
    if order is not None and passed:
        sign(work, visit.unit.id, sheet_id, SigningPurpose.REINSPECTION, [order], now)
        signing = work.signings.of(sheet_id)[order.party]
    paper = reinspection_sheet(
        work,
        visit.unit,
        [(each, visit.rounds[each.id]) for each in visit.defects],
        number,
        now,
        inspector=visit.inspector,
        at=visit.at,
        signing=signing,
    )
    if signing is not None and signing.state is not SigningState.REFUSED:
        for defect in passed:
            defect.close(doing_now(work, now, signing.name, number))
    work.record(
        ReinspectionRecorded(
            unit_id=visit.unit.id,
            sheet_id=sheet_id,
            number=number,
            passed=tuple(each.number for each in passed),
            failed=tuple(each.number for each in failed),
        )
    )
    ref = work.papers.store(paper, visit.unit.id, sheet_id, now)
    work.commit({"paper": ref.paper_id, "number": number})
    return ref


def _result_of(defect: Defect, in_round: int) -> DefectStep:
    """The step in which somebody looked at the repair of a round."""
    return next(
        each
        for each in reversed(defect.steps)
        if each.round == in_round and each.kind in (StepKind.PASSED, StepKind.FAILED)
    )

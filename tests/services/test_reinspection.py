"""Re-inspection by defect, and the owner's second signature only for what is right."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from handover_app.domain.defects import (
    DefectNotFound,
    DefectState,
    NothingReinspected,
    ReasonMissing,
    ReinspectionMethod,
    ReinspectionResult,
    StepNotPossible,
)
from handover_app.domain.identity import new_id
from handover_app.domain.inspections import (
    HappenedInFuture,
    SigningOrder,
    SigningParty,
    SigningReasonMissing,
    SigningState,
)
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.signatures import Signature, SignatureEmpty
from tests.documents.reading import text
from tests.services.hall import NIL, SHARED, Hall
from tests.services.rectifying import CRACK, LAMP, PLASTER, ids, inspect, log, states

OWNER = SigningOrder(party=SigningParty.OWNER, name="仇乙", state=SigningState.ON_PAPER)
REFUSES = SigningOrder(
    party=SigningParty.OWNER, name="仇乙", state=SigningState.REFUSED, reason="须全部完成后再签"
)


@pytest.fixture
def repaired(hall: Hall) -> Hall:
    """Three defects of a flat that were told and repaired."""
    inspect(hall, NIL, SHARED)
    for code in (PLASTER, CRACK, LAMP):
        log(hall, NIL, code)
    hall.desks.notices.issue_unit(hall.act(Role.INSPECTOR), hall.unit(NIL))
    hall.clock.forward(days=2)
    hall.desks.defect_life.repaired(
        hall.act(Role.INSPECTOR), defects(hall), who="庚", measures="铲除重做"
    )
    return hall


def defects(hall: Hall) -> list[UUID]:
    return ids(hall.desks.defects.of_unit(hall.unit(NIL)))


def result(defect: UUID, reason: str = "", *, passed: bool | None = None) -> ReinspectionResult:
    return ReinspectionResult(
        defect_id=defect,
        method=ReinspectionMethod.TAPPING,
        passed=not reason if passed is None else passed,
        reason=reason,
    )


def printed(hall: Hall, paper_id: UUID) -> str:
    return text(hall.desks.papers.print(hall.act(Role.LEAD), paper_id).pdf)


def test_the_owner_signs_for_what_passed_and_what_failed_begins_its_next_round(
    repaired: Hall,
) -> None:
    hall, unit = repaired, repaired.unit(NIL)
    plaster, crack, lamp = defects(hall)
    record = hall.desks.reinspections.record
    with hall.records(
        "DefectReinspected", "DefectReinspected", "Signed", "DefectDone", "ReinspectionRecorded"
    ) as rows:
        ref = record(
            hall.act(Role.INSPECTOR), unit, [result(plaster, "仍有空鼓"), result(crack)], "壬",
            hall.clock() - timedelta(hours=1), OWNER,
        )  # fmt: skip
    assert ref.number == "FY-S1-000001"
    assert (rows[-1].data["passed"], rows[-1].data["failed"]) == ([2], [1])
    assert states(hall, NIL) == ["ASSIGNED", "CLOSED", "REPAIRED"]
    found = hall.desks.defects.of_unit(unit)
    assert [each.round for each in found] == [2, 1, 1]
    paper = printed(hall, ref.paper_id)
    assert "上列第2项已整改合格" in paper
    assert "仍有空鼓" in paper
    assert "铲除重做2026-11-09" in paper
    assert "ZG-S1-000001" in paper
    assert "敲击检查" in paper
    # The other repair, and then the first one again, stand beside each other in their rounds.
    hall.desks.defect_life.repaired(hall.act(Role.INSPECTOR), [plaster], measures="第二次重做")
    again = record(
        hall.act(Role.INSPECTOR), unit, [result(lamp), result(plaster)], "壬", None, OWNER
    )
    assert again.number == "FY-S1-000002"
    assert states(hall, NIL) == ["CLOSED"] * 3
    rounds = hall.desks.defects.detail(plaster).rounds
    assert [number for number, _ in rounds] == [1, 2]
    assert "第二次重做" in printed(hall, again.paper_id)
    assert hall.check_fails() == {}


def test_an_owner_who_does_not_sign_leaves_what_passed_open_until_he_does(repaired: Hall) -> None:
    hall, unit = repaired, repaired.unit(NIL)
    reinspections = hall.desks.reinspections
    plaster, crack, lamp = defects(hall)
    refused = reinspections.record(
        hall.act(Role.INSPECTOR), unit, [result(plaster), result(crack)], "壬", None, REFUSES
    )
    assert states(hall, NIL) == ["PASSED", "PASSED", "REPAIRED"]
    paper = printed(hall, refused.paper_id)
    assert "业主未签字，原因：须全部完成后再签" in paper
    assert "业主确认" not in paper
    reinspections.record(hall.act(Role.INSPECTOR), unit, [result(lamp)], "癸")
    assert states(hall, NIL) == ["PASSED"] * 3
    words = reinspections.text_to_sign([1, 2, 3])
    assert "第 1、2、3 项" in words
    pane = Signature(strokes=(((10, 10), (90, 60), (200, 20)),), text=words, at=hall.clock())
    signing = SigningOrder(
        party=SigningParty.OWNER, name="仇乙", state=SigningState.ON_PANE, signature=pane
    )
    with hall.records("Signed", *["DefectDone"] * 3, "ReinspectionRecorded"):
        ref = reinspections.sign_passed(hall.act(Role.INSPECTOR), unit, signing)
    assert states(hall, NIL) == ["CLOSED"] * 3
    assert "壬、癸" in printed(hall, ref.paper_id)
    with hall.database.read() as reading:
        stored = reading.signings.of(_subject(hall, ref.paper_id))[SigningParty.OWNER]
    assert stored.signature is not None
    assert stored.signature.text == words
    with hall.refuses(NothingReinspected):
        reinspections.sign_passed(hall.act(Role.INSPECTOR), unit, signing)


def _subject(hall: Hall, paper_id: UUID) -> UUID:
    from sqlalchemy import select

    from handover_app.storage.tables.papers import papers

    with hall.database.engine.connect() as connection:
        found = connection.execute(select(papers.c.subject).where(papers.c.id == paper_id))
        subject: UUID = found.scalar_one()
        return subject


def test_nothing_is_noted_when_one_result_does_not_do(repaired: Hall) -> None:
    hall, unit = repaired, repaired.unit(NIL)
    plaster, crack, _ = defects(hall)
    foreign = log(hall, SHARED, PLASTER).defect_id
    empty = SigningOrder(
        party=SigningParty.OWNER,
        name="仇乙",
        state=SigningState.ON_PANE,
        signature=Signature(strokes=(), text="", at=hall.clock()),
    )
    silent = SigningOrder(party=SigningParty.OWNER, name="仇乙", state=SigningState.REFUSED)
    good = result(plaster)
    later = hall.clock() + timedelta(minutes=5)
    for kind, results, at, signing in (
        (NothingReinspected, [], None, None),
        (DefectNotFound, [good, result(foreign)], None, None),
        (DefectNotFound, [good, result(new_id())], None, None),
        (ReasonMissing, [good, result(crack, passed=False)], None, None),
        (StepNotPossible, [good, good], None, None),
        (HappenedInFuture, [good], later, None),
        (SignatureEmpty, [good], None, empty),
        (SigningReasonMissing, [good], None, silent),
    ):
        with hall.refuses(kind):
            hall.desks.reinspections.record(
                hall.act(Role.INSPECTOR), unit, results, "壬", at, signing
            )
    with hall.refuses(NotAllowed):
        hall.desks.reinspections.record(hall.act(Role.RECEPTION), unit, [good], "壬")
    assert states(hall, NIL) == [DefectState.REPAIRED.name] * 3
    # A signature that covers nothing is not kept: nothing passed.
    ref = hall.desks.reinspections.record(
        hall.act(Role.INSPECTOR), unit, [result(plaster, "空鼓")], "壬", None, OWNER
    )
    assert "业主无须签字" in printed(hall, ref.paper_id)
    assert hall.count("signings") == 0

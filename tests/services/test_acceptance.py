"""Conclusions with signatures, refusals and what legal makes of them, deemed deliveries."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO

from pypdf import PdfReader

from handover_app.domain.defects import Finding
from handover_app.domain.fees import ChargeItem, StartRule
from handover_app.domain.handover import Effect, GateClosed, NotAccepted, Stage
from handover_app.domain.identity import new_id
from handover_app.domain.inspections import (
    AcceptedWithOpenDefects,
    Conclusion,
    DeemedAlready,
    DeemedBasisMissing,
    DeemedCause,
    DeemedNotPossible,
    HappenedInFuture,
    InspectionTextTooLong,
    JudgementBasisMissing,
    MeterKind,
    NotDeemed,
    NotRefused,
    RefusalNotFound,
    RefusalOrder,
    RefusalReason,
    RefusalReasonMissing,
    SigningOrder,
    SigningParty,
    SigningReasonMissing,
    SigningState,
    TeamRole,
)
from handover_app.domain.people import NotAllowed, Right, Role
from handover_app.domain.receipts import PaperRef
from handover_app.domain.reports import CellState
from handover_app.domain.signatures import Signature, SignatureEmpty
from handover_app.domain.units import UnitNotSold
from tests.services.hall import MORNING, NIL, OWED, PAYS, SHARED, UNSOLD, Hall

TEAM = [(role, f"{role.value} 员") for role in TeamRole]
TEXT = "本人确认：验房结论为带问题收楼，在案问题 1 条，水表底数 1.20。"
SIGNED = Signature(
    strokes=(((100, 100), (300, 150), (500, 90)), ((200, 200), (400, 210))), text=TEXT, at=MORNING
)
ON_PANE = SigningOrder(
    party=SigningParty.OWNER, name=" 仇乙 ", state=SigningState.ON_PANE, signature=SIGNED
)
TEAM_ON_PAPER = SigningOrder(party=SigningParty.TEAM, name="验房员丁", state=SigningState.ON_PAPER)
UNWILLING = SigningOrder(
    party=SigningParty.OWNER, name="仇乙", state=SigningState.REFUSED, reason="对记录内容有异议"
)
ORDER = RefusalOrder(
    reasons=(RefusalReason.SUSPECTED_STRUCTURE, RefusalReason.OTHER),
    other=" 入户门开向不符 ",
    owner_words="客厅横梁有通长裂缝，\n未出具检测报告前不收。",
    offered="三日内委托检测，书面答复",
    next_date=date(2026, 11, 20),
)


def assigned(hall: Hall, code: str = NIL) -> None:
    """A full team is in the flat."""
    act = hall.act(Role.DISPATCHER)
    hall.desks.inspections.assign(act, hall.unit(code), "验房1组", TEAM)


def refused(hall: Hall, code: str = NIL) -> tuple[PaperRef, PaperRef]:
    """The owner came and refuses the flat; the record is written and signed on paper."""
    hall.check_in(code)
    assigned(hall, code)
    act = hall.act(Role.INSPECTOR)
    return hall.desks.acceptance.refuse(act, hall.unit(code), ORDER, [TEAM_ON_PAPER])


def judged(hall: Hall, *, justified: bool, code: str = NIL) -> None:
    """Legal judges the unit's latest refusal."""
    line = hall.desks.acceptance.refusals(hall.unit(code))[-1]
    hall.desks.acceptance.judge(
        hall.act(Role.LEGAL), line.refusal_id, justified=justified, basis="检测报告：非结构裂缝"
    )


def deem(
    hall: Hall,
    cause: DeemedCause,
    code: str = NIL,
    *,
    day: date = date(2026, 11, 6),
    basis: str = "合同第十二条",
    proof: str = "EMS 1170000000000 签收",
    by: Role = Role.LEGAL,
) -> None:
    """Legal sets a unit to deemed delivered."""
    hall.desks.acceptance.deem_delivered(hall.act(by), hall.unit(code), cause, day, basis, proof)


def words_of(hall: Hall, ref: PaperRef) -> str:
    """The words of a paper, without breaks."""
    printed = hall.desks.papers.print(hall.act(Role.INSPECTOR), ref.paper_id)
    pages = PdfReader(BytesIO(printed.pdf)).pages
    return "".join(page.extract_text() for page in pages).replace("\n", "").replace(" ", "")


def test_a_conclusion_is_kept_with_who_signed_it_and_how(hall: Hall) -> None:
    unit, inspections = hall.unit(NIL), hall.desks.inspections
    assigned(hall)
    inspections.read_meters(hall.act(Role.INSPECTOR), unit, {MeterKind.WATER: "1.20"})
    hall.desks.defects.log(hall.act(Role.INSPECTOR), unit, Finding(code="TJ-001"))
    with hall.records("Concluded", "Signed", "Signed") as rows:
        ref = inspections.conclude(
            hall.act(Role.INSPECTOR),
            unit,
            Conclusion.ACCEPTED_WITH_DEFECTS,
            signings=[ON_PANE, TEAM_ON_PAPER],
        )
    assert [row.data["state"] for row in rows if row.name == "Signed"] == ["ON_PANE", "ON_PAPER"]
    summary = inspections.of_unit(unit)
    assert summary is not None
    assert summary.signings == (
        (SigningParty.OWNER, SigningState.ON_PANE, "仇乙"),
        (SigningParty.TEAM, SigningState.ON_PAPER, "验房员丁"),
    )
    said = words_of(hall, ref)
    assert TEXT.replace(" ", "") in said
    assert said.count("仇乙") == 2, "once as the owner, once under the signature"
    # Later the owner changes his mind: both are kept, the latest counts and is printed anew.
    hall.clock.forward(minutes=5)
    with hall.records("Signed"):
        again = hall.desks.acceptance.sign_record(hall.act(Role.INSPECTOR), unit, [UNWILLING])
    assert hall.count("signings") == 3
    assert "对记录内容有异议" in words_of(hall, again)
    assert "对记录内容有异议" not in words_of(hall, ref), "what was issued stays as it was"


def test_nobody_signs_without_strokes_or_refuses_without_a_reason(hall: Hall) -> None:
    unit, conclude = hall.unit(NIL), hall.desks.inspections.conclude
    assigned(hall)
    cases = (
        (replace(UNWILLING, reason="  "), SigningReasonMissing),
        (replace(ON_PANE, signature=None), SignatureEmpty),
        (replace(ON_PANE, signature=replace(SIGNED, strokes=(((1, 1),),))), SignatureEmpty),
        (replace(UNWILLING, reason="长" * 501), InspectionTextTooLong),
    )
    for order, refusal in cases:
        with hall.refuses(refusal):
            conclude(hall.act(Role.INSPECTOR), unit, Conclusion.ONLY_LOOKED, signings=[order])
    with hall.refuses(HappenedInFuture):
        later = hall.clock.moment + timedelta(minutes=1)
        conclude(hall.act(Role.INSPECTOR), unit, Conclusion.ONLY_LOOKED, at=later)
    with hall.refuses(NotAllowed):
        conclude(hall.act(Role.LEGAL), unit, Conclusion.ONLY_LOOKED)


def test_what_was_concluded_on_paper_in_the_morning_is_over_when_it_is_entered(hall: Hall) -> None:
    unit, inspections = hall.unit(NIL), hall.desks.inspections
    morning = hall.clock.moment
    hall.clock.forward(hours=8)
    assigned(hall)
    inspections.conclude(hall.act(Role.INSPECTOR), unit, Conclusion.ACCEPTED, at=morning)
    summary = inspections.of_unit(unit)
    assert summary is not None
    assert summary.concluded_at == morning, "when it happened"
    with hall.database.read() as reading:
        found = reading.inspections.latest_of(unit)
        assert found is not None
        assert found.latest is not None
        assert found.latest.entered_at == hall.clock.moment
    assert hall.desks.handover.card(unit).step(Stage.INSPECTION).detail == "ACCEPTED"
    # An earlier conclusion that is entered late never counts instead of a later one.
    hall.desks.defects.log(hall.act(Role.INSPECTOR), unit, Finding(code="TJ-001"))
    with hall.refuses(AcceptedWithOpenDefects):
        inspections.conclude(hall.act(Role.INSPECTOR), unit, Conclusion.ACCEPTED)
    earlier = morning - timedelta(hours=1)
    inspections.conclude(hall.act(Role.INSPECTOR), unit, Conclusion.REFUSED, at=earlier)
    assert hall.desks.handover.card(unit).step(Stage.INSPECTION).detail == "ACCEPTED"


def test_every_conclusion_is_kept_and_the_first_is_for_ever(hall: Hall) -> None:
    board = hall.desks.reports.board()
    assert (board.first_passed, board.first_inspections) == (0, 0)
    for code, chosen in (
        (NIL, Conclusion.ACCEPTED),
        (PAYS, Conclusion.ACCEPTED_WITH_DEFECTS),
        (OWED, Conclusion.ONLY_LOOKED),
    ):
        hall.inspect(code, chosen)
    hall.clock.forward(hours=1)
    hall.inspect(PAYS, Conclusion.ACCEPTED)
    hall.inspect(NIL, Conclusion.REFUSED)
    board = hall.desks.reports.board()
    assert (board.first_passed, board.first_inspections) == (1, 3)
    assert board.refused == 1, "the latest counts for everything else"
    summary = hall.desks.inspections.of_unit(hall.unit(NIL))
    assert summary is not None
    assert (summary.conclusion, summary.first_conclusion) == (
        Conclusion.REFUSED,
        Conclusion.ACCEPTED,
    )
    assert hall.count("conclusions") == 5


def test_a_refusal_is_recorded_in_the_owners_words_and_judged_by_nobody(hall: Hall) -> None:
    hall.check_in(NIL)
    assigned(hall)
    unit, act = hall.unit(NIL), hall.act(Role.INSPECTOR)
    hall.desks.defects.log(hall.act(Role.INSPECTOR), unit, Finding(code="TJ-001"))
    with hall.records("Concluded", "RefusalRecorded", "Signed") as rows:
        record, paper = hall.desks.acceptance.refuse(act, unit, ORDER, [UNWILLING])
    assert (record.kind, paper.kind) == ("INSPECTION_RECORD", "REFUSAL_RECORD")
    number = next(row.data["number"] for row in rows if row.name == "RefusalRecorded")
    assert number == paper.number == "JS-S1-000001"
    (line,) = hall.desks.acceptance.refusals(unit)
    assert (line.reasons, line.other, line.owner_words) == (
        ORDER.reasons,
        "入户门开向不符",
        ORDER.owner_words,
    )
    assert (line.justified, line.basis, line.owner_signed) == (None, "", SigningState.REFUSED)
    summary = hall.desks.inspections.of_unit(unit)
    assert summary is not None
    assert (summary.conclusion, summary.next_date) == (Conclusion.REFUSED, ORDER.next_date)
    said = words_of(hall, paper)
    for words in ("入户门开向不符", "未出具检测报告前不收", "三日内委托检测", "对记录内容有异议"):
        assert words in said, words
    # The owner signs after all: the record is issued anew, the first one stays.
    with hall.records("Signed"):
        hall.desks.acceptance.sign_refusal(
            hall.act(Role.INSPECTOR), line.refusal_id, [replace(ON_PANE, name="仇乙")]
        )
    assert hall.desks.acceptance.refusals(unit)[0].owner_signed is SigningState.ON_PANE


def test_a_refusal_record_needs_a_refusal_and_a_reason(hall: Hall) -> None:
    desk, unit = hall.desks.acceptance, hall.unit(NIL)
    assigned(hall)
    bare = RefusalOrder(reasons=())
    for order, refusal in (
        (bare, RefusalReasonMissing),
        (replace(bare, reasons=(RefusalReason.OTHER,)), RefusalReasonMissing),
        (replace(ORDER, other="长" * 201), InspectionTextTooLong),
    ):
        with hall.refuses(refusal):
            desk.refuse(hall.act(Role.INSPECTOR), unit, order)
    with hall.refuses(NotRefused):
        desk.record_refusal(hall.act(Role.INSPECTOR), unit, ORDER)
    hall.desks.inspections.conclude(hall.act(Role.INSPECTOR), unit, Conclusion.REFUSED)
    with hall.records("RefusalRecorded"):
        desk.record_refusal(
            hall.act(Role.INSPECTOR), unit, replace(bare, owner_words="要求先出检测报告")
        )
    with hall.refuses(RefusalNotFound):
        desk.sign_refusal(hall.act(Role.INSPECTOR), new_id(), [UNWILLING])


def test_legal_judges_with_a_basis_and_every_judgement_is_kept(hall: Hall) -> None:
    refused(hall)
    (line,) = hall.desks.acceptance.refusals()
    judge = hall.desks.acceptance.judge
    with hall.refuses(NotAllowed):
        judge(hall.act(Role.INSPECTOR), line.refusal_id, justified=False, basis="无")
    with hall.refuses(JudgementBasisMissing):
        judge(hall.act(Role.LEGAL), line.refusal_id, justified=False, basis=" ")
    with hall.records("RefusalJudged") as rows:
        judge(hall.act(Role.LEGAL), line.refusal_id, justified=True, basis="结构疑点未排除")
    assert rows[0].data["justified"] is True
    hall.clock.forward(days=3)
    judged(hall, justified=False)
    (line,) = hall.desks.acceptance.refusals()
    assert (line.justified, line.basis) == (False, "检测报告：非结构裂缝")
    assert hall.count("refusal_judgements") == 2


def test_a_unit_is_deemed_delivered_by_legal_alone_and_never_counts_as_delivered(
    hall: Hall,
) -> None:
    desk, unit = hall.desks.acceptance, hall.unit(NIL)
    never, groundless = DeemedCause.NOT_COME, DeemedCause.REFUSED_WITHOUT_REASON
    with hall.refuses(NotAllowed):
        deem(hall, never, by=Role.INSPECTOR)
    with hall.refuses(UnitNotSold):
        deem(hall, never, UNSOLD)
    with hall.refuses(DeemedBasisMissing):
        deem(hall, never, proof=" ")
    with hall.refuses(HappenedInFuture):
        deem(hall, never, day=date(2026, 11, 8))
    with hall.refuses(DeemedNotPossible):
        deem(hall, groundless)
    with hall.refuses(DeemedNotPossible):
        deem(hall, never, day=date(2026, 10, 30))  # the day before the contract's
    assert {each.unit_code: each.cause for each in desk.legal().candidates}[NIL] is never
    with hall.records("DeemedDelivered") as rows:
        deem(hall, never)
    assert (rows[0].data["cause"], rows[0].data["day"]) == ("NOT_COME", "2026-11-06")
    with hall.refuses(DeemedAlready):
        deem(hall, never)
    board, card = hall.desks.reports.board(), hall.desks.handover.card(unit)
    assert (board.delivered, board.deemed, board.arrived) == (0, 1, 0)
    cell = next(each for each in board.cells if each.code == NIL)
    assert (cell.state, cell.deemed) == (CellState.NOT_COME, True)
    assert card.flags == ("DEEMED_DELIVERED",)
    assert NIL not in {each.unit_code for each in desk.legal().candidates}
    with hall.refuses(JudgementBasisMissing):
        desk.withdraw_deemed(hall.act(Role.LEGAL), unit, " ")
    with hall.records("DeemedWithdrawn"):
        desk.withdraw_deemed(hall.act(Role.LEGAL), unit, "通知地址有误")
    with hall.refuses(NotDeemed):
        desk.withdraw_deemed(hall.act(Role.LEGAL), unit, "通知地址有误")
    (line,) = desk.deemed()
    assert (line.withdrawn_reason, line.proof) == ("通知地址有误", "EMS 1170000000000 签收")
    assert hall.desks.handover.card(unit).flags == ()
    assert hall.desks.reports.board().deemed == 0
    # Who has come is not somebody who never came.
    hall.check_in(NIL)
    with hall.refuses(DeemedNotPossible):
        deem(hall, never)


def test_a_refusal_never_releases_keys_even_when_the_unit_is_deemed_delivered(hall: Hall) -> None:
    desk, unit = hall.desks.acceptance, hall.unit(NIL)
    groundless = DeemedCause.REFUSED_WITHOUT_REASON
    refused(hall)
    with hall.refuses(DeemedNotPossible):
        deem(hall, groundless)
    judged(hall, justified=True)
    with hall.refuses(DeemedNotPossible):
        deem(hall, groundless)
    hall.clock.forward(minutes=1)
    judged(hall, justified=False)
    (candidate,) = [each for each in desk.legal().candidates if each.unit_code == NIL]
    assert (candidate.cause, candidate.number) == (groundless, "JS-S1-000001")
    deem(hall, groundless)
    with hall.refuses(GateClosed):
        hall.hand_over(NIL, "仇乙")
    act = hall.approved(hall.act(Role.KEY_CLERK), Role.LEAD, Right.LIFT_GATE)
    with hall.refuses(NotAccepted):
        hall.desks.handover.lift(act, unit, "业主要求")
    for gate in hall.desks.projects.gates():
        hall.desks.projects.set_gate(
            hall.act(Role.ADMINISTRATOR), gate.step, gate.condition, Effect.IGNORE
        )
    with hall.refuses(GateClosed):
        hall.hand_over(NIL, "仇乙")
    assert hall.desks.reports.board().delivered == 0
    # The owner comes back and accepts: then the keys go out, and the unit is delivered for good.
    hall.clock.forward(hours=1)
    hall.inspect(NIL, Conclusion.ACCEPTED)
    hall.hand_over(NIL, "仇乙")
    board = hall.desks.reports.board()
    assert (board.delivered, board.deemed) == (1, 0)
    assert hall.desks.handover.card(unit).flags == ()


def test_the_service_fee_follows_the_signed_sheet_and_the_groundless_refusal(hall: Hall) -> None:
    console = hall.desks.people.console
    catalogue = hall.desks.fees.catalogue()
    before = next(each for each in catalogue.items if each.item == ChargeItem.SERVICE_FEE)
    after = replace(
        before, start_rule=StartRule.MONTH_AFTER_SIGNING, unified_date=date(2027, 3, 31), months=3
    )
    hall.desks.fees.set_item(console(), before, after)

    def period(code: str) -> str:
        lines = hall.desks.statements.changes(hall.unit(code)).now
        return next(str(each.period) for each in lines if each.item == ChargeItem.SERVICE_FEE)

    assert period(NIL).startswith("2026-11-01"), "the contract's day, as long as nothing is signed"
    refused(hall)
    assert period(NIL).startswith("2026-11-01"), "nobody has judged the refusal"
    judged(hall, justified=False)
    assert period(NIL).startswith("2027-04-01")
    assert period(SHARED).startswith("2026-11-01")
    hall.clock.moment = datetime(2026, 12, 31, 16, 30, tzinfo=UTC)
    hall.inspect(NIL, Conclusion.ACCEPTED)
    hall.hand_over(NIL, "仇乙")
    signed = hall.clock.moment.astimezone().date()
    expected = date(signed.year + signed.month // 12, signed.month % 12 + 1, 1)
    assert period(NIL).startswith(expected.isoformat()), "once the sheet is signed, its day counts"

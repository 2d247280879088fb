"""Delivery notices: who gets one, what it freezes, the register, second notices, both databases."""

from __future__ import annotations

import io
from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from handover_app.domain import papers
from handover_app.domain.delivery import (
    BatchDraft,
    BatchUnfit,
    DeliveryCondition,
    DeliveryNoticeKind,
    DispatchChannel,
    LeftOutCause,
    NothingToSend,
    NoticeDayWrong,
    NoticeNotSent,
    NoticeRow,
    NoticeState,
    NoticeStep,
    PersonMissing,
    Said,
    StepDraft,
    Verdict,
)
from handover_app.domain.fees import ChargeItem
from handover_app.domain.money import Money
from handover_app.domain.papers import PaperKind
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.receipts import DecisionKind
from handover_app.domain.units import BuildingNotFound
from tests.services.hall import (
    BEYOND,
    NIL,
    OWED,
    OWED_BEYOND,
    PAYS,
    PAYS_TOO,
    SHARED,
    UNMEASURED,
    UNSOLD,
    Hall,
)

TODAY = date(2026, 11, 7)
BATCH = BatchDraft(
    "一期", TODAY + timedelta(20), TODAY + timedelta(22), "会所一楼", ("1",), "9:00—17:00",
    "物业服务中心", "0512-0000-0001",
)  # fmt: skip


def row(hall: Hall, code: str) -> NoticeRow:
    return next(each for each in hall.desks.delivery_notices.rows() if each.code == code)


def notice_of(hall: Hall, code: str) -> papers.DeliveryNotice:
    """The newest notice of a flat as it is stored."""
    newest = hall.desks.delivery_notices.notices(hall.unit(code))[0]
    with hall.database.read() as reading:
        found = reading.papers.get(newest.paper_id)
    assert isinstance(found, papers.DeliveryNotice)
    return found


def issue(hall: Hall, which: object = None) -> object:
    return hall.desks.delivery_notices.issue(hall.act(Role.RECEPTION), which)  # type: ignore[arg-type]


def text(pdf: bytes) -> str:
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def test_who_is_measured_and_has_no_rescission_right_is_invited_with_a_frozen_statement(
    hall: Hall,
) -> None:
    files: dict[str, bytes] = {}
    told: list[tuple[int, int]] = []
    desk = hall.desks.delivery_notices
    run = desk.issue(
        hall.act(Role.RECEPTION), keep=files.__setitem__,
        progress=lambda done, total: told.append((done, total)),
    )  # fmt: skip
    assert (run.issued, run.unchanged, run.unsold) == (5, 0, 1)
    left = {each.code: each for each in run.left_out}
    assert set(left) == {UNMEASURED, BEYOND, OWED_BEYOND}
    reasons = [each.condition for each in left[UNMEASURED].conditions]
    assert reasons == [DeliveryCondition.MEASURED]
    assert left[BEYOND].conditions[0].condition is DeliveryCondition.NO_RESCISSION
    assert told == [(done, 5) for done in range(6)]
    assert sorted(files) == sorted((PAYS, NIL, OWED, SHARED, PAYS_TOO))
    # The contract's date is printed without a batch; the difference has no sign.
    said = text(files[OWED])
    assert "10,000.00 元（退还业主）" in said
    assert "-10,000.00 元" not in said
    assert said.count("2026年10月31日") >= 2
    assert "交付费用清单" in said
    assert "10,000.00 元（业主补交）" in text(files[PAYS])
    assert "0.00 元（无需补差）" in text(files[NIL])
    assert "孔壬" in text(files[SHARED])
    # What it carries is frozen: the statement is notified now.
    issued = hall.desks.statements.latest(hall.unit(OWED))
    assert issued is not None
    assert issued.version_number == 1
    assert notice_of(hall, OWED).statement_version == 1
    numbers = {notice_of(hall, code).head.number for code in files}
    assert numbers == {f"JF-S1-{number:06d}" for number in range(1, 6)}
    assert hall.check_fails() == {}
    # Nothing has changed: the same files, no new version, nothing in the journal.
    again: dict[str, bytes] = {}
    with hall.changes_nothing():
        run = desk.issue(hall.act(Role.RECEPTION), keep=again.__setitem__)
    assert (run.issued, run.unchanged) == (0, 5)
    assert again == files


def test_what_changes_gets_a_new_version_and_the_others_keep_theirs(hall: Hall) -> None:
    desk, desks = hall.desks.delivery_notices, hall.desks
    issue(hall)
    with hall.refuses(NotAllowed):
        desks.delivery_batches.set(hall.act(Role.CASHIER), BATCH)
    with hall.refuses(BatchUnfit):
        unfit = BatchDraft("", TODAY, TODAY, "会所")
        desks.delivery_batches.set(hall.act(Role.LEAD), unfit)
    with hall.refuses(BuildingNotFound):
        nowhere = BatchDraft("一期", TODAY, TODAY, "会所", ("9",))
        desks.delivery_batches.set(hall.act(Role.LEAD), nowhere)
    with hall.records("BatchSet"):
        batch = desks.delivery_batches.set(hall.act(Role.LEAD), BATCH)
    assert desks.delivery_batches.list()[0].draft.buildings == ("1号楼",)
    run = desk.issue(hall.act(Role.RECEPTION))
    assert (run.issued, run.unchanged, run.late) == (3, 2, 0)
    paper = notice_of(hall, PAYS)
    assert (paper.version, paper.place, paper.phones) == (2, "会所一楼", "0512-0000-0001")
    assert (paper.inspect_from, paper.inspect_to) == (BATCH.first_day, BATCH.last_day)
    assert notice_of(hall, SHARED).version == 1
    # A fee that changed: the statement is notified again, with the reason, and so is the notice.
    fee = desks.fees.catalogue().item(ChargeItem.SERVICE_FEE)
    assert fee is not None
    from dataclasses import replace

    desks.fees.set_item(hall.act(Role.FINANCE), fee, replace(fee, rate=Money(300)))
    run = desk.issue(hall.act(Role.RECEPTION), [hall.unit(PAYS)], reason="收费标准调整")
    assert (run.issued, notice_of(hall, PAYS).statement_version) == (1, 2)
    newest = desks.statements.latest(hall.unit(PAYS))
    assert newest is not None
    assert newest.reason == "收费标准调整"
    # Fewer than ten days ahead is said, not refused.
    soon = BatchDraft("一期", TODAY + timedelta(9), TODAY + timedelta(9), "会所一楼", ("1号楼",))
    desks.delivery_batches.set(hall.act(Role.LEAD), soon, batch)
    run = desk.issue(hall.act(Role.RECEPTION), "1")
    assert (run.issued, run.late) == (3, 3)
    assert row(hall, PAYS).late
    # A run that is stopped keeps what it issued.
    assert desk.issue(hall.act(Role.RECEPTION), cancelled=lambda: True).cancelled


def test_a_kept_flat_is_invited_and_a_switched_condition_blocks(hall: Hall) -> None:
    desks, conditions = hall.desks, hall.desks.delivery_conditions
    for choice, invited in ((DecisionKind.UNDECIDED, 0), (DecisionKind.KEEPS, 1)):
        desks.decisions.choose(hall.act(Role.LEGAL), hall.unit(BEYOND), choice, "书面确认")
        run = desks.delivery_notices.issue(hall.act(Role.LEAD), [hall.unit(BEYOND)])
        assert run.issued == invited
    unpaid = Said(Verdict.NOT_MET, Money(30_000_00))
    conditions.tick(hall.act(Role.FINANCE), [hall.unit(PAYS)], DeliveryCondition.PRICE_PAID, unpaid)
    assert not row(hall, PAYS).blocked
    from handover_app.domain.handover import Effect

    with hall.refuses(NotAllowed):
        conditions.set_effect(hall.act(Role.LEAD), DeliveryCondition.PRICE_PAID, Effect.BLOCK)
    with hall.records("ConditionEffectSet"):
        conditions.set_effect(
            hall.act(Role.ADMINISTRATOR), DeliveryCondition.PRICE_PAID, Effect.BLOCK
        )
    run = desks.delivery_notices.issue(hall.act(Role.LEAD), "1号楼")
    assert PAYS in {each.code for each in run.left_out}
    # Who was not checked counts as met.
    assert row(hall, NIL).state is NoticeState.ISSUED


def test_the_register_adds_what_became_of_a_notice(hall: Hall, tmp_path: Path) -> None:
    desk, act = hall.desks.delivery_notices, hall.act
    ids = [hall.unit(PAYS), hall.unit(NIL)]
    sent = StepDraft(NoticeStep.SENT, TODAY, DispatchChannel.EXPRESS, " SF 001 ")
    with hall.refuses(NothingToSend):
        desk.note(act(Role.RECEPTION), ids, sent)
    issue(hall, ids)
    with hall.refuses(NotAllowed):
        desk.note(act(Role.CASHIER), ids, sent)
    with hall.refuses(NoticeNotSent):
        desk.note(act(Role.RECEPTION), ids, StepDraft(NoticeStep.DELIVERED, TODAY))
    with hall.refuses(NoticeDayWrong):
        tomorrow = StepDraft(NoticeStep.SENT, TODAY + timedelta(1), DispatchChannel.EXPRESS)
        desk.note(act(Role.RECEPTION), ids, tomorrow)
    with hall.records("CourierListMade"):
        book = load_workbook(io.BytesIO(desk.courier_list(act(Role.RECEPTION), ids)))
    cells = [[cell.value for cell in line] for line in book.active.iter_rows()]
    assert cells[1][1:6] == [PAYS, "1号楼", "曾甲", "17000000001", "JF-S1-000001"]
    with hall.records("DeliveryNoticeMoved", "DeliveryNoticeMoved"):
        assert desk.note(act(Role.RECEPTION), ids, sent) == 2
    with hall.refuses(NothingToSend):
        desk.courier_list(act(Role.RECEPTION), ids)
    back = StepDraft(NoticeStep.RETURNED, TODAY, note="地址不详")
    desk.note(act(Role.RECEPTION), ids[1:], back)
    desk.note(act(Role.RECEPTION), ids[1:], sent)
    proof = tmp_path / "proof.pdf"
    proof.write_bytes(b"%PDF-1.4 proof")
    done = StepDraft(NoticeStep.DELIVERED, TODAY, note="本人签收")
    desk.note(act(Role.RECEPTION), ids[:1], done, proof)
    desk.note(act(Role.LEAD), ids[:1], StepDraft(NoticeStep.REMINDED, TODAY, DispatchChannel.PHONE))
    first, second = row(hall, PAYS), row(hall, NIL)
    assert (first.state, first.tracking, first.reminded_on) == (
        NoticeState.DELIVERED, "SF001", TODAY,
    )  # fmt: skip
    assert second.state is NoticeState.SENT
    assert first.notice is not None
    steps = desk.steps(first.notice.notice_id)
    assert [each.draft.step.name for each in steps] == ["SENT", "DELIVERED", "REMINDED"]
    assert steps[1].file_id is not None
    assert desk.proof(steps[1].file_id).content == b"%PDF-1.4 proof"


def test_who_did_not_come_is_asked_a_second_time_and_then_alone(hall: Hall) -> None:
    desk, act = hall.desks.delivery_notices, hall.act
    batch = BatchDraft("一期", TODAY - timedelta(3), TODAY - timedelta(1), "会所", (), "", "物业处")
    ids = [hall.unit(PAYS), hall.unit(NIL), hall.unit(OWED)]
    issue(hall, ids)
    hall.desks.delivery_batches.set(act(Role.LEAD), batch)
    hall.check_in(NIL)
    due = TODAY + timedelta(10)
    with pytest.raises(NoticeDayWrong):
        desk.issue_second(act(Role.RECEPTION), ids, TODAY)
    # Its handover is sporadic by now: nobody is asked before the property company was told (F16).
    run = desk.issue_second(act(Role.RECEPTION), [*ids, hall.unit(SHARED)], due)
    assert run.issued == 0
    assert {each.conditions[0].condition for each in run.left_out} == {
        DeliveryCondition.PROPERTY_TOLD
    }
    conditions = hall.desks.delivery_conditions
    with hall.refuses(PersonMissing):
        conditions.tell_property(act(Role.RECEPTION), ids, TODAY, " ")
    with hall.refuses(NoticeDayWrong):
        conditions.tell_property(act(Role.RECEPTION), ids, due, "物业 周")
    everybody = [*ids, hall.unit(SHARED)]
    conditions.tell_property(act(Role.RECEPTION), everybody, TODAY, "物业 周")
    run = desk.issue_second(act(Role.RECEPTION), everybody, due)
    assert run.issued == 2
    causes = {each.code: each.cause for each in run.left_out}
    assert causes == {NIL: LeftOutCause.CAME, SHARED: LeftOutCause.NOT_TOLD}
    paper = notice_of(hall, PAYS)
    assert (paper.urgency, paper.version, paper.due, paper.place) == (
        DeliveryNoticeKind.SECOND, 2, due, "物业处",
    )  # fmt: skip
    assert paper.parent == "JF-S1-000001"
    assert desk.issue_second(act(Role.RECEPTION), ids[:1], due).issued == 0
    assert row(hall, PAYS).second_due
    # The one that was never invited gets the notice after the batch.
    assert desk.issue(act(Role.RECEPTION), [hall.unit(SHARED)]).issued == 1
    assert notice_of(hall, SHARED).urgency is DeliveryNoticeKind.SPORADIC


def test_one_file_holds_every_notice_with_its_statement(hall: Hall) -> None:
    desk = hall.desks.delivery_notices
    with hall.refuses(NothingToSend):
        desk.print_issued(hall.act(Role.RECEPTION))
    assert "样张" in text(desk.pdf([hall.unit(PAYS)])).replace(" ", "")
    with pytest.raises(NothingToSend):
        desk.pdf([hall.unit(UNSOLD)])
    issue(hall, "1")
    with hall.records("PaperPrinted", "PaperPrinted", "PaperPrinted"):
        first = desk.print_issued(hall.act(Role.RECEPTION), "1号楼")
    said = text(first)
    assert said.count("JF-S1-") >= 3
    assert "副本" not in said
    assert said.index(PAYS) < said.index(NIL) < said.index(OWED)
    again = desk.print_issued(hall.act(Role.RECEPTION), [hall.unit(PAYS)])
    assert "补打 第1次" in text(again)
    with hall.changes_nothing():
        stop = desk.print_issued(hall.act(Role.RECEPTION), "1号楼", cancelled=lambda: True)
    assert stop == b""
    kinds = {each.kind for each in hall.desks.papers.of_unit(hall.unit(PAYS))}
    assert {PaperKind.DELIVERY_NOTICE.name, PaperKind.FEE_STATEMENT.name} <= kinds

"""The key clerk's page: seven modes, batches, the gate, the order, tags, the stock-take."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from handover_app.domain.handover import Stage, StepState
from handover_app.domain.inspections import TeamRole
from handover_app.domain.keys import (
    Borrower,
    HandoverOrder,
    KeyState,
    LoanOrder,
    Receiver,
    ScopeKind,
    StockScope,
    Trial,
)
from handover_app.domain.people import Right, Role
from handover_app.domain.refusals import DatabaseAway
from handover_app.domain.signatures import Signature
from handover_app.ui.background import InlineRunner
from handover_app.ui.keys.lending import LendingCard
from handover_app.ui.keys.page import KeysPage
from handover_app.ui.keys.presenter import KEPT, Mode
from handover_app.ui.keys.returning import ReturningCard
from handover_app.ui.widgets.signature_pane import SignatureDialog
from handover_app.ui.widgets.table_or_words import TableOrWords
from tests.ui import gallery
from tests.ui.back_office import opened, unnamed
from tests.ui.front_office import OWES, REFUND, UNMEASURED, FrontOffice

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[FrontOffice]:
    made = FrontOffice(sqlite_url, tmp_path, Role.KEY_CLERK)
    yield made
    made.close()


@pytest.fixture
def page(office: FrontOffice, qtbot) -> KeysPage:
    return opened(KeysPage, office, qtbot)


def press(page: KeysPage, name: str) -> None:
    """Click the one button of this name that can be seen."""
    [button] = [each for each in page.findChildren(QAbstractButton, name) if each.isVisible()]
    assert button.isEnabled(), name
    button.click()


def codes(office: FrontOffice, code: str) -> tuple[str, ...]:
    return office.desks.keys.codes(office.unit(code))


def scan(page: KeysPage, *texts: str) -> None:
    for text in texts:
        assert page.take_scan(text)


def states(office: FrontOffice, code: str) -> list[KeyState]:
    return [key.state for key in office.desks.keys.of_unit(office.unit(code)).keys]


def trials(office: FrontOffice, code: str) -> list[Trial]:
    return [key.trial for key in office.desks.keys.of_unit(office.unit(code)).keys]


def results(page: KeysPage) -> list[str]:
    """The last column of the hand-over's batch."""
    table = page.hand_over.batch_card.table
    return [table.model().columns[-1].text(row) for row in table.rows()]


def lending(page: KeysPage) -> LendingCard:
    card = page.desk.cards[Mode.OUT]
    assert isinstance(card, LendingCard)
    return card


def returning(page: KeysPage) -> ReturningCard:
    card = page.desk.cards[Mode.IN]
    assert isinstance(card, ReturningCard)
    return card


def borrow(page: KeysPage, company: str = "鼎固门窗", person: str = "王样例") -> None:
    """Fill in who borrows, and why."""
    form = lending(page).form
    form.company.setCurrentText(company)
    form.person.setText(person)
    form.purpose.setText("换锁芯")


def lend(office: FrontOffice, *texts: str) -> None:
    """Somebody else lends these keys."""
    order = LoanOrder(borrower=Borrower(company="精诚防水", person="赵样例"), purpose="闭水")
    office.desks.key_loans.lend(office.desks.people.console(), order, texts)


def ready(office: FrontOffice, code: str = OWES) -> None:
    """Nothing stands before the keys any more."""
    office.accept(code)
    office.settle(code)


def explain(page: KeysPage) -> None:
    page.hand_over.order_card.explained.setChecked(True)


def test_a_look_up_opens_the_unit_and_changes_nothing(office, page) -> None:
    scan(page, codes(office, OWES)[0])
    assert page.unit_id == office.unit(OWES)
    assert office.band.said == [("looked up", f"{OWES}　入户门 正式钥匙", "At the desk")]
    assert [row.words for row in page.desk.scans.table.rows()] == [f"{OWES}　入户门 正式钥匙"]
    assert set(states(office, OWES)) == {KeyState.AT_DESK}


def test_a_look_up_says_who_has_the_key_and_until_when(office, page) -> None:
    first = codes(office, OWES)[0]
    lend(office, first)
    scan(page, first)
    kind, _, detail = office.band.said[-1]
    assert kind == "looked up"
    assert detail.startswith("Lent · 精诚防水 · 赵样例 · until ")


def test_the_short_id_typed_by_hand_means_the_same_key(office, page) -> None:
    key = office.desks.keys.of_unit(office.unit(REFUND)).keys[3]
    scan(page, f" {key.short_id[:5]}-{key.short_id[5:]} ")
    assert page.unit_id == office.unit(REFUND)
    assert office.band.said[-1][1] == f"{REFUND}　{key.kind}"


@pytest.mark.parametrize(
    "text", ["1-1-101", "柳样例", "0417", "12345678901234567890", "", "1" * 5000]
)
def test_other_words_are_left_to_the_search(page, text: str) -> None:
    assert not page.take_scan(text)


def test_tried_keys_are_noted_and_a_faulty_one_only_once(office, page) -> None:
    press(page, "mode-TRY")
    first, second, third, *_ = codes(office, OWES)
    scan(page, first)
    press(page, "faulty")
    scan(page, second, third)
    assert trials(office, OWES)[:4] == [
        Trial.WORKS, Trial.FAULTY, Trial.WORKS, Trial.NOT_TRIED,
    ]  # fmt: skip
    assert "3 of 5 tried" in [each.text() for each in page.desk.looking.findChildren(QLabel)]
    assert [kind for kind, *_ in office.band.said] == ["done"] * 3


def test_a_batch_is_lent_with_one_confirmation_and_bad_rows_stay(office, page) -> None:
    press(page, "mode-OUT")
    borrow(page)
    mine, other = codes(office, OWES), codes(office, REFUND)
    lend(office, other[0])
    scan(page, mine[0], mine[1], mine[0], other[0], "9" * 29)
    assert lending(page).table.primary.text() == "Confirm 2"
    assert states(office, OWES)[:2] == [KeyState.AT_DESK] * 2
    press(page, "confirmBatch")
    assert states(office, OWES)[:3] == [KeyState.LENT, KeyState.LENT, KeyState.AT_DESK]
    assert [row.done for row in lending(page).batch.rows] == [True, True, False, False, False]
    assert office.band.said[-1][:2] == ("done", "2 keys lent to 鼎固门窗 · 王样例")
    assert lending(page).form.is_blank()


def test_a_row_is_taken_out_before_anything_is_written(office, page) -> None:
    press(page, "mode-OUT")
    borrow(page)
    scan(page, *codes(office, OWES)[:2])
    lending(page).table.table.selectRow(0)
    press(page, "takeOut")
    press(page, "confirmBatch")
    assert states(office, OWES)[:2] == [KeyState.AT_DESK, KeyState.LENT]


def test_a_key_that_another_clerk_lent_meanwhile_is_named_and_the_rest_can_go(office, page) -> None:
    press(page, "mode-OUT")
    borrow(page)
    first, second, *_ = codes(office, OWES)
    scan(page, first, second)
    lend(office, first)
    press(page, "confirmBatch")
    assert office.refusals() == ["KeyElsewhere"]
    assert states(office, OWES)[1] is KeyState.AT_DESK
    assert lending(page).batch.codes() == [second]
    press(page, "confirmBatch")
    holders = [key.holder for key in office.desks.keys.of_unit(office.unit(OWES)).keys]
    assert holders[:2] == ["精诚防水 · 赵样例", "鼎固门窗 · 王样例"]


def test_nobody_named_is_refused_and_the_batch_stays(office, page) -> None:
    press(page, "mode-OUT")
    scan(page, codes(office, OWES)[0])
    press(page, "confirmBatch")
    assert office.refusals() == ["BorrowerMissing"]
    assert len(lending(page).batch.codes()) == 1


def test_one_scan_lends_the_key_to_the_team_that_waits(office, page) -> None:
    act, unit = office.desks.people.console(), office.unit(OWES)
    members = [(TeamRole.PROPERTY, "陪样例")]
    office.desks.inspections.assign(act, unit, "验房7组", members)
    press(page, "mode-OUT")
    scan(page, codes(office, OWES)[0])
    assert states(office, OWES)[0] is KeyState.LENT
    assert office.band.said[-1][1].endswith("→ 验房7组")


def test_keys_come_back_late_or_not_and_one_that_is_here_is_refused(office, page) -> None:
    first, second, *_ = codes(office, OWES)
    lend(office, first)
    press(page, "mode-IN")
    scan(page, first, second)
    table = returning(page).table.table
    assert [row.problem is None for row in table.rows()] == [True, False]
    assert table.model().index(1, 3).data() == "Is here already"
    press(page, "confirmBatch")
    assert states(office, OWES)[:2] == [KeyState.AT_DESK] * 2
    assert office.band.said[-1][1] == "1 keys taken back"


def test_a_blank_tag_is_bound_by_its_first_scan(office, page) -> None:
    act = office.desks.people.console()
    [blank] = office.desks.key_tags.make_blank(act, 1)
    press(page, "mode-BIND")
    page.show_unit(office.unit(OWES))
    card = page.desk.cards[Mode.BIND]
    card.table.selectRow(2)
    old = codes(office, OWES)[2]
    scan(page, blank)
    assert codes(office, OWES)[2] == blank
    press(page, "mode-LOOK_UP")
    scan(page, old)
    assert office.band.said[-1][0] == "refused"


def test_a_stock_take_counts_scan_after_scan_and_is_signed(office, page) -> None:
    press(page, "mode-COUNT")
    scan(page, codes(office, OWES)[0])
    assert office.band.said[-1][0] == "refused"
    press(page, "startStockTake")
    scan(page, *codes(office, OWES), codes(office, OWES)[0])
    assert office.band.said[-1][::2] == ("looked up", "counted before")
    card = page.desk.cards[Mode.COUNT]
    whole = office.desks.stock_takes.running()[0].tally.expected
    assert card.remark.text() == f"5 of {whole} found"
    card.signer.setText("钥匙员")
    press(page, "closeStockTake")
    assert office.desks.stock_takes.past()[0].tally.missing == whole - 5
    assert "钥匙盘点" in office.paper()


def test_a_key_that_should_be_elsewhere_is_counted_and_told_by_the_low_tone(office, page) -> None:
    act = office.desks.people.console()
    lent, *_ = codes(office, OWES)
    lend(office, lent)
    take = office.desks.stock_takes.start(act, StockScope(ScopeKind.EVERYTHING))
    press(page, "mode-COUNT")
    scan(page, lent)
    assert office.band.said[-1][::2] == ("refused", "not expected here: 精诚防水 · 赵样例")
    assert office.desks.stock_takes.result(take.stock_take_id).summary.tally.unexpected == 1


def test_keys_are_handed_over_to_an_owner_and_the_sheet_is_printed(office, page) -> None:
    ready(office)
    press(page, "mode-HAND_OVER")
    scan(page, *codes(office, OWES))
    order = page.hand_over.order_card
    assert order.primary.text() == "Hand over 5 keys"
    assert order.receiver.currentText() == "郝秀云"
    assert not order.agent.isVisible()
    explain(page)
    press(page, "handOver")
    assert set(states(office, OWES)) == {KeyState.HANDED_OVER}
    assert "钥匙交接单" in office.paper()
    assert office.band.said[-1][:2] == ("done", f"{OWES}　5 keys handed over")
    assert page.hand_over.batch.rows == []
    batch = page.hand_over.batch_card
    assert batch.findChild(TableOrWords).words() == "Every key of this unit was handed over."
    assert not batch.findChild(QLabel, "keyCounts").isVisible()
    card = office.desks.handover.card(office.unit(OWES))
    assert card.step(Stage.KEYS).state is StepState.DONE


def test_an_agent_needs_a_name_an_authority_and_the_explanation(office, page) -> None:
    ready(office)
    press(page, "mode-HAND_OVER")
    scan(page, *codes(office, OWES))
    order = page.hand_over.order_card
    order.receiver.setCurrentIndex(order.receiver.count() - 1)
    press(page, "handOver")
    order.agent.setText("代样例")
    press(page, "handOver")
    order.authority.setText("公证委托书 第 12 号")
    press(page, "handOver")
    explain(page)
    press(page, "handOver")
    assert office.refusals() == ["ReceiverMissing", "AgentWithoutAuthority", "LockNotExplained"]
    assert office.desks.keys.of_unit(office.unit(OWES)).keys[0].holder == "代样例"


def test_only_who_is_named_signs_and_the_signature_goes_with_the_name(office, page) -> None:
    ready(office)
    press(page, "mode-HAND_OVER")
    order = page.hand_over.order_card
    assert not order.sign.isEnabled()
    scan(page, *codes(office, OWES))
    assert order.sign.isEnabled()
    order.receiver.setCurrentIndex(order.receiver.count() - 1)
    assert not order.sign.isEnabled()
    order.agent.setText("代样例")
    order.sign.click()
    drawn = Signature(strokes=(((1, 1), (2, 2)),), text="已逐把清点", at=office.desks.now())
    order.findChild(SignatureDialog).signed.emit(drawn)
    assert order.order().signature == drawn
    order.agent.setText("代样例二")
    assert order.order().signature is None


def test_one_key_stays_by_mandate(office, page) -> None:
    ready(office)
    press(page, "mode-HAND_OVER")
    scan(page, *codes(office, OWES))
    explain(page)
    part = page.hand_over.order_card.mandate
    part.tick.setChecked(True)
    part.reason.setText("第 3、7 条")
    part.visitors.setText("门窗班组")
    press(page, "handOver")
    assert office.refusals() == ["BelongingsMissing"]
    part.belongings.setText("无")
    press(page, "handOver")
    assert states(office, OWES).count(KeyState.RETAINED) == 1
    assert states(office, OWES).count(KeyState.HANDED_OVER) == 4


def test_an_incomplete_batch_is_refused_and_stays_to_be_completed(office, page) -> None:
    ready(office)
    press(page, "mode-HAND_OVER")
    *most, last = codes(office, OWES)
    scan(page, *most)
    explain(page)
    press(page, "handOver")
    assert office.refusals() == ["KeysMissing"]
    scan(page, last)
    press(page, "handOver")
    assert set(states(office, OWES)) == {KeyState.HANDED_OVER}


def test_refused_scans_stay_in_the_batch_with_their_reason(office, page) -> None:
    ready(office)
    first, second, *_ = codes(office, OWES)
    office.desks.key_tags.replace_label(office.desks.people.console(), second)
    office.desks.keys.try_key(office.desks.people.console(), codes(office, OWES)[2], works=False)
    press(page, "mode-HAND_OVER")
    scan(page, first, first, codes(office, REFUND)[0], second, "1" * 29)
    scan(page, codes(office, OWES)[2])
    assert results(page)[1:] == [
        "Scanned before",
        "Of another unit",
        "Replaced by a newer label",
        "Read wrongly: scan again",
        "Does not work",
    ]
    assert page.hand_over.order_card.primary.text() == "Hand over 1 keys"
    assert "1 of 5 scanned · 5 refused" in page.hand_over.batch_card.remark.text()
    assert [kind for kind, *_ in office.band.said] == ["done"] + ["refused"] * 5
    assert page.unit_id == office.unit(OWES)


def test_after_a_hand_over_the_next_scan_opens_the_next_household(office, page) -> None:
    ready(office)
    press(page, "mode-HAND_OVER")
    scan(page, *codes(office, OWES))
    explain(page)
    press(page, "handOver")
    scan(page, codes(office, OWES)[0])
    assert results(page) == ["Handed over · 郝秀云"]
    scan(page, codes(office, REFUND)[0])
    assert page.unit_id == office.unit(REFUND)
    assert len(results(page)) == 1


def test_news_of_other_stations_leave_the_batch_and_the_order(office, page) -> None:
    ready(office)
    press(page, "mode-HAND_OVER")
    scan(page, *codes(office, OWES))
    order = page.hand_over.order_card
    order.receiver.setCurrentIndex(1)
    explain(page)
    office.desks.gifts.issue_gift(office.desks.people.console(), office.unit(OWES))
    page.hand_over.refresh()
    assert len(page.hand_over.batch.codes()) == 5
    assert (order.receiver.currentIndex(), order.explained.isChecked()) == (1, True)


def test_a_block_is_said_in_words_and_lifted_by_a_second_person(office, page) -> None:
    office.accept(OWES)
    press(page, "mode-HAND_OVER")
    page.show_unit(office.unit(OWES))
    scan(page, *codes(office, OWES))
    gate = page.hand_over.gate
    assert gate.words() == "Blocked: area difference not settled."
    assert not page.hand_over.order_card.primary.isEnabled()
    gate.lift_requested.emit()
    assert office.second.asked[0][0] is Right.LIFT_GATE
    assert gate.words().startswith("May pass, but is still open: ")
    explain(page)
    press(page, "handOver")
    assert set(states(office, OWES)) == {KeyState.HANDED_OVER}


def test_labels_of_the_building_and_a_new_label_come_out_of_the_printer(office, page) -> None:
    page.show_unit(office.unit(OWES))
    press(page, "printLabels")
    assert office.printed[-1][1] == "Key labels of 1号楼"
    old = codes(office, OWES)[1]
    page.desk.looking.keys.table.selectRow(1)
    press(page, "replaceLabel")
    assert "void at once" in office.second.questions[0]
    assert office.printed[-1][0].startswith(b"%PDF")
    scan(page, old)
    assert office.band.said[-1][0] == "refused"


def test_the_sheet_is_printed_again_as_a_copy(office, page) -> None:
    ready(office)
    unit = office.unit(OWES)
    act = office.desks.people.console()
    order = HandoverOrder(receiver=Receiver("郝秀云"), explained=True)
    office.desks.key_handovers.hand_over(act, unit, order, codes(office, OWES))
    press(page, "mode-HAND_OVER")
    page.show_unit(unit)
    press(page, "reprintSheet")
    press(page, "reprintSheet")
    assert office.paper(0) != office.paper(1)


def test_the_list_keeps_the_last_scans_only(office, page) -> None:
    for _ in range(KEPT + 3):
        scan(page, "9" * 29)
    assert len(page.desk.scans.table.rows()) == KEPT
    assert {row.words for row in page.desk.scans.table.rows()} == {"Read wrongly: scan again"}


def test_a_clerk_without_the_right_is_refused_in_words(sqlite_url, tmp_path, qtbot) -> None:
    office = FrontOffice(sqlite_url, tmp_path, Role.RECEPTION)
    page = KeysPage(office.context)
    qtbot.addWidget(page)
    page.show()
    press(page, "mode-TRY")
    scan(page, codes(office, UNMEASURED)[0])
    assert office.band.said[-1][0] == "refused"
    assert set(trials(office, UNMEASURED)) == {Trial.NOT_TRIED}
    office.desks.close()


def test_without_a_unit_the_page_says_what_to_do(office, page) -> None:
    shown = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
    assert "No unit is in hand." in shown
    assert "Nothing has been scanned yet." in shown
    press(page, "mode-HAND_OVER")
    assert page.modes.mode() is Mode.HAND_OVER
    assert not page.hand_over.order_card.primary.isEnabled()


@pytest.mark.parametrize(("language", "word"), [("en", "At the desk"), ("zh_CN", "在钥匙台")])
def test_the_page_opens_in_both_languages_with_every_control_named(
    office, qtbot, qapp, language: str, word: str
) -> None:
    gallery.dress(qapp, "light", language)
    page = KeysPage(office.context)
    qtbot.addWidget(page)
    page.show()
    scan(page, codes(office, OWES)[0])
    for mode in Mode:
        page.modes.choose(mode)
        assert unnamed(page) == []
    column = page.desk.looking.keys.table.model().columns[2]
    assert column.text(page.desk.looking.keys.table.rows()[0]) == word


class AnswersLater(InlineRunner):
    """A slow network: what is written is done in order, and answered once somebody waits for it."""

    def __init__(self) -> None:
        self._waiting: deque[Callable[[], None]] = deque()

    def write(self, owner: Any, call: Any, done: Any, failed: Any = None) -> None:
        """Keep it."""
        self._waiting.append(partial(super().write, owner, call, done, failed))

    def answer(self) -> None:
        """Do one after the other, and what follows from it."""
        while self._waiting:
            self._waiting.popleft()()


class LosesTheNext(InlineRunner):
    """The database did it, but the answer to one write never came."""

    armed = False

    def write(self, owner: Any, call: Any, done: Any, failed: Any = None) -> None:
        """Do it; if armed, say once that nobody answered."""

        def unanswered() -> Any:
            answer = call()
            if self.armed:
                self.armed = False
                raise DatabaseAway
            return answer

        super().write(owner, unanswered, done, failed)


@pytest.fixture
def slow(office: FrontOffice, qtbot) -> tuple[KeysPage, AnswersLater]:
    """The page where answers come later than the next scan."""
    runner = AnswersLater()
    office.context = replace(office.context, runner=runner)
    return opened(KeysPage, office, qtbot), runner


def test_a_faulty_key_is_noted_as_faulty_though_the_next_scan_is_faster(office, slow) -> None:
    page, runner = slow
    press(page, "mode-TRY")
    first, second, *_ = codes(office, OWES)
    press(page, "faulty")
    scan(page, first, second)
    press(page, "mode-LOOK_UP")
    runner.answer()
    assert trials(office, OWES)[:3] == [Trial.FAULTY, Trial.WORKS, Trial.NOT_TRIED]


def test_what_is_scanned_while_a_batch_is_written_waits_for_the_next_one(office, slow) -> None:
    page, runner = slow
    press(page, "mode-OUT")
    borrow(page)
    first, second, third, *_ = codes(office, OWES)
    scan(page, first)
    runner.answer()
    scan(page, second)
    press(page, "confirmBatch")
    runner.answer()
    assert states(office, OWES)[:2] == [KeyState.LENT, KeyState.AT_DESK]
    assert lending(page).batch.codes() == [second]
    scan(page, third)
    runner.answer()
    assert lending(page).batch.codes() == [second, third]


def test_tags_scanned_faster_than_they_are_bound_go_to_one_key_each(office, slow) -> None:
    page, runner = slow
    blanks = office.desks.key_tags.make_blank(office.desks.people.console(), 2)
    unit = office.unit(OWES)
    old = [key.short_id for key in office.desks.keys.of_unit(unit).keys]
    for short_id in old[:2]:
        office.desks.key_tags.void(office.desks.people.console(), short_id, "标签脱落")
    press(page, "mode-BIND")
    page.show_unit(unit)
    scan(page, *blanks)
    runner.answer()
    assert list(codes(office, OWES)[:2]) == list(blanks)


def test_a_confirmation_whose_answer_was_lost_is_shown_as_done(office, qtbot) -> None:
    first, second, *_ = codes(office, OWES)
    office.context = replace(office.context, runner=LosesTheNext())
    page = opened(KeysPage, office, qtbot)
    for mode, card in (("mode-OUT", lending(page)), ("mode-IN", returning(page))):
        press(page, mode)
        borrow(page)
        scan(page, first, second)
        office.context.runner.armed = True
        press(page, "confirmBatch")
        assert office.refusals()[-1] == "DatabaseAway"
        assert len(card.batch.codes()) == 2
        press(page, "confirmBatch")
        assert [row.done for row in card.batch.rows] == [True, True]
        assert office.band.said[-1][:2] == ("done", "Done before")
    assert states(office, OWES)[:2] == [KeyState.AT_DESK] * 2


def test_a_handover_whose_answer_was_lost_is_shown_as_done_with_its_sheet(office, qtbot) -> None:
    ready(office)
    office.context = replace(office.context, runner=LosesTheNext())
    page = opened(KeysPage, office, qtbot)
    press(page, "mode-HAND_OVER")
    scan(page, *codes(office, OWES))
    explain(page)
    office.context.runner.armed = True
    press(page, "handOver")
    assert office.refusals() == ["DatabaseAway"]
    press(page, "handOver")
    assert office.refusals() == ["DatabaseAway"]
    assert page.hand_over.batch.rows == []
    assert office.band.said[-1][1].endswith("5 keys handed over")
    assert "钥匙交接单" in office.paper()
    assert set(states(office, OWES)) == {KeyState.HANDED_OVER}


def test_a_key_that_another_clerk_took_back_meanwhile_leaves_the_batch(office, page) -> None:
    first, second, *_ = codes(office, OWES)
    lend(office, first, second)
    press(page, "mode-IN")
    scan(page, first, second)
    office.desks.key_loans.take_back(office.desks.people.console(), [first])
    press(page, "confirmBatch")
    assert office.refusals() == ["KeyAlreadyHere"]
    assert returning(page).batch.codes() == [second]
    press(page, "confirmBatch")
    assert states(office, OWES)[:2] == [KeyState.AT_DESK] * 2


def test_keys_are_due_today_unless_another_day_is_chosen(office, page) -> None:
    press(page, "mode-OUT")
    form = lending(page).form
    assert form.order().due is None
    assert form.due.date().toPython() == office.desks.now().astimezone().date()
    later = form.due.dateTime().addDays(3)
    form.due.setDateTime(later)
    page.desk.choose(Mode.OUT)
    borrow(page)
    scan(page, codes(office, OWES)[0])
    press(page, "confirmBatch")
    [loan] = office.desks.key_loans.board().out
    assert loan.due_at.timestamp() == later.toSecsSinceEpoch()
    assert form.order().due is None


def test_a_bag_shows_its_keys_by_kind_as_it_goes_out_and_comes_back(office, page) -> None:
    act, keys = office.desks.people.console, office.desks.keys.of_unit(office.unit(OWES)).keys
    for code in codes(office, OWES):
        office.desks.keys.try_key(act(), code)
    bag = office.desks.key_bags.seal(act(), codes(office, OWES), "F-0417")
    counts = [f"{kind}×{count}" for kind, count in Counter(key.kind for key in keys).items()]
    assert len(counts) > 1
    for mode, card in (("mode-OUT", lending(page)), ("mode-IN", returning(page))):
        press(page, mode)
        borrow(page)
        scan(page, bag.code)
        [shown] = card.table.findChildren(QLabel, "bagCounts")
        assert shown.isVisible()
        for count in counts:
            assert count in shown.text()
            assert count in office.band.said[-1][2]
        press(page, "confirmBatch")
        scan(page, codes(office, REFUND)[0])
        assert not shown.isVisible()
    assert set(states(office, OWES)) == {KeyState.AT_DESK}


def test_public_keys_get_their_tags_too(office, page) -> None:
    act = office.desks.people.console
    kind = next(each.name for each in office.desks.key_kinds.kinds().kinds if each.public)
    rooms = office.desks.key_kinds.add_public(act(), "1号楼 设备房", [(kind, 2)])
    [blank] = office.desks.key_tags.make_blank(act(), 1)
    press(page, "mode-BIND")
    scan(page, rooms.keys[1].short_id)
    page.desk.cards[Mode.BIND].table.selectRow(1)
    scan(page, blank)
    assert office.desks.keys.scan(act(), blank).key.key_id == rooms.keys[1].key_id
    press(page, "mode-LOOK_UP")
    scan(page, blank)
    press(page, "printLabels")
    assert office.printed[-1][1] == "Key labels of 1号楼 设备房"
    assert office.paper().count("设备房") == 2

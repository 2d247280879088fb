"""The key clerk's page: scans in three modes, the batch, the gate, labels."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from handover_app.domain.handover import Stage, StepState
from handover_app.domain.keys import KeyState, Receiver
from handover_app.domain.people import Right, Role
from handover_app.ui.keys.page import KeysPage
from handover_app.ui.keys.presenter import KEPT, Mode
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
    button = page.findChild(QAbstractButton, name)
    assert button.isVisible(), name
    assert button.isEnabled(), name
    button.click()


def codes(office: FrontOffice, code: str) -> tuple[str, ...]:
    return office.desks.keys.codes(office.unit(code))


def scan(page: KeysPage, *texts: str) -> None:
    for text in texts:
        assert page.take_scan(text)


def key_states(office: FrontOffice, code: str) -> list[KeyState]:
    return [key.state for key in office.desks.keys.of_unit(office.unit(code)).keys]


def results(page: KeysPage) -> list[str]:
    """The last column of the batch."""
    column = page.batch_card.table.model().columns[-1]
    return [column.text(row) for row in page.batch_card.table.rows()]


def ready(office: FrontOffice, code: str = OWES) -> None:
    """Nothing stands before the keys any more."""
    office.accept(code)
    office.settle(code)


def test_a_look_up_opens_the_unit_and_changes_nothing(office, page) -> None:
    scan(page, codes(office, OWES)[0])
    assert page.unit_id == office.unit(OWES)
    assert office.band.said == [("looked up", f"{OWES} 入户门", "Received")]
    assert [row.words for row in page.scans_card.table.rows()] == [f"{OWES} 入户门"]
    assert set(key_states(office, OWES)) == {KeyState.RECEIVED}


def test_the_short_id_typed_by_hand_means_the_same_key(office, page) -> None:
    key = office.desks.keys.of_unit(office.unit(REFUND)).keys[3]
    scan(page, f" {key.short_id[:5]}-{key.short_id[5:]} ")
    assert page.unit_id == office.unit(REFUND)
    assert office.band.said[-1][1] == f"{REFUND} {key.kind}"


@pytest.mark.parametrize("text", ["1-1-101", "柳样例", "0417", "12345678901234567890", ""])
def test_other_words_are_left_to_the_search(page, text: str) -> None:
    assert not page.take_scan(text)


def test_tried_keys_are_noted_and_a_faulty_one_only_once(office, page) -> None:
    press(page, "mode-TRY")
    first, second, third, *_ = codes(office, OWES)
    scan(page, first)
    press(page, "faulty")
    scan(page, second, third)
    assert key_states(office, OWES)[:4] == [
        KeyState.TRIED,
        KeyState.FAULTY,
        KeyState.TRIED,
        KeyState.RECEIVED,
    ]
    assert "3 of 5 tried" in [each.text() for each in page.keys_card.findChildren(QLabel)]
    assert [kind for kind, *_ in office.band.said] == ["done"] * 3


def test_keys_are_handed_over_to_an_owner_and_the_sheet_is_printed(office, page) -> None:
    ready(office)
    press(page, "mode-HAND_OVER")
    scan(page, *codes(office, OWES))
    assert page.batch_card.primary.text() == "Hand over 5 keys"
    assert page.batch_card.receiver.currentText() == "郝秀云"
    assert not page.batch_card.agent.isVisible()
    press(page, "handOver")
    assert set(key_states(office, OWES)) == {KeyState.HANDED_OVER}
    assert "钥匙交接单" in office.paper()
    assert office.band.said[-1][:2] == ("done", f"{OWES} 5 keys handed over")
    assert page.batch.rows == []
    card = office.desks.handover.card(office.unit(OWES))
    assert card.step(Stage.KEYS).state is StepState.DONE


def test_an_agent_is_named_before_anything_is_handed_over(office, page) -> None:
    ready(office)
    press(page, "mode-HAND_OVER")
    scan(page, *codes(office, OWES))
    page.batch_card.receiver.setCurrentIndex(2)
    press(page, "handOver")
    assert office.refusals() == ["ReceiverMissing"]
    page.batch_card.agent.setText("代样例")
    press(page, "handOver")
    assert office.desks.keys.of_unit(office.unit(OWES)).keys[0].holder == "代样例"


def test_an_incomplete_batch_is_refused_and_stays_to_be_completed(office, page) -> None:
    ready(office)
    press(page, "mode-HAND_OVER")
    *most, last = codes(office, OWES)
    scan(page, *most)
    press(page, "handOver")
    assert office.refusals() == ["KeysMissing"]
    scan(page, last)
    press(page, "handOver")
    assert set(key_states(office, OWES)) == {KeyState.HANDED_OVER}


def test_refused_scans_stay_in_the_batch_with_their_reason(office, page) -> None:
    ready(office)
    first, second, *_ = codes(office, OWES)
    office.desks.keys.replace_label(office.desks.people.console(), second)
    office.desks.keys.try_key(office.desks.people.console(), codes(office, OWES)[2], works=False)
    press(page, "mode-HAND_OVER")
    scan(page, first, first, codes(office, REFUND)[0], second, "1" * 29)
    scan(page, codes(office, OWES)[2])
    assert results(page) == [
        "Received",
        "Scanned before",
        "Of another unit",
        "Replaced by a newer label",
        "Not a key label",
        "Does not work",
    ]
    assert page.batch_card.primary.text() == "Hand over 1 keys"
    assert "1 of 5 scanned · 5 refused" in page.batch_card.remark.text()
    assert [kind for kind, *_ in office.band.said] == ["done"] + ["refused"] * 5
    assert page.unit_id == office.unit(OWES)


def test_a_scan_can_be_taken_out_of_the_batch(office, page) -> None:
    press(page, "mode-HAND_OVER")
    scan(page, *codes(office, OWES)[:2])
    page.batch_card.table.selectRow(0)
    press(page, "takeOut")
    assert len(page.batch.codes()) == 1
    scan(page, codes(office, OWES)[0])
    assert results(page) == ["Received", "Received"]


def test_after_a_hand_over_the_next_scan_opens_the_next_household(office, page) -> None:
    ready(office)
    press(page, "mode-HAND_OVER")
    scan(page, *codes(office, OWES))
    press(page, "handOver")
    scan(page, codes(office, OWES)[0])
    assert results(page) == ["Handed over before"]
    scan(page, codes(office, REFUND)[0])
    assert page.unit_id == office.unit(REFUND)
    assert results(page) == ["Received"]


def test_news_of_other_stations_leave_the_batch_and_the_receiver(office, page) -> None:
    ready(office)
    press(page, "mode-HAND_OVER")
    scan(page, *codes(office, OWES))
    page.batch_card.receiver.setCurrentIndex(1)
    office.desks.gifts.issue_gift(office.desks.people.console(), office.unit(OWES))
    page.refresh()
    assert len(page.batch.codes()) == 5
    assert page.batch_card.receiver.currentIndex() == 1


def test_a_block_is_said_in_words_and_lifted_by_a_second_person(office, page) -> None:
    office.accept(OWES)
    page.show_unit(office.unit(OWES))
    press(page, "mode-HAND_OVER")
    scan(page, *codes(office, OWES))
    assert page.gate.words() == "Blocked: area difference not settled."
    assert not page.batch_card.primary.isEnabled()
    page.gate.lift_requested.emit()
    assert office.second.asked[0][0] is Right.LIFT_GATE
    assert page.gate.words().startswith("May pass, but is still open: ")
    press(page, "handOver")
    assert set(key_states(office, OWES)) == {KeyState.HANDED_OVER}


def test_labels_of_the_building_and_a_new_label_come_out_of_the_printer(office, page) -> None:
    page.show_unit(office.unit(OWES))
    press(page, "printLabels")
    assert office.printed[-1][1] == "Key labels of 1号楼"
    old = codes(office, OWES)[1]
    page.keys_card.table.selectRow(1)
    press(page, "replaceLabel")
    assert "void at once" in office.second.questions[0]
    assert office.printed[-1][0].startswith(b"%PDF")
    scan(page, old)
    assert office.band.said[-1][0] == "refused"


def test_the_sheet_is_printed_again_as_a_copy(office, page) -> None:
    ready(office)
    unit = office.unit(OWES)
    act = office.desks.people.console()
    office.desks.keys.hand_over(act, unit, Receiver("郝秀云"), codes(office, OWES))
    page.show_unit(unit)
    press(page, "reprintSheet")
    press(page, "reprintSheet")
    assert office.paper(0) != office.paper(1)


def test_the_list_keeps_the_last_scans_only(office, page) -> None:
    for _ in range(KEPT + 3):
        scan(page, "9" * 29)
    assert len(page.scans_card.table.rows()) == KEPT
    assert {row.words for row in page.scans_card.table.rows()} == {"Not a key label"}


def test_a_clerk_without_the_right_is_refused_in_words(sqlite_url, tmp_path, qtbot) -> None:
    office = FrontOffice(sqlite_url, tmp_path, Role.RECEPTION)
    page = KeysPage(office.context)
    qtbot.addWidget(page)
    page.show()
    press(page, "mode-TRY")
    scan(page, codes(office, UNMEASURED)[0])
    assert office.band.said[-1][0] == "refused"
    assert set(key_states(office, UNMEASURED)) == {KeyState.RECEIVED}
    office.desks.close()


def test_without_a_unit_the_page_says_what_to_do(office, page) -> None:
    shown = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
    assert "No unit is in hand." in shown
    assert "Nothing has been scanned yet." in shown
    press(page, "mode-HAND_OVER")
    assert page.modes.mode() is Mode.HAND_OVER
    assert not page.batch_card.primary.isEnabled()


@pytest.mark.parametrize(("language", "word"), [("en", "Received"), ("zh_CN", "已入库")])
def test_the_page_opens_in_both_languages_with_every_control_named(
    office, qtbot, qapp, language: str, word: str
) -> None:
    gallery.dress(qapp, "light", language)
    page = KeysPage(office.context)
    qtbot.addWidget(page)
    page.show()
    scan(page, codes(office, OWES)[0])
    assert unnamed(page) == []
    column = page.keys_card.table.model().columns[-1]
    assert column.text(page.keys_card.table.rows()[0]) == word

"""The widgets that the stations share: what they show and what they say when touched."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView, QPushButton, QWidget

from handover_app import station
from handover_app.domain.handover import (
    CardNote,
    Condition,
    MarkKind,
    NoteKind,
    Stage,
    StepState,
    StepSummary,
)
from handover_app.domain.money import Money
from handover_app.domain.reports import CellState
from handover_app.domain.visits import Waiting
from handover_app.ui import icons, theme
from handover_app.ui.tokens import DARK, LIGHT, Tone
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.handover_card import HandoverCardView
from handover_app.ui.widgets.history_column import HistoryColumn
from handover_app.ui.widgets.money_field import MoneyField
from handover_app.ui.widgets.queue_list import QueueList
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.step_chip import STEP_LOOK, StepChip
from handover_app.ui.widgets.tiles import BlockedLine, StatTile
from handover_app.ui.widgets.unit_grid import CELL_TONES, UnitGrid
from tests.ui import gallery

pytestmark = pytest.mark.usefixtures("dressed")


def _shown(qtbot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_every_icon_that_the_kit_names_is_there_and_takes_the_colour() -> None:
    names = {icon for icon, _ in STEP_LOOK.values()} | {"layout-dashboard", "key-round", "gift"}
    for name in names:
        picture = icons.pixmap(name, "#ff0000", 16).toImage()
        colours = {
            picture.pixelColor(x, y).name()
            for x in range(16)
            for y in range(16)
            if picture.pixelColor(x, y).alpha() == 255
        }
        assert colours <= {"#ff0000"}, name
    with pytest.raises(LookupError):
        icons.pixmap("no-such-icon", "#ff0000")


def test_no_icon_of_the_set_is_without_its_licence() -> None:
    folder = station.resource("icons")
    assert "ISC License" in (folder / "LICENSE").read_text(encoding="utf-8")


def test_every_state_has_an_icon_a_tone_and_every_cell_a_tone() -> None:
    assert set(STEP_LOOK) == set(StepState)
    assert set(CELL_TONES) == set(CellState)


def test_the_palette_follows_the_theme(qapp) -> None:
    for shade, tokens in (("dark", DARK), ("light", LIGHT)):
        theme.apply(qapp, shade)
        assert qapp.palette().window().color().name() == tokens.window
        assert qapp.palette().text().color().name() == tokens.ink
        assert theme.current() is tokens
        assert "$" not in theme.style_sheet(tokens)


def test_figures_have_one_width() -> None:
    metrics = QFontMetrics(theme.text_font())
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_the_handover_card_says_unit_owners_and_steps(qtbot) -> None:
    view = _shown(qtbot, HandoverCardView(Stage.SETTLEMENT))
    assert view.code() == ""
    view.show_card(gallery.card())
    assert view.code() == "3-2-1801"
    words = " ".join(label.text() for label in view.findChildren(QLabel))
    for said in ("欧阳样例、林样例", "170****0417", "118.88㎡", "119.27㎡", "A017", "2 owners"):
        assert said in words
    chips = {chip.accessibleName() for chip in view.findChildren(StepChip)}
    assert "Keys: Blocked" in chips
    assert "Settlement: In hand" in chips
    view.show_card(replace(gallery.card(), owners=(), flags=("VIP",)))
    view.clear()
    assert view.code() == ""


def test_the_card_follows_the_path_and_offers_what_may_be_said_of_a_step(qtbot) -> None:
    view = _shown(qtbot, HandoverCardView(Stage.SETTLEMENT))
    card = gallery.card()
    view.show_card(
        replace(card, steps=(card.steps[0], card.steps[2], *card.steps[3:], card.steps[1]))
    )
    chips = sorted(view.findChildren(StepChip), key=lambda chip: chip.x())
    assert [chip.accessibleName().split(":")[0] for chip in chips][1] == "Settlement"
    settlement, keys = chips[1], chips[4]
    assert settlement.more.isVisible()
    assert not keys.more.isVisible(), "only at the step's own station"
    asked: list[object] = []
    view.mark_asked.connect(lambda *what: asked.append(what))
    assert [each.text() for each in settlement.menu.actions()] == ["Do it later …"]
    settlement.menu.actions()[0].trigger()
    assert asked == [(Stage.SETTLEMENT, MarkKind.LATER)]
    later = StepSummary(Stage.SETTLEMENT, StepState.LATER, gallery.NOW, marked="改日再付")
    steps = tuple(later if each.stage is Stage.SETTLEMENT else each for each in card.steps)
    view.show_card(replace(card, steps=steps))
    assert (settlement.accessibleName(), settlement.toolTip()) == ("Settlement: Later", "改日再付")


def test_small_lines_of_the_card_take_a_row_only_where_there_are_some(qtbot) -> None:
    view = _shown(qtbot, HandoverCardView())
    view.show_card(gallery.card())
    low = view.height()
    assert view.notes.isHidden()
    notes = (
        CardNote(NoteKind.APPOINTMENT, ("09:30",)),
        CardNote(NoteKind.OPEN_CONDITION, (Condition.ACCEPTED, Money(100))),
    )
    view.show_card(replace(gallery.card(), notes=notes))
    said = [label.text() for label in view.notes.findChildren(QLabel) if label.text()]
    assert said == ["Appointment 09:30", "not accepted at the inspection · 1.00"]
    assert view.height() > low
    view.show_card(gallery.card())
    assert (view.notes.isHidden(), view.height()) == (True, low)


def test_a_step_is_chosen_by_click_and_by_key(qtbot) -> None:
    view = _shown(qtbot, HandoverCardView())
    view.show_card(gallery.card())
    chosen: list[Stage] = []
    view.step_chosen.connect(chosen.append)
    chip = next(c for c in view.findChildren(StepChip) if c.accessibleName().startswith("Keys"))
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    qtbot.keyClick(chip, Qt.Key.Key_Return)
    assert chosen == [Stage.KEYS, Stage.KEYS]


def test_the_queue_counts_times_and_hands_back_the_unit(qtbot) -> None:
    queue = _shown(qtbot, QueueList())
    queue.resize(240, 500)
    queue.show_queue(gallery.waiting(), gallery.NOW, (10, 20))
    assert queue.count() == 7
    assert queue.heading.text() == "Waiting here 7"
    assert queue.remark.text() == "longest 24 min"
    view = queue.findChildren(QListView)[0]
    tones = [view.model().index(row, 0).data(Qt.ItemDataRole.UserRole)[2] for row in range(3)]
    assert tones == [Tone.BAD, Tone.WARN, Tone.NEUTRAL]
    assert "A017 3-2-1801" in view.model().index(0, 0).data()
    chosen: list[object] = []
    queue.chosen.connect(chosen.append)
    place = view.visualRect(view.model().index(0, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen == [gallery.UNIT]
    queue.show_queue(gallery.waiting(), gallery.NOW + timedelta(minutes=1))
    assert view.currentIndex().row() == 0
    folds = [each for each in queue.findChildren(QPushButton) if each.isCheckable()]
    assert [each.text() for each in folds] == ["On their way 3", "Done today 5"]
    folds[0].click()
    assert queue.findChildren(QListView)[1].isVisible()
    queue.show_queue(Waiting((), (), ()), gallery.NOW)
    assert queue.remark.text() == ""


def test_the_history_is_told_in_words_and_folds_away(qtbot) -> None:
    column = _shown(qtbot, HistoryColumn())
    column.show_lines(gallery.card().history)
    words = " ".join(label.text() for label in column.findChildren(QLabel))
    assert "Conclusion: Accepted with defects" in words
    assert "Checked in, A017" in words
    column.fold(True)
    assert column.is_folded()
    column.fold(False)
    assert not column.is_folded()


def test_a_table_sorts_copies_and_hands_back_rows(qtbot) -> None:
    table = _shown(
        qtbot,
        RowTable(
            "Bills",
            [
                Column("Item", lambda row: row[0], width=0),
                Column("Amount", lambda row: row[1].format(), right=True, order=lambda row: row[1]),
            ],
            sortable=True,
        ),
    )
    rows = [("b", Money(20000)), ("a", Money(100000)), ("c", Money(900))]
    table.show_rows(rows)
    assert table.rows() == rows
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert [row[0] for row in table.rows()] == ["c", "b", "a"]
    table.show_rows(rows)
    assert [row[0] for row in table.rows()] == ["c", "b", "a"]
    chosen: list[object] = []
    table.chosen.connect(chosen.append)
    table.selectRow(2)
    assert table.current_row()[0] == "a"
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "a\t1,000.00"
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert chosen == [("a", Money(100000))]


@pytest.mark.parametrize(
    ("typed", "fen"),
    [("1280.5", 128050), ("1,280.50", 128050), ("１２８０．５", 128050), ("0", 0)],
)
def test_an_amount_is_taken_as_people_type_it_and_shown_in_one_way(
    qtbot, typed: str, fen: int
) -> None:
    field = _shown(qtbot, MoneyField("Amount"))
    heard: list[Money | None] = []
    field.amount_changed.connect(heard.append)
    composed = QInputMethodEvent()
    composed.setCommitString(typed)
    QGuiApplication.sendEvent(field, composed)
    assert field.money() == Money(fen)
    assert heard[-1] == Money(fen)
    other = _shown(qtbot, PrimaryButton("Pay"))
    field.setFocus()
    field.clearFocus()
    other.setFocus()
    assert field.property("wrong") in (None, "false")


def test_a_third_decimal_and_letters_are_refused_while_typing(qtbot) -> None:
    field = _shown(qtbot, MoneyField("Amount"))
    qtbot.keyClicks(field, "12.")
    assert field.property("wrong") != "true"
    qtbot.keyClicks(field, "345")
    assert field.property("wrong") == "true"
    assert field.toolTip().startswith("Not taken")
    assert field.money() is None
    field.set_money(Money(128050))
    assert field.text() == "1,280.50"
    assert field.property("wrong") == "false"
    field.set_money(None)
    assert field.text() == ""


def test_a_blocked_line_says_why_and_offers_the_lift(qtbot) -> None:
    frame = _shown(qtbot, QWidget())
    line = BlockedLine("Lift", parent=frame)
    lifted: list[int] = []
    line.lift_requested.connect(lambda: lifted.append(1))
    assert line.words() == ""
    line.show_blocked("Keys blocked")
    button = line.findChildren(QPushButton)[0]
    assert line.words() == "Keys blocked"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert lifted == [1]
    line.show_warning("Service fee not paid")
    assert not button.isVisible()


def test_a_tile_reads_as_one_sentence(qtbot) -> None:
    tile = _shown(qtbot, StatTile("Arrived"))
    tile.show_figure("128", "due 220", Tone.ACCENT)
    assert tile.accessibleName() == "Arrived 128 due 220"


def test_the_grid_opens_a_unit_by_click_and_by_arrows(qtbot) -> None:
    grid = _shown(qtbot, UnitGrid())
    grid.resize(640, 420)
    grid.show_cells(gallery.cells())
    chosen: list[object] = []
    grid.chosen.connect(chosen.append)
    grid.setFocus()
    qtbot.waitUntil(lambda: grid.current_cell() is not None)
    first = grid.current_cell()
    assert (first.building, first.floor, first.room) == ("1号楼", 1, "01")
    qtbot.keyClick(grid, Qt.Key.Key_Up)
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    second = grid.current_cell()
    assert (second.floor, second.room) == (2, "02")
    assert second.code in grid.accessibleDescription()
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert chosen == [second.unit_id]
    place = grid._places[0][0].center()
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=place)
    assert chosen[-1] == first.unit_id


def test_the_grid_fits_every_building_into_a_small_window(qtbot) -> None:
    grid = _shown(qtbot, UnitGrid())
    grid.resize(480, 260)
    grid.show_cells(gallery.cells())
    assert all(rect.right() < 480 and rect.bottom() < 260 for rect, _ in grid._places)
    assert len(grid._places) == len(gallery.cells())
    assert [name for _, name in grid._titles] == ["1号楼", "2号楼", "6号楼", "10号楼"]


def test_a_primary_button_says_its_key(qtbot) -> None:
    frame = QWidget()
    button = PrimaryButton("Take the money", parent=frame)
    with qtbot.waitActive(_shown(qtbot, frame)):
        frame.activateWindow()
    pressed: list[int] = []
    button.clicked.connect(lambda: pressed.append(1))
    qtbot.keyClick(frame, Qt.Key.Key_F9)
    assert pressed == [1]
    button.show_words("Hand over")
    assert button.accessibleName() == "Hand over"
    assert button.shortcut().toString() == "F9"

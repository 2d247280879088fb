"""The hall display: what it shows, what it speaks, and what it no longer shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from handover_app.domain.handover import Stage
from handover_app.domain.identity import new_id
from handover_app.domain.refusals import DatabaseAway
from handover_app.domain.visits import HallBoard, HallCall, HallStep, VisitorKind
from handover_app.ui.hall.announcer import Announcer
from handover_app.ui.hall.screen import HallView
from handover_app.ui.hall.voice import SystemVoice, VoiceState, spelt
from handover_app.ui.hall.window import HallWindow
from handover_app.ui.today.page import TodayPage
from handover_app.ui.tokens import HALL_DAY, HALL_NIGHT, HallColours, contrast, hall_pairs
from tests.ui import gallery
from tests.ui.back_office import Office, opened, workbook


class Listener(QObject):
    """A voice whose words are read instead of heard."""

    said = Signal()

    def __init__(self, state: VoiceState = VoiceState.READY) -> None:
        super().__init__()
        self.words: list[str] = []
        self.stopped = 0
        self._state = state

    def prepare(self, language: str) -> VoiceState:
        """Ready, or not, as it was made."""
        return self._state

    def say(self, words: str) -> None:
        """Keep the words."""
        self.words.append(words)

    def stop(self) -> None:
        """Count it."""
        self.stopped += 1


def call(number: str, *, begun: bool = False) -> HallCall:
    """A call to the second cash desk."""
    return HallCall(new_id(), number, "", Stage.SETTLEMENT, "2号结算台", gallery.NOW, begun)


def test_a_call_is_spoken_twice_at_most_and_not_once_it_was_taken_back() -> None:
    told, first, second = Announcer(), call("A001"), call("A002")
    told.look([first])
    assert told.next() is None, "what was called before the display was there"
    told.look([second, first])
    assert [told.next(), told.next(), told.next()] == [second, second, None]
    third, fourth = call("A003"), call("A004")
    told.look([fourth, third, second, first])
    assert told.next() is third
    told.look([fourth, second, first])
    assert [told.next(), told.next(), told.next()] == [fourth, fourth, None]
    fifth = call("A005")
    told.look([fifth])
    assert told.next() is fifth
    told.look([])
    assert told.next() is None, "taken back between the first time and the second"
    told.look([fifth])
    assert told.next() is None, "an old call that is seen again is no news"


@pytest.mark.parametrize("colours", [HALL_NIGHT, HALL_DAY], ids=["night", "day"])
def test_every_text_of_the_hall_is_readable_on_its_ground(colours: HallColours) -> None:
    poor = [pair for pair in hall_pairs(colours) if contrast(*pair) < 4.5]
    assert poor == []


def test_numbers_are_spelt_and_a_silent_computer_says_so_without_an_error(qtbot: QtBot) -> None:
    assert spelt("A017", "zh") == "A 零 一 七"
    assert spelt("A017", "en") == "A 0 1 7"
    voice = SystemVoice()
    if voice.prepare("xx") is not VoiceState.NO_ENGINE:
        assert voice.prepare("xx") is VoiceState.NO_LANGUAGE
    voice.say("nobody hears it")
    voice.stop()


def test_the_hall_sees_who_is_called_where_until_it_is_over(
    office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    office.import_units(workbook(tmp_path / "units.xlsx"))
    desks, act = office.desks, office.session.act
    for unit in [each.unit_id for each in desks.reports.board().cells][:3]:
        desks.visits.check_in(act(), unit, VisitorKind.OWNER, identity_seen=True)
    voice = Listener()
    hall = HallWindow(office.context, voice=voice)
    qtbot.addWidget(hall)
    hall.resize(1366, 768)
    hall.show()
    assert hall.screen_view.lines() == []
    called = desks.queue.next(act(), Stage.GIFT)
    hall.refresh()
    (line,) = hall.screen_view.lines()
    assert line.startswith(f"{called.queue_number} ")
    assert office.session.station in line
    assert len(voice.words) == 1
    assert "A 0 0 1" in voice.words[0]
    voice.said.emit()
    voice.said.emit()
    assert len(voice.words) == 2, "twice at most"
    desks.queue.skip(act(), called.unit_id)
    office.hub.post({"queue"})
    qtbot.waitUntil(lambda: hall.screen_view.lines() == [], timeout=2000)
    hall._failed(DatabaseAway())
    assert hall.screen_view.view.away
    hall.refresh()
    assert not hall.screen_view.view.away
    assert hall.voice_words() == "Calls are spoken."
    hall._speak.setChecked(False)
    assert (hall.voice_words(), voice.stopped) == ("Voice is off on this display.", 1)
    qtbot.keyClick(hall, Qt.Key.Key_Escape)
    assert not hall.isVisible()


def test_a_hall_without_voice_says_why(office: Office, qtbot: QtBot) -> None:
    for state, words in (
        (VoiceState.NO_ENGINE, "Silent: this computer has no speech output."),
        (VoiceState.NO_LANGUAGE, "Silent: this computer has no voice for this language."),
    ):
        hall = HallWindow(office.context, voice=Listener(state))
        qtbot.addWidget(hall)
        assert hall.voice_words() == words


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_hall_is_drawn_with_nothing_with_much_and_in_both_colours(
    office: Office, qtbot: QtBot, language: str
) -> None:
    hall = HallWindow(office.context, voice=Listener())
    qtbot.addWidget(hall)
    calls = tuple(call(f"A{place:03d}", begun=place > 1) for place in range(9))
    long = HallCall(
        new_id(), "A1000", "欧**", Stage.KEYS, "一号楼东侧临时钥匙交接服务台 12", gallery.NOW, False
    )
    full = HallBoard(
        "澄湖雅苑三期", (long, *calls), ("A007", "A008"), (HallStep(Stage.KEYS, 12, 25),), 34
    )
    seen = set()
    for night in (True, False):
        hall.show_night(night)
        for view in (HallView(), HallView(full, gallery.NOW), HallView(full, away=True)):
            hall.screen_view.show_view(view)
            for size in ((1920, 1080), (1366, 768)):
                hall.resize(*size)
                hall.show()
                seen.add(hall.grab().toImage().pixelColor(size[0] // 2, 4).name())
    assert seen == {HALL_NIGHT.head, HALL_DAY.head}
    hall.screen_view.show_view(HallView(full, gallery.NOW))
    assert len(hall.screen_view.lines()) == 5
    assert hall.screen_view.accessibleDescription().startswith("A1000")
    busy = HallBoard("澄湖雅苑三期", tuple(call(f"A{place:03d}") for place in range(9)))
    hall.screen_view.show_view(HallView(busy, gallery.NOW))
    assert len(hall.screen_view.lines()) == 8, "nobody who is waited for scrolls away at once"
    assert not hall.grab().isNull()


def test_the_days_page_opens_one_display_and_tells_the_waits(
    office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    office.import_units(workbook(tmp_path / "units.xlsx"))
    desks, act = office.desks, office.session.act
    unit = desks.reports.board().cells[0].unit_id
    desks.visits.check_in(act(), unit, VisitorKind.OWNER, identity_seen=True)
    desks.queue.start(act(), desks.queue.next(act(), Stage.GIFT).unit_id)
    page = opened(TodayPage, office, qtbot)
    times = page.findChild(QLabel, "stepTimes")
    assert times is not None
    assert times.text() == "Gift: waited 0 min, at most 0"
    assert times.isVisible()
    page._loads.hall_asked.emit()
    page._loads.hall_asked.emit()
    (hall,) = page.window().findChildren(HallWindow)
    assert hall.isVisible()
    hall.close()

"""Tones: which one a result asks for, what they sound like, and silence where there is no sound."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from handover_app.domain.tags import tag_code
from handover_app.ui.application import Station
from handover_app.ui.background import InlineRunner
from handover_app.ui.tones import SOUNDS, Silence, Sound, Speaker, samples
from tests.ui.back_office import Office

RATE = 48_000


class Heard:
    """A loudspeaker that keeps what it was asked for."""

    def __init__(self) -> None:
        self.sounds: list[Sound] = []
        self.ready = False

    def prepare(self) -> None:
        """Get ready."""
        self.ready = True

    def play(self, sound: Sound) -> None:
        """Keep it."""
        self.sounds.append(sound)


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def station(office: Office, heard: Heard, tmp_path: Path, qtbot) -> Iterator[Station]:
    file = Path(__file__).parents[1] / "data" / "chenghu-units-messy.xlsx"
    office.import_units(file)
    made = Station(
        office.desks,
        InlineRunner(),
        station="1号台",
        papers=tmp_path,
        dialogs=office.context.dialogs,
        tones=heard,
    )
    qtbot.addWidget(made.window)
    made.window.show()
    made.start(office.clerk)
    yield made
    made.close()


def notes(sound: Sound) -> list[int]:
    """The pitch of each note in hertz, counted from where the wave crosses zero."""
    wave, found, place = array("h", samples(sound, RATE)), [], 0
    for _, ms in sound.value:
        part = wave[place : place + RATE * ms // 1000]
        place += len(part)
        crossings = sum(1 for one, two in pairwise(part) if one < 0 <= two)
        found.append(round(crossings * 1000 / ms))
    assert place == len(wave)
    return found


def test_done_rises_refused_is_a_low_double_and_a_look_up_is_single() -> None:
    low, high = notes(Sound.DONE)
    assert high > low + 100
    first, pause, second = notes(Sound.REFUSED)
    assert pause == 0
    assert first < 300
    assert second < 300
    (only,) = notes(Sound.LOOKED_UP)
    assert low < only < high


@pytest.mark.parametrize("sound", Sound)
def test_a_tone_is_short_and_begins_and_ends_without_a_click(sound: Sound) -> None:
    wave = array("h", samples(sound, RATE))
    assert 0.05 < len(wave) / RATE < 0.35
    assert wave[0] == wave[-1] == 0
    assert max(wave) > 20_000


def test_every_channel_sounds_alike_in_the_numbers_the_device_wants() -> None:
    both = array("f", samples(Sound.DONE, 44_100, 2, whole=False))
    one = array("f", samples(Sound.DONE, 44_100, whole=False))
    assert both[::2] == both[1::2] == one
    assert max(map(abs, one)) <= 1


def test_the_band_asks_for_the_tone_of_its_colour(station: Station, heard: Heard) -> None:
    station.window.band.done("1-1-101")
    station.window.band.refused("no")
    station.window.band.looked_up("1-1-101")
    assert heard.sounds == [Sound.DONE, Sound.REFUSED, Sound.LOOKED_UP]
    assert set(SOUNDS.values()) == set(Sound)


def test_a_scan_is_heard_as_what_it_came_to(station: Station, heard: Heard) -> None:
    desks = station.desks
    good = desks.keys.codes(desks.units.with_code("1-1-1002").unit_id)[0]
    station.window.search.submitted.emit(good)
    station.window.search.submitted.emit(tag_code(b"another project", 1, 2_000_000_001, 1))
    assert heard.sounds == [Sound.LOOKED_UP, Sound.REFUSED]


def test_the_first_tone_is_made_ready_when_nobody_waits(
    station: Station, heard: Heard, qtbot
) -> None:
    qtbot.waitUntil(lambda: heard.ready, timeout=10_000)
    assert heard.sounds == []


def test_no_sound_device_and_no_speaker_are_silent_without_a_word(qtbot) -> None:
    speaker, silence = Speaker(), Silence()
    for each in (speaker, silence):
        each.prepare()
        for sound in Sound:
            each.play(sound)
    qtbot.wait(50)
    speaker.deleteLater()

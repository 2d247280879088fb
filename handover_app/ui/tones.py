"""Four short tones, so that a clerk with eyes on the keys hears what a scan came to."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from math import pi, sin
from typing import Any, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject

from handover_app.ui.multimedia import multimedia, quiet
from handover_app.ui.tokens import Tone

VOLUME = 0.4
_FADE_S = 0.006


class Sound(Enum):
    """A tone as its notes: hertz (0 is a pause) and milliseconds."""

    DONE = ((660, 70), (880, 110))
    REFUSED = ((220, 120), (0, 50), (220, 150))
    LOOKED_UP = ((740, 90),)
    LATE = ((294, 120), (0, 40), (220, 170))


SOUNDS = {
    Tone.GOOD: Sound.DONE,
    Tone.BAD: Sound.REFUSED,
    Tone.INFO: Sound.LOOKED_UP,
    Tone.WARN: Sound.LATE,
}
"""The sound of each colour of the band."""


class Tones(Protocol):
    """Where tones go: a loudspeaker, or a test's list."""

    def prepare(self) -> None:
        """Get ready, at a time when nobody waits."""

    def play(self, sound: Sound) -> None:
        """Sound a tone; a newer one ends the one before."""


class Silence:
    """No tones: windows that nobody sits before."""

    def prepare(self) -> None:
        """See :class:`Tones`."""

    def play(self, sound: Sound) -> None:
        """See :class:`Tones`."""


class Speaker(QObject):
    """The computer's own sound; where there is none it is silent, and says nothing of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._module: Any = None
        self._asked = False
        self._sink: Any = None
        self._device: Any = None
        self._tape = QBuffer(self)

    def prepare(self) -> None:
        """See :class:`Tones`."""
        if not self._asked:
            self._asked = True
            self._module = multimedia()

    def play(self, sound: Sound) -> None:
        """See :class:`Tones`."""
        self.prepare()
        if self._module is None:
            return
        with quiet():
            self._follow_the_system()
            if self._sink is None:
                return
            self._sink.stop()
            self._tape.close()
            self._tape.setData(QByteArray(self._notes(sound)))
            self._tape.open(QIODevice.OpenModeFlag.ReadOnly)
            self._sink.start(self._tape)

    def _follow_the_system(self) -> None:
        """A headset may have been plugged in, or everything pulled out."""
        device = self._module.QMediaDevices.defaultAudioOutput()
        if device == self._device:
            return
        if self._sink is not None:
            self._sink.stop()
        self._device, self._sink = device, None
        if not device.isNull():
            kind = device.preferredFormat()
            if kind.sampleFormat() != self._module.QAudioFormat.SampleFormat.Float:
                kind.setSampleFormat(self._module.QAudioFormat.SampleFormat.Int16)
            self._sink = self._module.QAudioSink(device, kind, self)
            self._sink.setVolume(VOLUME)

    def _notes(self, sound: Sound) -> bytes:
        kind = self._sink.format()
        whole = kind.sampleFormat() != self._module.QAudioFormat.SampleFormat.Float
        return samples(sound, kind.sampleRate(), kind.channelCount(), whole=whole)


@lru_cache(maxsize=16)
def samples(sound: Sound, rate: int, channels: int = 1, *, whole: bool = True) -> bytes:
    """The tone as interleaved samples, ``rate`` a second: 16-bit numbers, or floats if not whole.

    Every note swells and fades in a few milliseconds, since an edge would click.
    """
    wave = array("h" if whole else "f")
    for value in _wave(sound, rate):
        wave.extend([round(value * 32767) if whole else value] * channels)
    return wave.tobytes()


def _wave(sound: Sound, rate: int) -> Iterator[float]:
    for hertz, ms in sound.value:
        count = rate * ms // 1000
        fade = max(1, round(rate * _FADE_S))
        for place in range(count):
            swell = min(1.0, place / fade, (count - 1 - place) / fade)
            yield swell * sin(2 * pi * hertz * place / rate)

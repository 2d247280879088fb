"""A voice for the hall, where the system has one; without it the display is silent."""

from __future__ import annotations

from enum import Enum
from typing import Any, Protocol

from PySide6.QtCore import QLocale, QObject, Signal

from handover_app.ui.multimedia import quiet

_NOT_REAL = "mock"
"""An engine of Qt's own tests, which says nothing."""
_PLACES = {"zh": "zh_CN", "en": "en_US"}
_DIGITS = dict(zip("0123456789", "零一二三四五六七八九", strict=True))


class VoiceState(Enum):
    """Whether the computer can speak."""

    READY = "ready"
    NO_ENGINE = "no engine"
    NO_LANGUAGE = "no voice of this language"


class Voice(Protocol):
    """Who speaks: the computer, or a test's list."""

    @property
    def said(self) -> Any:
        """A signal: the words have been spoken, or could not be."""

    def prepare(self, language: str) -> VoiceState:
        """Get ready for a language, ``zh`` or ``en``."""

    def say(self, words: str) -> None:
        """Speak."""

    def stop(self) -> None:
        """Be silent at once."""


class SystemVoice(QObject):
    """The system's own voice.

    Attributes:
        said: the words have been spoken, or could not be.
    """

    said = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speech: Any = None
        self._speaking = False

    def prepare(self, language: str) -> VoiceState:
        """See :class:`Voice`."""
        with quiet():
            try:
                from PySide6.QtTextToSpeech import QTextToSpeech
            except ImportError:
                return VoiceState.NO_ENGINE
            found = VoiceState.NO_ENGINE
            for name in QTextToSpeech.availableEngines():
                if name == _NOT_REAL:
                    continue
                speech = QTextToSpeech(name, self)
                if speech.state() is QTextToSpeech.State.Error:
                    speech.deleteLater()
                    continue
                found = VoiceState.NO_LANGUAGE
                if self._speaks(speech, language):
                    self._take(speech)
                    return VoiceState.READY
                speech.deleteLater()
            return found

    def say(self, words: str) -> None:
        """See :class:`Voice`."""
        if self._speech is not None:
            with quiet():
                self._speaking = True
                self._speech.say(words)

    def stop(self) -> None:
        """See :class:`Voice`."""
        if self._speech is not None:
            self._speaking = False
            with quiet():
                self._speech.stop()

    def _speaks(self, speech: Any, language: str) -> bool:
        """Take the language, of its own country where the engine has that."""
        there = [each for each in speech.availableLocales() if each.name().startswith(language)]
        best = [each for each in there if each.name() == _PLACES.get(language)]
        if not there:
            return False
        chosen: QLocale = (best or there)[0]
        speech.setLocale(chosen)
        return True

    def _take(self, speech: Any) -> None:
        self._speech = speech
        speech.stateChanged.connect(self._on_state)

    def _on_state(self, state: Any) -> None:
        if self._speaking and state.name in ("Ready", "Error"):
            self._speaking = False
            self.said.emit()


def spelt(number: str, language: str) -> str:
    """A queue number as it is spoken: letter and digits one by one."""
    if language == "zh":
        return " ".join(_DIGITS.get(each, each) for each in number)
    return " ".join(number)

"""QtMultimedia, imported when first asked for: cameras and sound, where the computer has them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

from PySide6.QtCore import qInstallMessageHandler


def multimedia() -> ModuleType | None:
    """The module, or None where the system lacks what it needs (``libpulse0`` on Linux)."""
    with quiet():
        try:
            from PySide6 import QtMultimedia
        except ImportError:
            return None
        # The first question looks for sound servers and drivers, and tells what it does not find.
        QtMultimedia.QMediaDevices.audioOutputs()
    return QtMultimedia


@contextmanager
def quiet() -> Iterator[None]:
    """Within the block Qt says nothing: a laptop without sound is no news to anybody."""
    before = qInstallMessageHandler(_say_nothing)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _say_nothing(*_message: object) -> None:
    """What is missing shows by what the module then offers."""

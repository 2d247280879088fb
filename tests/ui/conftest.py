"""What the window's tests get: the application dressed as the real one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui import gallery


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """The application in English and light colours, with bundled fonts and icons."""
    gallery.dress(qapp, "light", "en")
    yield qapp
    gallery.dress(qapp, "light", "en")

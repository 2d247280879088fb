"""What the window's tests get: the application dressed as the real one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui import gallery


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says this of every window that has a smallest size."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            quiet = pytest.mark.qt_log_ignore("does not support propagateSizeHints", extend=True)
            item.add_marker(quiet)


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """The application in English and light colours, with bundled fonts and icons."""
    gallery.dress(qapp, "light", "en")
    yield qapp
    gallery.dress(qapp, "light", "en")

"""What the tests of the command line share: one Qt application, the kind the window needs."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def one_application(qapp: QApplication) -> QApplication:
    """A command that speaks starts Qt's core where nothing runs; then no window could follow."""
    return qapp

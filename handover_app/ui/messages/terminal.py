"""The window's sentences for the command line, in the system's language."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from handover_app.domain.refusals import DomainError
from handover_app.ui.messages.sentences import sentence
from handover_app.ui.translation import install, system_language


def spoken(refusal: DomainError, resource: Callable[[str], Path]) -> str:
    """The sentence for a refusal; Qt's core is started for it when no window is there."""
    application = QCoreApplication.instance() or QCoreApplication([])
    install(application, system_language(), resource)
    return sentence(refusal)

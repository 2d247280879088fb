"""The window's sentences for the command line, in the system's language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, qInstallMessageHandler

from handover_app.domain.delivery import LeftOut
from handover_app.domain.refusals import DomainError
from handover_app.ui.messages.sentences import sentence
from handover_app.ui.messages.words_delivery import left_out_words
from handover_app.ui.translation import install, system_language


def spoken(refusal: DomainError, resource: Callable[[str], Path]) -> str:
    """The sentence for a refusal; Qt's core is started for it when no window is there."""
    application = QCoreApplication.instance() or _quiet_application()
    install(application, system_language(), resource)
    return sentence(refusal)


def left_out_reasons(
    left_out: Sequence[LeftOut], resource: Callable[[str], Path]
) -> tuple[str, ...]:
    """Why each unit gets no delivery notice, in the system's language."""
    if not left_out:
        return ()
    application = QCoreApplication.instance() or _quiet_application()
    install(application, system_language(), resource)
    return tuple(left_out_words(each) for each in left_out)


def _quiet_application() -> QCoreApplication:
    """Qt's core; its remarks on the locale would stand beside our one line of words."""
    before = qInstallMessageHandler(lambda *_: None)
    try:
        return QCoreApplication([])
    finally:
        qInstallMessageHandler(before)

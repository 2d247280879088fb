"""Puts the window's language on the application: compiled translations from the resources."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QLocale, QTranslator

LANGUAGES = ("zh_CN", "en")
"""The window's languages; the first is also the one for a system in any kind of Chinese."""

HELP = "help"
"""The prefix by which Qt finds the help texts of the window's language."""


class TranslationMissing(Exception):
    """The compiled translation is not there or cannot be read."""


def system_language() -> str:
    """Simplified Chinese where the system is Chinese, else English."""
    chinese = QLocale.system().language() == QLocale.Language.Chinese
    return "zh_CN" if chinese else "en"


def install(application: QCoreApplication, language: str, resource: Callable[[str], Path]) -> None:
    """Speak ``language`` from now on; windows made before keep their words.

    Raises:
        TranslationMissing: there is no such language in the resources.
    """
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(QLocale(language))
    if language != "en":
        _translate(application, language, resource)
    QDir.setSearchPaths(HELP, [str(resource(f"{HELP}/{language}"))])


def _translate(
    application: QCoreApplication, language: str, resource: Callable[[str], Path]
) -> None:
    # Qt's own words (Cancel, Copy, Paste) first: what is installed last is asked first.
    for name in (f"qtbase_{language}", f"handover_{language}"):
        translator = QTranslator(application)
        try:
            found = translator.load(str(resource(f"translations/{name}.qm")))
        except FileNotFoundError as error:
            raise TranslationMissing(name) from error
        if not found:
            raise TranslationMissing(name)
        application.installTranslator(translator)

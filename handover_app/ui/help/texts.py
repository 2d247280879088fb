"""The help texts of the resources, in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QFile, QIODevice

from handover_app.ui.translation import HELP


def help_text(page: str) -> str:
    """What there is to know about a page, as Markdown; empty where nothing is written."""
    file = QFile(f"{HELP}:{page}.md")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        return ""
    return bytes(file.readAll().data()).decode("utf-8")

"""Puts the tokens on the application: fonts, palette and style sheet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from handover_app.ui import tokens as measures
from handover_app.ui.style_sheet import STYLE_SHEET
from handover_app.ui.tokens import DARK, LIGHT, Tokens

FONT_FAMILY = "Noto Sans SC"

PROPERTY = "handover_theme"
"""The application's property that says which set of colours it wears."""


class FontMissing(Exception):
    """The bundled font could not be loaded, so Chinese might show as boxes."""


def current() -> Tokens:
    """The colours in force; the light ones before :func:`apply` was called."""
    application = QGuiApplication.instance()
    dark = application is not None and application.property(PROPERTY) == "dark"
    return DARK if dark else LIGHT


def install_fonts(resource: Callable[[str], Path]) -> None:
    """Register the bundled fonts with Qt.

    Raises:
        FontMissing: no file of the font could be read.
    """
    for file in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    if FONT_FAMILY not in QFontDatabase.families():
        raise FontMissing(FONT_FAMILY)


def apply(application: QApplication, theme: str) -> None:
    """Dress the whole application in ``light`` or ``dark``; may be called again at any time."""
    application.setProperty(PROPERTY, theme)
    chosen = current()
    application.setStyle("Fusion")
    application.setFont(text_font())
    application.setPalette(_palette(chosen))
    application.setStyleSheet(style_sheet(chosen))


def text_font(size: int = measures.TEXT_SIZE, *, bold: bool = False) -> QFont:
    """The bundled font at ``size`` pixels, with figures of equal width."""
    font = QFont(FONT_FAMILY)
    font.setPixelSize(size)
    font.setBold(bold)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def style_sheet(chosen: Tokens) -> str:
    """The style sheet in the colours of one set."""
    words = {
        name: str(value)
        for name, value in vars(measures).items()
        if name.isupper() and isinstance(value, int)
    }
    words |= {name: value for name, value in vars(chosen).items() if isinstance(value, str)}
    words |= {"FAMILY": FONT_FAMILY, "shade": "dark" if chosen.dark else "light"}
    return Template(STYLE_SHEET).substitute(words)


def _palette(chosen: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for each, colour in {
        role.Window: chosen.window,
        role.WindowText: chosen.ink,
        role.Base: chosen.card,
        role.AlternateBase: chosen.neutral_soft,
        role.Text: chosen.ink,
        role.PlaceholderText: chosen.faint,
        role.Button: chosen.card,
        role.ButtonText: chosen.ink,
        role.BrightText: chosen.bad,
        role.ToolTipBase: chosen.card,
        role.ToolTipText: chosen.ink,
        role.Link: chosen.accent,
        role.Highlight: chosen.accent_soft,
        role.HighlightedText: chosen.ink,
        role.Accent: chosen.accent,
        role.Light: chosen.card,
        role.Midlight: chosen.line,
        role.Mid: chosen.control_line,
        role.Dark: chosen.control_line,
        role.Shadow: chosen.line,
    }.items():
        palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(chosen.faint))
    return palette

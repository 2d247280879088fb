"""A measured value: its limits in words, and at once whether it is within them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from handover_app.domain.defects import MeasureWrong, Tolerance, measured_value
from handover_app.ui.icons import IconLabel
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.fields import line
from handover_app.ui.widgets.text import Elided, set_tone

translate = QCoreApplication.translate

_FIELD = 64


def limits_words(limits: Tolerance) -> str:
    """The limits with their unit, such as “0–4 mm”."""
    if limits.high is None:
        return translate("Defects", "at least {low} {unit}").format(
            low=f"{limits.low:f}", unit=limits.unit
        )
    return translate("Defects", "{low} to {high} {unit}").format(
        low=f"{limits.low:f}", high=f"{limits.high:f}", unit=limits.unit
    )


def verdict(limits: Tolerance, typed: str) -> tuple[str, str, Tone]:
    """What is said of a typed value: words, icon and tone."""
    allowed = limits_words(limits)
    try:
        value = measured_value(typed)
    except MeasureWrong:
        return translate("Defects", "not a number"), "triangle-alert", Tone.BAD
    if value is None:
        return translate("Defects", "allowed {limits}").format(limits=allowed), "", Tone.NEUTRAL
    if limits.allows(value):
        words = translate("Defects", "within {limits}")
        return words.format(limits=allowed), "check", Tone.GOOD
    return translate("Defects", "outside {limits}").format(limits=allowed), "x", Tone.BAD


class MeasuredField(QWidget):
    """A field for the value, its unit and limits beside it; hidden where nothing is measured.

    Attributes:
        field: what is typed.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self._limits: Tolerance | None = None
        self.field = line(self.tr("Measured value"), name, self.tr("Measured"))
        self.field.setMinimumWidth(_FIELD)
        self.field.setMaximumWidth(2 * _FIELD)
        self.field.setMaxLength(12)
        self.field.textChanged.connect(self._show_verdict)
        self._icon, self._words = IconLabel("check", Tone.GOOD, 16), Elided()
        self._words.setObjectName(f"{name}-verdict")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        row.addWidget(self._icon)
        row.addWidget(self._words, 2)
        self.show_limits(None)

    def show_limits(self, limits: Tolerance | None) -> None:
        """Ask for a value within these limits; None: nothing is measured here."""
        if limits != self._limits:
            self.field.clear()
        self._limits = limits
        self.setVisible(limits is not None)
        self._show_verdict()

    def typed(self) -> str:
        """What was typed, empty where nothing is measured."""
        return "" if self._limits is None else self.field.text().strip()

    def _show_verdict(self) -> None:
        if self._limits is None:
            self._words.setText("")
            return
        words, icon, tone = verdict(self._limits, self.field.text())
        source = f"{self._limits.standard} · {self._limits.note}".strip(" ·")
        self.field.setToolTip(source)
        self._words.setText(words)
        self._words.setAccessibleName(words)
        set_tone(self._words, tone)
        self._icon.setVisible(bool(icon))
        if icon:
            self._icon.show_icon(icon, tone)

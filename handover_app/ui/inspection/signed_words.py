"""The words that owner and team sign under: the conclusion, or the refusal as it was told."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from handover_app.domain.inspections import (
    Conclusion,
    InspectionSummary,
    MeterKind,
    RefusalOrder,
    RefusalReason,
)
from handover_app.ui.messages import word

translate = QCoreApplication.translate
_UNITS = dict.fromkeys(MeterKind, "m³") | {MeterKind.POWER: "kWh"}


@dataclass(frozen=True)
class Walked:
    """What is known of the flat when somebody signs: its code, defects, and the meters."""

    code: str = ""
    owners: str = ""
    defects: int = 0
    open_defects: int = 0
    inspection: InspectionSummary | None = None

    @property
    def team(self) -> str:
        """Who of the team signs."""
        if self.inspection is None:
            return ""
        return "、".join(name for _, name in self.inspection.members)


def record_words(walked: Walked, conclusion: Conclusion, reason: str) -> str:
    """What the owner confirms by signing the inspection record."""
    said = [
        translate("Signed", "{code}: the owner's conclusion is “{conclusion}”.").format(
            code=walked.code, conclusion=word(conclusion)
        )
    ]
    if reason.strip():
        said.append(translate("Signed", "Reason: {reason}.").format(reason=reason.strip()))
    said.append(
        translate("Signed", "{count} defects are on the list, {open} of them open.").format(
            count=walked.defects, open=walked.open_defects
        )
    )
    said.append(_meters(walked.inspection))
    return " ".join(said)


def refusal_words(walked: Walked, order: RefusalOrder) -> str:
    """What the owner confirms by signing the refusal record; nothing of it is judged."""
    said = [
        translate("Signed", "{code}: the owner refuses to take over the flat.").format(
            code=walked.code
        )
    ]
    named = [word(each) for each in order.reasons if each is not RefusalReason.OTHER]
    named += [order.other.strip()] if order.other.strip() else []
    if named:
        reasons = "、".join(named)
        said.append(translate("Signed", "Reasons: {reasons}.").format(reasons=reasons))
    if order.owner_words.strip():
        words = order.owner_words.strip()
        said.append(translate("Signed", "In the owner's words: “{words}”").format(words=words))
    if order.offered.strip():
        offered = order.offered.strip()
        said.append(translate("Signed", "Offered on the spot: {offered}.").format(offered=offered))
    if order.next_date is not None:
        day = order.next_date.isoformat()
        said.append(translate("Signed", "Next date: {day}.").format(day=day))
    said.append(translate("Signed", "This record judges nobody's reasons."))
    return " ".join(said)


def _meters(inspection: InspectionSummary | None) -> str:
    readings = dict(inspection.readings) if inspection is not None else {}
    if not readings:
        return translate("Signed", "No meter was read.")
    told = "、".join(
        translate("Signed", "{meter} {reading} {unit}").format(
            meter=word(meter), reading=f"{reading:f}", unit=_UNITS[meter]
        )
        for meter, reading in readings.items()
    )
    return translate("Signed", "Meters: {readings}.").format(readings=told)

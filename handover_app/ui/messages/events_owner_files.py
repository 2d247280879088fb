"""The journal of handover certificates and owner files in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from handover_app.ui.messages.filled import lines

Facts = Mapping[str, Any]

translate = QCoreApplication.translate


def _issued(data: Facts) -> str:
    if not data["replaces"]:
        return translate("Events", "Handover certificate {number} issued").format(
            number=data["number"]
        )
    return translate(
        "Events", "Handover certificate {number} issued, corrects {old} ({reason})"
    ).format(number=data["number"], old=data["replaces"], reason=data["reason"])


OWNER_FILE_LINES: dict[str, Callable[[Facts], str]] = {
    "CertificateIssued": _issued,
    **lines(
        {
            "OwnerFileMade": QT_TRANSLATE_NOOP(
                "Events", "Owner file of {unit_code} exported: {papers} papers, {missing} missing"
            ),
        }
    ),
}

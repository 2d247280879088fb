"""What scans are refused with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.refusals import DomainError
from handover_app.domain.tags import TagDamaged

translate = QCoreApplication.translate


def _tag_damaged(error: TagDamaged) -> str:
    return translate(
        "Messages",
        "Refused: the label was misread or is damaged, its check digit does not fit. Nothing was "
        "changed. Wipe it and scan again, or type the short number beside the code.",
    )


TAGS: dict[type[DomainError], Callable[[Any], str]] = {TagDamaged: _tag_damaged}

"""The handover certificate: what was refused, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from handover_app.domain.gifts import CertificateIssuedBefore, SignedTwice
from handover_app.domain.refusals import DomainError
from handover_app.ui.messages.filled import sentences
from handover_app.ui.messages.words import local

translate = QCoreApplication.translate


def _issued_before(error: CertificateIssuedBefore) -> str:
    return translate(
        "Messages",
        "Not issued: certificate {number} was issued on {time}. It stays valid. "
        "Print it again, or type why another one is needed: the new one then names the old one.",
    ).format(number=error.number, time=local(error.at, "%Y-%m-%d %H:%M"))


CERTIFICATES: dict[type[DomainError], Callable[[Any], str]] = {
    CertificateIssuedBefore: _issued_before,
    **sentences(
        {
            SignedTwice: QT_TRANSLATE_NOOP(
                "Messages",
                "Not issued: {name} stands twice among those who sign. Nothing was noted. "
                "Take one of them out.",
            ),
        }
    ),
}

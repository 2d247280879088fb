"""The handover certificate (房屋交接书, form 6.12) as data: what passed from hand to hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from handover_app.domain.papers.base import Paper, PaperKind
from handover_app.domain.papers.desks import (
    ArticleLine,
    MeterReading,
    RecordSigning,
    RemarkLine,
    ShownLine,
)
from handover_app.domain.papers.inspections import PromisedLine
from handover_app.domain.papers.key_room import KeyCount


@dataclass(frozen=True, kw_only=True)
class CertificateArea:
    """Areas in square metres, and how the difference was settled.

    ``settled`` is in words (业主补交, 退还业主 …), ``difference_fen`` the amount without a sign;
    the numbers are those of the receipt and of the refund.
    """

    gross_contracted: Decimal | None = None
    gross_measured: Decimal | None = None
    inner_contracted: Decimal | None = None
    inner_measured: Decimal | None = None
    settled: str = ""
    difference_fen: int | None = None
    receipt_number: str = ""
    refund_number: str = ""


@dataclass(frozen=True, kw_only=True)
class HandoverCertificate(Paper):
    """房屋交接书 (form 6.12), printed in two copies, each with its purpose.

    ``text`` is what was signed for, with what begins on ``handed_on`` (warranty, service fee,
    risk: 司法解释 第八条); ``signings`` are those of the owners' side, the other two parties sign
    and seal the print. ``defects`` are the open ones, a table of their own as annex.
    ``reason`` is what the owner said to the conclusion. ``replaces`` is the number of an earlier
    certificate that this one corrects, ``correction`` why.
    """

    kind: ClassVar[PaperKind] = PaperKind.HANDOVER_CERTIFICATE

    developer: str = ""
    company: str = ""
    owners: tuple[str, ...] = ()
    contract_number: str = ""
    agent: str = ""
    authority: str = ""
    handed_on: date | None = None
    area: CertificateArea = CertificateArea()
    shown: tuple[ShownLine, ...] = ()
    given: tuple[ArticleLine, ...] = ()
    annex: str = ""
    meters: tuple[MeterReading, ...] = ()
    keys: tuple[KeyCount, ...] = ()
    key_sheet: str = ""
    retained: str = ""
    conclusion: str = ""
    reason: str = ""
    reservations: tuple[RemarkLine, ...] = ()
    defects: tuple[PromisedLine, ...] = ()
    text: str = ""
    signings: tuple[RecordSigning, ...] = ()
    replaces: str = ""
    correction: str = ""

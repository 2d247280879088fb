"""交付通知书 (form 6.1): what tells an owner when, where and with what to come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from handover_app.domain.delivery.notices import DeliveryNoticeKind
from handover_app.domain.papers.base import Paper, PaperKind


@dataclass(frozen=True, kw_only=True)
class DeliveryNotice(Paper):
    """Times and place, area difference, papers to bring, flow, what follows from not coming.

    ``difference_fen`` is the amount of the area difference without a sign, None while it is not
    settled; ``difference`` says in words who pays it, or what it lacks. ``inspect_from`` and
    ``inspect_to`` are the days on which the flat may be inspected, without a batch both the day of
    the contract. ``slot`` is the household's appointment in words. A second notice names the
    ``parent`` and the day ``due``, by which the owner is asked to come. ``statement_version`` is
    that of the fee statement which follows.
    """

    kind: ClassVar[PaperKind] = PaperKind.DELIVERY_NOTICE

    urgency: DeliveryNoticeKind = DeliveryNoticeKind.FIRST
    version: int | None = None
    issued_on: date | None = None
    owners: tuple[str, ...] = ()
    contract_number: str = ""
    delivery_date: date | None = None
    gross_contracted: Decimal | None = None
    gross_measured: Decimal | None = None
    inner_contracted: Decimal | None = None
    inner_measured: Decimal | None = None
    difference_fen: int | None = None
    difference: str = ""
    batch: str = ""
    inspect_from: date | None = None
    inspect_to: date | None = None
    hours: str = ""
    slot: str = ""
    place: str = ""
    documents: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    phones: str = ""
    issuer: str = ""
    parent: str = ""
    parent_on: date | None = None
    due: date | None = None
    statement_version: int | None = None
    qr: str = ""
    short_id: str = ""

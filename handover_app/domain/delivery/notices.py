"""Delivery notices (交付通知书, form 6.1): issued by version, sent, delivered, come back.

Sources: requirements F10 to F12, F16; form 6.1's register.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.delivery.conditions import ConditionState
from handover_app.domain.events import Event
from handover_app.domain.refusals import DomainError


class DeliveryNoticeKind(Enum):
    """What the paper is: the invitation, the second one (催告), the one after the batch (零星)."""

    FIRST = "first"
    SECOND = "second"
    SPORADIC = "sporadic"


class NoticeStep(Enum):
    """What became of a notice after it was issued; facts are only added."""

    SENT = "sent"
    DELIVERED = "delivered"
    RETURNED = "returned"
    REMINDED = "reminded"


class DispatchChannel(Enum):
    """How a notice goes out, or a reminder."""

    EXPRESS = "express"
    REGISTERED_MAIL = "registered mail"
    BY_HAND = "by hand"
    TEXT_MESSAGE = "text message"
    PHONE = "phone"


class NoticeState(Enum):
    """Where a unit's newest notice is."""

    NONE = "no notice"
    ISSUED = "not sent"
    SENT = "sent"
    DELIVERED = "delivered"
    RETURNED = "returned"


class LeftOutCause(Enum):
    """Why a unit gets no notice; a condition says it by itself."""

    CONDITION = "condition"
    CAME = "came already"
    NOT_TOLD = "no first notice"
    NOT_DUE = "its days are not over"
    GLYPHS = "name cannot be printed"
    UNSOLD = "not sold"


@dataclass(eq=False)
class DeliveryNoticeNotFound(DomainError):
    """The unit has no such notice."""


@dataclass(eq=False)
class NothingToSend(DomainError):
    """None of these units has a notice that could be sent, or printed."""


@dataclass(eq=False)
class NoticeNotSent(DomainError):
    """A notice that was never sent was not delivered and did not come back."""

    code: str


@dataclass(eq=False)
class NoticeDayWrong(DomainError):
    """The day lies in the future, or before the notice was issued."""

    day: date


@dataclass(eq=False)
class PersonMissing(DomainError):
    """Who was told is to be named."""


@dataclass(frozen=True, kw_only=True)
class DeliveryNoticeIssued(Event):
    """A notice was issued, with the fee statement of this version."""

    topic: ClassVar[str] = "delivery"
    number: str
    kind: DeliveryNoticeKind
    version_number: int
    statement_version: int


@dataclass(frozen=True, kw_only=True)
class DeliveryNoticeMoved(Event):
    """A notice was sent, reached its owner, came back, or the owner was reminded of it."""

    topic: ClassVar[str] = "delivery"
    number: str
    step: NoticeStep
    day: date
    channel: DispatchChannel | None = None


@dataclass(frozen=True, kw_only=True)
class CourierListMade(Event):
    """Names and phones of so many owners were written out for the courier."""

    topic: ClassVar[str] = "delivery"
    rows: int


@dataclass(frozen=True, kw_only=True)
class NoticeSettingsSet(Event):
    """What is enclosed with a notice, or to be brought, changed."""

    topic: ClassVar[str] = "delivery"
    attachments: tuple[str, ...]
    documents: tuple[str, ...]


@dataclass(frozen=True)
class NoticeSettings:
    """The project's lists on a notice: what is enclosed (F11), and what is to be brought."""

    attachments: tuple[str, ...] = ("交付指引", "居家助理", "业户手册", "验楼手册", "入住贺卡")
    documents: tuple[str, ...] = (
        "本通知书",
        "业主（全体共有人）身份证原件及复印件",
        "商品房买卖合同原件",
        "已付款票据原件",
        "委托他人办理的，另带经公证或现场签署的授权委托书及代理人身份证原件",
    )


@dataclass(frozen=True)
class StepDraft:
    """What is noted of a notice.

    ``note`` names who signed for it, why it came back, or what a reminder said; ``proof`` is the
    name and content of a file.
    """

    step: NoticeStep
    day: date
    channel: DispatchChannel | None = None
    tracking: str = ""
    note: str = ""


@dataclass(frozen=True)
class NoticeStepLine:
    """A step as the screen shows it."""

    draft: StepDraft
    at: datetime
    clerk: str
    file_id: UUID | None = None


@dataclass(frozen=True)
class IssuedDeliveryNotice:
    """A notice as it was issued; it never changes. ``due``: by when a second one asks to come."""

    notice_id: UUID
    unit_id: UUID
    number: str
    version_number: int
    kind: DeliveryNoticeKind
    issued_at: datetime
    statement_version: int
    paper_id: UUID
    statement_paper_id: UUID
    due: date | None = None


@dataclass(frozen=True)
class NoticeRow:
    """A sold unit in the register, with its newest notice and what became of it.

    ``first_day`` and ``last_day`` are those of its batch, else the contract's day twice.
    ``late``: it was sent fewer than ten days ahead of the first day (F10). ``came``: the household
    was in the hall, or has its keys. ``second_due``: its days are over and it did not come.
    """

    unit_id: UUID
    code: str
    building: str
    owner_names: str
    state: NoticeState = NoticeState.NONE
    notice: IssuedDeliveryNotice | None = None
    channel: DispatchChannel | None = None
    sent_on: date | None = None
    tracking: str = ""
    step_on: date | None = None
    first_day: date | None = None
    last_day: date | None = None
    late: bool = False
    came: bool = False
    second_due: bool = False
    reminded_on: date | None = None
    open_conditions: tuple[ConditionState, ...] = ()

    @property
    def blocked(self) -> bool:
        """Whether a condition keeps a notice from being issued."""
        return any(each.blocks for each in self.open_conditions)


@dataclass(frozen=True)
class LeftOut:
    """A unit without a notice, and why; ``conditions`` are those that block."""

    unit_id: UUID
    code: str
    cause: LeftOutCause
    conditions: tuple[ConditionState, ...] = ()


@dataclass(frozen=True)
class DeliveryRun:
    """What a run did, in units: new notices, those that stay as they are, those left out.

    ``late`` counts the new ones of which fewer than ten days are left; ``unsold`` units have
    nobody to be invited.
    """

    issued: int = 0
    unchanged: int = 0
    late: int = 0
    unsold: int = 0
    left_out: tuple[LeftOut, ...] = ()
    cancelled: bool = False


def state_after(step: NoticeStep | None) -> NoticeState:
    """Where a notice is after its last step; a reminder moves nothing."""
    return {
        None: NoticeState.ISSUED,
        NoticeStep.SENT: NoticeState.SENT,
        NoticeStep.DELIVERED: NoticeState.DELIVERED,
        NoticeStep.RETURNED: NoticeState.RETURNED,
        NoticeStep.REMINDED: NoticeState.SENT,
    }[step]


def is_late(day: date, first_day: date | None, ahead: int) -> bool:
    """Whether fewer than ``ahead`` days are left between this day and the first one."""
    return first_day is not None and (first_day - day).days < ahead

"""Text messages: a list in the platform's columns goes out, what became of each comes back.

Source: issue "Reception", point 1.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.list_sheets import SheetProblem
from handover_app.domain.refusals import DomainError

FOR_OWNER = "业主"
FOR_ROOM = "房号"
FOR_TIME = "时间"
FOR_PLACE = "地点"
FOR_PHONE = "手机"
FOR_TEXT = "内容"
PLACE_HOLDERS = (FOR_OWNER, FOR_ROOM, FOR_TIME, FOR_PLACE)
"""What may stand in braces in the text of a message."""

COLUMN_HOLDERS = (FOR_PHONE, FOR_TEXT, *PLACE_HOLDERS)
"""What may stand in braces in a column of the platform's sheet."""

SMS_COLUMNS = (("手机号码", "{手机}"), ("短信内容", "{内容}"))
"""A new project's columns: heading, and what stands below it."""

SMS_TEMPLATE = (
    "尊敬的{业主}：您购买的{房号}房屋定于{时间}办理交房手续，地点：{地点}。"
    "请携带身份证原件和交付通知书，如需改期请提前来电。"
)
UNSET_TIME = "交付通知书载明的日期"
"""What stands for the time of a household without an appointment."""

LONGEST_TEMPLATE = 500
MOST_COLUMNS = 12
_HOLDER = re.compile(r"\{([^{}]*)\}")


class Audience(Enum):
    """Who gets the message."""

    INVITED = "everybody who was invited"
    NOT_BOOKED = "invited, without an appointment"
    TOMORROW = "tomorrow's visitors"
    NO_SHOWS = "today's no-shows"


class MessageState(Enum):
    """What became of a message."""

    WAITING = "waiting for the platform's word"
    DELIVERED = "delivered"
    FAILED = "failed"


@dataclass(eq=False)
class TemplateWrong(DomainError):
    """The text or a column names something that nothing stands for, or is empty."""

    name: str


@dataclass(eq=False)
class ColumnsWrong(DomainError):
    """The platform's columns need a telephone number, a text, and a heading for each."""


@dataclass(eq=False)
class NobodyToWrite(DomainError):
    """The choice is empty: nobody in it has a telephone number."""

    audience: Audience


@dataclass(eq=False)
class MessageListNotFound(DomainError):
    """There is no such list of messages."""


@dataclass(frozen=True, kw_only=True)
class MessageFormSet(Event):
    """Text, place or columns of the messages changed."""

    topic: ClassVar[str] = "messages"
    columns: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class MessageListMade(Event):
    """A list with full telephone numbers left the program for the platform."""

    topic: ClassVar[str] = "messages"
    list_id: UUID
    number: str
    audience: Audience
    count: int


@dataclass(frozen=True, kw_only=True)
class MessageListOpened(Event):
    """The workbook of a list, with full telephone numbers, was taken out again."""

    topic: ClassVar[str] = "messages"
    list_id: UUID
    number: str


@dataclass(frozen=True, kw_only=True)
class MessageResultImported(Event):
    """The platform's word on messages of a list."""

    topic: ClassVar[str] = "messages"
    list_id: UUID
    number: str
    delivered: int
    failed: int


@dataclass(frozen=True)
class MessageForm:
    """How the platform wants its sheet: text, meeting place, headings with what is below them."""

    template: str = SMS_TEMPLATE
    place: str = ""
    columns: tuple[tuple[str, str], ...] = SMS_COLUMNS

    def check(self) -> None:
        """Raises: TemplateWrong, ColumnsWrong."""
        if not self.template.strip():
            raise TemplateWrong("")
        _check_holders(self.template, PLACE_HOLDERS)
        headings = [heading for heading, _ in self.columns]
        whole = "".join(below for _, below in self.columns)
        needed = all(f"{{{each}}}" in whole for each in (FOR_PHONE, FOR_TEXT))
        if not needed or not all(headings) or len(set(headings)) < len(headings):
            raise ColumnsWrong
        if len(headings) > MOST_COLUMNS:
            raise ColumnsWrong
        _check_holders(whole, COLUMN_HOLDERS)

    def text_for(self, facts: Mapping[str, str]) -> str:
        """The message for one household; ``facts`` by place-holder."""
        return _filled(self.template, facts)

    def cells_for(self, facts: Mapping[str, str]) -> tuple[str, ...]:
        """The cells of one row in the platform's order; ``facts`` by place-holder."""
        return tuple(_filled(below, facts) for _, below in self.columns)


def _filled(words: str, facts: Mapping[str, str]) -> str:
    # One pass: what a fact says is never taken for a place-holder.
    return _HOLDER.sub(lambda found: facts.get(found[1], ""), words)


def _check_holders(words: str, known: tuple[str, ...]) -> None:
    for name in _HOLDER.findall(words):
        if name not in known:
            raise TemplateWrong(f"{{{name}}}")
    if set("{}") & set(_HOLDER.sub("", words)):
        raise TemplateWrong("{ }")


@dataclass(eq=False, kw_only=True)
class MessageSettings(Aggregate):
    """One row a project."""

    id: UUID
    project_id: UUID
    template: str
    place: str
    columns: list[list[str]]
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    @property
    def form(self) -> MessageForm:
        """The settings as the window sees them."""
        return MessageForm(self.template, self.place, tuple((a, b) for a, b in self.columns))

    def set(self, form: MessageForm) -> None:
        """Set text, place and columns from now on.

        Raises:
            TemplateWrong, ColumnsWrong: see `MessageForm.check`.
        """
        form.check()
        self.template, self.place = form.template, form.place
        self.columns = [list(each) for each in form.columns]
        self.record(MessageFormSet(columns=tuple(heading for heading, _ in form.columns)))


@dataclass(eq=False, kw_only=True)
class MessageResult:
    """The platform's word on one message; a later word is added."""

    id: UUID
    delivered: bool
    status: str
    source: str
    clerk: UUID
    at: datetime


@dataclass(eq=False, kw_only=True)
class Message:
    """One message to one telephone number about a unit; the words are frozen."""

    id: UUID
    position: int
    unit_id: UUID
    owner: str
    phone: str
    words: str
    cells: list[str]
    results: list[MessageResult] = field(default_factory=list)

    @property
    def state(self) -> MessageState:
        """By the platform's last word."""
        if not self.results:
            return MessageState.WAITING
        return MessageState.DELIVERED if self.results[-1].delivered else MessageState.FAILED


@dataclass(eq=False, kw_only=True)
class MessageList(Aggregate):
    """Messages that went to the platform together; ``headings`` as they were then."""

    id: UUID
    number: str
    day: date
    audience: Audience
    headings: list[str]
    clerk: UUID
    made_at: datetime
    messages: list[Message] = field(default_factory=list)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    def made(self) -> None:
        """Record that it went out."""
        self.record(
            MessageListMade(
                list_id=self.id,
                number=self.number,
                audience=self.audience,
                count=len(self.messages),
            )
        )

    def opened(self) -> None:
        """Record that its workbook was taken out again."""
        self.record(MessageListOpened(list_id=self.id, number=self.number))

    def take_results(self, results: Mapping[UUID, MessageResult]) -> None:
        """Add the platform's word to these messages."""
        for message in self.messages:
            if message.id in results:
                message.results.append(results[message.id])
        told = [each.delivered for each in results.values()]
        self.record(
            MessageResultImported(
                list_id=self.id,
                number=self.number,
                delivered=sum(told),
                failed=len(told) - sum(told),
            )
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageListSummary:
    """A list as the screen shows it."""

    list_id: UUID
    number: str
    day: date
    audience: Audience
    count: int
    delivered: int
    failed: int
    made_at: datetime
    clerk: str

    @property
    def waiting(self) -> int:
        """Messages without the platform's word."""
        return self.count - self.delivered - self.failed


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageLine:
    """A message as the screen shows it; the number is masked."""

    message_id: UUID
    unit_id: UUID
    code: str
    owner: str
    phone_masked: str
    words: str
    state: MessageState
    status: str
    number: str
    made_at: datetime


@dataclass(frozen=True)
class MessagePreview:
    """Who would get what; ``without_phone`` are codes of units whose owners have no number."""

    lines: tuple[MessageLine, ...]
    without_phone: tuple[str, ...]
    units: int


@dataclass(frozen=True)
class MessageListFile:
    """The list that was made, and its workbook with full telephone numbers."""

    summary: MessageListSummary
    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class ResultRow:
    """A row of the platform's sheet that tells of one of our messages."""

    row: int
    message_id: UUID
    code: str
    phone_masked: str
    delivered: bool
    status: str


@dataclass(frozen=True)
class ResultImport:
    """What an import of the platform's sheet did, or would do."""

    read: int
    rows: tuple[ResultRow, ...]
    problems: tuple[SheetProblem, ...]
    delivered: int = 0
    failed: int = 0
    unchanged: int = 0

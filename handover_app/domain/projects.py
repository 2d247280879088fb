"""The project and what is set for it: names, fees, key template, contractors."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.fees import PayeeNames
from handover_app.domain.keys.readiness import KeysDueSet
from handover_app.domain.money import Money
from handover_app.domain.refusals import DomainError

CASH_REFUND_LIMIT = Money(1_000_00)
"""A new project's limit (现金管理暂行条例 art. 5: the 结算起点)."""


@dataclass(eq=False)
class NotARehearsal(DomainError):
    """The database is not marked as a rehearsal; nothing is rehearsed in a real one."""


@dataclass(eq=False)
class NotEnoughUnits(DomainError):
    """Fewer sold units than households asked for."""

    wanted: int
    there: int


@dataclass(frozen=True, kw_only=True)
class ProjectMade(Event):
    """The database holds a project from now on."""

    topic: ClassVar[str] = "projects"
    name: str
    rehearsal: bool


@dataclass(frozen=True)
class MoneyLimits:
    """What the project lets cashiers do, and by when money is back.

    A cash refund above `cash_refund_limit` needs a second person (domain guide 3.6); refunds are
    promised within `refund_days`, the price of a rescinded unit within `rescission_days`.
    """

    cash_refund_limit: Money = CASH_REFUND_LIMIT
    refund_days: int = 15
    rescission_days: int = 15


@dataclass(frozen=True, kw_only=True)
class PayeesSet(Event):
    """The names of the payees or the limits of the cash desk changed."""

    topic: ClassVar[str] = "fees"
    names: PayeeNames
    limits: MoneyLimits


@dataclass(frozen=True, kw_only=True)
class SurveyReportFiled(Event):
    """The report of the survey (房屋测绘报告) is on file and may be consulted."""

    topic: ClassVar[str] = "fees"
    file_id: UUID
    file_name: str
    number: str


@dataclass(frozen=True, kw_only=True)
class ProjectRenamed(Event):
    """The name on the papers changed."""

    topic: ClassVar[str] = "projects"
    name: str


@dataclass(eq=False, kw_only=True)
class Project(Aggregate):
    """One delivery project. ``secret`` (hex, 32 bytes) signs its tags; it stays in the database."""

    id: UUID
    name: str
    secret: str
    rehearsal: bool
    developer: str
    property_company: str
    principal: str
    tax_authority: str = "税务机关"
    cash_refund_limit: Money = CASH_REFUND_LIMIT
    refund_days: int = 15
    rescission_days: int = 15
    survey_file: UUID | None = None
    survey_number: str = ""
    keys_due: date | None = None
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    @property
    def key(self) -> bytes:
        """The key that signs the project's tags."""
        return bytes.fromhex(self.secret)

    @property
    def names(self) -> PayeeNames:
        """Who the payees are, as papers name them; `principal` has the fund's account."""
        return PayeeNames(self.developer, self.property_company, self.principal, self.tax_authority)

    @property
    def limits(self) -> MoneyLimits:
        """The limits of the cash desk."""
        return MoneyLimits(self.cash_refund_limit, self.refund_days, self.rescission_days)

    def rename(self, name: str) -> None:
        """Set the name that stands on papers from now on."""
        if name != self.name:
            self.name = name
            self.record(ProjectRenamed(name=name))

    def set_payees(self, names: PayeeNames, limits: MoneyLimits) -> None:
        """Set names and limits from now on; papers already issued stay as they are."""
        if (names, limits) == (self.names, self.limits):
            return
        self.developer, self.property_company = names.developer, names.property_company
        self.principal, self.tax_authority = names.fund, names.tax_authority
        self.cash_refund_limit = limits.cash_refund_limit
        self.refund_days, self.rescission_days = limits.refund_days, limits.rescission_days
        self.record(PayeesSet(names=names, limits=limits))

    def set_keys_due(self, due: date | None) -> None:
        """Set the day by which the contractor transfers every key (domain guide E03)."""
        if due != self.keys_due:
            self.keys_due = due
            self.record(KeysDueSet(due=due))

    def file_survey(self, file_id: UUID, file_name: str, number: str) -> None:
        """Say which stored file is the survey report, and its number."""
        self.survey_file, self.survey_number = file_id, number
        self.record(SurveyReportFiled(file_id=file_id, file_name=file_name, number=number))


@dataclass(frozen=True)
class ProjectSummary:
    """What every window shows of the project."""

    id: UUID
    name: str
    rehearsal: bool
    names: PayeeNames
    limits: MoneyLimits
    survey_file: UUID | None = None
    survey_number: str = ""


KEY_KINDS: tuple[tuple[str, str, bool], ...] = (
    ("入户门 正式钥匙", "入户门", False),
    ("入户门 装修钥匙", "入户门", False),
    ("入户门 机械钥匙", "入户门", False),
    ("单元门卡", "单元门", False),
    ("邮箱", "邮箱", False),
    ("车库卡", "车库", False),
    ("设备房", "设备房", True),
    ("管理用房", "管理用房", True),
)
"""Kinds of a new project (domain guide E01, form 6.8): name, the lock it opens, public or not."""

KEY_TEMPLATE: tuple[tuple[str, int], ...] = (
    ("入户门 正式钥匙", 1),
    ("入户门 装修钥匙", 1),
    ("单元门卡", 2),
    ("邮箱", 1),
)
"""Kind and count of the default key set (domain guide E01): five keys a unit."""

CONTRACTORS: tuple[tuple[str, str], ...] = (
    ("土建", "总包施工单位"),
    ("防水", "总包施工单位"),
    ("栏杆", "总包施工单位"),
    ("保洁", "总包施工单位"),
    ("标识", "总包施工单位"),
    ("门窗", "门窗施工单位"),
    ("入户门", "门窗施工单位"),
    ("给排水", "机电安装单位"),
    ("电气", "机电安装单位"),
    ("弱电", "机电安装单位"),
    ("暖通", "机电安装单位"),
    ("燃气", "机电安装单位"),
    ("电器", "机电安装单位"),
    ("电梯", "机电安装单位"),
    ("消防", "机电安装单位"),
    ("精装-木作", "精装修施工单位"),
    ("精装-瓷砖", "精装修施工单位"),
    ("精装-涂料", "精装修施工单位"),
    ("精装-洁具", "精装修施工单位"),
    ("精装-橱柜", "精装修施工单位"),
)
"""Trade and responsible contractor of a new project; a trade not named goes to the first."""

"""The project and what is set for it: names, fees, key template, contractors."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.fees import FeeSettings
from handover_app.domain.money import Money
from handover_app.domain.refusals import DomainError


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


@dataclass(frozen=True, kw_only=True)
class FeesSet(Event):
    """The fee settings of the project changed."""

    topic: ClassVar[str] = "fees"
    settings: FeeSettings


@dataclass(frozen=True, kw_only=True)
class ProjectRenamed(Event):
    """The name on the papers, or the gift's, changed."""

    topic: ClassVar[str] = "projects"
    name: str
    gift_name: str


@dataclass(eq=False, kw_only=True)
class Project(Aggregate):
    """One delivery project. ``secret`` (hex, 32 bytes) signs its tags; it stays in the database."""

    id: UUID
    name: str
    secret: str
    rehearsal: bool
    service_rate: Money
    service_months: int
    maintenance_standard: Money | None
    developer: str
    property_company: str
    principal: str
    gift_name: str
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    @property
    def key(self) -> bytes:
        """The key that signs the project's tags."""
        return bytes.fromhex(self.secret)

    @property
    def fees(self) -> FeeSettings:
        """What is charged, by whom; a maintenance standard of None: not collected here."""
        return FeeSettings(
            service_rate=self.service_rate,
            service_months=self.service_months,
            maintenance_standard=self.maintenance_standard,
            developer=self.developer,
            property_company=self.property_company,
            principal=self.principal,
        )

    def rename(self, name: str, gift_name: str) -> None:
        """Set the names that stand on papers from now on."""
        if (name, gift_name) == (self.name, self.gift_name):
            return
        self.name, self.gift_name = name, gift_name
        self.record(ProjectRenamed(name=name, gift_name=gift_name))

    def set_fees(self, settings: FeeSettings) -> None:
        """Set what is charged from now on; papers already issued stay as they are."""
        if settings == self.fees:
            return
        self.service_rate = settings.service_rate
        self.service_months = settings.service_months
        self.maintenance_standard = settings.maintenance_standard
        self.developer = settings.developer
        self.property_company = settings.property_company
        self.principal = settings.principal
        self.record(FeesSet(settings=settings))


@dataclass(frozen=True)
class ProjectSummary:
    """What every window shows of the project."""

    id: UUID
    name: str
    rehearsal: bool
    fees: FeeSettings
    gift_name: str


KEY_TEMPLATE: tuple[tuple[str, int], ...] = (
    ("入户门", 2),
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

"""Cabinets and boards: every set of keys has a hook, so that it is found in one look (E07)."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate
from handover_app.domain.identity import new_id
from handover_app.domain.keys.events import KeyEvent
from handover_app.domain.keys.key_sets import KeySet
from handover_app.domain.keys.states import HERE, KeyState
from handover_app.domain.keys.texts import fitting, printable
from handover_app.domain.refusals import DomainError

MOST_HOOK_ROWS = 50
MOST_HOOK_COLUMNS = 20
"""A cabinet is no larger than a map on paper shows."""
_LONGEST_NAME, _LONGEST_HOOK = 10, 20
_COMING = HERE | {KeyState.LENT, KeyState.AWAITED}


@dataclass(eq=False)
class CabinetNotFound(DomainError):
    """There is no such cabinet."""


@dataclass(eq=False)
class CabinetNameMissing(DomainError):
    """Hooks are named after their cabinet, so it needs a name."""


@dataclass(eq=False)
class CabinetNameTaken(DomainError):
    """Another cabinet bears the name."""

    name: str


@dataclass(eq=False)
class CabinetShapeWrong(DomainError):
    """A cabinet has one row and column at least, and so many at most."""

    rows: int
    columns: int


@dataclass(eq=False)
class HooksInUse(DomainError):
    """The change would take away hooks that sets of keys belong to."""

    cabinet: str
    hooks: tuple[str, ...]


@dataclass(eq=False)
class HookUnknown(DomainError):
    """No cabinet has this hook."""

    hook: str


@dataclass(eq=False)
class HookTaken(DomainError):
    """The hook belongs to another set, ``code``, whose keys hang there or come back."""

    hook: str
    code: str


@dataclass(eq=False)
class CabinetFull(DomainError):
    """The cabinet has no free hook; ``needed`` sets wait for one."""

    cabinet: str
    needed: int


@dataclass(eq=False)
class EveryKeyHasItsHook(DomainError):
    """No set of this building needs a hook."""

    building: str


@dataclass(frozen=True, kw_only=True)
class CabinetMade(KeyEvent):
    """A cabinet stands in the key room."""

    topic: ClassVar[str] = "keys"
    cabinet_id: UUID
    name: str
    building: str
    hooks: int


@dataclass(frozen=True, kw_only=True)
class CabinetChanged(KeyEvent):
    """A cabinet was renamed, has another building, or more or fewer hooks."""

    topic: ClassVar[str] = "keys"
    cabinet_id: UUID
    name: str
    building: str
    hooks: int


@dataclass(frozen=True, kw_only=True)
class HookGivenUp(KeyEvent):
    """A set whose keys all went to their owner belongs to no hook any more."""

    hook: str


@dataclass(frozen=True, kw_only=True)
class HookMapMade(KeyEvent):
    """The map of a cabinet was written, to find keys without the program."""

    cabinet_id: UUID
    name: str


@dataclass(frozen=True)
class CabinetWish:
    """What a cabinet is to be: ``building`` may be empty, as for public keys."""

    name: str
    rows: int
    columns: int
    building: str = ""

    def checked(self) -> CabinetWish:
        """The same with texts that fit.

        Raises:
            CabinetNameMissing, CabinetShapeWrong, KeyTextTooLong.
        """
        name = fitting(self.name, _LONGEST_NAME)
        if not name:
            raise CabinetNameMissing
        if not (1 <= self.rows <= MOST_HOOK_ROWS and 1 <= self.columns <= MOST_HOOK_COLUMNS):
            raise CabinetShapeWrong(self.rows, self.columns)
        return CabinetWish(name, self.rows, self.columns, self.building.strip())


@dataclass(eq=False, kw_only=True)
class Cabinet(Aggregate):
    """A cabinet or board; its hooks count from 1, row by row, as ``B-01``."""

    id: UUID
    name: str
    building: str
    hook_rows: int
    hook_columns: int
    position: int
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    @classmethod
    def make(cls, wish: CabinetWish, position: int) -> Cabinet:
        """A new cabinet behind the others.

        Raises:
            CabinetNameMissing, CabinetShapeWrong, KeyTextTooLong: as `CabinetWish.checked`.
        """
        wish = wish.checked()
        made = cls(
            id=new_id(), name=wish.name, building=wish.building, hook_rows=wish.rows,
            hook_columns=wish.columns, position=position,
        )  # fmt: skip
        made.record(
            CabinetMade(cabinet_id=made.id, name=made.name, building=made.building, hooks=made.size)
        )
        return made

    @property
    def size(self) -> int:
        """How many hooks it has."""
        return self.hook_rows * self.hook_columns

    @property
    def hooks(self) -> tuple[str, ...]:
        """The names of its hooks, row by row."""
        return _hooks(self.name, self.size)

    def change(self, wish: CabinetWish, in_use: Collection[str]) -> None:
        """Rename it, give it to another building, or change its hooks; ``in_use`` stay.

        Raises:
            HooksInUse: a set belongs to a hook that there would no longer be.
            CabinetNameMissing, CabinetShapeWrong, KeyTextTooLong: as `CabinetWish.checked`.
        """
        wish = wish.checked()
        lost = sorted(set(in_use) - set(_hooks(wish.name, wish.rows * wish.columns)))
        if lost:
            raise HooksInUse(self.name, tuple(lost))
        new = (wish.name, wish.building, wish.rows, wish.columns)
        if new == (self.name, self.building, self.hook_rows, self.hook_columns):
            return
        self.name, self.building, self.hook_rows, self.hook_columns = new
        self.record(
            CabinetChanged(
                cabinet_id=self.id, name=self.name, building=self.building, hooks=self.size
            )
        )

    def hook_named(self, typed: str) -> str | None:
        """The hook that ``b-7``, ``B07`` or ``Ｂ－０７`` means; None: none of this cabinet."""
        text, name = _plain(typed), _plain(self.name)
        number = text.removeprefix(name).removeprefix("-")
        if not text.startswith(name) or not number.isascii() or not number.isdigit():
            return None
        if len(number) > _LONGEST_HOOK:
            return None
        place = int(number)
        return self.hooks[place - 1] if 1 <= place <= self.size else None


def _hooks(name: str, size: int) -> tuple[str, ...]:
    # Two digits or more: a hook keeps its name when the cabinet grows over a hundred.
    return tuple(f"{name}-{number:02d}" for number in range(1, size + 1))


def _plain(text: str) -> str:
    """Without spaces, capitals and full-width letters; every dash is one."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(plain.replace("–", "-").replace("—", "-").split())


def find_hook(cabinets: Iterable[Cabinet], typed: str) -> tuple[Cabinet, str]:
    """The cabinet and the hook that was typed; the longest name of a cabinet counts first.

    Raises:
        HookUnknown: no cabinet has it.
    """
    for cabinet in sorted(cabinets, key=lambda each: -len(each.name)):
        hook = cabinet.hook_named(typed)
        if hook is not None:
            return cabinet, hook
    raise HookUnknown(printable(typed).strip()[:_LONGEST_HOOK])


def needs_hook(key_set: KeySet) -> bool:
    """Whether a key of the set hangs here, or is to come (back); else its hook is free."""
    return any(key.state in _COMING for key in key_set.live)


def give_up_hook(key_set: KeySet) -> None:
    """Every key went to its owner: another set hangs there from now on."""
    key_set.record(HookGivenUp(unit_id=key_set.unit_id, key_set_id=key_set.id, hook=key_set.hook))
    key_set.hook = ""


class HookState(Enum):
    """What a look at a hook says."""

    EMPTY = "empty"
    HERE = "here"
    OUT = "out"
    OVERDUE = "overdue"
    AWAITED = "awaited"


@dataclass(frozen=True)
class HookedKeys:
    """Keys of one set that stand alike: ``count`` keys in a state with a holder, due or not."""

    hook: str
    key_set_id: UUID
    unit_id: UUID | None
    code: str
    state: KeyState
    holder: str
    due: datetime | None
    count: int


@dataclass(frozen=True)
class HookLine:
    """A hook at one look.

    ``keys`` of the set's ``whole`` hang here. ``holder`` has the others: of lent ones whoever is
    to return first, at ``due`` (UTC); of awaited ones the contractor. An EMPTY hook that names a
    unit is one whose keys all went to their owner: another set may be hung there.
    """

    hook: str
    number: str
    state: HookState = HookState.EMPTY
    unit_id: UUID | None = None
    unit_code: str = ""
    keys: int = 0
    whole: int = 0
    holder: str = ""
    due: datetime | None = None
    key_set_id: UUID | None = None

    @property
    def free(self) -> bool:
        """Whether a set may be hung there."""
        return self.state is HookState.EMPTY


@dataclass(frozen=True)
class CabinetBoard:
    """A cabinet with all its hooks, row by row."""

    cabinet_id: UUID
    name: str
    building: str
    columns: int
    hooks: tuple[HookLine, ...]

    def count(self, *states: HookState) -> int:
        """How many hooks are in one of these states."""
        return sum(line.state in states for line in self.hooks)


@dataclass(frozen=True)
class CabinetSummary:
    """A cabinet in the list of them."""

    cabinet_id: UUID
    name: str
    building: str
    rows: int
    columns: int


@dataclass(frozen=True)
class HooksAssigned:
    """What an assignment came to: so many sets, from the first hook to the last.

    ``left`` is how many sets of the building wait for a hook of another cabinet.
    """

    sets: int
    first: str
    last: str
    left: int = 0


def cabinet_board(cabinet: Cabinet, hooked: Iterable[HookedKeys], now: datetime) -> CabinetBoard:
    """A cabinet as it stands; ``hooked`` may hold keys of other cabinets."""
    of_hook: dict[str, list[HookedKeys]] = {}
    for each in hooked:
        of_hook.setdefault(each.hook, []).append(each)
    return CabinetBoard(
        cabinet.id, cabinet.name, cabinet.building, cabinet.hook_columns,
        tuple(
            _line(hook, f"{number:02d}", of_hook.get(hook, ()), now)
            for number, hook in enumerate(cabinet.hooks, 1)
        ),
    )  # fmt: skip


def _line(hook: str, number: str, keys: Sequence[HookedKeys], now: datetime) -> HookLine:
    if not keys:
        return HookLine(hook, number)
    state, shown = _state(keys, now)
    return HookLine(
        hook=hook,
        number=number,
        state=state,
        unit_id=shown.unit_id,
        unit_code=shown.code,
        keys=sum(each.count for each in keys if each.state in HERE),
        whole=sum(each.count for each in keys if each.key_set_id == shown.key_set_id),
        holder="" if state is HookState.HERE else shown.holder,
        due=shown.due if state in (HookState.OUT, HookState.OVERDUE) else None,
        key_set_id=shown.key_set_id,
    )


def _state(keys: Sequence[HookedKeys], now: datetime) -> tuple[HookState, HookedKeys]:
    """The state, and the keys that make it so: what is out matters before what hangs here."""
    lent = [each for each in keys if each.state is KeyState.LENT]
    if lent:
        first = min(lent, key=lambda each: each.due or now)
        late = first.due is not None and first.due < now
        return (HookState.OVERDUE if late else HookState.OUT), first
    for state, states in ((HookState.HERE, HERE), (HookState.AWAITED, {KeyState.AWAITED})):
        found = next((each for each in keys if each.state in states), None)
        if found is not None:
            return state, found
    return HookState.EMPTY, keys[0]

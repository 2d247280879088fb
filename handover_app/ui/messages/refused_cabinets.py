"""Cabinets, hooks and bags that are refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.keys import (
    MOST_HOOK_COLUMNS,
    MOST_HOOK_ROWS,
    CabinetFull,
    CabinetNameMissing,
    CabinetNameTaken,
    CabinetNotFound,
    CabinetShapeWrong,
    EveryKeyHasItsHook,
    HooksInUse,
    HookTaken,
    HookUnknown,
    NoSealedBag,
)
from handover_app.domain.refusals import DomainError

translate = QCoreApplication.translate

_NAMED = 4


def _not_found(error: CabinetNotFound) -> str:
    del error
    return translate(
        "Messages",
        "Not done: there is no such cabinet. Nothing was changed. Look at the cabinets again.",
    )


def _name_missing(error: CabinetNameMissing) -> str:
    del error
    return translate(
        "Messages",
        "Not saved: the cabinet has no name, and its hooks are named after it. Nothing was "
        "changed. Type what stands on the cabinet, such as B.",
    )


def _name_taken(error: CabinetNameTaken) -> str:
    return translate(
        "Messages",
        "Not saved: there is a cabinet {name} already. Nothing was changed. Choose another name.",
    ).format(name=error.name)


def _shape_wrong(error: CabinetShapeWrong) -> str:
    return translate(
        "Messages",
        "Not saved: {rows} rows of {columns} hooks are no cabinet. Nothing was changed. "
        "Choose 1 to {most_rows} rows and 1 to {most_columns} hooks in a row.",
    ).format(
        rows=error.rows,
        columns=error.columns,
        most_rows=MOST_HOOK_ROWS,
        most_columns=MOST_HOOK_COLUMNS,
    )


def _hooks_in_use(error: HooksInUse) -> str:
    return translate(
        "Messages",
        "Not changed: keys belong to hooks of cabinet {cabinet} that it would lose ({hooks}). "
        "Everything hangs as it did. Hang those keys elsewhere first.",
    ).format(cabinet=error.cabinet, hooks=_some(error.hooks))


def _some(hooks: tuple[str, ...]) -> str:
    return "、".join(hooks[:_NAMED]) + ("…" if len(hooks) > _NAMED else "")


def _hook_unknown(error: HookUnknown) -> str:
    return translate(
        "Messages",
        "Not hung: no cabinet has a hook {hook}. The keys belong where they did. "
        "Type cabinet and number, such as B-07.",
    ).format(hook=error.hook or "—")


def _hook_taken(error: HookTaken) -> str:
    return translate(
        "Messages",
        "Not hung: the hook {hook} is that of {code}. The keys belong where they did. "
        "Choose a free hook.",
    ).format(hook=error.hook, code=error.code)


def _full(error: CabinetFull) -> str:
    return translate(
        "Messages",
        "Not assigned: cabinet {cabinet} has no free hook, and {needed} units wait for one. "
        "Everything hangs as it did. Add hooks to it, or choose another cabinet.",
    ).format(cabinet=error.cabinet, needed=error.needed)


def _every_key_has_its_hook(error: EveryKeyHasItsHook) -> str:
    return translate(
        "Messages",
        "Not assigned: no keys of {building} lack a hook. Everything hangs as it did. "
        "To move keys, scan them and hang them on another hook.",
    ).format(building=error.building)


def _no_sealed_bag(error: NoSealedBag) -> str:
    if not error.code:
        return translate(
            "Messages",
            "Not done: there is no such sealed bag. Nothing was changed. Scan the bag again.",
        )
    return translate(
        "Messages",
        "Not done: the keys of {code} lie in no sealed bag. Nothing was changed. "
        "Scan its keys one by one.",
    ).format(code=error.code)


CABINETS: dict[type[DomainError], Callable[[Any], str]] = {
    CabinetFull: _full,
    CabinetNameMissing: _name_missing,
    CabinetNameTaken: _name_taken,
    CabinetNotFound: _not_found,
    CabinetShapeWrong: _shape_wrong,
    EveryKeyHasItsHook: _every_key_has_its_hook,
    HookTaken: _hook_taken,
    HookUnknown: _hook_unknown,
    HooksInUse: _hooks_in_use,
    NoSealedBag: _no_sealed_bag,
}

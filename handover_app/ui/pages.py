"""Which pages there are, in the order of the day; a page is imported when it is first opened."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from handover_app.domain.people import Right
from handover_app.ui.context import PageContext
from handover_app.ui.navigation import PageSpec

if TYPE_CHECKING:
    from handover_app.ui.application import Station


def page_specs(station: Station, context: Callable[[], PageContext]) -> list[PageSpec]:
    """The pages of the navigation; each sees the context and nothing of the others."""
    tr = station.tr
    rows = (
        ("today", tr("Today"), "layout-dashboard", "TodayPage", {Right.SEE_BOARD}),
        ("reception", tr("Reception"), "user-round", "ReceptionPage", {Right.CHECK_IN}),
        ("inspection", tr("Inspection"), "clipboard-check", "InspectionPage", _INSPECTION),
        ("rectification", tr("Rectification"), "wrench", "RectificationPage", _NOTICES),
        ("settlement", tr("Settlement"), "banknote", "SettlementPage", _MONEY),
        ("keys", tr("Keys"), "key-round", "KeysPage", {Right.TRY_KEYS, Right.HAND_OVER_KEYS}),
        ("gifts", tr("Gifts and papers"), "gift", "GiftsPage", {Right.ISSUE_GIFT}),
        ("imports", tr("Import"), "file-input", "ImportPage", {Right.IMPORT_UNITS}),
        ("people", tr("People"), "users", "PeoplePage", {Right.MANAGE_PEOPLE}),
        ("settings", tr("Settings"), "settings", "SettingsPage", {Right.CHANGE_SETTINGS}),
    )
    return [
        PageSpec(key, title, icon, _factory(key, name, context), frozenset(rights))
        for key, title, icon, name, rights in rows
    ]


_INSPECTION = {Right.DISPATCH, Right.INSPECT}
_NOTICES = {Right.ISSUE_NOTICE}
_MONEY = {Right.TAKE_MONEY, Right.ISSUE_REFUND, Right.RECORD_RESCISSION}


def _factory(key: str, name: str, context: Callable[[], PageContext]) -> Callable[[], QWidget]:
    def make() -> QWidget:
        page: QWidget = getattr(import_module(f"handover_app.ui.{key}.page"), name)(context())
        return page

    return make

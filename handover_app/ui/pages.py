"""Which pages there are, in the order of the day; a page is imported when it is first opened."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from handover_app.domain.people import Right
from handover_app.ui.context import PageContext
from handover_app.ui.navigation import PageSpec


def page_specs(context: Callable[[], PageContext]) -> list[PageSpec]:
    """The pages of the navigation; each sees the context and nothing of the others."""
    return [
        PageSpec(key, title, icon, _factory(key, name, context), frozenset(rights))
        for key, title, icon, name, rights in (*_of_the_path(), *_at_the_desks())
    ]


_Row = tuple[str, str, str, str, set[Right]]
"""Key, title, icon, class, and the rights of which any one shows the page."""


def _of_the_path() -> tuple[_Row, ...]:
    """The invitation, the household's way to the cash desk, and the money behind it."""
    translate = QCoreApplication.translate
    return (
        ("today", translate("pages", "Today"), "layout-dashboard", "TodayPage", _BOARD),
        (
            "delivery",
            translate("pages", "Invitations"),
            "calendar",
            "DeliveryPage",
            _BEFORE,
        ),
        ("reception", translate("pages", "Reception"), "user-round", "ReceptionPage", _RECEPTION),
        ("dispatch", translate("pages", "Dispatch"), "route", "DispatchPage", _DISPATCH),
        (
            "inspection",
            translate("pages", "Inspection"),
            "clipboard-check",
            "InspectionPage",
            _TEAMS,
        ),
        (
            "rectification",
            translate("pages", "Rectification"),
            "wrench",
            "RectificationPage",
            _NOTICES,
        ),
        ("repair", translate("pages", "Quick repair"), "hammer", "RepairPage", _REPAIRS),
        ("settlement", translate("pages", "Settlement"), "banknote", "SettlementPage", _MONEY),
        ("shifts", translate("pages", "Shifts"), "clock-3", "ShiftsPage", _SHIFTS),
        ("finance", translate("pages", "Finance"), "chart-column", "FinancePage", _FINANCE),
    )


def _at_the_desks() -> tuple[_Row, ...]:
    """Papers, keys and gifts, and what is behind the day."""
    translate = QCoreApplication.translate
    return (
        ("property", translate("pages", "Signing"), "signature", "PropertyPage", _PROPERTY),
        ("keys", translate("pages", "Keys"), "key-round", "KeysPage", _KEYS),
        ("key_room", translate("pages", "Key room"), "list-checks", "KeyRoomPage", _KEY_ROOM),
        ("gifts", translate("pages", "Gifts"), "gift", "GiftsPage", _GIFTS),
        (
            "owner_files",
            translate("pages", "Owner files"),
            "folder-open",
            "OwnerFilesPage",
            _PROPERTY,
        ),
        ("imports", translate("pages", "Import"), "file-input", "ImportPage", {Right.IMPORT_UNITS}),
        ("people", translate("pages", "People"), "users", "PeoplePage", {Right.MANAGE_PEOPLE}),
        (
            "back_entry",
            translate("pages", "Back entry"),
            "pen-line",
            "BackEntryPage",
            {Right.ENTER_PAPER},
        ),
        ("settings", translate("pages", "Settings"), "settings", "SettingsPage", _SETTINGS),
    )


_BOARD = {Right.SEE_BOARD}
_BEFORE = {Right.SEND_NOTICES, Right.TICK_CONDITIONS, Right.KEEP_APPOINTMENTS}
_RECEPTION = {Right.CHECK_IN}
_DISPATCH = {Right.DISPATCH, Right.KEEP_ROSTER}
_TEAMS = {Right.DISPATCH, Right.INSPECT}
_PROPERTY = {Right.ISSUE_ARTICLES}
_GIFTS = {Right.ISSUE_GIFT, Right.KEEP_STOCK}
_KEYS = {Right.TRY_KEYS, Right.HAND_OVER_KEYS, Right.LEND_KEYS}
_KEY_ROOM = {Right.LEND_KEYS, Right.KEEP_KEYS}
_SETTINGS = {Right.CHANGE_SETTINGS, Right.SET_FEES}
_NOTICES = {Right.ISSUE_NOTICE, Right.JUDGE_REFUSAL}
_REPAIRS = {Right.REPAIR, Right.KEEP_ROSTER, Right.INSPECT}
_FINANCE = {
    Right.APPROVE_REFUND,
    Right.CHECK_REFUND,
    Right.SEND_REFUNDS,
    Right.SET_FEES,
    Right.IMPORT_PAYMENTS,
}
_SHIFTS = {Right.TAKE_MONEY, Right.CLOSE_DAY}
_MONEY = {Right.TAKE_MONEY, Right.ISSUE_REFUND, Right.RECORD_RESCISSION}


def _factory(key: str, name: str, context: Callable[[], PageContext]) -> Callable[[], QWidget]:
    def make() -> QWidget:
        page: QWidget = getattr(import_module(f"handover_app.ui.{key}.page"), name)(context())
        return page

    return make

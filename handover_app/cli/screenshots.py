"""Every page of the real window with the sample project, offscreen, as PNG."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from handover_app.domain.acts import Act
    from handover_app.domain.people import ClerkSummary
    from handover_app.services.desks import Desks
    from handover_app.ui.application import Station

SIZE = (1366, 768)
SEED, HOUSEHOLDS = 20261205, 60
STATION = "1号台"
_FOUND = (("TJ-001", "主卧"), ("MC-006", "入户门"), ("DQ-006", "客厅"), ("TJ-002", "次卧"))


def take_screenshots(folder: Path, language: str, theme: str) -> Iterator[Path]:
    """Write a picture a page; yields each path once it is there."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from handover_app.services.desks import sample_desks
    from handover_app.services.people import Argon2Hasher
    from handover_app.services.rehearsal import Rehearsal
    from handover_app.station import resource
    from handover_app.ui.background import Collector
    from handover_app.ui.start import make_application

    folder.mkdir(parents=True, exist_ok=True)
    application = make_application(resource, language, theme)
    # The watcher's thread must not end the life of a widget by collecting it.
    collector = Collector(application)
    with tempfile.TemporaryDirectory(prefix="handover-pictures-") as place:
        hasher = Argon2Hasher(cheap=True)
        desks = sample_desks(f"sqlite:///{Path(place) / 'sample.sqlite'}", hasher, rehearsal=True)
        Rehearsal(desks, SEED).run(HOUSEHOLDS)
        clerk = desks.people.make_first_administrator("柳青", "135790", STATION)
        shown = _households_under_way(desks, clerk)
        back = _desks_under_way(desks, clerk, shown)
        station = _open(desks, clerk, Path(place) / "papers")
        for key in station.window.navigation.shown():
            yield _picture(station, key, shown.get(key), folder, back)
        yield from _hall(station, folder)
        station.close()
        desks.close()
    collector.stop()


def _desks_under_way(desks: Desks, clerk: ClerkSummary, shown: dict[str, UUID]) -> Sequence[str]:
    """Something at every other desk; answers the codes of keys that come back."""
    from handover_app.cli.sample_appointments import appointments_of_the_days
    from handover_app.cli.sample_delivery import notices_under_way
    from handover_app.cli.sample_gifts import gifts_of_the_day
    from handover_app.cli.sample_keys import keys_under_way
    from handover_app.cli.sample_paper_days import sheets_of_the_day
    from handover_app.cli.sample_property import property_desk_under_way
    from handover_app.cli.sample_queue import numbers_called
    from handover_app.cli.sample_reception import reception_of_the_day
    from handover_app.cli.sample_repairs import crews_of_the_day
    from handover_app.domain.acts import Act

    def act() -> Act:
        return Act(clerk.id, STATION)

    back = keys_under_way(desks, act)
    gifts_of_the_day(desks, act)
    crews_of_the_day(desks, act)
    notices_under_way(desks, act)
    numbers_called(desks, clerk)
    appointments_of_the_days(desks, act)
    reception_of_the_day(desks, act, shown["reception"])
    property_desk_under_way(desks, act, shown["property"])
    sheets_of_the_day(desks, act)
    return back


def _open(desks: Desks, clerk: ClerkSummary, papers: Path) -> Station:
    """The window of a station, whose work is done in its own thread."""
    from handover_app.ui.application import Station
    from handover_app.ui.background import InlineRunner
    from handover_app.ui.dialogs import WindowDialogs

    runner = InlineRunner()
    dialogs = WindowDialogs(runner, lambda *_: UUID(int=0))
    station = Station(desks, runner, station=STATION, papers=papers, dialogs=dialogs)
    station.window.resize(*SIZE)
    station.window.show()
    station.start(clerk)
    return station


def _picture(
    station: Station, key: str, unit_id: UUID | None, folder: Path, back: Sequence[str]
) -> Path:
    from handover_app.ui.start import take_picture

    station.window.band.hide()
    page = station.window.open_page(key)
    if key == "keys":
        _take_back(page, back)
    elif unit_id is not None:
        station.window.open_unit(unit_id)
    target = folder / f"{key}.png"
    take_picture(station.window, target)
    return target


def _hall(station: Station, folder: Path) -> Iterator[Path]:
    """The hall display by night and by day."""
    from handover_app.ui.hall.window import HallWindow
    from handover_app.ui.start import take_picture

    page = station.window.page("today")
    page.open_hall()  # type: ignore[attr-defined]
    (hall,) = station.window.findChildren(HallWindow)
    hall.showNormal()
    hall.resize(*SIZE)
    for name, night in (("night", True), ("day", False)):
        hall.show_night(night)
        target = folder / f"hall-display-{name}.png"
        take_picture(hall.screen_view, target)
        yield target
    hall.close()


def _take_back(page: object, codes: Sequence[str]) -> None:
    """Keys that come back, scanned and not confirmed yet; one of them twice."""
    from handover_app.ui.keys.page import KeysPage
    from handover_app.ui.keys.presenter import Mode

    assert isinstance(page, KeysPage)
    page.modes.choose(Mode.IN)
    for code in (*codes[:1], *codes):
        page.take_scan(code)


def _tell_contractors(desks: Desks, act: Callable[[], Act], unit_id: UUID) -> None:
    """Notices of a unit; all contractors but one have a phone."""
    from handover_app.cli.sample_contractors import contractors_reachable

    contractors_reachable(desks, act, all_of_them=False)
    desks.notices.issue_unit(act(), unit_id)


def _households_under_way(desks: Desks, clerk: ClerkSummary) -> dict[str, UUID]:
    """A unit for each page, taken as far as its station; the last name is the longest there is."""
    from handover_app.cli.sample_inspections import (
        free_teams,
        households_waiting,
        teams_of_the_day,
    )
    from handover_app.domain.acts import Act
    from handover_app.domain.defects import Finding
    from handover_app.domain.inspections import Conclusion, MeterKind, TeamRole
    from handover_app.domain.money import Money
    from handover_app.domain.visits import VisitorKind

    def act() -> Act:
        return Act(clerk.id, STATION)

    desks.shifts.open_shift(act(), Money(500_00), Money(5_000_00))
    codes = ("5-1-1402", "3-1-1802", "7-3-1002", "1-1-101", "8-2-302", "1-1-302", "2-1-1001")
    units = [desks.units.with_code(code).unit_id for code in codes]
    members = [(TeamRole.SALES, "销售甲"), (TeamRole.ENGINEERING, "工程乙")]
    teams_of_the_day(desks)
    for unit_id in units[1:]:
        if desks.handover.card(unit_id).visit_id is None:
            desks.visits.check_in(act(), unit_id, VisitorKind.OWNER, identity_seen=True)
    for unit_id, team in zip(units[1:5], free_teams(desks), strict=False):
        desks.inspections.assign(act(), unit_id, team.name, members, team.team_id)
        desks.inspections.read_meters(act(), unit_id, {MeterKind.WATER: "3.2"})
        for code, room in _FOUND:
            desks.defects.log(act(), unit_id, Finding(code=code, room=room))
    for unit_id in units[2:5]:
        desks.inspections.conclude(act(), unit_id, Conclusion.ACCEPTED_WITH_DEFECTS)
    _tell_contractors(desks, act, units[4])
    households_waiting(desks, act)
    return {
        "reception": units[0],
        "inspection": units[1],
        "settlement": units[2],
        "property": units[3],
        "gifts": units[4],
    }

"""A dispatcher before the board: teams, households, and the page alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from pathlib import Path
from uuid import UUID

from handover_app.domain.inspections import (
    Conclusion,
    InspectionSummary,
    TeamLine,
    TeamRole,
    TeamState,
    TeamWish,
)
from handover_app.domain.people import Role
from handover_app.domain.visits import VisitorKind
from handover_app.ui.dispatch.board import BoardTab
from handover_app.ui.dispatch.page import DispatchPage
from handover_app.ui.dispatch.roster import RosterTab
from tests.ui.front_office import FrontOffice

FULL = tuple((role, role.value, "17000000000") for role in TeamRole)


class DispatchDesk(FrontOffice):
    """Nine units of the sample, and whoever sends teams to them."""

    def __init__(self, url: str, folder: Path) -> None:
        super().__init__(url, folder, Role.DISPATCHER, Role.INSPECTOR)

    def team(self, name: str, **changes: object) -> UUID:
        """A team of the board that works around the clock."""
        wish = TeamWish(name, FULL, begins=time(0), ends=time.max)
        wish = replace(wish, **changes)  # type: ignore[arg-type]
        return self.desks.dispatch.add_team(self.desks.people.console(), wish).team_id

    def arrives(self, code: str) -> UUID:
        """A household is checked in."""
        unit = self.unit(code)
        console = self.desks.people.console()
        self.desks.visits.check_in(console, unit, VisitorKind.OWNER, identity_seen=True)
        return unit

    def line(self, name: str) -> TeamLine:
        """A team as the board shows it."""
        return next(each for each in self.desks.dispatch.teams() if each.name == name)

    def state(self, name: str) -> TeamState:
        """Where a team is."""
        return self.line(name).state

    def inspection(self, code: str) -> InspectionSummary | None:
        """The newest inspection of a unit."""
        return self.desks.inspections.of_unit(self.unit(code))

    def conclude(self, code: str) -> None:
        """The owner accepts."""
        console = self.desks.people.console()
        self.desks.inspections.conclude(console, self.unit(code), Conclusion.ACCEPTED)


def board_of(page: DispatchPage) -> BoardTab:
    """The page's board."""
    tab = page.open_tab("board")
    assert isinstance(tab, BoardTab)
    return tab


def roster_of(page: DispatchPage) -> RosterTab:
    """The page's roster."""
    tab = page.open_tab("roster")
    assert isinstance(tab, RosterTab)
    return tab

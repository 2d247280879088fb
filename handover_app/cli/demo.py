"""The sample project in a throw-away database, in the window."""

from __future__ import annotations

import secrets
import tempfile
from pathlib import Path

STATION = "1号台"
PIN_DIGITS = 6


def open_demo() -> int:
    """Open the demo; the PINs of its two people are printed, and nothing of it is kept."""
    from handover_app.cli.sample_appointments import appointments_of_the_days
    from handover_app.cli.sample_contractors import contractors_reachable
    from handover_app.cli.sample_inspections import teams_of_the_day
    from handover_app.cli.sample_repairs import crews_of_the_day
    from handover_app.cli.window import run_station, station_settings
    from handover_app.domain.people import Role
    from handover_app.services.desks import sample_desks
    from handover_app.station import resource
    from handover_app.ui.start import make_application

    settings = station_settings()
    application = make_application(resource, settings.language, settings.theme)
    with tempfile.TemporaryDirectory(prefix="handover-demo-") as folder:
        desks = sample_desks(f"sqlite:///{Path(folder) / 'demo.sqlite'}", rehearsal=True)
        pins = {name: f"{secrets.randbelow(10**PIN_DIGITS):0{PIN_DIGITS}d}" for name in _PEOPLE}
        first, second = _PEOPLE
        clerk = desks.people.make_first_administrator(first, pins[first], STATION)
        roles = (Role.LEAD, Role.FINANCE, Role.LEGAL)
        desks.people.add(desks.people.console(), second, pins[second], roles)
        teams_of_the_day(desks)
        crews_of_the_day(desks)
        contractors_reachable(desks)
        appointments_of_the_days(desks)
        for name, pin in pins.items():
            print(f"{name}  PIN {pin}")
        return run_station(application, desks, STATION, Path(folder) / "papers", clerk)


_PEOPLE = ("演示管理员", "演示主管")

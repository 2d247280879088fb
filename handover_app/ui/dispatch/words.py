"""How teams, waits and keys are said on the board."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time

from PySide6.QtCore import QCoreApplication

from handover_app.domain.inspections import TeamLine, TeamRole, TeamState
from handover_app.domain.keys import KeyRequest
from handover_app.ui.dispatch.presenter import LONG, TOO_LONG, TeamRow, minutes_since
from handover_app.ui.messages.words import local, word
from handover_app.ui.tokens import Tone

translate = QCoreApplication.translate
LOOKS = {
    TeamState.FREE: ("check", Tone.GOOD),
    TeamState.ON_THE_WAY: ("arrow-right", Tone.INFO),
    TeamState.IN_FLAT: ("house", Tone.ACCENT),
    TeamState.BREAK: ("coffee", Tone.NEUTRAL),
    TeamState.OFF_DUTY: ("moon", Tone.NEUTRAL),
}
_CLOCK = "%H:%M"


def wait_tone(since: datetime, now: datetime) -> Tone | None:
    """The colour of a wait; the minutes stand beside it."""
    minutes = minutes_since(since, now)
    if minutes >= TOO_LONG:
        return Tone.BAD
    return Tone.WARN if minutes >= LONG else None


def spent(since: datetime | None, now: datetime) -> str:
    """Minutes as the board shows them."""
    return "" if since is None else f"{minutes_since(since, now)}′"


def where(row: TeamRow) -> str:
    """The unit where a team is or goes; of a free one the building it was in last."""
    if row.walk is not None:
        return row.walk.unit_code
    if row.line is not None and row.line.place is not None:
        return row.line.place[0]
    return "–"


def today(line: TeamLine | None) -> str:
    """Households of today with the median minutes."""
    if line is None or not line.households:
        return "–"
    if line.minutes is None:
        return str(line.households)
    return f"{line.households} · {line.minutes}′"


def lunch_hours(line: TeamLine | None) -> str:
    """From when until when the team eats."""
    if line is None or line.lunch_from is None or line.lunch_to is None:
        return "–"
    return f"{clock(line.lunch_from)}–{clock(line.lunch_to)}"


def lunch(line: TeamLine | None) -> str:
    """The lunch break, and who covers it."""
    hours = lunch_hours(line)
    if line is None or not line.cover:
        return hours
    words = translate("DispatchPage", "{hours}, covered by {team}")
    return words.format(hours=hours, team=line.cover)


def clock(at: time) -> str:
    """A time of the day."""
    return at.strftime(_CLOCK)


def missing(roles: Iterable[TeamRole]) -> str:
    """A warning about roles that nobody has; empty when the team is complete."""
    named = "、".join(word(role) for role in roles)
    return translate("DispatchPage", "Nobody for {roles}").format(roles=named) if named else ""


def owed(units: Iterable[str]) -> str:
    """A warning about keys that a team still has; empty when it has none."""
    named = "、".join(units)
    return (
        translate("DispatchPage", "Keys not returned: {units}").format(units=named) if named else ""
    )


def warnings(line: TeamLine | None) -> str:
    """Everything to know before a team is sent; nothing of it blocks."""
    if line is None:
        return ""
    return "；".join(each for each in (missing(line.missing_roles), owed(line.unreturned)) if each)


def key_line(asked: KeyRequest) -> tuple[str, str, Tone]:
    """Where the key is that a team waits for, with an icon and its colour."""
    if asked.keys and asked.hook:
        words = translate("DispatchPage", "Key of {unit}: ready at the key desk on hook {hook}")
        return words.format(unit=asked.unit_code, hook=asked.hook), "key-round", Tone.GOOD
    if asked.keys:
        words = translate("DispatchPage", "Key of {unit}: ready at the key desk")
        return words.format(unit=asked.unit_code), "key-round", Tone.GOOD
    if asked.holder:
        words = translate("DispatchPage", "Key of {unit}: none at the desk, {holder} has it")
        words = words.format(unit=asked.unit_code, holder=asked.holder)
        return words, "triangle-alert", Tone.WARN
    words = translate("DispatchPage", "Key of {unit}: none at the desk")
    return words.format(unit=asked.unit_code), "triangle-alert", Tone.WARN


def facts(row: TeamRow) -> str:
    """Where the team is with its times and its key, or what it did today."""
    walk = row.walk
    if walk is None:
        said = translate("DispatchPage", "today {today}, lunch {lunch}")
        return said.format(today=today(row.line), lunch=lunch(row.line))
    times = [
        words.format(time=local(at))
        for words, at in (
            (translate("DispatchPage", "asked {time}"), walk.requested_at),
            (translate("DispatchPage", "assigned {time}"), walk.assigned_at),
            (translate("DispatchPage", "in the flat {time}"), walk.started_at),
        )
        if at is not None
    ]
    lines = [walk.unit_code, " · ".join(times)]
    if row.asked is not None:
        lines.append(key_line(row.asked)[0])
    return "\n".join(lines)


def people(row: TeamRow) -> str:
    """A line for each member with the phone."""
    if row.line is None:
        return ""
    return "\n".join(f"{word(role)}　{name}　{phone}" for role, name, phone in row.line.members)

"""What tests of the key desk share: the codes of keys, sealed bags, the project's secret."""

from __future__ import annotations

from handover_app.domain.people import Role
from tests.services.hall import NIL, Hall


def codes(hall: Hall, unit: str = NIL) -> tuple[str, ...]:
    """The codes on the keys of a flat, as a scanner reads them."""
    return hall.desks.keys.codes(hall.unit(unit))


def tried(hall: Hall, unit: str = NIL) -> tuple[str, ...]:
    """The codes on the keys of a flat, all of which were tried and work."""
    for code in codes(hall, unit):
        hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), code)
    return codes(hall, unit)


def sealed(hall: Hall, unit: str = NIL, count: int | None = None) -> str:
    """The first keys of a flat (all with None) are tried and sealed in a bag; the bag's code."""
    scanned, act = tried(hall, unit)[:count], hall.act(Role.KEY_CLERK)
    return hall.desks.key_bags.seal(act, scanned, f"F-{unit}").code


def secret(hall: Hall) -> bytes:
    """The key that signs the project's tags."""
    with hall.database.read() as reading:
        return reading.projects.only().key


def tag_numbers(hall: Hall) -> set[int]:
    """Every tag number in use."""
    with hall.database.read() as reading:
        return reading.key_sets.tag_numbers()


def unused(hall: Hall) -> int:
    """A tag number that was never given out."""
    return next(number for number in range(10**6) if number not in tag_numbers(hall))


def blank(hall: Hall) -> str:
    """The code of a tag that was made ahead."""
    return hall.desks.key_tags.make_blank(hall.act(Role.KEY_CLERK), 1)[0]

"""What `check` says of defects, orders, notices and teams that contradict each other."""

from __future__ import annotations

from handover_app.domain.defects import Finding
from handover_app.domain.inspections import Conclusion, TeamRole
from handover_app.domain.people import Role
from tests.services.hall import NIL, OWED, PAYS, Hall

NAME = "defects where their steps led"
DAMAGES = (
    ("UPDATE defects SET state = 'PASSED' WHERE number = 2", "defect 2: not where its steps led"),
    ("UPDATE defects SET round = 3 WHERE number = 1", "defect 1: not where its steps led"),
    ("DELETE FROM defect_steps WHERE kind = 'CLOSED_ON_THE_SPOT'", "defect 3: not where its"),
    ("UPDATE defects SET closed_at = NULL WHERE number = 3", "defect 3: settled without a time"),
    ("UPDATE defects SET closed_at = found_at WHERE number = 2", "defect 2: settled without"),
    ("UPDATE defects SET order_id = id WHERE number = 1", "defect 1: on an order that does not"),
    ("UPDATE notice_lines SET defect_id = (SELECT id FROM defects WHERE number = 3)", "names"),
    ("DELETE FROM notice_lines", "names no defect"),
    ("UPDATE spare_parts SET stock = -1 WHERE name = '角阀'", "less than nothing"),
    (
        "UPDATE inspections SET unit_id = (SELECT unit_id FROM defects WHERE number = 1)",
        "flat twice at once",
    ),
    ("UPDATE inspections SET team_id = id", ""),
    ("UPDATE inspections SET team_id = (SELECT id FROM defects WHERE number = 1)", "team twice"),
)


def test_each_contradiction_is_told(hall: Hall) -> None:
    team = [(role, role.value) for role in TeamRole]
    for code in (NIL, PAYS, OWED):
        hall.check_in(code)
        hall.desks.inspections.assign(hall.act(Role.DISPATCHER), hall.unit(code), "1组", team)
    inspector = hall.act
    found = [
        hall.desks.defects.log(inspector(Role.INSPECTOR), hall.unit(NIL), Finding(code=code))
        for code in ("TJ-001", "TJ-002", "TJ-003")
    ]
    first = [found[0].defect_id]
    life = hall.desks.defect_life
    hall.desks.defects.close_on_the_spot(inspector(Role.INSPECTOR), found[2].defect_id)
    hall.desks.notices.issue_unit(inspector(Role.INSPECTOR), hall.unit(NIL))
    life.start(inspector(Role.INSPECTOR), first)
    life.repaired(inspector(Role.INSPECTOR), first, "总包")
    hall.desks.inspections.conclude(
        inspector(Role.INSPECTOR), hall.unit(PAYS), Conclusion.ONLY_LOOKED
    )
    assert hall.check_fails() == {}
    before: set[str] = set()
    for statement, words in DAMAGES:
        hall.damage(statement)
        after = set(hall.check_fails().get(NAME, ()))
        assert not words or any(words in each for each in after - before), (statement, after)
        before = after

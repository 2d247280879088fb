"""The table of tolerances is the project's own: it can be set, with an event, by who may."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from handover_app.domain.defects import StandardDefectUnknown, Tolerance
from handover_app.domain.inspections import SettingWrong
from handover_app.domain.people import NotAllowed, Role
from tests.services.hall import Hall

LIMITS = Tolerance(Decimal("0"), Decimal("3.5"), "mm", "GB 50210 4.2.10", "高级抹灰")


def test_a_tolerance_is_set_changed_and_taken_away_with_an_event_each(hall: Hall) -> None:
    desk = hall.desks.inspection_settings
    before = desk.tolerances()
    bare = next(each for each in before if each.limits is None)
    kept = {each.code: each.limits for each in before}

    def limits() -> Tolerance | None:
        return next(each.limits for each in desk.tolerances() if each.code == bare.code)

    with hall.records("ToleranceSet") as rows:
        desk.set_tolerance(hall.act(Role.ADMINISTRATOR), bare.code, replace(LIMITS, unit=" mm "))
    assert rows[0].data["code"] == bare.code
    assert (rows[0].data["low"], rows[0].data["high"]) == ("0", "3.5")
    assert limits() == LIMITS
    assert hall.desks.defects.find_standard(bare.code)[0].limits == LIMITS
    with hall.changes_nothing():
        desk.set_tolerance(hall.act(Role.ADMINISTRATOR), bare.code, LIMITS)
    with hall.refuses(NotAllowed):
        desk.set_tolerance(hall.act(Role.INSPECTOR), bare.code, None)
    for wrong, refusal in (
        (replace(LIMITS, low=Decimal(4)), SettingWrong),
        (replace(LIMITS, unit="毫" * 11), SettingWrong),
    ):
        with hall.refuses(refusal):
            desk.set_tolerance(hall.act(Role.ADMINISTRATOR), bare.code, wrong)
    with hall.refuses(StandardDefectUnknown):
        desk.set_tolerance(hall.act(Role.ADMINISTRATOR), "XX-999", LIMITS)
    with hall.records("ToleranceSet"):
        desk.set_tolerance(hall.act(Role.ADMINISTRATOR), bare.code, None)
    assert {each.code: each.limits for each in desk.tolerances()} == kept

"""The calendar of working days: public holidays, working weekends, days set by hand."""

from __future__ import annotations

from datetime import date

from handover_app.domain.inspections import CalendarUnknown, DayKind, SettingWrong
from handover_app.domain.people import NotAllowed, Role
from tests.services.hall import Hall

NATIONAL_DAY = date(2026, 10, 1)


def counted_in_working_days(hall: Hall) -> None:
    hall.desks.inspection_settings.set(
        hall.act(Role.ADMINISTRATOR), {"days_counted": DayKind.WORKING}
    )


def test_a_new_project_knows_this_year_and_the_next(hall: Hall) -> None:
    calendar = hall.desks.inspection_settings.calendar
    this, following = calendar(2026), calendar(2027)
    assert (this.seeded, this.announced) == (True, True)
    assert following.seeded
    assert not calendar(2028).seeded
    names = {each.day: each.name for each in this.days}
    assert names[NATIONAL_DAY] == "国庆节"
    assert names[date(2026, 10, 10)] == "调休上班"


def test_working_days_pass_over_the_national_day_and_count_a_working_saturday(hall: Hall) -> None:
    counted_in_working_days(hall)
    deadline = hall.desks.inspection_settings.deadline
    # 30 September, then 8, 9 and Saturday 10 October, on which people work, then Monday.
    assert deadline(1, date(2026, 9, 30)).due == date(2026, 10, 8)
    assert deadline(3, date(2026, 9, 30)).due == date(2026, 10, 10)
    assert deadline(4, date(2026, 9, 30)).due == date(2026, 10, 12)
    assert deadline(3).due == date(2026, 11, 11), "from Saturday, 7 November"
    far = deadline(10, date(2028, 12, 29))
    assert (far.due, far.uncounted) == (date(2029, 1, 12), (2028, 2029))
    assert deadline(2, date(2027, 12, 31)).uncounted == (2028,)
    hall.desks.inspection_settings.set(
        hall.act(Role.ADMINISTRATOR), {"days_counted": DayKind.CALENDAR}
    )
    assert deadline(4, date(2026, 9, 30)).due == date(2026, 10, 4)
    assert deadline(4, date(2029, 9, 30)).uncounted == ()


def test_a_day_is_set_by_hand_and_the_year_filled_in_anew(hall: Hall) -> None:
    settings, admin = hall.desks.inspection_settings, Role.ADMINISTRATOR
    before = settings.calendar(2026)
    with hall.records("CalendarSet"):
        year = settings.set_day(hall.act(admin), date(2026, 11, 9), False, " 停工 ")
    assert len(year.days) == len(before.days) + 1
    assert next(each for each in year.days if each.day == date(2026, 11, 9)).name == "停工"
    counted_in_working_days(hall)
    assert settings.deadline(1).due == date(2026, 11, 10)
    with hall.changes_nothing():
        settings.set_day(hall.act(admin), date(2026, 11, 9), False, "停工")
    settings.set_day(hall.act(admin), date(2026, 11, 9), None)
    assert settings.calendar(2026) == before
    with hall.records("CalendarSet"):
        assert not settings.seed(hall.act(admin), 2028).announced
    with hall.refuses(CalendarUnknown):
        settings.seed(hall.act(admin), 1900)
    for job in (
        lambda: settings.seed(hall.act(Role.LEAD), 2028),
        lambda: settings.set_day(hall.act(Role.LEAD), NATIONAL_DAY, True),
        lambda: settings.set(hall.act(Role.LEAD), {"hotline": "1"}),
    ):
        with hall.refuses(NotAllowed):
            job()


def test_settings_are_checked_before_they_hold(hall: Hall) -> None:
    settings, act = hall.desks.inspection_settings, hall.act
    with hall.records("InspectionSettingsSet"):
        found = settings.set(
            act(Role.ADMINISTRATOR), {"hotline": " 400-000-0000 ", "minutes_arrive": 15}
        )
    assert (found.hotline, found.minutes_arrive) == ("400-000-0000", 15)
    assert settings.summary() == found
    with hall.changes_nothing():
        settings.set(act(Role.ADMINISTRATOR), {"minutes_arrive": 15})
    for wrong in (
        {"nothing": 1}, {"minutes_arrive": "15"}, {"minutes_arrive": 0}, {"after_photo": 1},
        {"hotline": "4" * 61}, {"days_counted": "working days"},
    ):  # fmt: skip
        with hall.refuses(SettingWrong) as refused:
            settings.set(act(Role.ADMINISTRATOR), {"channel": "6", **wrong})
        assert refused.value.facts() == {"name": next(iter(wrong))}

"""Public holidays and working weekends of China by the `holidays` package (节假日及调休)."""

from __future__ import annotations

from handover_app.domain.inspections import CalendarDay

_SATURDAY = 5
_WORKING_WEEKEND = "调休上班"


def china(year: int) -> tuple[CalendarDay, ...]:
    """The year's holidays by name, and the weekends on which people work, in their order.

    Working weekends are announced each autumn for the year to come; of later years the package
    knows the statutory holidays only. Empty where it knows nothing.
    """
    import holidays

    try:
        known = holidays.country_holidays("CN", years=year, language="zh_CN")
    except (NotImplementedError, ValueError, OverflowError):
        return ()
    found = {
        day: CalendarDay(day, works=False, name=name)
        for day, name in known.items()
        if day.year == year
    }
    for day in getattr(known, "weekend_workdays", ()):
        if day.year == year and day.weekday() >= _SATURDAY:
            found[day] = CalendarDay(day, works=True, name=_WORKING_WEEKEND)
    return tuple(found[day] for day in sorted(found))

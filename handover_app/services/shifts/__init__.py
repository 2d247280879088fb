"""Shifts at the cash desk, and the day that they make up."""

from handover_app.services.shifts.cashier import ShiftService, own_shift, refuse_stranger
from handover_app.services.shifts.days import DayService

__all__ = ["DayService", "ShiftService", "own_shift", "refuse_stranger"]

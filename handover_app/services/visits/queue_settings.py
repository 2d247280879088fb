"""What a project sets for its queue: tolerance of skips, limits of waiting, slip and display."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handover_app.domain.acts import Act
from handover_app.domain.handover import Stage
from handover_app.domain.inspections import SettingWrong
from handover_app.domain.people import Right
from handover_app.domain.visits import QueueSettingsSummary
from handover_app.storage.database import Database
from handover_app.storage.visits.queue import summary_of

_MOST = {"skip_calls": 200, "skip_minutes": 24 * 60, "skips_most": 20}
_MOST_MINUTES = 24 * 60
_KINDS: Mapping[str, type] = {
    name: type(value) for name, value in vars(QueueSettingsSummary()).items()
}  # fmt: skip


class QueueSettingsService:
    """One row a project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def summary(self) -> QueueSettingsSummary:
        """The settings as they are."""
        with self._database.read() as reading:
            return reading.queue_settings.summary()

    def set(self, act: Act, values: Mapping[str, Any]) -> QueueSettingsSummary:
        """Set fields of `QueueSettingsSummary` from now on; what is equal changes nothing.

        Limits of steps that are not named stay.

        Raises:
            SettingWrong: no such field, another kind of value, or a number out of range: calls 1
                to 200, skips 1 to 20, minutes 1 to 1440, red not before amber.
            NotAllowed: only who changes settings may.
        """
        with self._database.write(act) as work:
            work.require(Right.CHANGE_SETTINGS)
            settings = work.queue_settings.for_change()
            checked = {name: _checked(name, value) for name, value in values.items()}
            if "limits" in checked:
                checked["limits"] = settings.limits | checked["limits"]
            settings.set(checked)
            if settings.has_events():
                work.commit()
            return summary_of(settings)


def _checked(name: str, value: Any) -> Any:
    kind = _KINDS.get(name)
    if kind is None or type(value) is not kind:
        raise SettingWrong(name)
    if isinstance(value, dict):
        return _limits(value)
    if isinstance(value, int) and name in _MOST and not 1 <= value <= _MOST[name]:
        raise SettingWrong(name)
    return value


def _limits(value: Mapping[Any, Any]) -> dict[str, list[int]]:
    for stage, pair in value.items():
        sound = isinstance(stage, Stage) and len(pair) == 2
        if not sound or not 1 <= pair[0] <= pair[1] <= _MOST_MINUTES:
            raise SettingWrong("limits")
    return {stage.name: list(pair) for stage, pair in value.items()}

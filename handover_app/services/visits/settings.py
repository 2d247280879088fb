"""What a project sets for its visits: where each step is, what to bring, early and late."""

from __future__ import annotations

from handover_app.domain.acts import Act
from handover_app.domain.people import Right
from handover_app.domain.visits import VisitRules
from handover_app.storage.database import Database


class VisitSettingsService:
    """One set of rules a project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rules(self) -> VisitRules:
        """The rules as they are."""
        with self._database.read() as reading:
            return reading.visit_settings.rules()

    def set(self, act: Act, rules: VisitRules) -> None:
        """Set the rules from now on; what is equal changes nothing.

        Raises:
            VisitSettingWrong: minutes or texts outside their limits.
            NotAllowed: only who changes settings may.
        """
        with self._database.write(act) as work:
            work.require(Right.CHANGE_SETTINGS)
            rules.check()
            settings = work.visit_settings.for_change()
            settings.set(rules)
            if settings.has_events():
                work.commit()

"""Is the database sound? Each question has a name and says what failed."""

from __future__ import annotations

from functools import partial

from handover_app.domain.reports import CheckResult
from handover_app.services.clock import local_day
from handover_app.storage import checks
from handover_app.storage.database import Database
from handover_app.storage.photos import PhotoStore
from handover_app.storage.unit_of_work import Question


class CheckService:
    """The check of the command line; it reads only."""

    def __init__(self, database: Database, photos: PhotoStore) -> None:
        self._database = database
        self._photos = photos

    def run(self) -> tuple[CheckResult, ...]:
        """Every question with its failures, in a fixed order."""
        today = local_day(self._database.now())
        questions = (
            ("schema at head", checks.schema),
            ("foreign keys", checks.foreign_keys),
            ("journal chain unbroken", checks.journal_chain),
            ("receipts without a gap", checks.receipt_numbers),
            ("every photo there with its hash", partial(checks.photo_files, store=self._photos)),
            ("no key in two hands", checks.key_desk),
            ("defects where their steps led", checks.rectification),
            ("money adds up", checks.sums),
            ("charged as notified", checks.as_notified),
            ("terminals of their payees", checks.terminals_of_payee),
            ("cancelled once", checks.cancelled),
            ("credit not overdrawn", checks.credit),
            ("refunds step by step", checks.refund_ways),
            ("drawers follow from their rows", checks.drawers),
            ("days are the sum of their shifts", checks.days),
            ("paper numbers", partial(checks.paper_numbers, today=today)),
        )
        return tuple(CheckResult(name, self._ask(question)) for name, question in questions)

    def _ask(self, question: Question) -> tuple[str, ...]:
        """Each in a transaction of its own: one that can't be read does not hide the others."""
        with self._database.read() as reading:
            return tuple(reading.ask(question))

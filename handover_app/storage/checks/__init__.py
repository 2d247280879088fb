"""Questions that `check` asks of the stored rows alone."""

from handover_app.storage.checks.cancelled import cancelled, credit
from handover_app.storage.checks.cash import days, drawers
from handover_app.storage.checks.chain import journal_chain
from handover_app.storage.checks.defects import rectification
from handover_app.storage.checks.key_desk import key_desk
from handover_app.storage.checks.notified import as_notified, terminals_of_payee
from handover_app.storage.checks.paper_days import paper_numbers
from handover_app.storage.checks.receipts import receipt_numbers, sums
from handover_app.storage.checks.refunds import refund_ways
from handover_app.storage.checks.schema import foreign_keys, schema
from handover_app.storage.checks.things import photo_files

__all__ = [
    "as_notified",
    "cancelled",
    "credit",
    "days",
    "drawers",
    "foreign_keys",
    "journal_chain",
    "key_desk",
    "paper_numbers",
    "photo_files",
    "receipt_numbers",
    "rectification",
    "refund_ways",
    "schema",
    "sums",
    "terminals_of_payee",
]

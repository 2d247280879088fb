"""The key ledger: sets, keys, movements, bags and tags, by prepared statements."""

from handover_app.storage.keys.desk import KeyDeskRepository
from handover_app.storage.keys.handovers import KeyHandoverRepository
from handover_app.storage.keys.key_sets import KeySetRepository
from handover_app.storage.keys.mandates import KeyMandateRepository

__all__ = ["KeyDeskRepository", "KeyHandoverRepository", "KeyMandateRepository", "KeySetRepository"]

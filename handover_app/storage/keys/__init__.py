"""The key ledger: sets, keys, movements, bags and tags, by prepared statements."""

from handover_app.storage.keys.desk import KeyDeskRepository
from handover_app.storage.keys.key_sets import KeySetRepository

__all__ = ["KeyDeskRepository", "KeySetRepository"]

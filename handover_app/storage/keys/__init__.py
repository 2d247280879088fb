"""The key ledger: sets, keys, movements, bags and tags, by prepared statements."""

from handover_app.storage.keys.cabinets import CabinetRepository
from handover_app.storage.keys.desk import KeyDeskRepository
from handover_app.storage.keys.handovers import KeyHandoverRepository
from handover_app.storage.keys.key_sets import KeySetRepository
from handover_app.storage.keys.ledger import KeyLedgerReader
from handover_app.storage.keys.loans import KeyLoanRepository
from handover_app.storage.keys.mandates import KeyMandateRepository
from handover_app.storage.keys.stock_takes import StockTakeRepository

__all__ = [
    "CabinetRepository",
    "KeyDeskRepository",
    "KeyHandoverRepository",
    "KeyLedgerReader",
    "KeyLoanRepository",
    "KeyMandateRepository",
    "KeySetRepository",
    "StockTakeRepository",
]

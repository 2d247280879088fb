"""The key desk and the key room: scans, tags, handing over; one use case a method."""

from handover_app.services.keys.bagging import BagService
from handover_app.services.keys.cabinets import CabinetService
from handover_app.services.keys.desk import KeyService, Secret
from handover_app.services.keys.handing_over import KeyHandoverService
from handover_app.services.keys.kinds import KeyKindService
from handover_app.services.keys.labelling import KeyTagService
from handover_app.services.keys.ledger import KeyLedgerService
from handover_app.services.keys.lending import LoanService
from handover_app.services.keys.locks import KeyLockService
from handover_app.services.keys.mandates import KeyMandateService
from handover_app.services.keys.readiness import KeyListService
from handover_app.services.keys.receiving import KeyTransferService
from handover_app.services.keys.stock_taking import StockTakeService

__all__ = [
    "BagService",
    "CabinetService",
    "KeyHandoverService",
    "KeyKindService",
    "KeyLedgerService",
    "KeyListService",
    "KeyLockService",
    "KeyMandateService",
    "KeyService",
    "KeyTagService",
    "KeyTransferService",
    "LoanService",
    "Secret",
    "StockTakeService",
]

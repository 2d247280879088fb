"""The key desk and the key room: scans, tags, handing over; one use case a method."""

from handover_app.services.keys.desk import KeyService, Secret
from handover_app.services.keys.handing_over import KeyHandoverService
from handover_app.services.keys.labelling import KeyTagService
from handover_app.services.keys.lending import LoanService
from handover_app.services.keys.receiving import KeyTransferService

__all__ = [
    "KeyHandoverService",
    "KeyService",
    "KeyTagService",
    "KeyTransferService",
    "LoanService",
    "Secret",
]

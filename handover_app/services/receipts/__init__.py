"""The cash desk: the statement of a unit, receipts, refunds, decisions on charges."""

from handover_app.services.receipts.cancelling import CancelService
from handover_app.services.receipts.converting import ConversionService
from handover_app.services.receipts.deciding import DecisionService
from handover_app.services.receipts.refunding import RefundService, RefundWish
from handover_app.services.receipts.taking import ReceiptService

__all__ = [
    "CancelService",
    "ConversionService",
    "DecisionService",
    "ReceiptService",
    "RefundService",
    "RefundWish",
]

"""Words for clauses of contracts, and for what is wrong about a purchase-invoice exchange."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from handover_app.domain.area_settlement import AreaClause
from handover_app.domain.invoice_exchanges import InvoiceProblem, ReturnProblem

AHEAD_WORDS: dict[Enum, str] = {
    AreaClause.GROSS_AREA_3_PERCENT: QT_TRANSLATE_NOOP("Words", "Gross area, threshold"),
    AreaClause.INNER_AREA_3_PERCENT: QT_TRANSLATE_NOOP("Words", "Inner area, threshold"),
    AreaClause.SOLD_BY_SET: QT_TRANSLATE_NOOP("Words", "Sold by the set, nothing settled"),
    AreaClause.NO_SETTLEMENT_WITHIN_TOLERANCE: QT_TRANSLATE_NOOP(
        "Words", "Nothing settled within the tolerance"
    ),
    AreaClause.CUSTOM: QT_TRANSLATE_NOOP("Words", "As the contract says itself"),
    ReturnProblem.NUMBER_WRONG: QT_TRANSLATE_NOOP("Words", "its number is missing or too long"),
    ReturnProblem.TWICE: QT_TRANSLATE_NOOP("Words", "it is named twice"),
    ReturnProblem.AMOUNT_WRONG: QT_TRANSLATE_NOOP("Words", "its amount is not above nought"),
    ReturnProblem.IN_THE_FUTURE: QT_TRANSLATE_NOOP("Words", "its day is still to come"),
    ReturnProblem.NOT_OURS: QT_TRANSLATE_NOOP("Words", "no receipt of ours bears this number"),
    ReturnProblem.OTHER_UNIT: QT_TRANSLATE_NOOP("Words", "it is another unit's"),
    ReturnProblem.OTHER_PAYEE: QT_TRANSLATE_NOOP("Words", "it is not the developer's"),
    ReturnProblem.VOIDED: QT_TRANSLATE_NOOP("Words", "it was voided"),
    ReturnProblem.REVERSED: QT_TRANSLATE_NOOP("Words", "a counter-receipt cancels it"),
    ReturnProblem.DIFFERS: QT_TRANSLATE_NOOP("Words", "its amount or day differs from the book"),
    InvoiceProblem.NUMBER_WRONG: QT_TRANSLATE_NOOP("Words", "its number is missing or too long"),
    InvoiceProblem.TITLE_MISSING: QT_TRANSLATE_NOOP("Words", "its title is missing"),
    InvoiceProblem.TAX_NUMBER_WRONG: QT_TRANSLATE_NOOP(
        "Words", "the tax number is no credit code of 18 signs"
    ),
    InvoiceProblem.IN_THE_FUTURE: QT_TRANSLATE_NOOP("Words", "its day is still to come"),
}

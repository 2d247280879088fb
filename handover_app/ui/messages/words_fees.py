"""Words for the choices of the fee catalogue and of contracts."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from handover_app.domain.contracts import TermsProblem
from handover_app.domain.fees import (
    AreaMethod,
    FeePaper,
    FeeProblem,
    Formula,
    Payee,
    PenaltyKind,
    StartRule,
)

FEE_WORDS: dict[Enum, str] = {
    Payee.TAX_AUTHORITY: QT_TRANSLATE_NOOP("Words", "Tax authority"),
    AreaMethod.DIFFERENCE_TIMES_PRICE: QT_TRANSLATE_NOOP("Words", "A: difference × unit price"),
    AreaMethod.NEW_TOTAL_LESS_OLD: QT_TRANSLATE_NOOP("Words", "B: new total − contract total"),
    PenaltyKind.LATE_DELIVERY: QT_TRANSLATE_NOOP("Words", "Penalty for late delivery"),
    PenaltyKind.LATE_PAYMENT: QT_TRANSLATE_NOOP("Words", "Penalty for late payment"),
    Formula.AREA_DIFFERENCE: QT_TRANSLATE_NOOP("Words", "Area difference of the contract"),
    Formula.AREA_RATE_MONTHS: QT_TRANSLATE_NOOP("Words", "Area × rate × months"),
    Formula.AREA_RATE: QT_TRANSLATE_NOOP("Words", "Area × rate"),
    Formula.FIXED: QT_TRANSLATE_NOOP("Words", "Fixed amount"),
    Formula.DEPOSIT: QT_TRANSLATE_NOOP("Words", "Deposit, given back"),
    Formula.TAX_ESTIMATE: QT_TRANSLATE_NOOP("Words", "Tax estimate"),
    Formula.PENALTY: QT_TRANSLATE_NOOP("Words", "Days × rate × base of the contract"),
    StartRule.WHOLE_MONTHS: QT_TRANSLATE_NOOP("Words", "Whole months, no date"),
    StartRule.FROM_HANDOVER: QT_TRANSLATE_NOOP("Words", "From the handover, first month by days"),
    StartRule.FROM_HANDOVER_WHOLE_MONTH: QT_TRANSLATE_NOOP(
        "Words", "From the month of the handover"
    ),
    StartRule.MONTH_AFTER_HANDOVER: QT_TRANSLATE_NOOP("Words", "Month after the handover"),
    StartRule.MONTH_AFTER_SIGNING: QT_TRANSLATE_NOOP(
        "Words", "Month after the handover sheet is signed"
    ),
    StartRule.FROM_UNIFIED_DATE: QT_TRANSLATE_NOOP(
        "Words", "From the unified date, first month by days"
    ),
    StartRule.MONTH_AFTER_UNIFIED_DATE: QT_TRANSLATE_NOOP("Words", "Month after the unified date"),
    FeePaper.RECEIPT: QT_TRANSLATE_NOOP("Words", "Receipt"),
    FeePaper.INVOICE: QT_TRANSLATE_NOOP("Words", "Invoice"),
    FeePaper.BOTH: QT_TRANSLATE_NOOP("Words", "Receipt and invoice"),
    FeeProblem.CODE: QT_TRANSLATE_NOOP(
        "Words", "the code is not capital letters, digits and underscores"
    ),
    FeeProblem.CODE_TWICE: QT_TRANSLATE_NOOP("Words", "another row has the same code"),
    FeeProblem.FORMULA: QT_TRANSLATE_NOOP("Words", "its code and its formula do not fit"),
    FeeProblem.NAME_MISSING: QT_TRANSLATE_NOOP("Words", "the name is missing"),
    FeeProblem.RATE_MISSING: QT_TRANSLATE_NOOP("Words", "there is no rate"),
    FeeProblem.RATE_NEGATIVE: QT_TRANSLATE_NOOP("Words", "a rate is negative"),
    FeeProblem.MONTHS: QT_TRANSLATE_NOOP("Words", "the months are not between 1 and 120"),
    FeeProblem.DATE_MISSING: QT_TRANSLATE_NOOP("Words", "the unified date is missing"),
    FeeProblem.CAP: QT_TRANSLATE_NOOP("Words", "a cap is negative"),
    FeeProblem.DEPOSIT_DAYS: QT_TRANSLATE_NOOP("Words", "the days until the deposit are negative"),
    FeeProblem.DIVISOR: QT_TRANSLATE_NOOP("Words", "the VAT divisor is not above nought"),
    FeeProblem.BANDS_MISSING: QT_TRANSLATE_NOOP("Words", "the tax bands are missing"),
    FeeProblem.BAND: QT_TRANSLATE_NOOP("Words", "a tax band is impossible or stands there twice"),
    TermsProblem.THRESHOLD: QT_TRANSLATE_NOOP(
        "Words", "the threshold is not from 0 to less than 100 %"
    ),
    TermsProblem.FACTOR: QT_TRANSLATE_NOOP("Words", "the factor is not from 0 to 10"),
    TermsProblem.HOMES: QT_TRANSLATE_NOOP("Words", "the homes of a family are not from 0 to 20"),
}

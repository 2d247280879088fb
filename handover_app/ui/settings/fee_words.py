"""Words for the fee editor: what a start rule means, what a rate is, what cannot be read."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from handover_app.domain.fees import (
    FeeItem,
    FeeItemUnfit,
    Formula,
    MonthsBeyondCap,
    StartRule,
    StatementLine,
    check_item,
)
from handover_app.ui.messages import word
from handover_app.ui.settings.presenter import Field, Unreadable, example

translate = QCoreApplication.translate

_RULES: dict[StartRule, str] = {
    StartRule.WHOLE_MONTHS: QT_TRANSLATE_NOOP(
        "Fees", "So many whole months; the paper names no dates."
    ),
    StartRule.FROM_HANDOVER: QT_TRANSLATE_NOOP(
        "Fees",
        "The owner pays from the day of the handover; the first month by its days, and it counts "
        "as one of the months.",
    ),
    StartRule.FROM_HANDOVER_WHOLE_MONTH: QT_TRANSLATE_NOOP(
        "Fees", "The month of the handover is paid whole, and it counts as one of the months."
    ),
    StartRule.MONTH_AFTER_HANDOVER: QT_TRANSLATE_NOOP(
        "Fees",
        "The developer pays the month of the handover; the owner pays from the first of the next "
        "month.",
    ),
    StartRule.MONTH_AFTER_SIGNING: QT_TRANSLATE_NOOP(
        "Fees",
        "From the month after the handover sheet is signed; for an owner who refused without good "
        "reason, from the month after the unified date.",
    ),
    StartRule.FROM_UNIFIED_DATE: QT_TRANSLATE_NOOP(
        "Fees",
        "Every owner pays from the unified date; the first month by its days, and it counts as one "
        "of the months.",
    ),
    StartRule.MONTH_AFTER_UNIFIED_DATE: QT_TRANSLATE_NOOP(
        "Fees", "Every owner pays from the first of the month after the unified date."
    ),
}
_RATES: dict[Formula, str] = {
    Formula.AREA_RATE_MONTHS: QT_TRANSLATE_NOOP("Fees", "Rate, yuan per m² and month"),
    Formula.AREA_RATE: QT_TRANSLATE_NOOP("Fees", "Rate, yuan per m²"),
    Formula.FIXED: QT_TRANSLATE_NOOP("Fees", "Amount a unit, yuan"),
    Formula.DEPOSIT: QT_TRANSLATE_NOOP("Fees", "Deposit a unit, yuan"),
}
_UNREADABLE: dict[Field, str] = {
    Field.RATE: QT_TRANSLATE_NOOP("Fees", "The rate is no amount. Type it in yuan, as 2.80."),
    Field.RATES: QT_TRANSLATE_NOOP(
        "Fees", "A rate by type lacks its type or its amount, or a type stands there twice."
    ),
    Field.UNIFIED_DATE: QT_TRANSLATE_NOOP(
        "Fees", "The unified date is no date. Type it as 2026-12-01."
    ),
    Field.CAP_MONTHS: QT_TRANSLATE_NOOP("Fees", "The cap of the months is no whole number."),
    Field.CAP_AMOUNT: QT_TRANSLATE_NOOP("Fees", "The cap is no amount. Type it in yuan."),
    Field.DEPOSIT_DAYS: QT_TRANSLATE_NOOP(
        "Fees", "The days until the deposit are no whole number."
    ),
    Field.DIVISOR: QT_TRANSLATE_NOOP("Fees", "The VAT divisor is no number. Type it as 1.09."),
    Field.BANDS: QT_TRANSLATE_NOOP(
        "Fees", "A tax band lacks its rate, or a figure in it is no number."
    ),
}


def rule_words(rule: StartRule) -> str:
    """What a start rule means for the owner."""
    return translate("Fees", _RULES[rule])


def rate_words(formula: Formula) -> str:
    """What the rate of a formula is a rate of."""
    return translate("Fees", _RATES.get(formula, _RATES[Formula.FIXED]))


def lack_words(item: FeeItem | Unreadable) -> str:
    """What is not right yet; empty when the row can be saved."""
    if isinstance(item, Unreadable):
        return translate("Fees", _UNREADABLE[item.field])
    try:
        check_item(item)
    except FeeItemUnfit as error:
        return translate("Fees", "Not ready yet: {problem}.").format(problem=word(error.problem))
    return ""


def warning_words(item: FeeItem) -> str:
    """What goes beyond a local cap, which is told and never refused; empty: nothing."""
    said = []
    for each in item.warnings():
        if isinstance(each, MonthsBeyondCap):
            words = translate("Fees", "{months} months in advance, the local cap is {cap}.")
            said.append(words.format(months=each.months, cap=each.cap))
        else:
            words = translate("Fees", "{amount} yuan a unit, the local cap is {cap}.")
            said.append(words.format(amount=each.amount, cap=each.cap))
    return " ".join(said)


def example_words(item: FeeItem) -> str:
    """The row reckoned for a flat that is easily reckoned by hand; empty: it has no line there."""
    line = example(item)
    if line is None:
        return ""
    if item.formula in (Formula.FIXED, Formula.DEPOSIT):
        return ""
    if item.formula is Formula.TAX_ESTIMATE:
        head = translate("Fees", "Example, 100 m² at 1,500,000.00, the only home:")
    else:
        head = translate("Fees", "Example, 100 m², handed over on 10 June 2026:")
    return f"{head} {_reckoned(line)}"


def _reckoned(line: StatementLine) -> str:
    """The calculation as the statement prints it."""
    if line.amount is None:
        return line.basis
    period = f" ({line.period})" if line.period and line.period not in line.basis else ""
    # The amount of an estimate stands inside its own words.
    return (
        f"{line.basis} = {line.amount}{period}"
        if not line.estimate
        else (f"{line.basis}: {line.amount}")
    )

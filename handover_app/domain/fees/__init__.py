"""What a household is charged on the day: the catalogue, the contract's terms, the statement."""

from handover_app.domain.area_settlement import NATIONAL_THRESHOLD
from handover_app.domain.fees.area_basis import (
    FormulaLine,
    area_basis,
    area_formula,
    percent,
    plain,
)
from handover_app.domain.fees.catalogue import (
    SAMPLE_BANDS,
    FeeCatalogue,
    FeeItemUnfit,
    FeeProblem,
    PayeeNames,
    check_catalogue,
    check_item,
    standard_catalogue,
)
from handover_app.domain.fees.changes import (
    LineChange,
    changes_since,
)
from handover_app.domain.fees.charging import (
    maintenance_fund,
    service_fee,
)
from handover_app.domain.fees.deed_tax import (
    deed_tax,
    tax_band,
    tax_base,
)
from handover_app.domain.fees.items import (
    AmountBeyondCap,
    ChargeItem,
    FeeItem,
    FeePaper,
    FeeWarning,
    Formula,
    MonthsBeyondCap,
    Payee,
    StartRule,
    TaxBand,
    facts_of_item,
    item_of,
)
from handover_app.domain.fees.service_period import (
    ServicePeriod,
    service_period,
)
from handover_app.domain.fees.statement import (
    FeeStatement,
    StatementLine,
    facts_of_line,
    fee_statement,
    line_of,
)
from handover_app.domain.fees.terms import (
    AreaMethod,
    AreaOutcome,
    ContractTerms,
    Penalty,
    PenaltyKind,
    PenaltyUnfit,
    area_outcome,
    check_penalty,
    settled_terms,
)

__all__ = [
    "NATIONAL_THRESHOLD",
    "SAMPLE_BANDS",
    "AmountBeyondCap",
    "AreaMethod",
    "AreaOutcome",
    "ChargeItem",
    "ContractTerms",
    "FeeCatalogue",
    "FeeItem",
    "FeeItemUnfit",
    "FeePaper",
    "FeeProblem",
    "FeeStatement",
    "FeeWarning",
    "Formula",
    "FormulaLine",
    "LineChange",
    "MonthsBeyondCap",
    "Payee",
    "PayeeNames",
    "Penalty",
    "PenaltyKind",
    "PenaltyUnfit",
    "ServicePeriod",
    "StartRule",
    "StatementLine",
    "TaxBand",
    "area_basis",
    "area_formula",
    "area_outcome",
    "changes_since",
    "check_catalogue",
    "check_item",
    "check_penalty",
    "deed_tax",
    "facts_of_item",
    "facts_of_line",
    "fee_statement",
    "item_of",
    "line_of",
    "maintenance_fund",
    "percent",
    "plain",
    "service_fee",
    "service_period",
    "settled_terms",
    "standard_catalogue",
    "tax_band",
    "tax_base",
]

"""What the contracts of units say about money, with the day from which the service fee counts."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from handover_app.domain.fees import ContractTerms, FeeCatalogue, StartRule
from handover_app.domain.statements import contract_terms
from handover_app.domain.units import Unit
from handover_app.services.clock import local_day
from handover_app.storage.unit_of_work import Reading


def terms_of(
    reading: Reading, units: Sequence[Unit], catalogue: FeeCatalogue
) -> dict[UUID, ContractTerms]:
    """The terms of each unit, by its id.

    Where a fee counts from the signed handover sheet, the day on which the owner signed for the
    keys is that day (domain guide 7.3), and who refused the flat without good reason is named.
    """
    ids = [unit.id for unit in units]
    types, penalties = reading.fees.building_types(), reading.fees.penalties(ids)
    # No other rule asks for it, and the cash desk must not wait for what nobody asks.
    asked = any(each.start_rule is StartRule.MONTH_AFTER_SIGNING for each in catalogue.active())
    signed = reading.acceptance_refusals.signed_for_keys(ids) if asked else {}
    refused = reading.acceptance_refusals.without_good_reason(ids) if asked else frozenset()
    return {
        unit.id: contract_terms(
            unit,
            types,
            penalties.get(unit.id, ()),
            signed_on=local_day(signed[unit.id]) if unit.id in signed else None,
            refused=unit.id in refused,
        )
        for unit in units
    }

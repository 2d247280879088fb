"""What a new project begins with: the standard list, the form, contractors, crews' parts."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from handover_app.domain.defects import (
    EVERYWHERE,
    Contractor,
    PartsListed,
    SparePart,
    StandardDefect,
    Tolerance,
)
from handover_app.domain.identity import new_id
from handover_app.domain.inspections import InspectionSettings
from handover_app.domain.projects import CONTRACTORS
from handover_app.domain.visits import QueueSettings
from handover_app.services.pinyin import search_terms
from handover_app.station import resource
from handover_app.storage.unit_of_work import UnitOfWork

_IN_CONTRACT = "Y"


def set_up(work: UnitOfWork) -> None:
    """Fill the tables of a new project."""
    methods = _methods()
    work.standards.add(
        [(replace(row, method=methods[row.code]), terms) for row, terms in standard_defects()]
    )
    for place, name in enumerate(dict.fromkeys(name for _, name in CONTRACTORS)):
        contractor = Contractor(id=new_id(), position=place, name=name)
        contractor.set_responsibilities(
            (trade, EVERYWHERE) for trade, responsible in CONTRACTORS if responsible == name
        )
        contractor.was_set()
        work.contractors.add(contractor)
    set_up_inspection(work)
    queue = QueueSettings(id=new_id())
    queue.made()
    work.queue_settings.add(queue)


def set_up_inspection(work: UnitOfWork) -> None:
    """The tables of the inspection: tolerances, the paper form, settings, spare parts."""
    work.standards.set_tolerances(_tolerances())
    work.standards.set_form(_form())
    settings = InspectionSettings(id=new_id())
    settings.made()
    work.inspection_settings.add(settings)
    parts = _parts()
    work.parts.add_all(parts)
    work.record(PartsListed(parts=len(parts)))


def bring_up(work: UnitOfWork) -> None:
    """Give the project of an older program what it lacks."""
    work.standards.set_methods(_methods())
    set_up_inspection(work)


def standard_defects() -> Sequence[tuple[StandardDefect, str]]:
    """The standard list of the resources, with the words each row is found by."""
    found = []
    for code, place, item, words, trade, severity, days, warranty, listed, _, tolerance in _rows(
        "defects.csv"
    ):
        row = StandardDefect(
            code=code,
            place=place,
            item=item,
            description=words,
            trade=trade,
            severity=int(severity),
            days=int(days),
            warranty=warranty,
            in_contract=listed == _IN_CONTRACT,
            tolerance="" if tolerance == "-" else tolerance,
        )
        terms = [code.lower(), place, item, words, trade]
        terms += [term for text in (item, words) for term in search_terms(text)]
        found.append((row, " ".join(terms).lower()))
    return found


def _methods() -> dict[str, str]:
    return {row[0]: row[1] for row in _rows("defect_methods.csv")}


def _tolerances() -> dict[str, Tolerance]:
    return {
        code: Tolerance(Decimal(low), Decimal(high), unit, standard, note)
        for code, low, high, unit, standard, note in _rows("tolerances.csv")
    }


def _form() -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        (fit_out, room, tuple(codes.split()))
        for fit_out, room, codes in _rows("inspection_form.csv")
    ]


def _parts() -> list[SparePart]:
    return [
        SparePart(
            id=new_id(),
            name=name,
            spec=spec,
            unit=unit,
            trade=trade,
            stock=int(stock),
            warn_at=int(warn_at),
        )
        for name, spec, unit, stock, warn_at, trade in _rows("spare_parts.csv")
    ]


def _rows(name: str) -> list[list[str]]:
    with resource(f"sample/{name}").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))[1:]

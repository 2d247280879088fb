"""The handover certificate as data (房屋交接书, form 6.12), and the text that is signed for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from handover_app.documents.wording import wording
from handover_app.domain import papers
from handover_app.domain.defects import Defect, DefectState
from handover_app.domain.fees import ChargeItem
from handover_app.domain.gifts import Agreement
from handover_app.domain.inspections import Inspection, InspectionConclusion, MeterKind, RemarkKind
from handover_app.domain.receipts import EMPTY_LEDGER
from handover_app.domain.units import Unit
from handover_app.domain.visits import VisitorKind
from handover_app.services.clock import local_day
from handover_app.services.handover import Progress
from handover_app.services.papers.property_papers import articles, signing_lines
from handover_app.services.papers.words import head, owner_names, place_of_unit, word, word_of
from handover_app.storage.unit_of_work import Reading


@dataclass(frozen=True)
class Correction:
    """The certificate that a new one corrects, and why."""

    number: str = ""
    reason: str = ""


def certificate(
    reading: Reading,
    progress: Progress,
    now: datetime | None,
    number: str | None = None,
    signed: Sequence[Agreement] = (),
    correction: Correction | None = None,
) -> papers.HandoverCertificate:
    """The certificate as things stand; without ``now`` a specimen, filled in with what is known."""
    unit = progress.unit
    project = reading.projects.only()
    inspection, latest = _inspected(reading, unit)
    given, (agent, authority) = articles(reading, unit, None), _agent(reading, unit)
    return papers.HandoverCertificate(
        head=head(reading, unit, now, number),
        developer=project.names.developer,
        company=project.property_company,
        owners=owner_names(unit),
        contract_number=unit.contract_number or "",
        agent=agent,
        authority=authority,
        handed_on=handed_on(progress, now),
        area=_area(progress),
        # What nobody looked at was not shown, and stands on no certificate as if it were.
        shown=tuple(each for each in given.shown if each.seen or now is None),
        given=tuple(each for each in given.documents if each.issued or now is None),
        annex=given.annex,
        meters=_meters(inspection),
        keys=_keys(reading, unit),
        key_sheet=_key_sheet(reading, unit),
        retained=_retained(reading, unit),
        conclusion=word_of("conclusions", latest.conclusion) if latest else "",
        reason=latest.reason if latest else "",
        reservations=_reservations(inspection),
        defects=tuple(_promised(each) for each in open_defects(reading, unit)),
        text=certificate_text(reading, progress, now),
        signings=signing_lines(signed, _words()["signs"]),
        replaces=correction.number if correction else "",
        correction=correction.reason if correction else "",
    )


def certificate_text(reading: Reading, progress: Progress, now: datetime | None) -> str:
    """What the parties sign for: the state of the flat, and what begins on the day."""
    words, unit = _words(), progress.unit
    inspection, latest = _inspected(reading, unit)
    count = len(open_defects(reading, unit))
    day = handed_on(progress, now)
    inspected = [
        words["inspected"].format(
            conclusion=word_of("conclusions", latest.conclusion)
            if latest
            else words["not_concluded"]
        ),
        words["defects"].format(count=count) if count else words["no_defects"],
    ]
    if _reservations(inspection):
        inspected.append(words["reserved"])
    return "\n".join(
        (
            words["parties"].format(
                developer=reading.projects.only().names.developer,
                owners=unit.owner_names,
                place=place_of_unit(unit),
                contract=unit.contract_number or "",
            ),
            "".join(inspected),
            words["counted"],
            words["begins"].format(
                day=wording().day(day) or wording()("common.sign_date"), fee=_fee(reading)
            ),
            words["copies"],
        )
    )


def handed_on(progress: Progress, now: datetime | None) -> date | None:
    """The day on which the keys were signed for, else today; a specimen has none yet."""
    at = progress.facts.keys_handed_over_at or now
    return None if at is None else local_day(at)


def open_defects(reading: Reading, unit: Unit) -> list[Defect]:
    """What is still to be mended, in the order of the inspection record."""
    return [each for each in reading.defects.of_unit(unit.id) if not each.state.settled]


def _words() -> Mapping[str, str]:
    return wording().map("words.certificate")


def _inspected(
    reading: Reading, unit: Unit
) -> tuple[Inspection | None, InspectionConclusion | None]:
    """The latest walk, and what was concluded in it last."""
    inspection = reading.inspections.latest_of(unit.id)
    return inspection, inspection.latest if inspection else None


def _agent(reading: Reading, unit: Unit) -> tuple[str, str]:
    """Who acted for the owners at the last visit, and on what authority."""
    visit = reading.visits.latest_of(unit.id)
    if visit is None or visit.kind is not VisitorKind.AGENT:
        return "", ""
    if visit.authority is None:
        return visit.visitor, ""
    return visit.authority.agent, word_of("authority_kinds", visit.authority.kind)


def _area(progress: Progress) -> papers.CertificateArea:
    unit, item = progress.unit, ChargeItem.AREA_DIFFERENCE
    line = next((each.line for each in progress.lines if each.line.item == item), None)
    ledger = progress.facts.ledger.get(item, EMPTY_LEDGER)
    settled, fen = "", None
    if line is None:
        settled = word("difference_none")
    elif line.amount is not None and line.amount.fen:
        settled = word("difference_owner" if line.amount.fen > 0 else "difference_back")
        fen = abs(line.amount.fen)
    elif line.amount is not None:
        settled = word("difference_nil")
    return papers.CertificateArea(
        gross_contracted=unit.contracted_gross,
        gross_measured=unit.measured_gross,
        inner_contracted=unit.contracted_inner,
        inner_measured=unit.measured_inner,
        settled=settled,
        difference_fen=fen,
        receipt_number=ledger.receipt_number,
        refund_number=ledger.refund_number,
    )


def _fee(reading: Reading) -> str:
    item = reading.fees.catalogue().item(ChargeItem.SERVICE_FEE)
    if item is None:
        return _words()["fee_by_contract"]
    return word_of("start_rules", item.start_rule)


def _meters(inspection: Inspection | None) -> tuple[papers.MeterReading, ...]:
    """The meters that were read, each with its latest reading."""
    readings = {each.meter: each for each in inspection.readings} if inspection else {}
    numbers = {each.meter: each.number for each in readings.values() if each.number}
    return tuple(
        papers.MeterReading(
            kind=word_of("meters", meter),
            serial=numbers.get(meter, ""),
            reading=readings[meter].reading,
            unit=word_of("meter_units", meter),
        )
        for meter in MeterKind
        if meter in readings
    )


def _keys(reading: Reading, unit: Unit) -> tuple[papers.KeyCount, ...]:
    """The owner's keys by kind: those that were signed for, or will be."""
    key_set = reading.key_sets.of_unit(unit.id)
    counts = Counter(key.kind for key in (key_set.live if key_set else ()))
    return tuple(papers.KeyCount(kind=kind, count=count) for kind, count in counts.items())


def _key_sheet(reading: Reading, unit: Unit) -> str:
    kind = papers.PaperKind.KEY_HANDOVER
    return "、".join(each.number for each in reading.papers.of_unit(unit.id, kind))


def _retained(reading: Reading, unit: Unit) -> str:
    mandate = reading.key_mandates.running_of(unit.id)
    if mandate is None:
        return ""
    return f"{mandate.number} {word('one_retained')}"


def _reservations(inspection: Inspection | None) -> tuple[papers.RemarkLine, ...]:
    return tuple(
        papers.RemarkLine(room=each.room, text=each.text)
        for each in (inspection.remarks if inspection else ())
        if each.kind is RemarkKind.NOTE
    )


def _promised(defect: Defect) -> papers.PromisedLine:
    """Nothing is promised for what cannot be mended; its state says so."""
    words = defect.description
    if defect.item and defect.item not in words:
        words = f"{defect.item}：{words}"
    fixable = defect.state is not DefectState.CANNOT_FIX
    return papers.PromisedLine(
        number=defect.number,
        room=defect.room,
        words=words,
        promised=defect.due if fixable else None,
        state=word_of("defects", defect.state),
    )

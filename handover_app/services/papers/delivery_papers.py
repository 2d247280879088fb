"""The delivery notice as data: from batch, contract, fee statement and the project's lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from handover_app.domain import papers
from handover_app.domain.delivery import BatchDraft, DeliveryNoticeKind, NoticeSettings
from handover_app.domain.fees import ChargeItem, FeeCatalogue, StatementLine
from handover_app.domain.papers import PaperHead
from handover_app.domain.tags import UNIT_ISSUE, UNIT_TAG, short_id, tag_code
from handover_app.domain.units import Unit
from handover_app.domain.visits import AppointmentNote
from handover_app.services.delivery.batches import Days
from handover_app.services.papers.words import head, owner_names, word, words_of
from handover_app.storage.unit_of_work import Reading


@dataclass(frozen=True)
class NoticeIssuer:
    """What is the same on every notice of a run; loaded once for thousands of them."""

    head: PaperHead
    name: str
    settings: NoticeSettings
    steps: tuple[str, ...]
    hotline: str
    day: date
    tax_collected: bool


@dataclass(frozen=True)
class NoticeOrder:
    """Which notice of a unit it is, and what it names.

    ``parent`` is the number of the notice before and its day, ``due`` by when the owner is asked
    to come.
    """

    kind: DeliveryNoticeKind
    batch: BatchDraft | None
    slot: str = ""
    parent: str = ""
    parent_on: date | None = None
    due: date | None = None


def notice_issuer(
    reading: Reading, unit: Unit, catalogue: FeeCatalogue, day: date, now: datetime | None
) -> NoticeIssuer:
    """From the project, with the head for any one of the units; without ``now`` a specimen's."""
    project = reading.projects.only()
    return NoticeIssuer(
        head(reading, unit, now),
        project.developer,
        reading.delivery_notices.settings(),
        words_of("delivery_steps"),
        reading.inspection_settings.summary().hotline,
        day,
        any(each.item == ChargeItem.DEED_TAX for each in catalogue.active()),
    )


def notice_paper(
    issuer: NoticeIssuer,
    unit: Unit,
    order: NoticeOrder,
    lines: Sequence[StatementLine],
    statement_version: int | None = None,
) -> papers.DeliveryNotice:
    """交付通知书 (form 6.1) of one unit, still without number, version and code."""
    fen, who = _difference(lines)
    batch = order.batch
    first, last = _days(unit, order)
    return papers.DeliveryNotice(
        head=_head_of(issuer, unit),
        urgency=order.kind,
        issued_on=issuer.day,
        owners=owner_names(unit),
        contract_number=unit.contract_number or "",
        delivery_date=unit.delivery_date,
        gross_contracted=unit.contracted_gross,
        gross_measured=unit.measured_gross,
        inner_contracted=unit.contracted_inner,
        inner_measured=unit.measured_inner,
        difference_fen=fen,
        difference=who,
        batch=batch.name if batch else "",
        inspect_from=first,
        inspect_to=last,
        hours=batch.hours if batch else "",
        slot=order.slot,
        place=_place(order),
        documents=_documents(issuer),
        steps=issuer.steps,
        attachments=_attachments(issuer, fen),
        phones=(batch.phones if batch else "") or issuer.hotline,
        issuer=issuer.name,
        parent=order.parent,
        parent_on=order.parent_on,
        due=order.due,
        statement_version=statement_version,
    )


def _head_of(issuer: NoticeIssuer, unit: Unit) -> PaperHead:
    place = word("place", building=unit.building, entrance=unit.entrance, room=unit.room)
    return replace(issuer.head, unit_code=unit.code, building=place)


def specimen(
    reading: Reading, unit: Unit, lines: Sequence[StatementLine], today: date
) -> papers.DeliveryNotice:
    """The notice that would be issued now, without a number."""
    days = Days.of(reading, today)
    issuer = notice_issuer(reading, unit, reading.fees.catalogue(), today, None)
    order = NoticeOrder(days.kind(unit.building), days.batch(unit.building))
    return notice_paper(issuer, unit, order, lines)


def numbered(
    paper: papers.DeliveryNotice, number: str, version: int, code: tuple[bytes, int]
) -> papers.DeliveryNotice:
    """The notice as it is issued; ``code`` is the project's key and the unit's number."""
    secret, tag = code
    return replace(
        paper,
        head=replace(paper.head, number=number),
        version=version,
        qr=tag_code(secret, UNIT_TAG, tag, UNIT_ISSUE),
        short_id=short_id(tag),
    )


def same_news(before: papers.DeliveryNotice, now: papers.DeliveryNotice) -> bool:
    """Whether a notice would tell the owner nothing that the one before did not.

    Number, day, clerk and code are its own; a changed appointment is told by message or phone.
    """
    return _bare(before) == _bare(now)


def _bare(paper: papers.DeliveryNotice) -> papers.DeliveryNotice:
    bare = PaperHead(project=paper.head.project, unit_code=paper.head.unit_code)
    return replace(paper, head=bare, version=None, issued_on=None, slot="", qr="", short_id="")


def _difference(lines: Sequence[StatementLine]) -> tuple[int | None, str]:
    """The amount without its sign and who pays it; without an amount what it lacks."""
    line = next((each for each in lines if each.item == ChargeItem.AREA_DIFFERENCE), None)
    if line is None:
        return None, word("difference_none")
    if line.amount is None:
        return None, line.basis
    fen = line.amount.fen
    name = "difference_owner" if fen > 0 else "difference_back" if fen else "difference_nil"
    return abs(fen), word(name)


def _days(unit: Unit, order: NoticeOrder) -> tuple[date | None, date | None]:
    """The days on which the flat may be inspected; none where they are agreed by phone."""
    if order.kind is not DeliveryNoticeKind.FIRST:
        return None, None
    if order.batch is None:
        return unit.delivery_date, unit.delivery_date
    return order.batch.first_day, order.batch.last_day


def _place(order: NoticeOrder) -> str:
    batch = order.batch
    if batch is None:
        return word("delivery_place_open")
    alone = order.kind is not DeliveryNoticeKind.FIRST and batch.sporadic_place
    return batch.sporadic_place if alone else batch.place


def _documents(issuer: NoticeIssuer) -> tuple[str, ...]:
    tax = (word("delivery_tax_papers"),) if issuer.tax_collected else ()
    return (*issuer.settings.documents, *tax)


def _attachments(issuer: NoticeIssuer, fen: int | None) -> tuple[str, ...]:
    """What follows in the file, and what the project encloses (F11, F13)."""
    own = [word("delivery_statement")]
    if fen:
        own.append(word("delivery_area_annex"))
    return (*own, *issuer.settings.attachments)


def slots_of(reading: Reading, unit_ids: Sequence[UUID]) -> Mapping[UUID, str]:
    """Each household's appointment in words; who has none is left out."""
    found = reading.appointments.of_units(unit_ids)
    return {unit_id: _slot(each) for unit_id, each in found.items()}


def _slot(note: AppointmentNote) -> str:
    begins = datetime.combine(note.day, note.begins)
    ends = begins + timedelta(minutes=note.minutes)
    day = note.day
    return word(
        "delivery_slot", year=day.year, month=day.month, day=day.day,
        begins=f"{begins:%H:%M}", ends=f"{ends:%H:%M}",
    )  # fmt: skip

"""The papers of the property desk as data: the sheet of articles, agreements, household form."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from handover_app.domain import papers
from handover_app.domain.gifts import (
    Agreement,
    ArticleIssue,
    DocumentUse,
    HouseBooks,
    HouseholdSummary,
    Pack,
    PackDocument,
    Resident,
    SeenLine,
    pack_of,
    set_of,
)
from handover_app.domain.inspections import SigningState
from handover_app.domain.units import Unit
from handover_app.services.clock import local
from handover_app.services.papers.property_lines import seen_lines
from handover_app.services.papers.words import head, owner_names, word, word_of
from handover_app.storage.unit_of_work import Reading


def articles(reading: Reading, unit: Unit, now: datetime | None) -> papers.Articles:
    """业主领用物品登记表 (form 6.11) with everything given, explained and shown so far."""
    gift = reading.gifts.of_unit(unit.id)
    given = reading.articles.of_unit(unit.id)
    issues = given.issues if given else []
    receivers = [gift.receiver] if gift else []
    receivers += [issue.receiver for issue in issues]
    sheet, books = head(reading, unit, now), reading.packs.books()
    pack = pack_of(reading.packs.all(), unit.fit_out)
    return papers.Articles(
        head=sheet,
        owners=owner_names(unit),
        gifts=(
            papers.ArticleLine(
                name=gift.gift if gift else _gift_to_come(reading, unit),
                unit=word("gift_unit"),
                issued=gift is not None,
            ),
        ),
        documents=_documents(pack, issues),
        shown=_shown(reading, unit, pack),
        annex=_annex(reading, unit),
        repairer=" ".join(each for each in (books.repairer, books.repairer_phone) if each),
        manuals=books.manuals,
        exclusions=books.exclusions,
        local_form=_local_form(books),
        receiver="、".join(dict.fromkeys(receivers)),
        issued_by=sheet.clerk,
        issued_at=sheet.issued_at,
    )


def _gift_to_come(reading: Reading, unit: Unit) -> str:
    found = set_of(reading.gift_sets.all(), unit)
    return found.name if found else ""


def agreement(
    reading: Reading, unit: Unit, signed: Sequence[Agreement], now: datetime
) -> papers.PropertyAgreement:
    """One document with the very words that were signed, by whom, and who refused to.

    ``signed`` are signatures under the same words, oldest first, at least one.
    """
    latest = signed[-1]
    return papers.PropertyAgreement(
        head=head(reading, unit, now),
        owners=owner_names(unit),
        contract_number=unit.contract_number or "",
        company=reading.projects.only().property_company,
        title=latest.name,
        edition=latest.edition,
        text=latest.text,
        signings=signing_lines(signed),
    )


def household_form(
    reading: Reading,
    unit: Unit,
    household: HouseholdSummary,
    signed: Sequence[Agreement],
    now: datetime,
) -> papers.HouseholdPaper:
    """住户信息表 in full, as it was filled in and signed."""
    form = household.form
    return papers.HouseholdPaper(
        head=head(reading, unit, now),
        owners=owner_names(unit),
        edition=signed[-1].edition if signed else "",
        residents=tuple(_person(each) for each in form.residents),
        contact=_person(form.contact) if form.contact.name or form.contact.phone else None,
        cars=form.cars,
        address=form.address,
        filled_at=local(household.at) if household.at else None,
        text=signed[-1].text if signed else "",
        signings=signing_lines(signed),
    )


def _documents(pack: Pack, issues: Sequence[ArticleIssue]) -> tuple[papers.ArticleLine, ...]:
    """The pack in its order, then what was given and is in it no more."""
    given = {issue.article: issue for issue in issues}
    wanted = pack.of_use(DocumentUse.GIVEN)
    lines = [_given_line(each, given.pop(each.code, None)) for each in wanted]
    lines += [
        papers.ArticleLine(
            name=each.name, quantity=each.quantity, issued=True, note=_issue_note(each)
        )
        for each in given.values()
    ]
    return tuple(lines)


def _given_line(document: PackDocument, issue: ArticleIssue | None) -> papers.ArticleLine:
    if issue is None:
        return papers.ArticleLine(
            name=document.name,
            quantity=document.quantity,
            unit=document.measure,
            note=document.edition,
        )
    return papers.ArticleLine(
        name=issue.name,
        quantity=issue.quantity,
        unit=document.measure,
        issued=True,
        note=_issue_note(issue),
    )


def _issue_note(issue: ArticleIssue) -> str:
    parts = [issue.edition, f"{local(issue.at):%m-%d %H:%M}"]
    parts += [word("explained")] if issue.explained_at is not None else []
    return " ".join(each for each in parts if each)


def _shown(reading: Reading, unit: Unit, pack: Pack) -> tuple[papers.ShownLine, ...]:
    """What the household is shown, with its number, and who saw it when."""
    return tuple(_shown_line(each) for each in seen_lines(reading, unit, pack))


def _shown_line(line: SeenLine) -> papers.ShownLine:
    dated = line.dated.isoformat() if line.dated else ""
    seen = f"{line.seen_by} {local(line.at):%m-%d %H:%M}" if line.at else ""
    number = " ".join(part for part in (line.number, dated) if part)
    return papers.ShownLine(name=line.name, number=number, seen=seen)


def _annex(reading: Reading, unit: Unit) -> str:
    annex = reading.agreements.annex_of(unit.id)
    if annex.file_id is None:
        return word("annex_missing")
    return " ".join(each for each in (word("annex_filed"), annex.number) if each)


def _local_form(books: HouseBooks) -> str:
    return word("local_form") if books.local_form else ""


def _person(person: Resident) -> papers.PersonLine:
    return papers.PersonLine(name=person.name, relation=person.relation, phone=person.phone)


def signing_lines(signed: Sequence[Agreement], party: str = "") -> tuple[papers.RecordSigning, ...]:
    """The latest of each signer, in the order in which they came; ``party`` is whose side it is."""
    latest: dict[str, Agreement] = {}
    for each in signed:
        latest[each.signer] = each
    side = party or word("signs_for_household")
    return tuple(_signing(each, side) for each in latest.values())


def _signing(signed: Agreement, party: str) -> papers.RecordSigning:
    strokes = signed.signature.strokes if signed.signature else ()
    by = papers.SignedBy(name=signed.signer, at=local(signed.at), strokes=strokes)
    return papers.RecordSigning(
        party=party,
        name=signed.signer,
        state=word_of("signing_states", signed.state),
        reason=signed.reason,
        signed=None if signed.state is SigningState.REFUSED else by,
    )

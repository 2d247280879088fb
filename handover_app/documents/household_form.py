"""住户信息表: who lives in the flat, whom to call, and the cars."""

from __future__ import annotations

from handover_app.documents.blocks import Column, Row, fields, table
from handover_app.documents.page import SOFT, Document, Sheet
from handover_app.documents.people import together
from handover_app.documents.property_agreement import signed_by
from handover_app.domain.papers import HouseholdPaper, PersonLine

_HAND = 24
_BLANKS = 5


def draw(document: Document, paper: HouseholdPaper) -> None:
    """Draw the form; without data there are lines to write on."""
    words = document.wording
    sheet = document.sheet(words("household_form.title"), paper.head)
    fields(sheet, ((words("common.owners"), together(words, paper.owners)),), across=1)
    sheet.heading(words("household_form.residents"))
    _residents(sheet, paper.residents)
    sheet.gap(8)
    contact = paper.contact or PersonLine(name="")
    said = words.joined(contact.name, contact.relation, contact.phone)
    fields(
        sheet,
        (
            (words("household_form.contact"), said),
            (words("household_form.cars"), words("common.owner_join").join(paper.cars)),
            (words("household_form.address"), paper.address),
        ),
        across=1,
    )
    fields(
        sheet,
        (
            (words("household_form.filled_at"), words.moment(paper.filled_at)),
            (words("property_agreement.edition"), paper.edition),
        ),
    )
    if paper.remark:
        fields(sheet, ((words("common.remark"), paper.remark),), across=1)
    sheet.gap(4)
    text = paper.text or words("household_form.text")
    for paragraph in text.split("\n"):
        sheet.paragraph(paragraph, size=9, color=SOFT)
    signed_by(sheet, paper.signings)


def _residents(sheet: Sheet, people: tuple[PersonLine, ...]) -> None:
    number, name, relation, phone = sheet.wording.list("household_form.columns")
    columns = [
        Column(number, 0.6, "center"),
        Column(name, 3),
        Column(relation, 2),
        Column(phone, 2.4),
    ]
    people = people or (PersonLine(name=""),) * _BLANKS
    rows = [
        Row((str(place), each.name, each.relation, each.phone), height=_HAND)
        for place, each in enumerate(people, start=1)
    ]
    table(sheet, columns, rows)

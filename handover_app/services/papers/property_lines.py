"""The lines of the property desk: what is signed and shown, with the words in force."""

from __future__ import annotations

from uuid import UUID

from handover_app.domain.gifts import (
    SURVEY_REPORT,
    Agreement,
    AgreementLine,
    DocumentUse,
    Pack,
    PackDocument,
    SeenLine,
)
from handover_app.domain.inspections import SigningState
from handover_app.domain.units import Unit
from handover_app.services.papers.words import place_of_unit, standard_agreement
from handover_app.storage.unit_of_work import Reading


def text_of(reading: Reading, unit: Unit, document: PackDocument) -> str:
    """The words of a document as this household signs them; empty where there are none.

    The project's own text goes before the program's; ``{owners}``, ``{unit}``, ``{contract}``,
    ``{project}``, ``{developer}`` and ``{company}`` in it are filled in.
    """
    project = reading.projects.only()
    text = document.text or standard_agreement(document.code)
    for name, value in (
        ("owners", unit.owner_names),
        ("unit", place_of_unit(unit)),
        ("contract", unit.contract_number or ""),
        ("project", project.name),
        ("developer", project.developer),
        ("company", project.property_company),
    ):
        text = text.replace(f"{{{name}}}", value)
    return text


def agreement_lines(reading: Reading, unit: Unit, pack: Pack) -> tuple[AgreementLine, ...]:
    """Everything of the pack that is signed, and how it stands."""
    by_code: dict[str, list[Agreement]] = {}
    for each in reading.agreements.of_unit(unit.id):
        by_code.setdefault(each.code, []).append(each)
    papers = reading.papers.by_subject(unit.id)
    lines = []
    for document in pack.of_use(DocumentUse.SIGNED):
        signed = by_code.get(document.code, [])
        refs = [papers[each.id].paper_id for each in signed if each.id in papers]
        text = text_of(reading, unit, document)
        lines.append(_agreement_line(document, text, signed, refs[-1] if refs else None))
    return tuple(lines)


def _agreement_line(
    document: PackDocument, text: str, signed: list[Agreement], paper_id: UUID | None
) -> AgreementLine:
    """An older edition that was signed stays signed: nobody is asked again."""
    if not signed:
        return AgreementLine(
            code=document.code,
            name=document.name,
            edition=document.edition,
            required=document.required,
            text=text,
        )
    latest = signed[-1]
    last = {each.signer: each for each in signed if each.text == latest.text}
    signers = [name for name, each in last.items() if each.state is not SigningState.REFUSED]
    return AgreementLine(
        code=document.code,
        name=document.name,
        edition=document.edition,
        required=document.required,
        text=text,
        state=latest.state,
        at=latest.at,
        signers=tuple(signers),
        edition_signed=latest.edition,
        reason=latest.reason,
        paper_id=paper_id,
    )


def seen_lines(reading: Reading, unit: Unit, pack: Pack) -> tuple[SeenLine, ...]:
    """Everything of the pack that is shown, and by whom it was seen."""
    seen = {each.code: each for each in reading.agreements.seen_by(unit.id)}
    project = reading.projects.only()
    lines = []
    for each in pack.of_use(DocumentUse.SHOWN):
        found = seen.get(each.code)
        survey = each.code == SURVEY_REPORT
        number = each.number or (project.survey_number if survey else "")
        lines.append(
            SeenLine(
                code=each.code,
                name=each.name,
                number=found.number if found else number,
                dated=found.dated if found else each.dated,
                file_id=each.file_id or (project.survey_file if survey else None),
                required=each.required,
                at=found.at if found else None,
                seen_by=found.seen_by if found else "",
            )
        )
    return tuple(lines)

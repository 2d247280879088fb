"""签到/身份核验表 (form 6.2): who came, what was shown, who agreed to what."""

from __future__ import annotations

from handover_app.documents.blocks import Column, Row, fields, signatures, table, ticks, warning
from handover_app.documents.fonts import BOLD, width
from handover_app.documents.page import LEFT, SOFT, Document, Sheet
from handover_app.documents.people import named
from handover_app.domain.papers import AgentOnSheet, FlowStep, IdentityCheckSheet, PartyOnSheet


def draw(document: Document, paper: IdentityCheckSheet) -> None:
    """Draw the sheet."""
    words = document.wording
    sheet = document.sheet(words("identity_check.title"), paper.head)
    _visit(sheet, paper)
    sheet.heading(words("identity_check.parties"))
    columns = [
        Column(title, share)
        for title, share in zip(
            words.list("identity_check.party_columns"), (2.6, 2.2, 1.6, 1.6, 2.0), strict=True
        )
    ]
    table(sheet, columns, [_party(each) for each in paper.parties])
    sheet.heading(words("identity_check.seen"), keep=20)
    ticks(sheet, paper.seen)
    until = "" if paper.valid_until is None else words.day(paper.valid_until)
    fields(
        sheet,
        (
            (words("identity_check.valid_until"), until),
            (words("identity_check.guardian"), paper.guardian),
            (words("identity_check.papers"), paper.papers),
            (words("common.remark"), paper.remark),
        ),
    )
    _agent(sheet, paper.agent)
    _consents(sheet, paper)
    _result(sheet, paper)
    _steps(sheet, paper)
    signatures(sheet, words.list("identity_check.signatures"))


def _visit(sheet: Sheet, paper: IdentityCheckSheet) -> None:
    words = sheet.wording
    base = sheet.y - 22
    sheet.text(LEFT, base, paper.queue_number, size=22, bold=True)
    beside = LEFT + width(paper.queue_number, BOLD, 22) + 10
    queue = words.joined(words("flow_sheet.queue"), paper.visit)
    sheet.text(beside, base, queue, size=9.5, color=SOFT)
    sheet.gap(34)
    fields(
        sheet,
        (
            (words("flow_sheet.visitor"), named(words, paper.visitor, paper.visitor_role)),
            (words("flow_sheet.arrived"), words.moment(paper.arrived_at)),
            (words("flow_sheet.appointment"), paper.appointment),
            (words("common.contract"), paper.contract_number),
        ),
    )
    if paper.further:
        listed = [words("common.person", name=x.code, role=x.kind) for x in paper.further]
        further = words("common.owner_join").join(listed)
        fields(sheet, ((words("identity_check.further"), further),), across=1)


def _party(each: PartyOnSheet) -> Row:
    return Row((each.name, each.id_kind, each.id_tail, each.presence, each.compared), height=18)


def _agent(sheet: Sheet, agent: AgentOnSheet | None) -> None:
    words = sheet.wording
    if agent is None:
        return
    sheet.heading(words("identity_check.agent"), keep=60)
    until = "" if agent.valid_until is None else words.day(agent.valid_until)
    fields(
        sheet,
        (
            (words("identity_check.agent_name"), named(words, agent.name, "", agent.id_tail)),
            (words("identity_check.authority"), agent.kind),
            (words("identity_check.authority_until"), until),
            (words("identity_check.authority_checked"), agent.checked_by),
        ),
    )
    ticks(sheet, agent.scopes)


def _consents(sheet: Sheet, paper: IdentityCheckSheet) -> None:
    words = sheet.wording
    sheet.heading(words("identity_check.consents"), keep=40)
    for each, text in zip(paper.consents, words.list("identity_check.consent_texts"), strict=False):
        ticks(sheet, (each,))
        sheet.paragraph(text, size=8.5, color=SOFT, indent=16)
    version = words("identity_check.consent_version", version=paper.consent_version)
    sheet.paragraph(version, size=8, color=SOFT, indent=16)


def _result(sheet: Sheet, paper: IdentityCheckSheet) -> None:
    words = sheet.wording
    sheet.heading(words("identity_check.result"), keep=30)
    lacking = words("common.owner_join").join(paper.lacking) or words("common.nothing")
    fields(
        sheet,
        (
            (words("identity_check.result_is"), paper.result),
            (words("identity_check.lacking"), lacking),
        ),
    )
    if paper.lifted:
        warning(sheet, paper.lifted)


def _steps(sheet: Sheet, paper: IdentityCheckSheet) -> None:
    """A column a step: when it was done, and room for the stamp of its desk."""
    words = sheet.wording
    if not paper.steps:
        return
    sheet.heading(words("identity_check.steps"))
    columns = [Column(step.name, 1, "center") for step in paper.steps]
    table(sheet, columns, [Row(tuple(map(_done, paper.steps)), height=28)], size=9)


def _done(step: FlowStep) -> str:
    return step.state if step.done_at is None else f"{step.done_at:%m-%d %H:%M}"

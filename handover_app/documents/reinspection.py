"""整改复验单: what was looked at again, and what the owner signs for (form 6.5)."""

from __future__ import annotations

from handover_app.documents.blocks import Column, Row, fields, signatures, table
from handover_app.documents.page import SOFT, Document, Sheet
from handover_app.documents.wording import Wording
from handover_app.domain.papers import Reinspection, ReinspectionLine

_SHARES = (0.7, 1.1, 2.1, 2.1, 1.2, 1.0, 1.5)


def draw(document: Document, paper: Reinspection) -> None:
    """Draw the sheet."""
    wording = document.wording
    sheet = document.sheet(wording("reinspection.title"), paper.head)
    fields(sheet, ((wording("reinspection.owner"), "、".join(paper.owners)),), across=1)
    fields(sheet, ((wording("reinspection.notices"), "、".join(paper.notices)),), across=1)
    fields(
        sheet,
        (
            (wording("reinspection.inspector"), paper.inspector),
            (wording("reinspection.at"), wording.moment(paper.at)),
        ),
    )
    sheet.gap(8)
    columns = [
        Column(text, share, "center" if place in (0, 5) else "left")
        for place, (text, share) in enumerate(
            zip(wording.list("reinspection.columns"), _SHARES, strict=True)
        )
    ]
    table(sheet, columns, [_row(wording, line) for line in paper.lines])
    sheet.need(150)
    sheet.gap(8)
    if paper.remark:
        fields(sheet, ((wording("common.remark"), paper.remark),), across=1)
    if any(line.passed is False for line in paper.lines):
        sheet.paragraph(wording("reinspection.again"), size=9, color=SOFT)
    _confirmation(sheet, paper)
    signatures(
        sheet,
        wording.list("reinspection.signatures"),
        (paper.inspector, ""),
        signed=(None, paper.signed),
    )


def _confirmation(sheet: Sheet, paper: Reinspection) -> None:
    """The very text that is signed: it names what passed and nothing else."""
    wording = sheet.wording
    if paper.refusal:
        sheet.paragraph(wording("reinspection.refused", reason=paper.refusal), bold=True)
    elif paper.confirmed:
        numbers = "、".join(str(each) for each in paper.confirmed)
        sheet.paragraph(wording("reinspection.confirmed", numbers=numbers), bold=True)
    elif any(line.passed for line in paper.lines):
        sheet.paragraph(wording("reinspection.confirm_later"))
    elif paper.lines:
        sheet.paragraph(wording("reinspection.confirm_none"))


def _row(wording: Wording, line: ReinspectionLine) -> Row:
    finding = f"{line.item}：{line.finding}" if line.item and line.finding else line.item
    done = "" if line.repaired_on is None else line.repaired_on.isoformat()
    result = ""
    if line.passed is not None:
        result = wording("reinspection.passed" if line.passed else "reinspection.failed")
    turn = wording("reinspection.round", round=line.round) if line.round > 1 else ""
    return Row((
        str(line.number),
        line.room,
        finding or line.finding,
        "\n".join(part for part in (line.measures, done) if part),
        line.method,
        "\n".join(part for part in (result, turn) if part),
        line.reason,
    ))  # fmt: skip

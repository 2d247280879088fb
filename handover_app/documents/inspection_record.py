"""验房记录表: team, meters, findings room by room, and what the owner concludes."""

from __future__ import annotations

from collections.abc import Sequence

from handover_app.documents.blocks import (
    Column,
    Row,
    fields,
    signatures,
    signatures_height,
    table,
    ticks,
)
from handover_app.documents.page import BAD, SOFT, Document, Sheet
from handover_app.documents.people import named, together
from handover_app.documents.wording import Wording, figure
from handover_app.domain.papers import InspectionLine, InspectionRecord, RecordSigning, Tick

_HAND = 20.0
_BLANKS = ("",) * 6
# The share of the width for the room of a remark.
_REMARK = (1.2, 6.0)


def draw(document: Document, paper: InspectionRecord) -> None:
    """Draw the record; one that was not filled in yet has lines to write on."""
    wording = document.wording
    title = wording("inspection_record.title")
    sheet = document.sheet(title, paper.head)
    _people(sheet, paper)
    sheet.heading(wording("inspection_record.meters"))
    table(sheet, _columns(wording, "meter_columns", (1.4, 2.2, 1.6, 0.8)), _meters(paper, wording))
    sheet.heading(wording("inspection_record.lines"))
    _findings(sheet, paper)
    _remarks(sheet, paper)
    sheet.heading(wording("inspection_record.conclusion"), keep=140)
    blanks = tuple(Tick(label=label) for label in wording.list("inspection_record.conclusions"))
    ticks(sheet, paper.conclusions or blanks)
    fields(sheet, ((wording("inspection_record.reason"), paper.reason),), across=1)
    fields(
        sheet,
        (
            (wording("inspection_record.second"), wording.day(paper.second_inspection)),
            (wording("common.remark"), paper.remark),
        ),
    )
    _later(sheet, paper)
    _signed(sheet, paper)


def _people(sheet: Sheet, paper: InspectionRecord) -> None:
    words = sheet.wording
    fields(sheet, ((words("common.owners"), together(words, paper.owners)),), across=1)
    fields(
        sheet,
        (
            (
                words("inspection_record.visitor"),
                named(words, paper.visitor, paper.visitor_role),
            ),
            (words("inspection_record.stage"), paper.stage),
            (words("inspection_record.started"), words.moment(paper.started_at)),
            (words("inspection_record.ended"), words.moment(paper.ended_at)),
        ),
    )
    team = (named(words, member.name, member.role) for member in paper.team)
    joined = words("inspection_record.team_join").join(team)
    fields(sheet, ((words("inspection_record.team"), joined),), across=1)


def _columns(words: Wording, key: str, shares: Sequence[float]) -> list[Column]:
    titles = words.list(f"inspection_record.{key}")
    return [Column(title, share) for title, share in zip(titles, shares, strict=True)]


def _meters(paper: InspectionRecord, words: Wording) -> list[Row]:
    if not paper.meters:
        blanks = words.list("inspection_record.meter_blanks")
        return [Row((kind, "", "", ""), height=_HAND) for kind in blanks]
    return [
        Row((meter.kind, meter.serial, figure(meter.reading), meter.unit)) for meter in paper.meters
    ]


def _findings(sheet: Sheet, paper: InspectionRecord) -> None:
    words = sheet.wording
    titles = words.list("inspection_record.columns")
    shares = (0.6, 1.2, 1.5, 3.0, 1.1, 1.2, 1.2)
    columns = [
        Column(title, share, "center" if place == 0 else "left")
        for place, (title, share) in enumerate(zip(titles, shares, strict=True))
    ]
    if paper.lines:
        table(sheet, columns, [_finding(line, words) for line in paper.lines])
    elif any(tick.ticked for tick in paper.conclusions):
        sheet.paragraph(words("inspection_record.none_found"))
    else:
        blanks = range(1, paper.blank_lines + 1)
        rows = [Row((str(number), *_BLANKS), height=_HAND) for number in blanks]
        table(sheet, columns, rows)


def _finding(line: InspectionLine, words: Wording) -> Row:
    said = [line.description]
    if line.owner_demand:
        said.append(words("inspection_record.demand", demand=line.owner_demand))
    done = words("inspection_record.on_the_spot") if line.on_the_spot else ""
    result = "\n".join(part for part in (line.result, done) if part)
    text = "\n".join(part for part in said if part)
    promised = "" if line.promised is None else line.promised.isoformat()
    return Row((str(line.number), line.room, line.item, text, line.measured, promised, result))


def _remarks(sheet: Sheet, paper: InspectionRecord) -> None:
    """Notes and good points, each apart from the defects: nobody has to mend them."""
    words = sheet.wording
    titles = words.list("inspection_record.remark_columns")
    columns = [Column(title, share) for title, share in zip(titles, _REMARK, strict=True)]
    for name, lines in (("notes", paper.notes), ("good_points", paper.good_points)):
        if lines:
            sheet.heading(words(f"inspection_record.{name}"), keep=48)
            table(sheet, columns, [Row((line.room, line.text)) for line in lines])


def _later(sheet: Sheet, paper: InspectionRecord) -> None:
    """What stood on paper first: when it happened and when it was entered."""
    words = sheet.wording
    if paper.later:
        sheet.gap(6)
        sheet.paragraph(words("inspection_record.later"), size=9, color=SOFT)
    for line in paper.later:
        happened, entered = words.moment(line.happened_at), words.moment(line.entered_at)
        said = words(
            "inspection_record.later_line", what=line.what, happened=happened, entered=entered
        )
        sheet.paragraph(said, size=9, color=SOFT, indent=10)


def _signed(sheet: Sheet, paper: InspectionRecord) -> None:
    """The text that is signed for, and who signed it; empty lines before anybody did."""
    words = sheet.wording
    labels = words.list("inspection_record.signatures")
    if paper.signed_text:
        sheet.need(60 + signatures_height(sheet, labels))
        sheet.gap(6)
        sheet.paragraph(paper.signed_text, size=10.5, bold=True)
    for signing in paper.signings:
        if signing.reason:
            said = words.joined(signing.party, signing.name, signing.state)
            reason = words("inspection_record.not_signed", who=said, reason=signing.reason)
            sheet.paragraph(reason, bold=True, color=BAD)
    # Who has not signed yet finds a line still; the owner's is the first of the form.
    owner, team = labels[0], labels[1:]
    signed = [each for each in paper.signings if not each.reason]
    owners = [each for each in paper.signings if owner.startswith(each.party)]
    lines = [(words.joined(each.party, each.state), each) for each in signed]
    if not owners:
        lines.insert(0, (owner, RecordSigning(party=owner)))
    if len(owners) == len(paper.signings):
        lines += [(label, RecordSigning(party=label)) for label in team]
    if lines:
        signatures(
            sheet,
            [label for label, _ in lines],
            ["" if each.signed else each.name for _, each in lines],
            signed=[each.signed for _, each in lines],
        )

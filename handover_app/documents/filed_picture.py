"""A page with the photo of a signed sheet, as large as the page lets it be."""

from __future__ import annotations

from handover_app.documents.blocks import fields
from handover_app.documents.page import LEFT, RULE, SHADE, SOFT, Document
from handover_app.domain.papers import FiledPicture


def draw(document: Document, paper: FiledPicture) -> None:
    """Draw the page; a picture that is not here leaves an empty frame that says so."""
    words = document.wording
    sheet = document.sheet(paper.title or words("filed_picture.title"), paper.head)
    taken = (words("filed_picture.taken"), words.moment(paper.taken_at))
    fields(sheet, (taken,), across=1)
    if paper.remark:
        fields(sheet, ((words("common.remark"), paper.remark),), across=1)
    sheet.gap(8)
    wide, high = sheet.inner, sheet.free - 6
    shown = sheet.photo(paper.sha256)
    if shown is None:
        sheet.box(LEFT, sheet.y - high, wide, high, fill=SHADE, line=RULE)
        middle = LEFT + wide / 2
        missing = words("filed_picture.not_here")
        sheet.text(middle, sheet.y - high / 2, missing, color=SOFT, align="center")
        return
    scale = min(wide / max(shown.width, 1), high / max(shown.height, 1))
    across, up = shown.width * scale, shown.height * scale
    sheet.picture(LEFT + (wide - across) / 2, sheet.y - up, across, up, shown)

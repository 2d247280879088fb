"""Reading a PDF back in the tests: its text by two readers, its pages as pictures."""

from __future__ import annotations

import io
import re

import pypdf
import pypdfium2
from PIL import Image

_SLIP = 300
"""Points that no slip is wide."""


def pages(pdf: bytes) -> list[str]:
    """The text of every page as pypdf reads it, without any white space."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    return [re.sub(r"\s+", "", page.extract_text()) for page in reader.pages]


def text(pdf: bytes) -> str:
    """All text as pypdf reads it, without any white space."""
    return "".join(pages(pdf))


def copied(pdf: bytes) -> str:
    """All text as the reader of a browser copies it, without any white space."""
    document = pypdfium2.PdfDocument(pdf)
    found = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return re.sub(r"\s+", "", found)


def clean_margins(pdf: bytes) -> bool:
    """Whether nothing is printed near the edges of any page, upright or across."""
    document = pypdfium2.PdfDocument(pdf)
    count = len(document)
    document.close()
    for number in range(count):
        image = picture(pdf, number, 72)
        wide, high = image.size
        # A slip from a roll has a slip's margins.
        side, top, foot = (45, 36, 22) if wide > _SLIP else (10, 5, 5)
        sides = ((0, 0, side, high), (wide - side, 0, wide, high))
        ends = ((0, 0, wide, top), (0, high - foot, wide, high))
        if any(image.crop(box).getextrema() != (255, 255) for box in (*sides, *ends)):
            return False
    return True


def picture(pdf: bytes, page: int, dots_per_inch: int) -> Image.Image:
    """A page in grey as a printer of this resolution would put it."""
    document = pypdfium2.PdfDocument(pdf)
    image = document[page].render(scale=dots_per_inch / 72).to_pil().convert("L")
    document.close()
    return image

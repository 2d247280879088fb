"""The QR code of a tag as PDF operators: the smallest version, one path, one fill."""

from __future__ import annotations

from functools import lru_cache

import qrcode
from qrcode.constants import ERROR_CORRECT_M
from qrcode.util import MODE_NUMBER, QRData

from handover_app.domain.label_layouts import CODE_MODULES

# The smallest QR code has 21 modules a side and needs 4 light ones around it (ISO/IEC 18004).
_MODULES = 21
_QUIET = 4
# Choosing the mask is 85 % of the work and every reader takes any mask.
_MASK = 3


def qr_path(code: str, x: float, y: float, side: float) -> str:
    """PDF operators that fill the dark modules of ``code``; ``x``, ``y`` is the lower left corner
    of the quiet zone, ``side`` the side of the whole with it, all in points.

    The path counts in modules, so that the paths of many codes compress to little.

    Raises:
        ValueError: the code is not 29 ASCII digits.
    """
    if len(code) != 29 or not (code.isascii() and code.isdigit()):
        raise ValueError("a tag's code has 29 digits")
    module = side / CODE_MODULES
    rows = [_runs(number, tuple(row)) for number, row in enumerate(_matrix(code))]
    scale = f"q 0 0 0 rg {module:.5f} 0 0 {module:.5f} {x:.3f} {y:.3f} cm"
    return "\n".join([scale, *rows, "f Q"])


@lru_cache(maxsize=8192)
def _runs(number: int, row: tuple[bool, ...]) -> str:
    """The rectangles of one row of modules, counted from the top, in modules."""
    up = _QUIET + _MODULES - 1 - number
    found, start = [], None
    for column, dark in enumerate((*row, False)):
        if dark and start is None:
            start = column
        elif not dark and start is not None:
            found.append(f"{_QUIET + start} {up} {column - start} 1 re")
            start = None
    return " ".join(found)


def _matrix(code: str) -> list[list[bool]]:
    maker = qrcode.QRCode(version=1, error_correction=ERROR_CORRECT_M, border=0, mask_pattern=_MASK)
    maker.add_data(QRData(code, mode=MODE_NUMBER), optimize=0)
    maker.make(fit=False)
    return [[bool(dark) for dark in row] for row in maker.modules]

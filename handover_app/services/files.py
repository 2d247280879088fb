"""Files that somebody chose to be kept: read before any transaction begins."""

from __future__ import annotations

import mimetypes
from pathlib import Path

from handover_app.domain.fee_records import (
    LARGEST_FILE,
    FileTooLarge,
    FileUnreadable,
    NewFile,
    check_file,
)

_UNKNOWN_TYPE = "application/octet-stream"


def file_at(path: Path) -> NewFile:
    """Read a file to be kept.

    Raises:
        FileUnreadable, FileEmpty, FileTooLarge: it can't be kept.
    """
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise FileTooLarge(path.name, LARGEST_FILE)
        content = path.read_bytes()
    except OSError as error:
        raise FileUnreadable(path.name) from error
    kind = mimetypes.guess_type(path.name)[0] or _UNKNOWN_TYPE
    file = NewFile(path.name[-200:], kind, content)
    check_file(file)
    return file

"""The conversation of an import: which stage it is in, and what was answered so far; no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from handover_app.domain.unit_rows import COLUMNS, REQUIRED
from handover_app.domain.units import ImportResult
from handover_app.services.unit_import import UnitFile, UnitImportService


class ImportStage(Enum):
    """File → preview → result."""

    FILE = 1
    PREVIEW = 2
    RESULT = 3


@dataclass(frozen=True)
class ColumnMatch:
    """A column of ours and the heading it is read from; `index` None: not in this sheet."""

    column: str
    index: int | None
    required: bool


class ImportPresenter:
    """Remembers the file, the matching and the answers; decides which step is open.

    Attributes:
        file: the workbook as it is matched now.
        preview: what the import would do with `file`; None while that is not known.
        result: what the import did.
        importing: it is being written at this moment.
    """

    def __init__(self) -> None:
        self.importing = False
        self.file: UnitFile | None = None
        self.preview: ImportResult | None = None
        self.result: ImportResult | None = None

    @property
    def stage(self) -> ImportStage:
        """Where the conversation stands."""
        if self.result is not None:
            return ImportStage.RESULT
        return ImportStage.FILE if self.file is None else ImportStage.PREVIEW

    @property
    def shown(self) -> ImportResult | None:
        """The answer whose tables are shown."""
        return self.result or self.preview

    @property
    def missing(self) -> tuple[str, ...]:
        """Columns that cannot be done without and have no heading."""
        return () if self.file is None else self.file.match.missing

    @property
    def to_import(self) -> int:
        """How many units the import would write; 0 while the preview is not there."""
        return 0 if self.preview is None else self.preview.created + self.preview.updated

    @property
    def may_import(self) -> bool:
        """Whether there is something to write, and nobody is writing it yet."""
        return self.to_import > 0 and not self.importing

    def start_again(self) -> None:
        """Another workbook: nothing of the last one is kept."""
        self.file = self.preview = self.result = None

    def loaded(self, file: UnitFile) -> None:
        """A workbook was read."""
        self.file, self.preview, self.result = file, None, None

    def previewed(self, file: UnitFile, preview: ImportResult) -> bool:
        """A preview arrived; one of an older matching is dropped and answered with False."""
        if file is not self.file:
            return False
        self.preview = preview
        return True

    def imported(self, result: ImportResult) -> None:
        """The sound rows are in."""
        self.result = result
        self.importing = False

    def matches(self) -> tuple[ColumnMatch, ...]:
        """Every column of ours with its heading."""
        mapping = {} if self.file is None else self.file.match.mapping
        return tuple(
            ColumnMatch(column, mapping.get(column), column in REQUIRED) for column in COLUMNS
        )

    def headings(self) -> tuple[tuple[int, str], ...]:
        """The headings of the sheet with their places; empty cells are no headings."""
        header = () if self.file is None else self.file.match.header
        return tuple((place, words) for place, words in enumerate(header) if words)

    def match(self, column: str, index: int | None) -> None:
        """Read a column from another heading, or from none.

        A heading feeds one column: whichever had it before is left without.
        """
        if self.file is None:
            return
        mapping = {
            name: place
            for name, place in self.file.match.mapping.items()
            if name != column and place != index
        }
        if index is not None:
            mapping[column] = index
        self.file = self.file.with_mapping(mapping)
        self.preview = None


def save_left_out(
    service: UnitImportService, file: UnitFile, result: ImportResult, path: Path
) -> Path:
    """Write the rows that did not go in, with the reason in a last column.

    Raises:
        OSError: the place cannot be written.
    """
    path.write_bytes(service.problem_workbook(file, result))
    return path

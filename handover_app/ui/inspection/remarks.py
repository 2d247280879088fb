"""Notes and good points, listed apart from the defects: nobody has to mend them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from handover_app.domain.inspections import RemarkKind
from handover_app.ui.messages import word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords

Remark = tuple[RemarkKind, str, str]
"""Its kind, its room and its words."""

translate = QCoreApplication.translate
_LOOK = {RemarkKind.NOTE: ("pen-line", Tone.NEUTRAL), RemarkKind.GOOD_POINT: ("check", Tone.GOOD)}


class RemarkList(TableOrWords):
    """The remarks of the inspection in their order."""

    def __init__(self) -> None:
        table = RowTable(
            translate("RemarkList", "Notes and good points"),
            [
                Column(
                    translate("RemarkList", "Kind"),
                    lambda each: word(each[0]),
                    tone=lambda each: _LOOK[each[0]][1],
                    icon=lambda each: _LOOK[each[0]][0],
                    width=122,
                ),
                Column(translate("RemarkList", "Room"), lambda each: each[1], width=92),
                Column(translate("RemarkList", "In words"), lambda each: each[2], width=0),
            ],
        )
        table.setObjectName("remarks")
        super().__init__(table)
        self.show_remarks(())

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Show these in the place of what was shown."""
        nothing = translate("RemarkList", "No notes yet. Begin with # for a note, + for praise.")
        self.show_rows(remarks, nothing, lambda each: each)


def count_words(remarks: Sequence[Remark]) -> str:
    """How many of each kind there are, empty without any."""
    counted = ((kind, sum(each[0] is kind for each in remarks)) for kind in RemarkKind)
    return " · ".join(f"{word(kind)} {count}" for kind, count in counted if count)

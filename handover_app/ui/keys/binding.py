"""Binding: a key is chosen, and the first scan of a blank tag hangs it there."""

from __future__ import annotations

from collections import deque
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from handover_app.domain.keys import KeyLine, KeySetSummary, ScanVerdict, TagBlank
from handover_app.ui.context import PageContext
from handover_app.ui.keys.key_cards import look_of
from handover_app.ui.keys.mode_card import ModeCard
from handover_app.ui.keys.presenter import next_unlabelled
from handover_app.ui.messages.scans import key_state
from handover_app.ui.tokens import PADDING, Tone
from handover_app.ui.widgets.card import rule
from handover_app.ui.widgets.fields import QuietSpin
from handover_app.ui.widgets.label_print_form import LabelPrintForm
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.text import text

MOST_BLANKS = 2000
"""How many tags are made at once at most: some hundred sheets."""


class BindingCard(ModeCard):
    """The keys of a unit; the marked one gets the tag that is scanned next."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.flush()
        self._shown: KeySetSummary | None = None
        self._scans: deque[str] = deque()
        self.table = RowTable(
            self.tr("Keys to bind"),
            [
                Column(self.tr("Key"), lambda key: key.kind, width=160),
                Column(
                    self.tr("Number"),
                    lambda key: key.short_id or self.tr("no tag yet"),
                    tone=lambda key: None if key.short_id else Tone.WARN,
                    width=140,
                ),
                Column(
                    self.tr("State"),
                    key_state,
                    tone=lambda key: look_of(key)[1],
                    icon=lambda key: look_of(key)[0],
                    width=0,
                ),
            ],
        )
        self._rows = TableOrWords(self.table)
        self.body.addWidget(self._rows, 1)
        self.body.addWidget(rule())
        self.body.addLayout(self._foot())
        self._show(None)

    def show_unit(self, unit_id: UUID) -> None:
        """The keys of a unit found by the search bar, or by a scan."""
        read = partial(self.context.desks.keys.of_unit, unit_id)
        self.context.runner.read(self, read, self._show, self.show_failure, key="bind")

    def take_scan(self, text: str) -> None:
        """One after the other: the next blank tag is for the key after the one just bound."""
        self._scans.append(text)
        if len(self._scans) == 1:
            super().take_scan(text)

    def resolved(self, verdict: ScanVerdict) -> None:
        """A tag that hangs on a key already: its unit, or its public keys, are shown."""
        self.context.band.looked_up(f"{verdict.unit_code}　{verdict.key.kind}")
        read = partial(self.context.desks.keys.set_of, verdict.key_set_id)
        self.context.runner.read(self, read, self._show, self.show_failure, key="bind")
        self._next()

    def refused(self, error: Exception) -> None:
        """A blank tag is what this mode waits for."""
        key = self.table.current_row()
        if isinstance(error, TagBlank) and self._shown is not None and key is not None:
            act = self.context.session.act()
            bind = partial(
                self.context.desks.key_tags.bind, act, self._scans[0], key.key_id,
                self._shown.key_set_id,
            )  # fmt: skip
            self.context.runner.write(self, bind, partial(self._bound, key), self._not_bound)
        else:
            self._not_bound(error)

    def _not_bound(self, error: Exception) -> None:
        super().refused(error)
        self._next()

    def _next(self) -> None:
        self._scans.popleft()
        if self._scans:
            super().take_scan(self._scans[0])

    def _bound(self, key: KeyLine, key_set: KeySetSummary) -> None:
        words = self.tr("{unit} {kind}: tag bound").format(unit=key_set.unit_code, kind=key.kind)
        self.context.band.done(words)
        self.note(Tone.GOOD, words)
        self._show(key_set, after=key.key_id)
        self._next()

    def _show(self, key_set: KeySetSummary | None, after: UUID | None = None) -> None:
        self._shown = key_set
        rows = () if key_set is None else key_set.keys
        following = next_unlabelled(rows, after)
        words = self.tr("Find a unit above, mark a key, and scan a blank tag.")
        wanted = None if following is None else following.key_id
        self._rows.show_rows(rows, words, lambda key: key.key_id, wanted)
        code = self.tr("Bind tags") if key_set is None else key_set.unit_code
        missing = sum(not key.short_id for key in rows)
        self.show_heading(code, self.tr("{count} without a tag").format(count=missing))

    def _foot(self) -> QVBoxLayout:
        self.count = QuietSpin(1, MOST_BLANKS)
        self.count.setValue(21)
        self.count.setObjectName("blankCount")
        self.count.setAccessibleName(self.tr("How many blank tags"))
        self.make = QPushButton(self.tr("Print blank tags"))
        self.make.setObjectName("printBlanks")
        self.make.setAccessibleName(self.make.text())
        self.make.clicked.connect(self._on_make)
        self.form = LabelPrintForm(self.context, "blanks")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.form, 1)
        row.addWidget(self.count)
        row.addWidget(self.make)
        foot = QVBoxLayout()
        foot.setContentsMargins(PADDING - 1, 0, PADDING - 1, 10)
        foot.setSpacing(8)
        foot.addWidget(text(self.tr("Tags printed ahead are bound by their first scan."), "soft"))
        foot.addLayout(row)
        return foot

    def _on_make(self) -> None:
        act = self.context.session.act()
        make = partial(self.context.desks.key_tags.make_blank, act, self.count.value())
        self.context.runner.write(self, make, self._made, self.show_failure)

    def _made(self, codes: tuple[str, ...]) -> None:
        draw = partial(self.context.desks.key_tags.labels_of, codes, "", *self.form.choice())
        self.context.runner.read(self, draw, self._print, self.show_failure)

    def _print(self, pdf: bytes) -> None:
        self.context.printing(pdf, self.tr("Blank tags"))

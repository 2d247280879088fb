"""Printing labels at the key desk: of a whole building, or a new one for a single key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from handover_app.domain.keys import KeyLine, KeySetSummary
from handover_app.ui.context import PageContext
from handover_app.ui.widgets.label_print_form import LabelPrintForm


class KeyLabels(QObject):
    """Prints labels for a page; ``failed`` is told when nothing could be printed.

    Attributes:
        form: on what they are printed; the page shows it beside its buttons.
    """

    def __init__(
        self, context: PageContext, page: QWidget, failed: Callable[[Exception], None]
    ) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._failed = failed
        self.form = LabelPrintForm(context, "labels")

    def print_building(self, building: str) -> None:
        """The labels of all keys of a building."""
        title = self.tr("Key labels of {building}").format(building=building)
        layout, start = self.form.choice()
        read = partial(self._context.desks.keys.labels, building, layout=layout, start=start)
        self._context.runner.read(self, read, partial(self._show, title), self._failed)

    def print_set(self, key_set: KeySetSummary) -> None:
        """The labels of these keys alone, as of public ones, which stand in no building."""
        title = self.tr("Key labels of {code}").format(code=key_set.unit_code)
        codes = partial(self._context.desks.keys.codes_of_set, key_set.key_set_id)
        draw = partial(self._draw, title)
        self._context.runner.read(self, codes, draw, self._failed)

    def _draw(self, title: str, codes: tuple[str, ...]) -> None:
        labels = self._context.desks.key_tags.labels_of
        read = partial(labels, codes, "", *self.form.choice())
        self._context.runner.read(self, read, partial(self._show, title), self._failed)

    def ask_to_replace(self, key: KeyLine) -> None:
        """A new label for a key, once the clerk has heard what becomes of the old one."""
        question = self.tr(
            "Print a new label for key {number}? The label on it now is void at once."
        ).format(number=key.short_id)
        replace = partial(self._replace, key)
        words = self.tr("Replace the label")
        self._context.dialogs.confirm(self._page, question, words, replace)

    def print_sheet(self, key_set: KeySetSummary) -> None:
        """The key handover sheet again."""
        if key_set.paper_id is not None:
            act = self._context.session.act()
            bound = partial(self._context.desks.papers.print, act, key_set.paper_id)
            self._context.runner.write(self, bound, self._show_paper, self._failed)

    def _replace(self, key: KeyLine) -> None:
        act = self._context.session.act()
        title = self.tr("Key label {number}").format(number=key.short_id)
        replace = partial(
            self._context.desks.key_tags.replace_label, act, key.short_id, *self.form.choice()
        )
        self._context.runner.write(self, replace, partial(self._show, title), self._failed)

    def _show(self, title: str, pdf: bytes) -> None:
        self._context.printing(pdf, title)

    def _show_paper(self, paper: object) -> None:
        self._context.printing(paper.pdf, paper.name)  # type: ignore[attr-defined]

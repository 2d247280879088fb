"""The frame of a page of tabs: a tab is made when it is first opened, and takes the scans then."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from handover_app.domain.people import Right
from handover_app.domain.tags import is_unit_tag, looks_like_tag
from handover_app.ui.context import PageContext
from handover_app.ui.tokens import GAP, GRID


@dataclass(frozen=True)
class TabSpec:
    """A tab: its name in the tests, its word, what makes it, and whom it is for.

    Attributes:
        title: the English word, translated in the context of the page's class.
        rights: any one of these shows the tab; empty shows it to everybody.
    """

    key: str
    title: str
    make: Callable[[PageContext], QWidget]
    rights: frozenset[Right] = frozenset()


class TabbedPage(QWidget):
    """A thin frame around ``specs``; a tab does the work and knows nothing of the others."""

    def __init__(
        self, context: PageContext, specs: Sequence[TabSpec], *, name: str, words: str, of_unit: str
    ) -> None:
        """``name``: the frame's object name; ``of_unit``: the tab that has something of each unit.

        ``words`` name the tabs for a screen reader.
        """
        super().__init__()
        self.context = context
        self._specs, self._of_unit = tuple(specs), of_unit
        self._made: dict[str, QWidget] = {}
        self._tabs = QTabWidget()
        self._tabs.setObjectName(name)
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)
        for named in (self._tabs, self._tabs.tabBar()):
            named.setAccessibleName(words)
        for spec in self._specs:
            place = QWidget()
            QVBoxLayout(place).setContentsMargins(0, 2 * GRID, 0, 0)
            title = QCoreApplication.translate(type(self).__name__, spec.title)
            self._tabs.addTab(place, title)
        self._tabs.currentChanged.connect(self._on_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP // 2, GAP, GAP)
        column.addWidget(self._tabs)
        context.session.changed.connect(self._show_rights)
        self._show_rights()
        self._on_changed(self._tabs.currentIndex())

    def open_tab(self, key: str) -> QWidget:
        """Show a tab by its key, such as ``ledger``."""
        place = next(place for place, spec in enumerate(self._specs) if spec.key == key)
        self._tabs.setCurrentIndex(place)
        return self._made[key]

    def take_scan(self, text: str) -> bool:
        """The open tab may take a key's scan; words and units are for the window."""
        if not looks_like_tag(text) or is_unit_tag(text):
            return False
        take = getattr(self._open_tab(), "take_scan", None)
        return bool(take is not None and take(text))

    def show_unit(self, unit_id: UUID) -> None:
        """What the open tab has of a unit, else what the tab has that knows each of them."""
        show = getattr(self._open_tab(), "show_unit", None)
        if show is None:
            show = self.open_tab(self._of_unit).show_unit  # type: ignore[attr-defined]
        show(unit_id)

    def tab_made(self, tab: QWidget) -> None:
        """A tab was made: a page may listen to it."""

    def _open_tab(self) -> QWidget:
        return self._made[self._specs[self._tabs.currentIndex()].key]

    def _show_rights(self) -> None:
        """The services decide; a tab whose every button would be refused is only in the way."""
        for place, spec in enumerate(self._specs):
            may = not spec.rights or self.context.session.may(*spec.rights)
            self._tabs.setTabVisible(place, may)

    def _on_changed(self, place: int) -> None:
        spec = self._specs[place]
        if spec.key not in self._made:
            self._made[spec.key] = made = spec.make(self.context)
            layout = self._tabs.widget(place).layout()
            assert layout is not None
            layout.addWidget(made)
            # Qt would show it one turn of the loop later.
            made.show()
            self.tab_made(made)

"""Labels in the key room: of a building, for keys that bear none, and tags made ahead."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from handover_app.domain.label_layout_records import StoredLayout
from handover_app.domain.tags import BAG_TAG, KEY_TAG
from handover_app.ui.context import PageContext
from handover_app.ui.key_room.tab import KeyRoomTab
from handover_app.ui.labels.preview import LabelPreview
from handover_app.ui.labels.section import LabelsSection
from handover_app.ui.tokens import GAP, GRID, Tone
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.fields import Labelled, QuietBox, QuietSpin, button, line
from handover_app.ui.widgets.label_print_form import LabelPrintForm
from handover_app.ui.widgets.text import set_tone, text

MOST_BLANKS, USUAL_BLANKS = 2000, 21
"""How many tags are made at once at most, some hundred sheets; and at first, one sheet."""

_WIDTH = 404


class LabelsTab(KeyRoomTab):
    """What is printed stands at the left, the sheet it is printed on at the right."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._buildings: tuple[str, ...] = ()
        self._preview = LabelPreview(context)
        column = QWidget()
        column.setFixedWidth(_WIDTH)
        cards = QVBoxLayout(column)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(GAP)
        for card in (self._sheet_card(), self._keys_card(), self._blanks_card()):
            cards.addWidget(card)
        cards.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(column)
        row.addWidget(self._preview, 1)

    def refresh(self) -> None:
        """Read the buildings, and the keys that bear no tag."""
        self.read(self.context.desks.units.buildings, self._show_buildings, "buildings")
        self.read(self.context.desks.key_tags.untagged, self._show_untagged, "untagged")

    def take_scan(self, text: str) -> bool:
        """A scanned tag is the one that may be made void."""
        self._spoilt.setText(text)
        self._why.setFocus()
        words = self.tr("Say why this tag is void, or leave it.")
        self.context.band.looked_up(words)
        return True

    def _sheet_card(self) -> Card:
        card = Card(self.tr("Printed on"))
        self._form = LabelPrintForm(self.context, "room")
        self._form.chosen.connect(self._on_layout)
        self._test = button(self.tr("Test print"), "roomTest")
        self._test.setEnabled(False)
        self._test.clicked.connect(self._on_test)
        self._form.layout().addWidget(self._test)
        card.body.addWidget(self._form)
        return card

    def _keys_card(self) -> Card:
        card = Card(self.tr("Labels of keys"))
        self._building = QuietBox()
        self._print = PrimaryButton(self.tr("Print labels"))
        self._print.setObjectName("roomPrint")
        self._print.clicked.connect(self._on_print)
        words = self.tr("Which keys")
        card.body.addLayout(_beside(Labelled(words, self._building, "roomBuilding"), self._print))
        self._untagged = text("", "soft", wrap=True)
        self._tag = button(self.tr("Label them"), "roomUntagged")
        self._tag.clicked.connect(self._on_tag)
        card.body.addLayout(_beside(self._untagged, self._tag))
        return card

    def _blanks_card(self) -> Card:
        card = Card(self.tr("Tags made ahead"))
        self._kind, self._count = QuietBox(), QuietSpin(1, MOST_BLANKS)
        self._kind.addItem(self.tr("For keys"), KEY_TAG)
        self._kind.addItem(self.tr("For key bags"), BAG_TAG)
        self._count.setValue(USUAL_BLANKS)
        make = button(self.tr("Print blank tags"), "roomBlanks")
        make.clicked.connect(self._on_blanks)
        fields = QHBoxLayout()
        fields.setSpacing(2 * GRID)
        fields.addWidget(Labelled(self.tr("What for"), self._kind, "roomBlankKind"), 1)
        fields.addWidget(Labelled(self.tr("How many"), self._count, "roomBlankCount"))
        card.body.addLayout(_beside(fields, make))
        card.body.addWidget(
            text(self.tr("The first scan binds a tag to its key or its bag."), "soft", wrap=True)
        )
        card.body.addWidget(rule())
        card.body.addLayout(self._void_row())
        return card

    def _void_row(self) -> QHBoxLayout:
        """A tag that was spoilt or went astray counts no more."""
        self._spoilt = line(self.tr("Number of the tag"), "voidTag", self.tr("scan or type it"))
        self._why = line(self.tr("Why it is void"), "voidReason", self.tr("why it is void"))
        self._why.returnPressed.connect(self._on_void)
        self._void = button(self.tr("Make it void"), "voidTagNow")
        self._void.clicked.connect(self._on_void)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        for field in (self._spoilt, self._why):
            row.addWidget(field, 1)
            field.textChanged.connect(self._on_spoilt)
        row.addWidget(self._void)
        self._on_spoilt()
        return row

    def _show_buildings(self, buildings: tuple[str, ...]) -> None:
        kept = self._building.currentData()
        self._building.clear()
        self._building.addItem(self.tr("All keys"), "")
        for name in buildings:
            self._building.addItem(name, name)
        self._building.choose(kept)
        self._print.setEnabled(bool(buildings))

    def _show_untagged(self, counts: Sequence[tuple[str, int]]) -> None:
        total = sum(count for _, count in counts)
        words = self.tr("Every key at hand bears a tag.")
        if total:
            public = self.tr("public keys")
            where = "、".join(f"{name or public} {count}" for name, count in counts)
            words = self.tr("Keys without a tag: {count} ({where})").format(
                count=total, where=where
            )
        self._untagged.setText(words)
        set_tone(self._untagged, Tone.WARN if total else None)
        self._tag.setVisible(bool(total))

    def _on_layout(self, stored: StoredLayout | None) -> None:
        self._test.setEnabled(stored is not None)
        if stored is not None:
            self._preview.show_layout(stored.layout)

    def _on_test(self) -> None:
        stored = self._form.stored()
        if stored is not None:
            title = self.tr("Test print of {name}").format(name=stored.layout.name)
            draw = partial(self.context.desks.label_layouts.test_print, stored.layout)
            self.read(draw, partial(self._printed_as, title), "labels")

    def _on_print(self) -> None:
        building = self._building.currentData() or None
        title = self.tr("Key labels of {building}").format(building=self._building.currentText())
        layout, start = self._form.choice()
        draw = partial(self.context.desks.keys.labels, building, layout=layout, start=start)
        self.read(draw, partial(self._printed_as, title), "labels")

    def _on_tag(self) -> None:
        done = partial(self._print_codes, self.tr("New key labels"))
        self.write(self.context.desks.key_tags.tag_untagged, done=done)

    def _on_blanks(self) -> None:
        kind = self._kind.currentData()
        bags = kind == BAG_TAG
        title = self.tr("Blank tags for key bags") if bags else self.tr("Blank tags for keys")
        done = partial(self._print_codes, title)
        self.write(self.context.desks.key_tags.make_blank, self._count.value(), kind, done=done)

    def _on_spoilt(self) -> None:
        said = self._spoilt.text().strip() and self._why.text().strip()
        self._void.setEnabled(bool(said))

    def _on_void(self) -> None:
        if self._void.isEnabled():
            question = self.tr(
                "Make this tag void for good? The key that bears it, if any, then bears none."
            )
            self.context.dialogs.confirm(self, question, self._void.text(), self._make_void)

    def _make_void(self) -> None:
        code, why = self._spoilt.text().strip(), self._why.text().strip()
        self.write(self.context.desks.key_tags.void, code, why, done=self._voided)

    def _voided(self, _: None) -> None:
        self.context.band.done(self.tr("The tag is void"), self._why.text().strip())
        self._spoilt.clear()
        self._why.clear()
        self.refresh()

    def _print_codes(self, title: str, codes: tuple[str, ...]) -> None:
        """Print tags that are on the books already; the key desk prints one again if need be."""
        if codes:
            draw = partial(self.context.desks.key_tags.labels_of, codes, "", *self._form.choice())
            self.read(draw, partial(self._printed_as, title), "labels")

    def _printed_as(self, title: str, pdf: bytes) -> None:
        self.context.printing(pdf, title)


class LayoutsTab(LabelsSection):
    """The editor of label layouts, which the settings show too: key clerks have no settings."""

    def take_scan(self, text: str) -> bool:
        """A scan is the window's."""
        del text
        return False


def _beside(what: QWidget | QHBoxLayout, pressed: QPushButton) -> QHBoxLayout:
    """Something with its button at the right, on the line of its last field."""
    row = QHBoxLayout()
    row.setSpacing(2 * GRID)
    if isinstance(what, QWidget):
        row.addWidget(what, 1)
    else:
        row.addLayout(what, 1)
    foot = QVBoxLayout()
    foot.addStretch(1)
    foot.addWidget(pressed)
    row.addLayout(foot)
    return row

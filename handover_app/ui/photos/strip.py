"""The photos of one defect, side by side, with a place to drop and paste new ones."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout

from handover_app.domain.defects import (
    AttachedPhoto,
    DefectDetail,
    DefectState,
    NotAPhoto,
    PhotoKind,
    PhotoLine,
    PhotoNotStored,
)
from handover_app.domain.inspections import SettingsSummary
from handover_app.domain.people import Right
from handover_app.ui.context import PageContext
from handover_app.ui.messages import sentence, word
from handover_app.ui.photos.intake import FileSource, ImageSource, Source, sources_in
from handover_app.ui.photos.offer import OfferedPhoto
from handover_app.ui.photos.shelf import PhotoShelf
from handover_app.ui.photos.shot import CameraShot
from handover_app.ui.photos.sources import PhotoSources
from handover_app.ui.photos.viewer import PhotoViewer
from handover_app.ui.photos.watch_line import WatchLine
from handover_app.ui.tab import WorkTab
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.buttons import IconButton
from handover_app.ui.widgets.text import Elided, set_tone, text

_NOW_AFTER = frozenset({DefectState.ASSIGNED, DefectState.IN_REPAIR, DefectState.REPAIRED})
"""A photo that is taken while a repair runs shows what it came to."""
_MOST_TOLD = 3


class PhotoStrip(WorkTab):
    """Thumbnails of the defect in hand; new photos come by file, drop, paste, camera and phone.

    Attributes:
        sources: the cameras and the watched folder, shared by all strips of the window.
        kind: what new photos show, before or after the repair.
        shelf: the thumbnails.
        offer: the picture that arrived from the phone.
        told: there is something new to see in this part of the strip.
    """

    told = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._defect_id: UUID | None = None
        self._chosen = False
        self._told: list[str] = []
        self._shot: CameraShot | None = None
        self.sources = context.photo_sources or PhotoSources(context.runner, self)
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Photos"))
        self._count = Elided("", "heading")
        self.kind = QComboBox()
        self.kind.setObjectName("photo-kind")
        self.kind.setAccessibleName(self.tr("What new photos show"))
        self.kind.activated.connect(self._on_kind)
        self.shelf = PhotoShelf(context)
        self.shelf.opened.connect(self._open)
        self._words = text("", "soft", wrap=True)
        self._words.setObjectName("photo-words")
        self._words.hide()
        self.offer = OfferedPhoto(context)
        self.offer.accepted.connect(self._on_offer)
        self.offer.left.connect(self.sources.take)
        self.watch_line = WatchLine(context, self.sources)
        self._build()
        self.sources.offered.connect(self._show_offer)
        for key in ("Ctrl+V", "Ctrl+Shift+V"):  # a field with the focus keeps the first for itself
            shortcut = QShortcut(QKeySequence(key), self, activated=self.paste)
            shortcut.setWhatsThis(self.tr("Paste a photo"))
        context.hub.watch(self, ("defects",), self.refresh)
        self._show(None)

    def _build(self) -> None:
        self._buttons = [
            IconButton("plus", self.tr("Add photos from files")),
            IconButton("camera", self.tr("Take a photo with this computer's camera")),
            IconButton("smartphone", self.tr("Take pictures from a phone's folder")),
        ]
        for button, name, pressed in zip(
            self._buttons,
            ("add-files", "open-camera", "watch-folder"),
            (self.add_files, self.open_camera, self.watch_line.choose),
            strict=True,
        ):
            button.setObjectName(name)
            button.clicked.connect(lambda _checked=False, done=pressed: done())
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._count, 1)
        head.addWidget(self.kind)
        for button in self._buttons:
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        for widget in (self.shelf, self.offer, self._words, self.watch_line):
            column.addWidget(widget)

    def show_defect(self, defect_id: UUID | None) -> None:
        """Show this defect's photos; None: nothing is in hand."""
        if defect_id != self._defect_id:
            self._defect_id = defect_id
            self._chosen = False
            self._told.clear()
            self._show(None)
        self.refresh()

    def refresh(self) -> None:
        """Read the photos anew."""
        if not self.sources.begun:
            self.sources.begun = True
            self.read(self.context.desks.inspection_settings.summary, self._begin, "settings")
        if self._defect_id is not None:
            detail = partial(self.context.desks.defects.detail, self._defect_id)
            self.read(detail, self._show_detail, "photos")

    def add(self, sources: Sequence[Source]) -> None:
        """Add these to the defect in hand, one after the other; a worker reads and encodes."""
        defect_id, kind = self._defect_id, self.kind.currentData()
        if defect_id is None or kind is None:
            return
        self._told.clear()
        self._say("")
        for source in sources:
            self.context.runner.read(
                self,
                source.read,
                partial(self._store, defect_id, kind, source),
                partial(self._not_added, defect_id, source),
            )

    def add_files(self) -> None:
        """Ask for files."""
        kinds = self.tr("Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.heic)")
        self.context.dialogs.ask_files(
            self, self.tr("Photos of the defect"), kinds, self._add_paths
        )

    def paste(self) -> None:
        """Add what is in the clipboard: an image, or files that were copied."""
        if self._may_add():
            self._add_found(sources_in(QGuiApplication.clipboard().mimeData()))

    def open_camera(self) -> None:
        """Show what the camera sees."""
        if self._shot is None:
            self._shot = CameraShot(self.sources, self.window())
            self._shot.taken.connect(self._on_shot)
            self.destroyed.connect(self._shot.deleteLater)
        self._shot.show()
        self._shot.activateWindow()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        data = event.mimeData()
        if self._may_add() and (data.hasUrls() or data.hasImage()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        # Copied, never moved: the file stays where it was.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._add_found(sources_in(event.mimeData()))

    def _begin(self, settings: SettingsSummary) -> None:
        self.sources.begin(settings.watched_folder)

    def _show_detail(self, detail: DefectDetail) -> None:
        if detail.summary.defect_id == self._defect_id:
            self._show(detail)

    def _show(self, detail: DefectDetail | None) -> None:
        lines: Sequence[PhotoLine] = () if detail is None else detail.photos
        self.shelf.show_lines(lines)
        words = self.tr("Photos")
        if lines:
            here = sum(each.here for each in lines)
            words = self.tr("{here} of {all} photos here").format(here=here, all=len(lines))
        elif detail is not None:
            words = self.tr("No photo yet")
        self._count.setText(words)
        missing = any(not each.here for each in lines)
        set_tone(self._count, Tone.WARN if missing else None)
        self._show_kinds(detail)
        possible = self._may_add()
        for button in self._buttons[:2]:
            button.setEnabled(possible)
        self.kind.setVisible(possible)
        self._show_offer()

    def _show_kinds(self, detail: DefectDetail | None) -> None:
        """Whoever inspects may show both; a crew and the desk show what a repair came to."""
        inspects = self.context.session.may(Right.INSPECT)
        kinds = [PhotoKind.BEFORE, PhotoKind.AFTER] if inspects else [PhotoKind.AFTER]
        if not inspects and not self.context.session.may(Right.REPAIR, Right.ISSUE_NOTICE):
            kinds = []
        if [self.kind.itemData(each) for each in range(self.kind.count())] != kinds:
            self.kind.clear()
            for each in kinds:
                short = (
                    self.tr("After repair") if each is PhotoKind.AFTER else self.tr("Before repair")
                )
                self.kind.addItem(short, each)
                self.kind.setItemData(
                    self.kind.count() - 1, word(each), Qt.ItemDataRole.ToolTipRole
                )
        if detail is not None and not self._chosen:
            later = detail.summary.state in _NOW_AFTER or bool(detail.summary.order)
            wanted = PhotoKind.AFTER if later else PhotoKind.BEFORE
            self.kind.setCurrentIndex(max(0, self.kind.findData(wanted)))

    def _on_kind(self) -> None:
        self._chosen = True

    def _may_add(self) -> bool:
        return self._defect_id is not None and self.kind.count() > 0

    def _add_paths(self, paths: Sequence[Path]) -> None:
        self.add([FileSource(each) for each in paths])

    def _add_found(self, found: Sequence[Source]) -> None:
        if found:
            self.add(found)
        else:
            self._say(
                self.tr(
                    "Nothing was added: there is neither a picture nor a picture's file in it. "
                    "Save the picture as a file first, then drag the file here."
                ),
                Tone.WARN,
            )

    def _on_shot(self, image: QImage) -> None:
        self.add([ImageSource(image, "camera.jpg")])

    def _on_offer(self, path: Path) -> None:
        self.add([FileSource(path)])

    def _store(self, defect_id: UUID, kind: PhotoKind, source: Source, content: bytes) -> None:
        done = partial(self._added, source)
        self.write(
            self.context.desks.photos.attach,
            defect_id,
            content,
            source.name,
            kind,
            done=done,
            failed=partial(self._not_added, defect_id, source),
            again=partial(self._added, source, None),
        )

    def _added(self, source: Source, photo: AttachedPhoto | None) -> None:
        if photo is None or photo.again:
            words = self.tr("This photo was there already")
        else:
            words = self.tr("Photo added")
        self.context.band.done(words, source.name)
        if self._shot is not None and self._shot.isVisible():
            self._shot.say(self.tr("Added. Press F9 for the next one."))
        self._take(source)
        self.refresh()
        self.told.emit(self._words if self._told else self.shelf)

    def _not_added(self, defect_id: UUID, source: Source, error: Exception) -> None:
        """Said beside the photos, with the file's name; the others of the same drop go on."""
        if not isinstance(error, NotAPhoto | PhotoNotStored):
            self.failed(error)
            self._show_offer()
            return
        if isinstance(error, NotAPhoto):
            self._take(source)  # offered again it would be refused again
        words = sentence(error)
        if defect_id == self._defect_id:
            self._told.append(f"{source.name}: {words}" if source.name else words)
            self._say("\n".join(self._told[-_MOST_TOLD:]), Tone.BAD)
        else:
            self.context.show_error(error)
        if self._shot is not None and self._shot.isVisible():
            self._shot.say(words)
        self._show_offer()

    def _take(self, source: Source) -> None:
        if isinstance(source, FileSource):
            self.sources.take(source.path)

    def _show_offer(self) -> None:
        self.offer.show_waiting(self.sources.waiting, possible=self._may_add())

    def _open(self, lines: Sequence[PhotoLine], place: int) -> None:
        viewer = PhotoViewer(self.context, lines, place, self)
        viewer.drawn.connect(self.refresh)
        viewer.finished.connect(viewer.deleteLater)
        viewer.open()

    def _say(self, words: str, tone: Tone | None = None) -> None:
        self._words.setText(words)
        self._words.setVisible(bool(words))
        set_tone(self._words, tone)
        if words:
            self.told.emit(self._words)

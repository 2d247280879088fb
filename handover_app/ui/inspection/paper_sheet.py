"""The photo of the signed form: from a file, dropped, pasted, or by this computer's camera."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QHBoxLayout

from handover_app.domain.defects import AttachedPhoto
from handover_app.ui.context import PageContext
from handover_app.ui.inspection.part import UnitPart
from handover_app.ui.photos.intake import FileSource, ImageSource, Source, sources_in
from handover_app.ui.photos.shot import CameraShot
from handover_app.ui.photos.sources import PhotoSources
from handover_app.ui.widgets.buttons import IconButton
from handover_app.ui.widgets.fields import button


class SignedSheet(UnitPart):
    """Two buttons; what is dropped or pasted on the form comes here too.

    Attributes:
        attached: a photo is stored.
    """

    attached = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._shot: CameraShot | None = None
        self._sources = context.photo_sources or PhotoSources(context.runner, self)
        self._file = button(self.tr("Attach sheet"), "attach-sheet")
        self._file.setToolTip(self.tr("Choose a photo, drop it here, or paste it with Ctrl+V"))
        self._file.clicked.connect(self._on_file)
        words = self.tr("Photograph the signed sheet with this computer's camera")
        self._camera = IconButton("camera", words)
        self._camera.setObjectName("photograph-sheet")
        self._camera.clicked.connect(self._on_camera)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._file)
        row.addWidget(self._camera)

    def paste(self) -> None:
        """Attach what is in the clipboard."""
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, data: QMimeData | None) -> None:
        """Attach what was dropped or pasted."""
        found = sources_in(data)
        if found:
            self._attach(found)
        else:
            words = self.tr("Nothing was attached: there is no picture in it.")
            self.context.band.refused(words)

    def _on_file(self) -> None:
        kinds = self.tr("Pictures (*.jpg *.jpeg *.png *.webp)")
        title = self.tr("Photo of the signed sheet")
        self.context.dialogs.ask_file(self, title, kinds, self._on_chosen)

    def _on_chosen(self, file: Path) -> None:
        self._attach([FileSource(file)])

    def _on_camera(self) -> None:
        if self._shot is None:
            self._shot = CameraShot(self._sources, self.window())
            self._shot.taken.connect(self._on_shot)
            self.destroyed.connect(self._shot.deleteLater)
        self._shot.show()
        self._shot.activateWindow()

    def _on_shot(self, image: QImage) -> None:
        self._attach([ImageSource(image, "camera.jpg")])

    def _attach(self, sources: Sequence[Source]) -> None:
        """Read by a reader, since a card may be slow, and stored by the writer."""
        if self.unit_id is None or self.inspection is None:
            return
        inspection_id = self.inspection.inspection_id
        for source in sources:
            store = partial(self._store, self.unit_id, inspection_id, source)
            self.context.runner.read(self, source.read, store, self.context.show_error)

    def _store(self, unit_id: UUID, inspection_id: UUID, source: Source, content: bytes) -> None:
        self.write(
            self.context.desks.photos.attach_sheet,
            unit_id,
            inspection_id,
            content,
            source.name,
            done=self._attached,
            failed=self.context.show_error,
            again=partial(self._attached, None),
        )

    def _attached(self, photo: AttachedPhoto | None) -> None:
        words = self.tr("Signed sheet attached")
        if photo is None or photo.again:
            words = self.tr("This sheet was attached before")
        self.context.band.done(words)
        if self._shot is not None and self._shot.isVisible():
            self._shot.say(words)
        self.attached.emit()

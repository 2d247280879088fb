"""A small button beside each meter's field: a photo of what the meter shows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from handover_app.domain.defects import AttachedPhoto, PhotoKind, PhotoLine
from handover_app.domain.inspections import MeterKind
from handover_app.ui.context import PageContext
from handover_app.ui.messages import word
from handover_app.ui.photos.intake import FileSource, ImageSource, Source, sources_in
from handover_app.ui.photos.shot import CameraShot
from handover_app.ui.photos.sources import PhotoSources
from handover_app.ui.photos.viewer import PhotoViewer
from handover_app.ui.tab import WorkTab
from handover_app.ui.theme import current, text_font
from handover_app.ui.widgets.buttons import IconButton


class MeterButton(IconButton):
    """A camera with the number of photos beside it; low, to stand above the meter's field."""

    def __init__(self, meter: MeterKind) -> None:
        super().__init__("camera", "")
        self._meter, self._count = meter, 0
        self.setObjectName(f"photo-{meter.value}")
        self.setFixedSize(44, 20)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """How many photos of the meter there are."""
        self._count = count
        said = self.tr("Photo of the {meter} meter, {count} there")
        self.setAccessibleName(said.format(meter=word(self._meter), count=count))
        self.setToolTip(self.accessibleName())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if self._count:
            painter = QPainter(self)
            painter.setFont(text_font(12, bold=True))
            painter.setPen(QColor(current().accent))
            at_the_right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(self.rect().adjusted(0, 0, -3, 0), at_the_right, str(self._count))
            painter.end()


class MeterPhotos(WorkTab):
    """Gives a button for each meter; it has no face of its own.

    The button says how many photos there are, and its menu adds one or shows them.
    """

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.sources = context.photo_sources or PhotoSources(context.runner, self)
        self._unit_id: UUID | None = None
        self._lines: dict[MeterKind, list[PhotoLine]] = {}
        self._buttons: dict[MeterKind, MeterButton] = {}
        self._shot: CameraShot | None = None
        self._meter = MeterKind.WATER
        for meter in MeterKind:
            button = MeterButton(meter)
            button.clicked.connect(partial(self._on_button, meter))
            self._buttons[meter] = button
        context.hub.watch(self, ("defects",), self.refresh)
        self._show(())

    def button(self, meter: MeterKind) -> QWidget:
        """The button of one meter, to be placed beside its field."""
        return self._buttons[meter]

    def show_unit(self, unit_id: UUID | None) -> None:
        """The unit whose inspection is in hand; None: there is none, nothing can be added."""
        if unit_id != self._unit_id:
            self._unit_id = unit_id
            self._show(())
        self.refresh()

    def refresh(self) -> None:
        """Read which photos there are."""
        if self._unit_id is not None:
            of_unit = partial(self.context.desks.photos.of_unit, self._unit_id)
            self.read(of_unit, partial(self._show_of, self._unit_id), "photos")

    def menu_of(self, meter: MeterKind) -> QMenu:
        """What can be done: show the photos, or add one by file, camera, clipboard or phone."""
        self._meter = meter
        menu = QMenu(self._buttons[meter])
        if self._lines.get(meter):
            menu.addAction(self.tr("Show the photos"), partial(self._open, meter))
            menu.addSeparator()
        for path in self.sources.waiting[:1]:
            words = self.tr("Add {name} from the phone").format(name=path.name)
            menu.addAction(words, partial(self._add, meter, FileSource(path)))
        menu.addAction(self.tr("Add from a file…"), partial(self._ask, meter))
        menu.addAction(self.tr("Take with this computer's camera"), self._open_camera)
        if found := sources_in(QGuiApplication.clipboard().mimeData()):
            menu.addAction(self.tr("Paste"), partial(self._add, meter, found[0]))
        return menu

    def _on_button(self, meter: MeterKind, _checked: bool = False) -> None:
        menu, button = self.menu_of(meter), self._buttons[meter]
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _show_of(self, unit_id: UUID, lines: Sequence[PhotoLine]) -> None:
        if unit_id == self._unit_id:
            self._show(lines)

    def _show(self, lines: Sequence[PhotoLine]) -> None:
        for meter, button in self._buttons.items():
            mine = [
                each
                for each in lines
                if each.kind is PhotoKind.METER and each.subject == meter.name
            ]
            self._lines[meter] = mine
            button.show_count(len(mine))
            button.setEnabled(self._unit_id is not None)

    def _ask(self, meter: MeterKind) -> None:
        kinds = self.tr("Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.heic)")
        title = self.tr("Photo of the {meter} meter").format(meter=word(meter))
        button = self._buttons[meter]
        self.context.dialogs.ask_file(button, title, kinds, partial(self._add_file, meter))

    def _add_file(self, meter: MeterKind, path: Path) -> None:
        self._add(meter, FileSource(path))

    def _open_camera(self) -> None:
        if self._shot is None:
            self._shot = CameraShot(self.sources, self._buttons[self._meter].window())
            self._shot.taken.connect(self._on_shot)
            self.destroyed.connect(self._shot.deleteLater)
        self._shot.show()
        self._shot.activateWindow()

    def _on_shot(self, image: QImage) -> None:
        self._add(self._meter, ImageSource(image, "camera.jpg"))

    def _add(self, meter: MeterKind, source: Source) -> None:
        unit_id = self._unit_id
        if unit_id is not None:
            store = partial(self._store, unit_id, meter, source)
            self.context.runner.read(self, source.read, store, self.failed)

    def _store(self, unit_id: UUID, meter: MeterKind, source: Source, content: bytes) -> None:
        self.write(
            self.context.desks.photos.attach_meter,
            unit_id,
            meter,
            content,
            source.name,
            done=partial(self._added, source),
            again=partial(self._added, source, None),
        )

    def _added(self, source: Source, photo: AttachedPhoto | None) -> None:
        words = self.tr("Photo added")
        if photo is None or photo.again:
            words = self.tr("This photo was there already")
        self.context.band.done(words, source.name)
        if isinstance(source, FileSource):
            self.sources.take(source.path)
        if self._shot is not None:
            self._shot.reject()
        self.refresh()

    def _open(self, meter: MeterKind) -> None:
        viewer = PhotoViewer(self.context, self._lines[meter], 0, self._buttons[meter].window())
        viewer.drawn.connect(self.refresh)
        viewer.finished.connect(viewer.deleteLater)
        viewer.open()

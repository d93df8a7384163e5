"""Pictures made ready for a model: read, made no larger than a model looks at, and written as PNG or JPEG."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..core.messages import Image
from .amounts import measure
from .qt import Qt, QtCore, QtGui, tr

LONGEST_SIDE = 1568
"""Pixels; models scale down what is larger."""
MOST_BYTES = 4_000_000
MOST_FILE_BYTES = 60_000_000
MOST_PIXELS = 120_000_000
THUMBNAIL = 48
_FORMATS = ("png", "jpeg", "jpg")
_QUALITY = 88


@dataclass(frozen=True)
class Picture:
    """One picture as it goes along, and small as it is shown."""

    name: str
    image: Image
    thumbnail: QtGui.QImage
    width: int
    height: int

    @property
    def description(self) -> str:
        """Its name, size in pixels and weight."""
        weight = tr("{} kB").format(measure(max(1, round(len(self.image.data) / 1000))))
        return f"{self.name}: {self.width} × {self.height}, {weight}"


def prepare(source: Path | QtGui.QImage, name: str) -> Picture | str:
    """The picture, or a sentence why there is none. Takes a while for a large one, and may be done on any thread."""
    read = _read(source) if isinstance(source, Path) else (source, "png")
    if isinstance(read, str):
        return read
    picture, form = read
    if picture.isNull():
        return tr("“{}” can't be read as a picture.").format(name)
    if max(picture.width(), picture.height()) > LONGEST_SIDE:
        picture = picture.scaled(LONGEST_SIDE, LONGEST_SIDE, Qt.KeepAspectRatio, Qt.SmoothTransformation)
    data = _written(picture, form)
    if len(data) > MOST_BYTES:
        data = _written(picture, "jpeg")
    if not data or len(data) > MOST_BYTES:
        return tr("“{}” stays too large to be sent, even when it is made smaller.").format(name)
    small = picture.scaled(2 * THUMBNAIL, THUMBNAIL, Qt.KeepAspectRatio, Qt.SmoothTransformation)
    return Picture(name, Image.of(data), small, picture.width(), picture.height())


def _read(path: Path) -> tuple[QtGui.QImage, str] | str:
    """The picture in a file and its format, or why not."""
    try:
        if path.stat().st_size > MOST_FILE_BYTES:
            most = measure(MOST_FILE_BYTES // 1_000_000)
            return tr("“{name}” is too large: a picture may have {most} MB.").format(name=path.name, most=most)
    except OSError as error:
        return tr("“{name}” can't be read: {reason}.").format(name=path.name, reason=error.strerror or error)
    reader = QtGui.QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    form = bytes(reader.format()).decode("ascii", "replace")
    if form not in _FORMATS:
        return tr("“{}” is neither PNG nor JPEG.").format(path.name)
    size = reader.size()
    if size.width() * size.height() > MOST_PIXELS:
        return tr("“{}” has too many pixels.").format(path.name)
    if size.isValid() and max(size.width(), size.height()) > LONGEST_SIDE:  # JPEG is read much faster so
        reader.setScaledSize(size.scaled(LONGEST_SIDE, LONGEST_SIDE, Qt.KeepAspectRatio))
    return reader.read(), form


def _written(picture: QtGui.QImage, form: str) -> bytes:
    data = QtCore.QByteArray()
    buffer: Any = QtCore.QBuffer(data)
    buffer.open(QtCore.QIODevice.WriteOnly)
    as_jpeg = form != "png"
    if as_jpeg and picture.hasAlphaChannel():
        picture = _on_white(picture)
    picture.save(buffer, "JPEG" if as_jpeg else "PNG", _QUALITY if as_jpeg else -1)
    buffer.close()
    return bytes(data.data())


def _on_white(picture: QtGui.QImage) -> QtGui.QImage:
    whole = QtGui.QImage(picture.size(), QtGui.QImage.Format_RGB32)
    whole.fill(QtGui.QColor("white"))
    painter = QtGui.QPainter(whole)
    painter.drawImage(0, 0, picture)
    painter.end()
    return whole

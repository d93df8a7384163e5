"""Pictures that go along with a request: pasted, dropped, chosen, or the 3D view; by mouse and keyboard."""

from __future__ import annotations

import random

import FreeCADGui
import pytest
from PySide import QtCore, QtGui, QtWidgets

from freecad_ai_workbench.core.plan import Clarification, Question
from freecad_ai_workbench.core.run import RunState
from freecad_ai_workbench.ui import picture_files
from freecad_ai_workbench.ui.picture_files import LONGEST_SIDE, Picture, prepare

KEY = QtCore.Qt


def painted(width: int = 300, height: int = 200, *, alpha: bool = False) -> QtGui.QImage:
    form = QtGui.QImage.Format_ARGB32 if alpha else QtGui.QImage.Format_RGB32
    image = QtGui.QImage(width, height, form)
    image.fill(QtGui.QColor(20, 120, 200))
    painter = QtGui.QPainter(image)
    painter.fillRect(width // 4, height // 4, width // 2, height // 2, QtGui.QColor("orange"))
    painter.end()
    return image


@pytest.fixture
def file(tmp_path):
    """Writes a picture into a file."""

    def write(name: str, image: QtGui.QImage | None = None):
        path = tmp_path / name
        assert (image or painted()).save(str(path))
        return path

    return write


@pytest.fixture
def box(bench, user):
    prompt = bench.child("Prompt")
    bench.panel.window().activateWindow()
    prompt.setFocus()
    user.wait_until(prompt.hasFocus)
    return prompt


@pytest.fixture
def chips(bench, user):
    """Waits for so many chips, and gives them."""

    def wait(count: int):
        user.wait_until(lambda: len(bench.panel.pictures.chips) == count)
        return bench.panel.pictures.chips

    return wait


def remark(bench) -> str:
    label = bench.child("Remark")
    return label.text() if label.isVisible() else ""


def test_a_pasted_picture_goes_along(bench, box, user, chips, qtest, make, wait_phase) -> None:
    assert not bench.panel.pictures.isVisible()
    QtWidgets.QApplication.clipboard().setImage(painted())
    box.paste()
    (chip,) = chips(1)
    assert bench.panel.pictures.isVisible() and chip.isVisible()
    assert chip.accessibleName().startswith("Picture: 300 × 200, ")
    assert box.toPlainText() == ""
    bench.propose(make.proposal())
    user.type(box, "make this")
    qtest.keyClick(box, KEY.Key_Return)
    wait_phase("proposal")
    (image,) = bench.runner.requests[0].images
    assert image.media_type == "image/png"
    assert QtGui.QImage.fromData(image.data).size() == QtCore.QSize(300, 200)
    assert "make this\n(with 1 picture)" in bench.child("Chat").toPlainText()
    chips(0)
    assert not bench.panel.pictures.isVisible()


def test_dropped_files_go_along(bench, box, user, chips, file) -> None:
    data = QtCore.QMimeData()
    data.setUrls([QtCore.QUrl.fromLocalFile(str(file(name))) for name in ("sketch.png", "photo.jpg")])
    place = QtCore.QPointF(box.viewport().rect().center())
    for make in (QtGui.QDragEnterEvent, QtGui.QDropEvent):
        at = place.toPoint() if make is QtGui.QDragEnterEvent else place
        event = make(at, KEY.CopyAction, data, KEY.LeftButton, KEY.NoModifier)
        QtWidgets.QApplication.sendEvent(box.viewport(), event)
        assert event.isAccepted()
    names = {chip.accessibleName().partition(":")[0] for chip in chips(2)}
    assert names == {"sketch.png", "photo.jpg"}
    assert box.toPlainText() == ""


def test_text_is_still_pasted_as_text(bench, box) -> None:
    QtWidgets.QApplication.clipboard().setText("a plate")
    box.paste()
    assert box.toPlainText() == "a plate"
    assert bench.session.pictures.attached == ()


def test_the_view_is_taken_with_one_button(bench, user, qtest, chips, document) -> None:
    document.addObject("Part::Box", "Box")
    document.recompute()
    view = FreeCADGui.getDocument(document.Name).activeView()
    view.viewIsometric()
    view.fitAll()
    qtest.mouseClick(bench.child("Screenshot"), KEY.LeftButton)
    (chip,) = chips(1)
    picture = chip.picture
    assert chip.accessibleName().startswith("3D view: ")
    seen = QtGui.QImage.fromData(picture.image.data)
    assert len({seen.pixel(x, y) for x in range(0, seen.width(), 9) for y in range(0, seen.height(), 9)}) > 2
    assert picture.width / picture.height == pytest.approx(view.getSize()[0] / view.getSize()[1], rel=0.02)


def test_without_a_view_there_is_no_picture(bench, qtest) -> None:
    qtest.mouseClick(bench.child("Screenshot"), KEY.LeftButton)
    assert remark(bench) == "There is no 3D view to take a picture of."


def test_files_are_chosen_in_a_dialog(bench, qtest, chips, file, monkeypatch) -> None:
    names = [str(file("one.png")), str(file("two.png"))]
    monkeypatch.setattr(QtWidgets.QFileDialog, "getOpenFileNames", lambda *_: (names, ""))
    qtest.mouseClick(bench.child("Attach"), KEY.LeftButton)
    chips(2)


@pytest.mark.parametrize("how", ["button", "delete"])
def test_a_picture_is_left_out_again(bench, user, qtest, chips, how) -> None:
    bench.session.pictures.add(painted(), "first")
    chips(1)
    bench.session.pictures.add(painted(), "second")
    first = chips(2)[0]
    if how == "button":
        qtest.mouseClick(first.remove, KEY.LeftButton)
    else:
        first.setFocus()
        qtest.keyClick(first, KEY.Key_Delete)
    (left,) = chips(1)
    assert left.picture.name == "second"


def test_no_more_than_four(bench, user, chips) -> None:
    for number in range(5):
        bench.session.pictures.add(painted(), f"picture {number}")
    chips(4)
    assert remark(bench) == "A request takes 4 pictures at most."


def test_what_is_wrong_with_a_file_is_said(bench, user, tmp_path, file) -> None:
    (tmp_path / "text.png").write_text("no picture")
    broken = file("broken.png")
    broken.write_bytes(broken.read_bytes()[:60])
    for path, said in (
        (tmp_path / "gone.png", "“gone.png” can't be read: No such file or directory."),
        (tmp_path / "text.png", "“text.png” is neither PNG nor JPEG."),
        (broken, "“broken.png” can't be read as a picture."),
    ):
        bench.session.pictures.add(path)
        user.wait_until(lambda said=said: remark(bench) == said)
    assert bench.session.pictures.attached == ()


def test_the_user_is_told_before_sending_that_they_would_not_be_seen(bench, box, user, chips) -> None:
    bench.session.pictures.about = lambda: "The built-in recipes do not read pictures."
    bench.session.pictures.add(painted())
    (chip,) = chips(1)
    assert remark(bench) == "The built-in recipes do not read pictures."
    user.click(chip.remove)
    chips(0)
    assert remark(bench) == ""


def test_pictures_stay_with_a_request_that_is_answered(bench, box, user, qtest, chips, make, wait_phase) -> None:
    bench.session.pictures.add(painted())
    chips(1)
    asked = Clarification(questions=(Question(text="How thick?", default="6"),))
    bench.runner.script(ending=lambda request: RunState(request=request, phase="ask", clarification=asked))
    user.type(box, "make this")
    qtest.keyClick(box, KEY.Key_Return)
    wait_phase("asking")
    bench.propose(make.proposal())
    user.press(bench.child("Answer"), KEY.Key_Space)
    wait_phase("proposal")
    bench.propose(make.proposal())
    user.type(box, "something else")
    qtest.keyClick(box, KEY.Key_Return)
    user.wait_until(lambda: len(bench.runner.requests) == 3)
    assert [len(request.images) for request in bench.runner.requests] == [1, 1, 0]


def ready(source, name: str = "x") -> Picture:
    made = prepare(source, name)
    assert isinstance(made, Picture), made
    return made


def test_a_large_picture_is_made_as_small_as_models_look_at(file) -> None:
    for source in (painted(4000, 1000), file("large.png", painted(4000, 1000)), file("large.jpg", painted(4000, 1000))):
        made = ready(source)
        assert (made.width, made.height) == (LONGEST_SIDE, 392)
        assert QtGui.QImage.fromData(made.image.data).width() == LONGEST_SIDE
        assert made.thumbnail.width() <= 96


def test_a_photo_stays_a_jpeg_and_a_drawing_a_png(file) -> None:
    assert ready(file("a.jpg")).image.media_type == "image/jpeg"
    assert ready(file("a.png")).image.media_type == "image/png"
    renamed = file("b.jpg").rename(file("b.jpg").with_suffix(".png"))
    assert ready(renamed).image.media_type == "image/jpeg"


def test_what_is_too_heavy_becomes_a_jpeg_or_is_refused(monkeypatch) -> None:
    noise = QtGui.QImage(random.Random(1).randbytes(300 * 200 * 4), 300, 200, QtGui.QImage.Format_ARGB32)
    monkeypatch.setattr(picture_files, "MOST_BYTES", 150_000)
    assert ready(noise).image.media_type == "image/jpeg"
    monkeypatch.setattr(picture_files, "MOST_BYTES", 10)
    assert prepare(noise, "x") == "“x” stays too large to be sent, even when it is made smaller."

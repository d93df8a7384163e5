"""Files for other programs: read again they are the same solids, and what is there is not written twice."""

from __future__ import annotations

import json
import math
import zipfile
from pathlib import Path
from typing import Any

import FreeCAD
import Mesh
import Part
import pytest

from freecad_ai_workbench import cli
from freecad_ai_workbench.config.paths import freecadcmd
from freecad_ai_workbench.core.errors import DocumentError
from freecad_ai_workbench.core.export import ExportOptions, Origin, Sidecar
from freecad_ai_workbench.core.parameters import ParameterValue
from freecad_ai_workbench.export.files import Delivered, ExportTask, export_file, format_of, hash_file
from freecad_ai_workbench.sandbox.dry_run import ProcessDryRunner

RUNNER = ProcessDryRunner(freecadcmd())
START = """
params = doc.addObject("App::VarSet", "Params")
params.addProperty("App::PropertyLength", "Height", "Dimensions")
params.Height = 6
group = doc.addObject("App::Part", "Place")
group.Placement.Base.x = 100
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "Bödy"
group.addObject(body)
block = body.newObject("PartDesign::AdditiveBox", "Block")
block.Length, block.Width = 40, 20
block.setExpression("Height", "Params.Height")
outer, inner = doc.addObject("Part::Cylinder", "Outer"), doc.addObject("Part::Cylinder", "Inner")
outer.Radius, inner.Radius = 10, 5
ring = doc.addObject("Part::Cut", "Ring")
ring.Base, ring.Tool = outer, inner
outer.Visibility = inner.Visibility = False
doc.addObject("Sketcher::SketchObject", "Sketch")
doc.recompute()
"""
VOLUME = 40 * 20 * 6 + math.pi * 75 * 10


@pytest.fixture
def start(tmp_path: Path, document: Any) -> Path:
    exec(START, {"doc": document})
    path = tmp_path / "start.FCStd"
    document.saveCopy(str(path))
    return path


def export(document: Path, out: Path, *, overwrite: bool = False, **options: Any) -> Delivered:
    chosen = ExportOptions(format=options.pop("format", format_of(out)), **options)
    task = ExportTask(document=document, out=out, options=chosen, origin=Origin(request="a ring", model="m/x"))
    return export_file(task, RUNNER, may_overwrite=lambda _path: overwrite)


@pytest.mark.parametrize("schema", ["AP214", "AP242"])
def test_step_read_again_has_the_same_volume_and_solids_at_the_same_place(
    start: Path, tmp_path: Path, schema: Any
) -> None:
    out = tmp_path / "part.step"
    done = export(start, out, step_schema=schema)
    shape = Part.read(str(out))
    assert len(shape.Solids) == 2
    assert shape.Volume == pytest.approx(VOLUME, rel=1e-9)
    assert shape.BoundBox.XMax == pytest.approx(140)
    mark = {"AP214": "AUTOMOTIVE_DESIGN", "AP242": "AP242_MANAGED_MODEL"}[schema]
    assert mark in out.read_text(encoding="utf-8", errors="replace")
    assert [part.name for part in done.sidecar.parts] == ["Body", "Ring"]


@pytest.mark.parametrize("name", ["part.stl", "part.3mf"])
def test_triangles_lie_within_the_deviation(start: Path, tmp_path: Path, name: str) -> None:
    sizes = []
    for deviation in (0.5, 0.01):
        out = tmp_path / name
        export(start, out, objects=("Ring",), deviation=deviation, angle=90, overwrite=True)
        mesh = Mesh.Mesh(str(out))
        assert mesh.isSolid()
        exact = math.pi * 75 * 10
        assert abs(mesh.Volume - exact) <= deviation * 2 * math.pi * 15 * 10
        sizes.append(mesh.CountFacets)
    assert sizes[0] * 2 < sizes[1]


def test_3mf_keeps_objects_apart(start: Path, tmp_path: Path) -> None:
    export(start, tmp_path / "part.3mf")
    with zipfile.ZipFile(tmp_path / "part.3mf") as archive:
        model = archive.read("3D/3dmodel.model").decode()
    assert model.count("<mesh>") == 2


def test_gltf_has_triangles_in_metres(start: Path, tmp_path: Path) -> None:
    out = tmp_path / "part.glb"
    export(start, out)
    data = out.read_bytes()
    length = int.from_bytes(data[12:16], "little")
    found = json.loads(data[20 : 20 + length])
    assert data[:4] == b"glTF"
    assert {node.get("name") for node in found["nodes"]} >= {"Bödy", "Ring"}
    highest = max(max(item["max"]) for item in found["accessors"] if item.get("max"))
    assert highest < 0.2


def test_a_document_of_some_objects_has_what_they_are_made_of(start: Path, tmp_path: Path) -> None:
    out = tmp_path / "ring.FCStd"
    export(start, out, objects=("Ring",))
    doc = FreeCAD.openDocument(str(out))
    assert {item.Name for item in doc.Objects} == {"Ring", "Outer", "Inner"}
    assert doc.Ring.Shape.Volume == pytest.approx(math.pi * 750)
    FreeCAD.closeDocument(doc.Name)


def test_the_record_says_what_the_file_is(start: Path, tmp_path: Path) -> None:
    out = tmp_path / "part.step"
    export(start, out, objects=("Bödy",))
    record = Sidecar.model_validate_json((tmp_path / "part.step.json").read_text(encoding="utf-8"))
    (part,) = record.parts
    assert (record.file, record.sha256, record.size) == ("part.step", hash_file(out), out.stat().st_size)
    assert (part.label, part.solids) == ("Bödy", 1)
    assert part.volume == pytest.approx(4800)
    assert part.center_of_mass == pytest.approx((120, 10, 3))
    assert record.origin == Origin(request="a ring", model="m/x")
    assert [one.name for one in record.parameters] == ["Height"]
    assert {one.check for one in record.checks}
    assert record.freecad_version == ".".join(FreeCAD.Version()[:3])


def test_what_is_there_is_not_written_again(start: Path, tmp_path: Path, document: Any) -> None:
    out = tmp_path / "part.step"
    first = export(start, out)
    written = out.stat().st_mtime_ns
    unchanged = export(start, out)
    assert (unchanged.written, unchanged.trial) == (False, None), "no FreeCAD is started for it"
    document.Sketch.Label = "Another name"
    document.saveCopy(str(start))
    again = export(start, out)
    assert (again.written, again.trial is not None) == (False, True)
    assert again.sidecar.content == first.sidecar.content
    assert export(start, out).trial is None
    assert out.stat().st_mtime_ns == written
    with pytest.raises(DocumentError, match="exists already"):
        export(start, out, deviation=0.2)
    document.Outer.Height = 20
    document.recompute()
    document.saveCopy(str(start))
    assert export(start, out, overwrite=True).written
    assert Part.read(str(out)).Volume == pytest.approx(4800 + math.pi * (100 * 20 - 25 * 10))


def test_a_file_that_somebody_changed_is_not_taken_for_ours(start: Path, tmp_path: Path) -> None:
    out = tmp_path / "part.step"
    export(start, out)
    out.write_text("mine")
    with pytest.raises(DocumentError, match="exists already"):
        export(start, out)
    assert out.read_text() == "mine"
    assert export(start, out, overwrite=True).written


@pytest.mark.parametrize(
    ("names", "told"), [(("Nothing",), "no object “Nothing”"), (("Params",), "no shape"), (("Sketch",), "no shape")]
)
def test_what_cannot_be_exported_is_named_and_leaves_nothing(
    start: Path, tmp_path: Path, names: tuple[str, ...], told: str
) -> None:
    out = tmp_path / "part.step"
    with pytest.raises(DocumentError, match=told):
        export(start, out, objects=names)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["start.FCStd"]


def test_a_parameter_can_be_set_on_the_way(start: Path, tmp_path: Path) -> None:
    task = ExportTask(
        document=start,
        out=tmp_path / "high.step",
        options=ExportOptions(format="step", objects=("Body",)),
        parameters=(ParameterValue(object_name="Params", name="Height", value=60),),
    )
    export_file(task, RUNNER, may_overwrite=lambda _path: False)
    assert Part.read(str(task.out)).Volume == pytest.approx(48000)


def test_export_from_the_command_line(
    start: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("AI_DESIGNER_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("AI_DESIGNER_DATA", str(tmp_path / "data"))
    out = tmp_path / "part.stp"

    def call(*more: str) -> tuple[int, dict[str, Any]]:
        status = cli.main(["export", str(start), "--to", str(out), *more])
        return status, json.loads(capsys.readouterr().out)

    status, body = call("--object", "Ring")
    assert (status, body["written"], body["record"]["parts"][0]["name"]) == (0, True, "Ring")
    assert call("--object", "Ring")[1]["written"] is False
    status, body = call()
    assert (status, "--overwrite" in body["error"]["message"]) == (1, True)
    status, body = call("--overwrite", "--schema", "AP242")
    assert (status, len(body["record"]["parts"])) == (0, 2)
    assert len(Part.read(str(out)).Solids) == 2

"""What planner and generator are sent for documents of one to five thousand objects, in tokens of four characters."""

from __future__ import annotations

import threading
from collections.abc import Iterator

from rows import Row

from freecad_ai_workbench.agents.base import RunContext
from freecad_ai_workbench.agents.generator import Generator
from freecad_ai_workbench.agents.planner import Planner
from freecad_ai_workbench.config.settings import AgentSettings
from freecad_ai_workbench.core.design import BoundingBox, DesignState, ObjectState, SelectedElement, ShapeState
from freecad_ai_workbench.core.messages import count_tokens
from freecad_ai_workbench.core.plan import Task
from freecad_ai_workbench.core.run import RunRequest, RunState
from freecad_ai_workbench.llm.client import ScriptedClient
from freecad_ai_workbench.prompts.library import PromptLibrary

SIZES = (1, 10, 100, 1000, 5000)
BOUND = 1.5
"""What the prompt for 5,000 objects may be of the one for 10."""
REQUEST = "Make the bracket 5 mm taller and give it two more holes."
TASK = Task(id="taller", title="A taller bracket", instruction="Set the height to 25 mm and add two 6 mm holes.")
CONSTRAINTS = ("Length", "Width", "HoleX", "HoleY", "HoleDiameter")
FEATURES = (("Sketch", "Sketcher::SketchObject"), ("Pad", "PartDesign::Pad"), ("Holes", "Sketcher::SketchObject"),
            ("Pocket", "PartDesign::Pocket"), ("Fillet", "PartDesign::Fillet"))  # fmt: skip
WORDS = ("bracket", "lever", "cover", "left panel", "bearing seat", "spacer", "rail", "foot")


def measure() -> list[Row]:
    return [row for selected in (False, True) for row in _rows(selected=selected)]


def _rows(*, selected: bool) -> Iterator[Row]:
    told = "something selected" if selected else "nothing selected"
    for agent in ("planner", "generator"):
        sizes = {size: prompt_tokens(agent, size=size, selected=selected) for size in SIZES}
        for size, tokens in sizes.items():
            yield Row(f"{agent}, {size} objects, {told}", tokens, "tokens")
        yield Row(f"… {agent}: 5000 objects against 10, {told}", sizes[5000] / sizes[10], "×", BOUND)


def prompt_tokens(agent: str, *, size: int, selected: bool) -> int:
    """The whole first prompt of an agent: system text, examples and document."""
    design = document(size)
    chosen = [item for item in design.objects if item.type_id == "PartDesign::Pad"] or design.objects
    selection = (SelectedElement(object_name=chosen[-1].name, element="Edge3", kind="line", length=20.0),)
    request = RunRequest(
        id="r", text=REQUEST, design=design, selection=selection if selected else (), freecad_version="1.1"
    )
    client, context = ScriptedClient('{"refusal": "no"}'), RunContext("r", lambda _event: None, threading.Event())
    if agent == "planner":
        Planner(client, AgentSettings(), PromptLibrary()).plan(RunState(request=request), context=context)
    else:
        client = ScriptedClient("```python\nimport FreeCAD\n```")
        generator = Generator(client, AgentSettings(), PromptLibrary())
        generator.write(TASK, request=request, design=design, context=context)
    (sent,) = client.requests
    return sum(count_tokens(message.content) for message in sent.messages)


def document(size: int) -> DesignState:
    """Bodies of two sketches and three features below assemblies of twelve, with the parameters that drive them."""
    objects: list[ObjectState] = []
    at = 0
    while len(objects) < size:
        if at % 12 == 0:
            objects.append(_state(f"Assembly{at}", "App::Part", label=f"Assembly {at // 12 + 1}"))
            objects.append(_parameters(at, parent=f"Assembly{at}"))
        objects.extend(_body(at, parent=f"Assembly{at - at % 12}"))
        at += 1
    return DesignState(document="Machine", objects=tuple(objects[:size]))


def _state(name: str, type_id: str, **fields: object) -> ObjectState:
    return ObjectState.model_validate({"name": name, "label": name, "type_id": type_id, **fields})


def _parameters(at: int, *, parent: str) -> ObjectState:
    values = {name: f"{10 + at % 7 + number * 4} mm" for number, name in enumerate(CONSTRAINTS)}
    return _state(f"Params{at}", "App::VarSet", label=f"Dimensions {at}", parent=parent, properties=values)


def _body(at: int, *, parent: str) -> Iterator[ObjectState]:
    noun, body = f"{WORDS[at % len(WORDS)]} {at}", f"Body{at}"
    box = BoundingBox(minimum=(20.0 * at, 0, 0), maximum=(20.0 * at + 18.5, 12.25, 6))
    shape = ShapeState(shape_type="Solid", solids=1, faces=14, volume=1359.75 + at, bounding_box=box)
    tip = f"Fillet{at}"
    yield _state(body, "PartDesign::Body", label=noun.capitalize(), parent=parent, shape=shape, properties={"Tip": tip})
    base: tuple[str, ...] = ()
    for name, type_id in FEATURES:
        sketch = type_id.startswith("Sketcher")
        driven = {f"Constraints.{one}": f"{3 + at % 5} mm" for one in CONSTRAINTS} if sketch else {"Length": "6 mm"}
        yield _state(
            f"{name}{at}",
            type_id,
            label=f"{name} of {noun}",
            parent=body,
            needs=base,
            properties=driven,
            expressions={one: f"Params.{one.removeprefix('Constraints.')}" for one in driven},
            shape=None if sketch else shape,
        )
        base = (f"{name}{at}",)

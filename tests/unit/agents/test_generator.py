"""What the generator is told of its task."""

from __future__ import annotations

import json
import re
import threading

from freecad_ai_workbench.agents.base import RunContext
from freecad_ai_workbench.agents.generator import Generator
from freecad_ai_workbench.config.settings import AgentSettings
from freecad_ai_workbench.core.design import DesignState
from freecad_ai_workbench.core.plan import Task
from freecad_ai_workbench.core.run import RunRequest
from freecad_ai_workbench.llm.client import ScriptedClient
from freecad_ai_workbench.prompts.library import PromptLibrary

TASK = {
    "id": "plate",
    "title": "Größere Platte",
    "expectations": [{"kind": "volume", "value": 6000.0}, {"kind": "area", "value": 2920.0}],
}


def told(task: Task) -> dict[str, object]:
    client = ScriptedClient("```python\nimport FreeCAD\n```")
    generator = Generator(client, AgentSettings(), PromptLibrary())
    context = RunContext("r", lambda _event: None, threading.Event())
    generator.write(task, request=RunRequest(id="r", text="a plate"), design=DesignState(), context=context)
    (sent,) = client.requests
    found = re.search(r"<task>(.*)</task>", sent.messages[-1].content)
    assert found
    assert "Größere" in found[1]
    return dict(json.loads(found[1]))


def test_expectations_say_what_they_are_about_and_nothing_that_goes_without_saying() -> None:
    assert told(Task.model_validate(TASK)) == TASK


def test_a_task_without_expectations_has_none() -> None:
    task = {"id": "plate", "title": "Größere Platte"}
    assert told(Task.model_validate(task)) == task


def test_a_range_is_told_as_a_range() -> None:
    volume = {"kind": "volume", "min": 186700.0, "max": 187500.0}
    task = {**TASK, "expectations": [volume]}
    assert told(Task.model_validate(task))["expectations"] == [volume]

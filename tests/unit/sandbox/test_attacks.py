"""Attacks that need no FreeCAD: on the interpreter, and on time and memory. Those on FreeCAD are in tests/freecad."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.sandbox.meter import Meter
from freecad_ai_workbench.sandbox.policy import check_script
from freecad_ai_workbench.sandbox.runner import run_script

ATTACKS = Path(__file__).parents[2] / "data" / "attacks"
STEPS = 60_000


def read_attacks(name):
    text = (ATTACKS / f"{name}.txt").read_text(encoding="utf-8")
    for part in re.split(r"^### ", text, flags=re.MULTILINE)[1:]:
        head, _, source = part.partition("\n")
        title, _, expected = (item.strip() for item in head.partition("|"))
        yield pytest.param(source, expected, id=f"{name}: {title}")


class Vector:
    """Stands for FreeCAD's own."""


Vector.__module__ = "Base"


def run(source, *, steps=STEPS, output=None):
    freecad = SimpleNamespace(Vector=Vector, ActiveDocument=None, Version=lambda: ["1", "1"])
    document = SimpleNamespace(Name="Sandbox")
    return run_script(
        Script(task_id="t", source=source),
        document=document,
        modules={"FreeCAD": freecad},
        meter=Meter(steps, seconds=5.0),
        write=(output if output is not None else []).append,
    )


@pytest.mark.parametrize(("source", "expected"), [*read_attacks("python"), *read_attacks("resources")])
def test_attack_does_no_harm(source, expected, tmp_path):
    canary, secret = tmp_path / "canary", tmp_path / "secret"
    secret.write_text("the secret")
    output, environment, start = [], dict(os.environ), time.monotonic()
    source = source.replace("CANARY", str(canary)).replace("SECRET", str(secret))
    error = run(source, output=output)
    assert not canary.exists()
    assert "the secret" not in "".join(output)
    assert dict(os.environ) == environment
    assert time.monotonic() - start < 4
    kind = None if error is None else error.kind
    if expected == "refused":
        assert kind == "violation", error
        assert all(item.line >= 0 and item.message.endswith(".") for item in check_script(source))
    elif expected == "stopped":
        assert kind in ("forbidden", "exception", "memory"), error
    elif expected == "limit":
        assert kind in ("timeout", "memory", "forbidden"), error
    else:
        assert expected == "harmless"
        assert kind != "violation", error

"""Where settings come from, and what a bad one says."""

from __future__ import annotations

from pathlib import Path

import pytest

from freecad_ai_workbench.config.secrets import redact
from freecad_ai_workbench.config.settings import OFFLINE_MODEL, read_settings
from freecad_ai_workbench.core.errors import SettingsError


def write(folder: Path, text: str) -> None:
    (folder / "settings.json").write_text(text, encoding="utf-8")


def test_without_anything_the_offline_model_is_used(tmp_path: Path) -> None:
    settings = read_settings(tmp_path, environment={})
    assert {settings.agent(name).model for name in ("planner", "generator", "validator")} == {OFFLINE_MODEL}


def test_the_environment_wins_over_the_file_and_one_agent_over_all(tmp_path: Path) -> None:
    write(tmp_path, '{"planner": {"model": "file/a", "temperature": 0.5}, "validator": {"model": "file/b"}}')
    environment = {"AI_DESIGNER_MODEL": "env/all", "AI_DESIGNER_GENERATOR_MODEL": "env/one", "AI_DESIGNER_OTHER": "x"}
    settings = read_settings(tmp_path, environment=environment)
    assert settings.planner.model == "env/all"
    assert settings.planner.temperature == 0.5
    assert settings.generator.model == "env/one"
    assert settings.validator.model == "env/all"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("{", "can't be read"),
        ("[]", "should hold a JSON object"),
        ('{"planer": {}}', "“planer”"),
        ('{"planner": {"temperature": 9}}', "“planner.temperature”.*less than or equal to 2.*found 9"),
    ],
)
def test_a_bad_file_names_the_key_and_what_is_allowed(tmp_path: Path, text: str, complaint: str) -> None:
    write(tmp_path, text)
    with pytest.raises(SettingsError, match=complaint) as caught:
        read_settings(tmp_path, environment={})
    assert str(tmp_path) in str(caught.value)


def test_a_bad_variable_is_named_as_such(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"“planner.max_tokens” from the environment"):
        read_settings(tmp_path, environment={"AI_DESIGNER_PLANNER_MAX_TOKENS": "many"})


def test_one_model_for_all_agents() -> None:
    settings = read_settings(Path("nowhere"), environment={}).with_model("x/y", api_base="http://127.0.0.1:1/v1")
    assert settings.generator.model == "x/y"
    assert settings.validator.api_base == "http://127.0.0.1:1/v1"


@pytest.mark.parametrize(
    "text",
    ["Bearer abcdefgh12345", "sk-proj-abcdef1234567890", "key is hunter2hunter2!", "AIzaSyA1234567890abcdefghijk"],
)
def test_keys_are_blotted_out(text: str) -> None:
    clean = redact(f"error: {text}.", environment={"SOME_API_KEY": "hunter2hunter2!", "HOME": "error"})
    assert "«key»" in clean
    assert clean.startswith("error: ")
    assert "hunter2" not in clean

"""Where settings come from, and what a bad one says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from freecad_ai_workbench.config.connections import Connection
from freecad_ai_workbench.config.secrets import find_secret, redact
from freecad_ai_workbench.config.settings import OFFLINE_MODEL, AgentSettings, Settings, read_settings
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


def test_every_setting_can_come_from_the_environment(tmp_path: Path) -> None:
    write(tmp_path, '{"retry": {"tries": 2, "first_wait_s": 3}, "cache": {"enabled": true}}')
    environment = {
        "AI_DESIGNER_FALLBACKS": "a/1, b/2",
        "AI_DESIGNER_GENERATOR_REASONING_EFFORT": "high",
        "AI_DESIGNER_STALL_S": "9",
        "AI_DESIGNER_RETRY_TRIES": "7",
        "AI_DESIGNER_DAY_COST_USD": "1.5",
        "AI_DESIGNER_LIMITS_TOKENS": "5000",
        "AI_DESIGNER_CACHE_ENABLED": "false",
        "AI_DESIGNER_STRUCTURED_OUTPUT": "no",
        "AI_DESIGNER_AUDIT_CONTENT": "none",
        "AI_DESIGNER_AUDIT_DAYS": "7",
        "AI_DESIGNER_AUDIT_MB": "5",
        "AI_DESIGNER_SESSIONS_DAYS": "30",
        "AI_DESIGNER_SESSIONS_MOST": "12",
        "AI_DESIGNER_LOG_LEVEL": "debug",
    }
    settings = read_settings(tmp_path, environment=environment)
    assert settings.planner.fallbacks == ("a/1", "b/2")
    assert (settings.planner.reasoning_effort, settings.generator.reasoning_effort) == ("", "high")
    assert settings.validator.stall_s == 9
    assert (settings.retry.tries, settings.retry.first_wait_s) == (7, 3)
    assert settings.day.cost_usd == 1.5
    assert settings.limits.tokens == 5000
    assert not settings.cache.enabled
    assert not settings.structured_output
    assert (settings.audit_content, settings.audit_days, settings.audit_mb) == ("none", 7, 5)
    assert (settings.sessions_days, settings.sessions_most) == (30, 12)
    assert settings.log_level == "debug"


def test_settings_are_readable_json_and_come_back_from_it() -> None:
    connection = Connection(provider="openai", api_base="http://127.0.0.1:8080/v1", key_variable="WORK_API_KEY")
    settings = Settings(connections={"work": connection}, planner=AgentSettings(model="work/m", fallbacks=("a/1",)))
    assert Settings.model_validate_json(settings.model_dump_json(indent=2)) == settings


def test_an_effort_that_does_not_exist_names_those_that_do(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="'low', 'medium' or 'high'"):
        read_settings(tmp_path, environment={"AI_DESIGNER_REASONING_EFFORT": "huge"})


@pytest.mark.parametrize("found", ["sk-proj-abcdef1234567890", "hunter2", "WORK_API_KEY=hunter2"])
def test_a_key_in_place_of_its_variables_name_is_refused_and_not_repeated(tmp_path: Path, found: str) -> None:
    write(tmp_path, json.dumps({"connections": {"work": {"provider": "openai", "key_variable": found}}}))
    with pytest.raises(SettingsError, match=r"“connections\.work\.key_variable”") as caught:
        read_settings(tmp_path, environment={})
    assert found not in str(caught.value)


def test_the_one_model_of_the_command_line_has_no_others_behind_it() -> None:
    settings = Settings(planner=AgentSettings(model="a/1", fallbacks=("b/2",)))
    assert settings.with_model("x/y").planner.fallbacks == ()


@pytest.mark.parametrize(
    "text",
    ["Bearer abcdefgh12345", "sk-proj-abcdef1234567890", "key is hunter2hunter2!", "AIzaSyA1234567890abcdefghijk"],
)
def test_keys_are_blotted_out(text: str) -> None:
    clean = redact(f"error: {text}.", environment={"SOME_API_KEY": "hunter2hunter2!", "HOME": "error"})
    assert "«key»" in clean
    assert clean.startswith("error: ")
    assert "hunter2" not in clean


def test_a_secret_that_is_empty_is_none() -> None:
    environment = {"A_KEY": "", "B_KEY": "x"}
    assert find_secret("A_KEY", environment=environment) is None
    assert find_secret("B_KEY", environment=environment) == "x"
    assert find_secret("C_KEY", environment=environment) is None


def test_how_many_states_are_kept_can_be_chosen(tmp_path: Path) -> None:
    assert read_settings(tmp_path, environment={}).checkpoints == 10
    assert read_settings(tmp_path, environment={"AI_DESIGNER_CHECKPOINTS": "0"}).checkpoints == 0
    with pytest.raises(SettingsError, match="checkpoints"):
        read_settings(tmp_path, environment={"AI_DESIGNER_CHECKPOINTS": "-1"})


def test_effort_and_context_come_from_file_and_environment(tmp_path: Path) -> None:
    settings = read_settings(tmp_path, environment={})
    assert (settings.effort, settings.context_tokens) == ("standard", 2000)
    write(tmp_path, '{"effort": "thorough", "context_tokens": 500}')
    assert read_settings(tmp_path, environment={}).effort == "thorough"
    environment = {"AI_DESIGNER_EFFORT": "quick", "AI_DESIGNER_CONTEXT_TOKENS": "900"}
    settings = read_settings(tmp_path, environment=environment)
    assert (settings.effort, settings.context_tokens) == ("quick", 900)


def test_a_bad_effort_says_which_there_are(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"“effort” from the environment \(AI_DESIGNER_EFFORT\).*quick.*thorough"):
        read_settings(tmp_path, environment={"AI_DESIGNER_EFFORT": "lazy"})
    with pytest.raises(SettingsError, match="“context_tokens”"):
        read_settings(tmp_path, environment={"AI_DESIGNER_CONTEXT_TOKENS": "3"})


@pytest.mark.parametrize(("text", "vision"), [("{}", None), ('{"vision": true}', True), ('{"vision": false}', False)])
def test_a_connection_may_say_whether_its_models_see(tmp_path: Path, text: str, vision: bool | None) -> None:
    connection = {"provider": "openai", **json.loads(text)}
    write(tmp_path, json.dumps({"connections": {"mine": connection}}))
    assert read_settings(tmp_path, environment={}).connections["mine"].vision is vision

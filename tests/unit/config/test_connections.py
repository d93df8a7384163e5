"""Where a model's name leads."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from freecad_ai_workbench.config.connections import Connection, Route
from freecad_ai_workbench.config.settings import Settings

WORK = Connection(provider="openai", api_base="http://127.0.0.1:8080/v1", key_variable="WORK_API_KEY")
SETTINGS = Settings(connections={"work": WORK})


def test_a_connection_gives_provider_address_and_key_variable() -> None:
    assert SETTINGS.route("work/org/model") == Route(
        model="openai/org/model",
        api_base="http://127.0.0.1:8080/v1",
        key_variable="WORK_API_KEY",
        connection="work",
    )


def test_an_address_of_the_agents_own_wins() -> None:
    assert SETTINGS.route("work/m", api_base="http://127.0.0.1:9/v1").api_base == "http://127.0.0.1:9/v1"


@pytest.mark.parametrize("name", ["openai/gpt", "gpt", "work", "work/"])
def test_other_names_are_litellms(name: str) -> None:
    assert SETTINGS.route(name) == Route(model=name)


@pytest.mark.parametrize(
    "wrong",
    [
        {"provider": "Open AI"},
        {"provider": "openai", "api_base": "127.0.0.1:8080"},
        {"provider": "openai", "key_variable": "PATH"},
        {"provider": "openai", "key": "sk-1"},
    ],
)
def test_what_a_connection_can_not_be(wrong: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Connection.model_validate(wrong)


@pytest.mark.parametrize("name", ["", "Work", "a/b", "9"])
def test_what_a_connection_can_not_be_called(name: str) -> None:
    with pytest.raises(ValidationError):
        Settings(connections={name: WORK})

"""Where keys are kept and found, with a real keyring whose back end is in memory."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import keyring
import pytest
from memory_keyring import MemoryKeyring, memory_keyring

from freecad_ai_workbench.config.connections import Connection, Route
from freecad_ai_workbench.config.keys import (
    delete_from_keyring,
    find_key,
    forget_session,
    keep_for_session,
    keep_in_keyring,
    look_at_keyring,
    place_of_key,
)
from freecad_ai_workbench.config.secrets import redact
from freecad_ai_workbench.config.settings import Settings
from freecad_ai_workbench.core.errors import SettingsError


class PlainFile(MemoryKeyring):
    """A back end that keyring itself marks as not fit for keys."""

    priority = 0.5


@pytest.fixture(autouse=True)
def ring() -> Iterator[MemoryKeyring]:
    with memory_keyring() as made:
        yield made
    forget_session("work")


def route(**connection: object) -> Route:
    settings = Settings(connections={"work": Connection.model_validate({"provider": "openai", **connection})})
    return settings.route("work/m")


def test_a_key_in_the_keyring_is_found_by_its_connections_name(ring: MemoryKeyring) -> None:
    keep_in_keyring("work", "hunter2hunter2")
    assert ring.kept == {("AI Designer", "work"): "hunter2hunter2"}
    assert find_key(route(key_in_keyring=True)) == "hunter2hunter2"
    assert find_key(route()) is None, "a connection that does not say so never asks the keyring"
    assert place_of_key(route(key_in_keyring=True)) == "keyring"
    delete_from_keyring("work")
    delete_from_keyring("work")
    with pytest.raises(SettingsError, match="no longer in the keyring"):
        find_key(route(key_in_keyring=True))


def test_the_variable_comes_first_then_the_session_then_the_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    keep_in_keyring("work", "from the keyring")
    keep_for_session("work", "from the session")
    both = route(key_in_keyring=True, key_variable="WORK_API_KEY")
    monkeypatch.setenv("WORK_API_KEY", "from the variable")
    assert (find_key(both), place_of_key(both)) == ("from the variable", "environment")
    monkeypatch.delenv("WORK_API_KEY")
    assert (find_key(both), place_of_key(both)) == ("from the session", "session")
    forget_session("work")
    assert (find_key(both), place_of_key(both)) == ("from the keyring", "keyring")


def test_a_variable_that_is_not_set_is_said() -> None:
    assert place_of_key(route(key_variable="WORK_API_KEY")) == "nowhere"
    with pytest.raises(SettingsError, match=r"WORK_API_KEY, which is not set.*type the key in the settings"):
        find_key(route(key_variable="WORK_API_KEY"))


def test_keys_from_keyring_and_session_are_blotted_out_of_texts(ring: MemoryKeyring) -> None:
    ring.kept["AI Designer", "work"] = "correct horse battery"
    find_key(route(key_in_keyring=True))
    keep_for_session("work", "staple of this session")
    said = redact("401: correct horse battery, staple of this session", environment={})
    assert said == "401: «key», «key»"


def test_a_longer_key_that_holds_a_shorter_one_is_blotted_out_whole() -> None:
    assert redact("x abcdef-123 y", environment={"A_KEY": "abcdef", "B_KEY": "abcdef-123"}) == "x «key» y"


def test_a_keyring_that_stays_locked_is_said_and_nothing_is_kept(ring: MemoryKeyring) -> None:
    ring.locked = True
    for attempt in (
        lambda: keep_in_keyring("work", "hunter2hunter2"),
        lambda: find_key(route(key_in_keyring=True)),
        lambda: delete_from_keyring("work"),
    ):
        with pytest.raises(SettingsError, match=r"keyring did not do it.*Unlock it") as caught:
            attempt()
        assert "hunter2" not in str(caught.value)
    assert place_of_key(route()) == "nowhere"


def test_a_back_end_that_writes_plain_files_is_no_keyring() -> None:
    keyring.set_keyring(PlainFile())
    assert not look_at_keyring().usable
    with pytest.raises(SettingsError, match="no keyring that is running"):
        keep_in_keyring("work", "hunter2hunter2")


def test_without_the_package_everything_else_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    assert "not installed" in look_at_keyring().problem
    keep_for_session("work", "hunter2hunter2")
    assert find_key(route()) == "hunter2hunter2"
    with pytest.raises(SettingsError, match="not installed"):
        delete_from_keyring("work")


def test_a_usable_keyring_has_a_name() -> None:
    state = look_at_keyring()
    assert state.usable
    assert "MemoryKeyring" in state.name

"""Where the key of a connection is kept: its environment variable, this session, or the keyring of the system.

A key is fetched when a call is made and given to the call. It is in no file of ours and in no environment that we make.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from ..core.errors import SettingsError
from .connections import Route
from .secrets import find_secret, hide

SERVICE = "AI Designer"
"""What the keys are filed under in the keyring; the user name is the connection's."""
_SAFE_PRIORITY = 1
"""keyring's own mark for back ends that are fit for use; below it are those that write keys into plain files."""
Place = Literal["environment", "session", "keyring", "nowhere"]
_SESSION: dict[str, str] = {}
"""Keys that are kept in the memory of this process alone, by connection."""


@dataclass(frozen=True)
class KeyringState:
    """Whether the system's keyring can be used; `problem` says why not, `name` what it is called."""

    name: str = ""
    problem: str = ""

    @property
    def usable(self) -> bool:
        return not self.problem


def find_key(route: Route) -> str | None:
    """The key for calls on this route; None where none is named. May wait for the user to unlock the keyring.

    SettingsError when the place that is named does not have it.
    """
    if route.key_variable and (key := find_secret(route.key_variable)):
        return key
    if key := _SESSION.get(route.connection):
        return key
    if route.key_in_keyring:
        return _from_keyring(route.connection)
    if not route.key_variable:
        return None
    raise SettingsError(
        f"The connection “{route.connection}” takes its key from the environment variable "
        f"{route.key_variable}, which is not set.",
        remedy="Set it before FreeCAD starts, or type the key in the settings.",
    )


def place_of_key(route: Route) -> Place:
    """Where `find_key` would look, without looking into the keyring."""
    if route.key_variable and find_secret(route.key_variable):
        return "environment"
    if route.connection in _SESSION:
        return "session"
    return "keyring" if route.key_in_keyring else "nowhere"


def keep_for_session(connection: str, key: str) -> None:
    """Keep a key until this process ends."""
    hide(key)
    _SESSION[connection] = key


def forget_session(connection: str) -> None:
    """Keep it no longer."""
    _SESSION.pop(connection, None)


def look_at_keyring() -> KeyringState:
    """Whether there is a keyring that is fit for keys; it stays locked. Takes a moment the first time."""
    try:
        import keyring
    except ImportError:
        return KeyringState(problem="The Python package keyring is not installed.")
    backend = keyring.get_keyring()
    if float(backend.priority) < _SAFE_PRIORITY:
        return KeyringState(problem="This system has no keyring that is running.")
    return KeyringState(name=str(backend.name))


def keep_in_keyring(connection: str, key: str) -> None:
    """File the key in the keyring. SettingsError when that fails; nothing is kept anywhere else then."""
    hide(key)
    keyring = _keyring()
    try:
        keyring.set_password(SERVICE, connection, key)
    except keyring.errors.KeyringError as error:
        raise _refused(error) from error


def delete_from_keyring(connection: str) -> None:
    """Take the key out of the keyring, if it is there."""
    keyring = _keyring()
    try:
        keyring.delete_password(SERVICE, connection)
    except keyring.errors.PasswordDeleteError:
        return
    except keyring.errors.KeyringError as error:
        raise _refused(error) from error


def _from_keyring(connection: str) -> str:
    keyring = _keyring()
    try:
        key = keyring.get_password(SERVICE, connection)
    except keyring.errors.KeyringError as error:
        raise _refused(error) from error
    if not key:
        raise SettingsError(
            f"The key of the connection “{connection}” is no longer in the keyring.",
            remedy="Type it again in the settings.",
        )
    hide(str(key))
    return str(key)


def _keyring() -> Any:
    state = look_at_keyring()
    if not state.usable:
        raise SettingsError(state.problem, remedy="Name an environment variable, or keep the key for this session.")
    import keyring
    import keyring.errors

    return keyring


def _refused(error: Exception) -> SettingsError:
    return SettingsError(
        f"The keyring did not do it ({type(error).__name__}).", remedy="Unlock it, or keep the key for this session."
    )

"""A connection while it is being edited: what was typed, what is wrong with it, and how it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..config.connections import Connection
from ..config.keys import forget_session, keep_for_session, keep_in_keyring
from ..config.settings import Keys

Keep = Literal["keyring", "session", "environment"]


@dataclass(frozen=True)
class Draft:
    """What the fields hold. `key` is one that was just typed, "" to leave the kept one as it is.

    `has_key_in_keyring` says whether there is one from before.
    """

    name: str
    provider: str
    api_base: str
    model: str
    key: str
    keep: Keep
    key_variable: str
    vision: bool | None
    has_key_in_keyring: bool

    @property
    def place(self) -> Keys:
        return ("connections", self.name)

    def values(self) -> dict[str, object]:
        """As they belong into the settings: without the key."""
        in_keyring = self.keep == "keyring" and bool(self.key or self.has_key_in_keyring)
        values: dict[str, object] = {"provider": self.provider}
        if self.api_base:
            values["api_base"] = self.api_base
        if self.keep == "environment" and self.key_variable:
            values["key_variable"] = self.key_variable
        if in_keyring:
            values["key_in_keyring"] = True
        if self.vision is not None:
            values["vision"] = self.vision
        return values

    def connection(self) -> Connection:
        """The same as a connection; the fields must be valid."""
        return Connection.model_validate(self.values())

    def keep_key(self) -> None:
        """Put the key where it belongs. May wait for the user to unlock the keyring; SettingsError."""
        if not self.key:
            return
        if self.keep == "keyring":
            keep_in_keyring(self.name, self.key)
            forget_session(self.name)
        elif self.keep == "session":
            keep_for_session(self.name, self.key)

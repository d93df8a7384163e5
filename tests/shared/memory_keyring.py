"""A keyring in memory, as good as the system's, in the place of the real one for as long as a test takes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError


class MemoryKeyring(KeyringBackend):
    """`kept` are its keys by service and name; `locked` it gives none."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        self._look()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._look()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._look()
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("not there")

    def _look(self) -> None:
        if self.locked:
            raise KeyringLocked("the user did not unlock it")


@contextmanager
def memory_keyring() -> Iterator[MemoryKeyring]:
    """While it lasts, keys go there."""
    before, made = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(made)
    try:
        yield made
    finally:
        keyring.set_keyring(before)

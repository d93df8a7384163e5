"""Named connections: where a provider is reached, and where its key is kept."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..core.record import Record


class Connection(Record):
    """One way to a provider. The key itself is never written here, only where it is kept.

    That is the environment variable `key_variable` if it is set, else the system's keyring if `key_in_keyring`.
    `vision` says whether its models take pictures; None leaves that to litellm's list, which knows no local models.
    """

    provider: Annotated[str, Field(pattern=r"^[a-z0-9_]+$", description="litellm's prefix, e.g. openai, hosted_vllm")]
    api_base: Annotated[str, Field(pattern=r"^(https?://\S+)?$")] = ""
    key_variable: Annotated[str, Field(pattern=r"^([A-Z][A-Z0-9_]*_(API_KEY|KEY|TOKEN|SECRET))?$")] = ""
    key_in_keyring: bool = False
    vision: bool | None = None


ConnectionName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]{0,39}$")]


class Route(Record):
    """What a model's name in the settings stands for: litellm's name, an address, and where the key is kept.

    Empty `api_base` and `key_variable` leave both to litellm; `connection` is empty when none was named.
    """

    model: str
    api_base: str = ""
    key_variable: str = ""
    key_in_keyring: bool = False
    connection: str = ""


def find_route(name: str, *, api_base: str, connections: dict[str, Connection]) -> Route:
    """`connection/model` through its connection, any other name as litellm knows it; a given address wins."""
    prefix, _, rest = name.partition("/")
    connection = connections.get(prefix)
    if connection is None or not rest:
        return Route(model=name, api_base=api_base)
    return Route(
        model=f"{connection.provider}/{rest}",
        api_base=api_base or connection.api_base,
        key_variable=connection.key_variable,
        key_in_keyring=connection.key_in_keyring,
        connection=prefix,
    )

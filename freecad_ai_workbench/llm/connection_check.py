"""One tiny call, to say exactly whether a connection works and what is wrong when it does not."""

from __future__ import annotations

from collections.abc import Callable

from ..config.connections import Connection
from ..config.keys import find_key
from ..config.secrets import hide
from ..config.settings import Settings
from ..core.errors import BudgetReachedError, ModelError, SettingsError, TruncatedReplyError
from ..core.messages import ChatMessage, LLMRequest, Usage
from ..core.record import Record
from ..core.run import Cancel
from .client import LLMClient, charged, ignore_text
from .litellm_client import LiteLLMClient
from .model_list import list_models

_TIME_S = 30.0
_TOKENS = 256
_MOST_TOLD = 5


class ConnectionCheck(Record):
    """What came of it: a sentence, what to do, the models that are there as far as they are told, and what it used."""

    good: bool
    said: str
    remedy: str = ""
    models: tuple[str, ...] = ()
    usage: Usage = Usage()


Metered = Callable[[LiteLLMClient], LLMClient]
"""Puts a client around the one that makes the call, which counts what it uses."""


def check_connection(
    name: str,
    connection: Connection,
    *,
    model: str,
    key: str,
    cancel: Cancel,
    metered: Metered,
    timeout_s: float = _TIME_S,
) -> ConnectionCheck:
    """Ask this model for one word. `key` is one that was just typed, "" for that which is kept.

    CancelledError when stopped. Call it on a thread of its own: it may take seconds, and imports litellm.
    """
    if key:
        connection = connection.model_copy(update={"key_variable": "", "key_in_keyring": False})
    settings = Settings(connections={name: connection})
    try:
        sent = key or find_key(settings.route(f"{name}/{model}"))
    except SettingsError as error:
        return ConnectionCheck(good=False, said=error.problem, remedy=error.remedy)
    hide(sent or "")  # from what the provider says of it, also when it is kept nowhere
    client = metered(LiteLLMClient(settings, key_of=lambda _route: sent))
    check = _ask(client, f"{name}/{model}", cancel=cancel, timeout_s=timeout_s)
    return _with_models(check, list_models(connection, sent), model=model)


def _ask(client: LLMClient, model: str, *, cancel: Cancel, timeout_s: float) -> ConnectionCheck:
    request = LLMRequest(
        agent="planner",
        model=model,
        messages=(ChatMessage(role="user", content="Answer with the one word: ready"),),
        max_tokens=_TOKENS,
        timeout_s=timeout_s,
        stall_s=timeout_s,
    )
    try:
        usage = client.complete(request, on_text=ignore_text, cancel=cancel).usage
    except TruncatedReplyError as error:  # models that think use up so short a limit, and the way is free
        usage = charged(error)
    except BudgetReachedError as error:
        return ConnectionCheck(good=False, said=error.problem, remedy="Raise the limit in the settings.")
    except (ModelError, SettingsError) as error:
        return ConnectionCheck(good=False, said=error.problem, remedy=error.remedy, usage=charged(error))
    return ConnectionCheck(good=True, said=f"{model} answered.", usage=usage)


def _with_models(check: ConnectionCheck, models: tuple[str, ...], *, model: str) -> ConnectionCheck:
    """The same with what is there; told when the one that was asked for is not among them."""
    if check.good or not models or model in models:
        return check.model_copy(update={"models": models})
    told = ", ".join(models[:_MOST_TOLD]) + (", …" if len(models) > _MOST_TOLD else "")
    return check.model_copy(update={"models": models, "remedy": f"It has: {told}."})

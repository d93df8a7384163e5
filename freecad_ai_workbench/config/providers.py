"""Providers and servers that a connection can be made to, with what is usual there."""

from __future__ import annotations

from typing import Literal

from ..core.record import Record
from .connections import Connection

KeyHeader = Literal["Authorization", "x-api-key", "x-goog-api-key"]


class Provider(Record):
    """A choice for a new connection.

    `provider` is litellm's prefix; `api_base` the usual address of a server of one's own, "" where litellm knows it;
    `key_variable` the usual variable, "" where no key is asked for; `list_url` where its models are told, "" for
    `/models` below the address; `example` a model's name there.
    """

    name: str
    label: str
    provider: str
    api_base: str = ""
    key_variable: str = ""
    list_url: str = ""
    key_header: KeyHeader = "Authorization"
    example: str = ""

    @property
    def hosted(self) -> bool:
        """Whether it is somebody else's, so that what is sent leaves the user's hands."""
        return bool(self.list_url)

    def connection(self) -> Connection:
        """A connection with what is usual."""
        return Connection(provider=self.provider, api_base=self.api_base, key_variable=self.key_variable)


PROVIDERS: tuple[Provider, ...] = (
    Provider(
        name="openai",
        label="OpenAI",
        provider="openai",
        key_variable="OPENAI_API_KEY",
        list_url="https://api.openai.com/v1/models",
        example="gpt-5-mini",
    ),
    Provider(
        name="anthropic",
        label="Anthropic",
        provider="anthropic",
        key_variable="ANTHROPIC_API_KEY",
        list_url="https://api.anthropic.com/v1/models",
        key_header="x-api-key",
        example="claude-sonnet-4-5",
    ),
    Provider(
        name="gemini",
        label="Google Gemini",
        provider="gemini",
        key_variable="GEMINI_API_KEY",
        list_url="https://generativelanguage.googleapis.com/v1beta/models",
        key_header="x-goog-api-key",
        example="gemini-2.5-pro",
    ),
    Provider(
        name="mistral",
        label="Mistral",
        provider="mistral",
        key_variable="MISTRAL_API_KEY",
        list_url="https://api.mistral.ai/v1/models",
        example="mistral-large-latest",
    ),
    Provider(
        name="openrouter",
        label="OpenRouter",
        provider="openrouter",
        key_variable="OPENROUTER_API_KEY",
        list_url="https://openrouter.ai/api/v1/models",
        example="qwen/qwen3-coder",
    ),
    Provider(
        name="deepseek",
        label="DeepSeek",
        provider="deepseek",
        key_variable="DEEPSEEK_API_KEY",
        list_url="https://api.deepseek.com/models",
        example="deepseek-chat",
    ),
    Provider(
        name="groq",
        label="Groq",
        provider="groq",
        key_variable="GROQ_API_KEY",
        list_url="https://api.groq.com/openai/v1/models",
        example="openai/gpt-oss-120b",
    ),
    Provider(name="ollama", label="Ollama", provider="ollama_chat", api_base="http://127.0.0.1:11434", example="qwen3"),
    Provider(
        name="lmstudio",
        label="LM Studio",
        provider="lm_studio",
        api_base="http://127.0.0.1:1234/v1",
        example="qwen3-8b",
    ),
    Provider(name="llamacpp", label="llama.cpp", provider="openai", api_base="http://127.0.0.1:8080/v1"),
    Provider(name="vllm", label="vLLM", provider="hosted_vllm", api_base="http://127.0.0.1:8000/v1"),
    Provider(name="server", label="Other OpenAI-compatible server", provider="openai", api_base="http://127.0.0.1/v1"),
)


def find_provider(connection: Connection) -> Provider | None:
    """The choice that a connection was most likely made from; None for one that litellm knows and we do not."""
    alike = [item for item in PROVIDERS if item.provider == connection.provider]
    own = [item for item in alike if bool(item.api_base) == bool(connection.api_base)]
    exact = [item for item in own if item.api_base == connection.api_base]
    return next(iter((*exact, *own[-1:], *alike[:1])), None)

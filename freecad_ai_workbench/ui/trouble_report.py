"""A report of what went wrong, for whoever is to look into it: no key, no home folder, no content unless wanted."""

from __future__ import annotations

import json
import platform
import re
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path

from .. import __version__
from ..config.secrets import redact
from ..config.settings import Settings, read_settings
from ..core.errors import SettingsError
from .trouble import Trouble

PACKAGES = ("litellm", "pydantic", "platformdirs", "RestrictedPython", "openai", "httpx", "keyring")
_FRAME = re.compile(r'^\s*File "[^"]*", line \d+, in \S+$')
_CREDENTIALS = re.compile(r"(?<=://)[^/@\s\"]+@")


def render_report(
    trouble: Trouble,
    *,
    versions: Mapping[str, str],
    settings: str,
    request: str = "",
    with_content: bool = False,
) -> str:
    """The report as text. Messages and requests can quote a document, so they are left out unless wanted."""
    lines = ["AI Designer: error report", f"error: {trouble.kind}", f"run: {trouble.run_id or 'none'}"]
    if with_content:
        lines += ["", "message:", trouble.message, "", "request:", request]
    lines += ["", *(f"{name}: {version}" for name, version in versions.items())]
    if trouble.traceback:
        lines += ["", "traceback:", trouble.traceback.strip() if with_content else frames(trouble.traceback)]
    lines += ["", "settings that differ from the defaults:", settings]
    return without_private("\n".join(lines))


def frames(traceback: str) -> str:
    """Where it happened, without what was said: the lines of a traceback that name a place in the code."""
    return "\n".join(line for line in traceback.splitlines() if _FRAME.match(line))


def without_private(text: str) -> str:
    """The text without keys, credentials in addresses, and the name of the user's folder."""
    text = _CREDENTIALS.sub("", redact(text))
    home = str(Path.home())
    forms = {home, home.replace("\\", "/"), home.replace("\\", "\\\\")}
    if len(home) > 1:
        text = re.sub(f"(?:{'|'.join(map(re.escape, forms))})" + r"(?=[\\/\"'\s:,;)]|$)", "~", text)
    return text


def settings_text(settings: Settings | None = None) -> str:
    """The settings that the user has changed, as JSON; or why they can't be read."""
    try:
        settings = settings or read_settings()
    except SettingsError as error:
        return type(error).__name__
    return json.dumps(settings.model_dump(mode="json", exclude_defaults=True), indent=1, ensure_ascii=False)


def known_versions() -> dict[str, str]:
    """Of everything that takes part."""
    import FreeCAD

    from .qt import QtCore

    return {
        "add-on": __version__,
        "FreeCAD": ".".join(FreeCAD.Version()[:3]),
        "Python": platform.python_version(),
        "Qt": str(QtCore.qVersion()),
        "system": platform.platform(),
        **{name: _version(name) for name in PACKAGES},
    }


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "not installed"

"""Why packages could not be installed, and what to do: a sentence and a next step for each reason."""

from __future__ import annotations

from ..installation.pip import Failure
from ..installation.plan import Plan
from .qt import tr


def failure_text(failure: Failure, plan: Plan) -> tuple[str, str]:
    """What went wrong, and what to do."""
    what, then = _FAILURES[failure.kind]() if failure.kind in _FAILURES else _other()
    return what.format(detail=failure.detail, folder=plan.target, python=plan.python), then.format(folder=plan.target)


def _network() -> tuple[str, str]:
    return (
        tr("The package index could not be reached."),
        tr("Look at the connection and the proxy and try again, or choose a folder of wheels from another machine."),
    )


def _certificate() -> tuple[str, str]:
    return (
        tr("The package index was reached, but its certificate is not trusted here."),
        tr("Behind a company's proxy: set SSL_CERT_FILE to its certificates before FreeCAD starts, then try again."),
    )


def _hash() -> tuple[str, str]:
    return (
        tr("A package is not the one that AI Designer was tested with (its hash differs), so nothing was installed."),
        tr("Try again. If it stays so, do not install it by hand: something between you and the index changes files."),
    )


def _disk() -> tuple[str, str]:
    return (
        tr("There is not enough room on the disk ({detail})."),
        tr("Make room where {folder} is, then try again."),
    )


def _permission() -> tuple[str, str]:
    return (
        tr("The folder may not be written ({detail})."),
        tr("Give yourself the right to write into {folder}, or run the command below as somebody who may."),
    )


def _no_wheel() -> tuple[str, str]:
    return (
        tr("There is no wheel for this system and Python of: {detail}."),
        tr("From a folder: fill it on a machine with the same system and Python, with the second command below."),
    )


def _no_pip() -> tuple[str, str]:
    return (
        tr("{python} has no pip, the program that installs packages."),
        tr(
            "On Debian or Ubuntu: sudo apt install python3-pip. Elsewhere: run that Python with -m ensurepip. Then try "
            "again."
        ),
    )


def _no_python() -> tuple[str, str]:
    return (
        tr("No Python of FreeCAD's version was found to run pip with."),
        tr("Install the same version of Python as FreeCAD has, with pip, then try again."),
    )


def _conflict() -> tuple[str, str]:
    return (
        tr("A file is in the way that no package in the folder lists as its own: {detail}"),
        tr("Move it away if you do not need it, then try again."),
    )


def _busy() -> tuple[str, str]:
    return tr("Another FreeCAD is installing at this moment."), tr("Wait for it, then try again.")


def _incomplete() -> tuple[str, str]:
    return tr("pip ended well, but left out: {detail}."), tr("Try again; the log says more.")


def _other() -> tuple[str, str]:
    return tr("pip gave up: {detail}"), tr("The log says more. The command below does the same by hand.")


_FAILURES = {
    "network": _network,
    "certificate": _certificate,
    "hash": _hash,
    "disk": _disk,
    "permission": _permission,
    "no_wheel": _no_wheel,
    "no_pip": _no_pip,
    "no_python": _no_python,
    "conflict": _conflict,
    "busy": _busy,
    "incomplete": _incomplete,
}

"""The developer's commands: run the add-on, run the tests, check the code, renew the lock files.

Each sets up what it needs by itself, with nothing but Python's standard library.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from freecad_install import REPOSITORY, SERIES, find_or_install
from packages import install_linters, lock_all
from process import SetupError, run, say
from testing import PARTS, run_tests

STATUS_FAILED = 1
STATUS_INTERRUPTED = 130


def main(argv: Sequence[str]) -> int:
    own, passed_on = _split(argv)
    arguments = _parser().parse_args(own)
    try:
        return arguments.command(arguments, passed_on)
    except SetupError as error:
        say(str(error))
        return STATUS_FAILED
    except KeyboardInterrupt:
        say("Stopped.")
        return STATUS_INTERRUPTED


def test(arguments: argparse.Namespace, passed_on: Sequence[str]) -> int:
    return run_tests(find_or_install(arguments.freecad), only=arguments.only, arguments=passed_on)


def lint(arguments: argparse.Namespace, passed_on: Sequence[str]) -> int:
    """ruff on everything, mypy on the package; all of them run even if one complains."""
    freecad = find_or_install(arguments.freecad)
    python = str(install_linters(freecad))
    checks = (["ruff", "check"], ["ruff", "format", "--check"], ["mypy"])
    statuses = []
    for check in checks:
        say(" ".join(check))
        command = freecad.command(python, "-m", *check)
        statuses.append(run(command, env=freecad.environment({}), cwd=None if freecad.root else REPOSITORY))
    return STATUS_FAILED if any(statuses) else 0


def lock(arguments: argparse.Namespace, passed_on: Sequence[str]) -> int:
    lock_all(find_or_install(arguments.freecad))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command, words in (
        (test, "run the tests; pytest's own arguments come after --"),
        (lint, "check the code with ruff and mypy"),
        (lock, "write the lock files anew from pyproject.toml"),
    ):
        sub = commands.add_parser(command.__name__, help=words, description=words)
        sub.set_defaults(command=command)
        sub.add_argument("--freecad", choices=SERIES, help="a FreeCAD of this series (default: any that works)")
        if command is test:
            sub.add_argument("--only", choices=PARTS, help="one part of the tests")
    return parser


def _split(argv: Sequence[str]) -> tuple[list[str], list[str]]:
    """Our arguments, and those after the first -- for somebody else."""
    at = argv.index("--") if "--" in argv else len(argv)
    return list(argv[:at]), list(argv[at + 1 :])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

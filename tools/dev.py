"""The developer's commands. Each sets up what it needs by itself, with nothing but Python's standard library.

run    open FreeCAD with the panel, or let a prompt be typed into it
test   run the unit, headless and real-window tests
bench  run the benchmarks and print a table of them
lint   check the code with ruff and mypy
lock   write the lock files anew from pyproject.toml
translate  bring the translators' files up to date with the code, and compile them
"""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import process
from benchmarks import GROUPS, run_benchmarks
from freecad_install import REPOSITORY, SERIES, find_or_install
from packages import install_linters, lock_all
from private_profile import THEMES
from running import Job, run_job
from testing import PARTS, Total, run_tests
from translations import update_translations

STATUS_FAILED = 1
STATUS_INTERRUPTED = 130
LINTERS = (["ruff", "check"], ["ruff", "format", "--check"], ["mypy"])


def main(argv: Sequence[str]) -> int:
    at = argv.index("--") if "--" in argv else len(argv)
    arguments = _parser().parse_args(argv[:at])
    arguments.for_pytest = argv[at + 1 :]
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that nothing is left running then either
    try:
        return int(arguments.command(arguments))
    except process.SetupError as error:
        process.say(str(error))
        return STATUS_FAILED
    except KeyboardInterrupt:
        process.say("Stopped.")
        return STATUS_INTERRUPTED


def _run(arguments: argparse.Namespace) -> int:
    job = Job(
        prompt=arguments.prompt,
        accept=arguments.accept,
        screenshots=arguments.screenshots and arguments.screenshots.resolve(),
        document=arguments.document and arguments.document.resolve(),
        theme=arguments.theme,
        timeout_s=arguments.timeout,
    )
    return run_job(find_or_install(arguments.freecad), job)


def _test(arguments: argparse.Namespace) -> int:
    try:
        return run_tests(find_or_install(arguments.freecad), only=arguments.only, arguments=arguments.for_pytest)
    except process.SetupError as error:
        process.say(str(error))
        print(Total(failed=1), flush=True)
        return STATUS_FAILED


def _bench(arguments: argparse.Namespace) -> int:
    return run_benchmarks(find_or_install(arguments.freecad), only=arguments.only)


def _lint(arguments: argparse.Namespace) -> int:
    """All checks run, even if one complains."""
    freecad = find_or_install(arguments.freecad)
    python = str(install_linters(freecad))
    statuses = []
    for linter in LINTERS:
        process.say(" ".join(linter))
        command = freecad.command(python, "-m", *linter)
        statuses.append(process.run(command, env=freecad.environment({}), cwd=REPOSITORY))
    return STATUS_FAILED if any(statuses) else 0


def _lock(arguments: argparse.Namespace) -> int:
    lock_all(find_or_install(arguments.freecad))
    return 0


def _translate(arguments: argparse.Namespace) -> int:
    update_translations(find_or_install(arguments.freecad), language=arguments.language)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    names = ("run", "test", "bench", "translate", "lint", "lock")
    run, test, bench, translate, *others = (commands.add_parser(name) for name in names)
    functions = (_run, _test, _bench, _translate, _lint, _lock)
    for command, function in zip((run, test, bench, translate, *others), functions, strict=True):
        command.set_defaults(command=function)
        command.add_argument("--freecad", choices=SERIES, help="a FreeCAD of this series (default: any that works)")
    run.add_argument("--prompt", default="", metavar="TEXT", help="typed into the panel and sent")
    run.add_argument("--accept", action="store_true", help="accept the proposal that comes of the prompt")
    run.add_argument("--screenshots", type=Path, metavar="DIR", help="for pictures of each stage and the result")
    run.add_argument("--theme", choices=THEMES, default="light")
    run.add_argument("--document", type=Path, metavar="FILE", help="opened first (default: a new document)")
    run.add_argument("--timeout", type=float, default=180.0, metavar="S", help="for the prompt (default: 180 s)")
    test.usage = "%(prog)s [--freecad SERIES] [--only PART] [-- PYTEST_ARGUMENT ...]"
    test.add_argument("--only", choices=PARTS, help="one part of the tests (default: all)")
    translate.add_argument("--language", metavar="CODE", help="begin a file for another language, e.g. fr or pt-BR")
    bench.add_argument("--only", choices=GROUPS, help="one group of benchmarks (default: all)")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

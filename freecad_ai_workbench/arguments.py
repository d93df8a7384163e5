"""What the command line understands. Needs the standard library alone, so that usage is told whatever is missing."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

EFFORTS = ("quick", "standard", "thorough")
FORMATS = ("step", "stl", "3mf", "gltf", "fcstd")
Commands = Any  # argparse keeps the type of what add_subparsers() gives to itself


def make_parser(description: str) -> argparse.ArgumentParser:
    """The parser of all commands; `command` is the chosen one's name."""
    parser = argparse.ArgumentParser(prog="ai-designer", description=description)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for add in (
        _check,
        _dry_run,
        _surface,
        _design,
        _sessions,
        _macro,
        _export,
        _batch,
        _sweep,
        _eval,
        _audit,
        _metrics,
    ):
        add(commands)
    return parser


def _check(commands: Commands) -> None:
    check = commands.add_parser("check", help="say what in a script is not available to scripts")
    check.add_argument("script", type=_existing_file)


def _dry_run(commands: Commands) -> None:
    dry_run = commands.add_parser("dry-run", help="try a script on a copy of a document, and measure the result")
    dry_run.add_argument("script", type=_existing_file)
    dry_run.add_argument("--document", type=_existing_file, help="document to start from (never changed)")
    dry_run.add_argument("--out", type=Path, help="file for the resulting document")
    _add_limits(dry_run)


def _add_limits(command: argparse.ArgumentParser) -> None:
    command.add_argument("--timeout", type=float, default=60.0, metavar="S", help="seconds for a worker (60)")
    command.add_argument("--memory-mb", type=int, default=4096, metavar="M", help="memory of a worker (4096)")


def _surface(commands: Commands) -> None:
    commands.add_parser("surface", help="print everything that scripts can use, as a page of Markdown")


def _design(commands: Commands) -> None:
    design = commands.add_parser("design", help="carry out a request")
    design.add_argument("prompt")
    design.add_argument("--document", type=_existing_file, help="document to start from (never changed)")
    design.add_argument(
        "--select", action="append", default=[], metavar="ELEMENT", help="as Box or Box.Edge3; repeatable"
    )
    design.add_argument("--out", type=Path, help="file for the resulting document, written only when the run passes")
    design.add_argument("--macro", type=Path, help="file for a macro that does the same, when the run passes")
    _add_model(design)
    design.add_argument(
        "--image", action="append", default=[], type=_existing_file, metavar="FILE", help="PNG or JPEG; repeatable"
    )
    design.add_argument("--accept-defaults", action="store_true", help="answer questions with what they suggest")
    design.add_argument("--events", type=Path, metavar="FILE", help="every event as a JSON line")


def _add_model(command: argparse.ArgumentParser) -> None:
    command.add_argument("--model", default="", help="one model for all agents, as litellm names it")
    command.add_argument("--api-base", default="", metavar="URL")
    command.add_argument(
        "--effort", choices=EFFORTS, help="how much it may cost to be right (default: as in the settings, or standard)"
    )


def _macro(commands: Commands) -> None:
    macro = commands.add_parser("macro", help="write what was accepted as one macro that needs FreeCAD alone")
    macro.add_argument(
        "sources",
        nargs="+",
        metavar="SESSION|FILE",
        help="a kept session by id or name, or files of runs in their order",
    )
    macro.add_argument(
        "--step", action="append", type=int, default=[], metavar="N", help="only this one of the session; repeatable"
    )
    macro.add_argument("--to", type=Path, required=True, metavar="FILE.FCMacro")
    macro.add_argument("--overwrite", action="store_true")


def _sessions(commands: Commands) -> None:
    sessions = commands.add_parser("sessions", help="list the sessions that were kept, or what was accepted in one")
    sessions.add_argument("session", nargs="?", default="", metavar="SESSION", help="its id, as far as needed, or name")


def _export(commands: Commands) -> None:
    export = commands.add_parser("export", help="write a document, or objects of it, for other programs")
    export.add_argument("document", type=_existing_file, metavar="DOC.FCStd")
    export.add_argument("--to", type=Path, required=True, metavar="FILE", help="its suffix says the format")
    _add_format(export)
    export.add_argument("--request", default="", help="what the design was made for, for the record")
    export.add_argument("--overwrite", action="store_true", help="replace what is there")
    _add_limits(export)


def _add_format(command: argparse.ArgumentParser) -> None:
    command.add_argument("--format", choices=FORMATS)
    command.add_argument(
        "--object", action="append", default=[], metavar="NAME", help="name or label; repeatable (default: all)"
    )
    command.add_argument(
        "--deviation", type=float, default=0.1, metavar="MM", help="of triangles from the surface (0.1)"
    )
    command.add_argument("--angle", type=float, default=15.0, metavar="DEG", help="between triangles (15)")
    command.add_argument("--schema", choices=("AP214", "AP242"), default="AP214", help="of STEP files")


def _batch(commands: Commands) -> None:
    batch = commands.add_parser("batch", help="carry out many requests; interrupted, it goes on where it was")
    batch.add_argument("prompts", type=_existing_file, metavar="PROMPTS.jsonl|csv")
    _add_spread(batch)
    _add_model(batch)
    _add_item_limits(batch)


def _add_spread(command: argparse.ArgumentParser) -> None:
    command.add_argument("--out", type=Path, required=True, metavar="DIR")
    command.add_argument("--jobs", type=int, default=2, metavar="N", help="how many at a time (2)")
    command.add_argument("--engine", choices=("local", "ray"), default="local")


def _add_item_limits(command: argparse.ArgumentParser) -> None:
    command.add_argument("--item-seconds", type=float, default=900.0, metavar="S", help="for one request (900)")
    command.add_argument("--item-tokens", type=int, metavar="N", help="for one request")
    command.add_argument("--item-usd", type=float, metavar="USD", help="for one request")
    command.add_argument("--budget-tokens", type=int, metavar="N", help="for all of them")
    command.add_argument("--budget-usd", type=float, metavar="USD", help="for all of them")


def _sweep(commands: Commands) -> None:
    sweep = commands.add_parser("sweep", help="a design with other numbers, without any model")
    sweep.add_argument("design", type=_existing_file, metavar="DESIGN.FCStd|script")
    sweep.add_argument(
        "--parameter",
        action="append",
        default=[],
        required=True,
        metavar="NAME=FROM:TO:STEP|A,B,C",
        help="all combinations are made; repeatable",
    )
    _add_spread(sweep)
    _add_format(sweep)
    _add_limits(sweep)


def _eval(commands: Commands) -> None:
    evaluate = commands.add_parser("eval", help="carry out a suite of cases and write the table of what passed")
    evaluate.add_argument("suite", type=_existing_folder, metavar="SUITE", help="folder with cases.jsonl")
    evaluate.add_argument("--checker", metavar="COMMAND", help="judges FILE CASE; default: SUITE/check.sh if there")
    evaluate.add_argument("--case", action="append", default=[], metavar="ID", help="only this one; repeatable")
    _add_spread(evaluate)
    _add_model(evaluate)
    _add_item_limits(evaluate)


def _audit(commands: Commands) -> None:
    actions = commands.add_parser("audit", help="what was done: check the record, show it, copy it").add_subparsers(
        dest="action", required=True, metavar="ACTION"
    )
    _add_trail(actions.add_parser("verify", help="name every line that was changed, removed or inserted"))
    show = actions.add_parser("show", help="the lines, in the order of time")
    _add_trail(show)
    show.add_argument("--run", default="", metavar="ID", help="of this run only; its beginning is enough")
    show.add_argument("--kind", action="append", default=[], help="of this kind only; repeatable")
    show.add_argument("--last", type=int, default=0, metavar="N", help="no more than the last N")
    export = actions.add_parser("export", help="write the lines to one file, as they are")
    _add_trail(export)
    export.add_argument("--to", type=Path, required=True, metavar="FILE.jsonl")
    export.add_argument("--overwrite", action="store_true", help="replace what is there")


def _add_trail(command: argparse.ArgumentParser) -> None:
    command.add_argument("source", type=Path, nargs="?", metavar="FILE|DIR", help="default: this user's own")
    command.add_argument("--session", action="append", default=[], metavar="ID", help="only this one; repeatable")


def _metrics(commands: Commands) -> None:
    metrics = commands.add_parser("metrics", help="calls, tokens, money, seconds, rounds and verdicts")
    metrics.add_argument(
        "source", type=Path, nargs="?", metavar="FILE|DIR", help="an audit trail (default: the user's)"
    )
    metrics.add_argument("--format", choices=("json", "prometheus"), default="json")
    metrics.add_argument("--days", type=float, metavar="N", help="of the last N days only")


def _existing_file(text: str) -> Path:
    path = Path(text)
    if not path.is_file():
        raise argparse.ArgumentTypeError(f"there is no file {text}")
    return path.resolve()


def _existing_folder(text: str) -> Path:
    path = Path(text)
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"there is no folder {text}")
    return path.resolve()

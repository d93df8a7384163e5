"""The product without a window: prompts and scripts in, files and JSON out.

JSON on stdout (Markdown for `surface`), progress and errors on stderr. Exit status 0: done; 1: refused or failed;
2: bad usage.
"""

from __future__ import annotations

import argparse
import json
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from .dependencies import add_vendor_folder, explain, missing

DONE, FAILED, BAD_USAGE = 0, 1, 2
EFFORTS = ("quick", "standard", "thorough")


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command and return its exit status."""
    chosen = _parser().parse_args(arguments)
    add_vendor_folder()
    if absent := missing():
        print(explain(absent), file=sys.stderr)
        return BAD_USAGE
    return _carry_out(chosen)


def _carry_out(chosen: argparse.Namespace) -> int:
    from . import headless  # only now, because it needs the packages that may have been missing
    from .core.errors import SettingsError, WorkbenchError

    if chosen.command == "surface":
        print(headless.surface(), end="")
        return DONE
    commands = {"check": headless.check, "dry-run": headless.dry_run, "design": headless.design}
    try:
        answer = commands[chosen.command](chosen)
    except SettingsError as error:
        print(error, file=sys.stderr)
        return BAD_USAGE
    except WorkbenchError as error:
        answer = headless.Answer(done=False, body={"error": {"kind": type(error).__name__, "message": str(error)}})
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return FAILED
    except Exception:  # noqa: BLE001  # the last place before the shell: the traceback is shown, the status is true
        traceback.print_exc()
        return FAILED
    print(json.dumps(answer.body, ensure_ascii=False))
    return DONE if answer.done else FAILED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="ai-designer", description=__doc__.splitlines()[0] if __doc__ else None)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="say what in a script is not available to scripts")
    check.add_argument("script", type=_existing_file)
    dry_run = commands.add_parser("dry-run", help="try a script on a copy of a document, and measure the result")
    dry_run.add_argument("script", type=_existing_file)
    dry_run.add_argument("--document", type=_existing_file, help="document to start from (never changed)")
    dry_run.add_argument("--out", type=Path, help="file for the resulting document")
    dry_run.add_argument("--timeout", type=float, default=60.0, metavar="S")
    dry_run.add_argument("--memory-mb", type=int, default=4096, metavar="M")
    commands.add_parser("surface", help="print everything that scripts can use, as a page of Markdown")
    design = commands.add_parser("design", help="carry out a request")
    design.add_argument("prompt")
    design.add_argument("--document", type=_existing_file, help="document to start from (never changed)")
    design.add_argument(
        "--select", action="append", default=[], metavar="ELEMENT", help="as Box or Box.Edge3; repeatable"
    )
    design.add_argument("--out", type=Path, help="file for the resulting document, written only when the run passes")
    design.add_argument("--model", default="", help="one model for all agents, as litellm names it")
    design.add_argument("--api-base", default="", metavar="URL")
    design.add_argument(
        "--effort", choices=EFFORTS, help="how much it may cost to be right (default: as in the settings, or standard)"
    )
    design.add_argument(
        "--image", action="append", default=[], type=_existing_file, metavar="FILE", help="PNG or JPEG; repeatable"
    )
    design.add_argument("--accept-defaults", action="store_true", help="answer questions with what they suggest")
    design.add_argument("--events", type=Path, metavar="FILE", help="every event as a JSON line")
    return parser


def _existing_file(text: str) -> Path:
    path = Path(text)
    if not path.is_file():
        raise argparse.ArgumentTypeError(f"there is no file {text}")
    return path.resolve()


if __name__ == "__main__":
    sys.exit(main())

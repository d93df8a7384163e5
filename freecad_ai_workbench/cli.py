"""The product without a window: prompts and scripts in, files and JSON out.

JSON on stdout (Markdown for `surface`, text for `metrics --format prometheus`), progress and errors on stderr.
Exit status 0: done; 1: refused or failed; 2: bad usage.
"""

from __future__ import annotations

import argparse
import json
import sys
import traceback
from collections.abc import Sequence

from .arguments import make_parser
from .dependencies import add_vendor_folder, explain, missing

DONE, FAILED, BAD_USAGE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command and return its exit status."""
    chosen = make_parser((__doc__ or "").splitlines()[0]).parse_args(arguments)
    add_vendor_folder()
    if absent := missing():
        print(explain(absent), file=sys.stderr)
        return BAD_USAGE
    return _carry_out(chosen)


def _carry_out(chosen: argparse.Namespace) -> int:
    from .core.errors import SettingsError, WorkbenchError  # only now, because packages may have been missing
    from .headless import commands
    from .headless.answer import Answer

    if chosen.command == "surface":
        print(commands.surface(), end="")
        return DONE
    try:
        if chosen.command == "metrics" and chosen.format == "prometheus":
            print(commands.prometheus(chosen), end="")
            return DONE
        with commands.kept_log():
            answer = commands.COMMANDS[chosen.command](chosen)
    except SettingsError as error:
        print(error, file=sys.stderr)
        return BAD_USAGE
    except WorkbenchError as error:
        answer = Answer(done=False, body={"error": {"kind": type(error).__name__, "message": str(error)}})
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return FAILED
    except Exception:  # noqa: BLE001  # the last place before the shell: the traceback is shown, the status is true
        traceback.print_exc()
        return FAILED
    print(json.dumps(answer.body, ensure_ascii=False))
    return DONE if answer.done else FAILED


if __name__ == "__main__":
    sys.exit(main())

"""An accepted proposal as one FreeCAD macro that builds the same without this product: comments, scripts, numbers."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from datetime import date

from ..core.parameters import Parameter, ParameterValue
from ..core.proposal import Proposal
from ..core.script import Script
from ..sandbox.allowed import documents, python
from . import macro_parts
from .plain_python import PlainScript, names_in, to_plain_python

_PARTS = {
    "_ignored": macro_parts.IGNORED,
    "_refused": macro_parts.REFUSED,
    "_this_document": macro_parts.THIS_DOCUMENT,
    "_all_documents": macro_parts.ALL_DOCUMENTS,
    "_View": macro_parts.VIEW,
    "_Window": macro_parts.WINDOW,
    "_removing": macro_parts.REMOVING,
    "_remember": macro_parts.TAKING_BACK,
}
_OWN_NAMES = (*_PARTS, "_take_back", "_parent_of", "_contents_of", "_put_back")
_WIDTH = 110
_UNIT_NAMES = {"length": "mm", "angle": "deg"}


def render_macro(proposals: Sequence[Proposal], *, made: date) -> str:
    """Python that carries out the proposals in their order, as one step to undo, in a FreeCAD with nothing else.

    It makes a document if the first of them began with none, and changes the active document otherwise. Raises
    ValueError without a proposal.
    """
    if not proposals:
        raise ValueError("a macro is made of at least one proposal")
    mark = _find_mark(proposals)
    steps = [_Step(proposal, number, mark=mark) for number, proposal in enumerate(proposals, 1)]
    head, parts = _head(proposals, made=made), _parts(steps, mark=mark)
    return "\n".join((*head, *_imports(steps), *parts, *_functions(steps), *_main(steps, mark=mark))) + "\n"


class _Step:
    """One proposal: its scripts in plain Python, each with the name of its function."""

    def __init__(self, proposal: Proposal, number: int, *, mark: str) -> None:
        self.proposal = proposal
        self.number = number
        self.titles = {task.id: task.title for task in proposal.plan.tasks}
        self.plain = [to_plain_python(script.source, kept=proposal.rejected, mark=mark) for script in proposal.scripts]

    def function_of(self, index: int) -> str:
        script = self.proposal.scripts[index]
        word = re.sub(r"\W+", "_", script.task_id, flags=re.ASCII).strip("_")
        return f"step_{self.number}_{index + 1}_{word}".rstrip("_")

    @property
    def needed(self) -> list[str]:
        """Objects that must be in the document before."""
        changes = (change.change for change in self.proposal.changes)
        return [change.before.name for change in changes if change.before is not None]


def _head(proposals: Sequence[Proposal], *, made: date) -> Iterator[str]:
    yield "# " + "=" * 78
    for proposal in proposals:
        yield from _comment(proposal.request)
    yield "#"
    version = proposals[-1].dry_run.freecad_version or "1.0 or newer"
    yield from _comment(f"Made by AI Designer on {made.isoformat()}; tried on FreeCAD {version}.")
    begins = "makes a new document" if _is_new(proposals) else "changes the active document"
    yield from _comment(
        f"Run it with Macro → Macros… in FreeCAD. It needs FreeCAD alone, {begins}, and is one step to undo."
    )
    yield "#"
    yield from _comment("What this builds:")
    for proposal in proposals:
        yield from _comment(proposal.plan.summary, indent="  ")
        yield from (line for text in proposal.plan.assumptions for line in _comment(text, indent="  - "))
    yield from _told_parameters(proposals[-1].dry_run.parameters)
    yield "# " + "=" * 78


def _told_parameters(parameters: Sequence[Parameter]) -> Iterator[str]:
    shown = [one for one in parameters if not one.driven]
    if shown:
        yield "#"
        yield "# Parameters (change them in the document afterwards, and it follows):"
    for one in shown:
        what = f" ({one.description})" if one.description else ""
        yield from _comment(f"{one.object_name}.{one.name} = {one.text_of(one.value)}{what}", indent="  ")


def _comment(text: str, *, indent: str = "") -> Iterator[str]:
    """Lines that Python does not read, whatever the text is."""
    words = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    for line in textwrap.wrap(indent + words, _WIDTH, subsequent_indent=" " * len(indent)) or [""]:
        yield f"# {line}".rstrip()


def _find_mark(proposals: Sequence[Proposal]) -> str:
    """What stands before our own names, so that no script has the same."""
    taken = frozenset(name for proposal in proposals for script in proposal.scripts for name in names_in(script.source))
    mark = ""
    while any(mark + name in taken for name in _OWN_NAMES):
        mark += "_macro"
    return mark


def _marked(text: str, mark: str) -> str:
    return re.sub(rf"(?<![\w.])({'|'.join(_OWN_NAMES)})\b", rf"{mark}\1", text) if mark else text


def _imports(steps: Sequence[_Step]) -> Iterator[str]:
    parts = {part for step in steps for one in step.plain for part in one.parts}
    if any(one.has_future for step in steps for one in step.plain):
        yield "from __future__ import annotations\n"
    standard = [f"import {name}" for name in ("builtins", "random") if name in parts]
    yield from (*standard, "") if standard else ()
    yield "import FreeCAD\nimport FreeCAD as App\n"


def _parts(steps: Sequence[_Step], *, mark: str) -> Iterator[str]:
    used = {part for step in steps for one in step.plain for part in one.parts}
    if any(step.proposal.rejected for step in steps):
        used.add("_remember")
    looks = {look for step in steps for one in step.plain for look in one.looks}
    usual = {name: value for name, value in documents.VIEW_PROPERTIES.items() if name in looks}
    for name, text in _PARTS.items():
        if name in used:
            yield _marked(text.replace("@USUAL@", repr(usual)), mark)


def _functions(steps: Sequence[_Step]) -> Iterator[str]:
    for step in steps:
        for index, script in enumerate(step.proposal.scripts):
            yield ""
            yield f"def {step.function_of(index)}():"
            yield from (f"    {line}" for line in _comment(step.titles.get(script.task_id, script.task_id)))
            yield _body(script, step.plain[index])
            yield ""


def _body(script: Script, plain: PlainScript) -> str:
    says_something = any(line.strip() and not line.strip().startswith("#") for line in script.source.splitlines())
    return plain.body if says_something else plain.body + "\n    pass"


def _main(steps: Sequence[_Step], *, mark: str) -> Iterator[str]:
    yield "\ndef main():"
    yield from _document_lines(steps)
    name = " ".join(steps[0].proposal.request.split())[:60]
    yield "    App.setActiveDocument(doc.Name)"
    yield '    if getattr(doc, "UndoMode", 1) == 0:'
    yield "        doc.UndoMode = 1  # without a window FreeCAD keeps no steps to undo by itself"
    yield f"    doc.openTransaction({name!r})"
    yield "    try:"
    for step in steps:
        yield from (_marked(f"        {line}", mark) for line in _step_lines(step))
    yield "    except BaseException:"
    yield "        doc.abortTransaction()"
    yield "        raise"
    yield "    doc.commitTransaction()"
    yield "\n\nmain()"


def _is_new(proposals: Sequence[Proposal]) -> bool:
    return not proposals[0].base.objects and not proposals[0].dry_run.before.objects


def _document_lines(steps: Sequence[_Step]) -> Iterator[str]:
    if _is_new([step.proposal for step in steps]):
        yield '    doc = App.newDocument("Design")'
        return
    yield "    doc = App.ActiveDocument"
    yield f"    needed = {steps[0].needed!r}"
    yield "    if doc is None or any(doc.getObject(name) is None for name in needed):"
    yield '        raise RuntimeError("Open the document that this macro changes; it has " + ", ".join(needed))'


def _step_lines(step: _Step) -> Iterator[str]:
    proposal = step.proposal
    if proposal.rejected:
        yield "# What was not accepted is taken back afterwards."
        yield f"kept = {list(proposal.rejected)!r}"
        yield "remembered = _remember(doc, kept)"
    for index in range(len(proposal.scripts)):
        if "random" in step.plain[index].parts:
            yield f"random.seed({python.RANDOM_SEED})  # so that the same comes out each time"
        yield f"{step.function_of(index)}()"
        yield "doc.recompute()"
    if proposal.parameters:
        yield "# Numbers that were set before it was accepted."
        yield from (_setting(wanted, proposal) for wanted in proposal.parameters)
        yield "doc.recompute()"
    if proposal.rejected:
        yield "_take_back(doc, kept, remembered)"


def _setting(wanted: ParameterValue, proposal: Proposal) -> str:
    """The statement that gives one parameter its number. ValueError for one that the design does not have."""
    known = (
        one for one in proposal.dry_run.parameters if (one.object_name, one.name) == (wanted.object_name, wanted.name)
    )
    parameter = next(known, None)
    if parameter is None:
        raise ValueError(f"the design has no parameter {wanted.object_name}.{wanted.name}")
    item = f"doc.getObject({wanted.object_name!r})"
    if parameter.source == "cells":
        return _cell_setting(item, wanted, proposal)
    unit = _UNIT_NAMES.get(parameter.kind, parameter.own_unit)
    quantity = f"App.Units.Quantity({f'{wanted.value:.12g} {unit}'.strip()!r})"
    if parameter.source == "constraints":
        return f"{item}.setDatum({wanted.name!r}, {quantity})"
    value: object = wanted.value
    if parameter.kind == "quantity":
        return f"{item}.{wanted.name} = {quantity}"
    if parameter.kind in ("count", "switch"):
        value = round(wanted.value) if parameter.kind == "count" else bool(wanted.value)
    elif parameter.kind == "choice":
        value = parameter.choices[round(wanted.value)]
    return f"{item}.{wanted.name} = {value!r}"


def _cell_setting(item: str, wanted: ParameterValue, proposal: Proposal) -> str:
    """A cell's content as it was after the trial, in the unit in which it was written."""
    sheet = proposal.dry_run.after.find(wanted.object_name)
    mark = f" (alias {wanted.name})"
    cells = sheet.properties.items() if sheet is not None else ()
    for name, content in cells:
        if name.startswith("cell ") and content.endswith(mark):
            return f"{item}.set({name.removeprefix('cell ')!r}, {content.removesuffix(mark)!r})"
    raise ValueError(f"the sheet {wanted.object_name} has no cell called {wanted.name}")

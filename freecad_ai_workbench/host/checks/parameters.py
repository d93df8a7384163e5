"""Parameters: that they are there with the value that was promised, and that the shape really follows them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from ...core.design import ShapeState, same_measure
from ...core.errors import DocumentError
from ...core.parameters import Parameter, ParameterValue
from ...core.plan import Expectation, ExpectedParameter
from ...core.validation import Finding
from ..parameters import read_parameters, set_parameter
from ..snapshot import Measurements, read_shape
from .examined import Budget, Examined, count_solids
from .finding import claim, skipped

_PARAMETER_SETS = ("App::VarSet", "Spreadsheet::Sheet")
MOST_PROBES = 8
"""Parameters that are changed to see what follows; that something refers to them is looked up for all."""
STEP = 0.03
_PROBED_KINDS = frozenset({"length", "angle", "number", "count"})
Answer = Literal["follows", "still", "breaks", "no time"]


def check_parameter(wanted: ExpectedParameter, doc: Any) -> Finding:
    """The parameter is looked for where users keep parameters first, and only then among all properties."""
    named = [
        (item, value) for item in doc.Objects for name, value in _numbers(item) if name.lower() == wanted.name.lower()
    ]
    in_sets = [(item, value) for item, value in named if item.TypeId in _PARAMETER_SETS]
    kept = in_sets or named
    fitting = [(item, value) for item, value in kept if wanted.value is None or same_measure(value, wanted.value)]
    shown = (fitting or kept)[:1]
    return claim(
        "parameter",
        passed=bool(fitting),
        subject=f"Parameter {wanted.name}",
        expected="an editable parameter" if wanted.value is None else f"{wanted.value:.6g}",
        measured=f"{shown[0][1]:.6g}" if shown else "missing",
        name=shown[0][0].Name if shown else "",
    )


def _numbers(item: Any) -> Iterable[tuple[str, float]]:
    """Named numbers that a user can edit: properties (VarSet, feature, spreadsheet alias) and named constraints."""
    if item.TypeId == "Sketcher::SketchObject":
        for constraint in item.Constraints:
            if constraint.Name:
                yield constraint.Name, float(item.getDatum(constraint.Name).Value)
    for name in (*item.PropertiesList, *_aliases(item)):
        value = getattr(item, name)
        number = getattr(value, "Value", value)
        if isinstance(number, int | float) and not isinstance(number, bool):
            yield name, float(number)


def _aliases(item: Any) -> list[str]:
    """Names of a spreadsheet's cells, which it does not list among its properties."""
    if item.TypeId != "Spreadsheet::Sheet":
        return []
    return [alias for cell in item.getUsedCells() if (alias := item.getAlias(cell))]


@dataclass(frozen=True)
class _Probe:
    """One parameter that is changed a little, and everything that is computed from it, until a solid follows."""

    parameter: Parameter
    doc: Any
    downstream: Sequence[Any]
    known: Mapping[str, ShapeState]
    """How the solids that matter were measured before."""
    budget: Budget

    def ask(self) -> Answer:
        """Try a step up, and where that can't be computed a step down. The document is as before afterwards."""
        value = self.parameter.value
        size = 1.0 if self.parameter.kind == "count" else STEP * abs(value) or 0.1
        answer = self._try(value + size)
        return self._try(value - size) if answer == "breaks" else answer

    def _try(self, value: float) -> Answer:
        computed: list[Any] = []
        try:
            self._set(value)
        except DocumentError:
            return "breaks"
        try:
            return self._compute(computed)
        finally:
            self._set(self.parameter.value)
            for item in computed:
                item.recompute()

    def _compute(self, computed: list[Any]) -> Answer:
        for item in self.downstream:
            if not self.budget.allows():
                return "no time"
            item.recompute()
            computed.append(item)
            if not item.isValid():
                return "breaks"
            if item.Name in self.known and _differs(read_shape(item), self.known[item.Name]):
                return "follows"
        return "still"

    def _set(self, value: float) -> None:
        set_parameter(
            self.doc,
            ParameterValue(object_name=self.parameter.object_name, name=self.parameter.name, value=value),
        )


def _differs(shape: Any, known: ShapeState) -> bool:
    """Whether a shape is not as it was measured; moments only where volume and area agree, as they take longest."""
    if shape is None or not same_measure(shape.Volume, known.volume or 0.0):
        return True
    if not same_measure(shape.Area, known.area or 0.0):
        return True
    state = Measurements().of("", shape)
    pairs = [*zip(state.inertia, known.inertia, strict=False)]
    pairs += zip(state.center_of_mass or (), known.center_of_mass or (), strict=False)
    return any(not same_measure(first, second) for first, second in pairs)


def probe_all(examined: Examined, expectations: Iterable[Expectation]) -> Iterator[Finding]:
    """Whether the shape follows the parameters that the plan names, and those of parameter sets that are new.

    The document must be saved before: it is put back, but computed anew. Nothing is probed twice.
    """
    named = {item.name.lower() for item in expectations if isinstance(item, ExpectedParameter) and item.drives}
    mute = {item.name.lower() for item in expectations if isinstance(item, ExpectedParameter) and not item.drives}
    parameters = [one for one in read_parameters(examined.doc) if one.kind in _PROBED_KINDS]
    claimed = _meant([one for one in parameters if one.name.lower() in named], added=examined.added)
    sets = [one for one in claimed if one.source != "constraints"]
    ours = [one for one in parameters if one.object_name in examined.added and one.source != "constraints"]
    ours = [one for one in ours if one not in claimed and one.name.lower() not in mute and not one.driven]
    yield from _probe_each((*(sets or claimed), *ours), named=named, examined=examined)


def _meant(claimed: Sequence[Parameter], *, added: frozenset[str]) -> list[Parameter]:
    """Where a new parameter set has a name, it is meant, and not what another part of the document calls the same."""
    new = {one.name.lower() for one in claimed if one.object_name in added and one.source != "constraints"}
    return [one for one in claimed if one.object_name in added or one.name.lower() not in new]


def _probe_each(parameters: Sequence[Parameter], *, named: set[str], examined: Examined) -> Iterator[Finding]:
    probes, untried = 0, []
    for parameter in parameters:
        hard = parameter.name.lower() in named
        direct = find_users(examined.doc, parameter)
        if not direct:
            yield _verdict(parameter, "still", hard=hard)
        elif parameter.driven:
            continue
        elif probes >= MOST_PROBES or not examined.budget.allows():
            untried.append(parameter.name)
        else:
            probes += 1
            answer = _probe(parameter, direct, examined).ask()
            if answer == "no time":
                untried.append(parameter.name)
            else:
                yield _verdict(parameter, answer, hard=hard)
    if untried:
        yield skipped(
            "drives",
            f"There was no time to change {untried[0]}; expressions refer to it."
            if len(untried) == 1
            else f"There was no time to change {', '.join(untried)}; expressions refer to them.",
            category="expectation",
        )


def _probe(parameter: Parameter, direct: Sequence[Any], examined: Examined) -> _Probe:
    found = {item.Name: item for item in direct}
    found.update((item.Name, item) for start in direct for item in start.InListRecursive)
    results = [examined.doc.getObject(name) for name in examined.shapes]
    results = results or [item for item in found.values() if count_solids(item)]
    wanted = {item.Name for result in results for item in (result, *result.OutListRecursive)}
    shapes = {item.name: item.shape for item in examined.after.objects if item.name in wanted}
    return _Probe(
        parameter,
        examined.doc,
        downstream=sorted(found.values(), key=_depth),
        known={name: shape for name, shape in shapes.items() if shape is not None and shape.volume is not None},
        budget=examined.budget,
    )


def _depth(item: Any) -> int:
    """What an object is computed from has less below it."""
    return len(item.OutListRecursive)


def _verdict(parameter: Parameter, answer: Answer, *, hard: bool) -> Finding:
    name = f"{parameter.object_label}.{parameter.name}"
    measured = {"follows": "it follows", "still": "nothing follows it", "breaks": "it can't be changed"}
    if answer == "breaks":
        return skipped(
            "drives",
            f"{name} could not be changed by a few percent without an error, so it is unknown what follows it.",
            category="expectation",
            name=parameter.object_name,
        )
    finding = claim(
        "drives",
        passed=answer == "follows",
        subject=name,
        expected="a shape that follows it",
        measured=measured[answer],
        name=parameter.object_name,
        hard=hard,
    )
    passed = f"The shape follows {name}."
    failed = f"The shape does not follow {name}: refer to it where the dimension is used."
    return finding.model_copy(update={"message": passed if answer == "follows" else failed})


def find_users(doc: Any, parameter: Parameter) -> list[Any]:
    """Objects whose expressions refer to a parameter; for a constraint the sketch itself as well."""
    owner = doc.getObject(parameter.object_name)
    names = "|".join(map(re.escape, (owner.Name, f"<<{owner.Label}>>", owner.Label)))
    path = "(?:Constraints\\.)?" + re.escape(parameter.name)
    elsewhere = re.compile(rf"(?<![\w.])(?:{names})\.{path}(?![\w])")
    at_home = re.compile(rf"(?<![\w])\.?{path}(?![\w])")
    users = []
    for item in doc.Objects:
        pattern = at_home if item.Name == owner.Name else elsewhere
        if any(elsewhere.search(text) or pattern.search(text) for text in _formulas(item)):
            users.append(item)
    return [owner, *users] if parameter.source == "constraints" else users


def _formulas(item: Any) -> Iterator[str]:
    for _, expression in item.ExpressionEngine:
        yield expression
    if item.TypeId == "Spreadsheet::Sheet":
        for cell in item.getUsedCells():
            content = item.getContents(cell)
            if content.startswith("=") and re.search(r"[A-Za-z]\w*", content):
                yield content

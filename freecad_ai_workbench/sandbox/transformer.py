"""Turns a script that the policy let pass into one whose every access goes through a guard.

The base is RestrictedPython's transformer, which refuses syntax that it doesn't know and rewrites attribute reads,
items,
iteration and unpacking. On top of it come the idioms that modelling scripts use (augmented assignment to attributes and
items, annotations, `match`, `nonlocal`, dataclasses), operators and formatting with bounded results, imports of
façades,
and steps of the meter in loops, functions and handlers. Scripts can't use names that begin with an underscore (they
were
renamed before), so the guards' names are out of their reach.
"""

from __future__ import annotations

import ast
from typing import Any

from RestrictedPython.transformer import INSPECT_ATTRIBUTES, RestrictingNodeTransformer, copy_locations

from ..core.script import Violation
from .allowed import syntax
from .names import restore
from .rules import find_exports

FIELDS = "\u02cdfields\u02cd"
"""Name in a class body that holds the annotated fields, in order: what `dataclass` and `NamedTuple` go by."""

_GUARDED_OPERATORS: dict[type[ast.operator], str] = {
    ast.Add: "_add_",
    ast.Mult: "_multiply_",
    ast.Mod: "_modulo_",
    ast.Pow: "_power_",
    ast.LShift: "_shift_",
}
_INPLACE = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.Mod: "%", ast.Pow: "**", ast.LShift: "<<",
    ast.RShift: ">>", ast.BitOr: "|", ast.BitXor: "^", ast.BitAnd: "&", ast.FloorDiv: "//", ast.MatMult: "@",
}  # fmt: skip
_LEAVES = frozenset({ast.Load, ast.Store, ast.Del, ast.Constant, *_INPLACE, ast.Eq, ast.Lt, ast.Gt, ast.And, ast.Or})


def _call(name: str, *args: ast.expr) -> ast.Call:
    return ast.Call(func=ast.Name(name, ast.Load()), args=list(args), keywords=[])


def _tick(node: ast.AST) -> ast.stmt:
    statement = ast.Expr(_call("_tick_"))
    copy_locations(statement, node)
    return statement


class ScriptTransformer(RestrictingNodeTransformer):  # type: ignore[misc]
    """One use for one tree. What RestrictedPython refuses beyond our policy is in `violations`."""

    def __init__(self, loaded: frozenset[str]) -> None:
        super().__init__()
        self.violations: list[Violation] = []
        self._loaded = loaded  # names that the script reads: all that a star import has to bind

    def error(self, node: ast.AST, info: str) -> None:
        message = f"RestrictedPython refuses this: {restore(info)}"
        self.violations.append(Violation(line=getattr(node, "lineno", 1), rule="restricted", message=message))

    def check_name(self, node: ast.AST, name: str | None, allow_magic_methods: bool = False) -> None:
        """The policy has judged the script's names; here only what could shadow a guard is left to refuse."""
        magic = (allow_magic_methods or isinstance(node, ast.Name)) and name in syntax.DEFINABLE_METHODS
        fixed = isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and name in syntax.FIXED_NAMES
        if name is not None and name.startswith("_") and not magic and not fixed:
            self.error(node, f'"{name}" is an invalid variable name because it starts with "_".')

    def inject_print_collector(self, node: ast.AST, position: int = 0) -> None:
        """`print` is an ordinary function here."""

    def visit(self, node: ast.AST) -> Any:
        """The nodes that nothing is inside of are most of a tree, and stay as they are."""
        return node if type(node) in _LEAVES else super().visit(node)

    # names, attributes, items

    def visit_Name(self, node: ast.Name) -> Any:  # noqa: N802  (named after the syntax)
        self.check_name(node, node.id)
        return node

    def visit_Attribute(self, node: ast.Attribute) -> Any:  # noqa: N802
        if not isinstance(node.ctx, ast.Load):
            return super().visit_Attribute(node)
        if node.attr.startswith("_") and node.attr not in syntax.READABLE_DUNDERS and node.attr != "__sortEdges__":
            self.error(node, f'"{node.attr}" is an invalid attribute name because it starts with "_".')
        if node.attr in INSPECT_ATTRIBUTES:
            self.error(node, f'"{node.attr}" is a restricted name.')
        return self._located(_call("_getattr_", self.visit(node.value), ast.Constant(node.attr)), node)

    def visit_FormattedValue(self, node: ast.FormattedValue) -> Any:  # noqa: N802
        node = self.node_contents_visit(node)
        spec = node.format_spec or ast.Constant("")
        call = _call("_format_", node.value, ast.Constant(node.conversion), spec)
        return self._located(ast.FormattedValue(value=call, conversion=-1, format_spec=None), node)

    def visit_TemplateStr(self, node: ast.AST) -> None:  # noqa: N802
        self.not_allowed(node)

    def visit_Interpolation(self, node: ast.AST) -> None:  # noqa: N802
        self.not_allowed(node)

    def visit_Starred(self, node: ast.Starred) -> Any:  # noqa: N802
        node = self.node_contents_visit(node)
        if isinstance(node.ctx, ast.Load):
            node.value = self._located(_call("_getiter_", node.value), node)
        return node

    def visit_Dict(self, node: ast.Dict) -> Any:  # noqa: N802
        node = self.node_contents_visit(node)
        for index, key in enumerate(node.keys):
            if key is None:
                node.values[index] = self._located(_call("_mapping_", node.values[index]), node)
            else:
                node.keys[index] = self._as_key(key)
        return node

    def visit_Set(self, node: ast.Set) -> Any:  # noqa: N802
        node = self.node_contents_visit(node)
        node.elts = [self._as_key(item) for item in node.elts]
        return node

    def visit_SetComp(self, node: ast.SetComp) -> Any:  # noqa: N802
        node = super().visit_SetComp(node)
        node.elt = self._as_key(node.elt)
        return node

    def visit_DictComp(self, node: ast.DictComp) -> Any:  # noqa: N802
        node = super().visit_DictComp(node)
        node.key = self._as_key(node.key)
        return node

    def _as_key(self, node: ast.expr) -> Any:
        """Nested tuples that share their parts take for ever to hash."""
        if isinstance(node, (ast.Constant, ast.Starred, ast.JoinedStr)):
            return node
        return self._located(_call("_comparable_", node), node)

    def visit_Call(self, node: ast.Call) -> Any:  # noqa: N802
        node = self.node_contents_visit(node)
        for keyword in node.keywords:
            if keyword.arg is None:
                keyword.value = self._located(_call("_mapping_", keyword.value), node)
            else:
                self.check_name(keyword, keyword.arg)
        return node

    # operators

    def visit_BinOp(self, node: ast.BinOp) -> Any:  # noqa: N802
        node = self.node_contents_visit(node)
        guard = _GUARDED_OPERATORS.get(type(node.op))
        return node if guard is None else self._located(_call(guard, node.left, node.right), node)

    def visit_Compare(self, node: ast.Compare) -> Any:  # noqa: N802
        node = self.node_contents_visit(node)
        operator = type(node.ops[0])
        if len(node.ops) == 1 and operator in (ast.In, ast.NotIn):
            found: ast.expr = _call("_contains_", node.comparators[0], node.left)
            return self._located(ast.UnaryOp(ast.Not(), found) if operator is ast.NotIn else found, node)
        for index, operator in enumerate(type(item) for item in node.ops):
            if operator in (ast.In, ast.NotIn):
                node.comparators[index] = self._located(_call("_container_", node.comparators[index]), node)
            elif operator in (ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE) and not _is_simple(node):
                node.comparators[index] = self._located(_call("_comparable_", node.comparators[index]), node)
        return node

    # statements

    def visit_AugAssign(self, node: ast.AugAssign) -> Any:  # noqa: N802
        operator = ast.Constant(_INPLACE[type(node.op)])
        value = self.visit(node.value)
        if isinstance(node.target, ast.Name):
            self.check_name(node, node.target.id)
            old = ast.Name(node.target.id, ast.Load())
            return self._located(
                ast.Assign(targets=[node.target], value=_call("_inplace_", operator, old, value)), node
            )
        target = self.visit(node.target.value)
        if isinstance(node.target, ast.Attribute):
            if node.target.attr.startswith("_"):
                self.error(node, f'"{node.target.attr}" is an invalid attribute name because it starts with "_".')
            call = _call("_inplace_attribute_", target, ast.Constant(node.target.attr), operator, value)
        else:
            call = _call("_inplace_item_", target, self.visit(node.target.slice), operator, value)
        return self._located(ast.Expr(call), node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> Any:  # noqa: N802
        """Annotations are not evaluated; those of a class are remembered by `visit_ClassDef`."""
        if node.value is None:
            return self._located(ast.Pass(), node)
        target = self.visit(node.target)
        return self._located(ast.Assign(targets=[target], value=self.visit(node.value)), node)

    def visit_Assign(self, node: ast.Assign) -> Any:  # noqa: N802
        node.targets = [_as_tuples(target) for target in node.targets]
        if len(node.targets) > 1 and any(isinstance(target, ast.Tuple) for target in node.targets):
            return self._split_assign(node)
        return super().visit_Assign(node)

    def _split_assign(self, node: ast.Assign) -> list[ast.stmt]:
        """RestrictedPython would evaluate the value once for each target."""
        name = self.gen_tmp_name()
        statements: list[ast.stmt] = [ast.Assign(targets=[ast.Name(name, ast.Store())], value=self.visit(node.value))]
        for target in node.targets:
            target = self.visit(target)
            value: ast.expr = ast.Name(name, ast.Load())
            if isinstance(target, ast.Tuple):
                value = self.protect_unpack_sequence(target, value)
            statements.append(ast.Assign(targets=[target], value=value))
        statements.append(self.gen_del_stmt(name))
        for statement in statements:
            copy_locations(statement, node)
        return statements

    def guard_iter(self, node: Any) -> Any:
        node.target = _as_tuples(node.target)
        return super().guard_iter(node)

    def visit_While(self, node: ast.While) -> Any:  # noqa: N802
        node = self.node_contents_visit(node)
        node.body.insert(0, _tick(node))
        return node

    def visit_Try(self, node: ast.Try) -> Any:  # noqa: N802
        """An exhausted meter raises again in each handler and each `finally`, before the script's own statements."""
        node = self.node_contents_visit(node)
        for handler in node.handlers:
            handler.body.insert(0, _tick(handler))
        if node.finalbody:
            node.finalbody.insert(0, _tick(node.finalbody[0]))
        return node

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> Any:  # noqa: N802
        if node.type is not None:
            node.type = self._located(_call("_exceptions_", self.visit(node.type)), node)
        node.body = self._visit_all(node.body)
        self.check_name(node, node.name)
        return node

    def visit_Raise(self, node: ast.Raise) -> Any:  # noqa: N802
        node = self.node_contents_visit(node)
        if node.exc is not None:
            node.exc = self._located(_call("_raisable_", node.exc), node)
        return node

    def visit_Nonlocal(self, node: ast.Nonlocal) -> Any:  # noqa: N802
        for name in node.names:
            self.check_name(node, name)
        return node

    def visit_Global(self, node: ast.Global) -> Any:  # noqa: N802
        for name in node.names:
            self.check_name(node, name)
        return node

    def visit_With(self, node: ast.AST) -> None:  # noqa: N802
        self.not_allowed(node)

    # functions and classes

    def visit_FunctionDef(self, node: ast.FunctionDef) -> Any:  # noqa: N802
        self.check_name(node, node.name, allow_magic_methods=True)
        self.check_function_argument_names(node)
        _drop_annotations(node.args)
        node.returns = None
        node = self.node_contents_visit(node)
        position = 1 if ast.get_docstring(node, clean=False) is not None else 0
        node.body.insert(position, _tick(node))
        return node

    def visit_Lambda(self, node: ast.Lambda) -> Any:  # noqa: N802
        node = super().visit_Lambda(node)
        node.body = self._located(ast.BoolOp(ast.Or(), [_call("_tick_"), node.body]), node.body)
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> Any:  # noqa: N802
        fields = ast.Tuple([ast.Constant(name) for name in _find_fields(node)], ast.Load())
        assign = ast.Assign(targets=[ast.Name(FIELDS, ast.Store())], value=fields)
        copy_locations(assign, node)
        self.check_name(node, node.name)
        if node.keywords:
            self.error(node, "Class keywords are not allowed.")
        node = self.node_contents_visit(node)
        metaclass = ast.keyword(arg="metaclass", value=ast.Name("__metaclass__", ast.Load()))
        node.keywords = [self._located(metaclass, node)]
        node.body.append(assign)
        return node

    # imports: each name is fetched from a façade, so that no import machinery is reachable

    def visit_Import(self, node: ast.Import) -> list[ast.stmt]:  # noqa: N802
        statements = []
        for alias in node.names:
            bound = alias.asname or alias.name.split(".")[0]
            path = alias.name if alias.asname else bound
            statements.append(self._bind(node, name=bound, value=_call("_import_", ast.Constant(path))))
        return statements

    def visit_ImportFrom(self, node: ast.ImportFrom) -> Any:  # noqa: N802
        if node.module == "__future__":
            return self._located(ast.Pass(), node)
        names = [(alias.name, alias.asname or alias.name) for alias in node.names if alias.name != "*"]
        if len(names) != len(node.names):
            names = [(name, name) for name in find_exports(node.module or "") if name in self._loaded]
        module = ast.Constant(node.module)
        statements = [
            self._bind(node, name=bound, value=_call("_import_from_", module, ast.Constant(name)))
            for name, bound in names
        ]
        return statements or self._located(ast.Pass(), node)

    def _bind(self, node: ast.stmt, *, name: str, value: ast.expr) -> Any:
        self.check_name(node, name)
        return self._located(ast.Assign(targets=[ast.Name(name, ast.Store())], value=value), node)

    # match

    def visit_Match(self, node: ast.Match) -> Any:  # noqa: N802
        node.subject = self._located(_call("_matchable_", self.visit(node.subject)), node.subject)
        for case in node.cases:
            self._check_pattern(case.pattern)
            case.guard = self.visit(case.guard) if case.guard is not None else None
            case.body = self._visit_all(case.body)
        return node

    def _check_pattern(self, pattern: ast.AST) -> None:
        """Patterns hold literals and names only, which stay as they are."""
        for node in ast.walk(pattern):
            if isinstance(node, (ast.MatchClass, ast.Attribute, ast.Call)):
                self.not_allowed(node)
            for name in (getattr(node, "name", None), getattr(node, "rest", None), getattr(node, "id", None)):
                self.check_name(node, name)

    def _visit_all(self, body: list[ast.stmt]) -> list[ast.stmt]:
        found: list[ast.stmt] = []
        for statement in body:
            result = self.visit(statement)
            found.extend(result if isinstance(result, list) else [result] if result is not None else [])
        return found

    def _located(self, new: Any, old: Any) -> Any:
        """A new node, with the new ones inside of it, in the place of an old one."""
        _place(new, (old.lineno, old.col_offset, old.end_lineno, old.end_col_offset))
        return new


def _place(node: Any, at: tuple[int, int, int, int]) -> None:
    """As `ast.fix_missing_locations`, but only down to the nodes of the script, which have their places."""
    node.lineno, node.col_offset, node.end_lineno, node.end_col_offset = at
    for value in tuple(vars(node).values()):
        for inner in value if isinstance(value, list) else (value,):
            if isinstance(inner, ast.AST) and inner._attributes and "lineno" not in vars(inner):
                _place(inner, at)


def _is_simple(node: ast.Compare) -> bool:
    """A comparison with a number or short text can't take long."""
    return len(node.ops) == 1 and any(isinstance(side, ast.Constant) for side in (node.left, node.comparators[0]))


def _as_tuples(target: ast.expr) -> ast.expr:
    """List targets mean the same as tuple targets, and only those are guarded by RestrictedPython."""
    if isinstance(target, ast.Starred):
        target.value = _as_tuples(target.value)
    if not isinstance(target, (ast.List, ast.Tuple)):
        return target
    result = ast.Tuple([_as_tuples(item) for item in target.elts], ast.Store())
    copy_locations(result, target)
    return result


def _drop_annotations(arguments: ast.arguments) -> None:
    named = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
    for argument in named:
        if argument is not None:
            argument.annotation = None


def _find_fields(node: ast.ClassDef) -> list[str]:
    fields = [item for item in node.body if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name)]
    return [item.target.id for item in fields if not _is_class_variable(item.annotation)]  # type: ignore[union-attr]


def _is_class_variable(annotation: ast.expr) -> bool:
    base = annotation.value if isinstance(annotation, ast.Subscript) else annotation
    return getattr(base, "id", getattr(base, "attr", "")) == "ClassVar"

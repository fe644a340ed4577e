"""Modules without what no command looks at, to be compiled: a fifth less to read, to make and to hold.

Left out are docstrings but those of modules, what is said of types to a checker and imported for that, and the columns of
each expression. Lines stay, for tracebacks. A record gets its `__new__`, which `records` would have to make of the fields,
and for the paths of `pathlib` stand those of `paths`.
"""

from __future__ import annotations
import __future__

import ast
from typing import TypeVar

__all__ = ["FLAGS", "lean"]

FLAGS = __future__.annotations.compiler_flag
"""For `compile`, in place of what the module imports."""
_LIGHT = {"pathlib": "translaudit.storage.paths"}
_Defined = TypeVar("_Defined", ast.FunctionDef, ast.ClassDef)


def lean(source: bytes) -> ast.Module:
    """The tree of a module, to be compiled with `FLAGS`.

    Raises:
        SyntaxError: it is none.
    """
    tree: ast.Module = _Lean().visit(ast.parse(source))
    tree.body = [_untyped(node) for node in tree.body if not isinstance(node, ast.AnnAssign) or node.value]
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    tree.body = [node for node in tree.body if not (isinstance(node, ast.ImportFrom) and _idle(node, used))]
    ast.fix_missing_locations(tree)
    for node in ast.walk(tree):
        if isinstance(node, (ast.stmt, ast.expr, ast.excepthandler, ast.arg, ast.keyword, ast.alias, ast.pattern)):
            node.end_lineno, node.col_offset, node.end_col_offset = node.lineno, -1, -1
    return tree


class _Lean(ast.NodeTransformer):
    records = False  # whether the module's named tuples are ours

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef | None:
        if any(isinstance(one, ast.Name) and one.id == "overload" for one in node.decorator_list):
            return None
        self.generic_visit(node)
        node.returns = None
        args = node.args
        for arg in (*args.posonlyargs, *args.args, *args.kwonlyargs, args.vararg, args.kwarg):
            if arg is not None:
                arg.annotation = None
        return _undocumented(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.ClassDef:
        self.generic_visit(node)
        node.bases = [_base(one) for one in node.bases if not (isinstance(one, ast.Name) and one.id == "Protocol")]
        fields = [one for one in node.body if isinstance(one, ast.AnnAssign)]
        if fields and self.records and [ast.unparse(base) for base in node.bases] == ["NamedTuple"]:
            node.body[node.body.index(fields[-1])] = _maker(fields)
            node.body = [one for one in node.body if one not in fields]
        return _undocumented(node)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.ImportFrom:
        self.records = self.records or node.module == "translaudit.records"
        node.module = _LIGHT.get(node.module or "", node.module)
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AnnAssign:
        self.generic_visit(node)
        node.annotation = ast.Constant(None)
        return node

    def visit_Call(self, node: ast.Call) -> ast.expr:
        self.generic_visit(node)
        return node.args[1] if isinstance(node.func, ast.Name) and node.func.id == "cast" else node

    def visit_If(self, node: ast.If) -> ast.stmt | list[ast.stmt]:
        self.generic_visit(node)
        return node.orelse if isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING" else node


def _maker(fields: list[ast.AnnAssign]) -> ast.FunctionDef:
    """What makes a record of its fields, as `records` has it for as many."""
    names = [ast.unparse(one.target) for one in fields]
    arguments = ", ".join(["_cls", *names])
    made = ast.parse(f"def __new__({arguments}): return _new(_cls, ({', '.join(names)},))").body[0]
    assert isinstance(made, ast.FunctionDef)  # noqa: S101  for the type checker
    made.args.defaults = [one.value for one in fields if one.value]
    return ast.copy_location(made, fields[0])


def _base(node: ast.expr) -> ast.expr:
    """A base of a class without what is said of the types it holds."""
    return node.value if isinstance(node, ast.Subscript) and ast.unparse(node.value) != "Generic" else node


def _idle(node: ast.ImportFrom, used: set[str]) -> bool:
    """Whether nothing is left that needs an import of types, or of what the compiler alone looks at."""
    return node.module == "__future__" or (
        node.module == "typing" and used.isdisjoint(one.asname or one.name for one in node.names)
    )


def _undocumented(node: _Defined) -> _Defined:
    first = node.body[0]
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str):
        node.body[0] = ast.copy_location(ast.Pass(), first)
    return node


def _untyped(node: ast.stmt) -> ast.stmt:
    """An assignment of a module without its type."""
    if isinstance(node, ast.AnnAssign) and node.value:
        return ast.copy_location(ast.Assign([node.target], node.value), node)
    return node

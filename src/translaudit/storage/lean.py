"""Modules without what no command looks at, to be compiled: a fifth less to read, to make and to hold.

Left out are docstrings but those of modules, what is said of types to a checker, and the columns of each expression. Lines
stay, for tracebacks, and what is said of the types of a class's fields, which records are made of.
"""

from __future__ import annotations

import ast
from typing import TypeVar

__all__ = ["lean"]

_Defined = TypeVar("_Defined", ast.FunctionDef, ast.ClassDef)


def lean(source: bytes) -> ast.Module:
    """The tree of a module.

    Raises:
        SyntaxError: it is none.
    """
    tree: ast.Module = _Lean().visit(ast.parse(source))
    tree.body = [_untyped(node) for node in tree.body if not isinstance(node, ast.AnnAssign) or node.value]
    for node in ast.walk(tree):
        if isinstance(node, (ast.stmt, ast.expr, ast.excepthandler, ast.arg, ast.keyword, ast.alias, ast.pattern)):
            node.end_lineno, node.col_offset, node.end_col_offset = node.lineno, -1, -1
    return tree


class _Lean(ast.NodeTransformer):
    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        self.generic_visit(node)
        node.returns = None
        args = node.args
        for arg in (*args.posonlyargs, *args.args, *args.kwonlyargs, args.vararg, args.kwarg):
            if arg is not None:
                arg.annotation = None
        return _undocumented(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.ClassDef:
        self.generic_visit(node)
        return _undocumented(node)

    def visit_If(self, node: ast.If) -> ast.stmt | list[ast.stmt]:
        self.generic_visit(node)
        return node.orelse if isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING" else node


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

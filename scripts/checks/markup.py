"""Refuses the ways in which a person's words could be read as screen markup.

Textual reads square brackets in a string as style and links. What people type at a meeting
("[x] ringt skolan") must show as typed, so in `assistant/tui` text becomes `Content` in one
module only, `safe.py`, and the widgets that take a string are made there.

    python scripts/checks/markup.py [folder of the full screen]
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

TUI = Path(__file__).resolve().parent.parent.parent / "assistant" / "tui"
SAFE = "safe.py"

READS_MARKUP = frozenset(
    {
        "Label", "Static", "Button", "Checkbox", "RadioButton", "OptionList", "Option", "Select",
        "SelectionList", "Selection", "ListItem", "Tab", "Tabs", "TabPane", "Collapsible",
        "DataTable", "Tree",
    }
)  # fmt: skip
PARSERS = frozenset({("Content", "from_markup"), ("Text", "from_markup")})
TITLES = frozenset({"border_title", "border_subtitle", "tooltip"})


class Finding(NamedTuple):
    """One place that must be written otherwise."""

    path: Path
    line: int
    advice: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.advice}"


def findings(folder: Path) -> Iterator[Finding]:
    """Every refused use under a folder, `safe.py` at its top apart."""
    for path in sorted(folder.rglob("*.py")):
        if path != folder / SAFE:
            yield from findings_in(path.read_text("utf-8"), path)


def findings_in(source: str, path: Path) -> Iterator[Finding]:
    """Every refused use in one module's source."""
    tree = ast.parse(source, str(path))
    widgets = _widgets_of_textual(tree)
    for node in ast.walk(tree):
        for line, advice in _refused(node, widgets):
            yield Finding(path, line, advice)


def _refused(node: ast.AST, widgets: dict[str, str]) -> Iterator[tuple[int, str]]:
    match node:
        case ast.Call():
            yield from _refused_call(node, widgets)
        case ast.ClassDef() if not _paints_itself(node):
            for base in node.bases:
                name = _widget(base, widgets)
                if name:
                    yield node.lineno, f"derive from the {name} of safe.py, or write render()"
        case ast.FunctionDef(name="render", returns=ast.Name(id="str")):
            yield node.lineno, "let render() return the Content that safe.py makes of the text"
        case ast.Assign() | ast.AnnAssign() | ast.AugAssign():
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                if isinstance(target, ast.Attribute) and target.attr in TITLES:
                    yield node.lineno, f"set {target.attr} with the function for it in safe.py"
        case _:
            pass


def _refused_call(node: ast.Call, widgets: dict[str, str]) -> Iterator[tuple[int, str]]:
    name = _widget(node.func, widgets)
    if name:
        yield node.lineno, f"make the {name} with safe.py, which shows text as typed"
    if not isinstance(node.func, ast.Attribute):
        return
    attribute, owner = node.func.attr, _last_name(node.func.value)
    if attribute == "notify" and not _says_no_markup(node):
        yield node.lineno, "write notify(…, markup=False)"
    elif (owner, attribute) in PARSERS:
        yield node.lineno, f"build it with safe.py, not {owner}.{attribute}"
    elif (owner, attribute) == ("Content", "from_text") and not _says_no_markup(node):
        yield node.lineno, "write Content(…), or Content.from_text(…, markup=False)"
    elif attribute == "with_tooltip":
        yield node.lineno, "set tooltip with the function for it in safe.py"


def _widgets_of_textual(tree: ast.Module) -> dict[str, str]:
    """The module's own names for what it imports from Textual: widgets, and whole modules."""
    names: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "textual":
            names |= {alias.asname or alias.name: alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.split(".")[0] == "textual":
                    names[alias.asname or "textual"] = alias.name
    return names


def _widget(node: ast.expr, widgets: dict[str, str]) -> str | None:
    """The name of the markup-reading widget that an expression stands for, if it does."""
    match node:
        case ast.Subscript():  # DataTable[str]
            return _widget(node.value, widgets)
        case ast.Name() if widgets.get(node.id) in READS_MARKUP:
            return widgets[node.id]
        case ast.Attribute() if node.attr in READS_MARKUP and _first_name(node) in widgets:
            return node.attr
        case _:
            return None


def _paints_itself(node: ast.ClassDef) -> bool:
    return any(
        isinstance(part, ast.FunctionDef) and part.name in {"render", "render_line"}
        for part in node.body
    )


def _says_no_markup(node: ast.Call) -> bool:
    return any(
        keyword.arg == "markup"
        and isinstance(keyword.value, ast.Constant)
        and keyword.value.value is False
        for keyword in node.keywords
    )


def _first_name(node: ast.expr) -> str:
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def _last_name(node: ast.expr) -> str:
    match node:
        case ast.Name():
            return node.id
        case ast.Attribute():
            return node.attr
        case _:
            return ""


def main(arguments: list[str]) -> int:
    """Print every finding; 1 when there is any."""
    found = list(findings(Path(arguments[0]) if arguments else TUI))
    for finding in found:
        print(finding)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

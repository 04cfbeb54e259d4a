"""Imports between the folders run downwards only, and in no circle."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ALLOWED = {
    "models": {"models"},
    "reports": {"reports"},
    "features": {"features", "models"},
    "training": {"training", "features", "models"},
    "scorer": {"scorer", "features", "models", "reports"},
}
FILES = sorted(path for folder in ALLOWED for path in (ROOT / folder).rglob("*.py"))


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path, top_level_only: bool = False) -> set[str]:
    """The modules of ours that a file imports, as dotted paths from the repository's root."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    package = list(path.relative_to(ROOT).parent.parts)
    found = set()
    for node in tree.body if top_level_only else ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = package[: len(package) - node.level + 1] + (node.module.split(".") if node.module else [])
            found |= {".".join(base)} if node.module else set()
            found |= {".".join([*base, alias.name]) for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("onrecord"):
            found.add((node.module or "").removeprefix("onrecord."))
        elif isinstance(node, ast.Import):
            found |= {alias.name.removeprefix("onrecord.") for alias in node.names if alias.name.startswith("onrecord")}
    return found


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_imports_run_downwards(path):
    folder = path.relative_to(ROOT).parts[0]
    allowed = ALLOWED[folder] | ({"training"} if name_of(path).startswith("scorer.cli") else set())
    outside = {target for target in imports(path) if target.split(".")[0] in ALLOWED} - {
        target for target in imports(path) if target.split(".")[0] in allowed
    }
    assert not outside


def test_no_file_imports_itself_through_others():
    known = {name_of(path) for path in FILES}
    graph = {name_of(path): imports(path, top_level_only=True) & known for path in FILES}
    # A package's own __init__ is the roof of its files, not a link in a chain.
    graph = {name: {t for t in targets if not name.startswith(t + ".")} for name, targets in graph.items()}
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, " -> ".join((*path, name))
        if name not in done:
            for target in sorted(graph[name]):
                visit(target, (*path, name))
            done.add(name)

    for name in sorted(graph):
        visit(name, ())


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_every_module_says_what_it_is(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree) or not tree.body


def test_every_package_and_data_file_is_in_the_mapping():
    import tomllib

    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]
    packages = {f"onrecord.{name_of(path)}" for path in FILES if path.name == "__init__.py"}
    assert packages == set(settings["packages"])

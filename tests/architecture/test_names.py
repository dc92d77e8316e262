"""Names in the program are terms: pictures that it once used for them do not come back."""

import ast
from pathlib import Path

import pytest

from generator import __file__ as program

# What the pictures were, each with a term that says the thing.
_PICTURES = {
    "beside": "neighbours",
    "gate": "scan",
    "glance": "overview",
    "insides": "inspection",
    "kept": "retained",
    "meant": "suggestion",
    "slips": "typing errors",
    "spot": "position",
    "spots": "positions",
    "told": "message",
    "trail": "breadcrumbs",
    "yardstick": "measure",
}


def _names(tree: ast.AST) -> set[str]:
    """Return all names that a module gives to something, or uses."""
    names: set[str | None] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) | ast.arg(arg=name) | ast.keyword(arg=name) | ast.Attribute(attr=name):
                names.add(name)
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                names.add(name)
            case _:
                pass
    return {name for name in names if name}


def pictures_in(source: str) -> list[str]:
    """Return the names of a module that are pictures, or hold one."""
    return sorted(
        name
        for name in _names(ast.parse(source))
        if _PICTURES.keys() & set(name.lower().strip("_").split("_"))
    )


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("told = 1", ["told"]),
        ("def slips(): ...", ["slips"]),
        ("class Spot: ...", ["Spot"]),
        ("f(told=1).is_kept_apart", ["is_kept_apart", "told"]),
        ("def f(beside): return message", ["beside"]),
        ("message = 'told'", []),
    ],
)
def test_pictures_are_found(source: str, names: list[str]) -> None:
    """In names of every kind, but not in texts."""
    assert pictures_in(source) == names


def test_no_name_is_a_picture() -> None:
    """A reader finds the term that the field has for the thing (``generator/GLOSSARY.md``)."""
    root = Path(program).parent
    sources = {str(path.relative_to(root)): path.read_text("utf-8") for path in root.rglob("*.py")}
    assert {path: found for path, text in sources.items() if (found := pictures_in(text))} == {}

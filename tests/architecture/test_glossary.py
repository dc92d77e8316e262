"""The glossary binds the words of the code to the words of the law."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

GENERATOR = Path(__file__).parents[2] / "generator"
ROW = re.compile(r"\| `(\w+)` \| (.+) \| (.+) \|")
BOUND = ("domain/**/*.py", "rules/book.py", "compute/shared/judgement.py")


def test_words_in_use_are_names_in_the_code() -> None:
    """Every word that the glossary calls used is a name in the program."""
    names = {name for path in GENERATOR.rglob("*.py") for name in _names(path)}
    assert set(_words("In use")) - names == set()


def test_every_noun_has_a_row() -> None:
    """Every class of the domain, of the rule book and of the judgements is explained."""
    nouns = {name for pattern in BOUND for path in GENERATOR.glob(pattern) for name in _classes(path)}
    assert len(nouns) > 50
    assert nouns - set(_words("In use")) == set()


def test_reserved_words_move_up_once_they_are_used() -> None:
    """A reserved word that has become a class stands among the words in use."""
    classes = {name for path in GENERATOR.rglob("*.py") for name in _classes(path)}
    assert set(_words("Reserved")) & classes == set()


def test_a_word_is_explained_once() -> None:
    """No code word stands in the glossary twice."""
    words = [*_words("In use"), *_words("Reserved")]
    assert sorted(words) == sorted(set(words))


def _words(section: str) -> list[str]:
    text = (GENERATOR / "GLOSSARY.md").read_text(encoding="utf-8")
    body = text.split(f"## {section}\n", 1)[1].split("\n## ", 1)[0]
    return [found[1] for line in body.splitlines() if (found := ROW.fullmatch(line))]


def _classes(path: Path) -> Iterator[str]:
    for node in _nodes(path):
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield node.name


def _names(path: Path) -> Iterator[str]:
    for node in _nodes(path):
        match node:
            case ast.Name(id=name) | ast.arg(arg=name) | ast.Attribute(attr=name):
                yield name
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
                yield name
            case _:
                pass


@cache
def _nodes(path: Path) -> tuple[ast.AST, ...]:
    """Read a file of the program once: its definitions, and the names in it."""
    kinds = (ast.Name, ast.arg, ast.Attribute, ast.ClassDef, ast.FunctionDef)
    walked = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return tuple(node for node in walked if isinstance(node, kinds))

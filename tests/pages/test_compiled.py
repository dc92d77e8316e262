"""Compiled templates are kept beside the program, where Python keeps its own."""

import sys
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from generator.pages.compiled import kept_beside


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand for a module whose compiled form Python has kept."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    (tmp_path / "__pycache__").mkdir()
    path = tmp_path / "render.py"
    path.write_text("first", "utf-8")
    return path


def _rendered(program: Path, template: str) -> str:
    environment = Environment(
        loader=DictLoader({"a.html": template}), autoescape=True, bytecode_cache=kept_beside(str(program))
    )
    return environment.get_template("a.html").render()


def _kept(program: Path) -> list[Path]:
    return sorted((program.parent / "__pycache__").iterdir())


def test_a_template_is_compiled_once(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next program finds what the one before has compiled."""
    assert _rendered(program, "Isi {{ 1 + 1 }}") == "Isi 2"
    monkeypatch.setattr(Environment, "_parse", None)
    assert _rendered(program, "Isi {{ 1 + 1 }}") == "Isi 2"


def test_a_changed_template_is_compiled_anew(program: Path) -> None:
    """No page is ever made with a template that stood there before."""
    _rendered(program, "Lama")
    assert _rendered(program, "Baru") == "Baru"


def test_a_changed_program_compiles_anew(program: Path) -> None:
    """How templates are read is said by the program, so nothing an older one compiled is used."""
    _rendered(program, "Isi")
    before = _kept(program)
    program.write_text("second", "utf-8")
    _rendered(program, "Isi")
    assert len(_kept(program)) == len(before) + 1


def test_nothing_is_kept_where_python_keeps_nothing(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program told to leave no traces, or installed where nobody may write, works all the same."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert _rendered(program, "Isi") == "Isi"
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (program.parent / "__pycache__").rmdir()
    assert _rendered(program, "Isi") == "Isi"
    assert [path.name for path in program.parent.iterdir()] == ["render.py"]

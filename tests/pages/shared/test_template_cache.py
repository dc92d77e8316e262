"""Compiled templates are kept beside the program, where Python keeps its own."""

import sys
from hashlib import sha256
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment
from jinja2.bccache import Bucket

from generator.pages.shared.template_cache import CompiledTemplates, template_cache


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
        loader=DictLoader({"a.html": template}), autoescape=True, bytecode_cache=template_cache(str(program))
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


def test_no_code_of_a_stranger_is_run(program: Path) -> None:
    """Compiled code in the right place and of the right form is run only if this user's program made it."""
    _rendered(program, "Isi")
    (path,) = _kept(program)
    head = path.read_bytes()[:64]
    cache = template_cache(str(program))
    assert isinstance(cache, CompiledTemplates)
    environment = Environment(autoescape=True)
    bucket = Bucket(environment, cache.get_cache_key("a.html"), cache.get_source_checksum("Isi"))
    bucket.code = environment.compile("Palsu", "a.html")
    code = bucket.bytecode_to_string()
    for forged in (code, sha256(code).digest() + code, head + code, head[:32] + sha256(code).digest() + code):
        path.write_bytes(forged)
        assert _rendered(program, "Isi") == "Isi"
    cache.dump_bytecode(bucket)
    assert _rendered(program, "Isi") == "Palsu"


def test_nothing_is_kept_where_python_keeps_nothing(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program told to leave no traces, or installed where nobody may write, works all the same."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert _rendered(program, "Isi") == "Isi"
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (program.parent / "__pycache__").rmdir()
    assert _rendered(program, "Isi") == "Isi"
    assert [path.name for path in program.parent.iterdir()] == ["render.py"]

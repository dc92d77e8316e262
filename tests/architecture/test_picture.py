"""The picture of the house, the page about it, and the tree agree."""

import re
from pathlib import Path
from types import ModuleType

import pytest

from tests.scripts import load_script

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs/arsitektur.md").read_text("utf-8")
_WORDS = re.compile(r"`((?:generator|tests|docs|\.ci)/[\w./-]+)`")
_DOTTED = re.compile(
    r"`((?:values|findings|domain|sources|rules|loading|compute|record|languages|checks|views|charts|exports|pages"
    r"|portal|report|publication|plugin|preview)(?:\.\w+)+)"
)


@pytest.fixture(scope="module")
def drawing() -> ModuleType:
    """Load the script that draws."""
    return load_script(ROOT / ".ci/arsitektur.py")


def test_the_picture_is_that_of_the_imports(drawing: ModuleType) -> None:
    """The picture is what the script draws now; `make gambar` draws it anew."""
    assert drawing.PICTURE.read_text("utf-8") == drawing.picture(drawing.house())


def test_every_topic_stands_on_the_page(drawing: ModuleType) -> None:
    """The page tells what each floor and each topic holds, in the order of the contract."""
    order = re.search(r"^(`portal` →.*(?:\n.*)?)$", GUIDE, re.MULTILINE)
    assert order
    assert tuple(re.findall(r"`(\w+)`", order[1])) == drawing.layers("topics")
    for floor in drawing.layers("floors"):
        assert re.search(rf"^\| (?:`\w+`, )*`{floor}`", GUIDE, re.MULTILINE) or floor == "clock", floor


def test_every_folder_of_rooms_has_its_topics(drawing: ModuleType) -> None:
    """A floor of many modules has topics, and no folder holds more than fifteen modules."""
    folders: dict[Path, int] = {}
    for module in (ROOT / "generator").rglob("*.py"):
        if module.name != "__init__.py":
            folders[module.parent] = folders.get(module.parent, 0) + 1
    assert {str(folder): count for folder, count in folders.items() if count > 15} == {}
    floors = {floor for floor, _ in drawing.house().rooms}
    assert floors == set(drawing.layers("floors"))


def test_no_module_is_long() -> None:
    """No module has more than 350 lines."""
    modules = (ROOT / "generator").rglob("*.py")
    lengths = {str(module): len(module.read_text("utf-8").splitlines()) for module in modules}
    assert {module: length for module, length in lengths.items() if length > 350} == {}


def test_what_the_page_names_is_there() -> None:
    """Every file, module and function that the page names exists."""
    for path in _WORDS.findall(GUIDE):
        assert "<" in path or (ROOT / path).exists(), path
    for dotted in _DOTTED.findall(GUIDE):
        parts = dotted.split(".")
        module = ROOT / "generator" / Path(*parts)
        owner = module.parent
        found = [each for each in (owner.with_suffix(".py"), owner / "__init__.py") if each.exists()]
        is_module = module.is_dir() or module.with_suffix(".py").exists()
        assert is_module or any(
            re.search(rf"^(?:def|class) {parts[-1]}\b", each.read_text("utf-8"), re.MULTILINE)
            for each in found
        ), dotted

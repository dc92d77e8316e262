"""The locks are whole and hashed, and name no host: they are installed as they stand, without resolving."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.metadata import requires
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.fresh.wheels import LOCKS, pins

ROOT = Path(__file__).parents[2]
SYSTEMS = (
    {"sys_platform": "linux", "os_name": "posix", "platform_system": "Linux"},
    {"sys_platform": "darwin", "os_name": "posix", "platform_system": "Darwin"},
    {"sys_platform": "win32", "os_name": "nt", "platform_system": "Windows"},
)
PYTHONS = ("3.11", "3.12", "3.13", "3.14")


def _text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", LOCKS)
def test_locks_are_hashed_and_name_no_host(name: str) -> None:
    """Every locked package has its hashes, and a lock file sends nobody to a particular host."""
    text = _text(name)
    packages = re.split(r"\n(?=[a-z0-9])", re.sub(r"^(?:#.*)?\n", "", text, flags=re.MULTILINE))
    assert len(packages) == len(pins(text)) > 0
    assert [each for each in packages if "--hash=sha256:" not in each] == []
    assert not re.search(r"://|^-", text, re.MULTILINE)


@pytest.mark.parametrize(
    ("later", "earlier"),
    [
        ("requirements-dev.lock", "requirements.lock"),
        ("requirements-kluster.lock", "requirements.lock"),
        ("requirements-dev.lock", "requirements-kluster.lock"),
        ("requirements-kunci.lock", "requirements-pip.lock"),
    ],
)
def test_a_later_lock_holds_the_pins_of_an_earlier_one(later: str, earlier: str) -> None:
    """What is tested is what is installed: the test lock holds every pin of the runtime lock."""
    assert pins(_text(earlier)).items() <= pins(_text(later)).items()


def test_the_successor_of_mkdocs_brings_nothing_else() -> None:
    """ProperDocs takes the place of MkDocs with the libraries that are locked for the program anyway."""
    added = pins(_text("requirements-properdocs.lock")).items() - pins(_text("requirements.lock")).items()
    assert {name for name, _ in added} == {"properdocs"}


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock", "requirements-kluster.lock"])
@pytest.mark.parametrize("python", PYTHONS)
def test_a_lock_is_whole_on_every_system(name: str, python: str) -> None:
    """Whatever a locked package needs on Linux, macOS or Windows is locked, in a version that it takes."""
    locked = pins(_text(name))
    assert [each for system in SYSTEMS for each in _missing(locked, _environment(system, python))] == []


def test_what_builds_the_program_is_locked() -> None:
    """The build backend is installed from the lock, so that no build fetches one beside it."""
    (needed,) = re.findall(r'^requires = \["(.*)"\]$', _text("pyproject.toml"), re.MULTILINE)
    requirement = Requirement(needed)
    assert requirement.specifier.contains(pins(_text("requirements.lock"))[requirement.name])


def _environment(system: dict[str, str], python: str) -> dict[str, str]:
    ours = {name: str(text) for name, text in default_environment().items()}
    return ours | system | {"python_version": python, "python_full_version": f"{python}.2"}


@cache
def _needs(name: str) -> tuple[Requirement, ...]:
    """Read once what a package asks for; that is the same on every system."""
    return tuple(map(Requirement, requires(name) or ()))


def _missing(locked: dict[str, str], environment: dict[str, str]) -> Iterator[str]:
    """Name what locked packages need and the lock lacks, extras that they ask for included."""
    waiting = [(name, "") for name in locked]
    seen: set[tuple[str, str]] = set()
    while waiting:
        name, extra = waiting.pop()
        if (name, extra) in seen:
            continue
        seen.add((name, extra))
        for needed in _needs(name):
            if needed.marker and not needed.marker.evaluate(environment | {"extra": extra}):
                continue
            own = str(canonicalize_name(needed.name))
            if own not in locked or not needed.specifier.contains(locked[own], prereleases=True):
                yield f"{name}[{extra}] needs {needed} on {environment['sys_platform']}"
            else:
                waiting += [(own, wanted) for wanted in needed.extras]

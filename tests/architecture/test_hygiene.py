"""What no file of the project may hold: traces of a machine, and persons."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

HOME = re.compile(r"(?<![\w.~-])/(?:home|Users|root|work|tmp)/[\w.]|[A-Za-z]:\\Users\\")
# A civil servant's number: date of birth, month of appointment, sex, three digits of order.
NIP = re.compile(
    r"(?<![\w])(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ .]?"
    r"(?:19|20)\d{2}(?:0[1-9]|1[0-2])[ .]?[12][ .]?\d{3}(?![\w])"
)
BIRTH, START, REST = "19800229", "200501", "1001"


@pytest.mark.parametrize("gap", ["", " ", "."])
def test_a_nip_is_recognised(gap: str) -> None:
    """A civil servant's number is recognised in one piece and in its usual groups."""
    assert NIP.search(f"NIP {gap.join([BIRTH, START, REST[0], REST[1:]])},")


@pytest.mark.parametrize("text", ["1234567890123456789", "198013292005011001", "Rp19800229200501100"])
def test_other_long_numbers_are_no_nip(text: str) -> None:
    """A long number that is no date of birth and appointment is left alone."""
    assert not NIP.search(text)


@pytest.mark.demo
def test_no_file_names_a_machine() -> None:
    """No file of the project names a folder of the computer it was written on."""
    assert [place for place, line in _lines() if HOME.search(line)] == []


@pytest.mark.demo
def test_no_file_names_a_person_by_number() -> None:
    """No file of the project holds what looks like a civil servant's number (NIP)."""
    assert [place for place, line in _lines() if NIP.search(line)] == []


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_locks_are_hashed_and_name_no_host(name: str) -> None:
    """Every locked package has its hashes, and a lock file sends nobody to a particular host."""
    text = (ROOT / name).read_text(encoding="utf-8")
    packages = re.split(r"\n(?=[a-z0-9])", text.strip())
    assert [each for each in packages if "--hash=sha256:" not in each] == []
    assert not re.search(r"://|^-", text, re.MULTILINE)


def test_the_test_lock_agrees_with_the_runtime_lock() -> None:
    """What is tested is what is installed: the test lock holds every pin of the runtime lock."""
    runtime, testing = (_pins(name) for name in ("requirements.lock", "requirements-dev.lock"))
    assert runtime <= testing


def _pins(name: str) -> set[str]:
    return set(re.findall(r"^[a-z0-9][^ ]*==[^ ]+", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))


def _lines() -> Iterator[tuple[str, str]]:
    for path in _files():
        try:
            text = (ROOT / path).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.splitlines(), start=1):
            yield f"{path}:{number}", line


def _files() -> list[str]:
    listing = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [each for each in listed.split("\0") if each and (ROOT / each).is_file()]

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


def test_nothing_is_tracked_that_a_computer_keeps_for_itself() -> None:
    """No cache and no compiled code comes with the project: compiled code would be run unseen."""
    kept = re.compile(r"(?:^|/)(?:\.cache|__pycache__)(?:/|$)|\.py[co]$")
    assert [path for path in _files("--cached") if kept.search(path)] == []


def _lines() -> Iterator[tuple[str, str]]:
    for path in _files():
        try:
            text = (ROOT / path).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.splitlines(), start=1):
            yield f"{path}:{number}", line


def _files(*which: str) -> list[str]:
    listing = ["git", "ls-files", *(which or ("--cached", "--others", "--exclude-standard")), "-z"]
    listed = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [each for each in listed.split("\0") if each and (ROOT / each).is_file()]

"""Whatever an office's pages are made of changes its digest, and nothing else does."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.phases import digests
from generator.phases.digests import files_digest, program_digest
from generator.phases.input_digest import office_digest
from generator.phases.office_pages import OfficeInput
from generator.record.summary import OfficeName, Surroundings
from generator.record.surroundings import alone
from generator.sources.prose.article import Article, Term
from generator.sources.shared.files import TextFile
from generator.values.shared.text_digest import digest
from tests.published import record_of
from tests.small import FILES, RESULT, as_files, changed


def _input(texts: dict[str, str] = FILES) -> OfficeInput:
    record = record_of(texts)
    own = tuple(file for file in as_files(texts) if file.path.startswith("data/satker/"))
    return OfficeInput(alone(record, record.offices[0]), own, (), "contoh.go.id/", Path())


def _digest(made_of: OfficeInput, shared: str = "", look: str = "") -> str:
    return office_digest(made_of, shared, look)


def test_equal_input_has_an_equal_digest() -> None:
    """Made twice, and in another folder: what is on the disk elsewhere does not count."""
    assert _digest(_input()) == _digest(replace(_input(), root=Path("/lain")))


@pytest.mark.parametrize(
    "other",
    [
        _input(changed(RESULT, "3,63", "3,64")),
        replace(_input(), host="lain.go.id/"),
        replace(_input(), articles=(Article("istilah/", "Istilah", "", (), (Term("a", "b"),)),)),
        replace(_input(), record=replace(_input().record, today=date(2026, 6, 2))),
        replace(
            _input(),
            record=replace(
                _input().record,
                surroundings={"balai-uji": Surroundings({"": (OfficeName("b", "B"),)})},
            ),
        ),
    ],
    ids=["angka", "alamat", "istilah", "hari", "kantor lain"],
)
def test_other_input_has_another_digest(other: OfficeInput) -> None:
    """A figure, the address, an explained word, the day, what is shown of others."""
    assert _digest(other) != _digest(_input())


def test_theme_and_shared_files_count() -> None:
    """A change of the theme or of a shared list makes all offices again."""
    assert len({_digest(_input()), _digest(_input(), shared="a"), _digest(_input(), look="a")}) == 3


def test_where_one_file_ends_and_another_begins_counts() -> None:
    """Parts are told apart by their lengths; a file that can't be read is not an empty one."""
    assert digest("ab", "c") != digest("a", "bc")
    assert files_digest([TextFile("a", ("",))]) != files_digest([TextFile("a", ())])


def test_the_program_has_one_digest() -> None:
    """It is the same however often it is asked for."""
    assert program_digest() == program_digest()
    assert len(program_digest()) == 64


def test_what_is_compiled_is_no_part_of_the_program(tmp_path: Path) -> None:
    """Python and Jinja write beside the sources while they run; only the sources themselves count."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/a.html").write_text("a")
    before = list(digests.program_files(tmp_path))
    (tmp_path / "pages/__pycache__").mkdir()
    (tmp_path / "pages/__pycache__/d33ec9aa").write_bytes(b"compiled")
    assert list(digests.program_files(tmp_path)) == before == ["pages/a.html", b"a"]
    (tmp_path / "pages/a.html").write_text("b")
    assert list(digests.program_files(tmp_path)) != before

"""Whatever an office's pages are made of changes its digest, and nothing else does."""

from dataclasses import fields
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from generator.compute.shared.judgement import Unjudged
from generator.domain.shared.reference import Unit
from generator.findings.shared.catalog import finding
from generator.phases import digests
from generator.phases.digests import files_digest, program_digest
from generator.phases.input_digest import office_digest, surroundings_digests
from generator.phases.judging import ChangedError, Judgements, judgements_of
from generator.phases.pending import pending_offices
from generator.record.summary import ComparableYear, OfficeName, PeerCourse, PromiseYear, Surroundings
from generator.sources.documents.library import read_library
from generator.sources.prose.article import Article, Term
from generator.sources.shared.files import TextFile, list_folder
from generator.values.shared.moment import Clock
from generator.values.shared.place import Place
from generator.values.shared.text_digest import digest
from tests.small import PORTAL, PROFILE, RESULT, write
from tests.whole import TWO_OFFICES

DAY = date(2026, 6, 1)
OFFICE_SLUG = "balai-uji"
UNIT = Unit("indeks", "Indeks", "", whole=False, minimum=None, maximum=None, at=Place("a"))
COMPARABLE = ComparableYear(
    OfficeName("b", "B"), "ikm", 2024, UNIT, 2, None, Decimal("3.63"), Unjudged.NO_TARGET
)


def _judgements(root: Path, day: date = DAY) -> Judgements:
    files, documents = list_folder(root, "data"), read_library(root, root / "cache")
    return judgements_of(
        root, files, documents, Clock(datetime(day.year, day.month, day.day, tzinfo=UTC), day)
    )


def _digests(root: Path, **changes: str) -> dict[str, str]:
    articles = (Article("istilah/", "Istilah", "", (), (Term("a", changes.get("term", "b")),)),)
    host = changes.get("host", "contoh.go.id/")
    return {each.slug: each.digest for each in pending_offices(_judgements(root), (), articles, host)}


def test_equal_input_has_an_equal_digest(tmp_path: Path) -> None:
    """Made twice, and in another folder: what is on the disk elsewhere does not count."""
    here, there = (write(tmp_path / name, TWO_OFFICES) for name in ("sini", "sana"))
    assert _digests(here) == _digests(there)


def test_a_figure_of_an_office_counts_for_it_alone(tmp_path: Path) -> None:
    """What nobody else shows makes no other office again; what others show, or a shared list, does."""
    root = write(tmp_path, TWO_OFFICES)
    before = _digests(root)
    _change(root / PROFILE, "menguji contoh.", "menguji apa pun.")
    after = _digests(root)
    assert [slug for slug in before if before[slug] != after[slug]] == [OFFICE_SLUG]
    _change(root / RESULT, "3,63", "3,64")
    compared = _digests(root)
    assert [slug for slug in after if after[slug] != compared[slug]] == ["balai-dua", OFFICE_SLUG]
    _change(root / PORTAL, "nama: ", "nama: Lain ")
    assert not {*_digests(root).values()} & {*compared.values()}


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_an_office_that_changes_after_the_check_is_not_shown(tmp_path: Path) -> None:
    """Nothing is made of one state and kept under the digest of another; the office is named."""
    root = write(tmp_path, TWO_OFFICES)
    pending = {each.slug: each for each in pending_offices(_judgements(root), (), (), "")}
    _change(root / PROFILE, "menguji contoh.", "menguji apa pun.")
    assert pending["balai-dua"].load().files
    with pytest.raises(ChangedError, match="data/satker/balai-uji/ berubah"):
        pending[OFFICE_SLUG].load()


def test_host_and_explained_words_count(tmp_path: Path) -> None:
    """Pictures name the host, and pages explain words."""
    root = write(tmp_path, TWO_OFFICES)
    values = [_digests(root), _digests(root, host="lain.go.id/"), _digests(root, term="c")]
    assert len({each[OFFICE_SLUG] for each in values}) == 3


def test_the_day_counts(tmp_path: Path) -> None:
    """Pages say what is late as of a day."""
    root = write(tmp_path, TWO_OFFICES)
    assert _judgements(root).digests != _judgements(root, date(2026, 6, 2)).digests


def test_findings_and_surroundings_count() -> None:
    """A warning stands on the page of its file; other offices stand beside an office."""
    warning = finding("R380", Place("data/satker/a/b.csv"), "a", "b")
    assert len({office_digest("a", "b", (), "c"), office_digest("a", "b", (warning,), "c")}) == 2
    known = [
        Surroundings({"": (OfficeName("b", "B"),)}),
        Surroundings({"": (OfficeName("b", "C"),)}),
        Surroundings({"x/": (OfficeName("b", "B"),)}),
        Surroundings(compared={"ikm": "ikm"}),
        Surroundings(has_more=("x/",)),
        Surroundings(is_compared_apart=True),
        Surroundings(courses={"ikm": (PeerCourse(OfficeName("b", "B"), ()),)}),
        Surroundings(comparable={"ikm": (COMPARABLE,)}),
        Surroundings(promises=(PromiseYear(OfficeName("b", "B"), 2024, 1, 2, None, None),)),
        Surroundings(promises=(PromiseYear(OfficeName("b", "B"), 2024, 2, 2, None, None),)),
        Surroundings(),
    ]
    names = [field.name for field in fields(Surroundings)]
    assert all(any(getattr(each, name) != getattr(known[-1], name) for each in known) for name in names)
    assert len({surroundings_digests({"a": each})["a"] for each in known}) == len(known)


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

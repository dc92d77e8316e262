"""The register of documents is read row by row."""

import pytest

from generator.domain.documents.library import StoredFile
from generator.loading.portal.ledger import load
from generator.report.findings import in_order
from tests import small
from tests.paper import FOLDER, HEADER, REGISTER, row
from tests.small import FILES, OFFICE

ADDRESS = "https://contoh.go.id/a.pdf"


def _findings(rows: str) -> list[tuple[str, str]]:
    outcome = small.loaded(FILES | {REGISTER: HEADER + rows})
    return [(each.code, each.at.field) for each in in_order(outcome.diagnostics)]


def test_a_document_elsewhere_is_read() -> None:
    """A row is an entry with its labels; its year is that of its contents."""
    outcome = small.loaded(FILES | {REGISTER: HEADER + row(address=ADDRESS, size="1200")})
    assert outcome.diagnostics == ()
    (entry,) = outcome.value.portal.ledgers[0].entries
    assert (entry.register, entry.year, entry.key) == ("dokumen", 2025, ("renstra",))
    assert (entry.labels["alamat"], entry.labels["ukuran"]) == (ADDRESS, "1200")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (row(), [("D253", "berkas")]),
        (row(file="a.pdf", address=ADDRESS), [("D253", "alamat")]),
        (row(address="http://contoh.go.id/a.pdf"), [("D253", "alamat")]),
        (row(address="https://[salah/a.pdf"), [("D253", "alamat")]),
        (row(address="https://nama:sandi@contoh.go.id/a.pdf"), [("D253", "alamat")]),
        (row(address="javascript:alert(1)"), [("D253", "alamat")]),
        (row(address="https://localhost/a.pdf"), [("D253", "alamat")]),
        (row(address="https://contoh.go.id/a b.pdf"), [("D253", "alamat")]),
        (row("Renstra 2025", address=ADDRESS), [("D212", "kunci")]),
        (row("", address=ADDRESS), [("D208", "kunci")]),
        (row(address=ADDRESS, size="1,2 MB"), [("D206", "ukuran")]),
        (row(address=ADDRESS, size="²"), [("D206", "ukuran")]),
        (row(address=ADDRESS, digest="abc"), [("D255", "sha256")]),
        (row(address=ADDRESS, digest="6,08E+99"), [("D255", "sha256")]),
        (row(address=ADDRESS, digest="sha256:" + "a" * 64), [("D255", "sha256")]),
        (row(address=ADDRESS, digest="a" * 64), []),
        (row(address=ADDRESS, digest="A" * 64), []),
        (row(file="a.pdf", digest="abc"), []),
        (row(address=ADDRESS, dated="10/03/2025"), [("D210", "tanggal")]),
        (row(address=ADDRESS, kind="renstraa"), [("D209", "jenis")]),
        (row(address=ADDRESS, year="25"), [("D211", "tahun")]),
    ],
)
def test_a_slip_is_told_in_its_cell(rows: str, expected: list[tuple[str, str]]) -> None:
    """Each slip of a row is one finding in its cell."""
    assert _findings(rows) == expected


@pytest.mark.parametrize(
    ("wrong", "remedy"),
    [
        ("http://contoh.go.id/a", "tulis `https://contoh.go.id/a`, lalu coba buka"),
        ("www.contoh.go.id/a", "tulis `https://www.contoh.go.id/a`, lalu coba buka"),
        ("rak di ruang arsip", "tulis alamat lengkapnya"),
    ],
)
def test_a_wrong_address_is_answered_with_the_right_one(wrong: str, remedy: str) -> None:
    """Where it is plain what is meant, the remedy is the address to write."""
    (finding,) = small.loaded(FILES | {REGISTER: HEADER + row(address=wrong)}).diagnostics
    assert finding.help.startswith(remedy)


def test_one_key_is_one_document() -> None:
    """Two rows with one key that differ contradict each other."""
    other = row(address=ADDRESS.replace("a.pdf", "b.pdf"))
    assert [code for code, _ in _findings(row(address=ADDRESS) + other)] == ["R302"]


def test_stored_files_belong_to_their_office() -> None:
    """Each office keeps the files of its own folder; a folder without a profile is told."""
    stored, strange = (
        StoredFile(f"{folder}dokumen/a.pdf", 1, "d") for folder in (OFFICE, "data/satker/lain/")
    )
    assert stored.path == FOLDER + "a.pdf"
    outcome = load(small.as_files(FILES), (stored, strange))
    assert [each.stored for each in outcome.value.portal.ledgers] == [(stored,)]
    assert [(each.code, each.at.path) for each in outcome.diagnostics] == [
        ("B116", "data/satker/lain/satker.yml"),
        ("B116", "data/satker/lain/sumber.csv"),
    ]

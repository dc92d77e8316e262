"""The register of documents is brought up to date, and nothing else of it is touched."""

from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from generator.portal import check
from generator.report.document_updates import RegisterUpdate, register_updates
from generator.values.shared.moment import Clock
from tests import paper
from tests.paper import HEADER, REGISTER, row

CLOCK = Clock(datetime(2026, 11, 20, 17, tzinfo=UTC))  # the 21st in Jakarta
NEW = sha256(b"isi").hexdigest()
OLD = "0" * 64


def _made(root: Path, *rows: str, header: str = HEADER) -> tuple[RegisterUpdate, ...]:
    paper.portal(root, {"a.txt": b"isi", "b.txt": b"lain"})
    (root / REGISTER).write_bytes((header + "".join(rows)).encode())
    return tuple(register_updates(root, root / ".cache", CLOCK))


def test_a_changed_file_gets_digest_and_date(tmp_path: Path) -> None:
    """Digest and today's date stand in the row of the changed file; every other byte is as it was."""
    other = row("b", file="b.txt", digest=sha256(b"lain").hexdigest(), note='"a; ""b"""').replace(
        "\n", "\r\n"
    )
    (made,) = _made(tmp_path, row("a", file="a.txt", digest=OLD), other)
    assert made.path == REGISTER
    right = row("a", file="a.txt", digest=NEW, dated="2026-11-21")
    assert made.content == (HEADER + right + other).encode()
    assert made.changes == ("baris 2: a.txt berubah; sidik jari dan tanggal 2026-11-21",)


def test_a_new_file_keeps_the_date_that_was_stated(tmp_path: Path) -> None:
    """Who lists a new file may say since when it is so; who says nothing gets today."""
    (made,) = _made(tmp_path, row("a", file="a.txt"), row("b", file="b.txt", dated=""))
    assert made.changes == (
        "baris 2: a.txt baru; sidik jari dan tanggal tetap 2025-03-10",
        "baris 3: b.txt baru; sidik jari dan tanggal 2026-11-21",
    )
    (tmp_path / REGISTER).write_bytes(made.content or b"")
    assert check(tmp_path).diagnostics == ()


def test_other_line_ends_change_no_row(tmp_path: Path) -> None:
    """A file with other line ends keeps digest and date; beside it a changed one is renewed."""
    listed = sha256(b"isi\n").hexdigest()
    rows = row("a", file="a.txt", digest=listed) + row("b", file="b.txt", digest=OLD)
    paper.portal(tmp_path, {"a.txt": b"isi\r\n", "b.txt": b"lain"}, rows)
    (made,) = register_updates(tmp_path, tmp_path / ".cache", CLOCK)
    new = row("b", file="b.txt", digest=sha256(b"lain").hexdigest(), dated="2026-11-21")
    assert made.content == (HEADER + row("a", file="a.txt", digest=listed) + new).encode()
    (kept,) = made.unchanged
    assert kept.startswith("baris 2: hanya akhir baris a.txt yang berubah")
    assert "akhir baris LF" in kept


@pytest.mark.parametrize("text", ["6,08E+99", OLD[:40], "belum", f"sha256:{OLD}"])
def test_what_is_no_digest_is_replaced_and_the_date_stays(tmp_path: Path, text: str) -> None:
    """A digest that a spreadsheet has spoilt does not show that the file changed."""
    (made,) = _made(tmp_path, row("a", file="a.txt", digest=text))
    assert made.content == (HEADER + row("a", file="a.txt", digest=NEW)).encode()
    assert made.changes == (
        "baris 2: a.txt tadinya tanpa sidik jari yang benar; sidik jari dan tanggal tetap 2025-03-10",
    )


def test_a_digest_in_capitals_is_left_alone(tmp_path: Path) -> None:
    """A digest in capitals is right as it stands."""
    assert _made(tmp_path, row("a", file="a.txt", digest=NEW.upper())) == ()


def test_unchanged_files_are_left_alone(tmp_path: Path) -> None:
    """Where every digest is right there is nothing to do."""
    right = row("a", file="a.txt", digest=NEW) + row("c", address="https://contoh.go.id/c")
    assert _made(tmp_path, right) == ()


def test_a_missing_column_is_left_to_people(tmp_path: Path) -> None:
    """Columns are not added by themselves."""
    header = "kunci;judul;jenis;tahun;tanggal;pemilik;berkas\n"
    (made,) = _made(tmp_path, "a;A;sop;2025;2025-01-01;TU;a.txt\n", header=header)
    assert made.content is None

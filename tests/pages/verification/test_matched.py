"""The page of identities says which documents figures were looked up in, and what has changed since."""

from generator.values.shared.text_digest import digest
from tests.cli.test_identities import FILES
from tests.published import pages_of, seen
from tests.small import OFFICE, PRINTED, RESULT

_HEAD = "berkas_data;tanggal;sidik_dokumen;sidik_berkas;angka;ditemukan;dijelaskan;sumber;letak;catatan\n"


def _digest(path: str) -> str:
    return digest(*FILES[path].split("\n"))


def _body(*rows: str) -> str:
    matching = {OFFICE + "pencocokan.csv": _HEAD + "".join(rows)} if rows else {}
    return pages_of(FILES | matching)["satker/balai-uji/yang-diperiksa/"].body


def _row(path: str, figures: str, kept: str = "", day: str = "2026-05-04") -> str:
    return f"{path};{day};ab12;{kept or _digest(path)};{figures};laporan;;\n"


def test_what_was_found_is_told_with_day_and_share() -> None:
    """The counts of all files of a document are added up, with the day on which it was looked into."""
    told = seen(_body(_row(RESULT, "4;3;1"), _row(PRINTED, "4;4;0")))
    assert "Dicocokkan 4 Mei 2026: 7 dari 8 angka ada di tempat yang dikutip (87,50%)" in told
    assert ", 1 lainnya dijelaskan catatannya." in told
    assert "berubah" not in told


def test_the_oldest_day_counts() -> None:
    """What was looked up on several days is as old as the oldest; without a day none is told."""
    rows = _row(RESULT, "4;4;0", day="2026-05-05"), _row(PRINTED, "4;4;0", day="")
    assert "Dicocokkan 5 Mei 2026: 8 dari 8" in seen(_body(*rows))
    assert "Dicocokkan: 4 dari 4" in seen(_body(rows[1]))
    assert "0 dari 0 angka ada di tempat yang dikutip." in seen(_body(_row(RESULT, "0;0;0")))


def test_what_was_not_found_is_told() -> None:
    """A figure that is not there is counted, not passed over."""
    assert "3 dari 5 angka ada di tempat yang dikutip (60,00%), 2 belum ditemukan." in seen(
        _body(_row(RESULT, "5;3;0"))
    )


def test_a_file_that_changed_since_is_named() -> None:
    """Whoever edits a file makes what was found of it old; a file that is gone has changed too."""
    body = _body(
        _row(RESULT, "4;4;0", "dulu"), _row(PRINTED, "2;2;0"), _row(OFFICE + "lama.csv", "1;1;0", "x")
    )
    told = seen(body)
    assert "2 berkas berubah sejak itu, jadi angkanya perlu dicocokkan lagi." in told
    assert "4 dari 4, berubah sejak itu" in told
    assert 'href="/berkas/satker/balai-uji/2023/tercetak.csv/"' in body
    assert "lama.csv</a>" not in body


def test_nothing_is_told_where_nothing_was_looked_up() -> None:
    """An office without the file has no such section."""
    assert "Dicocokkan dengan dokumen" not in _body()

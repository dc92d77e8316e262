"""The findings of an audit become rows of figures and places; notes stay with their rows."""

import csv
from collections.abc import Mapping

import pytest

from generator.audit.formats.findings_table import FindingsTable, figures_only, findings_table
from generator.audit.reading.document import Document
from generator.audit.reading.text import blocks_of
from generator.audit.report import audit_of
from generator.compute.verification.document_findings import AUDIT_VERSION
from generator.sources.shared.files import TextFile
from generator.sources.shared.table import Table, read_table
from generator.values.shared.text_digest import digest

_TABLE = "Layanan\tMasuk\tSelesai\n{}\t20\t18\nBudi Santoso\t15\t12\nTotal\t35\t{}\n"


def _found(text: str, before: str = "") -> FindingsTable:
    document = Document("laporan.txt", "", tuple(blocks_of(text)))
    return findings_table(_read(before) if before else None, audit_of(document), ("lakin", text.encode()))


def _read(text: str) -> Table:
    return read_table(TextFile("data/satker/balai/telaah.csv", tuple(text.splitlines()))).value


def _rows(found: FindingsTable) -> list[Mapping[str, str]]:
    return list(csv.DictReader(found.text.splitlines(), delimiter=";"))


def test_a_finding_has_its_figures_and_its_place() -> None:
    """What went in, what follows and by how much it differs; no word of the report."""
    text = _TABLE.format("Pengujian", 31)
    found = _found(text)
    assert _rows(found) == [
        {
            "pasti": "ya", "jenis": "jumlah", "tercetak": "31", "masukan": "18; 12", "pembanding": "30",
            "asal_pembanding": "menurut hitungan", "selisih": "+1 (+3,33%)", "sebab": "", "letak_lain": "",
            "versi": str(AUDIT_VERSION), "sidik_dokumen": digest(text.encode()), "sumber": "lakin",
            "letak": "baris 4", "catatan": "",
        }
    ]  # fmt: skip
    assert (found.count, found.lost_notes, found.withheld) == (1, (), 0)
    assert "Budi" not in found.text


def test_a_note_stays_with_its_place_and_figure() -> None:
    """Written again, the row keeps its note, and those of other documents stay as they are."""
    text = _TABLE.format("Pengujian", 31)
    first = _found(text).text.replace("baris 4;", "baris 4;Salah ketik")
    other = "ya;jumlah;5;;4;;;;;1;cd;renstra;baris 2;Sudah benar"
    again = _found(text, f"{first}{other}\n")
    assert [row["catatan"] for row in _rows(again)] == ["Salah ketik", "Sudah benar"]
    assert again.text == f"{first}{other}\n"


def test_a_note_whose_row_is_gone_is_told() -> None:
    """A report that was put right has no finding there, and its note is not lost in silence."""
    before = _found(_TABLE.format("Pengujian", 31)).text.replace("baris 4;", "baris 4;Salah ketik")
    after = _found(_TABLE.format("Pengujian", 30), before)
    assert (_rows(after), after.count) == ([], 0)
    assert after.lost_notes == (("baris 4 31", "Salah ketik"),)


def test_many_inputs_are_counted() -> None:
    """Of a long sum only how many figures it has."""
    rows = "".join(f"Layanan {chr(65 + number)}\t{number + 11}\n" for number in range(12))
    (row,) = _rows(_found(f"Layanan\tJumlah\n{rows}Total\t300\n"))
    assert (row["tercetak"], row["masukan"], row["pembanding"]) == ("300", "12 angka", "198")


def test_a_mark_that_means_two_things_is_shown_beside_the_other() -> None:
    """The figure with the usual mark stands beside it."""
    found = _rows(_found("Nama\tNilai\nSatu\t3,49\nDua\t3,47\nTiga\t3.52\n"))
    assert [(row["jenis"], row["tercetak"], row["masukan"]) for row in found] == [
        ("tanda pemisah", "3.52", "3,49")
    ]


def test_what_may_lead_to_a_person_is_left_out() -> None:
    """A total with the number of an official above it is counted, and not written."""
    number = int("19780517" + "200501" + "1003")
    found = _found(f"Layanan\tMasuk\tSelesai\nUji\t20\t{number}\nLatih\t15\t12\nTotal\t35\t{number + 13}\n")
    assert (_rows(found), found.count, found.withheld) == ([], 0, 1)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("1.234,50", "1.234,50"),
        ("Tabel 3.8", "Tabel 3.8"),
        ("Realisasi s.d TW I", "Realisasi s.d TW I"),
        ("Sistematika Penyajian Laporan Tahun 2022", "Tahun 2022"),
        ("9 (sembilan)", "9 (sembilan)"),
        ("on progress", "on progress"),
        ("a)", "a)"),
        ("nilai Budi Santoso", ""),
        ("Meningkatnya kinerja", ""),
        ("1 " * 40, ""),
        ("", ""),
    ],
)
def test_only_figures_and_our_words_are_taken(text: str, figures: str) -> None:
    """Names and sentences of a report never come into the data."""
    assert figures_only(text) == figures


def test_an_abbreviation_and_its_common_form_are_kept() -> None:
    """They are the finding itself; other words of a report are not kept."""
    text = "Layanan BSPJI tumbuh.\n\n" * 9 + "Layanan BPSJI tumbuh.\n"
    (row,) = _rows(_found(text))
    assert (row["jenis"], row["tercetak"], row["pembanding"]) == ("ejaan singkatan", "BPSJI", "BSPJI")

"""Machine copies: the same figures, exactly, for programs and spreadsheets."""

import json
import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.exports.disclosure.information_service import SERVICE_FIELDS
from generator.exports.disclosure.public_information import (
    EXEMPT_FIELDS,
    ITEM_FIELDS,
    LIST_FIELDS,
    QUESTION_FIELDS,
)
from generator.exports.disclosure.service_report import REPORT_FIELDS
from generator.exports.documents.library import DOCUMENT_FIELDS
from generator.exports.portal.files import csv_of, json_of, tidy_rows
from generator.exports.registers.areas import AREA_FIELDS
from generator.exports.shared.cells import plain
from generator.exports.shared.listing import json_rows
from generator.exports.shared.schema import FIELDS, NAMES, POINT_FIELDS
from generator.record import page_addresses
from generator.record.rows import rows_of_office
from generator.record.tables import tidy_table
from tests import small
from tests.published import data_of, demo, machine_copies, record_of, rows_of, unpacked
from tests.tiny import tiny

D = Decimal
NUMBERS = frozenset(field.name for field in FIELDS if field.kind.startswith(("angka", "bilangan")))
OFFICE = "satker/balai-uji/"
SPARSE = frozenset(field.name for field in AREA_FIELDS if field.is_sparse)


def _copies(texts: dict[str, str]) -> dict[str, str]:
    return {
        path: content.decode()
        for path, content in machine_copies(record_of(texts))
        if not path.endswith((".xlsx", ".sqlite", ".parquet"))
    }


def _value(name: str, text: str | None) -> Decimal | str:
    return D(text or "NaN") if name in NUMBERS and text else text or ""


cells = st.decimals(min_value=-(10**12), max_value=10**12, places=12, allow_nan=False, allow_infinity=False)


@settings(max_examples=25, deadline=None)
@given(target=cells, first=cells, last=cells)
def test_copies_read_back_are_the_record(target: Decimal, first: Decimal, last: Decimal) -> None:
    """CSV and JSON, read back by a program, hold every figure of the record, digit for digit."""
    written = {
        key: f"{value:f}".replace(".", ",") for key, value in (("t", target), ("a", first), ("z", last))
    }
    texts = tiny(
        agreed={2023: written["t"]},
        planned={2023: written["a"]},
        interim={(2023, 2): written["z"]},
        results={(2023, 2): written["a"], (2023, 4): written["z"]},
    )
    record = record_of(texts)
    expected_texts = [
        {name: row[name] if row[name] is not None else "" for name in NAMES}
        for row in rows_of_office(record.offices[0])
    ]
    expected = [
        {name: D(plain(value)) if isinstance(value, Decimal) else value for name, value in row.items()}
        for row in expected_texts
    ]
    copies = {
        path: content.decode()
        for path, content in machine_copies(record, cache=unpacked)
        if path.partition("/")[2] in {"kinerja.csv", "kinerja.json"}
    }
    for rows in (rows_of(copies["data/kinerja.csv"]), data_of(copies["data/kinerja.json"])):
        assert [{name: _value(name, row[name]) for name in NAMES} for row in rows] == expected
    assert {row["realisasi"] for row in expected} == {first, last}
    assert {row["target"] for row in expected} == {target}


@settings(deadline=None)
@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_no_number_has_an_exponent(value: Decimal) -> None:
    """A published number is digits, one point and perhaps a minus, never an exponent or a comma."""
    assert re.fullmatch(r"-?\d+(\.\d{1,28})?", plain(D(f"{value:.40e}")))


def test_short_numbers_stay_as_they_were_written() -> None:
    """Up to 28 decimals nothing is rounded, and trailing zeros are kept."""
    assert plain(D("76.80")) == "76.80"
    assert plain(D("1E+3")) == "1000"
    assert plain(7) == "7"
    assert plain(D(1) / D(3)) == "0." + "3" * 28


HOSTILE = ['=cmd|" /C calc"!A0', "+1", "-2+3", "@SUM(A1)", "\tteks", "\rteks"]


@pytest.mark.parametrize("text", HOSTILE)
def test_texts_are_no_formulas_in_csv_and_untouched_in_json(text: str) -> None:
    """A text that a spreadsheet would run gets a quote before it in CSV; JSON keeps it as it is."""
    table = tidy_rows([{"nama_indikator": text, "realisasi": D("-59.86")}])
    row = rows_of(csv_of(table).decode())[0]
    assert row["nama_indikator"] == f"'{text}"
    assert row["realisasi"] == "-59.86"
    told = data_of(json_of("Judul", "lisensi", table).decode())[0]
    assert (told["nama_indikator"], told["realisasi"]) == (text, "-59.86")


def test_every_json_copy_says_what_it_is_and_where_its_keys_are_described() -> None:
    """Cut from the one table or written from rows, a copy has one frame, with rows and without."""
    for rows in (tidy_rows([{"satker": "balai"}]), ()):
        cut = json.loads(json_of("Judul", "lisensi", rows))
        assert cut == json.loads(json_rows("Judul", "lisensi", FIELDS, [each.texts for each in rows]))
        assert {**cut, "data": None} == {
            "judul": "Judul",
            "lisensi": "lisensi",
            "skema": page_addresses.SCHEMA,
            "angka": "teks desimal bertitik dengan semua digit; null berarti tidak ada, bukan nol",
            "data": None,
        }


@settings(deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_survives_the_way_to_a_machine(text: str) -> None:
    """Quotes, separators, line breaks and any script come back as they were."""
    table = tidy_rows([{"nama_indikator": text}])
    assert data_of(json_of("", "", table).decode())[0]["nama_indikator"] == (text or None)
    read = rows_of(csv_of(table).decode())[0]["nama_indikator"]
    assert read.removeprefix("'") == text.removeprefix("'")


COLUMNS = {
    "kinerja": NAMES,
    "tabel": tuple(field.name for field in AREA_FIELDS),
    "ppid/data": tuple(field.name for field in ITEM_FIELDS),
    "ppid/saq/data": tuple(field.name for field in QUESTION_FIELDS),
    "ppid/daftar/data": tuple(field.name for field in LIST_FIELDS),
    "ppid/dikecualikan/data": tuple(field.name for field in EXEMPT_FIELDS),
    "layanan/data": tuple(field.name for field in SERVICE_FIELDS),
    "ppid/laporan/data": tuple(field.name for field in REPORT_FIELDS),
    "contoh/dokumen": tuple(field.name for field in DOCUMENT_FIELDS),
    "/grafik": tuple(field.name for field in POINT_FIELDS),
}


@pytest.mark.demo
def test_every_copy_has_the_documented_columns() -> None:
    """Each CSV has the columns of the schema in its order, each JSON row the same keys."""
    for file in (each for each in demo().files if not each.path.startswith("data/")):
        address = re.sub("grafik-[^/.]*", "grafik", re.sub("laporan/20[0-9][0-9]", "laporan", file.path))
        stem, _, kind = address.rpartition(".")
        names = next((columns for name, columns in COLUMNS.items() if stem.endswith(name)), ())
        if address.endswith(page_addresses.EXCEL):
            stem = address.removesuffix(page_addresses.EXCEL)
            names = next(columns for name, columns in COLUMNS.items() if stem.endswith(name))
            assert file.content.decode().split("\r\n", 1)[0] == f"\ufeff{';'.join(names)}", file.path
        elif kind == "csv":
            assert file.content.decode().split("\r\n", 1)[0] == ",".join(names), file.path
        elif names and kind == "json":
            document = json.loads(file.content)
            assert set(document) == {"judul", "lisensi", "skema", "angka", "data"}
            for row in document["data"]:
                kept = (
                    name for name in names if name in row or name not in SPARSE or not stem.endswith("tabel")
                )
                assert tuple(row) == tuple(kept), file.path


def test_the_schema_explains_every_column() -> None:
    """The schema is published beside the copies and says kind and meaning of each column."""
    schema = json.loads(_copies(tiny())["data/skema.json"])
    assert [field["nama"] for field in schema["kolom"]] == list(NAMES)
    assert all(field["jenis"] and field["arti"] for field in schema["kolom"])


def test_every_copy_has_a_workbook_beside_it() -> None:
    """Whoever finds a CSV file of an office finds the same rows for Excel, as a workbook and as CSV."""
    texts = tiny(results={(2022, 4): "50", (2023, 4): "3"})
    paths = {path for path, _ in machine_copies(record_of(texts)) if path.startswith(OFFICE)}
    stems = {path.removesuffix(page_addresses.EXCEL) for path in paths if path.endswith(page_addresses.EXCEL)}
    assert stems == {path.removesuffix(".xlsx") for path in paths if path.endswith(".xlsx")}
    plain = (path for path in paths if path.endswith(".csv") and not path.endswith(page_addresses.EXCEL))
    assert stems == {path.removesuffix(".csv") for path in plain}


def test_copies_are_cut_by_office_year_and_indicator() -> None:
    """The portal, each office, each year and each indicator have their own copies of the same rows."""
    texts = tiny(results={(2022, 4): "50", (2023, 4): "3"})
    copies = _copies(texts)
    folders = (OFFICE, f"{OFFICE}2022/", f"{OFFICE}2023/", f"{OFFICE}indikator/ukuran/")
    endings = (".csv", ".json", page_addresses.EXCEL)
    names = {f"{folder}kinerja{ending}" for folder in folders for ending in endings}
    assert {path for path in copies if not path.startswith("data/")} == names
    assert [row["tahun"] for row in rows_of(copies[f"{OFFICE}2022/kinerja.csv"])] == ["2022"]
    assert [row["tahun"] for row in rows_of(copies[f"{OFFICE}indikator/ukuran/kinerja.csv"])] == [
        "2022",
        "2023",
    ]


def test_an_indicator_without_facts_has_empty_copies() -> None:
    """A card of which nothing is known yet still has its addresses, with a header and no rows."""
    copies = _copies(tiny())
    assert copies[f"{OFFICE}indikator/ukuran/kinerja.csv"] == ",".join(NAMES) + "\r\n"
    assert data_of(copies[f"{OFFICE}indikator/ukuran/kinerja.json"]) == []


def test_missing_is_empty_and_zero_is_zero() -> None:
    """A zero is published as 0; what is missing is an empty cell, and null in JSON."""
    copies = _copies(tiny(agreed={2023: "3"}, results={(2023, 1): "dalam-proses", (2023, 2): "0"}))
    waiting, zero = rows_of(copies["data/kinerja.csv"])
    assert (waiting["realisasi"], waiting["sebab_kosong"]) == ("", "dalam-proses")
    assert (zero["realisasi"], zero["capaian_persen"]) == ("0", "0")
    assert [row["realisasi"] for row in data_of(copies["data/kinerja.json"])] == [None, "0"]


def test_the_table_holds_python_objects() -> None:
    """The tidy table for whoever computes with it keeps exact decimals; nothing becomes a binary fraction."""
    table = tidy_table(record_of(tiny(results={(2023, 4): "0,1"})))
    assert table["realisasi"].tolist() == [D("0.1")]
    assert table["target"].tolist() == [None]


def test_public_information_has_copies() -> None:
    """How every item of the law stands, and the list of public information, are there for machines."""
    items = "kode;kelas;judul;bukti;dasar;keyakinan\nprofil;berkala;Profil;profil;UU 14/2008;sumber-publik\n"
    listed = (
        "tahun;nomor;ringkasan;pejabat;penanggung_jawab;pembuatan;bentuk;retensi;kelas\n"
        "2026;1;=Rahasia;TU;TU;2026;PDF;5 tahun;berkala\n"
    )
    exempt = (
        "konten;dasar_hukum;huruf;akibat_dibuka;akibat_ditutup;jangka_waktu\n"
        "Data;UU 14/2008 pasal 17;b;Rugi;Aman;5 tahun\n"
    )
    texts = small.FILES | {
        "data/acuan/ppid-butir.csv": items,
        small.OFFICE + "ppid/dip.csv": listed,
        small.OFFICE + "ppid/dik.csv": exempt,
    }
    copies = dict(machine_copies(record_of(texts)))
    folder = "satker/balai-uji/ppid/"
    assert b"balai-uji,profil,berkala,Profil,ada,profil" in copies[f"{folder}data.csv"]
    assert b"'=Rahasia" in copies[f"{folder}daftar/data.csv"]
    assert json.loads(copies[f"{folder}dikecualikan/data.json"])["data"][0]["huruf"] == "b"
    assert {"kolom_dip", "kolom_dik", "kolom_kelengkapan"} <= json.loads(copies["data/skema.json"]).keys()

"""The data of the whole portal: the same tables in every form, described, keyed, and the same every time."""

import io
import json
import sqlite3
import subprocess
import warnings
import zipfile
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from generator.domain.portal.ledger import Portal
from generator.exports.portal import forms
from generator.exports.portal.database import database
from generator.exports.portal.dataset import Dataset, Parent
from generator.exports.portal.files import WholeData
from generator.exports.portal.forms import Packing, packed_forms, written_forms
from generator.exports.portal.package import spdx_of
from generator.exports.portal.table_part import part_of
from generator.exports.shared.cache import file_cache
from generator.exports.shared.listing import csv_rows, excel_rows, json_rows
from generator.exports.shared.schema import Field
from tests.published import contents_of, demo_record, record_of, rows_of, whole_data_of
from tests.small import CARD, FILES, OFFICE, changed


@cache
def _demo() -> WholeData:
    return whole_data_of(demo_record())


def _made(texts: Mapping[str, str] = FILES) -> WholeData:
    return whole_data_of(record_of(texts))


@cache
def _small() -> WholeData:
    return _made()


def _opened(content: bytes) -> sqlite3.Connection:
    base = sqlite3.connect(":memory:")
    base.deserialize(content)
    return base


def _valid(folder: Path, files: Mapping[str, bytes]) -> list[str]:
    """Let the frictionless tool read the package and every row that it describes."""
    for path, content in files.items():
        (folder / path.rpartition("/")[2]).write_bytes(content)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from frictionless import Package  # noqa: PLC0415 - its libraries warn when they are imported

        report = Package(str(folder / "datapackage.json")).validate()
    return [f"{task.name}: {error.message}" for task in report.tasks for error in task.errors] + [
        error.message for error in report.errors
    ]


@pytest.mark.demo
def test_the_demo_is_a_valid_data_package(tmp_path: Path) -> None:
    """Every table has the columns, types, keys, size and digest that its description gives."""
    assert _valid(tmp_path, contents_of(_demo())) == []


def test_hostile_texts_keep_the_package_valid(tmp_path: Path) -> None:
    """Quotes, separators, line breaks and formulas in texts break no row."""
    texts = changed(CARD, "nama: Indeks kepuasan masyarakat", "nama: '=1+1;\"a\",\\n<b>'")
    assert _valid(tmp_path, contents_of(_made(texts))) == []


def test_a_package_that_lies_is_found(tmp_path: Path) -> None:
    """The check would notice: a figure that is none is an error of the package."""
    data = _small()
    broken = contents_of(data)["data/kinerja.csv"].replace(b"3.63", b"3,6x")
    assert broken != contents_of(data)["data/kinerja.csv"]
    assert _valid(tmp_path, {**contents_of(data), "data/kinerja.csv": broken})


def test_the_package_names_licence_version_and_keys() -> None:
    """A program learns the terms, the edition, and what makes a row the only one of its kind."""
    package = json.loads(contents_of(_small())["data/datapackage.json"])
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    assert package["version"] == _small().version
    schema = next(each["schema"] for each in package["resources"] if each["name"] == "kinerja")
    assert schema["primaryKey"] == ["satker", "indikator", "tahun", "triwulan"]
    assert {each["reference"]["resource"] for each in schema["foreignKeys"]} == {
        "satker",
        "indikator",
        "satuan",
    }


def test_an_unknown_licence_has_no_invented_name() -> None:
    """Only licences that SPDX names have its name."""
    assert spdx_of("https://contoh.go.id/izin") == ""


@pytest.mark.demo
def test_every_form_holds_the_same_rows() -> None:
    """CSV, JSON, workbook and database of a table have as many rows as it has."""
    data = _demo()
    with closing(_opened(contents_of(data)["data/kinerja-terbuka.sqlite"])) as base:
        for table in data.datasets:
            count = table.count
            assert len([*table.rows]) == count
            assert len(rows_of(contents_of(data)[f"data/{table.name}.csv"].decode())) == count
            assert len(json.loads(contents_of(data)[f"data/{table.name}.json"])["data"]) == count
            assert base.execute(f'SELECT count(*) FROM "{table.name}"').fetchone() == (count,)  # noqa: S608
            with zipfile.ZipFile(io.BytesIO(contents_of(data)[f"data/{table.name}.xlsx"])) as book:
                assert book.read("xl/worksheets/sheet1.xml").count(b"<row ") == count + 1


@pytest.mark.demo
def test_samples_stay_out_of_every_table() -> None:
    """No row of any table is of an invented office, and the real ones are all there."""
    record = demo_record()
    samples = {each.office.slug for each in record.samples}
    assert samples
    for table in _demo().datasets:
        if "satker" in table.columns:
            slugs = {row[table.columns.index("satker")] for row in table.rows}
            assert not slugs & samples, table.name


@pytest.mark.demo
def test_the_database_can_be_reckoned_with() -> None:
    """Figures are numbers there, absent ones are NULL and no zero, and references lead somewhere."""
    with closing(_opened(contents_of(_demo())["data/kinerja-terbuka.sqlite"])) as base:
        kinds = base.execute("SELECT DISTINCT typeof(realisasi) FROM kinerja").fetchall()
        assert {kind for (kind,) in kinds} <= {"integer", "real", "null"}
        assert base.execute("PRAGMA foreign_key_check").fetchall() == []
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        keys = base.execute("SELECT name FROM pragma_table_info('kinerja') WHERE pk ORDER BY pk").fetchall()
        assert [name for (name,) in keys] == ["satker", "indikator", "tahun", "triwulan"]


def test_the_database_explains_itself() -> None:
    """A file that travels without its page says what each column means, who publishes it, which edition."""
    with closing(_opened(contents_of(_small())["data/kinerja-terbuka.sqlite"])) as base:
        sql = "SELECT arti FROM kolom WHERE tabel = 'kinerja' AND kolom = 'realisasi'"
        assert "bukan nol" in base.execute(sql).fetchone()[0]
        metadata = dict(base.execute("SELECT kunci, isi FROM keterangan"))
    assert (metadata["penerbit"], metadata["versi"]) == ("Balai Uji", _small().version)


def _asked(question: str, *values: str) -> list[tuple[object, ...]]:
    with closing(_opened(contents_of(_small())["data/kinerja-terbuka.sqlite"])) as base:
        return base.execute(question, values).fetchall()


def test_the_database_answers_common_questions() -> None:
    """Each view stands in a list with its question, can be asked, and names the portal's figures."""
    views = {str(name) for (name,) in _asked("SELECT name FROM sqlite_master WHERE type = 'view'")}
    listed = {str(name): question for name, question in _asked("SELECT nama, pertanyaan FROM tampilan")}
    assert listed.keys() == views | {"pencarian"}
    assert all("?" in str(question) for question in listed.values())
    for view in views:
        _asked(f"SELECT * FROM {view}")  # noqa: S608 - a view of ours
    results = "SELECT indikator, triwulan, target, realisasi, status FROM hasil_tahunan WHERE tahun = 2023"
    assert ("kepuasan", 4, 3.5, 3.63, "tercapai") in _asked(results)
    assert _asked("SELECT indikator, tercapai FROM ringkasan_tahunan WHERE tahun = 2023") == [(3, 2)]


def test_the_newest_result_of_a_running_year_is_found() -> None:
    """Where only earlier quarters are measured, the answer is the last one that is."""
    data = _made({path: text for path, text in FILES.items() if "/realisasi/tw4/" not in path})
    with closing(_opened(contents_of(data)["data/kinerja-terbuka.sqlite"])) as base:
        found = base.execute("SELECT triwulan, realisasi FROM hasil_tahunan WHERE indikator = 'pengguna'")
        assert (3, 30) in found.fetchall()


def test_the_database_can_be_searched() -> None:
    """Words of titles and explanations are found by their beginning, with the office that they are of."""
    found = _asked("SELECT tabel, satker, judul FROM pencarian WHERE pencarian MATCH ?", "kepuas*")
    assert ("indikator", "balai-uji", "Indeks kepuasan masyarakat") in found
    assert _asked("SELECT * FROM pencarian WHERE pencarian MATCH ?", "tidakada") == []


def test_questions_by_year_take_an_index() -> None:
    """Results of a year, and rows of a table in a year, are found without reading all rows."""
    for where in ("kinerja WHERE tahun = 2023", "tabel WHERE tabel = 'pnbp-tahunan' AND tahun = 2023"):
        (plan, *_) = _asked(f"EXPLAIN QUERY PLAN SELECT * FROM {where}")  # noqa: S608 - ours
        assert "USING INDEX" in str(plan[-1])


def test_every_column_of_every_table_is_explained() -> None:
    """The table of columns names all columns, its own too, each with a meaning."""
    data = _small()
    rows = rows_of(contents_of(data)["data/kolom.csv"].decode())
    assert [(each["tabel"], each["kolom"]) for each in rows] == [
        (table.name, name) for table in data.datasets for name in table.columns
    ]
    assert all(each["arti"] and each["jenis"] for each in rows)


def test_equal_data_give_equal_bytes() -> None:
    """Two portals of the same files publish the same bytes and the same version."""
    first, second = _made(), _made()
    assert contents_of(first) == contents_of(second)
    assert first.version == second.version
    assert first.version.startswith("2023-12-31+")


def test_one_figure_makes_another_version() -> None:
    """A changed figure changes the version, which keeps its day."""
    path = f"{OFFICE}2023/realisasi/tw4/laporan.csv"
    before, after = _small().version, _made(changed(path, ";3,63;", ";3,64;")).version
    assert before != after
    assert before[:10] == after[:10]


def test_digests_are_those_of_the_files(tmp_path: Path) -> None:
    """The usual tool finds every file of the folder as it was published."""
    data = _small()
    for path, content in contents_of(data).items():
        (tmp_path / path.rpartition("/")[2]).write_bytes(content)
    command = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    assert subprocess.run(command, cwd=tmp_path, check=False).returncode == 0
    listed = {line.split("  ")[1] for line in contents_of(data)["data/SHA256SUMS"].decode().splitlines()}
    assert listed == {each.name for each in tmp_path.iterdir()} - {"SHA256SUMS"}


COLUMNS = (Field("nama", "teks", "nama"), Field("nilai", "angka", "nilai"))


def test_excel_with_indonesian_settings_reads_the_figures() -> None:
    """Semicolons part the cells, commas the decimals; texts keep their dots and are no formulas."""
    content = excel_rows(COLUMNS, [("a.b;c", "-59.86"), ("=1+1", "")])
    assert content == '\ufeffnama;nilai\r\n"a.b;c";-59,86\r\n\'=1+1;\r\n'.encode()


def _table(name: str, *rows: tuple[str, str], key: tuple[str, ...] = ("nama",)) -> Dataset:
    return Dataset(name, "", "", key, COLUMNS, parts=(part_of(COLUMNS, key, rows),))


def _written(portal: Portal, table: Dataset) -> dict[str, bytes]:
    return {path: b"".join(pieces) for path, pieces in written_forms(portal, table)}


def test_a_table_of_parts_is_the_table_of_their_rows() -> None:
    """Every written form is the same, whether rows come together or office by office."""
    fields = (Field("satker", "teks", ""), Field("tahun", "bilangan bulat", ""), Field("isi", "teks", ""))
    rows = [("a", "2023", "=1+1"), ("a", "", "b;c"), ("b", "2024", '"d"\ne'), ("b", "2023", "")]
    key = ("satker", "tahun")
    whole = Dataset("x", "X", "", key, fields, parts=(part_of(fields, key, rows),))
    parted = tuple(part_of(fields, key, each) for each in (rows[:2], (), rows[2:]))
    parts = replace(whole, parts=parted)
    portal = record_of().portal
    written = _written(portal, parts)
    assert written == _written(portal, whole)
    assert written["data/x.csv"] == csv_rows(fields, rows)
    assert written["data/x.json"] == json_rows(f"{portal.name}: X", portal.licence_url, fields, rows)
    assert [*parts.rows] == [*whole.rows] == rows
    assert parts.years == whole.years == ("2023", "2024", "beberapa-tahun")
    assert [*parts.rows_of("beberapa-tahun")] == [rows[1]]
    assert [*parts.rows_of("2023")] == [rows[0], rows[3]]
    assert parts.span == whole.span == (2023, 2024)


def test_a_long_table_has_a_workbook_for_each_year(monkeypatch: pytest.MonkeyPatch) -> None:
    """Together they hold all rows; the workbook of a year changes with the rows of that year alone."""
    monkeypatch.setattr(forms, "MOST_IN_WORKBOOK", 3)
    table = next(each for each in _small().datasets if each.name == "kinerja")
    portal = record_of().portal
    books = [each for each in packed_forms(portal, table) if each.packing is Packing.WORKBOOK]
    assert [each.path for each in books] == [f"data/kinerja-{year}.xlsx" for year in table.years]
    held = []
    for book in books:
        with zipfile.ZipFile(io.BytesIO(book.make())) as opened:
            held.append(opened.read("xl/worksheets/sheet1.xml").count(b"<row ") - 1)
    assert sum(held) == table.count
    assert len({each.key for each in books}) == len(books)
    other = replace(table, parts=tuple(part_of(table.fields, table.key, [*table.rows][:-1]) for _ in "a"))
    keys = {each.path: each.key for each in packed_forms(portal, other)}
    assert [each.key == keys.get(each.path) for each in books].count(False) == 1


def test_a_key_that_rows_contradict_is_not_declared() -> None:
    """Two rows with one key do not stop a portal: the table is published without the key."""
    parent = _table("induk", ("a", "1"), ("a", "2"))
    child = replace(_table("anak", ("a", "1")), parents=(Parent(("nama",), "induk"),))
    assert parent.proven_key == ()
    with closing(_opened(database((parent, child), {}))) as base:
        assert base.execute("SELECT sum(nilai) FROM induk").fetchone() == (Decimal(3),)
        assert base.execute("PRAGMA foreign_key_list('anak')").fetchall() == []


def test_a_workbook_is_made_once(tmp_path: Path) -> None:
    """A kept workbook is taken as it is; one that was damaged is made again."""
    cache, calls = file_cache(tmp_path / "lembar"), []

    def make() -> bytes:
        calls.append(1)
        return b"PK isi"

    assert [cache("satu", make), cache("satu", make)] == [b"PK isi"] * 2
    assert len(calls) == 1
    (path,) = (tmp_path / "lembar").iterdir()
    path.write_bytes(b"")
    assert cache("satu", make) == b"PK isi"
    assert len(calls) == 2


@pytest.mark.demo
@pytest.mark.parametrize("name", ["kinerja", "tabel"])
def test_descriptions_give_the_true_size_and_digest(name: str) -> None:
    """Bytes and digest in the package are those of the file."""
    data = _demo()
    resources = json.loads(contents_of(data)["data/datapackage.json"])["resources"]
    resource = next(each for each in resources if each["name"] == name)
    content = contents_of(data)[f"data/{name}.csv"]
    assert (resource["bytes"], resource["hash"]) == (len(content), f"sha256:{sha256(content).hexdigest()}")

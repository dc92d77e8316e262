"""Documents are where their register says, unchanged, fit to be read by all, and hold no data of persons."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from generator.checks.documents import library
from generator.findings.shared.diagnostic import Diagnostic, Severity
from generator.portal import check
from generator.report.findings import in_order
from tests import paper
from tests.paper import FOLDER, REGISTER, packed, pdf, photo, row, word
from tests.small import OFFICE

NIK = "9699994101000001"  # no regency and no district have the number 99


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def _found(root: Path, documents: dict[str, bytes], rows: str = "") -> tuple[Diagnostic, ...]:
    return in_order(check(paper.portal(root, documents, rows)).diagnostics)


def _listed(root: Path, name: str, content: bytes) -> tuple[Diagnostic, ...]:
    return _found(root, {name: content}, row(file=name, digest=_digest(content)))


def test_a_document_that_is_as_listed_says_nothing(tmp_path: Path) -> None:
    """A file with its row and digest, and a document elsewhere, leave nothing to find."""
    content = pdf("Satu", author="Balai Uji, Tata Usaha")
    rows = row(file="a.pdf", digest=_digest(content)) + row("lain", address="https://contoh.go.id/a.pdf")
    assert _found(tmp_path, {"a.pdf": content}, rows) == ()


def test_a_listed_file_must_be_there(tmp_path: Path) -> None:
    """A row whose file is missing is an error in its cell; a near name that no row has is proposed."""
    (finding,) = _found(tmp_path, {}, row(file="a.pdf", digest="x"))
    assert (finding.code, finding.at.path, finding.at.line, finding.at.field) == (
        "D250",
        REGISTER,
        2,
        "berkas",
    )
    assert finding.help.startswith(f"taruh berkasnya di `{FOLDER}`")
    near, _ = _found(tmp_path, {"renstra-2025.txt": b"x"}, row(file="renstra2025.txt"))
    assert near.help == "tulis `renstra-2025.txt`"


@pytest.mark.parametrize("name", ["../../satker.yml", "a/b.pdf", "/etc/passwd"])
def test_no_row_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    """A name with a way in it is a file that is not there."""
    assert [each.code for each in _found(tmp_path, {}, row(file=name))] == ["D250"]


def test_a_file_must_be_listed(tmp_path: Path) -> None:
    """A file that no row names is an error, with all that a new row needs."""
    (finding,) = _found(tmp_path, {"a.b.txt": b"isi"})
    assert (finding.code, finding.severity, finding.at.path) == ("D251", Severity.ERROR, FOLDER + "a.b.txt")
    for words in (f"`{REGISTER}`", "kunci `a-b`", "berkas `a.b.txt`", f"sha256 `{_digest(b'isi')}`"):
        assert words in finding.help


def test_a_broken_register_is_one_finding(tmp_path: Path) -> None:
    """Where the register can't be read, its files are not said to be missing from it."""
    root = paper.portal(tmp_path, {"a.txt": b"isi"})
    (root / REGISTER).write_text("kunci;judul;apa\nx;y;z\n", "utf-8")
    assert {each.at.path for each in check(root).diagnostics} == {REGISTER}


def test_a_refused_file_is_told_once(tmp_path: Path) -> None:
    """A file that may not be published is not also said to be missing, unlisted or changed."""
    (finding,) = _found(tmp_path, {"A.txt": b"isi"}, row(file="A.txt", digest="x"))
    assert (finding.code, finding.help) == ("B102", "ganti namanya menjadi `a.txt`")


@pytest.mark.parametrize(
    ("digest", "message"),
    [
        ("", "sidik jari `a.txt` belum ditulis"),
        ("0" * 64, "isi `a.txt` berubah, padahal tanggalnya masih `2025-03-10`"),
    ],
)
def test_a_changed_file_needs_a_new_date(tmp_path: Path, digest: str, message: str) -> None:
    """A file unlike its digest is an error; the remedy is the command, or the very texts to write."""
    (finding,) = _found(tmp_path, {"a.txt": b"isi"}, row(file="a.txt", digest=digest))
    assert (finding.code, finding.at.field, finding.message) == ("D252", "sha256", message)
    assert "jalankan `kinerja dokumen`" in finding.help
    assert f"sha256 `{_digest(b'isi')}`" in finding.help
    assert ("dan sha256" in finding.help) is bool(digest)


@pytest.mark.parametrize(
    ("content", "listed", "ends"),
    [
        (b"a\r\nb\r\n", b"a\nb\n", "LF"),
        (b"a\nb\n", b"a\r\nb\r\n", "CRLF"),
        (b"a\r\nb\nc", b"a\r\nb\r\nc", "CRLF"),
        (b"a\r\nb\nc", b"a\nb\nc", "LF"),
        (b"a\r\nb\rc", b"a\nb\rc", "LF"),
        (b"a\rb\r", b"a\nb\n", "LF"),
        (b"a\nb\n", b"a\rb\r", "CR"),
    ],
)
@pytest.mark.parametrize("written", [str.lower, str.upper])
def test_other_line_ends_are_no_other_content(
    tmp_path: Path, content: bytes, listed: bytes, ends: str, written: Callable[[str], str]
) -> None:
    """A file that differs by its line ends only is told as that; the remedy restores it, date and all."""
    (finding,) = _found(tmp_path, {"a.txt": content}, row(file="a.txt", digest=written(_digest(listed))))
    assert (finding.code, finding.severity, finding.at.field) == ("D256", Severity.ERROR, "sha256")
    assert (
        finding.message
        == f"hanya akhir baris `a.txt` yang berubah, seharusnya {ends}; isi dan tanggalnya tetap"
    )
    assert f"simpan ulang dengan akhir baris {ends}" in finding.help
    assert f"git checkout -- {FOLDER}a.txt" in finding.help
    assert "2026" not in finding.help
    (tmp_path / FOLDER / "a.txt").write_bytes(listed)
    assert check(tmp_path).diagnostics == ()


@pytest.mark.parametrize("content", [b"a\nc\n", b"a\r\nb", b"a b\n", b"A\r\nb\r\n"])
def test_other_words_are_another_content(tmp_path: Path, content: bytes) -> None:
    """Whatever differs by more than line ends has changed."""
    (finding,) = _found(tmp_path, {"a.txt": content}, row(file="a.txt", digest=_digest(b"a\nb\n")))
    assert (finding.code, "isi `a.txt` berubah" in finding.message) == ("D252", True)


def test_a_digest_in_capitals_is_the_same(tmp_path: Path) -> None:
    """Windows writes digests in capitals."""
    assert _found(tmp_path, {"a.txt": b"isi"}, row(file="a.txt", digest=_digest(b"isi").upper())) == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("6,08E+99", "`6,08E+99` bukan sidik jari; program lembar kerja mengubahnya menjadi angka"),
        ("6.08E+99", "mengubahnya menjadi angka"),
        ("6,08E99", "mengubahnya menjadi angka"),
        ("123456789012345" + "0" * 49, "mengubahnya menjadi angka"),
        ("#NUM!", "mengubahnya menjadi angka"),
        ("a1b2" * 10, "panjangnya 40 tanda, bukan 64"),
        ("a1b2" * 32, "panjangnya 128 tanda, bukan 64"),
        ("belum", "`belum` bukan sidik jari, yaitu 64 angka dan huruf a sampai f"),
    ],
)
def test_what_is_no_digest_says_nothing_of_the_file(tmp_path: Path, text: str, message: str) -> None:
    """What a spreadsheet has made of a digest is told as that: nobody is asked to falsify the date."""
    (finding,) = _found(tmp_path, {"a.txt": b"isi"}, row(file="a.txt", digest=text))
    assert (finding.code, finding.at.line, finding.at.field) == ("D255", 2, "sha256")
    assert message in finding.message
    assert finding.help == (
        f"jalankan `kinerja dokumen`, atau tulis sha256 `{_digest(b'isi')}`; "
        "tanggalnya tetap bila isi `a.txt` tidak berubah"
    )


@pytest.mark.parametrize("dress", ["sha256:{}", "'{}", "{}  a.txt", "SHA256 (a.txt) = {}"])
def test_a_digest_in_its_clothes_is_given_bare(tmp_path: Path, dress: str) -> None:
    """Where a digest stands among other signs, the remedy is the digest alone."""
    digest = _digest(b"isi")
    (finding,) = _found(tmp_path, {"a.txt": b"isi"}, row(file="a.txt", digest=dress.format(digest)))
    assert (finding.code, finding.help.partition(";")[0]) == ("D255", f"tulis `{digest}`")


def test_a_register_without_the_column_is_told_by_row(tmp_path: Path) -> None:
    """The column of digests may be missing as a whole."""
    root = paper.portal(tmp_path, {"a.txt": b"isi"})
    text = "kunci;judul;jenis;tahun;tanggal;pemilik;berkas\na;A;sop;2025;2025-01-01;TU;a.txt\n"
    (root / REGISTER).write_text(text, "utf-8")
    (finding,) = check(root).diagnostics
    assert (finding.code, finding.at.line, finding.at.column) == ("D252", 2, 0)


def test_one_content_has_one_address(tmp_path: Path) -> None:
    """The same bytes under two names are a remark, wherever they stand; rows without digest are no twins."""
    digest = _digest(b"isi")
    rows = row("a", file="a.txt", digest=digest) + row("b", file="b.txt", digest=digest)
    rows += row("c", address="https://contoh.go.id/c") + row("d", address="https://contoh.go.id/d")
    (finding,) = _found(tmp_path, {"a.txt": b"isi", "b.txt": b"isi"}, rows)
    assert (finding.code, finding.severity, finding.at.line) == ("D254", Severity.WARNING, 3)
    assert "sama persis dengan `a` di baris 2" in finding.message


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.pdf", pdf(""), "hanya gambar"),
        ("a.pdf", pdf("Satu", author="Ani Budiarti"), "nama pembuat"),
        ("a.docx", word("<w:p>a</w:p>", "<dc:creator>Ani</dc:creator>"), "nama pembuat"),
        ("a.jpg", photo((0x8825, 4, b"\0\0\0\1")), "koordinat"),
        ("a.zip", packed({"a.exe": "x"}), "arsip"),
    ],
)
def test_what_could_be_better_is_a_remark(tmp_path: Path, name: str, content: bytes, told: str) -> None:
    """What keeps people from reading, or tells of persons beside the text, is told at the row."""
    (finding,) = _listed(tmp_path, name, content)
    assert (finding.code, finding.at.path, finding.at.line) == ("D254", REGISTER, 2)
    assert told in finding.message
    assert "Ani" not in finding.message + finding.help


def test_a_heavy_document_is_a_remark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A document over 20 MB is dear on a phone."""
    assert library.HEAVY == 20_000_000
    monkeypatch.setattr(library, "HEAVY", 2)
    (finding,) = _listed(tmp_path, "a.txt", b"isi")
    assert (finding.code, "lebih besar" in finding.message) == ("D254", True)


def test_all_remarks_of_a_document_are_told(tmp_path: Path) -> None:
    """Two remarks about one row do not hide each other."""
    assert [each.code for each in _listed(tmp_path, "a.pdf", pdf("", author="Ani"))] == ["D254", "D254"]


@pytest.mark.parametrize(
    ("name", "content", "spot"),
    [
        ("a.pdf", pdf("Satu", f"NIK {NIK}"), "halaman 2"),
        ("a.docx", word(f"<w:p><w:t>{NIK[:5]}</w:t><w:t>{NIK[5:]}</w:t></w:p>"), "isinya"),
        ("a.xlsx", packed({"xl/worksheets/sheet1.xml": f"<c><v>{NIK}</v></c>"}), "lembar ke-1"),
        ("a.ods", packed({"content.xml": f"<text:p>{NIK}</text:p>"}), "isinya"),
        ("a.csv", f"nama;nik\nx;{NIK}\n".encode(), "baris 2"),
        ("a.txt", f"\n\n{NIK}".encode("utf-16"), "baris 3"),
    ],
)
def test_data_of_persons_inside_stop_publication(
    tmp_path: Path, name: str, content: bytes, spot: str
) -> None:
    """An identity number in a document of any kind is an error that names the spot, not the number."""
    (finding,) = _listed(tmp_path, name, content)
    assert (finding.code, finding.severity, finding.at.path) == ("P501", Severity.ERROR, FOLDER + name)
    assert finding.message == f"{spot} tampaknya memuat NIK (…001)"


def test_the_name_of_a_document_is_no_place_for_numbers_of_persons(tmp_path: Path) -> None:
    """A name becomes an address: it is searched, and so is the row that names it."""
    findings = _listed(tmp_path, f"a-{NIK}.txt", b"isi")
    assert [(each.code, each.at.path) for each in findings] == [
        ("P501", REGISTER),
        ("P501", FOLDER + f"a-{NIK}.txt"),
    ]


def test_many_numbers_are_one_finding_for_each_kind(tmp_path: Path) -> None:
    """A table full of people is told once for each kind of number, with how many there are."""
    text = f"{NIK}\n{NIK}\n0812-0000-0000\n".encode()
    findings = _listed(tmp_path, "a.txt", text)
    assert [(each.code, each.message) for each in findings] == [
        ("P501", "baris 1 tampaknya memuat NIK (…001) (dan 1 kali lagi)"),
        ("P503", "baris 3 tampaknya memuat nomor telepon pribadi (…000)"),
    ]


def test_an_unknown_item_of_the_law_is_told(tmp_path: Path) -> None:
    """A document that names an item of the law names one that there is."""
    root = paper.portal(tmp_path, {}, row(address="https://contoh.go.id/a", item="renstraa"))
    items = "kode;kelas;induk;judul;dasar;keyakinan\nrenstra;berkala;;Renstra;UU 14/2008;sumber-publik\n"
    (root / "data/acuan/ppid-butir.csv").write_text(items, "utf-8")
    (finding,) = check(root).diagnostics
    assert (finding.code, finding.at.field, finding.help) == ("R324", "butir", "tulis `renstra`")


def test_checking_writes_nothing_but_its_memory(tmp_path: Path) -> None:
    """Beside the data there is only what is remembered of documents."""
    _listed(tmp_path, "a.txt", b"isi")
    assert {each.name for each in tmp_path.iterdir()} == {"data", ".cache"}
    assert (tmp_path / OFFICE / "dokumen/a.txt").read_bytes() == b"isi"

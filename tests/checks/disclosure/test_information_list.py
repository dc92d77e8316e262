"""R329 to R331: the list of public information and the portal name each other, and its numbers count."""

from hashlib import sha256
from pathlib import Path

import pytest

from generator.findings.shared.diagnostic import Diagnostic
from generator.portal import check
from tests import paper, small
from tests.small import FILES, OFFICE

PATH = OFFICE + "ppid/dip.csv"
HEAD = "tahun;nomor;ringkasan;pejabat;penanggung_jawab;pembuatan;bentuk;retensi;kelas;alamat\n"
OWN = ("/satker/balai-uji/", "/satker/balai-uji/renstra/")


def _found(*rows: tuple[str, str]) -> list[Diagnostic]:
    """Check a list of rows, each with its number and address."""
    texts = (f"2026;{number};Isi;TU;TU;2026;PDF;5 tahun;berkala;{address}\n" for number, address in rows)
    return list(small.findings(FILES | {PATH: HEAD + "".join(texts)}))


def test_a_complete_list_is_found_nothing_about() -> None:
    """A row for each set of data, one to its page and one to its copy, leaves nothing to find."""
    assert _found(("1", OWN[0]), ("2", OWN[1] + "tabel.xlsx")) == []


def test_every_set_of_data_left_out_is_told() -> None:
    """An office with a list is told of each page of data that no row leads to."""
    findings = _found(("1", "https://contoh.go.id/"))
    assert [(each.code, each.help) for each in findings] == [
        ("R329", f"tambahkan baris dengan `alamat` `{address}`") for address in OWN
    ]


def test_a_list_without_addresses_is_no_crash() -> None:
    """The column of addresses may be left out of the file; then every set of data is told."""
    row = "2026;1;Isi;TU;TU;2026;PDF;5 tahun;berkala\n"
    findings = small.findings(FILES | {PATH: HEAD.replace(";alamat", "") + row})
    assert [(each.code, each.at.field, each.at.column) for each in findings] == [("R329", "alamat", 0)] * 2


def test_an_address_that_is_like_none_is_told_how_to_be_found(tmp_path: Path) -> None:
    """Without a near address the remedy says where to copy it from."""
    rows = "".join(
        f"2026;{number};Isi;TU;TU;2026;PDF;5 tahun;berkala;{address}\n"
        for number, address in enumerate((*OWN, "/!!!!"), 1)
    )
    (finding,) = check(small.write(tmp_path, FILES | {PATH: HEAD + rows})).diagnostics
    assert (finding.code, finding.at.line) == ("R330", 4)
    assert finding.help.startswith("salin alamat halamannya dari peramban")


def test_a_statement_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    """Statements are held against the portal like the rows of a list."""
    text = "butir;keadaan;alamat\nprofil;ada;/satker/balai-uji/renstro/\n"
    root = small.write(tmp_path, FILES | {OFFICE + "ppid/kelengkapan.csv": text})
    (finding,) = check(root).diagnostics
    assert (finding.code, finding.help) == ("R330", f"tulis `{OWN[1]}`")


@pytest.mark.parametrize("number", ["3", "0", "dua", "²", "2a", pytest.param("2" * 5000, id="endless")])
def test_a_number_out_of_order_is_told_once(number: str) -> None:
    """The first number that does not count on from the one before is told with the right one."""
    findings = _found(("1", OWN[0]), (number, OWN[1]), ("9", ""))
    assert [each.code for each in findings] == ["R331"]


def test_each_year_counts_for_itself() -> None:
    """Numbers begin again with every year."""
    rows = (
        f"{year};1;Isi;TU;TU;2026;PDF;5 tahun;berkala;{address}\n"
        for year, address in zip((2025, 2026), OWN, strict=True)
    )
    assert small.findings(FILES | {PATH: HEAD + "".join(rows)}) == ()


def test_every_document_kept_here_is_on_the_list(tmp_path: Path) -> None:
    """A document of the portal needs a row of the list as well; its address is its own, whatever its name."""
    content = b"isi dokumen\n"
    root = paper.portal(
        tmp_path, {"data.csv": content}, paper.row(file="data.csv", digest=sha256(content).hexdigest())
    )
    rows = [
        f"2026;{number};Isi;TU;TU;2026;PDF;5 tahun;berkala;{address}\n"
        for number, address in enumerate(OWN, 1)
    ]
    (root / PATH).parent.mkdir(exist_ok=True)
    (root / PATH).write_text(HEAD + "".join(rows), "utf-8")
    (finding,) = check(root).diagnostics
    assert (finding.code, finding.help) == (
        "R329",
        "tambahkan baris dengan `alamat` `/satker/balai-uji/dokumen/data.csv`",
    )
    rows.append("2026;3;Isi;TU;TU;2026;CSV;5 tahun;berkala;/satker/balai-uji/dokumen/data.csv\n")
    (root / PATH).write_text(HEAD + "".join(rows), "utf-8")
    assert check(root).diagnostics == ()

"""What the page of documents says, and what machines are told of them."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from generator.views.documents.library import size
from tests import paper
from tests.building import build
from tests.paper import FOLDER, pdf, row
from tests.published import built, file_at, links, page_at, rows_of, section, seen, shared_caches
from tests.small import OFFICE

HOME = "satker/balai-uji/"
PAGE = f"{HOME}dokumen/"
OUTSIDE = "https://contoh.go.id/rup?tahun=2026"
CONTENT = pdf("Satu")
DIGEST = sha256(CONTENT).hexdigest()
ROWS = (
    row("lama", year="2024", dated="2024-01-31", file="lama.txt", digest=sha256(b"lama").hexdigest())
    + row("baru", file="baru.pdf", digest=DIGEST, item="renstra", note="Sudah ditetapkan", licence="CC0")
    + row("rup", kind="pengadaan", year="2026", dated="2026-01-05", address=OUTSIDE, size="5300000")
)
ITEMS = (
    "kode;kelas;induk;judul;dasar;keyakinan\n"
    "renstra;setiap-saat;;Rencana strategis;UU 14/2008;sumber-publik\n"
    "lain;setiap-saat;;Lain;UU 14/2008;sumber-publik\n"
)
LIST = (
    "tahun;nomor;ringkasan;pejabat;penanggung_jawab;pembuatan;bentuk;retensi;kelas;alamat\n"
    "2026;1;Renstra;TU;TU;2026;PDF;5 tahun;berkala;/satker/balai-uji/dokumen/baru.pdf\n"
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Write a portal with two documents of its own and one elsewhere."""
    more = {"data/acuan/ppid-butir.csv": ITEMS, OFFICE + "ppid/dip.csv": LIST}
    return paper.portal(tmp_path, {"lama.txt": b"lama", "baru.pdf": CONTENT}, ROWS, **more)


def test_documents_stand_by_kind_and_the_newest_first(root: Path) -> None:
    """Each document says what it is, how heavy, since when so, and whose; the newest of a kind first."""
    body = page_at(PAGE, built(root)).body
    text = seen(body)
    assert (
        "3 dokumen: 2 dapat diunduh di sini, 1 di luar portal ini. Yang terbaru per 5 Januari 2026." in text
    )
    plans = section(body, "jenis-renstra")
    assert plans.index("Dokumen baru") < plans.index("Dokumen lama")
    weight = size(len(CONTENT))
    assert f"PDF, {weight} · tahun 2025 · keadaan 10 Maret 2025 · Tata Usaha · izin pakai CC0" in plans
    assert "Sudah ditetapkan" in plans
    assert f"Dokumen baru {DIGEST}" in section(body, "izin")


def test_a_document_elsewhere_says_so(root: Path) -> None:
    """A link out of the portal is labelled, and claims no terms of use that nobody has stated."""
    body = page_at(PAGE, built(root)).body
    assert OUTSIDE in links(body)
    assert "Dokumen rup (di luar portal ini) 5,3 MB · tahun 2026" in section(body, "jenis-pengadaan")
    assert 'rel="noopener external">Dokumen rup</a>' in body
    assert 'href="/satker/balai-uji/dokumen/baru.pdf">' in body


def test_documents_are_found_from_the_office_and_its_public_information(root: Path) -> None:
    """The office's page, its public information and its list lead to the documents."""
    published = built(root)
    assert f"/{PAGE}" in links(page_at(HOME, published).body)
    public = page_at(f"{HOME}ppid/", published).body
    assert {f"/{PAGE}", f"/{PAGE}baru.pdf"} <= set(links(public))
    assert "Dokumen yang dapat dibuka atau diunduh (3)" in seen(public)
    assert "Dokumen baru. Keadaan 10 Maret 2025" in seen(public)
    assert f"/{PAGE}baru.pdf" in links(page_at(f"{HOME}ppid/daftar/", published).body)


def test_machines_are_told_the_same(root: Path) -> None:
    """CSV and JSON hold every document with address, size and digest."""
    published = built(root)
    rows = rows_of(file_at(f"{HOME}dokumen.csv", published))
    assert [each["kunci"] for each in rows] == ["rup", "baru", "lama"]
    assert (rows[1]["alamat"], rows[1]["ukuran"]) == (f"/{PAGE}baru.pdf", str(len(CONTENT)))
    assert (rows[1]["sha256"], rows[1]["format"], rows[1]["lisensi"]) == (DIGEST, "pdf", "CC0")
    assert (rows[0]["alamat"], rows[0]["lisensi"], rows[2]["lisensi"]) == (OUTSIDE, "", "CC BY 4.0")
    same = [{name: cell or None for name, cell in row.items()} for row in rows]
    assert json.loads(file_at(f"{HOME}dokumen.json", published))["data"] == same
    assert "kolom_dokumen" in file_at("data/skema.json", published)
    items = rows_of(file_at(f"{HOME}ppid/data.csv", published))
    assert [each["alamat"] for each in items] == [f"/{PAGE}baru.pdf", ""]


def test_documents_are_published_from_where_they_stand(root: Path) -> None:
    """Only documents of the portal itself are copied, each to the address of its name."""
    with shared_caches():
        copied = {each.path: each.source for each in build(root).value.documents}
    assert copied == {
        f"{PAGE}baru.pdf": root / FOLDER / "baru.pdf",
        f"{PAGE}lama.txt": root / FOLDER / "lama.txt",
    }


def test_without_documents_there_is_no_page(tmp_path: Path) -> None:
    """An office without documents has neither page nor copies of them."""
    published = built(paper.portal(tmp_path, {}))
    assert PAGE not in {page.path for page in published.pages}
    assert not [
        file.path for file in published.files if "dokumen" in file.path and file.path.startswith(HOME)
    ]


def test_documents_elsewhere_only(tmp_path: Path) -> None:
    """A list of links alone says nothing of downloads or digests."""
    body = page_at(PAGE, built(paper.portal(tmp_path, {}, row(address="https://contoh.go.id/x/")))).body
    assert "1 dokumen: 1 di luar portal ini." in seen(body)
    assert "Sidik jari" not in seen(body)
    assert "tahun 2025 · keadaan" in seen(body)


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0 byte"),
        (999, "999 byte"),
        (1000, "1 kB"),
        (45_499, "45 kB"),
        (999_499, "999 kB"),
        (999_500, "1,0 MB"),
        (1_234_567, "1,2 MB"),
        (1_234_567_890, "1.234,6 MB"),
    ],
)
def test_sizes_are_written_as_people_weigh_them(count: int, text: str) -> None:
    """Bytes become kilobytes and megabytes, with a decimal comma."""
    assert size(count).replace("\u00a0", " ") == text

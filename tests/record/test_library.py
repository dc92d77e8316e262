"""The documents of an office: each has a place of its own on their page."""

from generator.record.library import published_documents
from tests.published import office_of
from tests.small import FILES, OFFICE

HEAD = "kunci;judul;jenis;tahun;tanggal;pemilik;berkas;alamat\n"


def test_documents_that_share_a_key_have_places_of_their_own() -> None:
    """A key that stands in several years names the first row alone, and no name is given twice."""
    keys = ("lakin", "lakin-2", "lakin", "lakin")
    rows = (
        f"{key};Laporan;laporan-kinerja;{2021 + number};2025-01-05;TU;;https://contoh.go.id/{number}\n"
        for number, key in enumerate(keys)
    )
    office = office_of(FILES | {OFFICE + "dokumen.csv": HEAD + "".join(rows)})
    anchors = {each.entry.year: each.anchor for each in published_documents(office.ledger, "")}
    assert anchors == {
        2021: "dokumen-lakin",
        2022: "dokumen-lakin-2",
        2023: "dokumen-lakin-3",
        2024: "dokumen-lakin-4",
    }

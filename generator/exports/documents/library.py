"""The list of documents for machines."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from generator.exports.shared.cache import FileCache, no_cache
from generator.exports.shared.listing import Row, all_rows
from generator.exports.shared.schema import Field
from generator.record import page_addresses
from generator.record.library import PublishedDocument, published_documents
from generator.record.record import OfficeRecord, Record

DOCUMENT_FIELDS: Final = (
    Field("kunci", "teks", "nama tetap dokumen"),
    Field("judul", "teks", "judul"),
    Field("jenis", "teks", "jenis dokumen"),
    Field("tahun", "teks", "tahun yang dibicarakan isinya"),
    Field("tanggal", "teks", "sejak kapan isinya seperti sekarang"),
    Field("pemilik", "teks", "unit atau jabatan yang bertanggung jawab"),
    Field("alamat", "teks", "alamat; yang diawali garis miring ada di portal ini"),
    Field("format", "teks", "jenis berkas, seperti akhiran namanya"),
    Field("ukuran", "angka (byte)", "banyak byte; kosong bila tidak dinyatakan"),
    Field("sha256", "teks", "sidik jari isi berkas"),
    Field("lisensi", "teks", "izin pakai"),
    Field("butir", "teks", "kunci butir menurut undang-undang yang dipenuhinya"),
    Field("catatan", "teks", "keterangan"),
)


def library_copies(record: Record, cache: FileCache = no_cache) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of the copies of every office's documents."""
    for office in record.published:
        rows = document_rows(office, record.portal.licence)
        if rows:
            slug, title = office.office.slug, f"{office.office.short_name}: dokumen"
            content = (title, record.portal.licence_url, DOCUMENT_FIELDS, rows, cache)
            yield from all_rows(partial(page_addresses.library_file, slug), *content)


def document_rows(office: OfficeRecord, licence: str) -> list[Row]:
    """Return the documents of an office, newest first; ``licence`` is the portal's, for its own files."""
    return [_row(each) for each in published_documents(office.ledger, licence)]


def _row(document: PublishedDocument) -> Row:
    labels = document.entry.labels
    return (
        labels["kunci"], document.title, labels["jenis"], labels["tahun"], labels["tanggal"],
        labels["pemilik"], document.address, document.format,
        "" if document.size is None else str(document.size), document.sha256, document.licence,
        labels["butir"], document.entry.note,
    )  # fmt: skip

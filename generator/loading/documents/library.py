"""The register of documents (``dokumen.csv``): its description and the reading of its rows."""

import re
from collections.abc import Callable
from typing import Final

from generator.domain.registers.register import Entry
from generator.loading.shared.columns import NOTE
from generator.loading.shared.entries import Parts, reader_of
from generator.loading.shared.fields import RowFields
from generator.loading.shared.schema import Column, FileKind, Shape
from generator.values.shared.address import is_web
from generator.values.shared.digest import LENGTH, DigestFault, digest_fault, embedded_digest, plain_digest

# Up to some petabytes.
_SIZE: Final = re.compile(r"[0-9]{1,15}")
DOCUMENT_KINDS: Final = (
    "laporan-kinerja", "perjanjian-kinerja", "renstra", "rencana-kerja", "keputusan", "sop", "formulir",
    "laporan-layanan-informasi", "anggaran", "keuangan", "pengadaan", "lainnya",
)  # fmt: skip
LIBRARY: Final = FileKind(
    "dokumen",
    "data/satker/<satker>/dokumen.csv",
    "Dokumen",
    "Dokumen yang diterbitkan kantor: berkas di folder dokumen di sebelahnya, atau alamat di luar portal.",
    Shape.TABLE,
    (
        Column("kunci", "nama tetap dokumen: huruf kecil, angka, dan tanda hubung"),
        Column("judul", "judul seperti di sampulnya"),
        Column("jenis", "misalnya `laporan-kinerja`, `sop`, atau `lainnya`", options=DOCUMENT_KINDS),
        Column("tahun", "tahun yang dibicarakan isinya"),
        Column("tanggal", "sejak kapan isinya seperti sekarang, misalnya `2026-02-28`"),
        Column("pemilik", "unit atau jabatan yang bertanggung jawab, bukan nama orang"),
        Column("berkas", "nama berkas di folder `dokumen/`; kosong bila di luar portal", required=False),
        Column("alamat", "alamat `https://…` di luar portal; kosong bila ada berkasnya", required=False),
        Column("ukuran", "banyak byte, hanya untuk dokumen di luar portal", required=False),
        Column("sha256", "sidik jari isi berkas; diisi perintah `kinerja dokumen`", required=False),
        Column("lisensi", "izin pakai bila bukan lisensi portal ini", required=False),
        Column("butir", "kode butir dari `data/acuan/ppid-butir.csv` yang dipenuhinya", required=False),
        NOTE,
    ),
    ("kunci",),
)
_read: Final[Callable[[RowFields, Parts], Entry]] = reader_of(LIBRARY)


def library_entry(row: RowFields, parts: Parts) -> Entry:
    """Read one row: exactly one of file and address (D253), and a plausible size and digest (D206, D255)."""
    entry = _read(row, parts)
    if row.text("kunci"):
        row.required_key("kunci")
    _check_location(row)
    size = row.text("ukuran")
    if size and not _SIZE.fullmatch(size):
        remedy = "tulis banyak byte sebagai bilangan bulat, misalnya `1200000`, atau kosongkan"
        row.report("D206", "ukuran", f"`{size}` bukan banyak byte", remedy)
    # The digest of a file is held against the file itself.
    digest = row.text("sha256")
    if digest and not row.text("berkas") and not plain_digest(digest):
        likely = embedded_digest(digest)
        remedy = (
            f"tulis `{likely}`" if likely else "salin lagi sidik jarinya dari penerbitnya, atau kosongkan"
        )
        row.report("D255", "sha256", no_digest(digest), remedy)
    return entry


def no_digest(text: str) -> str:
    """Say why a text is no digest."""
    return {
        DigestFault.NUMBER: f"`{text}` bukan sidik jari; program lembar kerja mengubahnya menjadi angka",
        DigestFault.SURROUNDED: "isian ini bukan sidik jari saja; ada tanda lain padanya",
        DigestFault.LENGTH: f"isian ini bukan sidik jari SHA-256; panjangnya {_signs(text)} tanda, "
        f"bukan {LENGTH}",
        DigestFault.OTHER: f"`{text}` bukan sidik jari, yaitu {LENGTH} angka dan huruf a sampai f",
    }[digest_fault(text)]


def _signs(text: str) -> int:
    return sum(sign.isalnum() for sign in text)


def _check_location(row: RowFields) -> None:
    """Report D253 for a document without file and address, with both, or with an address without https."""
    file, address = row.text("berkas"), row.text("alamat")
    if not file and not address:
        remedy = "isi `berkas` dengan nama berkas di folder `dokumen/`, atau `alamat` bila di luar portal"
        row.report("D253", "berkas", "dokumen ini tidak mempunyai berkas maupun alamat", remedy)
    elif file and address:
        message = "dokumen ini mempunyai berkas dan juga alamat"
        row.report("D253", "alamat", message, "kosongkan `alamat`; berkas di portal yang dipakai")
    elif address and not _is_secure(address):
        likely = "https://" + re.sub(r"^(?:[a-z]+:)?/*", "", address, flags=re.IGNORECASE)
        remedy = f"tulis `{likely}`, lalu coba buka" if _is_secure(likely) else "tulis alamat lengkapnya"
        remedy += "; alamat dokumen diawali `https://`"
        row.report("D253", "alamat", f"`{address}` bukan alamat https", remedy)


def _is_secure(address: str) -> bool:
    return address.startswith("https://") and is_web(address)

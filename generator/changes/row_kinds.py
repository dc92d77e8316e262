"""What identifies a row of each published table, what it speaks of, and which columns say how it stands."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from generator.record import page_addresses

MEANS: Final = "rata-rata"
PRINTED: Final = "tercetak"
OFFICES_OWN: Final = "Rata-rata capaian kantor"
Cells = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RowKind:
    """A kind of rows.

    ``key`` are the columns that tell a row from others of its office, ``subject`` those that name it in
    words. ``statuses`` are columns of words that judge, ``figures`` columns of texts that may hold figures;
    all else is text. ``left_out`` are columns that repeat another table. ``page`` returns where a row is
    shown, from the slug of the office and the cells.
    """

    title: str
    key: tuple[str, ...]
    subject: tuple[str, ...]
    page: Callable[[str, Cells], str]
    statuses: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


KINDS: Final[Mapping[str, RowKind]] = MappingProxyType(
    {
        "kinerja": RowKind(
            "Kinerja",
            ("indikator", "tahun", "triwulan"),
            ("nama_indikator",),
            lambda slug, cells: page_addresses.indicator(slug, cells["indikator"]),
            ("status", "jenjang", "sebab_kosong"),
            left_out=("nama_satker", "nama_indikator", "iku", "satuan", "arah", "tahun_dinilai"),
        ),
        MEANS: RowKind("Rata-rata capaian", (), (), lambda _slug, _cells: "", ("status",)),
        "tabel": RowKind(
            "Anggaran, penerimaan, layanan, survei, dan lainnya",
            ("tabel", "tahun_tabel", "baris", "kolom"),
            ("label",),
            lambda slug, cells: page_addresses.area(slug, cells["bagian_halaman"]),
            ("penutupan",),
            left_out=("label", "jenis_baris", "satuan", "cara"),
        ),
        PRINTED: RowKind("Angka tercetak", (), (), lambda _slug, _cells: "", ("pencocokan",)),
        "kelengkapan": RowKind(
            "Informasi publik",
            ("kode",),
            ("judul",),
            lambda slug, _cells: page_addresses.disclosure(slug),
            ("keadaan",),
        ),
        "saq": RowKind(
            "Penilaian mandiri (SAQ)",
            ("kode",),
            ("pertanyaan",),
            lambda slug, _cells: page_addresses.self_assessment(slug),
            ("keadaan",),
        ),
        "laporan": RowKind(
            "Laporan layanan informasi",
            ("tahun", "blok", "kunci", "butir"),
            ("kunci", "butir"),
            lambda slug, cells: page_addresses.service_report(slug, int(cells["tahun"])),
            ("penutupan",),
            ("isi",),
            ("satuan",),
        ),
        "perbandingan": RowKind(
            "Perbandingan antarunit",
            ("ukuran", "tahun", "unit"),
            ("nama_unit", "ukuran"),
            lambda _slug, cells: page_addresses.ranking(cells["ukuran"], int(cells["tahun"])),
            ("predikat",),
            left_out=("nama_unit",),
        ),
        "satker": RowKind("Kantor", (), ("nama_pendek",), lambda slug, _cells: page_addresses.office(slug)),
        "indikator": RowKind(
            "Indikator",
            ("indikator",),
            ("nama",),
            lambda slug, cells: page_addresses.indicator(slug, cells["indikator"]),
        ),
        "satuan": RowKind("Satuan", ("satuan",), ("nama",), lambda _slug, _cells: page_addresses.DATA),
        "dokumen": RowKind(
            "Dokumen", ("kunci",), ("judul",), lambda slug, _cells: page_addresses.library(slug)
        ),
        "sumber": RowKind(
            "Dokumen sumber", ("kunci",), ("judul",), lambda slug, _cells: page_addresses.office(slug)
        ),
        "dip": RowKind(
            "Daftar Informasi Publik (DIP)",
            ("tahun", "nomor"),
            ("ringkasan",),
            lambda slug, _cells: page_addresses.information_list(slug),
        ),
        "dik": RowKind(
            "Daftar informasi yang dikecualikan (DIK)",
            ("konten",),
            ("konten",),
            lambda slug, _cells: page_addresses.exempt_list(slug),
        ),
        "pelayanan": RowKind(
            "Pelayanan informasi",
            ("bagian", "butir"),
            ("bagian", "butir"),
            lambda slug, _cells: page_addresses.information_service(slug),
        ),
    }
)
# Figures first, then how an office stands, then what it says.
TABLE_ORDER: Final = tuple(KINDS)
# What a row that comes or goes is called, in tables that hold no figures.
LISTED: Final = MappingProxyType(
    {
        "indikator": "Indikator",
        "dokumen": "Dokumen",
        "sumber": "Dokumen sumber",
        "dip": "Butir DIP",
        "dik": "Butir DIK",
        "pelayanan": "Pernyataan pelayanan informasi",
        "satuan": "Satuan",
    }
)
COLUMN_WORDS: Final = MappingProxyType(
    {
        "target_renstra": "Target Renstra",
        "target": "Target",
        "target_antara": "Target antara",
        "realisasi": "Realisasi",
        "sebab_kosong": "Sebab kosong",
        "capaian_persen": "Capaian",
        "capaian_diperhitungkan_persen": "Capaian yang diperhitungkan",
        "capaian_renstra_persen": "Capaian terhadap Renstra",
        "capaian_antara_persen": "Capaian terhadap target antara",
        "fisik_persen": "Kemajuan fisik",
        "target_fisik_persen": "Target fisik",
        "jenjang": "Jenjang",
        "keadaan": "Keadaan",
        "penutupan": "Ditutup",
        "pencocokan": "Pencocokan",
        "rata_rata_persen": "Rata-rata capaian",
        "diperhitungkan_persen": "Rata-rata yang diperhitungkan",
        "tercetak": "Tercetak",
        "hitungan_portal": "Hitungan portal",
        "nilai": "Nilai",
        "nilai_hitungan": "Nilai menurut komponennya",
        "urutan": "Urutan",
        "isi": "Isi",
        "sumber_realisasi": "Sumber realisasi",
        "sumber_target": "Sumber target",
        "dasar_capaian": "Dasar capaian",
        "aturan_capaian": "Rumus capaian",
        "blu": "BLU",
        "iku": "IKU",
        "dasar_hukum": "Dasar hukum",
        "sha256": "Sidik jari",
        "sk": "SK",
    }
)

"""Who usually fills each kind of file, and from which table of which report, as staff know them.

The help page about files tells it. Names of tables are those of reports as they are usual among offices; an
office may number or name them otherwise.
"""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

_PLANNING: Final = "bagian perencanaan dan pelaporan"
_FINANCE: Final = "bagian keuangan"
_SERVICES: Final = "bagian pelayanan"
_STAFF: Final = "bagian kepegawaian"
_PPID: Final = "PPID atau petugas layanan informasi"
_KEEPER: Final = "pengelola portal"
_ALL: Final = "siapa pun yang menambah angka"


@dataclass(frozen=True, slots=True)
class Guidance:
    """Who usually fills a kind of file (``filled_by``), and where its content is printed (``printed_in``)."""

    filled_by: str
    printed_in: str


GUIDANCE: Final = MappingProxyType(
    {
        name: Guidance(filled_by, printed_in)
        for name, filled_by, printed_in in (
            ("portal", _KEEPER, "bukan dari laporan: keputusan penerbit portal"),
            ("satuan", _KEEPER, "kolom Satuan di tabel perjanjian kinerja semua kantor"),
            ("aturan", _KEEPER, "peraturan atau pedoman yang menetapkan rumus atau jenjangnya"),
            ("satker", _PLANNING, "LAKIN bab I: tugas, fungsi, dan susunan organisasi"),
            ("sumber", _ALL, "sampul laporan, perjanjian, Renstra, atau keputusan"),
            ("sasaran", _PLANNING, "Renstra, dan LAKIN bab II: tujuan dan sasaran"),
            ("target-tujuan", _PLANNING, "Renstra dan LAKIN bab II: tabel tujuan dan indikator tujuan"),
            ("renstra", _PLANNING, "Renstra, dan LAKIN bab II: tabel target jangka menengah"),
            ("data-awal", _PLANNING, "Renstra: kolom data awal (baseline) di tabel target"),
            ("kartu", _PLANNING, "lampiran LAKIN, Renstra, atau keputusan IKU: kartu atau manual indikator"),
            (
                "perjanjian-revisi",
                _PLANNING,
                "perjanjian kinerja dan setiap revisinya: tanggal dan alasannya",
            ),
            ("perjanjian", _PLANNING, "perjanjian kinerja, dan LAKIN bab II: tabel perjanjian kinerja"),
            ("target-antara", _PLANNING, "rencana aksi, dan laporan PP 39: target per triwulan"),
            ("rencana-aksi", _PLANNING, "rencana aksi di LAKIN bab II atau lampiran laporan PP 39"),
            (
                "realisasi",
                "bagian yang mengukur indikatornya",
                "laporan PP 39 triwulan itu; tw4: LAKIN bab III",
            ),
            ("tercetak", _PLANNING, "LAKIN bab III: kolom capaian dan rata-rata"),
            ("narasi", "bagian yang mengukur indikatornya", "LAKIN bab III: analisis setiap indikator"),
            ("anggaran-tahunan", _FINANCE, "LAKIN bab III: tabel pagu dan realisasi beberapa tahun"),
            ("anggaran-dipa", _FINANCE, "LAKIN bab II dan laporan PP 39: tabel revisi DIPA"),
            ("anggaran-dipa-kro", _FINANCE, "laporan PP 39 bab II: pagu per KRO pada setiap revisi"),
            (
                "anggaran-rincian",
                _FINANCE,
                "LAKIN dan laporan PP 39: tabel anggaran per kegiatan dan keluaran",
            ),
            ("anggaran-jenis-belanja", _FINANCE, "laporan PP 39: tabel pagu dan realisasi per jenis belanja"),
            ("anggaran-triwulan", _FINANCE, "LAKIN dan laporan PP 39: tabel penyerapan per triwulan"),
            ("anggaran-indikator", _FINANCE, "LAKIN bab III: tabel anggaran per indikator, untuk efisiensi"),
            ("anggaran-indikator-renstra", _FINANCE, "LAKIN bab III: tabel pendanaan Renstra per indikator"),
            ("pnbp-tahunan", _FINANCE, "LAKIN bab III: tabel target dan penerimaan PNBP"),
            ("pnbp-layanan", _FINANCE, "LAKIN bab III: tabel PNBP menurut jenis layanan"),
            ("pnbp-bulan", _FINANCE, "laporan PNBP bulanan, atau lampiran LAKIN"),
            ("layanan-volume", _SERVICES, "LAKIN bab III: tabel hasil layanan"),
            ("layanan-pelanggan", _SERVICES, "LAKIN bab III: tabel pelanggan"),
            ("layanan-ketepatan", _SERVICES, "laporan PP 39: tabel ketepatan waktu per bulan"),
            ("layanan-standar-waktu", _SERVICES, "keputusan standar pelayanan"),
            ("layanan-p3dn", _FINANCE, "LAKIN bab III: tabel belanja produk dalam negeri"),
            ("layanan-rasio-blu", _FINANCE, "laporan PP 39 BLU: perhitungan RoA dan POBO"),
            ("layanan-sebelum-sesudah", _SERVICES, "LAKIN bab III: uraian indikator produktivitas"),
            ("survei-skm", _SERVICES, "laporan survei kepuasan, dan LAKIN bab III: nilai per unsur"),
            ("survei-indeks-layanan", _SERVICES, "laporan survei kepuasan: indeks setiap layanan"),
            ("survei-responden", _SERVICES, "laporan survei kepuasan: ciri responden"),
            ("survei-nps", _SERVICES, "laporan survei pelanggan: net promoter score"),
            ("survei-tahunan", _SERVICES, "LAKIN bab III: indeks survei beberapa tahun"),
            ("pegawai", _STAFF, "LAKIN bab I: tabel pegawai"),
            ("pelatihan", _STAFF, "LAKIN bab III: tabel pelatihan pegawai"),
            ("evaluasi-komponen", _PLANNING, "LAKIN bab III atau lembar hasil evaluasi: nilai per komponen"),
            ("evaluasi-rekomendasi", _PLANNING, "LAKIN bab III: tindak lanjut hasil pengawasan"),
            ("penghargaan", _PLANNING, "LAKIN bab III: penghargaan yang diterima kantor"),
            ("target-bulan", _PLANNING, "rencana aksi di LAKIN bab II: target antara setiap bulan"),
            ("prioritas-nasional", _PLANNING, "lampiran LAKIN: kegiatan prioritas nasional"),
            ("pembanding-indikator", _PLANNING, "LAKIN bab III: perbandingan dengan satker lain"),
            ("pohon", _PLANNING, "lampiran LAKIN: pohon kinerja atau matriks IKU"),
            ("ppid-permohonan", _PPID, "register permohonan informasi; laporan layanan informasi publik"),
            ("ppid-penolakan", _PPID, "register permohonan informasi; laporan layanan informasi publik"),
            ("ppid-keberatan", _PPID, "register keberatan; laporan layanan informasi publik"),
            ("ppid-permohonan-rincian", _PPID, "laporan layanan informasi publik: menurut kanal dan pemohon"),
            ("tercetak-tabel", _PLANNING, "tabel mana pun di LAKIN yang angkanya juga dihitung portal"),
            ("pencocokan", _KEEPER, "bukan dari laporan: ditulis perintah kinerja telaah"),
            ("telaah", _KEEPER, "bukan dari laporan: ditulis perintah kinerja telaah"),
            ("unit", _KEEPER, "LAKIN bab III: tabel perbandingan semua unit"),
            ("sumber-pembanding", _KEEPER, "sampul laporan tempat angka pembanding diambil"),
            ("pembanding", _KEEPER, "LAKIN bab III: tabel nilai semua unit"),
            ("ppid-butir", _KEEPER, "UU 14/2008 dan peraturan Komisi Informasi"),
            ("ppid-tenggat", _KEEPER, "UU 14/2008 dan peraturan Komisi Informasi"),
            ("identitas", _KEEPER, "bukan dari laporan: peraturan, dan logika penjumlahan"),
            ("tenggat-lapor", _KEEPER, "peraturan tentang pelaporan, dan surat edaran kementerian"),
            ("ppid-saq", _KEEPER, "lembar swaevaluasi (SAQ) Komisi Informasi"),
            (
                "data-pribadi-diizinkan",
                _KEEPER,
                "bukan dari laporan: keputusan kantor yang memiliki nomornya",
            ),
            ("hari-libur", _KEEPER, "keputusan bersama tiga menteri tentang hari libur dan cuti bersama"),
            (
                "hari-libur-tahun",
                _KEEPER,
                "keputusan bersama tiga menteri tentang hari libur dan cuti bersama",
            ),
            ("ppid-bukti-saq", _PPID, "lembar swaevaluasi (SAQ) yang diisi kantor"),
            ("ppid-kelengkapan", _PPID, "bukan dari laporan: alamat informasi yang tersedia di tempat lain"),
            ("ppid-serta-merta", _PPID, "pengumuman keadaan darurat"),
            ("ppid-dip", _PPID, "keputusan Daftar Informasi Publik"),
            ("ppid-dik", _PPID, "keputusan informasi yang dikecualikan, dan uji konsekuensinya"),
            ("ppid-standar", _KEEPER, "peraturan Komisi Informasi tentang standar layanan"),
            ("ppid-saluran", _KEEPER, "laman pengaduan dan permohonan milik kementerian dan negara"),
            ("layanan-informasi", _PPID, "maklumat, standar, dan jam pelayanan informasi kantor"),
            ("dokumen", _PPID, "dokumen yang diterbitkan kantor"),
            ("ppid-laporan", _PPID, "laporan tahunan layanan informasi publik"),
        )
    }
)

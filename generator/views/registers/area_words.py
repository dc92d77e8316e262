"""Words of the tables of registers: titles, leads, heads of columns, formulas; not labels and notes."""

from types import MappingProxyType
from typing import Final

AREAS: Final = MappingProxyType(
    {
        "anggaran": ("Anggaran", "Berapa uang yang disediakan, untuk apa, dan berapa yang sudah dipakai."),
        "pnbp": ("PNBP", "Uang yang diterima dari layanan (penerimaan negara bukan pajak) dan pemakaiannya."),
        "layanan": ("Layanan", "Berapa banyak yang dilayani, hasilnya, dan apakah selesai tepat waktu."),
        "survei": ("Survei", "Apa kata pengguna layanan."),
        "pegawai": ("Pegawai", "Berapa orang yang bekerja di sini, tanpa nama."),
        "evaluasi": ("Evaluasi", "Nilai dari penilai luar dan tindak lanjut hasil pengawasan."),
        "renstra": ("Renstra", "Janji jangka menengah per tahun, hasilnya, dan seluruh masa Renstra."),
        "rencana-aksi": ("Rencana aksi", "Kemajuan yang direncanakan dari bulan ke bulan."),
        "permohonan": (
            "Layanan informasi",
            "Berapa orang meminta informasi, apa jawabannya, dan berapa lama. Tanpa nama pemohon.",
        ),
        "satker-lain": ("Satker lain", "Kantor ini di samping kantor sejenis, menurut laporannya sendiri."),
    }
)
# A table's title, and the one sentence that says what it tells.
TABLES: Final = MappingProxyType(
    {
        "anggaran-tahunan": (
            "Pagu dan realisasi per tahun",
            "Pagu adalah batas belanja setahun. Penyerapan adalah bagian pagu yang dipakai.",
        ),
        "anggaran-jenis": ("Menurut jenis belanja", "Uang menurut sumbernya dan jenis belanjanya."),
        "anggaran-dipa": (
            "Revisi DIPA",
            "DIPA adalah dokumen anggaran. Setiap perubahan dicatat dengan pagu dan alasannya.",
        ),
        "anggaran-dipa-kro": (
            "Pagu setiap keluaran per revisi",
            "Pagu setiap kelompok keluaran (KRO) pada setiap revisi DIPA.",
        ),
        "anggaran-rincian": (
            "Rincian anggaran",
            (
                "Dari program sampai bagian terkecil yang tercetak; jumlah setiap tingkat "
                "dihitung dari bagian di bawahnya."
            ),
        ),
        "anggaran-triwulan": (
            "Penyerapan dan kemajuan per triwulan",
            "Rencana dan realisasi uang dan fisik, dalam persen.",
        ),
        "anggaran-indikator": (
            "Anggaran menurut indikator",
            "Uang yang dipakai untuk mengejar setiap indikator.",
        ),
        "permohonan": ("Permohonan informasi", "Permohonan yang masuk setiap bulan, dan jawabannya."),
        "penolakan": ("Alasan penolakan", "Menurut huruf pada pasal 17 UU 14/2008."),
        "permohonan-rincian": (
            "Rincian permohonan",
            "Lewat mana permohonan masuk, siapa yang meminta (bukan namanya), dan tentang apa.",
        ),
        "keberatan": (
            "Keberatan dan sengketa",
            "Keberatan atas jawaban, dan sengketa yang dibawa ke Komisi Informasi.",
        ),
        "anggaran-renstra": (
            "Anggaran Renstra menurut indikator",
            "Uang yang direncanakan di Renstra untuk setiap indikator, yang disediakan, dan yang dipakai.",
        ),
        "satker-lain": (
            "Di samping satker lain",
            "Target dan hasil kantor lain untuk indikator yang sama, seperti tercetak di laporan kantor ini.",
        ),
        "efisiensi": (
            "Efisiensi menurut indikator",
            "Uang untuk setiap satuan hasil: yang direncanakan (IBT) dan yang terjadi (IBR).",
        ),
        "target-bulan": (
            "Target fisik per bulan",
            "Kemajuan fisik setiap indikator yang direncanakan sampai akhir bulan itu.",
        ),
        "prioritas-nasional": ("Prioritas nasional", "Kegiatan kantor ini yang termasuk prioritas nasional."),
        "pnbp-tahunan": (
            "PNBP per tahun",
            "Target dan penerimaan, lalu batas dan jumlah yang dipakai kembali untuk layanan.",
        ),
        "pnbp-layanan": (
            "Penerimaan menurut layanan",
            "Dari layanan mana uangnya diterima. Pengembalian mengurangi penerimaan.",
        ),
        "pnbp-kelompok": (
            "Penerimaan menurut kelompok layanan",
            "Kelompok seperti di tabel laporan; angkanya jumlah layanan di dalamnya.",
        ),
        "pnbp-bulan-kelompok": (
            "Penerimaan sampai bulan tertentu menurut kelompok layanan",
            "Jumlah layanan di setiap kelompok.",
        ),
        "pnbp-bulan": ("Penerimaan sampai bulan tertentu", "Penerimaan sampai bulan lalu dan bulan itu."),
        "layanan-volume": ("Hasil layanan", "Banyak hasil setiap layanan."),
        "layanan-pelanggan": ("Pelanggan", "Banyak pelanggan setiap layanan."),
        "layanan-ketepatan": (
            "Ketepatan waktu",
            "Pekerjaan yang selesai tepat waktu dibagi pekerjaan yang seharusnya selesai.",
        ),
        "layanan-standar": ("Standar waktu layanan", "Janji lama pengerjaan."),
        "layanan-p3dn": (
            "Belanja produk dalam negeri",
            "Bagian belanja yang dipakai untuk produk dalam negeri.",
        ),
        "layanan-rasio": (
            "Rasio keuangan BLU",
            "RoA membandingkan pendapatan dengan aset; POBO dengan biaya operasional.",
        ),
        "layanan-sebelum-sesudah": (
            "Bukti sebelum dan sesudah",
            "Ukuran sebelum dan sesudah perusahaan dibantu; dasar indikator produktivitas.",
        ),
        "survei-indeks": ("Indeks kepuasan", "Indeks 1 sampai 4 dan nilai konversinya (dikali 25)."),
        "survei-skm": ("Nilai setiap unsur", "Sembilan unsur pelayanan, masing-masing 1 sampai 4."),
        "survei-responden": ("Siapa yang menjawab", "Responden menurut cirinya."),
        "survei-nps": (
            "Net promoter score",
            "Bagian pengguna yang sangat bersedia menganjurkan dikurangi bagian yang tidak.",
        ),
        "survei-tahunan": ("Hasil survei per tahun", "Nilai survei dari tahun ke tahun."),
        "pegawai": ("Susunan pegawai", "Banyak pegawai menurut status, golongan, pendidikan, dan jabatan."),
        "pelatihan": ("Pelatihan", "Pelatihan yang diikuti dan banyak pesertanya."),
        "evaluasi-komponen": ("Nilai evaluasi menurut komponen", "Komponen yang membentuk setiap nilai."),
        "evaluasi-rekomendasi": (
            "Rekomendasi hasil pengawasan",
            "Rekomendasi pemeriksa dan yang sudah ditindaklanjuti.",
        ),
        "penghargaan": ("Penghargaan", "Penghargaan yang diterima kantor ini, menurut tahun."),
        "renstra": (
            "Renstra",
            "Target, hasil, dan capaian per tahun; baris terakhir menggabungkan seluruh masa.",
        ),
    }
)
HEADS: Final = MappingProxyType(
    {
        "sumber_dana": "Sumber dana",
        "jenis_belanja": "Jenis belanja",
        "satuan": "Satuan",
        "hasil": "Hasil",
        "uraian": "Uraian",
        "rasio": "Rasio",
        "nama_penyebut": "Pembagi",
        "pengesah": "Pengesah",
        "kode": "Kode",
        "bulan": "Bulan",
        "huruf": "Alasan",
        "pemberi": "Pemberi",
    }
)
COLUMNS: Final = MappingProxyType(
    {
        "pagu": "Pagu",
        "dikabulkan_penuh": "Dikabulkan seluruhnya",
        "dikabulkan_sebagian": "Dikabulkan sebagian",
        "ditolak": "Ditolak",
        "proses": "Diproses",
        "dicabut": "Dicabut",
        "selesai": "Selesai",
        "rata_hari": "Rata-rata hari kerja",
        "keberatan": "Keberatan",
        "ditanggapi": "Ditanggapi",
        "sengketa": "Sengketa",
        "putusan": "Diputus",
        "dilaksanakan": "Dilaksanakan",
        "pagu_awal": "Pagu awal",
        "target_renstra": "Rencana Renstra",
        "realisasi": "Realisasi",
        "penyerapan": "Penyerapan",
        "blokir": "Diblokir",
        "pagu_efektif": "Pagu efektif",
        "penyerapan_efektif": "Penyerapan pagu efektif",
        "volume": "Volume",
        "volume_realisasi": "Volume jadi",
        "rencana_keuangan": "Rencana uang",
        "realisasi_keuangan": "Realisasi uang",
        "rencana_fisik": "Rencana fisik",
        "realisasi_fisik": "Realisasi fisik",
        "target": "Target",
        "capaian": "Capaian",
        "target_fisik": "Target fisik",
        "capaian_terakhir": "Hasil terbaru ÷ target masa",
        "realisasi_anggaran": "Uang dipakai",
        "penerimaan": "Penerimaan",
        "pertumbuhan": "Pertumbuhan",
        "pagu_penggunaan": "Pagu penggunaan",
        "penggunaan": "Penggunaan",
        "serapan": "Pagu penggunaan terpakai",
        "bagian": "Bagian",
        "sampai_bulan_lalu": "Sampai bulan lalu",
        "bulan_ini": "Bulan itu",
        "tanpa_bulan": "Bulan tidak disebut",
        "sampai_bulan_ini": "Sampai bulan itu",
        "jumlah": "Banyaknya",
        "peringkat": "Peringkat",
        "masuk": "Masuk",
        "jatuh_tempo": "Seharusnya selesai",
        "tepat_waktu": "Tepat waktu",
        "persen": "Persen",
        "hari_kerja": "Hari kerja",
        "dalam_negeri": "Dalam negeri",
        "impor": "Impor",
        "pendapatan": "Pendapatan",
        "penyebut": "Pembagi",
        "nilai": "Nilai",
        "responden": "Responden",
        "peserta": "Peserta",
        "ditindaklanjuti": "Ditindaklanjuti",
        "hasil": "Hasil",
        "ibt": "IBT",
        "ibr": "IBR",
        "efisiensi": "Efisiensi",
        "sebelum": "Sebelum",
        "sesudah": "Sesudah",
        "indeks": "Indeks",
        "hitungan": "Menurut unsurnya",
        "konversi": "Nilai konversi",
        "promotor": "Promotor",
        "pasif": "Pasif",
        "detraktor": "Detraktor",
        "nps": "NPS",
        "bobot": "Bobot",
        "tertimbang": "Nilai tertimbang",
    }
)
MISSING: Final = MappingProxyType(
    {
        "target": "tidak ditetapkan",
        "hasil": "belum disajikan",
        "realisasi": "tidak dilaporkan",
        "capaian": "tidak dihitung",
    }
)
ARITHMETIC: Final = MappingProxyType(
    {
        "persen-dari": "{0} ÷ {1} × 100%",
        "per": "{0} ÷ {1}",
        "dikurangi": "{0} − {1}",
        "penghematan": "(1 − {0} ÷ {1}) × 100%",
        "selisih-promotor": "{0} − {1}",
        "tertimbang": "{0} × {1} ÷ 100",
        "kali-25": "{0} × 25",
        "bagian-dari-jumlah": "{0} ÷ jumlahnya × 100%",
        "pertumbuhan-setahun": "({0} tahun ini − tahun lalu) ÷ tahun lalu × 100%",
        "sebelum-sesudah": (
            "produktivitas (B − A) ÷ A × 100%, efisiensi (A − B) ÷ A × 100%; A sebelum, B sesudah"
        ),
    }
)

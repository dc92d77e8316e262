"""Words of the tables of registers: titles, leads, heads of columns, formulas; not labels and notes."""

from types import MappingProxyType
from typing import Final

from generator.languages.translation import Words, translatable

AREAS: Final = MappingProxyType(
    {
        "anggaran": (
            translatable("Anggaran"),
            translatable("Berapa uang yang disediakan, untuk apa, dan berapa yang sudah dipakai."),
        ),
        "pnbp": (
            translatable("PNBP"),
            translatable("Uang yang diterima dari layanan (penerimaan negara bukan pajak) dan pemakaiannya."),
        ),
        "layanan": (
            translatable("Layanan"),
            translatable("Berapa banyak yang dilayani, hasilnya, dan apakah selesai tepat waktu."),
        ),
        "survei": (translatable("Survei"), translatable("Apa kata pengguna layanan.")),
        "pegawai": (translatable("Pegawai"), translatable("Berapa orang yang bekerja di sini, tanpa nama.")),
        "evaluasi": (
            translatable("Evaluasi"),
            translatable("Nilai dari penilai luar dan tindak lanjut hasil pengawasan."),
        ),
        "renstra": (
            translatable("Renstra"),
            translatable("Janji jangka menengah per tahun, hasilnya, dan seluruh masa Renstra."),
        ),
        "rencana-aksi": (
            translatable("Rencana aksi"),
            translatable("Kemajuan yang direncanakan dari bulan ke bulan."),
        ),
        "permohonan": (
            translatable("Layanan informasi"),
            translatable(
                "Berapa orang meminta informasi, apa jawabannya, dan berapa lama. Tanpa nama pemohon."
            ),
        ),
        "satker-lain": (
            translatable("Satker lain"),
            translatable("Kantor ini di samping kantor sejenis, menurut laporannya sendiri."),
        ),
    }
)
# A table's title, and the one sentence that says what it tells.
TABLES: Final = MappingProxyType(
    {
        "anggaran-tahunan": (
            translatable("Pagu dan realisasi per tahun"),
            translatable("Pagu adalah batas belanja setahun. Penyerapan adalah bagian pagu yang dipakai."),
        ),
        "anggaran-jenis": (
            translatable("Menurut jenis belanja"),
            translatable("Uang menurut sumbernya dan jenis belanjanya."),
        ),
        "anggaran-dipa": (
            translatable("Revisi DIPA"),
            translatable("DIPA adalah dokumen anggaran. Setiap perubahan dicatat dengan pagu dan alasannya."),
        ),
        "anggaran-dipa-kro": (
            translatable("Pagu setiap keluaran per revisi"),
            translatable("Pagu setiap kelompok keluaran (KRO) pada setiap revisi DIPA."),
        ),
        "anggaran-rincian": (
            translatable("Rincian anggaran"),
            translatable(
                "Dari program sampai bagian terkecil yang tercetak; jumlah setiap tingkat "
                "dihitung dari bagian di bawahnya."
            ),
        ),
        "anggaran-triwulan": (
            translatable("Penyerapan dan kemajuan per triwulan"),
            translatable("Rencana dan realisasi uang dan fisik, dalam persen."),
        ),
        "anggaran-indikator": (
            translatable("Anggaran menurut indikator"),
            translatable("Uang yang dipakai untuk mengejar setiap indikator."),
        ),
        "permohonan": (
            translatable("Permohonan informasi"),
            translatable("Permohonan yang masuk setiap bulan, dan jawabannya."),
        ),
        "penolakan": (
            translatable("Alasan penolakan"),
            translatable("Menurut huruf pada pasal 17 UU 14/2008."),
        ),
        "permohonan-rincian": (
            translatable("Rincian permohonan"),
            translatable("Lewat mana permohonan masuk, siapa yang meminta (bukan namanya), dan tentang apa."),
        ),
        "keberatan": (
            translatable("Keberatan dan sengketa"),
            translatable("Keberatan atas jawaban, dan sengketa yang dibawa ke Komisi Informasi."),
        ),
        "anggaran-renstra": (
            translatable("Anggaran Renstra menurut indikator"),
            translatable(
                "Uang yang direncanakan di Renstra untuk setiap indikator, yang disediakan, dan yang dipakai."
            ),
        ),
        "satker-lain": (
            translatable("Di samping satker lain"),
            translatable(
                "Target dan hasil kantor lain untuk indikator yang sama, "
                "seperti tercetak di laporan kantor ini."
            ),
        ),
        "efisiensi": (
            translatable("Efisiensi menurut indikator"),
            translatable("Uang untuk setiap satuan hasil: yang direncanakan (IBT) dan yang terjadi (IBR)."),
        ),
        "target-bulan": (
            translatable("Target fisik per bulan"),
            translatable("Kemajuan fisik setiap indikator yang direncanakan sampai akhir bulan itu."),
        ),
        "prioritas-nasional": (
            translatable("Prioritas nasional"),
            translatable("Kegiatan kantor ini yang termasuk prioritas nasional."),
        ),
        "pnbp-tahunan": (
            translatable("PNBP per tahun"),
            translatable("Target dan penerimaan, lalu batas dan jumlah yang dipakai kembali untuk layanan."),
        ),
        "pnbp-layanan": (
            translatable("Penerimaan menurut layanan"),
            translatable("Dari layanan mana uangnya diterima. Pengembalian mengurangi penerimaan."),
        ),
        "pnbp-kelompok": (
            translatable("Penerimaan menurut kelompok layanan"),
            translatable("Kelompok seperti di tabel laporan; angkanya jumlah layanan di dalamnya."),
        ),
        "pnbp-bulan-kelompok": (
            translatable("Penerimaan sampai bulan tertentu menurut kelompok layanan"),
            translatable("Jumlah layanan di setiap kelompok."),
        ),
        "pnbp-bulan": (
            translatable("Penerimaan sampai bulan tertentu"),
            translatable("Penerimaan sampai bulan lalu dan bulan itu."),
        ),
        "layanan-volume": (translatable("Hasil layanan"), translatable("Banyak hasil setiap layanan.")),
        "layanan-pelanggan": (translatable("Pelanggan"), translatable("Banyak pelanggan setiap layanan.")),
        "layanan-ketepatan": (
            translatable("Ketepatan waktu"),
            translatable("Pekerjaan yang selesai tepat waktu dibagi pekerjaan yang seharusnya selesai."),
        ),
        "layanan-standar": (translatable("Standar waktu layanan"), translatable("Janji lama pengerjaan.")),
        "layanan-p3dn": (
            translatable("Belanja produk dalam negeri"),
            translatable("Bagian belanja yang dipakai untuk produk dalam negeri."),
        ),
        "layanan-rasio": (
            translatable("Rasio keuangan BLU"),
            translatable("RoA membandingkan pendapatan dengan aset; POBO dengan biaya operasional."),
        ),
        "layanan-sebelum-sesudah": (
            translatable("Bukti sebelum dan sesudah"),
            translatable("Ukuran sebelum dan sesudah perusahaan dibantu; dasar indikator produktivitas."),
        ),
        "survei-indeks": (
            translatable("Indeks kepuasan"),
            translatable("Indeks 1 sampai 4 dan nilai konversinya (dikali 25)."),
        ),
        "survei-skm": (
            translatable("Nilai setiap unsur"),
            translatable("Sembilan unsur pelayanan, masing-masing 1 sampai 4."),
        ),
        "survei-responden": (translatable("Siapa yang menjawab"), translatable("Responden menurut cirinya.")),
        "survei-nps": (
            translatable("Net promoter score"),
            translatable("Bagian pengguna yang sangat bersedia menganjurkan dikurangi bagian yang tidak."),
        ),
        "survei-tahunan": (
            translatable("Hasil survei per tahun"),
            translatable("Nilai survei dari tahun ke tahun."),
        ),
        "pegawai": (
            translatable("Susunan pegawai"),
            translatable("Banyak pegawai menurut status, golongan, pendidikan, dan jabatan."),
        ),
        "pelatihan": (
            translatable("Pelatihan"),
            translatable("Pelatihan yang diikuti dan banyak pesertanya."),
        ),
        "evaluasi-komponen": (
            translatable("Nilai evaluasi menurut komponen"),
            translatable("Komponen yang membentuk setiap nilai."),
        ),
        "evaluasi-rekomendasi": (
            translatable("Rekomendasi hasil pengawasan"),
            translatable("Rekomendasi pemeriksa dan yang sudah ditindaklanjuti."),
        ),
        "penghargaan": (
            translatable("Penghargaan"),
            translatable("Penghargaan yang diterima kantor ini, menurut tahun."),
        ),
        "renstra": (
            translatable("Renstra"),
            translatable("Target, hasil, dan capaian per tahun; baris terakhir menggabungkan seluruh masa."),
        ),
    }
)
HEADS: Final = Words(
    {
        "sumber_dana": translatable("Sumber dana"),
        "jenis_belanja": translatable("Jenis belanja"),
        "satuan": translatable("Satuan"),
        "hasil": translatable("Hasil"),
        "uraian": translatable("Uraian"),
        "rasio": translatable("Rasio"),
        "nama_penyebut": translatable("Pembagi"),
        "pengesah": translatable("Pengesah"),
        "kode": translatable("Kode"),
        "bulan": translatable("Bulan"),
        "huruf": translatable("Alasan"),
        "pemberi": translatable("Pemberi"),
    }
)
COLUMNS: Final = Words(
    {
        "pagu": translatable("Pagu"),
        "dikabulkan_penuh": translatable("Dikabulkan seluruhnya"),
        "dikabulkan_sebagian": translatable("Dikabulkan sebagian"),
        "ditolak": translatable("Ditolak"),
        "proses": translatable("Diproses"),
        "dicabut": translatable("Dicabut"),
        "selesai": translatable("Selesai"),
        "rata_hari": translatable("Rata-rata hari kerja"),
        "keberatan": translatable("Keberatan"),
        "ditanggapi": translatable("Ditanggapi"),
        "sengketa": translatable("Sengketa"),
        "putusan": translatable("Diputus"),
        "dilaksanakan": translatable("Dilaksanakan"),
        "pagu_awal": translatable("Pagu awal"),
        "target_renstra": translatable("Rencana Renstra"),
        "realisasi": translatable("Realisasi"),
        "penyerapan": translatable("Penyerapan"),
        "blokir": translatable("Diblokir"),
        "pagu_efektif": translatable("Pagu efektif"),
        "penyerapan_efektif": translatable("Penyerapan pagu efektif"),
        "volume": translatable("Volume"),
        "volume_realisasi": translatable("Volume jadi"),
        "rencana_keuangan": translatable("Rencana uang"),
        "realisasi_keuangan": translatable("Realisasi uang"),
        "rencana_fisik": translatable("Rencana fisik"),
        "realisasi_fisik": translatable("Realisasi fisik"),
        "target": translatable("Target"),
        "capaian": translatable("Capaian"),
        "target_fisik": translatable("Target fisik"),
        "capaian_terakhir": translatable("Hasil terbaru ÷ target masa"),
        "realisasi_anggaran": translatable("Uang dipakai"),
        "penerimaan": translatable("Penerimaan"),
        "pertumbuhan": translatable("Pertumbuhan"),
        "pagu_penggunaan": translatable("Pagu penggunaan"),
        "penggunaan": translatable("Penggunaan"),
        "serapan": translatable("Pagu penggunaan terpakai"),
        "bagian": translatable("Bagian"),
        "sampai_bulan_lalu": translatable("Sampai bulan lalu"),
        "bulan_ini": translatable("Bulan itu"),
        "tanpa_bulan": translatable("Bulan tidak disebut"),
        "sampai_bulan_ini": translatable("Sampai bulan itu"),
        "jumlah": translatable("Banyaknya"),
        "peringkat": translatable("Peringkat"),
        "masuk": translatable("Masuk"),
        "jatuh_tempo": translatable("Seharusnya selesai"),
        "tepat_waktu": translatable("Tepat waktu"),
        "persen": translatable("Persen"),
        "hari_kerja": translatable("Hari kerja"),
        "dalam_negeri": translatable("Dalam negeri"),
        "impor": translatable("Impor"),
        "pendapatan": translatable("Pendapatan"),
        "penyebut": translatable("Pembagi"),
        "nilai": translatable("Nilai"),
        "responden": translatable("Responden"),
        "peserta": translatable("Peserta"),
        "ditindaklanjuti": translatable("Ditindaklanjuti"),
        "hasil": translatable("Hasil"),
        "ibt": translatable("IBT"),
        "ibr": translatable("IBR"),
        "efisiensi": translatable("Efisiensi"),
        "sebelum": translatable("Sebelum"),
        "sesudah": translatable("Sesudah"),
        "indeks": translatable("Indeks"),
        "hitungan": translatable("Menurut unsurnya"),
        "konversi": translatable("Nilai konversi"),
        "promotor": translatable("Promotor"),
        "pasif": translatable("Pasif"),
        "detraktor": translatable("Detraktor"),
        "nps": translatable("NPS"),
        "bobot": translatable("Bobot"),
        "tertimbang": translatable("Nilai tertimbang"),
    }
)
MISSING: Final = Words(
    {
        "target": translatable("tidak ditetapkan"),
        "hasil": translatable("belum disajikan"),
        "realisasi": translatable("tidak dilaporkan"),
        "capaian": translatable("tidak dihitung"),
    }
)
ARITHMETIC: Final = Words(
    {
        "persen-dari": translatable("{0} ÷ {1} × 100%"),
        "per": translatable("{0} ÷ {1}"),
        "dikurangi": translatable("{0} − {1}"),
        "penghematan": translatable("(1 − {0} ÷ {1}) × 100%"),
        "selisih-promotor": translatable("{0} − {1}"),
        "tertimbang": translatable("{0} × {1} ÷ 100"),
        "kali-25": translatable("{0} × 25"),
        "bagian-dari-jumlah": translatable("{0} ÷ jumlahnya × 100%"),
        "pertumbuhan-setahun": translatable("({0} tahun ini − tahun lalu) ÷ tahun lalu × 100%"),
        "sebelum-sesudah": translatable(
            "produktivitas (B − A) ÷ A × 100%, efisiensi (A − B) ÷ A × 100%; A sebelum, B sesudah"
        ),
    }
)

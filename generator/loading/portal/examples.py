"""An example of each kind of file; together they are one small portal, which a test checks.

What an example names, such as an indicator or a document, stands in another example.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from generator.loading.portal.disclosure_examples import DISCLOSURE_EXAMPLES
from generator.loading.shared.schema import FileKind

# The names in angle brackets, as the examples have them; those of single kinds stand below.
_PARTS: Final = {
    "<satker>": "balai-contoh", "<tahun>": "2026", "<tw>": "tw2", "<penulis>": "pelayanan", "<awal>": "2025",
    "<akhir>": "2029", "<indikator>": "kepuasan-masyarakat", "<ukuran>": "sakip", "<nama>": "status",
    "<bidang>": "pnbp",
}  # fmt: skip
_OWN_PARTS: Final = {"ppid-laporan": {"<tahun>": "2025"}}

_PERFORMANCE: Final = {
    "portal": """\
nama: Kinerja Terbuka Badan Contoh
ringkasan: Apa yang dijanjikan kantor kami, dan apa hasilnya.
penerbit: Badan Contoh
lisensi: CC BY 4.0
alamat_lisensi: https://creativecommons.org/licenses/by/4.0/
kontak: loket layanan setiap kantor
""",
    "satuan": """\
id;nama;lambang;bulat;minimum;maksimum
indeks;Indeks;Indeks;tidak;;
orang;Orang;orang;ya;0;
""",
    "aturan": """\
jenis: jenjang
nama: Status capaian
versi:
  - id: status-2025
    sejak: 2025
    dasar: Pedoman Badan Contoh
    keyakinan: belum-dikonfirmasi
    jenjang:
      - {label: tercapai, nama: Tercapai, batas: "100"}
      - {label: belum, nama: Belum tercapai, batas: "0"}
""",
    "identitas": """\
nama: PNBP
hubungan:
  - kunci: penggunaan-pagu
    nama: Penggunaan sesuai pagu
    arti: PNBP yang dipakai paling banyak sebesar pagunya.
    dasar: UU 9/2018
    menurut: tahun triwulan
    kiri: {daftar: pnbp-tahunan, angka: penggunaan}
    hubungan: paling-banyak
    kanan:
      - {daftar: pnbp-tahunan, angka: pagu_penggunaan}
""",
    "satker": """\
nama: Balai Pelayanan Contoh
nama_pendek: Balai Contoh
kode: "123456"
induk: Badan Contoh
kementerian: Kementerian Contoh
kedudukan: Kota Contoh
ringkasan: Balai ini menguji mutu produk dan melatih pelaku usaha.
layanan:
  - Pengujian
  - Pelatihan
sumber: lakin-2025
letak: halaman 2
""",
    "sumber": """\
id;judul;jenis;tahun;tanggal;penerbit;rujukan
lakin-2025;Laporan Kinerja Balai Contoh Tahun 2025;lakin;2025;2026-01-30;Balai Contoh;
renstra-2025;Rencana Strategis 2025-2029;renstra;2025;;Balai Contoh;
perjanjian-2026;Perjanjian Kinerja Tahun 2026;perjanjian-kinerja;2026;2026-01-12;Balai Contoh;
pp39-2026-tw2;Laporan PP 39 Triwulan II 2026;pp39;2026;;Balai Contoh;
""",
    "sasaran": """\
kode;jenis;induk;nama;perspektif;sumber;letak
T1;tujuan;;Layanan makin dipercaya pelanggan;;renstra-2025;halaman 12
SK1;sasaran;T1;Meningkatnya kepuasan pelanggan;pelanggan;renstra-2025;halaman 13
""",
    "target-tujuan": """\
tujuan;tahun;target;satuan;sumber;letak;catatan
T1;2026;3,60;indeks;renstra-2025;halaman 12;
""",
    "renstra": """\
indikator;kode;induk;tahun;target;sumber;letak;catatan
kepuasan-masyarakat;1;SK1;2025;3,55;renstra-2025;halaman 14;
kepuasan-masyarakat;1;SK1;2026;3,60;renstra-2025;halaman 14;
""",
    "data-awal": """\
indikator;tahun;nilai;sumber;letak;catatan
kepuasan-masyarakat;2024;3,48;renstra-2025;halaman 14;
""",
    "kartu": """\
nama: Indeks kepuasan masyarakat
satuan: indeks
arah: maksimum
akumulasi: nilai-terakhir
desimal: 2
minimum: "1"
maksimum: "4"
definisi: Seberapa puas pelanggan terhadap layanan balai, dari 1 sampai 4.
cara_menghitung: Rata-rata nilai semua unsur survei.
penanggung_jawab: Bagian pelayanan
sumber: renstra-2025
letak: halaman 30
""",
    "perjanjian-revisi": """\
revisi;tanggal;keterangan;sumber;letak
0;2026-01-12;;perjanjian-2026;halaman 1
""",
    "perjanjian": """\
revisi;kode;indikator;induk;target;sumber;letak;catatan
0;1;kepuasan-masyarakat;SK1;3,60;perjanjian-2026;halaman 2;
""",
    "target-antara": """\
indikator;triwulan;target;target_fisik;sumber;letak
kepuasan-masyarakat;2;3,58;50;perjanjian-2026;halaman 3
kepuasan-masyarakat;4;3,60;100;perjanjian-2026;halaman 3
""",
    "rencana-aksi": """\
indikator;triwulan;kegiatan;sumber;letak
kepuasan-masyarakat;2;Survei kepuasan pelanggan;perjanjian-2026;halaman 3
""",
    "realisasi": """\
tahun;triwulan;indikator;rincian;realisasi;status;fisik;catatan;sumber;letak
2026;2;kepuasan-masyarakat;;3,61;;50;;pp39-2026-tw2;halaman 7
""",
    "tercetak": """\
ukuran;butir;triwulan;nilai;sumber;letak;catatan
realisasi;kepuasan-masyarakat;2;3,61;pp39-2026-tw2;halaman 9;
""",
    "narasi": """\
---
sumber: pp39-2026-tw2
letak: halaman 8
penanggung_jawab: Bagian pelayanan
tenggat: Desember 2026
---
## Analisis

Waktu tunggu hasil uji lebih pendek daripada tahun lalu.

## Kendala

Satu alat rusak selama dua minggu.

## Tindak lanjut

Alat diganti sebelum akhir tahun.
""",
}
_REGISTERS: Final = {
    "anggaran-tahunan": """\
tahun;pagu;realisasi;sumber;letak;catatan
2025;12000000000;11640000000;lakin-2025;halaman 40;
""",
    "anggaran-dipa": """\
revisi;tanggal;pengesah;alasan;sumber_dana;pagu;sumber;letak;catatan
0;2025-12-02;DJA;;semua;11500000000;pp39-2026-tw2;halaman 4;
1;2026-03-04;KPA;Pemindahan antarkomponen;semua;11500000000;pp39-2026-tw2;halaman 4;
""",
    "anggaran-dipa-kro": """\
revisi;kode;pagu;sumber;letak;catatan
0;EC.6077.BAD;1200000000;pp39-2026-tw2;halaman 4;
""",
    "anggaran-rincian": """\
kode;nama;sumber_dana;volume;satuan_volume;volume_realisasi;pagu;blokir;realisasi;indikator;sumber;letak;catatan
EC.6077;Pelayanan jasa industri;;;;;;;;;pp39-2026-tw2;halaman 5;
EC.6077.BAD;Pelayanan publik kepada badan usaha;;40;badan usaha;18;1200000000;0;540000000;kepuasan-masyarakat;pp39-2026-tw2;halaman 5;
""",
    "anggaran-jenis-belanja": """\
triwulan;sumber_dana;jenis_belanja;pagu_awal;pagu;blokir;realisasi;sumber;letak;catatan
2;semua;51;7000000000;7000000000;0;3500000000;pp39-2026-tw2;halaman 6;
2;semua;52;4500000000;4500000000;0;1900000000;pp39-2026-tw2;halaman 6;
""",
    "anggaran-triwulan": """\
kode;nama;triwulan;dasar;rencana_keuangan;realisasi_keuangan;rencana_fisik;realisasi_fisik;sumber;letak;catatan
satker;;2;kumulatif;48,5;47,2;50;50;pp39-2026-tw2;halaman 6;
""",
    "anggaran-indikator": """\
indikator;pagu;realisasi;sumber;letak;catatan
kepuasan-masyarakat;1200000000;540000000;pp39-2026-tw2;halaman 6;
""",
    "anggaran-indikator-renstra": """\
nama;indikator;tahun;target_renstra;pagu;realisasi;sumber;letak;catatan
Indeks kepuasan masyarakat;kepuasan-masyarakat;2025;1300000000;1200000000;1150000000;lakin-2025;halaman 41;
""",
    "pnbp-tahunan": """\
tahun;triwulan;target;penerimaan;pagu_penggunaan;penggunaan;sumber;letak;catatan
2025;;1500000000;1620000000;1400000000;1330000000;lakin-2025;halaman 42;
""",
    "pnbp-layanan": """\
tahun;jenis;layanan;kelompok;target;penerimaan;sumber;letak;catatan
2025;fungsional;Pengujian;;1100000000;1220000000;lakin-2025;halaman 42;
2025;fungsional;Pelatihan;;400000000;400000000;lakin-2025;halaman 42;
""",
    "pnbp-bulan": """\
bulan;jenis;layanan;kelompok;sampai_bulan_lalu;bulan_ini;tanpa_bulan;sumber;letak;catatan
6;fungsional;Pengujian;Pengujian dan kalibrasi;480000000;120000000;;pp39-2026-tw2;halaman 10;
""",
    "layanan-volume": """\
tahun;triwulan;layanan;hasil;target;jumlah;sumber;letak;catatan
2025;;Pengujian;sampel;900;1022;lakin-2025;halaman 43;
""",
    "layanan-pelanggan": """\
tahun;triwulan;layanan;kelompok;jumlah;sumber;letak;catatan
2025;;Pengujian;industri;210;lakin-2025;halaman 43;
2025;;Pengujian;non-industri;95;lakin-2025;halaman 43;
""",
    "layanan-ketepatan": """\
bulan;layanan;masuk;jatuh_tempo;tepat_waktu;target;hari_kerja;sumber;letak;catatan
4;Pengujian;85;80;78;95;9,5;pp39-2026-tw2;halaman 11;
""",
    "layanan-standar-waktu": """\
layanan;hari_kerja;sumber;letak;catatan
Pengujian;14;lakin-2025;halaman 44;
""",
    "layanan-p3dn": """\
uraian;pagu;dalam_negeri;impor;sumber;letak;catatan
Pagu belanja yang dihitung;4500000000;;;pp39-2026-tw2;halaman 12;
Produk dalam negeri;;1850000000;;pp39-2026-tw2;halaman 12;
""",
    "layanan-rasio-blu": """\
rasio;triwulan;pendapatan;penyebut;nama_penyebut;sumber;letak;catatan
pobo;2;600000000;900000000;Biaya operasional Januari sampai Juni;pp39-2026-tw2;halaman 13;
""",
    "layanan-sebelum-sesudah": """\
indikator;kegiatan;rumus;satuan;sebelum;sesudah;sumber;letak;catatan
kepuasan-masyarakat;Pengeringan bahan;efisiensi;jam;20;14;pp39-2026-tw2;halaman 14;
""",
    "survei-skm": """\
triwulan;layanan;unsur;nilai;jumlah_nilai;responden;sumber;letak;catatan
%s""",
    "survei-indeks-layanan": """\
triwulan;layanan;indeks;responden;sumber;letak;catatan
2;Pelatihan;3,64;60;pp39-2026-tw2;halaman 15;
""",
    "survei-responden": """\
ciri;kelompok;jumlah;sumber;letak;catatan
Umur;20-29 tahun;40;pp39-2026-tw2;halaman 15;
Umur;30 tahun ke atas;80;pp39-2026-tw2;halaman 15;
""",
    "survei-nps": """\
triwulan;layanan;responden;promotor;pasif;detraktor;sumber;letak;catatan
2;Pengujian;120;70;26;4;pp39-2026-tw2;halaman 16;
""",
    "survei-tahunan": """\
tahun;instrumen;nilai;responden;sumber;letak;catatan
2025;skm;3,57;230;lakin-2025;halaman 45;
""",
    "pegawai": """\
susunan;kelompok;jenjang;jumlah;sumber;letak;catatan
pendidikan;S1;;24;pp39-2026-tw2;halaman 2;
pendidikan;SMA;;9;pp39-2026-tw2;halaman 2;
""",
    "pelatihan": """\
bulan;pelatihan;peserta;sumber;letak;catatan
3;Pelayanan publik;12;pp39-2026-tw2;halaman 17;
""",
    "evaluasi-komponen": """\
instrumen;komponen;bobot;nilai;sumber;letak;catatan
sakip;Perencanaan kinerja;30;24,6;pp39-2026-tw2;halaman 18;
""",
    "evaluasi-rekomendasi": """\
pemeriksa;dokumen;jumlah;ditindaklanjuti;sumber;letak;catatan
Inspektorat Jenderal;Audit kinerja 2026;14;12;pp39-2026-tw2;halaman 18;
""",
    "penghargaan": """\
tahun;penghargaan;pemberi;jumlah;peringkat;sumber;letak;catatan
2026;Pengelolaan arsip terbaik;Kementerian Contoh;1;2;pp39-2026-tw2;halaman 20;
""",
    "target-bulan": """\
indikator;bulan;target_fisik;sumber;letak;catatan
kepuasan-masyarakat;1;5;perjanjian-2026;halaman 3;
kepuasan-masyarakat;2;10;perjanjian-2026;halaman 3;
""",
    "prioritas-nasional": """\
kode;nama;keluaran;satuan;target;realisasi;pagu;blokir;realisasi_anggaran;status;sumber;letak;catatan
6077.QDI.002;Konsultasi pemanfaatan teknologi;Industri yang memanfaatkan teknologi;perusahaan;2;1;106885000;0;52000000;Berjalan;pp39-2026-tw2;halaman 19;
""",
    "pembanding-indikator": """\
indikator;unit;tahun;target;realisasi;sumber;letak;catatan
kepuasan-masyarakat;balai-lain;2025;3,50;3,52;lakin-2025;halaman 46;
""",
    "pohon": """\
kode;jenjang;jenis;induk;nama;iku;sumber;letak;catatan
SS1;kementerian;sasaran;;Meningkatnya daya saing industri;;renstra-2025;halaman 20;
SK1;satker;sasaran;SS1;Meningkatnya kepuasan pelanggan;;renstra-2025;halaman 20;
""",
    "tercetak-tabel": """\
tabel;kolom;baris;nilai;sumber;letak;catatan
anggaran-tahunan;penyerapan;2025;97,00;lakin-2025;halaman 40;
""",
    "pencocokan": """\
berkas_data;tanggal;sidik_dokumen;sidik_berkas;angka;ditemukan;dijelaskan;sumber;letak;catatan
data/satker/balai-contoh/pnbp-layanan.csv;2026-01-31;5f70bf18a086;2c26b46b68ff;4;4;0;lakin-2025;;
""",
    "telaah": """\
pasti;jenis;tercetak;masukan;pembanding;asal_pembanding;selisih;sebab;letak_lain;versi;sidik_dokumen;sumber;letak;catatan
ya;jumlah;31;"18; 12";30;menurut hitungan;+1 (+3,33%);;;1;5f70bf18a086;lakin-2025;baris 14;Dibetulkan di laporan tahun berikutnya
""",
    "unit": """\
id;nama;nama_pendek;jenis;kode;satker
balai-contoh;Balai Pelayanan Contoh;Balai Contoh;balai;123456;balai-contoh
balai-lain;Balai Lain Contoh;Balai Lain;balai;123457;
""",
    "sumber-pembanding": """\
id;judul;jenis;tahun;tanggal;penerbit;rujukan
lakin-badan-2026;Laporan Kinerja Badan Contoh Tahun 2026;lakin;2026;;Badan Contoh;
""",
    "pembanding": """\
unit;komponen;nilai;predikat;sumber;letak;catatan
balai-contoh;;79,85;BB;lakin-badan-2026;halaman 50;
balai-lain;;81,20;A;lakin-badan-2026;halaman 50;
""",
}
_ELEMENTS: Final = (
    "persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "pengaduan", "sarana",
)  # fmt: skip
_SURVEY: Final = "".join(f"2;Pengujian;{name};3,6;;120;pp39-2026-tw2;halaman 15;\n" for name in _ELEMENTS)

EXAMPLES: Final[Mapping[str, str]] = MappingProxyType(
    _PERFORMANCE | _REGISTERS | DISCLOSURE_EXAMPLES | {"survei-skm": _REGISTERS["survei-skm"] % _SURVEY}
)


def example_path(kind: FileKind) -> str:
    """Return where the example of a kind of file stands."""
    path = kind.path
    for name, part in (_PARTS | _OWN_PARTS.get(kind.id, {})).items():
        path = path.replace(name, part)
    return path

"""Examples of the files of public information, of days off, and of documents."""

from typing import Final

DISCLOSURE_EXAMPLES: Final = {
    "ppid-permohonan": """\
tahun;bulan;masuk;dikabulkan_penuh;dikabulkan_sebagian;ditolak;proses;dicabut;hari_kerja;tepat_waktu;catatan
2026;1;17;14;1;2;0;0;68;17;
2026;2;12;12;0;0;0;0;51;12;
2026;3;15;15;0;0;0;0;60;15;
2026;4;11;11;0;0;0;0;40;11;
""",
    "ppid-penolakan": """\
tahun;huruf;jumlah;catatan
2026;b;2;
""",
    "ppid-keberatan": """\
tahun;keberatan;ditanggapi;sengketa;putusan;dilaksanakan;catatan
2026;2;2;0;0;0;
""",
    "ppid-permohonan-rincian": """\
tahun;segi;butir;jumlah;catatan
2026;kanal;Daring;40;
2026;kanal;Meja layanan;15;
""",
    "ppid-butir": """\
kode;kelas;induk;judul;keterangan;bukti;dasar;keyakinan
berkala-profil;berkala;;Informasi tentang profil;Siapa kantor ini dan apa tugasnya.;profil;PERKI 1/2021 pasal 14;sumber-publik
serta-merta-bencana;serta-merta;;Informasi tentang bencana;;;UU 14/2008 pasal 10;sumber-publik
""",
    "ppid-tenggat": """\
kode;tahap;langkah;keterangan;batas;setelah;dasar;keyakinan
jawaban;Permintaan;PPID menjawab permintaan;;10;;UU 14/2008 pasal 22;sumber-publik
perpanjangan;Permintaan;PPID dapat memperpanjang;;7;jawaban;UU 14/2008 pasal 22;sumber-publik
""",
    "tenggat-lapor": """\
kode;judul;pelaku;periode;batas;satuan_batas;dihitung_dari;sejak;bukti;dasar;keyakinan
pp39-triwulan;Laporan PP 39;Kepala kantor;triwulan;5;hari-kerja;akhir;2007;realisasi;PP 39/2006;sumber-publik
""",
    "ppid-saq": """\
kode;indikator;pertanyaan;butir;dasar;keyakinan
sarana-ruang;Sarana;Apakah ada ruang layanan informasi?;;PERKI 1/2021;belum-dikonfirmasi
""",
    "data-pribadi-diizinkan": """\
nilai;jenis;alasan;satker
@contoh.co.id;surel;Surel resmi mitra layanan, diputuskan kepala balai;balai-contoh
""",
    "hari-libur": """\
tanggal;nama;jenis;dasar;keyakinan
2026-01-01;Tahun Baru Masehi;libur-nasional;SKB tiga menteri;sumber-publik
2026-05-01;Hari Buruh;libur-nasional;SKB tiga menteri;sumber-publik
2026-06-01;Hari Lahir Pancasila;libur-nasional;SKB tiga menteri;sumber-publik
2026-08-17;Hari Kemerdekaan;libur-nasional;SKB tiga menteri;sumber-publik
2026-12-25;Hari Natal;libur-nasional;SKB tiga menteri;sumber-publik
""",
    "hari-libur-tahun": """\
tahun;dasar;keyakinan
2026;SKB tiga menteri;sumber-publik
""",
    "ppid-bukti-saq": """\
pertanyaan;alamat;pemilik;diperbarui;catatan
sarana-ruang;https://contoh.go.id/ruang-layanan;PPID;2026-01-15;
""",
    "ppid-kelengkapan": """\
butir;keadaan;alasan;alamat;pemilik;diperbarui;catatan
serta-merta-bencana;ada;;https://contoh.go.id/darurat;Bagian umum;2026-01-15;
""",
    "ppid-serta-merta": """\
tanggal;butir;judul;bahaya;terdampak;evakuasi;menghindari;bantuan;pengumum;pengumuman;penanggulangan;sampai;catatan
2026-03-02;serta-merta-bencana;Banjir di halaman;Air setinggi lutut;Pelanggan dan warga sekitar;Lewat pintu timur;Jangan lewat jalan depan;Hubungi meja layanan;Bagian umum;Laman kantor;Saluran air dibersihkan;2026-03-03;
""",
    "ppid-dip": """\
tahun;nomor;ringkasan;pejabat;penanggung_jawab;pembuatan;bentuk;retensi;kelas;butir;alamat;format;ukuran;diperbarui;sk;catatan
2026;1;Profil kantor;Bagian umum;Bagian umum;Januari 2026, Kota Contoh;softcopy (PDF);5 tahun;berkala;berkala-profil;https://contoh.go.id/profil;PDF;;2026-01-15;SK 1/2026;
""",
    "ppid-dik": """\
konten;dasar_hukum;huruf;akibat_dibuka;akibat_ditutup;jangka_waktu;sampai;uji;sk;catatan
Hasil uji milik pelanggan;UU 14/2008 pasal 17 huruf b;b;Rahasia dagang terbuka;Persaingan tetap adil;Lima tahun;;Lembar uji 1/2026;SK 2/2026;
""",
    "ppid-standar": """\
kode;judul;keterangan;dasar;keyakinan
permintaan;Standar permintaan informasi;Cara menerima dan menjawab permintaan.;PERKI 1/2021 pasal 23;sumber-publik
""",
    "ppid-saluran": """\
kode;jenis;nama;alamat;keterangan;kementerian;dasar;keyakinan
lapor;pengaduan;SP4N-LAPOR!;https://www.lapor.go.id;Saluran nasional untuk semua layanan publik.;;Perpres 76/2013;sumber-publik
""",
    "layanan-informasi": """\
maklumat:
  ditetapkan: 2026-01-12
  dasar_hukum: Undang-Undang Nomor 14 Tahun 2008
  prosedur: Permintaan diajukan di meja layanan atau daring.
  jangka_waktu: Sepuluh hari kerja.
  biaya: Tanpa biaya.
  jaminan: Bila terlambat, kepala balai meminta maaf tertulis.
  evaluasi: Dinilai setiap tahun.
standar:
  - {kunci: permintaan, alamat: https://contoh.go.id/standar, berlaku_sejak: 2026-02-02}
biaya:
  - {apa: Fotokopi per lembar, tarif: 300}
jam:
  - {hari: Senin sampai Jumat, buka: "09.00", tutup: "15.00", istirahat: 12.00-13.00}
kontak:
  pejabat: Pejabat Pengelola Informasi dan Dokumentasi (PPID)
  alamat: Jalan Contoh 1, Kota Contoh
  surel: ppid@contoh.go.id
diperbarui: 2026-02-02
sumber: lakin-2025
""",
    "dokumen": """\
kunci;judul;jenis;tahun;tanggal;pemilik;berkas;alamat;ukuran;sha256;lisensi;butir;catatan
laporan-kinerja-2025;Laporan Kinerja Tahun 2025;laporan-kinerja;2025;2026-01-30;Bagian perencanaan;;https://contoh.go.id/lakin-2025.pdf;;;;;
""",
    "ppid-laporan": """\
kebijakan: Informasi diumumkan di laman kantor. Setiap permintaan dicatat dan dijawab tertulis.
sarana:
  - {nama: Meja layanan, kondisi: baik}
sdm:
  - {kualifikasi: Sarjana komunikasi, jumlah: 1}
pagu: 60000000
realisasi: 58500000
kendala_internal:
  - Arsip lama belum seluruhnya didigitalkan.
rekomendasi:
  - {isi: Digitalkan arsip, tindak_lanjut: Pindai bertahap, tenggat: 2026-12-31}
terbit: 2026-03-16
salinan_ki: 2026-03-16
""",
}

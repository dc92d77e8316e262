"""The registers of an office: tables whose columns are either labels or figures.

A register is described here once; reading, checking, help, pages and copies follow from it.
"""

from dataclasses import replace
from typing import Final

from generator.loading.shared.schema import Column, Figures, FileKind, Shape
from generator.rules.survey_elements import ELEMENT_NAMES

_OFFICE: Final = "data/satker/<satker>/"
_YEAR: Final = "data/satker/<satker>/<tahun>/"
_ENDING: Final = (
    Column("sumber", "kunci dokumen sumber, seperti di `sumber.csv`"),
    Column("letak", "tempat angka di dokumen itu, misalnya `baris 785` atau `halaman 12`", required=False),
    Column("catatan", "keterangan yang ikut terbit", required=False),
)
_AMOUNT: Final = Figures("rupiah")
_SIGNED: Final = Figures("rupiah", least=None)
_COUNT: Final = Figures("jumlah", whole=True)
_NUMBER: Final = Figures("angka")
_PERCENT: Final = Figures("persen")
_INDEX: Final = Figures("indeks")
_FUNDS: Final = ("RM", "RMP", "PNBP", "BLU", "PLN", "HLN", "PDN", "SBSN", "semua")
_EXPENSES: Final = ("51", "52", "53", "54", "55", "56", "57", "58")


def _label(name: str, meaning: str, *options: str, required: bool = True) -> Column:
    return Column(name, meaning, required=required, options=options)


def _figure(name: str, meaning: str, figures: Figures = _AMOUNT) -> Column:
    return Column(name, meaning, required=False, figures=figures)


_BY_YEAR: Final = _label("tahun", "tahun anggaran")
_UP_TO: Final = _label(
    "triwulan", "1 sampai 4 bila baru sampai triwulan itu; kosong berarti setahun", required=False
)
_MONTH: Final = _label("bulan", "1 sampai 12", *map(str, range(1, 13)))
_SERVICE: Final = _label("layanan", "nama layanan, sama di semua berkas kantor ini")
# Reports number the elements differently, so a number does not say which one is meant.
_ELEMENT: Final = replace(
    _label(
        "unsur",
        "nama unsur, bukan nomornya, misalnya `pengaduan` atau `sarana`",
        *ELEMENT_NAMES,
    ),
    advice="tulis unsurnya menurut namanya di laporan, karena nomornya berbeda di setiap laporan",
)
_FUND: Final = _label("sumber_dana", "`RM`, `PNBP`, `BLU`, … atau `semua`", *_FUNDS)
_INDICATOR: Final = _label("indikator", "kunci indikator: nama berkas kartunya tanpa `.yml`")
_REVENUE: Final = _label(
    "jenis",
    "`fungsional`, `nonfungsional`, atau `pengembalian`",
    "fungsional",
    "nonfungsional",
    "pengembalian",
)


def _register(path: str, title: str, purpose: str, key: str, *columns: Column) -> FileKind:
    """Describe a register; ``key`` are the names of the labels that make a row the only one of its kind."""
    name = path.rpartition("/")[2].removesuffix(".csv").removesuffix("-<awal>-<akhir>")
    folder = path.removeprefix(_YEAR).removeprefix(_OFFICE).rpartition("/")[0]
    kind = f"{folder}-{name}" if folder else name
    return FileKind(kind, path, title, purpose, Shape.TABLE, (*columns, *_ENDING), tuple(key.split()))


def _own(name: str, title: str, purpose: str, key: str, *columns: Column) -> FileKind:
    """Describe a register of requests, drawn up by the office itself and never with a name."""
    path, ending = f"{_OFFICE}ppid/{name}.csv", _ENDING[-1]
    kind = (f"ppid-{name}", path, title, purpose, Shape.TABLE, (*columns, ending))
    return FileKind(*kind, tuple(key.split()), is_nameless=True)


# What units are compared by: the names of the files in ``data/pembanding/<tahun>/``.
MEASURES: Final = ("sakip", "ikm", "ip-asn", "ipp", "laporan-keuangan", "smart", "nka")

REGISTERS: Final = (
    _register(
        f"{_OFFICE}anggaran-tahunan.csv",
        "Anggaran per tahun",
        "Pagu dan realisasi anggaran beberapa tahun.",
        "tahun",
        _BY_YEAR,
        _figure("pagu", "pagu akhir tahun"),
        _figure("realisasi", "uang yang dipakai", _SIGNED),
    ),
    _register(
        f"{_YEAR}anggaran/dipa.csv",
        "Revisi DIPA",
        "Pagu setiap revisi DIPA menurut sumber dana.",
        "revisi sumber_dana",
        _label("revisi", "0 untuk DIPA awal, lalu 1, 2, …"),
        _label("tanggal", "tanggal, misalnya `2023-12-19`", required=False),
        _label("pengesah", "siapa yang mengesahkan, misalnya `DJA` atau `KPA`", required=False),
        _label("alasan", "mengapa direvisi, singkat", required=False),
        _FUND,
        _figure("pagu", "pagu, rupiah penuh"),
    ),
    _register(
        f"{_YEAR}anggaran/dipa-kro.csv",
        "Pagu per KRO setiap revisi",
        "Pagu setiap KRO pada setiap revisi DIPA.",
        "revisi kode",
        _label("revisi", "nomor revisi DIPA"),
        _label("kode", "kode KRO, misalnya `EC.6077.BAD`"),
        _figure("pagu", "pagu, rupiah penuh"),
    ),
    _register(
        f"{_YEAR}anggaran/rincian.csv",
        "Rincian anggaran",
        "Pohon anggaran: program, kegiatan, KRO, RO, komponen, subkomponen.",
        "kode sumber_dana",
        _label("kode", "kode dari program ke bawah, misalnya `EC.6077.BAD.001.051.A`"),
        _label("nama", "nama program, kegiatan, keluaran, atau komponen"),
        _label("sumber_dana", "`RM`, `PNBP`, `BLU`, …; kosong bila gabungan", *_FUNDS, required=False),
        _figure("volume", "volume keluaran yang direncanakan", _NUMBER),
        _label("satuan_volume", "satuan volume", required=False),
        _figure("volume_realisasi", "volume keluaran yang jadi", _NUMBER),
        _figure("pagu", "pagu, rupiah penuh"),
        _figure("blokir", "pagu yang diblokir"),
        _figure("realisasi", "uang yang dipakai", _SIGNED),
        _label("indikator", "kunci indikator yang didukung", required=False),
    ),
    _register(
        f"{_YEAR}anggaran/jenis-belanja.csv",
        "Anggaran per jenis belanja",
        "Pagu dan realisasi belanja pegawai, barang, dan modal.",
        "sumber_dana jenis_belanja triwulan",
        _UP_TO,
        _FUND,
        _label("jenis_belanja", "`51` pegawai, `52` barang, `53` modal", *_EXPENSES),
        _figure("pagu_awal", "pagu DIPA awal"),
        _figure("pagu", "pagu terakhir"),
        _figure("blokir", "pagu yang diblokir"),
        _figure("realisasi", "uang yang dipakai", _SIGNED),
    ),
    _register(
        f"{_YEAR}anggaran/triwulan.csv",
        "Penyerapan per triwulan",
        "Rencana dan realisasi uang dan fisik per triwulan, dalam persen.",
        "kode triwulan dasar",
        _label("kode", "kode anggaran, atau `satker` untuk seluruh kantor"),
        _label("nama", "nama kegiatan atau keluaran", required=False),
        _label("triwulan", "1, 2, 3, atau 4", "1", "2", "3", "4"),
        _label("dasar", "`kumulatif` atau `triwulan`", "kumulatif", "triwulan"),
        *(
            _figure(f"{what}_{of}", f"{what} {of}, persen", Figures("persen", least=None))
            for of in ("keuangan", "fisik")
            for what in ("rencana", "realisasi")
        ),
    ),
    _register(
        f"{_YEAR}anggaran/indikator.csv",
        "Anggaran per indikator",
        "Uang yang dipakai untuk setiap indikator kinerja.",
        "",
        _INDICATOR,
        _figure("pagu", "pagu"),
        _figure("realisasi", "uang yang dipakai", _SIGNED),
    ),
    _register(
        f"{_OFFICE}anggaran-indikator-renstra.csv",
        "Anggaran Renstra per indikator",
        "Uang yang direncanakan di Renstra, disediakan, dan dipakai untuk setiap indikator, per tahun.",
        "nama tahun",
        _label("nama", "nama indikator seperti di dokumen, juga yang sudah tidak dipakai"),
        _label("indikator", "kunci indikator bila kartunya ada", required=False),
        _BY_YEAR,
        _figure("target_renstra", "kebutuhan uang menurut Renstra"),
        _figure("pagu", "pagu tahun itu"),
        _figure("realisasi", "uang yang dipakai", _SIGNED),
    ),
    _register(
        f"{_OFFICE}pnbp-tahunan.csv",
        "PNBP per tahun",
        "Target, penerimaan, dan penggunaan PNBP beberapa tahun.",
        "tahun triwulan",
        _BY_YEAR,
        _UP_TO,
        _figure("target", "target penerimaan"),
        _figure("penerimaan", "uang yang diterima", _SIGNED),
        _figure("pagu_penggunaan", "pagu penggunaan"),
        _figure("penggunaan", "PNBP yang dipakai", _SIGNED),
    ),
    _register(
        f"{_OFFICE}pnbp-layanan.csv",
        "PNBP per layanan",
        "Penerimaan setiap layanan per tahun.",
        "tahun jenis layanan",
        _BY_YEAR,
        _REVENUE,
        _SERVICE,
        _figure("target", "target penerimaan"),
        _figure("penerimaan", "uang yang diterima", _SIGNED),
    ),
    _register(
        f"{_YEAR}pnbp/bulan.csv",
        "PNBP per bulan",
        "Penerimaan sampai bulan lalu dan bulan ini.",
        "bulan jenis layanan",
        _MONTH,
        _REVENUE,
        _SERVICE,
        _figure("sampai_bulan_lalu", "penerimaan sampai bulan lalu", _SIGNED),
        _figure("bulan_ini", "penerimaan bulan ini", _SIGNED),
        _figure("tanpa_bulan", "penerimaan atau pengembalian yang bulannya tidak disebut", _SIGNED),
    ),
    _register(
        f"{_OFFICE}layanan-volume.csv",
        "Volume layanan",
        "Banyak hasil setiap layanan.",
        "tahun triwulan layanan hasil",
        _BY_YEAR,
        _UP_TO,
        _SERVICE,
        _label("hasil", "apa yang dihitung, misalnya `sampel`"),
        _figure("target", "target", _NUMBER),
        _figure("jumlah", "banyaknya", _NUMBER),
    ),
    _register(
        f"{_OFFICE}layanan-pelanggan.csv",
        "Pelanggan",
        "Banyak pelanggan setiap layanan.",
        "tahun triwulan layanan kelompok",
        _BY_YEAR,
        _UP_TO,
        _SERVICE,
        _label("kelompok", "`industri`, `non-industri`, atau `semua`", "industri", "non-industri", "semua"),
        _figure("jumlah", "banyak pelanggan", _COUNT),
    ),
    _register(
        f"{_YEAR}layanan/ketepatan.csv",
        "Ketepatan waktu",
        "Pekerjaan yang selesai tepat waktu per bulan.",
        "layanan bulan",
        _MONTH,
        _SERVICE,
        _figure("masuk", "pekerjaan masuk", _COUNT),
        _figure("jatuh_tempo", "pekerjaan yang seharusnya selesai", _COUNT),
        _figure("tepat_waktu", "pekerjaan selesai tepat waktu", _COUNT),
        _figure("hari_kerja", "rata-rata hari kerja sampai selesai", _NUMBER),
    ),
    _register(
        f"{_YEAR}layanan/standar-waktu.csv",
        "Standar waktu layanan",
        "Janji lama pengerjaan setiap layanan.",
        "layanan",
        _SERVICE,
        _figure("hari_kerja", "hari kerja", _NUMBER),
    ),
    _register(
        f"{_YEAR}layanan/p3dn.csv",
        "Belanja produk dalam negeri",
        "Belanja produk dalam negeri dan impor.",
        "uraian",
        _label("uraian", "apa yang dibelanjakan"),
        _figure("pagu", "pagu yang dipakai sebagai pembagi"),
        _figure("dalam_negeri", "belanja produk dalam negeri"),
        _figure("impor", "belanja produk impor"),
    ),
    _register(
        f"{_YEAR}layanan/rasio-blu.csv",
        "Rasio BLU",
        "Pembilang dan penyebut RoA dan POBO.",
        "rasio triwulan",
        _label("rasio", "`roa` atau `pobo`", "roa", "pobo"),
        _UP_TO,
        _figure("pendapatan", "pendapatan yang dihitung"),
        _figure("penyebut", "nilai aset atau biaya operasional"),
        _label("nama_penyebut", "apa penyebutnya"),
    ),
    _register(
        f"{_YEAR}layanan/sebelum-sesudah.csv",
        "Bukti sebelum dan sesudah",
        "Ukuran sebelum dan sesudah dibantu, untuk indikator produktivitas.",
        "indikator kegiatan",
        _INDICATOR,
        _label("kegiatan", "kegiatan, singkat, tanpa nama perusahaan"),
        _label("rumus", "`produktivitas` atau `efisiensi`", "produktivitas", "efisiensi"),
        _label("satuan", "satuan ukuran", required=False),
        _figure("sebelum", "ukuran sebelum", _NUMBER),
        _figure("sesudah", "ukuran sesudah", _NUMBER),
    ),
    _register(
        f"{_YEAR}survei/skm.csv",
        "Nilai unsur survei kepuasan",
        "Nilai sembilan unsur SKM setiap layanan.",
        "triwulan layanan unsur",
        _UP_TO,
        _SERVICE,
        _ELEMENT,
        _figure("nilai", "nilai rata-rata, skala 1-4", Figures("indeks", least=1, most=4)),
        _figure("jumlah_nilai", "jumlah nilai semua responden", _NUMBER),
        _figure("responden", "banyak responden layanan itu", _COUNT),
    ),
    _register(
        f"{_YEAR}survei/indeks-layanan.csv",
        "Indeks kepuasan per layanan",
        "Indeks setiap layanan seperti tercetak.",
        "triwulan layanan",
        _UP_TO,
        _SERVICE,
        _figure("indeks", "indeks, skala 1-4", Figures("indeks", least=1, most=4)),
        _figure("responden", "banyak responden", _COUNT),
    ),
    _register(
        f"{_YEAR}survei/responden.csv",
        "Profil responden",
        "Banyak responden menurut ciri.",
        "ciri kelompok",
        _label("ciri", "misalnya `Umur`"),
        _label("kelompok", "misalnya `20-29 tahun`"),
        _figure("jumlah", "banyak responden", _COUNT),
    ),
    _register(
        f"{_YEAR}survei/nps.csv",
        "Net promoter score",
        "Bagian promotor, pasif, dan detraktor setiap layanan.",
        "triwulan layanan",
        _UP_TO,
        _SERVICE,
        _figure("responden", "banyak responden", _COUNT),
        *(
            _figure(name, f"bagian {name}, persen", Figures("persen", most=100))
            for name in ("promotor", "pasif", "detraktor")
        ),
    ),
    _register(
        f"{_OFFICE}survei-tahunan.csv",
        "Hasil survei per tahun",
        "Indeks survei beberapa tahun.",
        "tahun instrumen",
        _BY_YEAR,
        replace(
            _label("instrumen", "misalnya `skm`, `spak`, `spkp`, `nps`"),
            usual=("skm", "spak", "spkp", "nps"),
        ),
        _figure("nilai", "nilai indeks", Figures("indeks", least=None)),
        _figure("responden", "banyak responden", _COUNT),
    ),
    _register(
        f"{_YEAR}pegawai.csv",
        "Pegawai",
        "Banyak pegawai menurut status, golongan, pendidikan, dan jabatan. Tanpa nama.",
        "susunan kelompok jenjang",
        _label(
            "susunan",
            "`status`, `golongan`, `pendidikan`, atau `jabatan`",
            "status",
            "golongan",
            "pendidikan",
            "jabatan",
        ),
        _label("kelompok", "misalnya `S1`"),
        _label("jenjang", "misalnya `Ahli Muda`", required=False),
        _figure("jumlah", "banyak pegawai", _COUNT),
    ),
    _register(
        f"{_YEAR}pelatihan.csv",
        "Pelatihan pegawai",
        "Pelatihan yang diikuti pegawai dan banyak pesertanya.",
        "",
        _MONTH,
        _label("pelatihan", "nama pelatihan"),
        _figure("peserta", "banyak peserta", _COUNT),
    ),
    _register(
        f"{_YEAR}evaluasi/komponen.csv",
        "Nilai evaluasi per komponen",
        "Komponen nilai SAKIP, pelayanan publik, dan evaluasi lain.",
        "instrumen komponen",
        _label(
            "instrumen",
            "`sakip`, `ipp`, `ip-asn`, `laporan-keuangan`, atau `pelaksanaan-anggaran`",
            "sakip",
            "ipp",
            "ip-asn",
            "laporan-keuangan",
            "pelaksanaan-anggaran",
        ),
        _label("komponen", "nama komponen"),
        _figure("bobot", "bobot, persen", Figures("persen", most=100)),
        _figure("nilai", "nilai komponen", _NUMBER),
    ),
    _register(
        f"{_YEAR}evaluasi/rekomendasi.csv",
        "Rekomendasi hasil pengawasan",
        "Banyak rekomendasi dan yang sudah ditindaklanjuti.",
        "pemeriksa dokumen",
        _label("pemeriksa", "lembaga yang memeriksa"),
        _label("dokumen", "surat atau laporan hasil pemeriksaan"),
        _figure("jumlah", "banyak rekomendasi", _COUNT),
        _figure("ditindaklanjuti", "yang sudah ditindaklanjuti", _COUNT),
    ),
    _register(
        f"{_YEAR}prioritas-nasional.csv",
        "Prioritas nasional",
        "Kegiatan prioritas nasional: keluaran, hasil, dan uangnya.",
        "kode nama",
        _label("kode", "kode keluaran", required=False),
        _label("nama", "nama kegiatan"),
        _label("keluaran", "apa keluarannya", required=False),
        _label("satuan", "satuan keluaran", required=False),
        _figure("target", "target keluaran", _NUMBER),
        _figure("realisasi", "keluaran yang jadi", _NUMBER),
        _figure("pagu", "pagu"),
        _figure("blokir", "pagu yang diblokir"),
        _figure("realisasi_anggaran", "uang yang dipakai", _SIGNED),
        _label("status", "keadaan, singkat", required=False),
    ),
    _register(
        f"{_YEAR}pembanding-indikator.csv",
        "Satker lain per indikator",
        "Target dan realisasi satker lain untuk indikator yang sama, seperti di laporan kantor ini.",
        "indikator unit tahun",
        _INDICATOR,
        _label("unit", "kunci unit dari `data/acuan/unit.csv`"),
        _BY_YEAR,
        _figure("target", "target satker itu", Figures("angka", least=None)),
        _figure("realisasi", "realisasi satker itu", Figures("angka", least=None)),
    ),
    _register(
        f"{_OFFICE}pohon-<awal>-<akhir>.csv",
        "Pohon kinerja",
        "Sasaran dan indikator dari kementerian sampai kantor ini.",
        "kode",
        _label("kode", "kode yang tidak berulang di berkas ini"),
        _label("jenjang", "`kementerian`, `bskji`, atau `satker`", "kementerian", "bskji", "satker"),
        _label("jenis", "`sasaran` atau `indikator`", "sasaran", "indikator"),
        _label("induk", "kode baris di atasnya; beberapa dipisah koma", required=False),
        _label("nama", "bunyi sasaran atau indikator"),
        _label("iku", "`ya` bila indikator kinerja utama", "ya", "tidak", required=False),
    ),
    _own(
        "permohonan",
        "Permohonan informasi",
        "Permohonan informasi publik per bulan: banyaknya dan nasibnya. Tanpa nama pemohon.",
        "tahun bulan",
        _BY_YEAR,
        _MONTH,
        _figure("masuk", "permohonan masuk", _COUNT),
        _figure("dikabulkan_penuh", "dikabulkan seluruhnya", _COUNT),
        _figure("dikabulkan_sebagian", "dikabulkan sebagian", _COUNT),
        _figure("ditolak", "ditolak", _COUNT),
        _figure("proses", "masih diproses", _COUNT),
        _figure("dicabut", "dicabut pemohon", _COUNT),
        _figure("hari_kerja", "jumlah hari kerja semua permohonan yang selesai", _COUNT),
        _figure("tepat_waktu", "selesai dalam 10 hari kerja, atau 17 bila diperpanjang", _COUNT),
    ),
    _own(
        "penolakan",
        "Alasan penolakan",
        "Permohonan yang ditolak menurut huruf pada pasal 17 UU 14/2008.",
        "tahun huruf",
        _BY_YEAR,
        _label("huruf", "huruf pada pasal 17, atau `lain`", *"abcdefghij", "lain"),
        _figure("jumlah", "banyak permohonan ditolak", _COUNT),
    ),
    _own(
        "keberatan",
        "Keberatan dan sengketa",
        "Keberatan atas jawaban, dan sengketa di Komisi Informasi, per tahun.",
        "tahun",
        _BY_YEAR,
        _figure("keberatan", "keberatan masuk", _COUNT),
        _figure("ditanggapi", "keberatan yang ditanggapi", _COUNT),
        _figure("sengketa", "permohonan sengketa ke Komisi Informasi", _COUNT),
        _figure("putusan", "sengketa yang sudah diputus", _COUNT),
        _figure("dilaksanakan", "putusan yang sudah dilaksanakan", _COUNT),
    ),
    _own(
        "permohonan-rincian",
        "Rincian permohonan",
        "Permohonan setahun menurut kanal, jenis pemohon, dan topik. Tanpa nama pemohon.",
        "tahun segi butir",
        _BY_YEAR,
        _label("segi", "`kanal`, `jenis-pemohon`, atau `topik`", "kanal", "jenis-pemohon", "topik"),
        _label("butir", "misalnya `Datang langsung`, `Perorangan`, atau `Anggaran`"),
        _figure("jumlah", "banyak permohonan", _COUNT),
    ),
    FileKind(
        "tercetak-tabel",
        f"{_YEAR}tercetak-tabel.csv",
        "Angka tercetak dari tabel",
        "Angka tabel anggaran, PNBP, layanan, dan lain-lain seperti tercetak, untuk dicocokkan.",
        Shape.TABLE,
        (
            Column("tabel", "kunci tabel portal, misalnya `pnbp-tahunan`"),
            Column("kolom", "kunci kolom, misalnya `penerimaan`"),
            Column("baris", "kunci baris, misalnya `2023` atau `2023 Pengujian`"),
            Column("nilai", "angka persis seperti tercetak"),
            *_ENDING,
        ),
    ),
    FileKind(
        "unit",
        "data/acuan/unit.csv",
        "Daftar unit",
        "Unit-unit yang dibandingkan.",
        Shape.TABLE,
        (
            Column("id", "kunci unit"),
            Column("nama", "nama resmi"),
            Column("nama_pendek", "nama yang biasa dipakai"),
            Column(
                "jenis",
                "`balai-besar`, `balai`, `pusat`, atau `sekretariat`",
                options=("balai-besar", "balai", "pusat", "sekretariat"),
            ),
            Column("kode", "kode satker enam angka", required=False),
            Column("satker", "nama folder bila kantornya terbit di sini", required=False),
        ),
    ),
    FileKind(
        "sumber-pembanding",
        "data/pembanding/sumber.csv",
        "Dokumen sumber pembanding",
        "Dokumen tempat angka pembanding diambil.",
        Shape.TABLE,
        (
            Column("id", "kunci dokumen, dirujuk kolom `sumber`"),
            Column("judul", "judul dokumen"),
            Column("jenis", "jenis dokumen"),
            Column("tahun", "tahun yang dilaporkan"),
            Column("tanggal", "tanggal dokumen", required=False),
            Column("penerbit", "unit yang menerbitkan", required=False),
            Column("rujukan", "di mana dokumen dapat dilihat", required=False),
        ),
    ),
    FileKind(
        "pembanding",
        "data/pembanding/<tahun>/<ukuran>.csv",
        "Angka pembanding",
        "Nilai satu ukuran di semua unit.",
        Shape.TABLE,
        (
            Column("unit", "kunci unit dari `data/acuan/unit.csv`"),
            Column("komponen", "kunci komponen; kosong untuk nilai keseluruhan", required=False),
            Column("nilai", "nilai seperti dilaporkan", figures=Figures("angka", least=None)),
            Column("predikat", "predikat seperti tercetak", required=False),
            *_ENDING,
        ),
        ("unit", "komponen"),
    ),
)

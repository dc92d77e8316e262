"""The files of public information (PPID): the shared list of the law, and the registers of an office."""

from typing import Final

from generator.domain.disclosure.public_information import Evidence, LegalItem, Publicity, Question, TimeLimit
from generator.findings.shared.address import ANYWHERE
from generator.loading.shared.columns import CONFIDENCE, NOTE
from generator.loading.shared.fields import RowFields
from generator.loading.shared.schema import Column, FileKind, Shape, words
from generator.values.shared.number import is_whole

# No step of the law takes longer than a year; this leaves room and keeps every deadline within the calendar.
LONGEST_LIMIT: Final = 1_000
_PPID: Final = "data/satker/<satker>/ppid/"
_UPDATED: Final = Column("diperbarui", "tanggal terakhir diperbarui, misalnya `2026-06-30`", required=False)
_DECREE: Final = Column("sk", "nomor dan tanggal surat penetapan", required=False)
_ITEM: Final = "kode butir dari `data/acuan/ppid-butir.csv`"

LEGAL_ITEMS: Final = FileKind(
    "ppid-butir",
    "data/acuan/ppid-butir.csv",
    "Butir informasi publik",
    "Yang menurut undang-undang wajib tersedia, dengan dasarnya dan seberapa yakin kita.",
    Shape.TABLE,
    (
        Column("kode", "kunci butir"),
        Column("kelas", "`berkala`, `serta-merta`, atau `setiap-saat`", options=words(Publicity)),
        Column("induk", "kode butir yang memuatnya; kosong untuk pokok", required=False),
        Column("judul", "judul seperti di peraturan", has_english=True),
        Column("keterangan", "isinya, dengan kata sehari-hari", required=False, has_english=True),
        Column(
            "bukti",
            "bagian portal yang memenuhinya; kosong bila tidak ada",
            required=False,
            options=words(Evidence),
        ),
        Column("dasar", "peraturan dan pasalnya"),
        CONFIDENCE,
    ),
)
TIME_LIMITS: Final = FileKind(
    "ppid-tenggat",
    "data/acuan/ppid-tenggat.csv",
    "Batas waktu informasi publik",
    "Berapa hari kerja setiap langkah, dari permintaan sampai putusan sengketa.",
    Shape.TABLE,
    (
        Column("kode", "kunci langkah"),
        Column("tahap", "tahap yang memuatnya, misalnya `Permintaan`"),
        Column("langkah", "siapa melakukan apa"),
        Column("keterangan", "penjelasan dengan kata sehari-hari", required=False),
        Column("batas", "banyak hari kerja"),
        Column(
            "setelah",
            "kode langkah di atasnya yang mendahului; kosong berarti sejak permintaan masuk",
            required=False,
        ),
        Column("dasar", "peraturan dan pasalnya"),
        CONFIDENCE,
    ),
)
QUESTIONS: Final = FileKind(
    "ppid-saq",
    "data/acuan/ppid-saq.csv",
    "Pertanyaan swaevaluasi (SAQ)",
    "Pertanyaan penilaian keterbukaan oleh Komisi Informasi, dan butir yang menjawabnya.",
    Shape.TABLE,
    (
        Column("kode", "kunci pertanyaan"),
        Column("indikator", "kelompok pertanyaan, misalnya `Jenis informasi`"),
        Column("pertanyaan", "yang ditanyakan"),
        Column("butir", "kode butir yang menjawabnya, dipisah koma", required=False),
        Column("dasar", "peraturan atau dokumen penilaian"),
        CONFIDENCE,
    ),
)
DISCLOSURES: Final = (
    FileKind(
        "ppid-bukti-saq",
        f"{_PPID}bukti-saq.csv",
        "Bukti swaevaluasi (SAQ)",
        "Bukti kantor untuk pertanyaan yang tidak dijawab oleh butir informasi publik.",
        Shape.TABLE,
        (
            Column("pertanyaan", "kode pertanyaan dari `data/acuan/ppid-saq.csv`"),
            Column("alamat", "alamat halaman atau berkas buktinya", leads=ANYWHERE),
            Column("pemilik", "unit yang bertanggung jawab", required=False),
            _UPDATED,
            NOTE,
        ),
        ("pertanyaan",),
    ),
    FileKind(
        "ppid-kelengkapan",
        f"{_PPID}kelengkapan.csv",
        "Kelengkapan informasi publik",
        "Di mana kantor menyediakan butir yang tidak ada di portal ini, atau mengapa tidak berlaku.",
        Shape.TABLE,
        (
            Column("butir", _ITEM),
            Column("keadaan", "`ada` atau `tidak-berlaku`", options=("ada", "tidak-berlaku")),
            Column("alasan", "wajib diisi bila tidak berlaku", required=False),
            Column(
                "alamat",
                "alamat halaman atau berkasnya, wajib diisi bila ada",
                required=False,
                leads=ANYWHERE,
            ),
            Column("pemilik", "unit yang bertanggung jawab", required=False),
            _UPDATED,
            NOTE,
        ),
        ("butir",),
    ),
    FileKind(
        "ppid-serta-merta",
        f"{_PPID}serta-merta.csv",
        "Pengumuman serta merta",
        "Keadaan yang mengancam hajat hidup orang banyak, dengan delapan isi wajibnya.",
        Shape.TABLE,
        (
            Column("tanggal", "tanggal diumumkan, misalnya `2026-03-05`"),
            Column("butir", _ITEM),
            Column("judul", "apa yang terjadi, singkat"),
            Column("bahaya", "potensi bahaya atau besaran dampak"),
            Column("terdampak", "pihak yang berpotensi terdampak"),
            Column("evakuasi", "prosedur dan tempat evakuasi"),
            Column("menghindari", "cara menghindari bahaya"),
            Column("bantuan", "cara mendapat bantuan"),
            Column("pengumum", "pihak yang wajib mengumumkan"),
            Column("pengumuman", "tata cara pengumuman"),
            Column("penanggulangan", "upaya penanggulangan"),
            Column("sampai", "tanggal keadaan berakhir; kosong bila masih berlangsung", required=False),
            NOTE,
        ),
        ("tanggal", "judul"),
    ),
    FileKind(
        "ppid-dip",
        f"{_PPID}dip.csv",
        "Daftar Informasi Publik",
        "Tujuh kolom wajib Daftar Informasi Publik (DIP), dan keterangan yang membantu pembaca.",
        Shape.TABLE,
        (
            Column("tahun", "tahun daftar ini ditetapkan"),
            Column("nomor", "nomor urut di tahun itu"),
            Column("ringkasan", "ringkasan isi informasi"),
            Column("pejabat", "pejabat atau unit yang menguasai informasi"),
            Column("penanggung_jawab", "penanggung jawab pembuatan atau penerbitan"),
            Column("pembuatan", "waktu dan tempat pembuatan"),
            Column("bentuk", "bentuk yang tersedia, misalnya `softcopy (PDF)`"),
            Column("retensi", "jangka waktu penyimpanan"),
            Column(
                "kelas",
                "`berkala`, `serta-merta`, `setiap-saat`, atau `atas-permintaan`",
                options=("berkala", "serta-merta", "setiap-saat", "atas-permintaan"),
            ),
            Column("butir", _ITEM, required=False),
            Column("alamat", "alamat halaman atau berkasnya", required=False, leads=ANYWHERE),
            Column("format", "format berkas", required=False),
            Column("ukuran", "ukuran berkas", required=False),
            _UPDATED,
            _DECREE,
            NOTE,
        ),
        ("tahun", "nomor"),
    ),
    FileKind(
        "ppid-dik",
        f"{_PPID}dik.csv",
        "Daftar Informasi yang Dikecualikan",
        "Bagian informasi yang ditutup, dasar hukumnya, dan akibat bila dibuka atau ditutup.",
        Shape.TABLE,
        (
            Column("konten", "bagian informasi yang dikecualikan"),
            Column("dasar_hukum", "undang-undang dan pasalnya"),
            Column("huruf", "huruf pada pasal 17 UU 14/2008", options=tuple("abcdefghij")),
            Column("akibat_dibuka", "akibat bila dibuka"),
            Column("akibat_ditutup", "pertimbangan bila ditutup"),
            Column("jangka_waktu", "berapa lama dikecualikan"),
            Column("sampai", "tanggal berakhirnya, bila tertentu", required=False),
            Column("uji", "rujukan lembar uji konsekuensi", required=False),
            _DECREE,
            NOTE,
        ),
        ("konten",),
    ),
)


def legal_item(row: RowFields, parts: dict[str, str]) -> LegalItem:  # noqa: ARG001
    """Read one item of the law."""
    confidence = row.confidence()
    return LegalItem(
        row.required_key("kode"), row.chosen("kelas", Publicity) or Publicity.PERIODIC, row.text("induk"),
        row.required("judul"), row.text("keterangan"), row.choice("bukti", Evidence), row.required("dasar"),
        confidence, row.at(),
    )  # fmt: skip


def time_limit(row: RowFields, parts: dict[str, str]) -> TimeLimit:  # noqa: ARG001
    """Read how long one step may take."""
    confidence = row.confidence()
    days = row.number("batas") if row.required("batas") else None
    if days is not None and not (is_whole(days) and 0 <= days <= LONGEST_LIMIT):
        remedy = f"tulis bilangan bulat dari 0 sampai {LONGEST_LIMIT}"
        row.report("D206", "batas", f"`{row.text('batas')}` bukan banyak hari kerja", remedy)
        days = None
    return TimeLimit(
        row.required_key("kode"), row.required("tahap"), row.required("langkah"), row.text("keterangan"),
        int(days or 0), row.required("dasar"), confidence, row.at(), row.text("setelah"),
    )  # fmt: skip


def question(row: RowFields, parts: dict[str, str]) -> Question:  # noqa: ARG001
    """Read one question of the self-assessment."""
    confidence = row.confidence()
    codes = (code.strip() for code in row.text("butir").split(","))
    return Question(
        row.required_key("kode"), row.required("indikator"), row.required("pertanyaan"),
        tuple(filter(None, codes)), row.required("dasar"), confidence, row.at(),
    )  # fmt: skip

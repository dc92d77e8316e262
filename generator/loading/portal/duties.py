"""The shared list of duties with their terms (``tenggat-lapor.csv``)."""

from collections.abc import Mapping
from typing import Final

from generator.domain.portal.duty import Duty, Proof, Recurrence, Term, TermStart, TermUnit
from generator.loading.documents.library import DOCUMENT_KINDS
from generator.loading.shared.columns import CONFIDENCE
from generator.loading.shared.fields import RowFields
from generator.loading.shared.schema import Column, FileKind, Shape, words
from generator.values.shared.number import is_whole

_LONGEST: Final[Mapping[TermUnit, int]] = {
    TermUnit.WORKING_DAYS: 250,
    TermUnit.DAYS: 366,
    TermUnit.MONTHS: 24,
}
_LAST_DAY: Final = 31
_USUAL_LATENESS: Final = 12
_ONLY_YEARS: Final = frozenset({Recurrence.YEAR})
_ROLLING: Final = frozenset({Recurrence.ROLLING})
# The stretches of time that each proof can tell apart.
_TELLS: Final[Mapping[Proof, frozenset[Recurrence]]] = {
    Proof.AGREEMENT: _ONLY_YEARS,
    Proof.ACTION_PLAN: _ONLY_YEARS,
    Proof.RESULTS: frozenset(Recurrence) - _ROLLING,
    Proof.SURVEY: _ONLY_YEARS,
    Proof.SERVICE_REPORT: _ONLY_YEARS,
    Proof.PERIODIC_INFORMATION: _ROLLING,
    Proof.INFORMATION_LIST: _ROLLING,
    Proof.DOCUMENT: _ONLY_YEARS | _ROLLING,
}

DUTIES: Final = FileKind(
    "tenggat-lapor",
    "data/acuan/tenggat-lapor.csv",
    "Tenggat lapor",
    "Siapa wajib mengerjakan apa, paling lambat kapan, menurut peraturan mana, dan apa yang menunjukkannya.",
    Shape.TABLE,
    (
        Column("kode", "kunci kewajiban"),
        Column(
            "judul",
            "kewajibannya dengan kata sehari-hari, misalnya `Laporan Kinerja`, tanpa tahun",
            has_english=True,
        ),
        Column("pelaku", "siapa yang mengerjakan, jabatan atau unit"),
        Column("kepada", "kepada siapa disampaikan", required=False),
        Column(
            "periode",
            "`tahun`, `semester`, `triwulan`, atau `bergulir` bila dihitung sejak pemutakhiran terakhir",
            options=words(Recurrence),
        ),
        Column("batas", "banyak hari kerja, hari, atau bulan; bilangan bulat"),
        Column(
            "satuan_batas",
            "`hari-kerja`, `hari`, atau `bulan` (sampai hari terakhir bulan itu)",
            options=words(TermUnit),
        ),
        Column(
            "dihitung_dari",
            "`awal` atau `akhir` periodenya; kosong bila `bergulir`",
            required=False,
            options=words(TermStart),
        ),
        Column(
            "tanggal_ke",
            "tanggal di bulan terakhir itu, 1 sampai 31; kosong berarti hari terakhirnya",
            required=False,
        ),
        Column("sejak", "tahun pertama yang diwajibkan"),
        Column("sampai", "tahun terakhir yang diwajibkan; kosong bila masih berlaku", required=False),
        Column(
            "bukti",
            "data portal yang menunjukkannya; kosong bila portal tidak dapat tahu",
            required=False,
            options=words(Proof),
        ),
        Column(
            "jenis_dokumen",
            "jenis dokumen di `dokumen.csv`, hanya bila `bukti` berisi `dokumen`",
            required=False,
            options=DOCUMENT_KINDS,
        ),
        Column(
            "lama_terlambat",
            "berapa bulan keterlambatan masih ditampilkan; bawaannya `12`",
            required=False,
        ),
        Column("keterangan", "penjelasan dengan kata sehari-hari", required=False),
        Column("dasar", "peraturan dan pasalnya"),
        CONFIDENCE,
    ),
)


def duty(row: RowFields, parts: dict[str, str]) -> Duty:  # noqa: ARG001
    """Read one duty; cells that contradict each other are D215."""
    confidence = row.confidence()
    recurrence = row.chosen("periode", Recurrence)
    term = _term(row, recurrence)
    proof = row.choice("bukti", Proof)
    _check_proof(row, recurrence, proof)
    since, until = _years(row)
    return Duty(
        row.required_key("kode"), row.required("judul"), row.required("pelaku"), row.text("kepada"),
        recurrence or Recurrence.YEAR, term, since, until, proof, _document_kind(row, proof),
        row.count("lama_terlambat", _USUAL_LATENESS), row.text("keterangan"), row.required("dasar"),
        confidence, row.at(),
    )  # fmt: skip


def _term(row: RowFields, recurrence: Recurrence | None) -> Term:
    unit = row.chosen("satuan_batas", TermUnit)
    count = _count(row, unit or TermUnit.DAYS)
    start = row.choice("dihitung_dari", TermStart)
    if recurrence is Recurrence.ROLLING and start:
        remedy = "kosongkan `dihitung_dari`, karena batasnya dihitung sejak pemutakhiran terakhir"
        row.report("D215", "dihitung_dari", "kewajiban yang `bergulir` tidak punya awal dan akhir", remedy)
    if recurrence not in {None, Recurrence.ROLLING} and not row.text("dihitung_dari"):
        remedy = "isi `dihitung_dari` dengan `awal` atau `akhir`"
        row.report("D208", "dihitung_dari", "`dihitung_dari` belum diisi", remedy)
    return Term(count, unit or TermUnit.DAYS, start, _day_of_month(row, recurrence, unit))


def _count(row: RowFields, unit: TermUnit) -> int:
    """Read how many units a term has (D206); 0 where that can't be read."""
    number = row.number("batas") if row.required("batas") else None
    most = _LONGEST[unit]
    if number is not None and not (is_whole(number) and 0 <= number <= most):
        message = f"`{row.text('batas')}` bukan banyak {unit.value.replace('-', ' ')} yang dapat dipakai"
        row.report("D206", "batas", message, f"tulis bilangan bulat dari 0 sampai {most}")
        return 0
    return int(number or 0)


def _day_of_month(row: RowFields, recurrence: Recurrence | None, unit: TermUnit | None) -> int | None:
    if not row.text("tanggal_ke"):
        return None
    day = row.count("tanggal_ke", _LAST_DAY, _LAST_DAY)
    if unit not in {None, TermUnit.MONTHS} or recurrence is Recurrence.ROLLING:
        remedy = "kosongkan `tanggal_ke`, atau tulis batasnya dalam `bulan` sejak awal atau akhir periode"
        row.report("D215", "tanggal_ke", "tanggal hanya dapat dipilih bila batasnya dalam bulan", remedy)
        return None
    if day == 0:
        row.report("D206", "tanggal_ke", "tidak ada tanggal 0", "tulis bilangan bulat dari 1 sampai 31")
        return None
    return day


def _check_proof(row: RowFields, recurrence: Recurrence | None, proof: Proof | None) -> None:
    if proof and recurrence and recurrence not in _TELLS[proof]:
        message = f"`{proof.value}` tidak menunjukkan kewajiban per `{recurrence.value}`"
        able = " atau ".join(f"`{each.value}`" for each in Recurrence if each in _TELLS[proof])
        remedy = f"kosongkan `bukti` bila portal tidak dapat tahu, atau ganti `periode` menjadi {able}"
        row.report("D215", "bukti", message, remedy)


def _document_kind(row: RowFields, proof: Proof | None) -> str:
    text = row.text("jenis_dokumen")
    is_known = row.one_of("jenis_dokumen", DOCUMENT_KINDS)
    if is_known and proof is not Proof.DOCUMENT and not (row.text("bukti") and proof is None):
        remedy = "kosongkan `jenis_dokumen`, atau tulis `dokumen` di `bukti`"
        row.report("D215", "jenis_dokumen", "`jenis_dokumen` diisi, tetapi buktinya bukan dokumen", remedy)
    elif not text and proof is Proof.DOCUMENT:
        row.report(
            "D208", "jenis_dokumen", "`jenis_dokumen` belum diisi", "isi jenis dokumen yang menjadi bukti"
        )
    return text


def _years(row: RowFields) -> tuple[int, int | None]:
    since = row.year("sejak") or 0
    until = row.year("sampai") if row.text("sampai") else None
    if since and until is not None and until < since:
        message = f"`sampai` {until} mendahului `sejak` {since}"
        row.report("D215", "sampai", message, "periksa keduanya; mungkin isinya tertukar")
    return since, until

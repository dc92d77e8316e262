"""Rule files become the rule book: bands and formulas with the years in which they hold."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic, has_errors
from generator.loading.shared.columns import CONFIDENCE, NOTE
from generator.loading.shared.fields import MapFields
from generator.loading.shared.reader import check_keys
from generator.loading.shared.schema import YES_OR_NO, Column, FileKind, Shape
from generator.rules.book import (
    ARITHMETIC,
    FORMULA,
    TREND,
    Band,
    FormulaChoice,
    FormulaSet,
    RuleBook,
    Scale,
    TrendRule,
)
from generator.rules.versions import VersionFaultKind
from generator.sources.shared.files import TextFile
from generator.sources.shared.yaml_document import read_document
from generator.values.shared.key import nearest
from generator.values.shared.place import Place

BY_WORST: Final = "terburuk"
# Fewer years have no course.
_FEWEST: Final = 2
_BANDS: Final = "jenjang"
_FORMULAS: Final = "capaian"
_TRENDS: Final = "tren"
_KINDS: Final = (_BANDS, _FORMULAS, _TRENDS)
_ARITHMETIC: Final = tuple(sorted(ARITHMETIC))
_BASIS: Final = (
    Column("dasar", "peraturan atau dokumen yang menjadi dasar"),
    CONFIDENCE,
    NOTE,
)
_BAND: Final = (
    Column("label", "tulisan singkat, misalnya `A`"),
    Column("nama", "sebutan, misalnya `Sangat Baik`", has_english=True),
    Column("batas", "batas bawah"),
    Column(
        "termasuk_batas",
        "`ya` pada jenjang terbawah, yang selalu memuat batasnya",
        options=YES_OR_NO,
        required=False,
    ),
)
_VERSION: Final = (
    Column("id", "kunci versi"),
    Column("sejak", "tahun anggaran pertama"),
    Column("sampai", "tahun anggaran terakhir; kosong bila masih berlaku", required=False),
    Column("desimal", "nilai dibulatkan sampai sekian angka di belakang koma", required=False),
    Column(
        "termasuk_batas",
        "`ya` bila nilai yang sama dengan batas termasuk jenjang itu",
        options=YES_OR_NO,
        required=False,
    ),
    Column("skala", "skala nilai, misalnya `1-4`", required=False),
    Column("jenjang", "daftar jenjang dari yang tertinggi", required=False, many=True, keys=_BAND),
    Column("rumus", "kunci rumus capaian (hanya untuk jenis `capaian`)", required=False),
    Column(
        "tahun_paling_sedikit",
        "banyak tahun bernilai yang diperlukan (hanya untuk jenis `tren`)",
        required=False,
    ),
    Column("rentang_tahun", "banyak tahun terakhir yang dilihat (hanya untuk jenis `tren`)", required=False),
    Column(
        "toleransi",
        "perubahan setahun dalam persen yang masih disebut tetap (hanya untuk `tren`)",
        required=False,
    ),
    *_BASIS,
)
_FORMULA: Final = (
    Column("id", "kunci rumus"),
    Column("nama", "nama rumus", has_english=True),
    Column("maksimum", "rumus bila makin besar makin baik", required=False, options=_ARITHMETIC),
    Column("minimum", "rumus bila makin kecil makin baik", required=False, options=_ARITHMETIC),
    Column("stabil", "rumus bila dijaga tetap", required=False, options=_ARITHMETIC),
    Column("target_negatif", "rumus bila targetnya di bawah nol", required=False, options=_ARITHMETIC),
    Column("target_nol_maksimum", "capaian bila target nol dan realisasi di atas nol", required=False),
    Column("target_nol_minimum", "capaian bila target dan realisasi nol, atau `terburuk`", required=False),
    Column("realisasi_nol_minimum", "capaian bila realisasi nol dan makin kecil makin baik", required=False),
    Column(
        "hanya_realisasi_positif",
        "`ya` bila realisasi nol atau negatif tidak dihitung",
        options=YES_OR_NO,
        required=False,
    ),
    Column("tercapai_di_maksimum", "capaian bila target sudah nilai tertinggi dan tercapai", required=False),
    Column("batas_atas", "capaian tertinggi yang diperhitungkan", required=False),
    Column("batas_bawah", "capaian terendah yang diperhitungkan", required=False),
    *_BASIS,
)


RULES: Final = FileKind(
    "aturan", "data/aturan/<nama>.yml", "Aturan",
    "Rumus capaian, jenjang penilaian, dan tren menurut tahun anggaran.", Shape.DOCUMENT,
    (
        Column("jenis", "`jenjang`, `capaian`, atau `tren`", options=_KINDS),
        Column("nama", "nama aturan", has_english=True),
        Column("penjelasan", "satu kalimat penjelasan", required=False),
        Column("versi", "daftar versi dengan tahun berlakunya", many=True, keys=_VERSION),
        Column(
            "rumus", "daftar rumus capaian (hanya untuk jenis `capaian`)",
            required=False, many=True, keys=_FORMULA,
        ),
    ),
)  # fmt: skip


def read_rule_book(files: Iterable[tuple[TextFile, FileKind]], findings: list[Diagnostic]) -> RuleBook:
    """Read every rule file; what can't be used is a finding and left out of the book."""
    scales: list[Scale] = []
    formula_sets: list[FormulaSet] = []
    choices: list[FormulaChoice] = []
    trends: list[TrendRule] = []
    before = len(findings)
    for file, kind in files:
        outcome = read_document(file) if file.is_read else None
        findings.extend(outcome.diagnostics if outcome else ())
        if outcome is None or has_errors(outcome.diagnostics):
            continue
        top = MapFields(check_keys(outcome.value, kind.columns, findings), findings)
        name = top.required("nama")
        if not top.nodes("versi"):
            top.report("D208", "versi", "`versi` belum diisi", "tulis paling sedikit satu versi")
        top.one_of("jenis", _KINDS)
        family = file.path.rpartition("/")[2].removesuffix(".yml")
        head = _Head(family, name, top.text("penjelasan"))
        if top.required("jenis") == _BANDS:
            scales += [scale for each in top.maps("versi") if (scale := _scale(each, head))]
        elif top.text("jenis") == _FORMULAS:
            formula_sets += [formula for each in top.maps("rumus") if (formula := _formula_set(each))]
            choices += [choice for each in top.maps("versi") if (choice := _choice(each))]
        elif top.text("jenis") == _TRENDS:
            trends += [trend for each in top.maps("versi") if (trend := _trend(each, head))]
    book = RuleBook(tuple(scales), tuple(formula_sets), tuple(choices), tuple(trends))
    unknown = () if has_errors(findings[before:]) else _unknown_formulas(book)
    findings.extend((*_repeated_keys(book), *_overlaps(book), *unknown))
    return book


@dataclass(frozen=True, slots=True)
class _Head:
    """What all versions in one file share."""

    family: str
    name: str
    explanation: str


def _scale(fields: MapFields, head: _Head) -> Scale | None:
    before = len(fields.findings)
    since, until = _span(fields)
    bands = _bands(fields)
    scale = Scale(
        id=fields.required_key("id"),
        family=head.family,
        name=head.name,
        explanation=head.explanation,
        since=since,
        until=until,
        places=fields.count("desimal", 2),
        inclusive=fields.yes("termasuk_batas", default=True),
        bands=bands,
        legal_basis=fields.required("dasar"),
        confidence=fields.confidence(),
        note=fields.text("catatan"),
        at=fields.at(),
    )
    return None if has_errors(fields.findings[before:]) else scale


def _span(fields: MapFields) -> tuple[int, int | None]:
    """Read the first and last year; the last is ``None`` while the version is in force."""
    since = fields.year("sejak") or 0
    until = fields.year("sampai") if fields.text("sampai") else None
    if until is not None and until < since:
        fields.report(
            "A402", "sampai", f"`sampai` {until} lebih awal daripada `sejak` {since}", "tukar keduanya"
        )
    return since, until


def _bands(fields: MapFields) -> tuple[Band, ...]:
    written = fields.maps(_BANDS)
    bands = tuple(band for each in written if (band := _band(each)))
    lowers = [band.lower for band in bands]
    if not fields.nodes(_BANDS):
        remedy = "tulis paling sedikit satu jenjang"
        fields.report("A402", _BANDS, "versi aturan ini tidak punya jenjang", remedy)
    elif len(bands) == len(written) and lowers != sorted(set(lowers), reverse=True):
        remedy = "urutkan dari batas terbesar ke terkecil, tanpa kembar"
        fields.report("A402", _BANDS, "batas jenjang tidak urut", remedy)
    return bands


def _band(fields: MapFields) -> Band | None:
    lower = fields.number("batas", "") if fields.required("batas") else None
    name = fields.required("nama")
    fields.yes("termasuk_batas")
    return None if lower is None else Band(fields.required("label"), name, lower)


def _formula_set(fields: MapFields) -> FormulaSet | None:
    before = len(fields.findings)
    zero_minimize = fields.text("target_nol_minimum")
    formula = FormulaSet(
        id=fields.required_key("id"),
        name=fields.required("nama"),
        maximize=_arithmetic(fields, "maksimum"),
        minimize=_arithmetic(fields, "minimum"),
        stabilize=_arithmetic(fields, "stabil"),
        negative_target=_arithmetic(fields, "target_negatif"),
        zero_maximize=fields.number("target_nol_maksimum"),
        zero_minimize=None if zero_minimize == BY_WORST else fields.number("target_nol_minimum"),
        zero_minimize_by_worst=zero_minimize == BY_WORST,
        actual_zero=fields.number("realisasi_nol_minimum"),
        cap=fields.number("batas_atas"),
        floor=fields.number("batas_bawah"),
        legal_basis=fields.required("dasar"),
        confidence=fields.confidence(),
        note=fields.text("catatan"),
        at=fields.at(),
        positive_actual_only=fields.yes("hanya_realisasi_positif"),
        met_at_maximum=fields.number("tercapai_di_maksimum"),
    )
    return None if has_errors(fields.findings[before:]) else formula


def _arithmetic(fields: MapFields, name: str) -> str:
    fields.one_of(name, _ARITHMETIC)
    return fields.text(name)


def _choice(fields: MapFields) -> FormulaChoice | None:
    before = len(fields.findings)
    since, until = _span(fields)
    choice = FormulaChoice(
        id=fields.required_key("id"),
        formula_set=fields.required_key("rumus"),
        since=since,
        until=until,
        legal_basis=fields.required("dasar"),
        confidence=fields.confidence(),
        note=fields.text("catatan"),
        at=fields.at(),
    )
    return None if has_errors(fields.findings[before:]) else choice


def _trend(fields: MapFields, head: _Head) -> TrendRule | None:
    before = len(fields.findings)
    since, until = _span(fields)
    fewest, span = (_years(fields, name) for name in ("tahun_paling_sedikit", "rentang_tahun"))
    if not has_errors(fields.findings[before:]) and fewest > span:
        message = f"`tahun_paling_sedikit` {fewest} lebih banyak daripada `rentang_tahun` {span}"
        fields.report("A402", "tahun_paling_sedikit", message, f"isi paling banyak {span}")
    tolerance = fields.number("toleransi") if fields.required("toleransi") else None
    if tolerance is not None and tolerance < 0:
        fields.report("A402", "toleransi", "`toleransi` di bawah nol", "isi nol atau lebih")
    trend = TrendRule(
        id=fields.required_key("id"),
        name=head.name,
        explanation=head.explanation,
        since=since,
        until=until,
        fewest=fewest,
        span=span,
        tolerance=tolerance or Decimal(0),
        legal_basis=fields.required("dasar"),
        confidence=fields.confidence(),
        note=fields.text("catatan"),
        at=fields.at(),
    )
    return None if has_errors(fields.findings[before:]) else trend


def _years(fields: MapFields, name: str) -> int:
    """Read how many years; a course takes two at least."""
    count = fields.count(name, _FEWEST) if fields.required(name) else _FEWEST
    if count < _FEWEST:
        fields.report("A402", name, f"`{name}` kurang dari {_FEWEST}", f"isi {_FEWEST} atau lebih")
    return count


def _versions(book: RuleBook) -> list[tuple[str, Scale | FormulaChoice | TrendRule]]:
    return [
        *((each.family, each) for each in book.scales),
        *((FORMULA, each) for each in book.choices),
        *((TREND, each) for each in book.trends),
    ]


def _repeated_keys(book: RuleBook) -> Iterator[Diagnostic]:
    first: dict[tuple[str, str], Place] = {}
    for family, version in _versions(book):
        earlier = first.setdefault((family, version.id), version.at)
        if earlier != version.at:
            message = f"kunci versi `{version.id}` sudah dipakai di baris {earlier.line}"
            at = Place(version.at.path, version.at.line, version.at.column, "id")
            yield finding("A402", at, message, "beri kunci lain", mark=version.id)


def _overlaps(book: RuleBook) -> Iterator[Diagnostic]:
    places = {(family, each.id): each.at for family, each in _versions(book)}
    for fault in book.version_faults():
        if fault.kind is VersionFaultKind.OVERLAP and fault.earlier != fault.later:
            message = f"versi `{fault.later}` berlaku bersamaan dengan `{fault.earlier}` sejak {fault.since}"
            remedy = f"isi `sampai: {fault.since - 1}` pada versi `{fault.earlier}`, atau perbaiki tahunnya"
            yield finding("A402", places[fault.family, fault.later], message, remedy)


def _unknown_formulas(book: RuleBook) -> Iterator[Diagnostic]:
    formula_sets = tuple(each.id for each in book.formula_sets)
    for choice in book.choices:
        if choice.formula_set not in formula_sets:
            suggestion = nearest(choice.formula_set, formula_sets)
            remedy = f"tambahkan rumus `{choice.formula_set}` di berkas ini"
            if suggestion:
                remedy = f"tulis `{suggestion}`"
            message = f"rumus `{choice.formula_set}` tidak ada di daftar `rumus`"
            at = Place(choice.at.path, choice.at.line, choice.at.column, "rumus")
            yield finding("R315", at, message, remedy, mark=choice.formula_set)

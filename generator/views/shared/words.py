"""Labels for readers: Indonesian words for the enumerations and keys of the code."""

from collections.abc import Iterable
from types import MappingProxyType
from typing import Final

from generator.compute.shared.judgement import (
    Achievement,
    Basis,
    IndicatorYear,
    TrendStatus,
    Unjudged,
    Verdict,
)
from generator.compute.verification.causes import Cause
from generator.domain.performance.indicator import Accumulation, Direction, Indicator
from generator.domain.performance.plan import PlanTarget
from generator.domain.performance.result import Absence, Measure
from generator.domain.shared.office import NodeKind, Perspective
from generator.domain.shared.reference import Confidence
from generator.languages.translation import Words, of_data, translatable, translate
from generator.record.status import ON_ITS_WAY, WITHIN_LIMIT, Progress
from generator.rules.book import Band

QUARTERS: Final = ("", "I", "II", "III", "IV")

DIRECTIONS: Final = Words(
    {
        Direction.MAXIMIZE: translatable("Makin tinggi makin baik"),
        Direction.MINIMIZE: translatable("Makin rendah makin baik"),
        Direction.STABILIZE: translatable("Makin dekat dengan target makin baik"),
    }
)
ACCUMULATIONS: Final = Words(
    {
        Accumulation.SUM: translatable("nilai triwulan dijumlahkan"),
        Accumulation.MEAN: translatable("rata-rata nilai triwulan"),
        Accumulation.LAST: translatable("nilai terakhir yang diketahui"),
    }
)
BASES: Final = Words(
    {
        Basis.AGREEMENT: translatable("target perjanjian kinerja"),
        Basis.PLAN: translatable("target Renstra tahun itu"),
        Basis.PLAN_END: translatable("target akhir Renstra"),
        Basis.INTERIM: translatable("target antara triwulan"),
    }
)
ABSENCES: Final = Words(
    {
        Absence.NOT_DUE: translatable("Belum waktunya"),
        Absence.NOT_REPORTED: translatable("Tidak dilaporkan"),
        Absence.NOT_APPLICABLE: translatable("Tidak berlaku"),
        Absence.IN_PROGRESS: translatable("Dalam proses"),
        Absence.EXEMPT: translatable("Dikecualikan"),
    }
)
ABSENCE_SENTENCES: Final = Words(
    {
        Absence.NOT_DUE: translatable("belum waktunya diukur"),
        Absence.NOT_REPORTED: translatable("tidak dilaporkan"),
        Absence.NOT_APPLICABLE: translatable("tidak berlaku tahun itu"),
        Absence.IN_PROGRESS: translatable("masih dalam proses"),
        Absence.EXEMPT: translatable("dikecualikan"),
    }
)
UNJUDGED: Final = Words(
    {
        Unjudged.NO_TARGET: translatable("Tanpa target"),
        Unjudged.TARGET_NOT_SET: translatable("Target tidak ditetapkan"),
        Unjudged.NO_ACTUAL: translatable("Belum ada realisasi"),
        Unjudged.ZERO_TARGET: translatable("Target nol"),
        Unjudged.NOT_COMPUTABLE: translatable("Tidak dapat dihitung"),
    }
)
VERDICTS: Final = Words(
    {
        Verdict.SAME: translatable("cocok"),
        Verdict.ROUNDING: translatable("cocok bila masukannya sudah dibulatkan"),
        Verdict.DIFFERENT: translatable("berbeda"),
        Verdict.NOTHING_TO_COMPARE: translatable("tidak ada pembandingnya"),
    }
)
CAUSES: Final = Words(
    {
        Cause.OTHER_YEAR: translatable("Sama dengan angka tahun lain"),
        Cause.OTHER_ROW: translatable("Sama dengan angka baris lain"),
        Cause.REPEATED: translatable("Sama dengan kolom lain di baris ini"),
        Cause.OTHER_WHOLE: translatable("Cocok bila dibagi dengan angka lain"),
        Cause.FROM_PRINTED: translatable("Mengikuti angka tercetak lain yang juga berbeda"),
        Cause.EXCHANGED: translatable("Dua angka yang bersebelahan tertukar"),
        Cause.SCALED: translatable("Bergeser 10, 100, atau 1.000 kali"),
        Cause.INVERTED: translatable("Pembagiannya terbalik: target dibagi realisasi"),
        Cause.GROSS: translatable("Angka kotor, sebelum dikurangi"),
        Cause.UNWEIGHTED: translatable("Cocok bila persen bagiannya dirata-rata tanpa bobot"),
        Cause.OTHER_CLOSING: translatable(
            "Cocok bila bagiannya dirata-rata, dijumlah, atau diambil yang terakhir"
        ),
        Cause.WITH_ZEROS: translatable("Cocok bila yang belum ada nilainya dihitung nol"),
        Cause.PARTLY_CAPPED: translatable("Cocok bila batas capaian dipakai pada sebagian indikator saja"),
        Cause.COARSER: translatable("Dibulatkan ke desimal yang lebih sedikit, lalu ditulis dengan nol"),
    }
)
MEASURES: Final = Words(
    {
        Measure.TARGET: translatable("target perjanjian"),
        Measure.PLAN_TARGET: translatable("target Renstra"),
        Measure.ACTUAL: translatable("realisasi"),
        Measure.ACHIEVEMENT: translatable("capaian"),
        Measure.PLAN_ACHIEVEMENT: translatable("capaian terhadap Renstra"),
        Measure.PHYSICAL_TARGET: translatable("target fisik"),
        Measure.PHYSICAL: translatable("kemajuan fisik"),
        Measure.MEAN_ACHIEVEMENT: translatable("rata-rata capaian"),
        Measure.GOAL_TARGET: translatable("target tujuan"),
    }
)
TRENDS: Final = Words(
    {
        TrendStatus.RISING: translatable("Naik"),
        TrendStatus.STEADY: translatable("Tetap"),
        TrendStatus.FALLING: translatable("Turun"),
        TrendStatus.TOO_FEW: translatable("Belum cukup data"),
    }
)
NODE_KINDS: Final = Words(
    {NodeKind.GOAL: translatable("Tujuan"), NodeKind.OBJECTIVE: translatable("Sasaran")}
)
PERSPECTIVES: Final = MappingProxyType(
    {
        Perspective.STAKEHOLDER: "pemangku kepentingan",
        Perspective.CUSTOMER: "pelanggan",
        Perspective.INTERNAL_PROCESS: "proses internal",
        Perspective.LEARNING_AND_GROWTH: "pembelajaran dan pertumbuhan",
    }
)
CONFIDENCES: Final = Words(
    {
        Confidence.CONFIRMED: translatable("dikonfirmasi dari salinan peraturan"),
        Confidence.PUBLIC_SOURCE: translatable(
            "diambil dari sumber publik, belum dicocokkan dengan naskah aslinya"
        ),
        Confidence.UNCONFIRMED: translatable("belum dikonfirmasi; naskah resminya belum kami temukan"),
        Confidence.ESTIMATED: translatable("perkiraan; naskah resminya belum terbit atau belum dimuat"),
    }
)
ARITHMETIC: Final = MappingProxyType(
    {
        "rasio": (translatable("Realisasi dibagi target"), translatable("R ÷ T × 100%")),
        "rasio-terbalik": (translatable("Target dibagi realisasi"), translatable("T ÷ R × 100%")),
        "dua-kurang-rasio": (
            translatable("Dua dikurangi realisasi per target"),
            translatable("(2 − R ÷ T) × 100%"),
        ),
        "simpangan": (
            translatable("Penyimpangan dari target"),
            translatable("R ÷ T × 100% sampai target, lalu (2 − R ÷ T) × 100%"),
        ),
        "simpangan-kmk": (
            translatable("Penyimpangan dari target, disetarakan"),
            translatable("penyimpangan 90% menjadi 100%, 100% menjadi 120%"),
        ),
        "terburuk": (translatable("Jarak dari nilai terburuk"), translatable("(W − R) ÷ W × 100%")),
        "nilai-tetap": (translatable("Nilai tetap menurut aturan"), ""),
    }
)

PROGRESS: Final = Words(
    {
        Progress.ON_PLAN: translatable("Sesuai rencana"),
        Progress.BEHIND: translatable("Di bawah rencana"),
        Progress.UNKNOWN: translatable("Belum disajikan"),
    }
)
_STANDINGS: Final = Words(
    {each.value: text for each, text in PROGRESS.messages.items()}
    | {each.value: text for each, text in ABSENCES.messages.items()}
    | {each.value: text for each, text in UNJUDGED.messages.items()}
    | {ON_ITS_WAY: translatable("Menuju target"), WITHIN_LIMIT: translatable("Masih dalam batas")}
)


def period(year: int, quarter: int) -> str:
    """Return a period as a label: ``Tahun 2023``, ``s.d. Triwulan II 2025``."""
    return translate("Tahun {year}", year=year) if quarter in {0, 4} else until(year, quarter)


def span(year: int, quarter: int) -> str:
    """Return a period as it follows another word: ``2023``, ``s.d. Triwulan II 2025``."""
    return str(year) if quarter in {0, 4} else in_sentence(until(year, quarter))


def until(year: int, quarter: int) -> str:
    """Return a period up to a quarter, the last one too: ``s.d. Triwulan IV 2023``."""
    return translate("s.d. Triwulan {quarter} {year}", quarter=QUARTERS[quarter], year=year)


def without_quarters(quarters: Iterable[int]) -> str:
    """Return in words which quarters a sum or mean leaves out; empty where none."""
    names = ", ".join(QUARTERS[quarter] for quarter in quarters)
    return (
        translate("Dihitung tanpa Triwulan {quarters}, yang tidak punya data.", quarters=names)
        if names
        else ""
    )


def quarter_of(number: int) -> str:
    """Return the name of a quarter (1 to 4): ``Triwulan III``."""
    return translate("Triwulan {quarter}", quarter=QUARTERS[number])


def missing(absence: Absence | None) -> str:
    """Return in words why there is no value."""
    return ABSENCE_SENTENCES[absence] if absence else translate("belum disajikan")


def in_sentence(text: str) -> str:
    """Return a label as it is written inside a sentence; abbreviations keep their capitals."""
    return text if text[:2].isupper() else f"{text[:1].lower()}{text[1:]}"


def code_of(year: IndicatorYear) -> str:
    """Return an indicator's code in the agreement of the year, or else in the plan."""
    return (year.agreed.code if year.agreed else "") or (year.plan.code if year.plan else "")


def plan_goal(card: Indicator, target: PlanTarget | None) -> str:
    """Return the name of the target of a whole plan, by the way in which its years add up."""
    if target is None:
        return translate("Target akhir Renstra")
    start, end = target.span
    if card.plan_accumulation is Accumulation.SUM:
        return translate("Jumlah target Renstra {start}–{end}", start=start, end=end)
    if card.plan_accumulation is Accumulation.MEAN:
        return translate("Rata-rata target Renstra {start}–{end}", start=start, end=end)
    return translate("Target akhir Renstra {year}", year=end)


def grade(band: Band) -> str:
    """Return a grade: ``A (Sangat Baik)``, or ``Sedang`` where label and name are the same."""
    name = of_data(band.name)
    return name if band.label.casefold() == band.name.casefold() else f"{band.label} ({name})"


def status(key: str, judged: Achievement | Unjudged) -> str:
    """Return the words of a status key; those of bands come from the rule."""
    if key in _STANDINGS:
        return _STANDINGS[key]
    bands = judged.status.scale.bands if isinstance(judged, Achievement) else ()
    return of_data(next((band.name for band in bands if band.label == key), key))

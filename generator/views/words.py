"""Labels for readers: the one bridge from English fields to Indonesian words."""

from types import MappingProxyType
from typing import Final

from generator.compute.judgement import Achievement, Basis, IndicatorYear, Unjudged, Verdict
from generator.compute.reasons import Reason
from generator.domain.indicator import Accumulation, Direction
from generator.domain.office import NodeKind, Perspective
from generator.domain.reference import Confidence
from generator.domain.result import Absence, Measure
from generator.record.standing import ON_ITS_WAY, Progress
from generator.rules.book import Band

QUARTERS: Final = ("", "I", "II", "III", "IV")

DIRECTIONS: Final = MappingProxyType(
    {
        Direction.MAXIMIZE: "Makin tinggi makin baik",
        Direction.MINIMIZE: "Makin rendah makin baik",
        Direction.STABILIZE: "Makin dekat dengan target makin baik",
    }
)
ACCUMULATIONS: Final = MappingProxyType(
    {
        Accumulation.SUM: "nilai triwulan dijumlahkan",
        Accumulation.MEAN: "rata-rata nilai triwulan",
        Accumulation.LAST: "nilai terakhir yang diketahui",
    }
)
BASES: Final = MappingProxyType(
    {
        Basis.AGREEMENT: "target perjanjian kinerja",
        Basis.PLAN: "target Renstra tahun itu",
        Basis.PLAN_END: "target akhir Renstra",
        Basis.INTERIM: "target antara triwulan",
    }
)
ABSENCES: Final = MappingProxyType(
    {
        Absence.NOT_DUE: "Belum waktunya",
        Absence.NOT_REPORTED: "Tidak dilaporkan",
        Absence.NOT_APPLICABLE: "Tidak berlaku",
        Absence.IN_PROGRESS: "Dalam proses",
        Absence.EXEMPT: "Dikecualikan",
    }
)
ABSENCE_SENTENCES: Final = MappingProxyType(
    {
        Absence.NOT_DUE: "belum waktunya diukur",
        Absence.NOT_REPORTED: "tidak dilaporkan",
        Absence.NOT_APPLICABLE: "tidak berlaku tahun itu",
        Absence.IN_PROGRESS: "masih dalam proses",
        Absence.EXEMPT: "dikecualikan",
    }
)
UNJUDGED: Final = MappingProxyType(
    {
        Unjudged.NO_TARGET: "Tanpa target",
        Unjudged.TARGET_NOT_SET: "Target tidak ditetapkan",
        Unjudged.NO_ACTUAL: "Belum ada realisasi",
        Unjudged.ZERO_TARGET: "Target nol",
        Unjudged.NOT_COMPUTABLE: "Tidak dapat dihitung",
    }
)
VERDICTS: Final = MappingProxyType(
    {
        Verdict.SAME: "sama",
        Verdict.ROUNDING: "beda pembulatan",
        Verdict.DIFFERENT: "berbeda",
        Verdict.NOTHING_TO_COMPARE: "tidak ada pembandingnya",
    }
)
REASONS: Final = MappingProxyType(
    {
        Reason.CUT: "Cocok bila angka di belakang koma dipotong, bukan dibulatkan",
        Reason.OTHER_YEAR: "Sama dengan angka tahun lain di tabel ini",
        Reason.OTHER_ROW: "Sama dengan angka baris lain di tabel ini",
        Reason.OTHER_WHOLE: "Cocok bila dibagi dengan angka lain di baris ini",
        Reason.REPEATED: "Sama dengan kolom lain di baris ini",
    }
)
MEASURES: Final = MappingProxyType(
    {
        Measure.TARGET: "target perjanjian",
        Measure.PLAN_TARGET: "target Renstra",
        Measure.ACTUAL: "realisasi",
        Measure.ACHIEVEMENT: "capaian",
        Measure.PLAN_ACHIEVEMENT: "capaian terhadap Renstra",
        Measure.PHYSICAL_TARGET: "target fisik",
        Measure.PHYSICAL: "kemajuan fisik",
        Measure.MEAN_ACHIEVEMENT: "rata-rata capaian",
        Measure.GOAL_TARGET: "target tujuan",
    }
)
NODE_KINDS: Final = MappingProxyType({NodeKind.GOAL: "Tujuan", NodeKind.OBJECTIVE: "Sasaran"})
PERSPECTIVES: Final = MappingProxyType(
    {
        Perspective.STAKEHOLDER: "pemangku kepentingan",
        Perspective.CUSTOMER: "pelanggan",
        Perspective.INTERNAL_PROCESS: "proses internal",
        Perspective.LEARNING_AND_GROWTH: "pembelajaran dan pertumbuhan",
    }
)
CONFIDENCES: Final = MappingProxyType(
    {
        Confidence.CONFIRMED: "dikonfirmasi dari salinan peraturan",
        Confidence.PUBLIC_SOURCE: "diambil dari sumber publik, belum dicocokkan dengan naskah aslinya",
        Confidence.UNCONFIRMED: "belum dikonfirmasi; naskah resminya belum kami temukan",
    }
)
ARITHMETIC: Final = MappingProxyType(
    {
        "rasio": ("Realisasi dibagi target", "R ÷ T × 100%"),
        "rasio-terbalik": ("Target dibagi realisasi", "T ÷ R × 100%"),
        "dua-kurang-rasio": ("Dua dikurangi realisasi per target", "(2 − R ÷ T) × 100%"),
        "simpangan": ("Penyimpangan dari target", "R ÷ T × 100% sampai target, lalu (2 − R ÷ T) × 100%"),
        "simpangan-kmk": (
            "Penyimpangan dari target, disetarakan",
            "penyimpangan 90% menjadi 100%, 100% menjadi 120%",
        ),
        "terburuk": ("Jarak dari nilai terburuk", "(W − R) ÷ W × 100%"),
        "nilai-tetap": ("Nilai tetap menurut aturan", ""),
    }
)

PROGRESS: Final = MappingProxyType(
    {
        Progress.ON_PLAN: "Sesuai rencana",
        Progress.BEHIND: "Di bawah rencana",
        Progress.UNKNOWN: "Belum disajikan",
    }
)
_STANDINGS: Final = MappingProxyType(
    {each.value: text for each, text in PROGRESS.items()}
    | {each.value: text for each, text in ABSENCES.items()}
    | {each.value: text for each, text in UNJUDGED.items()}
    | {ON_ITS_WAY: "Menuju target"}
)


def period(year: int, quarter: int) -> str:
    """Name a stretch of a year: ``Tahun 2023``, ``s.d. Triwulan II 2025``."""
    return f"Tahun {year}" if quarter in {0, 4} else until(year, quarter)


def until(year: int, quarter: int) -> str:
    """Name the stretch of a year up to a quarter, the last one too: ``s.d. Triwulan IV 2023``."""
    return f"s.d. Triwulan {QUARTERS[quarter]} {year}"


def in_sentence(text: str) -> str:
    """Write the words of a label inside a sentence; abbreviations keep their capitals."""
    return text if text[:2].isupper() else f"{text[:1].lower()}{text[1:]}"


def code_of(each: IndicatorYear) -> str:
    """Return an indicator's code in the agreement of the year, or else in the plan."""
    return (each.agreed.code if each.agreed else "") or (each.plan.code if each.plan else "")


def grade(band: Band) -> str:
    """Name a grade once: ``A (Sangat Baik)``, or ``Sedang`` where label and name are the same."""
    return band.label if band.label == band.name else f"{band.label} ({band.name})"


def status(key: str, judged: Achievement | Unjudged) -> str:
    """Put the key of a standing in words; the bands have their words from the rule."""
    if key in _STANDINGS:
        return _STANDINGS[key]
    bands = judged.status.scale.bands if isinstance(judged, Achievement) else ()
    return next((band.name for band in bands if band.label == key), key)

"""Labels for readers: the one bridge from English fields to Indonesian words."""

from types import MappingProxyType
from typing import Final

from generator.compute.judgement import Achievement, Basis, IndicatorYear, Unjudged, Verdict
from generator.compute.reasons import Reason
from generator.domain.indicator import Accumulation, Direction
from generator.domain.office import NodeKind, Perspective
from generator.domain.reference import Confidence
from generator.domain.result import Absence, Measure
from generator.languages.speech import Words, of_data, say, theirs, word
from generator.record.standing import ON_ITS_WAY, Progress
from generator.rules.book import Band

QUARTERS: Final = ("", "I", "II", "III", "IV")

DIRECTIONS: Final = Words(
    {
        Direction.MAXIMIZE: word("Makin tinggi makin baik"),
        Direction.MINIMIZE: word("Makin rendah makin baik"),
        Direction.STABILIZE: word("Makin dekat dengan target makin baik"),
    }
)
ACCUMULATIONS: Final = Words(
    {
        Accumulation.SUM: word("nilai triwulan dijumlahkan"),
        Accumulation.MEAN: word("rata-rata nilai triwulan"),
        Accumulation.LAST: word("nilai terakhir yang diketahui"),
    }
)
BASES: Final = Words(
    {
        Basis.AGREEMENT: word("target perjanjian kinerja"),
        Basis.PLAN: word("target Renstra tahun itu"),
        Basis.PLAN_END: word("target akhir Renstra"),
        Basis.INTERIM: word("target antara triwulan"),
    }
)
ABSENCES: Final = Words(
    {
        Absence.NOT_DUE: word("Belum waktunya"),
        Absence.NOT_REPORTED: word("Tidak dilaporkan"),
        Absence.NOT_APPLICABLE: word("Tidak berlaku"),
        Absence.IN_PROGRESS: word("Dalam proses"),
        Absence.EXEMPT: word("Dikecualikan"),
    }
)
ABSENCE_SENTENCES: Final = Words(
    {
        Absence.NOT_DUE: word("belum waktunya diukur"),
        Absence.NOT_REPORTED: word("tidak dilaporkan"),
        Absence.NOT_APPLICABLE: word("tidak berlaku tahun itu"),
        Absence.IN_PROGRESS: word("masih dalam proses"),
        Absence.EXEMPT: word("dikecualikan"),
    }
)
UNJUDGED: Final = Words(
    {
        Unjudged.NO_TARGET: word("Tanpa target"),
        Unjudged.TARGET_NOT_SET: word("Target tidak ditetapkan"),
        Unjudged.NO_ACTUAL: word("Belum ada realisasi"),
        Unjudged.ZERO_TARGET: word("Target nol"),
        Unjudged.NOT_COMPUTABLE: word("Tidak dapat dihitung"),
    }
)
VERDICTS: Final = Words(
    {
        Verdict.SAME: word("sama"),
        Verdict.ROUNDING: word("beda pembulatan"),
        Verdict.DIFFERENT: word("berbeda"),
        Verdict.NOTHING_TO_COMPARE: word("tidak ada pembandingnya"),
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
MEASURES: Final = Words(
    {
        Measure.TARGET: word("target perjanjian"),
        Measure.PLAN_TARGET: word("target Renstra"),
        Measure.ACTUAL: word("realisasi"),
        Measure.ACHIEVEMENT: word("capaian"),
        Measure.PLAN_ACHIEVEMENT: word("capaian terhadap Renstra"),
        Measure.PHYSICAL_TARGET: word("target fisik"),
        Measure.PHYSICAL: word("kemajuan fisik"),
        Measure.MEAN_ACHIEVEMENT: word("rata-rata capaian"),
        Measure.GOAL_TARGET: word("target tujuan"),
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
CONFIDENCES: Final = Words(
    {
        Confidence.CONFIRMED: word("dikonfirmasi dari salinan peraturan"),
        Confidence.PUBLIC_SOURCE: word("diambil dari sumber publik, belum dicocokkan dengan naskah aslinya"),
        Confidence.UNCONFIRMED: word("belum dikonfirmasi; naskah resminya belum kami temukan"),
    }
)
ARITHMETIC: Final = MappingProxyType(
    {
        "rasio": (word("Realisasi dibagi target"), "R ÷ T × 100%"),
        "rasio-terbalik": (word("Target dibagi realisasi"), "T ÷ R × 100%"),
        "dua-kurang-rasio": (word("Dua dikurangi realisasi per target"), "(2 − R ÷ T) × 100%"),
        "simpangan": (
            word("Penyimpangan dari target"),
            word("R ÷ T × 100% sampai target, lalu (2 − R ÷ T) × 100%"),
        ),
        "simpangan-kmk": (
            word("Penyimpangan dari target, disetarakan"),
            word("penyimpangan 90% menjadi 100%, 100% menjadi 120%"),
        ),
        "terburuk": (word("Jarak dari nilai terburuk"), "(W − R) ÷ W × 100%"),
        "nilai-tetap": (word("Nilai tetap menurut aturan"), ""),
    }
)

PROGRESS: Final = Words(
    {
        Progress.ON_PLAN: word("Sesuai rencana"),
        Progress.BEHIND: word("Di bawah rencana"),
        Progress.UNKNOWN: word("Belum disajikan"),
    }
)
_STANDINGS: Final = Words(
    {each.value: text for each, text in PROGRESS.messages.items()}
    | {each.value: text for each, text in ABSENCES.messages.items()}
    | {each.value: text for each, text in UNJUDGED.messages.items()}
    | {ON_ITS_WAY: word("Menuju target")}
)


def period(year: int, quarter: int) -> str:
    """Name a stretch of a year: ``Tahun 2023``, ``s.d. Triwulan II 2025``."""
    return say("Tahun {year}", year=year) if quarter in {0, 4} else until(year, quarter)


def until(year: int, quarter: int) -> str:
    """Name the stretch of a year up to a quarter, the last one too: ``s.d. Triwulan IV 2023``."""
    return say("s.d. Triwulan {quarter} {year}", quarter=QUARTERS[quarter], year=year)


def quarter_of(number: int) -> str:
    """Name a quarter: ``Triwulan III``."""
    return say("Triwulan {quarter}", quarter=QUARTERS[number])


def missing(absence: Absence | None) -> str:
    """Say why there is no value."""
    return ABSENCE_SENTENCES[absence] if absence else say("belum disajikan")


def in_sentence(text: str) -> str:
    """Write the words of a label inside a sentence; abbreviations keep their capitals."""
    return text if text[:2].isupper() else f"{text[:1].lower()}{text[1:]}"


def code_of(each: IndicatorYear) -> str:
    """Return an indicator's code in the agreement of the year, or else in the plan."""
    return (each.agreed.code if each.agreed else "") or (each.plan.code if each.plan else "")


def grade(band: Band) -> str:
    """Name a grade once: ``A (Sangat Baik)``, or ``Sedang`` where label and name are the same."""
    return theirs(band.label if band.label == band.name else f"{band.label} ({band.name})")


def status(key: str, judged: Achievement | Unjudged) -> str:
    """Put the key of a standing in words; the bands have their words from the rule."""
    if key in _STANDINGS:
        return _STANDINGS[key]
    bands = judged.status.scale.bands if isinstance(judged, Achievement) else ()
    return of_data(next((band.name for band in bands if band.label == key), key))

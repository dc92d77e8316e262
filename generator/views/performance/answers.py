"""The answer to "is this office keeping its promises?" for the first screen."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.compute.shared.judgement import Achievement, MeanAchievement, OfficeYear
from generator.languages.translation import translatable, translate, translate_plural
from generator.values.shared.period import YEAR_END
from generator.views.performance.scorecard_rows import ScoreLine
from generator.views.shared import numbers, words
from generator.views.shared.components import Status

# From here on an achievement says more about its target than about the result; readers are told.
EXTREME: Final = Decimal(200)
# The median of two is their mean.
_FEWEST_OF_A_MEDIAN: Final = 3
_BEST_FIRST: Final = (
    "tercapai",
    "sesuai-rencana",
    "dalam-batas",
    "berjalan",
    "hampir",
    "belum",
    "di-bawah-rencana",
)


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to "is this office keeping its promises?" for the first screen."""

    question: str
    count: str
    of: str
    phrase: str
    cells: tuple[ScoreLine, ...]
    tally: tuple[Status, ...]
    notes: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """The answer as one sentence."""
        return f"{' '.join(filter(None, (self.count, self.of, self.phrase)))}."


def answer(
    year: OfficeYear, lines: tuple[ScoreLine, ...], quarter: int, mean: MeanAchievement | None
) -> Answer:
    """Return the answer for a year, or for the year as it stood after ``quarter`` (0 for the whole year)."""
    until = quarter or year.quarter
    if not until:
        return planned(len(lines), str(year.year))
    if until == YEAR_END:
        phrase = translate_plural("indikator mencapai target {year}", len(lines), year=year.year)
    else:
        phrase = translate_plural(
            "indikator sudah mencapai target {year} sampai akhir Triwulan {quarter}",
            len(lines),
            year=year.year,
            quarter=words.QUARTERS[until],
        )
    notes = tuple(_notes(year, lines, mean, done=until == YEAR_END))
    return _counted(translate("Apakah kantor ini menepati janjinya?"), phrase, lines, notes)


def _counted(question: str, phrase: str, lines: tuple[ScoreLine, ...], notes: tuple[str, ...]) -> Answer:
    """Return an answer that counts how many of all lines are reached."""
    of = translate("dari {count}", count=len(lines))
    reached = sum(line.reached for line in lines)
    return Answer(question, str(reached), of, phrase, lines, _tally(lines), notes)


def planned(count: int, when: str) -> Answer:
    """Return the answer where only targets are published, for a year or a span of years."""
    phrase = translate_plural(
        "indikator dijanjikan untuk {when}; realisasinya belum disajikan", count, when=when
    )
    return Answer(translate("Apa yang dijanjikan kantor ini?"), str(count), "", phrase, (), (), ())


def physical(year: OfficeYear, lines: tuple[ScoreLine, ...], quarter: int) -> Answer:
    """Return the answer for a quarter in which only physical progress is known."""
    phrase = translate_plural(
        "indikator dikerjakan sesuai rencana sampai akhir Triwulan {quarter} {year}",
        len(lines),
        quarter=words.QUARTERS[quarter],
        year=year.year,
    )
    note = translate("Nilainya baru diukur pada akhir tahun; yang tampak di sini kemajuan fisiknya.")
    return _counted(translate("Apakah pekerjaannya berjalan sesuai rencana?"), phrase, lines, (note,))


def _notes(
    year: OfficeYear, lines: tuple[ScoreLine, ...], mean: MeanAchievement | None, *, done: bool
) -> Iterable[str]:
    if mean is not None and mean.included:
        yield mean_note(mean, cap_of(year), done=done)
        extreme = sum(line.value is not None and line.value >= EXTREME for line in lines)
        if extreme and mean.counted == mean.raw:
            yield translate_plural(
                "Rata-rata itu terangkat oleh {count} indikator dengan capaian {extreme}% atau lebih.",
                extreme,
                extreme=EXTREME,
            )
    if not any(each.agreed for each in year.indicators):
        yield translate(
            "Perjanjian kinerja {year} belum disajikan; hasilnya dibandingkan dengan target Renstra.",
            year=year.year,
        )
    unknown = sum(line.value is None for line in lines)
    if unknown:
        yield translate_plural("{count} indikator belum dapat dinilai; tidak dihitung sebagai nol.", unknown)
    yield from _easier(year.year, lines)
    verdicts = Counter(line.trend.verdict for line in lines if line.trend)
    if verdicts:
        counted = ", ".join(f"{count} {verdict}" for verdict, count in verdicts.most_common())
        yield translate_plural(
            "Tren antartahun {count} indikator: {trends}.", verdicts.total(), trends=counted
        )


def _easier(year: int, lines: tuple[ScoreLine, ...]) -> Iterable[str]:
    """Say how many targets ask for less than what was reached the year before, none too."""
    compared = [line for line in lines if line.has_easier_target is not None]
    easier = [line for line in compared if line.has_easier_target]
    if easier:
        yield translate(
            "{easier} dari {compared} target yang dibandingkan lebih mudah daripada hasil {year}; {reached} "
            "di antaranya tercapai. Menepati target seperti itu belum berarti membaik.",
            easier=len(easier),
            compared=len(compared),
            year=year - 1,
            reached=sum(line.reached for line in easier),
        )
    elif compared:
        yield translate_plural(
            "Tak satu pun dari {count} target yang dibandingkan lebih mudah daripada hasil {year}.",
            len(compared),
            year=year - 1,
        )


def cap_of(year: OfficeYear) -> Decimal | None:
    """Return the most (per cent) that an achievement of the year counts as; nothing where no rule says so."""
    judged = (each.achievement for each in year.indicators)
    return next((each.formula_set.cap for each in judged if isinstance(each, Achievement)), None)


def mean_note(mean: MeanAchievement, cap: Decimal | None, *, done: bool) -> str:
    """Return a mean achievement in words: how many indicators are in it, what the cap (per cent) did."""
    if mean.raw is None or mean.counted is None:
        return translate("Rata-rata capaian belum dapat dihitung.")
    message = (
        translatable("Rata-rata capaian {mean} {members}, {limit}")
        if done
        else translatable("Rata-rata capaian terhadap target setahun {mean} {members}, {limit}")
    )
    members = translate_plural("dari {count} indikator", len(mean.included))
    if mean.excluded:
        every = len(mean.included) + len(mean.excluded)
        members = translate("dari {count} di antara {all} indikator", count=len(mean.included), all=every)
    sentence = translate(message, mean=numbers.percent(mean.counted), members=members, limit=limit_words(cap))
    if mean.counted != mean.raw:
        before = translate("{mean} sebelum dibatasi", mean=numbers.percent(mean.raw))
        sentence = f"{sentence} ({before})"
    return f"{'; '.join(filter(None, (sentence, median_words(mean))))}."


def median_words(mean: MeanAchievement) -> str:
    """Return the median beside a mean, nothing where so few are in it that it says nothing more."""
    if mean.median is None or len(mean.included) < _FEWEST_OF_A_MEDIAN:
        return ""
    return translate("nilai tengah {median}", median=numbers.percent(mean.median))


def limit_words(cap: Decimal | None) -> str:
    """Return in words the most (per cent) that an achievement counts as."""
    if cap is None:
        return translate("tanpa batas atas")
    return translate("dengan batas atas {cap}%", cap=numbers.number(cap))


def in_order(key: str) -> int:
    """Return the place of a status among all, the best first; what is not judged comes last."""
    return _BEST_FIRST.index(key) if key in _BEST_FIRST else len(_BEST_FIRST)


def _tally(lines: tuple[ScoreLine, ...]) -> tuple[Status, ...]:
    counts: dict[str, list[ScoreLine]] = {}
    for line in lines:
        counts.setdefault(line.status.key, []).append(line)
    keys = sorted(counts, key=in_order)
    return tuple(
        Status(key, f"{len(counts[key])} {words.in_sentence(counts[key][0].status.words)}") for key in keys
    )

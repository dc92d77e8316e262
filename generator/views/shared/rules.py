"""The rule pages: every rule with its years, bounds, legal basis and how sure we are of it."""

from dataclasses import dataclass

from generator.record import page_addresses
from generator.rules.book import TREND, FormulaSet, RuleBook, Scale, TrendRule
from generator.values.shared.number import decimals_of
from generator.views.shared import numbers, words


@dataclass(frozen=True, slots=True)
class BandLine:
    """One band in words."""

    label: str
    name: str
    bound: str


@dataclass(frozen=True, slots=True)
class VersionView:
    """One version of a rule."""

    id: str
    years: str
    bands: tuple[BandLine, ...]
    rows: tuple[tuple[str, str], ...]
    legal_basis: str
    confidence: str
    note: str
    file: str
    href: str


@dataclass(frozen=True, slots=True)
class RuleView:
    """A family of rules."""

    family: str
    name: str
    explanation: str
    path: str
    versions: tuple[VersionView, ...]


def rule_views(book: RuleBook) -> tuple[RuleView, ...]:
    """Return every family of bands, the formulas of achievement, and what makes a trend."""
    return (
        _formulas(book),
        *(_scale_view(book, family) for family in book.families()),
        *_trends(book),
    )


def _scale_view(book: RuleBook, family: str) -> RuleView:
    versions = sorted(book.versions(family), key=lambda each: -each.since)
    newest = versions[0]
    return RuleView(
        family, newest.name, newest.explanation, page_addresses.rule(family), tuple(map(_version, versions))
    )


def _version(scale: Scale) -> VersionView:
    word = "mulai" if scale.inclusive else "di atas"
    bands = [BandLine(band.label, band.name, f"{word} {numbers.number(band.lower)}") for band in scale.bands]
    last = scale.bands[-1]
    bands[-1] = BandLine(last.label, last.name, f"mulai {numbers.number(last.lower)}")
    rows = (
        ("Pembulatan sebelum dinilai", f"{scale.places} angka di belakang koma, setengah dibulatkan ke atas"),
        ("Batas bawah ikut dihitung", "ya" if scale.inclusive else "tidak, kecuali jenjang terbawah"),
    )
    return VersionView(
        scale.id, _years(scale.since, scale.until), tuple(bands), rows, scale.legal_basis,
        words.CONFIDENCES[scale.confidence], scale.note, f"{scale.at.path}, baris {scale.at.line}",
        page_addresses.data_file(scale.at.path, scale.at.line),
    )  # fmt: skip


def _years(since: int, until: int | None) -> str:
    return f"sejak {since}" if until is None else f"{since}–{until}"


def _formulas(book: RuleBook) -> RuleView:
    chosen = {each.formula_set: _years(each.since, each.until) for each in book.choices}
    versions = tuple(_formula_version(each, chosen.get(each.id, "")) for each in book.formula_sets)
    explanation = (
        "Cara membandingkan realisasi (R) dengan target (T). Satu rumus berlaku untuk satu tahun anggaran."
    )
    return RuleView("capaian", "Rumus capaian", explanation, page_addresses.rule("capaian"), versions)


def _formula_version(formula: FormulaSet, years: str) -> VersionView:
    def arithmetic(name: str) -> str:
        words_of, sign = words.ARITHMETIC.get(name, ("tidak dihitung", ""))
        return f"{words_of}: {sign}" if sign else words_of

    rows = (
        ("Makin tinggi makin baik", arithmetic(formula.maximize)),
        ("Makin rendah makin baik", arithmetic(formula.minimize)),
        ("Makin dekat dengan target makin baik", arithmetic(formula.stabilize)),
        ("Target negatif", arithmetic(formula.negative_target)),
        ("Target nol", _zero(formula)),
        ("Batas atas", "tidak ada" if formula.cap is None else numbers.percent(formula.cap, 0)),
        ("Batas bawah", "tidak ada" if formula.floor is None else numbers.percent(formula.floor, 0)),
    )
    when = f"dipakai {years}" if years else "tersedia, tidak dipakai sebagai bawaan"
    return VersionView(
        formula.id, f"{formula.name} ({when})", (), rows, formula.legal_basis,
        words.CONFIDENCES[formula.confidence], formula.note, f"{formula.at.path}, baris {formula.at.line}",
        page_addresses.data_file(formula.at.path, formula.at.line),
    )  # fmt: skip


def _trends(book: RuleBook) -> tuple[RuleView, ...]:
    """Return the page of the trends, none where no rule makes any."""
    rules = sorted(book.trends, key=lambda each: -each.since)
    versions = tuple(map(_trend_version, rules))
    return tuple(
        RuleView(TREND, each.name, each.explanation, page_addresses.rule(TREND), versions)
        for each in rules[:1]
    )


def _trend_version(rule: TrendRule) -> VersionView:
    tolerance = numbers.percent(rule.tolerance, decimals_of(rule.tolerance))
    rows = (
        ("Yang dilihat", f"nilai setahun penuh dalam {rule.span} tahun terakhir, sampai tahun yang dinilai"),
        (
            "Belum cukup data",
            f"kurang dari {rule.fewest} tahun bernilai; tahun tanpa nilai dilewati dan tidak dihitung nol",
        ),
        (
            "Perubahan setahun",
            "nilai tengah dari perubahan per tahun antara setiap dua tahun, dibagi rata-rata besar nilainya",
        ),
        ("Naik", f"perubahan setahun di atas {tolerance}"),
        ("Tetap", f"perubahan setahun dari −{tolerance} sampai {tolerance}"),
        ("Turun", f"perubahan setahun di bawah −{tolerance}"),
        (
            "Membaik atau memburuk",
            "menurut arah indikator; yang makin dekat dengan target makin baik tidak diberi sebutan itu",
        ),
        ("Deret terputus", "tahun sebelum cara mengukur atau satuannya berganti tidak ikut"),
    )
    return VersionView(
        rule.id, _years(rule.since, rule.until), (), rows, rule.legal_basis,
        words.CONFIDENCES[rule.confidence], rule.note, f"{rule.at.path}, baris {rule.at.line}",
        page_addresses.data_file(rule.at.path, rule.at.line),
    )  # fmt: skip


def _zero(formula: FormulaSet) -> str:
    if formula.zero_maximize is not None:
        return f"{numbers.percent(formula.zero_maximize, 0)} bila realisasi di atas nol"
    return (
        "dihitung dari nilai terburuk yang disepakati" if formula.zero_minimize_by_worst else "tidak dihitung"
    )

"""Rule files become the rule book: bands and formulas with the years in which they hold."""

from typing import Final

from generator.findings.catalog import found
from generator.findings.diagnostic import Diagnostic, has_errors
from generator.loading.fields import MapFields
from generator.loading.kinds import FileKind
from generator.loading.reader import check_keys
from generator.rules.book import ARITHMETIC, Band, Confidence, FormulaChoice, FormulaSet, RuleBook, Scale
from generator.rules.versions import SeamKind
from generator.sources.document import read_document
from generator.sources.files import TextFile
from generator.values.place import Place

BY_WORST: Final = "terburuk"
_BANDS: Final = "jenjang"
_FORMULAS: Final = "capaian"


def read_rule_book(files: tuple[tuple[TextFile, FileKind], ...], findings: list[Diagnostic]) -> RuleBook:
    """Read every rule file; what can't be used is a finding and left out of the book."""
    scales: list[Scale] = []
    formula_sets: list[FormulaSet] = []
    choices: list[FormulaChoice] = []
    for file, kind in files:
        before = len(findings)
        outcome = read_document(file)
        findings.extend(outcome.diagnostics)
        if has_errors(findings[before:]):
            continue
        check_keys(outcome.value, kind, findings)
        top = MapFields(outcome.value, findings)
        family = file.path.rpartition("/")[2].removesuffix(".yml")
        if top.text("jenis") == _BANDS:
            scales += [scale for each in top.maps("versi") if (scale := _scale(each, top, family))]
        elif top.text("jenis") == _FORMULAS:
            formula_sets += [formula for each in top.maps("rumus") if (formula := _formula_set(each))]
            choices += [choice for each in top.maps("versi") if (choice := _choice(each))]
        else:
            top.report("D209", "jenis", f"`{top.text('jenis')}` bukan jenis aturan", f"tulis `{_BANDS}` atau `{_FORMULAS}`")
    book = RuleBook(tuple(scales), tuple(formula_sets), tuple(choices))
    findings.extend(_overlaps(book))
    return book


def _scale(fields: MapFields, top: MapFields, family: str) -> Scale | None:
    before = len(fields.found)
    since = fields.year("sejak")
    bands = tuple(band for each in fields.maps(_BANDS) if (band := _band(each)))
    if not bands:
        fields.report("A402", _BANDS, "versi aturan ini tidak punya jenjang", "tulis paling sedikit satu jenjang")
    elif [band.lower for band in bands] != sorted({band.lower for band in bands}, reverse=True):
        fields.report("A402", _BANDS, "batas jenjang tidak urut", "urutkan dari batas terbesar ke terkecil, tanpa kembar")
    scale = Scale(
        id=fields.required_key("id"),
        family=family,
        name=top.required("nama"),
        explanation=top.text("penjelasan"),
        since=since or 0,
        until=fields.year("sampai") if fields.text("sampai") else None,
        places=fields.count("desimal", 2),
        inclusive=fields.yes("termasuk_batas", default=True),
        bands=bands,
        legal_basis=fields.required("dasar"),
        confidence=fields.chosen("keyakinan", Confidence) or Confidence.UNCONFIRMED,
        note=fields.text("catatan"),
        at=fields.at(),
    )
    return None if has_errors(fields.found[before:]) else scale


def _band(fields: MapFields) -> Band | None:
    lower = fields.number("batas") if fields.required("batas") else None
    name = fields.required("nama")
    return None if lower is None else Band(fields.required("label"), name, lower)


def _formula_set(fields: MapFields) -> FormulaSet | None:
    before = len(fields.found)
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
        confidence=fields.chosen("keyakinan", Confidence) or Confidence.UNCONFIRMED,
        note=fields.text("catatan"),
        at=fields.at(),
        positive_actual_only=fields.yes("hanya_realisasi_positif"),
        met_at_maximum=fields.number("tercapai_di_maksimum"),
    )
    return None if has_errors(fields.found[before:]) else formula


def _arithmetic(fields: MapFields, name: str) -> str:
    word = fields.text(name)
    if word and word not in ARITHMETIC:
        known = ", ".join(f"`{each}`" for each in sorted(ARITHMETIC))
        fields.report("D209", name, f"`{word}` bukan rumus yang dikenal", f"pilih salah satu: {known}")
    return word


def _choice(fields: MapFields) -> FormulaChoice | None:
    before = len(fields.found)
    since = fields.year("sejak")
    choice = FormulaChoice(
        id=fields.required_key("id"),
        formula_set=fields.required_key("rumus"),
        since=since or 0,
        until=fields.year("sampai") if fields.text("sampai") else None,
        legal_basis=fields.required("dasar"),
        confidence=fields.chosen("keyakinan", Confidence) or Confidence.UNCONFIRMED,
        note=fields.text("catatan"),
        at=fields.at(),
    )
    return None if has_errors(fields.found[before:]) else choice


def _overlaps(book: RuleBook) -> list[Diagnostic]:
    places: dict[str, Place] = {each.id: each.at for each in (*book.scales, *book.choices)}
    return [
        found(
            "A402",
            places[seam.later],
            f"versi `{seam.later}` berlaku bersamaan dengan `{seam.earlier}` sejak {seam.since}",
            f"isi `sampai: {seam.since - 1}` pada versi `{seam.earlier}`, atau perbaiki tahunnya",
        )
        for seam in book.seams()
        if seam.kind is SeamKind.OVERLAP
    ]

"""Small rules for the tests, and the bands of data/aturan as they are published."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from generator.domain.shared.reference import Confidence
from generator.rules.book import Band, FormulaChoice, FormulaSet, RuleBook, Scale, TrendRule
from generator.values.shared.place import Place

ROOT = Path(__file__).parents[2]


def read_texts(path: str) -> Any:  # noqa: ANN401 - as nested as the file
    """Read a YAML file of the project with every scalar as the text that stands there."""
    return yaml.load((ROOT / path).read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - makes texts only


def number(text: str) -> Decimal:
    """Read a number with a decimal comma, as the tables write it."""
    return Decimal(text.replace(",", "."))


def scale(
    *bounds: str,
    id: str = "contoh-2020",  # noqa: A002 - the field's name
    family: str = "contoh",
    since: int = 2020,
    until: int | None = None,
    places: int = 2,
    inclusive: bool = True,
) -> Scale:
    """Build bands that are named after their own lower bounds."""
    bands = tuple(Band(bound, bound, number(bound)) for bound in bounds)
    confidence = Confidence.CONFIRMED
    return Scale(id, family, since, until, places, inclusive, bands, "", confidence, "", Place("aturan"))


def choice(formula_set: str, since: int, until: int | None = None) -> FormulaChoice:
    """Build a dated selection of a formula set, named after its first year."""
    at = Place("aturan")
    return FormulaChoice(
        f"{formula_set}-{since}", formula_set, since, until, "", Confidence.CONFIRMED, "", at
    )


def formula_set(id: str = "rasio-biasa", **changes: Any) -> FormulaSet:  # noqa: A002, ANN401 - fields of a rule
    """Build a formula set: R/T and 2-R/T, nothing capped, unless told otherwise."""
    fields: dict[str, Any] = {
        "id": id,
        "name": id,
        "maximize": "rasio",
        "minimize": "dua-kurang-rasio",
        "stabilize": "simpangan",
        "negative_target": "",
        "zero_maximize": None,
        "zero_minimize": None,
        "zero_minimize_by_worst": False,
        "actual_zero": None,
        "cap": None,
        "floor": None,
        "legal_basis": "",
        "confidence": Confidence.CONFIRMED,
        "note": "",
        "at": Place("aturan"),
    }
    return FormulaSet(**(fields | changes))


def trend_rule(since: int = 2010, until: int | None = None, tolerance: str = "0.5") -> TrendRule:
    """Build a rule of trends: three of the last five years, steady up to half a per cent."""
    return TrendRule(
        f"tren-{since}", "Tren", "", since, until, 3, 5, Decimal(tolerance), "", Confidence.UNCONFIRMED, "",
        Place("aturan"),
    )  # fmt: skip


def published(family: str) -> RuleBook:
    """Read the published bands of one family, for the tables of tests/cases."""
    written = read_texts(f"data/aturan/{family}.yml")
    return RuleBook(tuple(_version(family, each) for each in written["versi"]), (), ())


def _version(family: str, written: dict[str, Any]) -> Scale:
    return Scale(
        id=written["id"],
        family=family,
        since=int(written["sejak"]),
        until=int(written["sampai"]) if written["sampai"] else None,
        places=int(written["desimal"]),
        inclusive=written["termasuk_batas"] == "ya",
        bands=tuple(Band(each["label"], each["nama"], number(each["batas"])) for each in written["jenjang"]),
        legal_basis=written["dasar"],
        confidence=Confidence(written["keyakinan"]),
        note=written["catatan"],
        at=Place(f"data/aturan/{family}.yml"),
    )

"""Small facts for the tests: every builder fills what a test does not speak of."""

from decimal import Decimal
from typing import Any

from generator.domain.performance.indicator import Accumulation, Direction, Indicator
from generator.domain.performance.plan import Action, AgreedTarget, GoalTarget, InterimTarget, PlanTarget
from generator.domain.performance.result import Absence, Asserted, Measure, Measurement, Narrative
from generator.domain.portal.ledger import Ledger
from generator.domain.shared.office import Node, NodeKind, Office
from generator.domain.shared.reference import Citation
from generator.rules.book import STATUS, RuleBook
from generator.values.shared.period import Period
from generator.values.shared.place import Place
from tests.rules.rulebook import choice, formula_set, scale

AT = Place("data/berkas.csv", 2)
CITED = Citation("lakin-2023", "baris 1")
D = Decimal

STATUS_BANDS = scale("100", "80", "0", family=STATUS, since=2010)
GRADES = scale("90", "80", "0", family="predikat", since=2020)
PLAIN = formula_set("biasa")
BOOK = RuleBook((STATUS_BANDS, GRADES), (PLAIN,), (choice("biasa", 2015),))

KMK = formula_set(
    "kemenkeu-2026",
    stabilize="simpangan-kmk",
    negative_target="dua-kurang-rasio",
    zero_minimize_by_worst=True,
    cap=D(120),
    floor=D(0),
)
FORMULA_SETS = {
    "kemenkeu-2026": KMK,
    "kemenkeu-2026 dengan konversi 120": formula_set(
        "kemenkeu-2026-konversi", met_at_maximum=D(120), cap=D(120), floor=D(0)
    ),
    "bps-sakip": formula_set(
        "bps-sakip",
        minimize="rasio-terbalik",
        stabilize="",
        zero_maximize=D(120),
        actual_zero=D(120),
        cap=D(120),
        floor=D(0),
        positive_actual_only=True,
    ),
    "simple-pan": formula_set("simple-pan"),
    "nol dihargai 100": formula_set("nol", zero_minimize=D(100)),
}


def indicator(id: str = "kepuasan", **changes: Any) -> Indicator:  # noqa: A002, ANN401 - fields of a card
    """Build a card: maximised, last known value, no grade."""
    fields: dict[str, Any] = {
        "id": id,
        "name": id,
        "unit": "persen",
        "direction": Direction.MAXIMIZE,
        "accumulation": Accumulation.LAST,
        "places": 2,
        "minimum": None,
        "maximum": None,
        "worst": None,
        "is_key": True,
        "has_card": True,
        "definition": "",
        "method": "",
        "data_source": "",
        "owner": "",
        "grade": "",
        "year_lag": 0,
        "composition": None,
        "predecessor": "",
        "successor": "",
        "breaks": (),
        "at": AT,
        "cited": CITED,
    }
    return Indicator(**(fields | changes))


def measured(
    value: str | Absence,
    year: int = 2023,
    quarter: int = 4,
    item: str = "kepuasan",
    part: str = "",
    physical: str = "",
) -> Measurement:
    """Build a row of a realisation file: a value or the reason why there is none."""
    absence = value if isinstance(value, Absence) else None
    actual = None if isinstance(value, Absence) else D(value)
    progress = D(physical) if physical else None
    return Measurement(item, Period(year, quarter), part, actual, absence, progress, "", "w", AT, CITED)


def agreed(
    value: str | None, year: int = 2023, item: str = "kepuasan", node: str = "S1", revision: int = 0
) -> AgreedTarget:
    """Build a row of an agreement."""
    return AgreedTarget(item, year, revision, "", node, D(value) if value else None, "", AT, CITED)


def planned(value: str | None, year: int = 2023, item: str = "kepuasan", node: str = "") -> PlanTarget:
    """Build a row of the plan 2020-2024."""
    target = D(value) if value else None
    return PlanTarget(item, year, target, (2020, 2024), "", AT, CITED, "", node)


def interim(
    value: str | None, quarter: int, year: int = 2023, item: str = "kepuasan", physical: str = ""
) -> InterimTarget:
    """Build an interim target."""
    target = D(value) if value else None
    return InterimTarget(item, year, quarter, target, D(physical) if physical else None, AT, CITED)


def printed(
    measure: Measure, value: str, item: str = "kepuasan", quarter: int = 4, year: int = 2023
) -> Asserted:
    """Build a figure as a report prints it; its decimals are those written."""
    places = len(value.partition(".")[2])
    return Asserted(measure, item, Period(year, quarter), D(value), places, "", AT, CITED)


def node(code: str, parent: str = "", span: tuple[int, int] = (2020, 2024)) -> Node:
    """Build a goal, or an objective below ``parent``."""
    return Node(code, NodeKind.OBJECTIVE if parent else NodeKind.GOAL, parent, code, None, span, AT, CITED)


def goal_target(value: str | None, code: str = "T1", year: int = 2023) -> GoalTarget:
    """Build the target of a goal itself."""
    return GoalTarget(code, year, D(value) if value else None, "persen", "", AT, CITED)


def action(year: int = 2023, item: str = "kepuasan") -> Action:
    """Build a planned activity."""
    return Action(item, year, 1, "Menyusun rencana", AT, CITED)


def narrative(year: int = 2023, item: str = "kepuasan") -> Narrative:
    """Build what the office says about an indicator."""
    return Narrative(item, Period(year), "Naik.", "", "", "", "", "", AT, CITED)


def office(formula: str = "") -> Office:
    """Build an office; ``formula`` is the formula set it chose."""
    texts = dict.fromkeys(("code", "parent", "ministry", "seat", "service_area", "summary", "duty"), "")
    lists = dict.fromkeys(("functions", "services", "legal_basis"), ())
    fields: dict[str, Any] = {"slug": "contoh", "name": "Kantor Contoh", "short_name": "KC", **texts, **lists}
    return Office(**fields, is_blu=False, formula_set=formula, at=AT, cited=CITED)


def ledger(**facts: Any) -> Ledger:  # noqa: ANN401 - any tuple of facts
    """Build a ledger with one card (kepuasan) unless told otherwise."""
    fields: dict[str, Any] = {"office": office(), "indicators": (indicator(),)}
    return Ledger(**(fields | facts))

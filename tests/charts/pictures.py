"""Sample charts, and the few questions the tests ask of a finished picture."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from xml.etree.ElementTree import Element, fromstring

from generator.charts import (
    Picture,
    QuarterPath,
    QuarterPoint,
    ScorecardChart,
    ScoreRow,
    TrendChart,
    TrendPoint,
)
from generator.charts.inputs import (
    AnyChart,
    Bar,
    BarChart,
    Dot,
    Grade,
    PairedDot,
    PairedDots,
    PeerLine,
    PeerPoint,
    PeersChart,
    Spread,
    Status,
)

SVG = "{http://www.w3.org/2000/svg}"


def amount(text: str) -> Decimal | None:
    """Read a number, or nothing when the text is empty."""
    return Decimal(text) if text else None


def year(
    label: str, target: str = "", actual: str = "", *, provisional: bool = False, break_before: bool = False
) -> TrendPoint:
    """Make one year of a trend from texts."""
    return TrendPoint(label, amount(target), amount(actual), break_before, provisional)


def trend(*points: TrendPoint, title: str = "Kepuasan masyarakat", places: int = 2) -> TrendChart:
    """Make a trend chart around its years."""
    return TrendChart(title, "Naik setiap tahun.", "Indeks", places, points)


def path(*points: tuple[str, str, str]) -> QuarterPath:
    """Make a quarter path from label, plan and realisation."""
    rows = tuple(QuarterPoint(label, amount(planned), amount(actual)) for label, planned, actual in points)
    return QuarterPath("Jalur triwulan", "Sesuai rencana.", "Persen", rows)


def score(
    ratio: str, status: Status = "tercapai", word: str = "tercapai", name: str = "Kepuasan"
) -> ScoreRow:
    """Make one row of a scorecard; its printed number is the ratio with a decimal comma."""
    return ScoreRow("S1.1", name, amount(ratio), status, word, f"{ratio}%".replace(".", ",") if ratio else "")


def scorecard(*rows: ScoreRow) -> ScorecardChart:
    """Make a scorecard around its rows."""
    return ScorecardChart("Capaian 2023", "Semua indikator.", rows)


SATISFACTION = trend(
    year("2020", "", "3.50"),
    year("2021", "3.55", "3.52"),
    year("2022", "3.57", "3.60"),
    year("2023", "3.60", "3.63"),
)
GROWTH = trend(year("2020", "5", "-59.86"), year("2021", "6", "86.7"), title="Pertumbuhan PNBP")
QUARTERS = path(("TW I", "25", "30"), ("TW II", "50", "50"), ("TW III", "75", "70"), ("TW IV", "100", "100"))
MANADO = scorecard(
    score("933.33"), score("100.83"), score("92.5", "hampir"), score("", "kosong", "belum diukur")
)
SERVICES = BarChart(
    "PNBP", "Menurut layanan.", (Bar("Uji", Decimal(2), "2"), Bar("Kalibrasi", Decimal(1), "1"))
)
UNITS = Spread(
    "SAKIP", "Semua unit.", (Dot("", Decimal(70), "70"), Dot("Manado", Decimal(80), "80")), Decimal(75), "75"
)
PEERS = PeersChart(
    "Kepuasan di beberapa kantor",
    "2022, 2 kantor.",
    "Indeks",
    2,
    (
        PeerLine(
            "BSPJI Manado",
            (PeerPoint("2021", Decimal("3.5"), "3,50"), PeerPoint("2022", Decimal("3.6"), "3,60")),
            is_own=True,
        ),
        PeerLine(
            "BSPJI Palembang", (PeerPoint("2021", None), PeerPoint("2022", Decimal("3.62"), "3,62 Indeks"))
        ),
    ),
)
ELEMENTS = PairedDots(
    "Nilai setiap unsur",
    "Tertinggi: U1.",
    (
        PairedDot("U1 Persyaratan", Decimal("3.6"), "3,60", Decimal("3.4"), "3,40"),
        PairedDot("U2 Prosedur", Decimal("3.2"), "3,20"),
    ),
    "2023",
    "2022",
    (Grade("A", "A (Sangat Baik)", Decimal("3.5324")), Grade("B", "B (Baik)", Decimal("3.0644"))),
)
SAMPLES: tuple[AnyChart, ...] = (SATISFACTION, GROWTH, QUARTERS, MANADO, SERVICES, UNITS, PEERS, ELEMENTS)


def parsed(chart: Picture) -> Element:
    """Read the picture as XML."""
    named = chart.svg.replace("<svg", f'<svg xmlns="{SVG.strip("{}")}"', 1)
    return fromstring(named)  # noqa: S314 - our own picture


def words(chart: Picture) -> list[str]:
    """List the words seen in the picture, in the order in which they are drawn."""
    return [element.text or "" for element in parsed(chart).iter(f"{SVG}text")]


Look = dict[str, str]


def paths(chart: Picture, **attributes: str) -> list[str]:
    """List the outlines drawn with the given attributes, those that were put into one path one by one."""
    return [look["d"] for look in _looks(chart, attributes) if not _is_rule(look["d"])]


def shape_of(outline: str) -> str:
    """Return an outline without the point at which it starts."""
    return re.sub(r"^M-?[\d.]+,?-?[\d.]+", "", outline)


def is_near(outline: str, x: float, y: float) -> bool:
    """Whether an outline starts within eight units of a point: a figure of a scorecard stands around it."""
    start = re.findall(r"-?[\d.]+", outline)[:2]
    return all(abs(float(number) - place) < 8 for number, place in zip(start, (x, y), strict=True))


def rules(chart: Picture, **attributes: str) -> list[Look]:
    """List the straight lines drawn with the given attributes."""
    return [look for look in _looks(chart, attributes) if _is_rule(look["d"])]


def _is_rule(outline: str) -> bool:
    return re.fullmatch("M[^a-zA-Z]+l[^a-zA-Z]+", outline) is not None


def _looks(chart: Picture, attributes: Mapping[str, str]) -> list[Look]:
    expected = {key.replace("_", "-"): value for key, value in attributes.items()}
    return [look for look in _each_look(parsed(chart), {}) if expected.items() <= look.items()]


def _each_look(element: Element, above: Look) -> Iterator[Look]:
    """Go through all outlines, each with what the groups around it say of its look."""
    look = above | element.attrib
    if element.tag == f"{SVG}path":
        yield from ({**look, "d": part} for part in re.findall("M[^M]*", look["d"]))
    for child in element:
        yield from _each_look(child, look if element.tag == f"{SVG}g" else {})

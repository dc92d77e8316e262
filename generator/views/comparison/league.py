"""Comparisons of units: rankings per measure and year, and a page for each unit."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from generator.compute.comparison.league import GRADES, Ranking, Standing
from generator.domain.portal.ledger import League
from generator.domain.registers.register import Peer
from generator.domain.shared.reference import SourceDocument
from generator.languages.translation import translatable, translate
from generator.record import page_addresses
from generator.record.summary import OfficeSummary
from generator.rules.book import RuleBook, Scale
from generator.values.shared.number import rounded
from generator.views.shared import numbers
from generator.views.shared.components import PageLink, Shown
from generator.views.shared.league_notes import office_report_remark, sentences_of, shared_sentences

MEASURES: Final = MappingProxyType(
    {
        "sakip": (
            translatable("Nilai SAKIP"),
            "Nilai akuntabilitas kinerja, 0 sampai 100, atas tahun sebelumnya.",
        ),
        "ikm": (translatable("Kepuasan masyarakat"), "Indeks survei kepuasan masyarakat, 1 sampai 4."),
        "ip-asn": (translatable("Profesionalitas ASN"), "Indeks profesionalitas pegawai, 0 sampai 100."),
        "ipp": (translatable("Pelayanan publik"), "Indeks pelayanan publik, 0 sampai 5."),
        "laporan-keuangan": (
            translatable("Laporan keuangan"),
            "Nilai laporan keuangan tahun sebelumnya, 0 sampai 100.",
        ),
        "laporan-keuangan-kementerian": (
            translatable("Laporan keuangan sekementerian"),
            "Nilai laporan keuangan tahun sebelumnya di semua satker kementerian, 0 sampai 100.",
        ),
        "smart": (
            translatable("Kinerja anggaran (SMART)"),
            "Nilai kinerja anggaran dari aplikasi SMART, 0 sampai 100.",
        ),
        "nka": (
            translatable("Nilai kinerja anggaran"),
            "Setengah nilai perencanaan, setengah nilai pelaksanaan, 0 sampai 100.",
        ),
    }
)
COMPONENTS: Final = MappingProxyType(
    {
        "perencanaan": "Perencanaan", "pengukuran": "Pengukuran", "pelaporan": "Pelaporan",
        "evaluasi-internal": "Evaluasi internal", "penyerapan": "Penyerapan", "konsistensi": "Konsistensi",
        "cro": "Capaian keluaran", "efisiensi": "Efisiensi", "nilai-efisiensi": "Nilai efisiensi",
        "pelaksanaan": "Pelaksanaan",
    }
)  # fmt: skip
_RULES: Final = MappingProxyType(
    {
        "smart": "43,5% capaian keluaran + 28,6% nilai efisiensi + 18,2% konsistensi + 9,7% penyerapan; "
        "nilai efisiensi = 50 + efisiensi ÷ 20 × 50, efisiensi dibatasi −20 sampai 20 "
        "(PMK 214/2017 dan PMK 22/PMK.02/2021; bobotnya belum dikonfirmasi dari naskah resmi, "
        "tetapi menghasilkan angka tercetak).",
        "nka": "50% nilai perencanaan + 50% nilai pelaksanaan (PMK 62/2023).",
        "sakip": "jumlah keempat komponen (PermenPANRB 88/2021).",
    }
)
_PLACES: Final = 2


@dataclass(frozen=True, slots=True)
class RankRow:
    """One unit in a ranking; ``note`` says what its rows and its components add to its score."""

    rank: str
    name: str
    path: str
    cells: tuple[Shown, ...]
    grade: str
    note: str
    where: str
    href: str
    is_published: bool
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class RankView:
    """A ranking as finished strings."""

    title: str
    lead: str
    path: str
    summary: str
    columns: tuple[str, ...]
    rows: tuple[RankRow, ...]
    rule: str
    sources: tuple[str, ...]
    ranking: Ranking


@dataclass(frozen=True, slots=True)
class PeerLine:
    """The place of one unit in one measure and year."""

    title: str
    path: str
    value: Shown
    place: str
    grade: str


@dataclass(frozen=True, slots=True)
class PeerView:
    """The page of one unit."""

    name: str
    title: str
    path: str
    code: str
    office: PageLink | None
    lines: tuple[PeerLine, ...]


@dataclass(frozen=True, slots=True)
class Standings:
    """What rankings are written of: the units and their figures, the rules, and what offices report.

    ``summaries`` are of all real offices.
    """

    league: League
    rules: RuleBook
    rankings: tuple[Ranking, ...]
    summaries: Sequence[OfficeSummary]


def ranking_views(known: Standings) -> tuple[RankView, ...]:
    """Return every ranking of the portal as strings, newest year first."""
    return tuple(_ranking(known, each) for each in known.rankings)


def peer_views(known: Standings) -> tuple[PeerView, ...]:
    """Return the page of every compared unit, also of those without any figure."""
    return tuple(_peer(known.rankings, peer) for peer in known.league.peers)


def title_of(ranking: Ranking) -> str:
    """Return the title of a ranking: measure and year."""
    return f"{translate(MEASURES.get(ranking.measure, (ranking.measure, ''))[0])} {ranking.year}"


def _ranking(known: Standings, ranking: Ranking) -> RankView:
    columns = ("Nilai", *(COMPONENTS.get(name, name) for name in ranking.components))
    absent = len(ranking.standings) - ranking.reported
    summary = f"{ranking.reported} unit dilaporkan"
    summary += f", {absent} tidak; yang tidak dilaporkan tidak dihitung nol" if absent else ""
    if ranking.middle is not None and ranking.highest is not None and ranking.lowest is not None:
        summary += (
            f". Rata-rata {number(ranking.middle)}, tertinggi {number(ranking.highest)},"
            f" terendah {number(ranking.lowest)}"
        )
    scale = _scale(known.rules, ranking)
    shared = shared_sentences(ranking.standings)
    summary += "".join(f". {sentence}" for sentence in shared)
    rows = tuple(_row(known, ranking, each, scale, shared) for each in ranking.standings)
    lead = MEASURES.get(ranking.measure, ("", ""))[1]
    path = page_addresses.ranking(ranking.measure, ranking.year)
    counted = [each.entry for each in ranking.standings if each.entry]
    others = [entry for each in ranking.standings for entry in each.others]
    cited = {entry.cited.document for entry in (*counted, *others)}
    sources = tuple(each.title for each in known.league.documents if each.id in cited)
    rule, title = _RULES.get(ranking.measure, ""), title_of(ranking)
    return RankView(title, lead, path, f"{summary}.", columns, rows, rule, sources, ranking)


def _scale(rules: RuleBook, ranking: Ranking) -> Scale | None:
    """Find the bands that named a score in its year, where there are any."""
    family, lag = GRADES.get(ranking.measure, ("", 0))
    scale = rules.at(ranking.year - lag).grade(family)
    return scale if isinstance(scale, Scale) else None


def _grade(standing: Standing, scale: Scale | None) -> tuple[str, str]:
    """Return the grade as printed or else by the rule, and what the rule gives where that is another."""
    band = scale.place(standing.value) if scale and standing.value is not None else None
    ruled = band.label if band else ""
    if not standing.grade:
        return ruled, ""
    return standing.grade, f"menurut aturan: {ruled}" if ruled and ruled != standing.grade else ""


def _row(
    known: Standings, ranking: Ranking, standing: Standing, scale: Scale | None, shared: tuple[str, ...]
) -> RankRow:
    grade, otherwise = _grade(standing, scale)
    remark = office_report_remark(known.summaries, ranking, standing)
    notes = [
        *_elsewhere(standing, known.league.documents),
        *(sentence for sentence in sentences_of(standing) if sentence not in shared),
    ]
    cells = (standing.value, *(standing.components[name] for name in ranking.components))
    entry = standing.entry
    return RankRow(
        "" if standing.rank is None else str(standing.rank),
        standing.peer.short_name,
        page_addresses.peer(standing.peer.id),
        tuple(
            Shown("tidak dilaporkan", is_known=False) if value is None else Shown(number(value))
            for value in cells
        ),
        grade,
        ". ".join(filter(None, (_note(standing), *_derived(standing), otherwise, remark, *notes))),
        entry.cited.where if entry else "",
        page_addresses.data_file(entry.at.path, entry.at.line) if entry else "",
        bool(standing.peer.office),
        standing.value,
    )


def _derived(standing: Standing) -> Iterator[str]:
    for name in standing.derived:
        yield f"{COMPONENTS.get(name, name).lower()} dihitung: nilai dikurangi komponen lainnya"


def _elsewhere(standing: Standing, documents: Iterable[SourceDocument]) -> Iterator[str]:
    """Tell what further documents give the unit, each with its place; they are never joined to one score."""
    titles = {each.id: each.title for each in documents}
    for entry in standing.others:
        value = entry.figures["nilai"]
        if value is not None:
            where = ", ".join(filter(None, (titles.get(entry.cited.document, ""), entry.cited.where)))
            yield f"menurut {where}: {number(value)}"


def _note(standing: Standing) -> str:
    if standing.computed is None or standing.value is None:
        return ""
    ours = rounded(standing.computed, _PLACES)
    # Components are printed rounded, so the last digit of their sum may be one off.
    if abs(ours - standing.value) <= Decimal("0.02"):
        return ""
    return f"menurut komponennya {number(ours)}"


def number(value: Decimal) -> str:
    """Return a score with two decimals, as readers of the spoken language write it."""
    return numbers.number(rounded(value, _PLACES))


def _peer(rankings: Iterable[Ranking], peer: Peer) -> PeerView:
    office = PageLink(peer.short_name, page_addresses.office(peer.office)) if peer.office else None
    lines = tuple(_lines(rankings, peer))
    return PeerView(peer.name, peer.short_name, page_addresses.peer(peer.id), peer.code, office, lines)


def _lines(rankings: Iterable[Ranking], peer: Peer) -> Iterator[PeerLine]:
    for ranking in rankings:
        standing = next((each for each in ranking.standings if each.peer.id == peer.id), None)
        if standing is None:
            continue
        value = (
            Shown("tidak dilaporkan", is_known=False)
            if standing.value is None
            else Shown(number(standing.value))
        )
        place = f"ke-{standing.rank} dari {ranking.reported}" if standing.rank else "–"
        yield PeerLine(
            title_of(ranking),
            page_addresses.ranking(ranking.measure, ranking.year),
            value,
            place,
            standing.grade,
        )

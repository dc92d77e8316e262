"""All figures of an office as rows: registers, facts of performance, the league, cumulative rates."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

import pytest

from generator.compute.portal.held_figures import held_figures, rows_of_office
from generator.compute.portal.league_figures import league_figures, rows_of_league
from generator.compute.portal.years import judge_office
from generator.compute.shared.judgement import Verdict
from generator.domain.registers.register import Entry
from tests import identities, small
from tests.small import FILES, OFFICE

RATES = OFFICE + "2023/anggaran/triwulan.csv"
TREE = OFFICE + "2023/anggaran/rincian.csv"
HEAD = "kode;triwulan;dasar;rencana_keuangan;realisasi_keuangan;sumber\n"
UNITS = (
    "id;nama;nama_pendek;jenis;satker\nuji;Balai Uji Contoh;Uji;balai;balai-uji\n"
    "padang;Balai Padang;Padang;balai;\n"
)
SCORES = {
    "data/acuan/unit.csv": UNITS,
    "data/pembanding/sumber.csv": "id;judul;jenis;tahun\nlakin;L;lakin;2023\n",
}


def held(texts: Mapping[str, str]) -> Mapping[str, Sequence[Entry]]:
    """Return the rows of the office of the small portal with other texts."""
    loaded = small.loaded({**FILES, **texts}).value
    (ledger,) = loaded.portal.ledgers
    return held_figures(judge_office(ledger, loaded.rules), loaded.portal.league)


def test_facts_of_performance_are_rows() -> None:
    """Each fact keeps its place; an agreed target is that of the last revision that names the indicator."""
    rows = held(
        {
            OFFICE
            + "2023/target-antara.csv": "indikator;triwulan;target_fisik;sumber\nkepuasan;4;100;laporan\n"
        }
    )
    assert {each.labels["indikator"] for each in rows["realisasi"]} == {"kepuasan", "pengguna"}
    (result,) = [each for each in rows["realisasi"] if each.labels["indikator"] == "kepuasan"]
    assert (result.figures["realisasi"], result.labels["triwulan"]) == (Decimal("3.63"), "4")
    assert (result.at.path, result.labels["arah"]) == (small.RESULT, "maksimum")
    assert {each.labels["putus"] for each in rows["renstra"]} <= {"ya", "tidak"}
    assert rows["perjanjian"][0].at.path == small.AGREEMENT
    (interim,) = rows["target-antara"]
    assert (interim.figures["target_fisik"], interim.note) == (Decimal(100), "")


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("kepuasan;I;S1;2023;3,5;laporan;;\n", [Verdict.SAME]),
        ("kepuasan;I;T1;2023;3,5;laporan;;\n", [Verdict.DIFFERENT]),
        ("kepuasan;I;;2023;3,5;laporan;;\n", []),
        ("", []),
    ],
)
def test_an_indicator_stands_under_one_objective(row: str, expected: list[Verdict]) -> None:
    """In the agreement as in the plan; one that the plan puts nowhere stands where the agreement says."""
    plan = FILES[small.PLAN] + row
    loaded = small.loaded(FILES | {small.PLAN: plan} | identities.LISTS).value
    (ledger,) = loaded.portal.ledgers
    judged = judge_office(ledger, loaded.rules)
    rows = rows_of_office(loaded.portal, judged, held_figures(judged, loaded.portal.league))
    assert [each.verdict for each in rows if each.identity.key == "induk"] == expected


def test_a_result_is_what_its_parts_make() -> None:
    """A composite value is that of its parts, with as many decimals as they have; no value is no row."""
    card = small.FILES[small.CARD] + "gabungan: rata-rata\n"
    text = (
        "tahun;triwulan;indikator;rincian;realisasi;status;fisik;catatan;sumber\n"
        "2023;4;kepuasan;A;3,5;;;Catatan A;laporan\n2023;4;kepuasan;B;3,42;;;Catatan B;laporan\n"
        "2023;4;pengguna;;;tidak-dilaporkan;;;laporan\n"
    )
    rows = held({small.CARD: card, small.RESULT: text})["hasil"]
    (result,) = [each for each in rows if each.labels["triwulan"] == "4"]
    assert (str(result.figures["realisasi"]), result.note) == ("3.46", "Catatan A; Catatan B")


def test_the_league_marks_the_offices_own_scores() -> None:
    """A score knows its card; an invented office has none of its own."""
    scores = SCORES | {
        "data/pembanding/2023/ikm.csv": "unit;komponen;nilai;sumber\nuji;;3,7;lakin\npadang;;3,6;lakin\n"
    }
    rows = held(scores)["pembanding"]
    assert [(each.labels["unit"], each.labels["sendiri"]) for each in rows] == [
        ("uji", "ya"),
        ("padang", "tidak"),
    ]
    assert {each.labels["indikator"] for each in rows} == {"kepuasan-masyarakat"}
    sample = FILES[small.PROFILE] + "contoh: ya\n"
    assert "pembanding" not in held(scores | {small.PROFILE: sample})
    league = small.loaded(FILES | scores).value.portal.league
    assert {each.labels["sendiri"] for each in league_figures(league)} == {"tidak"}


def rates(texts: str, tree: str = "") -> list[tuple[str, str, str, str]]:
    """Return code, quarter, what it is per cent of, and planned rate of each row that makes up a rate."""
    rows = held({RATES: HEAD + texts} | ({TREE: tree} if tree else {}))["triwulan-kumulatif"]
    return [
        (
            each.labels["kode"],
            each.labels["triwulan"],
            each.labels["terhadap"],
            str(each.figures["rencana_keuangan"]),
        )
        for each in rows
    ]


def test_rates_of_single_quarters_make_up_cumulative_ones() -> None:
    """The rate up to the second quarter is that of both; after a gap none is known."""
    single = "A;1;triwulan;20;20;laporan\nA;2;triwulan;30;30;laporan\nA;4;triwulan;50;50;laporan\n"
    assert rates(single) == [
        ("A", "1", "sendiri", "20"), ("A", "2", "sendiri", "20"), ("A", "2", "sendiri", "30"),
    ]  # fmt: skip
    assert rates("A;2;kumulatif;50;40;laporan\nA;4;kumulatif;;90;laporan\n") == [
        ("A", "2", "sendiri", "50"), ("A", "4", "sendiri", "None"),
    ]  # fmt: skip


def test_a_rate_may_be_of_the_whole_offices_budget() -> None:
    """A plan that comes to the code's share of all money is per cent of that, not of its own."""
    tree = "kode;nama;pagu;sumber\nA.1;Satu;10;laporan\nB.1;Dua;90;laporan\n"
    text = "A;4;kumulatif;10,1;10;laporan\nB;4;kumulatif;99;95;laporan\n"
    assert [each[2] for each in rates(text, tree)] == ["kantor", "sendiri"]
    alone = "kode;nama;pagu;sumber\nA.1;Satu;10;laporan\n"
    assert [each[2] for each in rates(text, alone)] == ["sendiri", "sendiri"]


def test_scores_of_all_units_are_held_against_their_components() -> None:
    """A SMART score is the weighted sum of its components, efficiency among them as its value."""
    smart = (
        "unit;komponen;nilai;sumber\nuji;;{};lakin\nuji;cro;100;lakin\nuji;efisiensi;{};lakin\n"
        "uji;nilai-efisiensi;72,58;lakin\nuji;konsistensi;94,53;lakin\nuji;penyerapan;98;lakin\n"
    )
    ikm = {"data/pembanding/2023/ikm.csv": "unit;komponen;nilai;sumber\nuji;;3,7;lakin\n"}

    def told(score: str, efficiency: str) -> dict[str, Verdict]:
        text = {"data/pembanding/2023/smart.csv": smart.format(score, efficiency)}
        loaded = small.loaded(FILES | SCORES | ikm | text | identities.LISTS).value
        return {each.identity.key: each.verdict for each in rows_of_league(loaded.portal, loaded.rules)}

    assert told("90,97", "9,03") == {"smart-unit": Verdict.SAME, "efisiensi-unit": Verdict.SAME}
    assert told("89,79", "30") == {"smart-unit": Verdict.DIFFERENT, "efisiensi-unit": Verdict.DIFFERENT}


def test_an_office_is_not_asked_what_holds_for_all_units() -> None:
    """The identities of the league are those of the portal; a portal without lists says nothing."""
    loaded = small.loaded(FILES | identities.LISTS).value
    (ledger,) = loaded.portal.ledgers
    judged = judge_office(ledger, loaded.rules)
    facts = held_figures(judged, loaded.portal.league)
    rows = rows_of_office(loaded.portal, judged, facts)
    assert rows
    assert {each.identity.area for each in rows} == {"kinerja"}
    bare = small.loaded(FILES).value
    assert rows_of_office(bare.portal, judged, facts) == ()
    assert rows_of_league(bare.portal, bare.rules) == ()

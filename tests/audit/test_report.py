"""Whole small reports: what is borne out, what is contradicted, and what is only asked."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.audit.formats.rows import rows_of
from generator.audit.model import Outcome
from tests.reports import audit, firm, table, told

SERVICES = (
    "Layanan|Target|Selesai|Persentase",
    "Pengujian|10,341|5501|53.20%",
    "Kalibrasi|7,519|3220|42.82%",
    "Sertifikasi|721|368|51.04%",
    "Inspeksi|125|166|132.80%",
)


def test_a_right_table_is_borne_out_and_not_accused() -> None:
    """Sums and quotients hold although two styles of separators stand side by side."""
    done = audit(table(*SERVICES, "Total|18,706|9,255|49.48%"))
    assert rows_of(done) == []
    assert done.borne_out == len(done.figures) == 15


def test_a_total_that_its_rows_do_not_give_is_told_with_place_and_difference() -> None:
    """Place, printed, what follows, by how much."""
    (row,) = [each for each in firm(table(*SERVICES, "Total|18,706|9,265|49.48%")) if each.kind == "jumlah"]
    assert (row.line, row.printed, row.follows, row.difference) == (7, "9,265", "9.255", "+10 (+0,11%)")


def test_a_rate_that_breaks_the_rule_of_its_column_is_told() -> None:
    """Three rows establish the quotient; the fourth is contradicted."""
    rows = [*SERVICES[:4], "Inspeksi|125|166|123.80%"]
    (row,) = firm(table(*rows))
    assert (row.kind, row.printed, row.follows) == ("persentase", "123.80", "132,80")


def test_subtotals_and_levels_are_no_contradiction() -> None:
    """Totals of groups, codes of two levels, and a row that is the sum of those below it."""
    tree = ("Kode|Uraian|Pagu", "019.WA|Program A|300", "6042.EBA|Satu|100", "6042.EBB|Dua|200",
            "019.WB|Program B|50", "6043.EBA|Tiga|50", "|Total|350")  # fmt: skip
    groups = ("Sumber|Belanja|Pagu", "RM|Pegawai|10", "|Barang|20", "|Total RM|30", "BLU|Barang|5",
              "|Modal|6", "|Total BLU|11", "RM+BLU||41")  # fmt: skip
    assert rows_of(audit(table(*tree))) == rows_of(audit(table(*groups))) == []


def test_means_are_means() -> None:
    """A row of means is accused only by a mean."""
    rows = ("Bulan|Nilai", "Januari|80,00", "Februari|90,00", "Maret|85,00")
    assert firm(table(*rows, "Rata-rata|85,00")) == []
    (row,) = firm(table(*rows, "Rata-rata|86,00"))
    assert (row.kind, row.follows) == ("rata-rata", "85,00")


ACHIEVED = ("Indikator|Target|Realisasi|Capaian", "Indeks kepuasan pelanggan|3,60|3,63|100,83",
            "Indeks layanan publik|4,00|4,57|114,25", "Nilai akuntabilitas|75|76,80|102,40",
            "Nilai laporan keuangan|90|97|107,78")  # fmt: skip


def test_achievements_follow_from_target_and_actual() -> None:
    """A cap, the formula for less is better, and a slip."""
    assert firm(table(*ACHIEVED, "Temuan berulang pemeriksa|10|8|120", "Keluhan yang masuk|50|10|120")) == []
    (row,) = firm(table(*ACHIEVED, "Nilai kearsipan unit|80|88|101,00"))
    assert (row.printed, row.follows) == ("101,00", "110,00")


def test_shares_of_a_hundred() -> None:
    """Parts that sum to 100 in most rows accuse the row where they do not."""
    rows = ("Layanan|% Promoters|% Passives|% Detractors", "A|69.18|27.40|3.42", "B|67.57|29.73|2.70",
            "C|77.78|22.22|0.00", "D|56.79|41.98|1.23", "E|1000|0|0")  # fmt: skip
    (row,) = firm(table(*rows))
    assert (row.printed, row.follows) == ("1000", "100")


def test_a_fact_with_two_values_is_told_where_most_places_agree() -> None:
    """One place against several is firm, one against one is a question."""
    head = "Indikator|Target|Realisasi"
    good, bad = "Rasio pendapatan operasional|75|66,46", "Rasio pendapatan operasional|75|66,86"
    pages = [table(head, good), table(head, good), table(head, bad)]
    (row,) = firm("\n".join(f"{page}Kalimat di antara tabel.\n" for page in pages))
    assert (row.kind, row.printed, row.follows) == ("angka yang sama", "66,86", "66,46")
    two = rows_of(audit("Kalimat.\n".join([pages[0], pages[2]])))
    assert [each.is_certain for each in two] == [False]


def test_not_measured_is_not_nought() -> None:
    """One table says ``On progress``, the other prints 0."""
    head = "Indikator|Target|Realisasi"
    text = table(head, "Indeks profesionalitas ASN|81|On progress") + "Kalimat.\n"
    (row,) = firm(text + table(head, "Indeks profesionalitas ASN|81|0"))
    assert row.kind == "belum ada dan nol"


SLIPS = [
    (
        "Pagu Rp 43.000.000 yang terdiri dari RM Rp 13.000.000 dan PNBP Rp 29.000.000.",
        "jumlah dalam kalimat",
        "42.000.000",
    ),
    ("Mencapai 10.363 layanan atau 51,31% dari target 20.600.", "persentase dalam kalimat", "50,31"),
    ("Terdiri dari 3 (empat) program.", "angka dan katanya", "4"),
    ("Efisiensi sebesar Rp 2.520.494.00,- tahun ini.", "susunan angka", ""),
    ("$$\\frac{13,580}{20,433}$$ Rasio = 67.46 %", "rumus", "66,46"),
    ("1) Program, terdiri 4 (empat) KRO yaitu:\n- BAD\n- CAH\n2) Program lain", "banyak butir", "2"),
    ("Rinciannya pada Tabel 9 berikut:\n\n" + table(*SERVICES), "nomor tabel", "Tabel 1"),
    ("Nilai 3,5 dan 4,5 naik menjadi 4.25 tahun ini.", "tanda pemisah", ""),
]


@pytest.mark.parametrize(("text", "kind", "follows"), SLIPS)
def test_sentences_are_checked(text: str, kind: str, follows: str) -> None:
    """Each kind of slip in words is told, once."""
    (row,) = firm(text)
    assert (row.kind, row.follows) == (kind, follows)


def test_right_sentences_are_left_alone() -> None:
    """The same sentences without their slip."""
    assert (
        rows_of(audit("Pagu Rp 42.000.000 yang terdiri dari RM Rp 13.000.000 dan PNBP Rp 29.000.000.")) == []
    )
    assert rows_of(audit("Mencapai 10.363 layanan atau 50,31% dari target 20.600 layanan.")) == []
    assert rows_of(audit("Terdiri dari 2 (dua) KRO yaitu:\n1) BAD\n2) CAH")) == []


def test_a_table_broken_into_lines_is_read_by_its_units() -> None:
    """Target and actual with one unit and the rate behind them; one slip among many."""
    good = [(30, 37, "123,33"), (2, 8, "400"), (4, 5, "125"), (50, 70, "140"), (3, 4, "133,33")]
    lines = [
        f"Indikator ke {chr(97 + i)} baru\n{t} Nilai\n{a} Nilai\n{p}%." for i, (t, a, p) in enumerate(good)
    ]
    assert firm("\n".join(lines)) == []
    (row,) = firm("\n".join([*lines, "Indikator lain\n76 Nilai\n84 Nilai\n113%."]))
    assert (row.kind, row.printed, row.follows) == ("capaian", "113", "110,53")


def test_lines_that_end_in_figures_are_summed() -> None:
    """A table that lost its columns: each line ends in as many figures as the total."""
    lines = ["Tabel 2 Jumlah pegawai", "S2 12 5", "S1 30 -", "Diploma tiga", "dan empat 23 7", "Total 65 12"]
    assert rows_of(audit("\n".join(lines))) == []
    (row,) = firm("\n".join([*lines[:-1], "Total 66 12"]))
    assert (row.kind, row.printed, row.follows) == ("jumlah", "66", "65")
    assert firm("\n".join([*lines[:2], "S1 30 1 1", *lines[3:-1], "Total 66 12"])) == []


def test_an_achievement_of_a_sentence_is_borne_out_or_asked() -> None:
    """Five sentences hold; the sixth is a question, never firm."""
    told = [(25, 50, "200"), (2, 8, "400"), (4, 5, "125"), (50, 70, "140"), (80, 84, "105")]
    text = "\n".join(f"Balai ditargetkan {t} dan realisasi {a} dengan capaian {p}%." for t, a, p in told)
    assert rows_of(audit(text)) == []
    (row,) = rows_of(audit(f"{text}\nBalai ditargetkan 40 dan realisasi 60 dengan capaian 123%."))
    assert (row.is_certain, row.printed, row.follows) == (False, "123", "150")


def test_heads_of_another_quarter_are_told() -> None:
    """A report of the second quarter with a head of the first."""
    rows = ("Indikator|Realisasi s.d TW I", "Indeks|3,79")
    (row,) = firm("LAPORAN TRIWULAN II TAHUN ANGGARAN 2025\n\n" + table(*rows))
    assert (row.kind, row.follows) == ("periode kepala tabel", "Triwulan II")
    assert firm("LAPORAN TRIWULAN I TAHUN ANGGARAN 2025\n\n" + table(*rows)) == []


@given(st.lists(st.tuples(st.integers(1, 10**6), st.integers(1, 10**6)), min_size=4, max_size=8))
def test_rounding_is_never_accused(pairs: list[tuple[int, int]]) -> None:
    """Rates and totals that were rounded from exact figures are no finding, whatever the figures."""

    def rate(part: int, whole: int) -> str:
        return str((Decimal(part) * 100 / whole).quantize(Decimal("0.01"), ROUND_HALF_UP)).replace(".", ",")

    rows = [
        f"Layanan {chr(97 + place)}|{whole}|{part}|{rate(part, whole)}%"
        for place, (whole, part) in enumerate(pairs)
    ]
    wholes, parts = (sum(pair[side] for pair in pairs) for side in (0, 1))
    done = audit(
        table("Layanan|Masuk|Selesai|Persentase", *rows, f"Total|{wholes}|{parts}|{rate(parts, wholes)}%")
    )
    assert [row for row in rows_of(done) if row.is_certain] == []
    assert not any(each.outcome is Outcome.DIFFERS for each in done.calculations)


def test_what_follows_from_a_contradicted_figure_is_asked() -> None:
    """One slip of the pen is one firm finding; the total that it spoils is a question."""
    text = (
        table(
            "Promotor|Pasif|Penolak|Selisih",
            "90|8|2|88",
            "70|20|10|60",
            "85|10|5|80",
            "1000|0|0|100",
            "95|3|2|93",
            "60|30|10|50",
        )
        .replace("Promotor", "% Promotor")
        .replace("Pasif", "% Pasif")
        .replace("Penolak", "% Penolak")
    )
    rows = rows_of(audit(text))
    assert [row.printed for row in rows if row.is_certain] == ["1000"]
    assert [row.printed for row in rows if not row.is_certain] == ["100"]


def test_thousands_that_a_sum_left_out_are_asked() -> None:
    """The parts are a thousand times as much as the sum; “Rp.” between them ends no sentence."""
    said = (
        "Pagu yang diumumkan sebesar Rp.{}, dengan komponen realisasi Rp. 6.405.610.948, jasa Rp. "
        "12.499.992 dan impor Rp. 57.800.000 saja.\n"
    )
    assert told(said.format("6.475.910.940")) == []
    assert told(said.format("6.475.911")) == [("jumlah dalam kalimat", "6.475.911", "6.475.910.940")]


def test_a_sign_on_the_next_line_belongs_to_its_word() -> None:
    """An amount above “%Realisasi” is no percentage."""
    lines = (
        "Tabel 4. Pagu\nPagu Rp2.000.000 Rp4.000.000\nRealisasi Rp1.000.000 Rp3.000.000\n%Realisasi 50% 75%\n"
    )
    assert not any(figure.is_percent for figure in audit(lines).figures if figure.value > 100)


def test_a_mean_of_achievements_is_computed() -> None:
    """Its label says of what: the achievements of the indicators above."""
    rows = ("A|97|100|103,09%", "B|75|79,85|106,47%", "C|75|76,80|102,4%", "D|90|97|107,78%")
    mean = "Nilai rata-rata capaian indikator-indikator sasaran|||{}%"
    heads = "Indikator|Target|Realisasi|% Capaian"
    assert told(table(heads, *rows, mean.format("104,94"))) == []
    assert told(table(heads, *rows, mean.format("105,80"))) == [("rata-rata", "105,80", "104,94")]

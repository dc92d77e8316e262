"""Identities evaluated over rows: every word of the vocabulary, and how each figure comes out."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compute.shared.judgement import Verdict
from generator.compute.verification.amounts import combined, constant, totalled, written
from generator.compute.verification.identities import IdentityRow, evaluate
from generator.compute.verification.terms import Gap
from generator.domain.registers.register import Entry
from generator.domain.shared.reference import Citation
from generator.domain.verification.identity import Combination, Totalling
from generator.values.shared.number import rounded
from generator.values.shared.place import Place
from generator.values.verification.interval import Interval
from tests import small
from tests.small import FILES

SAME, ROUNDING, DIFFERENT = Verdict.SAME, Verdict.ROUNDING, Verdict.DIFFERENT
NOTHING = Verdict.NOTHING_TO_COMPARE


def row(register: str, line: int = 2, note: str = "", **cells: str) -> Entry:
    """Return a row of 2023; cells with a comma or digits only, but a year or code, are its figures."""
    labels = {"tahun": "2023"}
    figures: dict[str, Decimal | None] = {}
    for name, text in cells.items():
        if name in {"a", "b", "c", "bobot", "jumlah"}:
            figures[name] = Decimal(text.replace(",", ".")) if text else None
        else:
            labels[name] = text
    place = Place(f"data/satker/uji/{register}.csv", line)
    return Entry(register, int(labels["tahun"]), (), labels, figures, note, place, Citation("laporan"))


def found(identity: str, *rows: Entry) -> list[IdentityRow]:
    """Evaluate one identity, given as the lines that follow its name, over rows."""
    head = "nama: Uji\nhubungan:\n  - kunci: uji\n    nama: Uji\n    arti: Uji.\n    dasar: Logika"
    text = f"{head}\n{identity}\n"
    outcome = small.loaded(FILES | {"data/identitas/uji.yml": text})
    assert outcome.diagnostics == ()
    facts: dict[str, list[Entry]] = {}
    for each in rows:
        facts.setdefault(each.register, []).append(each)
    return list(evaluate(outcome.value.portal.identities, facts))


def verdicts(identity: str, *rows: Entry) -> list[Verdict]:
    """Return only how each row came out."""
    return [each.verdict for each in found(identity, *rows)]


TOTAL = """\
    menurut: tahun
    angka: a
    kiri: {daftar: setahun}
    hubungan: sama
    kanan:
      - {daftar: bagian, hitung: jumlah}"""


@pytest.mark.parametrize(
    ("left", "parts", "expected"),
    [
        ("100", ("60", "40"), SAME),
        ("100", ("60", "41"), DIFFERENT),
        ("100,0", ("60", "40,04"), SAME),
        ("100,0", ("60,0", "40,1"), ROUNDING),
        ("100,0", ("60,0", "40,2"), DIFFERENT),
        ("-100", ("-60", "-40"), SAME),
    ],
)
def test_a_total_is_the_sum_of_its_parts(left: str, parts: Sequence[str], expected: Verdict) -> None:
    """Whole amounts agree exactly; figures with decimals where both can have been rounded from one sum."""
    rows = [row("bagian", line, a=each) for line, each in enumerate(parts, 2)]
    (each,) = found(TOTAL, row("setahun", a=left), *rows)
    assert each.verdict is expected
    assert [entry.at.line for entry in each.right[0].entries] == [2, 3]


def test_a_row_names_both_places_and_the_difference() -> None:
    """The difference is the left figure less the right one, and a note of either side explains it."""
    (plain,) = found(TOTAL, row("setahun", a="100"), row("bagian", a="90"))
    assert (plain.of, plain.column, int(plain.difference), plain.is_explained) == (("2023",), "a", 10, False)
    (noted,) = found(TOTAL, row("setahun", a="1000", note="Tabel 2 mencetak 1.090"), row("bagian", a="1090"))
    assert (noted.verdict, noted.is_explained) == (DIFFERENT, True)
    (other,) = found(TOTAL, row("setahun", a="100"), row("bagian", a="90", note="Setahun 100"))
    assert other.is_explained


def test_what_is_missing_is_no_difference() -> None:
    """A sum that lacks a figure, or a register that an office does not keep, is not held against anything."""
    (lacking,) = found(TOTAL, row("setahun", a="100"), row("bagian", a="60"), row("bagian", 3, a=""))
    assert (lacking.verdict, lacking.gap, lacking.right) == (NOTHING, Gap.NO_FIGURE, ())
    assert (int(lacking.difference), lacking.is_explained) == (0, False)
    assert found(TOTAL, row("setahun", a="100")) == []
    assert found(TOTAL, row("setahun", a=""), row("bagian", a="1")) == []
    assert found(TOTAL, row("setahun", a="100"), row("bagian", tahun="2022", a="1")) == []
    skipping = TOTAL.replace("hitung: jumlah", "hitung: jumlah, lewati_kosong: ya")
    parts = (row("bagian", a="100"), row("bagian", 3, a=""))
    assert verdicts(skipping, row("setahun", a="100"), *parts) == [SAME]
    assert verdicts(skipping, row("setahun", a="100"), parts[1]) == [NOTHING]
    counted = TOTAL.replace("hitung: jumlah", "hitung: jumlah, banyak: 3")
    assert verdicts(counted, row("setahun", a="100"), parts[0]) == [NOTHING]


def test_a_list_that_is_complete_says_zero_where_it_is_silent() -> None:
    """What a complete register of a year does not name is zero there, and the list vouches for it."""
    identity = """\
    menurut: tahun layanan
    angka: a
    kiri: {daftar: setahun}
    hubungan: sama
    kanan:
      - {daftar: bagian, syarat: [bulan=12], hitung: jumlah, lengkap: ya}"""
    left = (row("setahun", layanan="x", a="5"), row("setahun", 3, layanan="y", a="0"))
    rows = found(identity, *left, row("bagian", 9, layanan="z", bulan="12", a="7"))
    assert [each.verdict for each in rows] == [DIFFERENT, SAME]
    assert [each.right[0].entries[0].at.line for each in rows] == [9, 9]
    assert found(identity, *left, row("bagian", layanan="z", bulan="11", a="7")) == []


@pytest.mark.parametrize(
    ("relation", "left", "right", "expected"),
    [
        ("paling-banyak", "9", "10", SAME),
        ("paling-banyak", "11", "10", DIFFERENT),
        ("paling-banyak", "10,1", "10,0", ROUNDING),
        ("paling-sedikit", "11", "10", SAME),
        ("paling-sedikit", "9", "10", DIFFERENT),
        ("paling-sedikit", "9,9", "10,0", ROUNDING),
    ],
)
def test_a_figure_stays_within_its_bound(relation: str, left: str, right: str, expected: Verdict) -> None:
    """A bound holds where the figure may lie on its side of it before both were rounded."""
    identity = TOTAL.replace("sama", relation)
    assert verdicts(identity, row("setahun", a=left), row("bagian", a=right)) == [expected]


def test_a_figure_lies_between_those_below_it() -> None:
    """In a tree a rate lies between the least and the greatest just below, code by code."""
    identity = """\
    menurut: tahun kode
    angka: a
    kiri: {daftar: pohon, hitung: jumlah}
    hubungan: antara
    kanan:
      - {daftar: pohon, hitung: jumlah}
    pasangan: anak"""
    tree = (
        row("pohon", kode="A", a="50"),
        row("pohon", 3, kode="A.1", a="20"),
        row("pohon", 4, kode="A.1", a="20"),
        row("pohon", 5, kode="A.2", a="60"),
    )
    (held,) = found(identity, *tree)
    assert (held.verdict, held.of, [int(each.value) for each in held.right]) == (
        SAME,
        ("2023", "A"),
        [40, 60],
    )
    (above,) = found(identity, row("pohon", kode="A", a="70"), *tree[1:])
    assert (above.verdict, int(above.difference)) == (DIFFERENT, 10)
    (below,) = found(identity, row("pohon", kode="A", a="39"), *tree[1:])
    assert (below.verdict, int(below.difference)) == (DIFFERENT, -1)


def test_a_code_is_the_sum_of_all_that_is_below_it() -> None:
    """The lowest rows of a tree add up to each level above; a lowest row is not held against itself twice."""
    identity = """\
    menurut: tahun kode
    angka: pagu
    kiri: {daftar: pohon}
    hubungan: sama
    kanan:
      - {daftar: pohon, baris: terbawah, hitung: jumlah}
    pasangan: di-bawah"""
    money = [("A", "100"), ("A.1", "60"), ("A.1.x", "60"), ("A.2", "41")]
    rows = [
        Entry("pohon", 2023, (), {"tahun": "2023", "kode": code}, {"pagu": Decimal(value)}, "",
              Place("p", line), Citation("laporan"))
        for line, (code, value) in enumerate(money, 2)
    ]  # fmt: skip
    told = {each.of[1]: (each.verdict, int(each.right[0].value)) for each in found(identity, *rows)}
    assert told == {"A": (DIFFERENT, 101), "A.1": (SAME, 60), "A.1.x": (SAME, 60), "A.2": (SAME, 41)}


def test_only_the_newest_revision_counts() -> None:
    """Of several revisions of a year the rows of the last one are taken, year by year."""
    identity = TOTAL.replace("hitung: jumlah", "baris: revisi-terakhir, hitung: jumlah")
    rows = (
        row("bagian", revisi="2", a="30"), row("bagian", 3, revisi="10", a="60"),
        row("bagian", 4, revisi="10", a="40"), row("bagian", 5, tahun="2022", revisi="", a="7"),
    )  # fmt: skip
    left = (row("setahun", a="100"), row("setahun", 3, tahun="2022", a="7"))
    assert verdicts(identity, *left, *rows) == [SAME, SAME]


def test_growth_is_that_over_the_year_before() -> None:
    """Rows of another year stand beside this year's, and the quotient carries their rounding."""
    identity = """\
    menurut: tahun
    kiri: {daftar: hasil, angka: a}
    hubungan: sama
    kanan:
      - {daftar: uang, angka: a}
      - {daftar: uang, angka: a, geser: tahun -1}
    rumus: pertumbuhan"""
    money = (row("uang", a="1199509750"), row("uang", 3, tahun="2022", a="1026571632"))
    assert verdicts(identity, row("hasil", a="16,85"), *money) == [SAME]
    assert verdicts(identity, row("hasil", a="16,84"), *money) == [ROUNDING]
    assert verdicts(identity, row("hasil", a="16,8"), *money) == [SAME]
    assert verdicts(identity, row("hasil", a="16,95"), *money) == [DIFFERENT]
    (alone,) = found(identity, row("hasil", a="16,85"), money[0])
    assert (alone.verdict, alone.gap) == (NOTHING, Gap.NO_ROW)
    (nought,) = found(identity, row("hasil", a="16,85"), money[0], row("uang", tahun="2022", a="0"))
    assert (nought.verdict, nought.gap) == (NOTHING, Gap.BY_ZERO)
    falling = (row("uang", a="-50"), row("uang", 3, tahun="2022", a="-100"))
    assert verdicts(identity, row("hasil", a="50,0"), *falling) == [SAME]


def test_a_label_that_is_no_number_is_not_moved() -> None:
    """A row without a quarter belongs to no quarter before another."""
    identity = """\
    menurut: tahun triwulan
    angka: a
    kiri: {daftar: uang}
    hubungan: paling-sedikit
    kanan:
      - {daftar: uang, geser: triwulan -1}"""
    rows = (
        row("uang", triwulan="1", a="5"),
        row("uang", 3, triwulan="2", a="4"),
        row("uang", 4, triwulan="", a="1"),
    )
    told = {each.of[1]: each.verdict for each in found(identity, *rows)}
    assert told == {"2": DIFFERENT, "": SAME}


@pytest.mark.parametrize(
    ("how", "expected"),
    [("ditambah", "52"), ("dikurangi", "48"), ("dikali", "100"), ("persen-dari", "2500"), ("tertimbang", "1"),
     ("sebelum-sesudah", "96"), ("pertumbuhan", "2400")],
)  # fmt: skip
def test_columns_of_a_row_are_combined(how: str, expected: str) -> None:
    """Arithmetic within a row is exact where its figures are."""
    identity = f"""\
    menurut: tahun
    kiri: {{daftar: hasil, angka: a}}
    hubungan: sama
    kanan:
      - {{daftar: uang, angka: a b, per_baris: {how}}}"""
    (each,) = found(identity, row("hasil", a=expected), row("uang", a="50", b="2"))
    assert (each.verdict, each.right[0].value) == (SAME, Decimal(expected))
    if how != "ditambah":
        assert verdicts(identity, row("hasil", a="1"), row("uang", a="50", b="")) == [NOTHING]
    else:
        assert verdicts(identity, row("hasil", a="50"), row("uang", a="50", b="")) == [SAME]


def test_a_row_that_divides_by_zero_is_told_so() -> None:
    """A share of nothing is no share."""
    identity = """\
    menurut: tahun
    kiri: {daftar: hasil, angka: a}
    hubungan: sama
    kanan:
      - {daftar: uang, angka: a b, per_baris: persen-dari}"""
    (each,) = found(identity, row("hasil", a="1"), row("uang", a="50", b="0"))
    assert each.gap is Gap.BY_ZERO


def test_a_constant_and_fewer_labels_stand_beside_every_group() -> None:
    """Shares are held against 100, and each breakdown against the one total of its year."""
    hundred = """\
    menurut: tahun layanan
    kiri: {daftar: nps, angka: a b c}
    hubungan: sama
    kanan:
      - {nilai: "100"}"""
    assert verdicts(hundred, row("nps", layanan="x", a="69,18", b="27,40", c="3,42")) == [SAME]
    assert verdicts(hundred, row("nps", layanan="x", a="69,18", b="27,40", c="3,43")) == [ROUNDING]
    assert verdicts(hundred, row("nps", layanan="x", a="69,18", b="27,40", c="4,42")) == [DIFFERENT]
    total = """\
    menurut: tahun ciri
    kiri: {daftar: ciri, angka: jumlah, hitung: jumlah}
    hubungan: sama
    kanan:
      - {daftar: semua, angka: jumlah, hitung: terbesar, menurut: tahun}"""
    parts = (
        row("ciri", ciri="Umur", jumlah="4"),
        row("ciri", 3, ciri="Umur", jumlah="6"),
        row("ciri", 4, ciri="Kota", jumlah="9"),
    )
    assert verdicts(total, *parts, row("semua", jumlah="10"), row("semua", 3, jumlah="8")) == [
        SAME,
        DIFFERENT,
    ]
    assert found(total, *parts, row("semua", tahun="2022", jumlah="10")) == []


def test_a_copied_figure_is_not_excused_by_rounding() -> None:
    """Where one figure was copied from the other, 3,6 is not 3,63."""
    identity = TOTAL + "\n    salinan: ya"
    assert verdicts(TOTAL, row("setahun", a="3,6"), row("bagian", a="3,63")) == [SAME]
    assert verdicts(identity, row("setahun", a="3,6"), row("bagian", a="3,63")) == [DIFFERENT]


def test_thousands_are_a_rounding_where_the_list_says_so() -> None:
    """26.395.000 beside 26.394.708 is the same figure in thousands, in a list that prints both."""
    identity = TOTAL + "\n    ribuan: ya"
    assert verdicts(TOTAL, row("setahun", a="26395000"), row("bagian", a="26394708")) == [DIFFERENT]
    assert verdicts(identity, row("setahun", a="26395000"), row("bagian", a="26394708")) == [ROUNDING]
    assert verdicts(identity, row("setahun", a="26396000"), row("bagian", a="26394708")) == [DIFFERENT]
    assert verdicts(identity, row("setahun", a="0"), row("bagian", a="0")) == [SAME]


def test_which_figures_may_have_been_rounded() -> None:
    """A result of 56 may have been 56,4; a count and a weight are what they are."""
    result, count = row("realisasi", a="56", jumlah="56"), row("layanan-volume", a="56")
    weight = row("evaluasi-komponen", bobot="43,5")

    def exact(entry: Entry, column: str) -> bool:
        amount = written(entry, column, is_copied=False, thousands=False)
        assert amount is not None
        return amount.interval.is_exact

    assert [exact(result, "a"), exact(result, "jumlah"), exact(count, "a"), exact(weight, "bobot")] == [
        False, True, True, True,
    ]  # fmt: skip


@given(st.lists(st.decimals(0, 1000, places=4), min_size=1, max_size=8), st.integers(0, 3))
def test_rounded_inputs_never_make_a_difference(values: list[Decimal], places: int) -> None:
    """A total printed from exact figures agrees with the same figures printed, however each was rounded."""
    rows = [row("realisasi", line, a=str(rounded(each, places))) for line, each in enumerate(values, 2)]
    whole = row("realisasi", a=str(rounded(sum(values, Decimal()), places)))
    amounts = [each for entry in rows if (each := written(entry, "a", is_copied=False, thousands=False))]
    total = written(whole, "a", is_copied=False, thousands=False)
    assert total is not None
    assert totalled(Totalling.SUM, amounts).interval.meets(total.interval)
    mean = totalled(Totalling.MEAN, amounts)
    exact = sum(values, Decimal()) / len(values)
    assert mean.interval.meets(Interval.exactly(Fraction(exact).limit_denominator(10**12)))


def test_one_figure_is_its_own_total() -> None:
    """Nothing is done to a single figure; of several the least or the greatest is picked with its rows."""
    one, two = (constant(Decimal(each)) for each in (1, 2))
    assert totalled(Totalling.SUM, [one]) is one
    assert totalled(Totalling.LEAST, [one, two]) is one
    assert totalled(Totalling.GREATEST, [one, two]) is two
    assert combined(Combination.SHARE, [one]) is one


def test_an_endless_quotient_is_shown_with_a_few_digits() -> None:
    """A third is no decimal number; the row keeps enough digits of it to be told apart."""
    identity = TOTAL.replace("hitung: jumlah", "hitung: rata-rata")
    (each,) = found(
        identity,
        row("setahun", a="0,3"),
        row("bagian", a="1"),
        row("bagian", 3, a="0"),
        row("bagian", 4, a="0"),
    )
    assert (each.verdict, str(each.right[0].value)) == (SAME, "0.3333333333")
    assert each.left.note == ""


def test_nothing_is_held_against_nothing() -> None:
    """Without identities there is no row."""
    assert evaluate((), {}) == ()

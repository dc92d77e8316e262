"""Changes told in sentences: growth, what was realised, what a cut leaves, and the words of direction."""

import pytest

from generator.audit.formats.rows import rows_of
from tests.reports import audit, firm, told

CUT = """Pagu awal Rp 43.000.000 yang terdiri dari RM Rp 13.000.000 dan PNBP Rp 30.000.000. Efisiensi sebesar
Rp 5.000.000 yang meliputi RM Rp {of_one} dan PNBP Rp {of_other}. Sehingga pagu efektif menjadi
Rp 38.000.000 yang terdiri dari RM Rp 11.000.000 dan PNBP Rp 27.000.000."""
LEFT = "Pagu awal Rp 43.000.000. Efisiensi sebesar Rp 5.500.000. Sehingga pagu efektif menjadi Rp 38.000.000."
LOST = "Realisasi Rp 1.950.000.000 (99,65%) dengan perincian RM Rp 10.870.000.000 dan PNBP Rp 1.080.000.000."


@pytest.mark.parametrize(
    "right",
    [
        "Pelanggan bertambah dari 435 orang menjadi 484 orang, naik 11,26% dalam setahun.",
        "Keluhan dari 50 buah menjadi 40 buah atau turun sebesar 20% dalam setahun.",
        "Nilai meningkat dari 16,7% menjadi 45%, kenaikan sebesar 28,3% dalam setahun.",
        "Peringkat naik dari 7 menjadi 3 di antara semua balai.",
        "Pagu TA. 2025 sebesar Rp 40.000.000 dengan realisasi Rp 30.000.000 (75%).",
        "Realisasi Rp 30.000.000 dari total pagu sebesar Rp 40.000.000 atau 75,00%.",
        "Target penerimaan Rp 10.000.000 dan realisasi Rp 11.000.000 (10%) tahun ini.",
        CUT.format(of_one="2.000.000", of_other="3.000.000"),
        "Pegawai berjumlah 180 orang, yang terdiri dari 120 PNS, 14 P3K dan 46 tenaga kontrak.",
        "Realisasi Rp 11.950.000 (99,65%) dengan perincian RM Rp 10.870.000 dan PNBP Rp 1.080.000.",
    ],
)
def test_right_sentences_are_left_alone(right: str) -> None:
    """Each says what its figures say."""
    done = audit(right)
    assert rows_of(done) == []


@pytest.mark.parametrize(
    ("wrong", "kind", "printed", "follows"),
    [
        ("Nilai meningkat dari 4,57 menjadi 3,68 tahun ini.", "arah perubahan", "4,57 menjadi 3,68", ""),
        ("Nilai mengalami penurunan dari 79,21 menjadi 80,90 tahun ini.", "arah perubahan",
         "79,21 menjadi 80,90", ""),
        ("Pagu TA. 2025 sebesar Rp 40.000.000 dengan realisasi Rp 30.000.000 (57%).",
         "persentase dalam kalimat", "57", "75"),
        (LEFT, "pengurangan pagu", "5.500.000", "5.000.000"),
        (LOST, "jumlah dalam kalimat", "1.950.000.000", "11.950.000.000"),
    ],
)  # fmt: skip
def test_wrong_sentences_are_told(wrong: str, kind: str, printed: str, follows: str) -> None:
    """Once, and as sure."""
    (row,) = firm(wrong)
    assert (row.kind, row.printed, row.follows) == (kind, printed, follows)


@pytest.mark.parametrize(
    ("unsure", "follows"),
    [
        ("Pelanggan bertambah dari 435 orang menjadi 484 orang, naik 12,5% dalam setahun.", "11,26"),
        ("Target penerimaan Rp 10.500.000 dan realisasi Rp 11.000.000 (10%) tahun ini.", "4,76"),
        ("Pegawai berjumlah 180 orang, yang terdiri dari 110 PNS, 14 P3K dan 46 tenaga kontrak.", "170"),
    ],
)
def test_what_words_may_mean_otherwise_is_asked(unsure: str, follows: str) -> None:
    """A question, and never sure."""
    assert firm(unsure) == []
    assert [row[2] for row in told(unsure)] == [follows]


def test_parts_are_cut_as_the_whole_is() -> None:
    """One part of the cut is not what is left out of its budget, although the wholes are right."""
    text = CUT.format(of_one="1.500.000", of_other="3.500.000")
    assert [(row.printed, row.follows) for row in firm(text)] == [
        ("1.500.000", "2.000.000"),
        ("3.500.000", "3.000.000"),
    ]


def test_growth_that_stands_between_both_amounts_is_asked() -> None:
    """The amount of the year before has two digits exchanged."""
    said = "Penerimaan sebesar Rp 1.744.000.000 naik 15,65% dari tahun 2023 sebesar Rp {}.\n"
    assert told(said.format("1.508.000.000")) == []
    assert [(kind, printed) for kind, printed, _ in told(said.format("1.580.000.000"))] == [
        ("pertumbuhan", "15,65")
    ]

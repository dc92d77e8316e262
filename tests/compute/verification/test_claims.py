"""Words of texts that claim something of figures, and those that are no claim."""

import pytest

from generator.compute.verification.claims import claims


def told(text: str) -> list[str]:
    """Return the claims of a text: kind, figures and rank."""
    return [
        " ".join((each.kind.value, *(str(one.amount) for one in each.figures), str(each.rank or ""))).strip()
        for each in claims(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nilai naik dari 3,57 pada 2022 menjadi 3,63.", ["naik 3.63 3.57"]),
        (
            "Hasil naik 20,67%, dari Rp 100 pada 2022 menjadi Rp 121.",
            ["naik 121 100", "pertumbuhan 20.67 121 100"],
        ),
        ("Nilainya 96,5 pada 2020, turun menjadi 83 pada 2021.", ["turun 83 96.5"]),
        ("Nilai ini turun dari 80,9 dan membaik.", ["turun 80.9"]),
        ("Nilainya 76,80, di atas target 75.", ["di-atas-target 76.80 75"]),
        ("Nilainya 3,73 dari 5,00, di atas target 3,56.", ["di-atas-target 3.73 3.56"]),
        ("Nilainya 70, di bawah target 75.", ["di-bawah-target 70 75"]),
        ("Walaupun target tercapai, nilainya rendah.", ["tercapai"]),
        ("Target belum tercapai.", ["tidak-tercapai"]),
        ("Nilai tertinggi ada pada aduan (3,85) dan terendah biaya (3,43).",
         ["tertinggi 3.85", "terendah 3.43"]),
        ("Nilai terendah ada pada sertifikasi, yaitu 3,67.", ["terendah 3.67"]),
        ("Di antara 22 balai, Manado di urutan ke-14.", ["peringkat 22 14"]),
        ("Palembang di peringkat keempat dari 13 balai, di antara 3 lainnya.", ["peringkat 13 4"]),
    ],
)  # fmt: skip
def test_a_claim_names_its_figures(text: str, expected: list[str]) -> None:
    """Direction, target, extreme and rank are read with the figures that they speak of."""
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Menurut laporan, nilai naik dari 3 menjadi 2.",
        "Tabel menulis turun dari 3 menjadi 4.",
        "Nilainya diharapkan naik dari 3 menjadi 2.",
        "Target triwulan tercapai.",
        "Target 2022 tidak tercapai.",
        "Target 75 tercapai.",
        "Keduanya tidak mencapai target.",
        "Nilai terendah belum diketahui.",
        "Urutan ke-14 dan urutan ke-2 dari 20 unit.",
        "Berada di urutan ke-14.",
        "Capaian 56% dari 100.",
    ],
)
def test_what_is_not_sure_claims_nothing(text: str) -> None:
    """What a report says, what is hoped, and words without their figures are no claims."""
    assert told(text) == []


def test_a_claim_has_its_place_in_the_text() -> None:
    """The passage is found again in the whole text, with all digits of its figures."""
    text = "Baik. Nilai 3,63 naik dari 3,57 pada 2022 menjadi 3,63.\nTarget tercapai."
    assert [text[each.start : each.end] for each in claims(text)] == [
        "naik dari 3,57 pada 2022 menjadi 3,63",
        "Target tercapai",
    ]

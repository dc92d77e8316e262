"""B131, R382, R383: narratives beside the figures of their office, one finding for each narrative."""

import pytest

from tests import identities, small
from tests.small import FILES, STORY

LIST = {path: text for path, text in identities.LISTS.items() if path.endswith("/narasi.yml")}


def found(text: str, head: str = "") -> list[tuple[str, int, str, str, str]]:
    """Return the findings about a narrative: code, line, field, message and remedy."""
    story = FILES[STORY].replace("Pelanggan puas.", text).replace("halaman 9\n", f"halaman 9\n{head}")
    return [
        (each.code, each.at.line, each.at.field, each.message, each.help)
        for each in small.findings(FILES | LIST | {STORY: story})
    ]


def test_what_the_office_does_not_hold_is_told_once_with_what_marks_it() -> None:
    """All numbers of a narrative stand in one finding; the remedy keeps what is marked already."""
    ((code, line, _, message, remedy),) = found(
        "Waktunya 64 jam, lalu 64,5 jam.\nJuga 64 dan 7,5.", "angka_lain: 7,5\n"
    )
    assert (code, line) == ("R382", 8)
    assert message == "angka `64`, `64,5` di narasi ini tidak ada di data kantor"
    assert remedy.endswith("ditandai di kepala berkas: `angka_lain: 7,5; 64; 64,5`")


def test_a_mark_that_marks_nothing_is_told() -> None:
    """What the text no longer says is to leave the head."""
    ((code, line, field, message, _),) = found("Pelanggan puas.", "angka_lain: 64\n")
    assert (code, line, field) == ("R382", 4, "angka_lain")
    assert message == "`angka_lain` menyebut `64`, yang tidak ada di narasi ini"


def test_words_that_contradict_figures_are_told_once() -> None:
    """Each passage is quoted with both figures."""
    ((code, line, _, message, _),) = found("Naik dari 3,63 menjadi 3,5.\nTarget tidak tercapai.")
    assert (code, line) == ("R383", 7)
    assert message == (
        "`Naik dari 3,63 menjadi 3,5` (3,5 dan 3,63), `Target tidak tercapai` (103,71 dan 100) tidak cocok "
        "dengan angkanya"
    )


@pytest.mark.parametrize(
    ("reference", "problem"),
    [
        ("{{a b c}}", "tidak terbaca"),
        ("{{nilai}}", "menunjuk daftar yang tidak ada"),
        ("{{hasil nilai}}", "menunjuk kolom yang tidak ada"),
        ("{{realisasi 2019}}", "tidak menunjuk baris mana pun"),
    ],
)
def test_a_reference_to_no_figure_stops_publication(reference: str, problem: str) -> None:
    """The reason and the remedy stand at its line."""
    ((code, line, _, message, remedy),) = found(f"Puas.\n\nNilai {reference}.")
    assert (code, line, message) == ("B131", 9, f"rujukan `{reference}` {problem}")
    assert remedy


def test_a_narrative_that_agrees_is_silent() -> None:
    """Its figures are held, its words are right, and its references name figures."""
    assert found("Nilai {{realisasi}}, di atas target 3,5. Target tercapai.") == []

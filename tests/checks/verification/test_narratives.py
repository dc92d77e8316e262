"""B131, R382, R383: texts beside the figures of their office, one finding for each file."""

from pathlib import Path

import pytest

from generator.portal import check
from tests import identities, small
from tests.small import FILES, PROFILE, STORY

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
    assert message == "angka `64`, `64,5` di tulisan ini tidak ada di data kantor"
    assert remedy.endswith("ditandai di kepala berkas: `angka_lain: 7,5; 64; 64,5`")


def test_a_mark_that_marks_nothing_is_told() -> None:
    """What the text no longer says is to leave the head."""
    ((code, line, field, message, _),) = found("Pelanggan puas.", "angka_lain: 64\n")
    assert (code, line, field) == ("R382", 4, "angka_lain")
    assert message == "`angka_lain` menyebut `64`, yang tidak ada di tulisan ini"


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


PAGE = "content/kabar/hasil.md"
HEAD = "---\ntitle: Hasil\ndescription: Hasil.\nsatker: balai-uji\n"


def told_of_page(root: Path, head: str, text: str, path: str = PAGE) -> list[tuple[str, str, int]]:
    """Return what is found in a portal with one written page."""
    small.write(root, FILES | LIST | {path: f"{head}---\n\n# Hasil\n\n{text}\n"})
    return [(each.code, each.at.path, each.at.line) for each in check(root).diagnostics]


def test_a_page_about_an_office_is_held_against_its_figures(tmp_path: Path) -> None:
    """Its numbers and words are told as those of narratives, at their lines."""
    assert told_of_page(tmp_path, HEAD, "Nilai 3,63.\n\nWaktunya 64 jam.") == [("R382", PAGE, 11)]
    assert told_of_page(tmp_path, HEAD + "angka_lain: 64\n", "Waktunya 64 jam.") == []
    assert told_of_page(tmp_path, HEAD + "angka_lain: 65\n", "Nilai 3,63.") == [("R382", PAGE, 5)]
    assert told_of_page(tmp_path, HEAD, "Naik dari 3,63 menjadi 3,5.") == [("R383", PAGE, 9)]


def test_a_page_in_the_folder_of_an_office_is_about_it(tmp_path: Path) -> None:
    """No key is needed there; elsewhere a page without one tells of nobody."""
    plain = "---\ntitle: Hasil\ndescription: Hasil.\n"
    within = "content/satker/balai-uji/kabar.md"
    assert told_of_page(tmp_path, plain, "Waktunya 64 jam.", within) == [("R382", within, 8)]
    assert told_of_page(tmp_path / "lain", plain, "Waktunya 64 jam.") == []


def test_a_page_about_an_unknown_office_is_told(tmp_path: Path) -> None:
    """With the office that is meant, where one is nearly called so."""
    head = HEAD.replace("balai-uji", "balai-ujii")
    assert told_of_page(tmp_path, head, "Waktunya 64 jam.") == [("D209", PAGE, 4)]
    ((_, remedy),) = [(each.code, each.help) for each in check(tmp_path).diagnostics]
    assert remedy == "tulis `balai-uji`"


def test_planned_activities_and_the_profile_are_read_too() -> None:
    """A figure of an activity stands alone where its note names it, one of the profile by its key."""
    plan = small.OFFICE + "2023/rencana-aksi.csv"
    rows = "indikator;triwulan;kegiatan;sumber;catatan\nkepuasan;1;Melatih {} orang;laporan;{}\n"
    profile = FILES[PROFILE].replace("menguji contoh", "menguji 6.400 contoh")

    def told(texts: dict[str, str]) -> list[tuple[str, str, int]]:
        return [(each.code, each.at.path, each.at.line) for each in small.findings(FILES | LIST | texts)]

    assert told({plan: rows.format("640", "")}) == [("R382", plan, 2)]
    assert told({plan: rows.format("640", "640 orang dari seluruh daerah")}) == []
    assert told({plan: rows.format("42", "")}) == []
    assert told({PROFILE: profile}) == [("R382", PROFILE, 1)]
    assert told({PROFILE: profile + "angka_lain: 6.400\n"}) == []

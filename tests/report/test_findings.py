"""Findings as people and machines read them."""

import json
import re

import pytest

from generator.findings.shared.catalog import CAUSES, finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.report.findings import Format, format_findings, in_order
from generator.values.shared.place import Place
from tests import small

PATH = "data/satker/balai-uji/a.csv"
STOPPED = "Belum diterbitkan; perbaiki dahulu yang bertanda galat."
LINES = {PATH: ("indikator;realisasi;catatan", "kepuasan;3.63;ya, benar, sekali", '"x;y";3.63;')}


def _at(line: int = 2, column: int = 2, field: str = "realisasi", path: str = PATH) -> Place:
    return Place(path, line, column, field)


def _text(*found_: Diagnostic, lines: dict[str, tuple[str, ...]] | None = None) -> str:
    return format_findings(found_, LINES if lines is None else lines, Format.TEXT)


def _wrong(
    at: Place, code: str = "D204", mark: str = "3.63", message: str = "`3.63` bukan angka"
) -> Diagnostic:
    return finding(code, at, message, "tulis `3,63`", mark=mark)


def test_a_finding_reads_like_a_letter() -> None:
    """A finding tells what, where, the line itself, and what to do; the last line counts."""
    assert _text(_wrong(_at())) == "\n".join(
        [
            "galat[D204]: `3.63` bukan angka",
            f" --> {PATH}, baris 2, kolom realisasi",
            "2 | kepuasan;3.63;ya, benar, sekali",
            "  |          ^^^^",
            "  = saran: tulis `3,63`",
            "",
            f"1 galat, 0 peringatan. {STOPPED} Penjelasan: kinerja jelaskan KODE",
        ]
    )


@pytest.mark.parametrize(
    ("findings", "verdict"),
    [
        ((), "Semua data dapat diterbitkan: tidak ada galat, tidak ada peringatan."),
        ((_wrong(_at(), "D207"),), "0 galat, 1 peringatan. Data dapat diterbitkan; peringatan ikut terbit."),
    ],
)
def test_the_last_line_says_whether_it_can_be_published(
    findings: tuple[Diagnostic, ...], verdict: str
) -> None:
    """The last line says in plain words whether the data can be published."""
    assert format_findings(findings, LINES, Format.TEXT).split("\n")[-1].startswith(verdict)


@pytest.mark.parametrize(
    ("at", "mark", "start"),
    [
        (_at(column=1, field="indikator"), "3.63", 9),
        (_at(line=3), "3.63", 6),
        (_at(), "tidak ada", None),
        (_at(), "", None),
        (_at(line=9), "3.63", None),
        (_at(line=0), "3.63", None),
        (_at(path="data/lain.csv"), "3.63", None),
    ],
)
def test_the_meant_part_is_underlined(at: Place, mark: str, start: int | None) -> None:
    """The meant part is underlined in its own cell, where the line and the part can be shown."""
    carets = re.search(r"^ +\| ( *)\^+$", _text(_wrong(at, mark=mark)), re.MULTILINE)
    assert (len(carets[1]) if carets else None) == start


@pytest.mark.parametrize("position", [0, 500, 980])
def test_a_long_line_is_shown_around_the_part(position: int) -> None:
    """Of a very long line, the part that is meant is shown, and underlined rightly."""
    line = "x" * position + "3.63" + "y" * (1000 - position)
    shown = _text(_wrong(_at(1, 0, "", "data/a.md")), lines={"data/a.md": (line,)}).split("\n")
    assert len(shown[2]) < 120
    start = shown[3].index("^")
    assert shown[2][start : start + 4] == "3.63"


def test_an_empty_line_is_not_shown() -> None:
    """A line without text is not shown."""
    assert " | " not in _text(_wrong(_at(1, 0, "", "data/a.md")), lines={"data/a.md": ("  ",)})


def test_tabs_are_made_visible() -> None:
    """A tab, which looks like a blank, is shown as an arrow."""
    assert "2 | a→3.63" in _text(_wrong(_at()), lines={PATH: ("x\ty", "a\t3.63")})


def test_one_cell_has_one_finding() -> None:
    """Of several findings about a cell the weightiest is told, and of equals the first."""
    blank, word, bound = _wrong(_at(), "D207"), _wrong(_at(), "D204"), _wrong(_at(), "D205")
    assert in_order([blank, word, bound]) == (word,)


def test_findings_about_rows_and_files_stand_beside_each_other() -> None:
    """Findings about a whole row or file, and about years without a rule, are all told."""
    row = [_wrong(_at(2, 0, ""), code) for code in ("B108", "B109")]
    rules = [_wrong(_at(), "A401", message=message) for message in ("satu", "dua")]
    assert len(in_order([*row, *rules, *row])) == 4


def test_findings_come_in_the_order_of_the_file() -> None:
    """A clerk works from top to bottom."""
    places = [_at(10), _at(2), _at(2, 1, "indikator"), Place("data/a.csv", 5)]
    assert [each.at for each in in_order(map(_wrong, places))] == [places[3], places[2], places[1], places[0]]


def test_the_same_in_many_rows_is_told_once() -> None:
    """The same finding in many rows is told once with the rows, and counts once."""
    text = _text(*(_wrong(_at(line)) for line in range(2, 40)))
    assert text.count("galat[") == 1
    assert "  = sama di baris 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14; dan 25 tempat lain\n" in text
    assert "1 galat" in text


def test_a_few_are_told_one_by_one() -> None:
    """Up to three equal findings are each shown."""
    assert _text(*(_wrong(_at(line)) for line in range(2, 5))).count("galat[") == 3


def test_a_strange_name_in_many_files_is_told_once_for_an_office() -> None:
    """A card that is missing is told once, with the files that name it."""
    names = [f"data/satker/balai-uji/{year}/perjanjian.csv" for year in range(2010, 2020)]
    text = _text(*(_wrong(_at(path=name), "R303") for name in [*names, "data/satker/lain/a.csv"]))
    assert text.count("galat[") == 2
    assert f"= sama di {names[1]} baris 2; {names[2]} baris 2;" in text
    assert "dan 3 tempat lain" in text


def test_a_line_with_a_persons_number_is_never_printed() -> None:
    """What is printed may be published: a line with a person's number is left out."""
    lines = {PATH: ("indikator;realisasi;catatan", "kepuasan;3.63;0812-0000-0000"), "data/a.md": ("x",)}
    text = _text(_wrong(_at()), _wrong(_at(2, 3, "catatan"), "P503", "", "ada nomor"), lines=lines)
    assert "0812" not in text
    assert "galat[P503]" in text


def test_what_repeats_a_persons_number_is_left_out() -> None:
    """Of a cell with a person's number only that is told, and nothing on its line repeats the number."""
    named = _wrong(_at(2, 3, "catatan"), "P501", "", "ada NIK")
    quoting = _wrong(_at(2, 1, "indikator"), message="`9699995001700001` bukan angka")
    assert in_order([_wrong(_at(2, 3, "catatan")), quoting, named]) == (named,)


@pytest.mark.parametrize("style", Format)
def test_no_format_repeats_a_persons_number(style: Format) -> None:
    """A finding on another line that quotes a number, an address or a date of birth masks it."""
    quoted = "`HP 0812-0000-0000`, `seseorang@contoh.com`, `lahir 1 Januari 1900`"
    told = format_findings([_wrong(_at(), "R302", "", f"bertentangan: {quoted}")], {}, style)
    assert "`HP …000`, `…com`, `lahir …900`" in told
    assert not {"0812", "seseorang", "Januari"} & set(re.findall(r"\w+", told))


def test_a_habit_is_told_once_for_a_column() -> None:
    """A column full of decimal points is one finding, with the other rows, in every format."""
    points = [_wrong(_at(line), "D201", message=f"tanda desimal `{line}.5`") for line in range(2, 8)]
    assert "  = serupa di baris 3, 4, 5, 6, 7\n" in _text(*points)
    (told,) = json.loads(format_findings(points, LINES, Format.JSON))
    assert [each["baris"] for each in told["tempat_lain"]] == [3, 4, 5, 6, 7]
    assert "Serupa di baris 3, 4, 5, 6, 7." in format_findings(points, LINES, Format.GITHUB)


def test_json_tells_everything() -> None:
    """Other programs get every finding with its words, place and remedy."""
    (told,) = json.loads(format_findings([_wrong(_at())], {}, Format.JSON))
    assert told == {
        "kode": "D204",
        "tingkat": "galat",
        "judul": CAUSES["D204"].title,
        "berkas": PATH,
        "baris": 2,
        "kolom": "realisasi",
        "nomor_kolom": 2,
        "pesan": "`3.63` bukan angka",
        "saran": "tulis `3,63`",
        "tempat_lain": [],
    }
    assert json.loads(format_findings([], {}, Format.JSON)) == []


def test_annotations_are_one_line_each() -> None:
    """A forge gets one line for each finding, with the signs that it reads as its own escaped."""
    at = _at(2, 2, "realisasi", "data/50%,a:b.csv")
    error = finding("D204", at, "`50%`\nbukan: angka", "tulis, `50`")
    warning = finding("D207", Place(PATH), "spasi", "hapus")
    title, message = "D204 Teks di tempat angka", "`50%25` bukan: angka. Kolom realisasi. Saran: tulis, `50`"
    assert format_findings([error, warning], {}, Format.GITHUB).split("\n") == [
        f"::error file=data/50%25%2Ca%3Ab.csv,line=2,title={title}::{message}",
        f"::warning file={PATH},line=1,title=D207 Spasi di tepi isian::spasi. Saran: hapus",
    ]


def test_misspelt_reference_travels_to_the_screen() -> None:
    """A slip in a file is shown with the line as it stands there."""
    texts = small.changed(small.RESULT, ";pengguna;", ";penguna;")
    lines = {each.path: each.lines for each in small.as_files(texts)}
    text = format_findings(small.findings(texts), lines, Format.TEXT)
    assert "3 | 2023;4;penguna;;42;;100;;laporan;halaman 7\n  |        ^^^^^^^\n" in text


def test_gitlab_reads_findings_as_code_quality() -> None:
    """A finding keeps its fingerprint where its row moves, and names the line and the remedy."""
    first, moved = (
        json.loads(format_findings([_wrong(_at(line))], LINES, Format.GITLAB))[0] for line in (2, 3)
    )
    assert first["fingerprint"] == moved["fingerprint"]
    assert first | {"fingerprint": ""} == {
        "description": "`3.63` bukan angka. Saran: tulis `3,63`",
        "check_name": "D204",
        "fingerprint": "",
        "severity": "blocker",
        "location": {"path": PATH, "lines": {"begin": 2}},
    }
    points = [_wrong(_at(line)) for line in range(2, 8)]
    (told,) = json.loads(format_findings(points, LINES, Format.GITLAB))
    assert "Sama di baris 3, 4, 5, 6, 7." in told["description"]

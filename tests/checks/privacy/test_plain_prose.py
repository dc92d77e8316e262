"""Prose is searched as it reads: without marks, tags, entities and escapes, and in whole paragraphs."""

import pytest

from generator.checks.privacy import personal_data
from generator.checks.privacy.plain_prose import as_read, plain
from generator.checks.shared.context import Material
from generator.sources.shared.files import TextFile

NIK = "3201994103850001"  # no district has the number 99


def _codes(path: str, *lines: str) -> list[tuple[str, int]]:
    findings = personal_data.check(Material((), (TextFile(path, lines),)), ())
    return [(each.code, each.at.line) for each in findings]


@pytest.mark.parametrize(
    "written",
    [
        "3201**9941**03850001",
        "__3201__994103850001",
        "3201*99*4103850001",
        "`3201`994103850001",
        "3201~~99~~4103850001",
        "3201==99==4103850001",
        "3201\\_9941\\_0385\\_0001",
        "3201\\-9941\\-0385\\-0001",
        "&#51;201994103850001",
        "&#x33;201994103850001",
        "3201&shy;9941&#8203;03850001",
        "3201&nbsp;9941&nbsp;0385&nbsp;0001",
        "3201<b>9941</b>03850001",
        "3201<span class='x'>9941</span>03850001",
        "3201<!-- -->994103850001",
        "3201<wbr>994103850001",
        "[3201](https://contoh.go.id)994103850001",
        "[3201][catatan]994103850001",
        "![3201](a.png)994103850001",
        "3201{: .besar}994103850001",
        "320&#42;&#42;1994103850001",
        "https://contoh.go.id/?a=%33%32%30%31994103850001",
    ],
)
def test_marks_hide_no_number(written: str) -> None:
    """A number parted by marks is told once, with its line."""
    assert _codes("content/tentang.md", "# Tentang", "", f"Penilai {written}.") == [("P501", 3)]


@pytest.mark.parametrize(
    "written",
    [
        "budi**@**gmail.com",
        "budi&#64;gmail.com",
        "budi@<!-- bukan -->gmail.com",
        "budi<b>@</b>gmail&period;com",
        "<a href='mailto:budi%40gmail.com'>surat</a>",
    ],
)
def test_marks_hide_no_address(written: str) -> None:
    """An address parted by marks is told as well."""
    assert ("P507", 1) in _codes("content/tentang.md", written)


def test_a_paragraph_is_read_as_one_line() -> None:
    """A number broken over two lines of a paragraph is told with the line where it begins."""
    assert _codes("content/tentang.md", "# Tentang", "", "Penilai 3201 9941", "0385 0001 hadir.") == [
        ("P501", 3)
    ]
    assert _codes("content/tentang.md", "- 3201 9941", "- 0385 0001") == []
    assert _codes("content/tentang.md", "Hasil: 3201 9941", "", "0385 0001") == []


@pytest.mark.parametrize(
    "line",
    [
        'catatan: "3201\\u0039941\\x303850001"',
        'catatan: "\\U00000033201994103850001"',
        "catatan: 3201**9941**03850001",
        "catatan: 3201&#57;94103850001",
    ],
)
def test_escapes_of_yaml_hide_no_number(line: str) -> None:
    """What YAML writes by code is read as the sign it is."""
    assert _codes("content/kantor.yml", line) == [("P501", 1)]


def test_folded_text_of_yaml_is_read_as_one_line() -> None:
    """Lines that YAML folds into one are one."""
    assert _codes("content/kantor.yml", "catatan: >", "  Penilai 3201 9941", "  0385 0001 hadir") == [
        ("P501", 2)
    ]


def test_what_is_written_plainly_is_told_once() -> None:
    """A number that stands there as it reads is not told again."""
    assert _codes("content/tentang.md", f"**Penilai** {NIK} & <b>lain</b>") == [("P501", 1)]


@pytest.mark.parametrize(
    "line",
    [
        "95\\% dari **3201** dan *9941* orang",
        "<td>3201</td><td>9941</td><td>0385</td><td>0001</td>",
        "\\UFFFFFFFF",
    ],
)
def test_figures_between_marks_are_figures(line: str) -> None:
    """Emphasised figures, cells and wrong codes make no number."""
    assert _codes("content/tentang.yml", line) == []


@pytest.mark.parametrize(
    "part", ["[", "<", "<!--", "&", "*", "\\", "{:", "](", "%", "<b ", "[a](", "1*", "https://%"]
)
def test_hostile_marks_are_read_in_bounded_steps(part: str) -> None:
    """Endless marks are read like any other text: no shape here repeats without a bound."""
    assert len(plain(part * 20_000, is_data=True)) <= len(part) * 20_000


def test_lines_keep_their_number() -> None:
    """Each sign of the reading knows the line that it comes from."""
    reading = as_read(TextFile("content/a.md", ("# A", "", "satu", "**dua**", "tiga")))
    assert reading.text == "\n# A\n\nsatu dua tiga"
    assert [reading.line(reading.text.index(word)) for word in ("# A", "satu", "dua", "tiga")] == [1, 3, 4, 5]

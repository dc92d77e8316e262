"""Any bytes under any name give findings, never a traceback."""

import json
import os
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.findings.shared.catalog import CAUSES
from generator.findings.shared.diagnostic import Diagnostic
from generator.portal import check
from generator.report.findings import Format, format_findings, in_order
from generator.sources.shared.files import TextFile, lines_at
from tests import small
from tests.small import FILES

REPOSITORY = Path(__file__).parents[2]
NAMES = st.sampled_from(
    [*FILES, "data/satker/balai-uji/2023/target-antara.csv", "data/satker/balai-uji/data-awal.csv"]
)
ODD_SIGNS = ["\0", "\ufeff", "\u200b", "\u0663", "\uff13", "\u2212", "\u202e", "\x85"]
SIGNS = st.sampled_from([*";,\t\"'\n\r#:-[]{}&*!|>%@`~?\\. 0149NaNINFetx", *ODD_SIGNS])
SOUP = st.lists(SIGNS, max_size=60).map("".join)
JARGON = re.compile(
    r"\b(?:pars\w*|null|invalid|error|none|decimal|true|false|string|integer|float|regex|token|traceback|exception"
    r"|scalar|mapping|node|permission|denied|file|key|value)\b|\(code|<class",
    re.IGNORECASE,
)
QUOTED = re.compile(r"`[^`]*`")
SLOW = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _check_all_formats(root: Path) -> tuple[Diagnostic, ...]:
    checked = check(root)
    ordered = in_order(checked.diagnostics)
    lines = lines_at(root, [each.at.path for each in checked.diagnostics])
    for style in Format:
        told = format_findings(checked.diagnostics, lines, style)
        told.encode("utf-8")
        if style is Format.JSON:
            assert sum(1 + len(each["tempat_lain"]) for each in json.loads(told)) == len(ordered)
        if style is Format.GITHUB and told:
            assert len(told.split("\n")) <= len(ordered)
            assert all(
                re.match(r"::(error|warning) file=[^,]+,line=\d+,title=[^,:]+::", line)
                for line in told.split("\n")
            )
    return checked.diagnostics


def _tell(found: tuple[Diagnostic, ...]) -> None:
    """Check what holds of every finding."""
    for each in found:
        assert each.code in CAUSES
        assert each.message
        assert each.help
        assert "\n" not in each.message + each.help
        assert len(each.message) < 500
        assert JARGON.findall(QUOTED.sub("", each.message + each.help)) == []


@SLOW
@given(name=NAMES, content=st.binary(max_size=300))
def test_any_bytes_give_findings(tmp_path: Path, name: str, content: bytes) -> None:
    """A file of any bytes is answered, in every format."""
    root = small.write(tmp_path)
    (root / name).write_bytes(content)
    _tell(_check_all_formats(root))


@SLOW
@given(name=NAMES, start=st.integers(0, 400), length=st.integers(0, 40), soup=SOUP)
def test_any_slip_gives_findings(tmp_path: Path, name: str, start: int, length: int, soup: str) -> None:
    """A file with any part cut out or overwritten is answered."""
    text = FILES.get(name, "indikator;triwulan;target;sumber\nkepuasan;1;3,5;laporan\n")
    start = min(start, len(text))
    texts = FILES | {name: text[:start] + soup + text[start + length :]}
    _tell(_check_all_formats(small.write(tmp_path, texts)))


@pytest.mark.demo
@SLOW
@given(st.data())
def test_any_change_of_real_data_gives_findings(tmp_path: Path, data: st.DataObject) -> None:
    """Real files with a part repeated, cut out or overwritten are answered."""
    real = sorted(path for path in (REPOSITORY / "data").rglob("*") if path.is_file())
    path = data.draw(st.sampled_from(real))
    content = path.read_bytes()
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, min(len(content), start + 80)))
    middle = data.draw(st.one_of(st.just(b""), st.just(content[start:end] * 3), SOUP.map(str.encode)))
    name = path.relative_to(REPOSITORY).as_posix()
    root = small.write(tmp_path)
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_bytes(content[:start] + middle + content[end:])
    _tell(_check_all_formats(root))


@SLOW
@given(st.lists(st.binary(min_size=1, max_size=20), min_size=1, max_size=5))
def test_any_file_name_gives_findings(tmp_path: Path, names: list[bytes]) -> None:
    """Files of any name, bytes that are no text included, are answered."""
    root = small.write(tmp_path)
    for name in names:
        path = os.fsencode(root / "data") + b"/" + name.replace(b"/", b"_").replace(b"\0", b"_")
        if not Path(os.fsdecode(path)).is_dir():
            Path(os.fsdecode(path)).write_bytes(name)
    _tell(_check_all_formats(root))


@example(cell="1\ufeff", path=small.RESULT)
@given(
    cell=st.one_of(SOUP, st.text(max_size=50)),
    path=st.sampled_from([small.RESULT, small.PLAN, small.AGREEMENT]),
)
def test_any_cell_gives_at_most_one_finding(cell: str, path: str) -> None:
    """Whatever stands in a cell of numbers, the row is never blamed twice for it.

    A sign that is not seen at the edge of a number is read over, and told beside what the number leads to.
    """
    number = {small.RESULT: "3,63", small.PLAN: "3,4", small.AGREEMENT: "3,5"}[path]
    safe = re.sub(r"[\s;\"\x00-\x1f\x7f-\x9f\u2028\u2029]", "", cell)
    found = in_order(small.findings(small.changed(path, number, safe)))
    edges = [each for each in found if each.code == "D207"]
    assert len(edges) <= 1
    assert len(found) - len(edges) <= 1
    _tell(found)


@pytest.mark.parametrize("name", [*FILES])
@pytest.mark.parametrize(
    "content",
    [
        "",
        "\n" * 1000,
        ";" * 100_000,
        "a;" * 100_000,
        '"' * 9999,
        "x" * 1_000_000,
        "1e999999999;" * 1000,
        "a: " * 50_000,
        "[" * 100_000,
        "a: &x [*x, *x]",
        "\ufeff\ufeff" + "a;b\n1;2",
        "a;b\r1;2\r",
        "---\n---\n---\n",
        "## " * 10_000,
        "=" * 200_000,
        "-" * 200_000,
        "1 " * 200_000,
        "- - " * 20_000,
    ],
    ids=lambda text: f"{text[:12]!r}-{len(text)}",
)
def test_hostile_files_are_answered_soon(name: str, content: str) -> None:
    """Endless lines, bottomless nesting and huge numbers are answered like any other slip."""
    found = small.findings(FILES | {name: content})
    assert found or name == small.STORY
    assert len(in_order(found)) < 25
    _tell(found)


@pytest.mark.parametrize(
    "number",
    ["1e999999999", "9" * 40, "-" + "9" * 39, "0," + "1" * 38, "٣,٦٣", "Infinity", "NaN", "0x10", "1_000"],
)
def test_extreme_numbers_are_answered(number: str) -> None:
    """A number of any size or script is either exact or told."""
    found = in_order(small.findings(small.changed(small.RESULT, "3,63", number)))
    assert {each.code for each in found} <= {"D204", "D205", "P502"}
    assert {each.at.field for each in found} == {"realisasi"}


def test_folders_named_like_files_are_answered(tmp_path: Path) -> None:
    """A folder in the place of a file is answered as a missing file."""
    root = small.write(tmp_path, {path: text for path, text in FILES.items() if path != small.PROFILE})
    (root / small.PROFILE).mkdir()
    assert [each.code for each in check(root).diagnostics] == ["B116"]


def test_a_file_in_the_place_of_data_is_answered(tmp_path: Path) -> None:
    """A file in the place of the data folder is answered as a portal without data."""
    (tmp_path / "data").write_text("x", "utf-8")
    assert {each.code for each in check(tmp_path).diagnostics} <= {"B101", "B116"}


def test_titles_are_plain_words() -> None:
    """The titles of all causes are free of jargon."""
    assert [cause.title for cause in CAUSES.values() if JARGON.search(cause.title)] == []


def test_unread_files_have_no_lines() -> None:
    """A file that could not be read is known by having no lines."""
    assert not TextFile("data/a.csv", ()).is_read

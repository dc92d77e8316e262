"""Tables as a text lays them out that lost their columns: no row takes a figure of another one."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from generator.copying.lost.tables import label_parts, lost_tables
from tests.copied import report

_WORDS = (
    "Jasa",
    "Pengujian",
    "Kalibrasi",
    "Sertifikasi",
    "Mutu",
    "Alat",
    "Pelatihan",
    "Teknis",
)


@dataclass(frozen=True)
class MadeUp:
    """A row: its words, its figures (fewer than the columns where some are missing), and its lines."""

    words: str
    figures: tuple[str, ...]
    lines: tuple[str, ...]


@st.composite
def _rows(draw: st.DrawFn) -> tuple[int, list[MadeUp]]:
    width = draw(st.integers(2, 6))
    is_numbered = draw(st.booleans())
    missing = draw(st.dictionaries(st.integers(0, 5), st.integers(1, width - 1), max_size=2))
    rows = []
    for number in range(6):
        words = draw(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=5))
        count = missing.get(number, width)
        figures = tuple(f"{draw(st.integers(1, 9))}.{draw(st.integers(100, 999))}.000" for _ in range(count))
        rows.append(
            _laid_out(draw, words, figures, f"{number + 1} " if is_numbered else "", is_first=not number)
        )
    return width, rows


def _laid_out(
    draw: st.DrawFn, words: list[str], figures: tuple[str, ...], number: str, *, is_first: bool
) -> MadeUp:
    cut = draw(st.integers(1, len(words)))
    head, rest = number + " ".join(words[:cut]), " ".join(words[cut:])
    broken = draw(st.integers(1, len(figures)))
    figure_lines = [" ".join(figures[:broken]), *([" ".join(figures[broken:])] if figures[broken:] else [])]
    if is_first or draw(st.booleans()):  # the words stand beside the figures
        inline = " ".join(filter(None, [head, rest]))
        lines = [f"{inline} {figure_lines[0]}", *figure_lines[1:]]
    else:
        lines = [head, *([rest] if rest else []), *([""] if draw(st.booleans()) else []), *figure_lines]
    return MadeUp(" ".join(words), figures, tuple(lines))


@given(_rows())
def test_whole_rows_are_those_that_were_printed(made: tuple[int, list[MadeUp]]) -> None:
    """A row is found with its own words and figures; one that lacks a figure is never whole."""
    width, rows = made
    text = "\n".join(["Tabel 1. Angka", "Uraian", *(line for row in rows for line in row.lines), ""])
    (found,) = lost_tables(report(text).blocks)
    told = [
        (label_parts(row)[1], tuple(cell.text for cell in row.cells))
        for row in found.rows
        if not row.is_short
    ]
    assert told == [(row.words, row.figures) for row in rows if len(row.figures) == width]

"""Markdown files of people."""

import pytest

from generator.sources.prose.narrative import Prose, read_prose
from generator.sources.shared.files import TextFile


def _read(text: str) -> tuple[Prose, list[tuple[str, int]]]:
    outcome = read_prose(TextFile("a.md", tuple(text.split("\n"))))
    return outcome.value, [(each.code, each.at.line) for each in outcome.diagnostics]


def test_sections_stand_under_their_headings() -> None:
    """The text below a heading belongs to it, up to the next heading."""
    prose, findings = _read(
        "---\nsumber: x\n---\n\n## Analisis\n\nSatu.\n\n### Rinci\nDua.\n##Kendala\n- tiga\n"
    )
    assert [(each.title, each.text, each.at.line) for each in prose.sections] == [
        ("Analisis", "Satu.\n\n### Rinci\nDua.", 5),
        ("Kendala", "- tiga", 11),
    ]
    assert prose.head is not None
    assert prose.head.entries["sumber"].at.line == 2
    assert findings == []


@pytest.mark.parametrize("text", ["## Analisis\nSatu.", "---\nsumber: x\n## Analisis\nSatu.", "", "---"])
def test_a_missing_head_is_told_once(text: str) -> None:
    """A file without a head is told so; its sections are read all the same."""
    prose, findings = _read(text)
    assert findings == [("B111", 1)]
    assert prose.head is None
    assert [each.title for each in prose.sections] == (["Analisis"] if "##" in text else [])


def test_a_broken_head_is_told_once() -> None:
    """A head that can't be read is one finding, and nothing is said to be missing from it."""
    prose, findings = _read("---\na: b: c\n---\n## Analisis\nSatu.")
    assert (prose.head, findings) == (None, [("B111", 2)])


def test_text_before_the_first_heading_is_told() -> None:
    """A text without a heading would not be shown, so it is told."""
    prose, findings = _read("---\nsumber: x\n---\n\nSatu.\nDua.\n## Analisis\nTiga.")
    assert findings == [("B117", 5)]
    assert len(prose.sections) == 1


def test_a_head_alone_is_a_file() -> None:
    """A head without sections is read."""
    assert _read("---\nsumber: x\n---")[1] == []


@pytest.mark.parametrize("line", ["### Analisis", "**Analisis**", "**Analisis:**", "__Analisis__"])
def test_a_heading_of_another_kind_is_told(line: str) -> None:
    """A heading of another level, or in bold type, is answered with the heading as it should be."""
    outcome = read_prose(TextFile("a.md", ("---", "sumber: x", "---", line, "Satu.")))
    assert [(each.code, each.at.line, each.help) for each in outcome.diagnostics] == [
        ("B117", 4, "tulis `## Analisis`")
    ]


def test_a_head_without_end_is_told() -> None:
    """A head that is opened and not closed is told as that."""
    outcome = read_prose(TextFile("a.md", ("---", "sumber: x", "## Analisis", "Satu.")))
    assert outcome.diagnostics[0].help.startswith("tulis baris `---` sesudah isian `letak:`")

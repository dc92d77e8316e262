"""YAML as text with places."""

import pytest

from generator.sources.shared.files import TextFile
from generator.sources.shared.yaml_document import Listing, Mapping, Scalar, read_document


def _read(text: str) -> tuple[Mapping, list[tuple[str, int, str]]]:
    outcome = read_document(TextFile("a.yml", tuple(text.split("\n"))))
    return outcome.value, [(each.code, each.at.line, each.at.field) for each in outcome.diagnostics]


def _text(text: str) -> str:
    node = _read(text)[0].entries["a"]
    assert isinstance(node, Scalar)
    return node.text


@pytest.mark.parametrize("text", ["019.07", "no", "yes", "1e3", "2023-01-01", "0x1F", "12:30", "3,63"])
def test_every_value_is_the_text_that_stands_there(text: str) -> None:
    """`019.07` is not 19.07 and `no` is not false: nothing is converted."""
    assert _text(f"a: {text}") == text


@pytest.mark.parametrize(
    ("text", "value"),
    [('a: "x"', "x"), ("a: |\n  x\n  y\n", "x\ny"), ("a:", ""), ('a: " x "', "x"), ("a: '~'", "~")],
)
def test_quotes_and_blanks_are_not_part_of_a_value(text: str, value: str) -> None:
    """Quotation marks and blanks around a text are not part of it."""
    assert _text(text) == value


def test_values_remember_their_place() -> None:
    """Every key and value knows its line and column."""
    tree, findings = _read("a: 1\nb:\n  - c: 2\n")
    listing = tree.entries["b"]
    assert isinstance(listing, Listing)
    assert (tree.entries["a"].at.line, tree.entries["a"].at.column) == (1, 4)
    assert (tree.keys["b"].line, listing.items[0].at.line) == (2, 3)
    assert findings == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("B110", 0, "")]),
        ("# hanya catatan", [("B110", 0, "")]),
        ("---\n...", [("B110", 0, "")]),
        ("kalimat saja", [("B114", 1, "")]),
        ("- a\n- b", [("B114", 1, "")]),
        ("a: b: c", [("B111", 1, "")]),
        ("a: [b", [("B111", 1, "")]),
        ("a: @b", [("B111", 1, "")]),
        ("%YAML 9.9\n---\na: b", [("B111", 1, "")]),
        ("a: 1\n---\nb: 2", [("B111", 2, "")]),
        ("a: 1\nb: 2\na: 3", [("B112", 3, "a")]),
        ("? [x]\n: y", [("B114", 1, "")]),
        ("'': y", [("B114", 1, "")]),
        ("a: &x 1", [("B115", 1, "a")]),
        ("a: !x 1", [("B115", 1, "a")]),
        ("a: ~", [("B115", 1, "a")]),
        ("a: null", [("B115", 1, "a")]),
        ("a: b # c", [("B115", 1, "a")]),
        ('a: "b" # c', []),
        ("a: b#c", []),
        ("a: # c", []),
        ("a: &x 1\nb: *x", [("B115", 1, "a"), ("B114", 2, "b")]),
        ('a: "\\0"', [("B104", 1, "a")]),
    ],
)
def test_what_yaml_would_swallow_is_told(text: str, expected: list[tuple[str, int, str]]) -> None:
    """Double keys, copies, tags, cut-off texts and broken structures are told where they stand."""
    assert _read(text)[1] == expected


@pytest.mark.parametrize("text", ["[" * 100_000, "- " * 100_000, "{a: " * 50_000, "a:\n" + " - " * 50_000])
def test_bottomless_documents_are_refused(text: str) -> None:
    """A document nested without end is one finding, not the end of the program."""
    assert _read(text)[1] in ([("B114", 1, "")], [("B114", 1, "a")], [("B114", 2, "a")])


def test_copies_do_not_multiply() -> None:
    """Copies of copies cost no more than their own length."""
    rows = [f"k{number}: &k{number} [{', '.join([f'*k{number - 1}'] * 9)}]" for number in range(1, 40)]
    findings = _read("k0: &k0 x\n" + "\n".join(rows))[1]
    assert {code for code, *_ in findings} == {"B114", "B115"}


def test_part_of_a_file_counts_from_its_first_line() -> None:
    """The head of a Markdown file is located in the whole file."""
    file = TextFile("a.md", ("---", "a: 1 # x", "---"))
    (finding,) = read_document(file, 2, lines=("a: 1 # x",)).diagnostics
    assert finding.at.line == 2
    (broken,) = read_document(file, 2, lines=("a: b: c",)).diagnostics
    assert broken.at.line == 2


@pytest.mark.parametrize(
    ("second", "remedy"),
    [
        ("nama: Satu", "hapus salah satu dari keduanya"),
        ("nama: Dua", "bandingkan isi keduanya dengan sumbernya: simpan yang benar, "),
        ("nama: [Satu]", "bandingkan isi keduanya dengan sumbernya: simpan yang benar, "),
    ],
)
def test_only_equal_entries_may_go_without_a_look(second: str, remedy: str) -> None:
    """Of a key that stands twice with two values, one may be the fact that the other replaces."""
    (finding,) = read_document(TextFile("a.yml", ("nama: Satu", second))).diagnostics
    assert finding.code == "B112"
    assert finding.help.startswith(remedy)

"""A column that is filled by choosing refuses every other text; its description says what may be chosen."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

import pytest

from generator.loading.portal.examples import EXAMPLES, example_path
from generator.loading.portal.kinds import KINDS, kind_of
from generator.loading.shared.cell_faults import YES_NO
from generator.loading.shared.fields import Fields
from generator.loading.shared.schema import YES_OR_NO, Column, FileKind, Shape
from tests import small
from tests.whole import WHOLE

BY_PATH: Final = {
    **{example_path(kind): EXAMPLES[kind.id] for kind in KINDS},
    small.FORMULAS: small.FILES[small.FORMULAS],
}
UNKNOWN: Final = "zzz-entah"
# Two or more words to choose from, as meanings name them; words after "misalnya" are but examples.
NAMED_CHOICES: Final = re.compile(r"(?:`[^`]+`(?: \([^)]*\))?(?:, (?:atau )?| atau ))+`[^`]+`")


def described(columns: Sequence[Column]) -> Iterator[Column]:
    """Yield columns with all that stand below them."""
    for column in columns:
        yield column
        yield from described(column.keys)


CHOSEN: Final = [(kind, column) for kind in KINDS for column in described(kind.columns) if column.options]


def asked(monkeypatch: pytest.MonkeyPatch) -> dict[tuple[str, str], set[tuple[str, ...]]]:
    """Read a file of every kind; return what readers held each column of each kind to."""
    options_of = defaultdict[tuple[str, str], set[tuple[str, ...]]](set)
    one_of, yes = Fields.one_of, Fields.yes

    def kind_at(fields: Fields) -> str:
        match = kind_of(fields.at().path)
        assert match
        return match[0].id

    def noted_one_of(
        fields: Fields, name: str, options: Sequence[str], likely: str | None = None, advice: str = ""
    ) -> bool:
        options_of[kind_at(fields), name].add(tuple(options))
        return one_of(fields, name, options, likely, advice)

    def noted_yes(fields: Fields, name: str, *, default: bool = False) -> bool:
        options_of[kind_at(fields), name].add(YES_OR_NO)
        return yes(fields, name, default=default)

    monkeypatch.setattr(Fields, "one_of", noted_one_of)
    monkeypatch.setattr(Fields, "yes", noted_yes)
    small.loaded(BY_PATH)
    small.loaded(WHOLE)
    return options_of


def test_readers_and_descriptions_name_the_same_options(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every choice that a reader holds a cell to is described, and every one described is held to."""
    told = defaultdict[tuple[str, str], set[tuple[str, ...]]](set)
    for kind, column in CHOSEN:
        told[kind.id, column.name].add(column.options)
    assert asked(monkeypatch) == told
    assert tuple(YES_NO) == YES_OR_NO


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_a_meaning_that_names_choices_has_them(kind: FileKind) -> None:
    """A column whose meaning starts with words to choose from has exactly these options, or more."""
    for column in described(kind.columns):
        match = NAMED_CHOICES.match(column.meaning)
        if match:
            words = re.findall(r"`([^`]+)`", match[0])
            assert set(words) <= set(column.options), column


ROUNDS: Final = range(max(sum(kind is other for other, _ in CHOSEN) for kind in KINDS))


@pytest.mark.parametrize("number", ROUNDS)
def test_an_unknown_option_is_refused_with_all_options(number: int) -> None:
    """In every column of every table another word is one finding at its cell, which names all options."""
    texts, wanted = dict(BY_PATH), {}
    for kind in KINDS:
        own = [column for other, column in CHOSEN if other is kind]
        if kind.shape is Shape.TABLE and number < len(own):
            path, column = example_path(kind), own[number]
            header, first, *others = texts[path].splitlines()
            names, cells = header.split(";"), first.split(";")
            if column.name not in names:
                names.append(column.name)
                others = [f"{each};" for each in others]
                cells.append("")
            cells[names.index(column.name)] = UNKNOWN
            texts[path] = "\n".join((";".join(names), ";".join(cells), *others)) + "\n"
            wanted[path, column.name] = column.options
    found = {
        (each.at.path, each.at.field): each for each in small.loaded(texts).diagnostics if each.code == "D209"
    }
    assert set(found) == set(wanted)
    for at, options in wanted.items():
        assert found[at].mark == UNKNOWN
        assert all(f"`{each}`" in found[at].help for each in options), found[at]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("LAKIN", "lakin"),
        ("lkj", "lakin"),
        ("LKjIP", "lakin"),
        ("laporan-kinerja", "lakin"),
        ("PP 39", "pp39"),
        ("renstr", "renstra"),
        ("PK", "perjanjian-kinerja"),
        ("SK Kepala", "keputusan"),
    ],
)
def test_a_word_of_people_for_a_document_is_understood(typed: str, meant: str) -> None:
    """A usual name of a kind of document is told as the option that it means, before the others."""
    (found,) = small.loaded(small.changed(small.SOURCES, ";lakin;", f";{typed};")).diagnostics
    assert (found.code, found.at.field) == ("D209", "jenis")
    assert found.help.startswith(f"tulis `{meant}`; pilihan lain: `")


def test_a_document_of_no_kind_known_is_no_kind() -> None:
    """What nobody can tell is refused with all kinds; one of them is for all other documents."""
    (found,) = small.loaded(small.changed(small.SOURCES, ";lakin;", ";nota dinas;")).diagnostics
    assert found.help == (
        "pilih salah satu: `lakin`, `pp39`, `keputusan`, `renstra`, `perjanjian-kinerja`, `lainnya`"
    )

"""Every kind of data file as its page tells it: what it is for, who fills it, and an example."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from generator.loading.portal.examples import EXAMPLES
from generator.loading.portal.file_topics import TOPICS, topic_of
from generator.loading.portal.guidance import GUIDANCE, Guidance
from generator.loading.portal.kinds import KINDS
from generator.loading.shared.columns import NOTE, SOURCE
from generator.loading.shared.schema import YES_OR_NO, Column, FileKind
from generator.record import page_addresses

COMMON: Final = (*SOURCE, NOTE)


@dataclass(frozen=True, slots=True)
class FileKindView:
    """A kind of file, who usually fills it from which table of a report, and an example of it.

    ``columns`` are its own; ``common`` those that mean the same in every file, told once.
    """

    kind: FileKind
    columns: tuple[Column, ...]
    common: tuple[Column, ...]
    filled_by: str
    printed_in: str
    example: str


@dataclass(frozen=True, slots=True)
class FileTopicView:
    """The kinds of one subject, in the order of their list, and the address of their page."""

    id: str
    title: str
    about: str
    page: str
    kinds: tuple[FileKindView, ...]


def file_topics() -> tuple[FileTopicView, ...]:
    """Return all subjects with their kinds."""
    return tuple(
        FileTopicView(
            topic,
            title,
            about,
            page_addresses.file_kinds(topic),
            tuple(_view(kind) for kind in KINDS if topic_of(kind) == topic),
        )
        for topic, (title, about) in TOPICS.items()
    )


def _view(kind: FileKind) -> FileKindView:
    # A test holds that no kind of the program lacks these; one that is being added may.
    guidance = GUIDANCE.get(kind.id, Guidance("", ""))
    own = tuple(each for each in kind.columns if each not in COMMON)
    common = tuple(each for each in kind.columns if each in COMMON)
    example = EXAMPLES.get(kind.id, "").rstrip()
    return FileKindView(kind, own, common, guidance.filled_by, guidance.printed_in, example)


def described_options() -> frozenset[tuple[str, ...]]:
    """Return the choices that need no list, for the meanings of their columns tell them."""
    return frozenset(
        (
            YES_OR_NO,
            *(each.options for kind in KINDS for each in _with_keys(kind.columns) if _is_described(each)),
        )
    )


def _is_described(column: Column) -> bool:
    """Whether a meaning names all options one by one, or the first and the last of numbers."""
    numbers = tuple(map(str, range(1, len(column.options) + 1)))
    return column.options == numbers or all(f"`{each}`" in column.meaning for each in column.options)


def _with_keys(columns: Iterable[Column]) -> Iterator[Column]:
    """Yield columns with all keys below them."""
    for column in columns:
        yield column
        yield from _with_keys(column.keys)

"""Reading of JSON that may be a stranger's: every field is of its kind, or the whole is refused."""

from collections.abc import Callable, Mapping
from typing import TypeVar

Item = TypeVar("Item")
Data = Mapping[str, object]


class UnreadableJsonError(Exception):
    """A text is nothing that this program has written."""


def as_table(value: object) -> Data:
    """Return an object; raise ``UnreadableJsonError`` for anything else, as all functions here do."""
    if not isinstance(value, dict):
        raise UnreadableJsonError
    return value


def items(data: Data, name: str) -> list[object]:
    """Return the items of a list by its name."""
    value = data.get(name)
    if not isinstance(value, list):
        raise UnreadableJsonError
    return value


def each_of(data: Data, name: str, read: Callable[[Data], Item]) -> tuple[Item, ...]:
    """Return the items of a list of objects, each as it is read."""
    return tuple(read(as_table(each)) for each in items(data, name))


def word(data: Data, name: str) -> str:
    """Return a text by its name."""
    return as_word(data.get(name))


def as_word(value: object) -> str:
    """Return a text."""
    if not isinstance(value, str):
        raise UnreadableJsonError
    return value

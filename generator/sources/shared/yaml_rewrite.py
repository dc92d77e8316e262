"""Replacement of values in a YAML file of keys and texts, with every other sign as it was."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import yaml

# A text, or the texts of a list; an empty one states nothing.
Value = str | tuple[str, ...]

# What YAML reads as it is written: it starts with a letter, and holds no mark that means something.
_PLAIN: Final = re.compile(r"[^\W\d_][\w ,.()/–-]*[\w.)]|[^\W\d_]")
_NUMBER: Final = re.compile(r"-?\d{1,15}(?:,\d{1,15})?", re.ASCII)
_OTHER_TYPES: Final = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
_NOTHING: Final = frozenset({"", "~", "null", "Null", "NULL"})
_COMMENT: Final = re.compile(r"(?:^|\s)#")


def yaml_text(text: str) -> str:
    """Write a text of one line so that YAML reads just this text, without marks where it needs none."""
    if _PLAIN.fullmatch(text) and text.lower() not in _OTHER_TYPES:
        return text
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def with_values(text: str, values: Mapping[str, Value], order: Sequence[str]) -> str | None:
    """Return a YAML text with the values of some keys replaced; comments, order and line ends stay.

    A key that is not there yet comes where a comment waits for it (``# kunci:``), else behind the last one
    of those before it in ``order``. A value that is emptied leaves such a comment. ``None`` where this can't
    be done without losing anything else: text that can't be read, another kind of value, comments within.
    """
    before = _stated(text)
    changed: str | None = text
    for name, value in values.items():
        changed = changed if changed is None else _with_value(changed, name, value, order)
    if changed is None or before is None:
        return None
    return changed if _stated(changed) == _filled({**before, **values}) else None


def _filled(values: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in values.items() if value not in ("", ())}


def _stated(text: str) -> dict[str, object] | None:
    """Return what a document states by key, without keys that state nothing; ``None`` for no mapping."""
    top = _top(text)
    if top is None:
        return None
    values = {str(key.value): _said(value) for key, value in reversed(top.value)}
    return _filled(values)


def _said(node: yaml.Node) -> object:
    if isinstance(node, yaml.ScalarNode):
        return "" if node.style is None and node.value in _NOTHING else str(node.value).strip()
    if isinstance(node, yaml.SequenceNode):
        return tuple(map(_said, node.value))
    return tuple((_said(key), _said(value)) for key, value in node.value)


def _top(text: str) -> yaml.MappingNode | None:
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return None
    if not isinstance(node, yaml.MappingNode) or node.flow_style:
        return None
    return node if all(isinstance(key, yaml.ScalarNode) for key, _ in node.value) else None


def _with_value(text: str, name: str, value: Value, order: Sequence[str]) -> str | None:
    top = _top(text)
    if top is None:
        return None
    entries = {str(key.value): (key, node) for key, node in reversed(top.value)}
    if name in entries:
        return _replaced(text, *entries[name], value)
    if not value:
        return text
    end_of_line = "\r\n" if "\r\n" in text else "\n"
    entry = f"{name}:{_written(value, end_of_line)}"
    waiting = re.compile(
        rf"^#[ \t]*{re.escape(name)}:[ \t]*(?=\r?$)(?:\r?\n#[ \t]{{2,}}[^\r\n]*)*", re.MULTILINE
    )
    if waiting.search(text):
        return waiting.sub(lambda _: entry, text, count=1)
    above = [entries[each][1] for each in order[: order.index(name)] if each in entries]
    end = _line_end(text, max((_end(text, each) for each in above), default=len(text.rstrip())))
    return f"{text[:end]}{end_of_line}{entry}{text[end:]}"


def _replaced(text: str, key: yaml.ScalarNode, node: yaml.Node, value: Value) -> str | None:
    """Return a text with the value of a key that is there replaced."""
    is_list = isinstance(node, yaml.SequenceNode)
    is_empty = isinstance(node, yaml.ScalarNode) and not node.value
    is_alike = is_list == isinstance(value, tuple) or not value or is_empty
    if isinstance(node, yaml.MappingNode) or not is_alike:
        return None
    if is_list and not all(isinstance(each, yaml.ScalarNode) for each in node.value):
        return None
    start, end = key.start_mark.index, _end(text, node)
    head = text.index(":", key.end_mark.index) + 1
    is_block_list = isinstance(node, yaml.SequenceNode) and not node.flow_style
    within = text[head : _line_end(text, end) if is_block_list else end]
    if (is_block_list or "\n" in within.strip()) and _COMMENT.search(within):
        return None
    if not value:
        return f"{text[:start]}# {key.value}:{text[max(head, end) :]}"
    is_plain = isinstance(node, yaml.ScalarNode) and node.style is None
    is_number = is_plain and isinstance(value, str) and _NUMBER.fullmatch(value)
    written = f" {value}" if is_number else _written(value, "\r\n" if "\r\n" in text else "\n")
    return text[:head] + written + text[max(head, end) :]


def _written(value: Value, end_of_line: str) -> str:
    if isinstance(value, str):
        return f" {yaml_text(value)}"
    return "".join(f"{end_of_line}  - {yaml_text(each)}" for each in value)


def _end(text: str, node: yaml.Node) -> int:
    """Return where a value ends, without the blanks and comments behind it that belong to nobody."""
    return max(_ends(text, node))


def _ends(text: str, node: yaml.Node) -> Iterator[int]:
    if isinstance(node, yaml.ScalarNode):
        end = node.end_mark.index
        yield len(text[:end].rstrip()) if node.style in {"|", ">"} else end
    elif isinstance(node, yaml.CollectionNode):
        yield node.end_mark.index if node.flow_style else node.start_mark.index
        for each in node.value:
            for part in each if isinstance(each, tuple) else (each,):
                yield from _ends(text, part)


def _line_end(text: str, position: int) -> int:
    """Return where the line of a position ends, before its line end."""
    end = text.find("\n", position)
    end = len(text) if end < 0 else end
    return end - 1 if text[end - 1 : end] == "\r" else end

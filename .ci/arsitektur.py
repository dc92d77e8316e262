"""Draw the house: floors × topics as one SVG, made from the modules and their imports.

`python .ci/arsitektur.py` writes `docs/arsitektur.svg`. A test compares the file with what this draws, so the
picture stays true. The floors and the order of topics are read from the contracts in `pyproject.toml`.
"""

import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Final

import grimp

ROOT: Final = Path(__file__).resolve().parents[1]
PICTURE: Final = ROOT / "docs/arsitektur.svg"
PACKAGE: Final = "generator"
WIDE_FLOOR: Final = "(whole floor)"
LINE, LABEL, COLUMN, GAP, NOTE = 14, 110, 158, 6, 250
STYLE: Final = (
    "text{font:11px sans-serif;fill:#1c2733}.floor{font-weight:bold;font-size:13px}.topic{font-weight:bold}"
    ".room{fill:#eef4fa;stroke:#9fb6cc}.note{fill:#51606f}"
)


@dataclass(frozen=True)
class House:
    """Modules by floor and topic, and the imports between topics of one floor with their number."""

    floors: tuple[str, ...]
    topics: tuple[str, ...]
    rooms: dict[tuple[str, str], tuple[str, ...]]
    arrows: Counter[tuple[str, str, str]]


def contract(name: str) -> dict[str, list[str]]:
    """Return the import-linter contract with the id ``name``."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    found: dict[str, list[str]] = next(each for each in contracts if each["id"] == name)
    return found


def layers(name: str) -> tuple[str, ...]:
    """Return the names in the layers of a contract, from the top down."""
    return tuple(re.findall(r"\w+", " ".join(contract(name)["layers"])))


def house() -> House:
    """Read all modules and imports of the program."""
    graph = grimp.build_graph(PACKAGE)
    floors, topics = layers("floors"), layers("topics")
    rooms: dict[tuple[str, str], list[str]] = {}
    arrows: Counter[tuple[str, str, str]] = Counter()
    for module in sorted(graph.modules):
        floor, topic, name = _place(module, topics)
        if not floor:
            continue
        if name:
            rooms.setdefault((floor, topic), []).append(name)
        for target in graph.find_modules_directly_imported_by(module):
            other_floor, other_topic, _ = _place(target, topics)
            if other_floor == floor and topic != other_topic and WIDE_FLOOR not in {topic, other_topic}:
                arrows[floor, topic, other_topic] += 1
    return House(floors, topics, {place: tuple(names) for place, names in rooms.items()}, arrows)


def _place(module: str, topics: tuple[str, ...]) -> tuple[str, str, str]:
    """Return floor, topic and name of a module; packages have no name of their own."""
    parts = module.split(".")[1:]
    if not parts:
        return "", "", ""
    is_package = (ROOT / PACKAGE / Path(*parts)).is_dir()
    topic, inside = (
        (parts[1], parts[2:]) if len(parts) > 1 and parts[1] in topics else (WIDE_FLOOR, parts[1:])
    )
    return parts[0], topic, "" if is_package else ".".join(inside) or parts[0]


def picture(drawn: House) -> str:
    """Draw the house as SVG: a row for each floor, a column for each topic, modules in their rooms."""
    columns = tuple(reversed(drawn.topics))
    width = LABEL + len(columns) * (COLUMN + GAP) + NOTE
    top, body = 46, [_text(8, 20, "floor", "each floor imports only what stands below it")]
    for number, topic in enumerate(columns):
        body.append(_text(LABEL + number * (COLUMN + GAP) + 6, 38, "topic", topic))
    body.append(_text(LABEL + len(columns) * (COLUMN + GAP), 38, "topic", "imports between topics"))
    for floor in drawn.floors:
        rows, height = _row(drawn, floor, columns, top)
        body += rows
        top += height + GAP
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {top}" role="img">'
    title = "<title>The floors and topics of the program</title>"
    return "\n".join([head, title, f"<style>{STYLE}</style>", *body, "</svg>", ""])


def _row(drawn: House, floor: str, columns: tuple[str, ...], top: int) -> tuple[list[str], int]:
    """Draw one floor; return its elements and its height."""
    whole = drawn.rooms.get((floor, WIDE_FLOOR), ())
    if whole:
        return _whole_floor(floor, whole, len(columns), top)
    arrows = sorted(
        (topic, other, count) for (of, topic, other), count in drawn.arrows.items() if of == floor
    )
    notes = [f"{topic} → {other} ({count})" for topic, other, count in arrows if other != "shared"]
    rooms = [drawn.rooms.get((floor, topic), ()) for topic in columns]
    height = (max(2, len(notes), *map(len, rooms)) + 1) * LINE
    elements = [_text(8, top + LINE, "floor", floor)]
    for number, names in enumerate(rooms):
        left = LABEL + number * (COLUMN + GAP)
        if names:
            elements.append(_room(left, top, COLUMN, height))
        elements += [_text(left + 6, top + LINE * line, "", name) for line, name in enumerate(names, 1)]
    left = LABEL + len(columns) * (COLUMN + GAP)
    elements += [_text(left, top + LINE * line, "note", note) for line, note in enumerate(notes, 1)]
    return elements, height


def _whole_floor(floor: str, names: tuple[str, ...], columns: int, top: int) -> tuple[list[str], int]:
    """Draw a floor without topics as one wide room, its modules in rows."""
    height = (-(-len(names) // columns) + 1) * LINE
    elements = [_text(8, top + LINE, "floor", floor)]
    elements.append(_room(LABEL, top, columns * (COLUMN + GAP) - GAP, height))
    for number, name in enumerate(names):
        row, column = divmod(number, columns)
        elements.append(_text(LABEL + column * (COLUMN + GAP) + 6, top + LINE * (row + 1), "", name))
    return elements, height


def _room(left: int, top: int, width: int, height: int) -> str:
    return f'<rect class="room" x="{left}" y="{top}" width="{width}" height="{height}" rx="4"/>'


def _text(left: int, top: int, kind: str, words: str) -> str:
    named = f' class="{kind}"' if kind else ""
    return f'<text{named} x="{left}" y="{top}">{escape(words)}</text>'


if __name__ == "__main__":
    PICTURE.write_text(picture(house()), "utf-8")
    print(f"Tertulis: {PICTURE.relative_to(ROOT)}")

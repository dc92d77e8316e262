"""All promises of all offices in one picture: a mark for each, or a share of each body of many offices."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from generator.record.summary import OfficeName
from generator.record.surroundings import MOST_TOGETHER
from generator.views.performance.promises import PromiseLine, by_status
from generator.views.portal.body_names import body_lines, body_path
from generator.views.shared import numbers
from generator.views.shared.components import Status


@dataclass(frozen=True, slots=True)
class PromiseShare:
    """The promises of a body that stand in one way, drawn from ``start`` on, in promises."""

    status: Status
    start: int
    count: int


@dataclass(frozen=True, slots=True)
class BodyPromises:
    """The promises of all offices under a body: ``total`` is how many there are, ``count`` says it in words.

    ``path`` is its page, empty where it has one office.
    """

    name: str
    path: str
    count: str
    total: int
    shares: tuple[PromiseShare, ...]
    tally: tuple[Status, ...]


@dataclass(frozen=True, slots=True)
class AllPromises:
    """The picture: ``lines`` of marks of a few offices, or ``bodies`` of many; ``tally`` is of all."""

    tally: tuple[Status, ...]
    lines: tuple[PromiseLine, ...]
    bodies: tuple[BodyPromises, ...]


def all_promises(offices: Sequence[tuple[OfficeName, PromiseLine]]) -> AllPromises | None:
    """Return the picture of the newest promises of offices, ``None`` where none has been judged."""
    lines = tuple(line for _, line in offices)
    counts = by_status(lines)
    if not counts:
        return None
    tally = tuple(each.counted for each in counts)
    if len(offices) > MOST_TOGETHER:
        return AllPromises(tally, (), tuple(_bodies(offices)))
    return AllPromises(tally, lines, ())


def _bodies(offices: Sequence[tuple[OfficeName, PromiseLine]]) -> Iterator[BodyPromises]:
    """Yield the promises under each body; those of all offices, where there are too many bodies to list."""
    bodies = body_lines(name for name, _ in offices)
    if not bodies:
        yield _of_body("Semua kantor", "", [line for _, line in offices])
    under: dict[str, list[PromiseLine]] = {}
    for name, line in sorted(offices, key=lambda each: tuple(reversed(each[0].kin))):
        under.setdefault(body_path(name), []).append(line)
    for body, lines in zip(bodies, under.values(), strict=False):
        yield _of_body(body.name, body.path, lines)


def _of_body(name: str, path: str, lines: Sequence[PromiseLine]) -> BodyPromises:
    counts = by_status(lines)
    starts = accumulate((each.count for each in counts), initial=0)
    shares = tuple(
        PromiseShare(each.status, start, each.count) for each, start in zip(counts, starts, strict=False)
    )
    total, judged = sum(each.count for each in counts), sum(bool(line.marks) for line in lines)
    count = (
        f"{numbers.count(total)} janji dari {numbers.count(judged)} kantor"
        if total
        else "belum ada yang dinilai"
    )
    if total and judged < len(lines):
        count = f"{count}; {len(lines) - judged} kantor belum dinilai"
    return BodyPromises(name, path, count, total, shares, tuple(each.counted for each in counts))

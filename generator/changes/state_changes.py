"""Two judged states held against each other: what differs, and why."""

from collections.abc import Collection, Iterable

from generator.changes.changes import Changes
from generator.changes.comparison import OfficeChanges, finding_changes, office_changes, row_changes
from generator.changes.line_changes import LineChanges, line_changes
from generator.changes.reasons import Reasoning, by_key
from generator.changes.state import State, under_other_rules
from generator.loading.portal.offices import OFFICES, SHARED, office_of


def state_changes(
    labels: tuple[str, str],
    states: tuple[State, State],
    changed: Collection[str],
    notes: tuple[str, ...] = (),
) -> Changes:
    """Return what differs between two states, of which the ``changed`` files differ; ``notes`` are told too.

    ``labels`` say in words which states these are.
    """
    before, after = states
    of_all = _lines(states, (path for path in changed if office_of(path) == SHARED))
    own = {slug: _lines(states, _of(slug, changed)) for slug in {*before.offices, *after.offices}}
    twice = [slug for slug, lines in own.items() if not lines.is_empty and not of_all.is_empty]
    between = under_other_rules(after, before.judgements.shared, twice) if twice else {}
    parts: list[OfficeChanges] = []
    for slug in sorted(own):
        rows = by_key(between[slug].rows) if slug in between else {}
        reasoning = Reasoning(own[slug], of_all, rows)
        parts.append(office_changes(before.offices.get(slug), after.offices.get(slug), reasoning.reasons))
    nothing = LineChanges({}, {})
    parts.append(
        row_changes(SHARED, "Bersama", before.shared, after.shared, Reasoning(nothing, of_all).reasons)
    )
    return Changes(
        *labels,
        tuple(each for part in parts for each in part.figures),
        tuple(each for part in parts for each in part.texts),
        tuple(each for part in parts for each in part.arrivals),
        finding_changes(before.findings, after.findings),
        (*(each for part in parts for each in part.notes), *notes),
    )


def _lines(states: tuple[State, State], paths: Iterable[str]) -> LineChanges:
    return line_changes(states[0].root, states[1].root, paths)


def _of(slug: str, paths: Iterable[str]) -> list[str]:
    return [path for path in paths if path.startswith(f"{OFFICES}{slug}/")]

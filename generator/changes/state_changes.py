"""Two judged states held against each other: what differs, and why."""

from collections.abc import Collection, Iterable

from generator.changes.changes import Changes, Reason
from generator.changes.comparison import Explain, OfficeChanges, finding_changes, office_changes, row_changes
from generator.changes.line_changes import LineChanges, line_changes
from generator.changes.publication import Publication, program_reason, this_program
from generator.changes.published_rows import PublishedRow
from generator.changes.reasons import ProgramReasoning, Reasoning, by_key
from generator.changes.state import State, under_other_rules
from generator.loading.portal.offices import OFFICES, SHARED, office_of


def state_changes(
    labels: tuple[str, str],
    states: tuple[State, State],
    changed: Collection[str],
    notes: tuple[str, ...] = (),
    published: Publication | None = None,
) -> Changes:
    """Return what differs between two states, of which the ``changed`` files differ; ``notes`` are told too.

    ``labels`` say in words which states these are. With ``published`` the figures of the first one are those
    that the program of then has published; what this one makes of the same data tells the causes apart.
    """
    before, after = states
    first = published or before
    reason = program_reason(published.program, this_program()) if published else None
    of_all = _lines(states, (path for path in changed if office_of(path) == SHARED))
    slugs = {*first.offices, *before.offices, *after.offices}
    own = {slug: _lines(states, _of(slug, changed)) for slug in slugs}
    twice = [slug for slug, lines in own.items() if not lines.is_empty and not of_all.is_empty]
    between = under_other_rules(after, before.judgements.shared, twice) if twice else {}
    parts: list[OfficeChanges] = []
    for slug in sorted(own):
        rows = by_key(between[slug].rows) if slug in between else {}
        again = before.offices.get(slug)
        explain = _explain(Reasoning(own[slug], of_all, rows), again.rows if again else (), reason)
        parts.append(office_changes(first.offices.get(slug), after.offices.get(slug), explain))
    explain = _explain(Reasoning(LineChanges({}, {}), of_all), before.shared, reason)
    parts.append(row_changes(SHARED, "Bersama", first.shared, after.shared, explain))
    return Changes(
        *labels,
        tuple(each for part in parts for each in part.figures),
        tuple(each for part in parts for each in part.texts),
        tuple(each for part in parts for each in part.arrivals),
        finding_changes(before.findings, after.findings),
        (*(each for part in parts for each in part.notes), *notes),
    )


def _explain(data: Reasoning, again: Iterable[PublishedRow], program: Reason | None) -> Explain:
    return ProgramReasoning(data, by_key(again), program).reasons if program else data.reasons


def _lines(states: tuple[State, State], paths: Iterable[str]) -> LineChanges:
    return line_changes(states[0].root, states[1].root, paths)


def _of(slug: str, paths: Iterable[str]) -> list[str]:
    return [path for path in paths if path.startswith(f"{OFFICES}{slug}/")]

"""Two states held against each other: every published figure, status, page and finding that differs."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from generator.changes.changes import Arrival, FigureChange, FindingChange, Reason, TextChange
from generator.changes.pairs import Pair, figure_changes, pairs, word_changes
from generator.changes.published_rows import PublishedRow
from generator.changes.row_kinds import KINDS, LISTED
from generator.changes.state import OfficeState
from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.portal.offices import office_of

Explain = Callable[[Pair], tuple[Reason, ...]]


@dataclass(frozen=True, slots=True)
class OfficeChanges:
    """What differs in one office, or in what all offices share."""

    figures: tuple[FigureChange, ...] = ()
    texts: tuple[TextChange, ...] = ()
    arrivals: tuple[Arrival, ...] = ()
    notes: tuple[str, ...] = ()


def office_changes(before: OfficeState | None, after: OfficeState | None, explain: Explain) -> OfficeChanges:
    """Return what differs in an office that at least one of the states has."""
    known = after or before
    if known is None:
        return OfficeChanges()
    if before is None or after is None:
        name = f"{known.name} ({_count(known)})" if known.is_judged else known.name
        return OfficeChanges(arrivals=(Arrival(known.name, "Kantor", name, is_new=before is None),))
    if not after.is_judged:
        return OfficeChanges(notes=(f"{after.name}: ada galat, jadi angkanya tidak dapat dibandingkan.",))
    if not before.is_judged:
        note = f"{after.name}: sebelumnya ada galat, jadi angkanya tidak dapat dibandingkan."
        return OfficeChanges(notes=(note,))
    changes = row_changes(known.slug, known.name, before.rows, after.rows, explain)
    pages = _page_arrivals(before, after)
    return replace(changes, arrivals=(*changes.arrivals, *pages))


def row_changes(
    slug: str, name: str, before: Iterable[PublishedRow], after: Iterable[PublishedRow], explain: Explain
) -> OfficeChanges:
    """Return what differs in the rows of an office of that ``name``, or of what all share."""
    figures: dict[tuple[str, ...], FigureChange] = {}
    texts, arrivals = [], []
    for pair in pairs(before, after):
        row = pair[1] or pair[0]
        if row is None:  # pragma: no cover - a pair has at least one
            continue
        change = _figure_change(slug, name, row, pair, explain)
        if change is not None:
            key = (row.table, row.subject, row.period, row.page)
            figures[key] = _joined(figures[key], change) if key in figures else change
        if None in pair and row.table in LISTED:
            arrivals.append(Arrival(name, LISTED[row.table], row.subject, is_new=pair[0] is None))
        elif pair[0] and pair[1]:
            differing = tuple(
                each for each in word_changes(pair[0].texts, pair[1].texts) if each.before != each.after
            )
            if differing:
                texts.append(TextChange(name, KINDS[row.table].title, _subject(row), differing))
    return OfficeChanges(tuple(figures.values()), _once(texts), tuple(arrivals))


def finding_changes(before: Iterable[Diagnostic], after: Iterable[Diagnostic]) -> tuple[FindingChange, ...]:
    """Return the findings that only one state has, wherever in a file they stand; the later state's first."""
    was, now = tuple(before), tuple(after)
    return (
        *(_finding_change(each, is_new=True) for each in _only(now, was)),
        *(_finding_change(each, is_new=False) for each in _only(was, now)),
    )


def _figure_change(
    slug: str, name: str, row: PublishedRow, pair: Pair, explain: Explain
) -> FigureChange | None:
    printed, plain = figure_changes(pair)
    statuses = word_changes(*((each.statuses if each else {}) for each in pair))
    is_other = any(each.before != each.after for each in statuses)
    if not printed and (not is_other or (row.table in LISTED and None in pair)):
        return None
    title = KINDS[row.table].title
    return FigureChange(
        slug, name, title, row.subject, row.period, row.page, printed, plain, statuses, explain(pair)
    )


def _joined(one: FigureChange, other: FigureChange) -> FigureChange:
    """Return two changes of the same subject and period as one."""
    return replace(
        one,
        values=(*one.values, *other.values),
        exact=(*one.exact, *other.exact),
        statuses=tuple(dict.fromkeys((*one.statuses, *other.statuses))),
        reasons=_joined_reasons((*one.reasons, *other.reasons)),
    )


def _joined_reasons(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    places: dict[object, tuple[str, ...]] = {}
    kinds = {}
    for each in reasons:
        kinds[each.cause] = each.cause
        places[each.cause] = tuple(dict.fromkeys((*places.get(each.cause, ()), *each.places)))
    return tuple(Reason(cause, places[cause]) for cause in kinds)


def _page_arrivals(before: OfficeState, after: OfficeState) -> Iterator[Arrival]:
    for path in sorted(after.pages - before.pages):
        yield Arrival(after.name, "Halaman", f"satker/{after.slug}/{path}", is_new=True)
    for path in sorted(before.pages - after.pages):
        yield Arrival(after.name, "Halaman", f"satker/{after.slug}/{path}", is_new=False)


def _subject(row: PublishedRow) -> str:
    return f"{row.subject}, {row.period}" if row.period else row.subject


def _once(texts: Iterable[TextChange]) -> tuple[TextChange, ...]:
    return tuple(dict.fromkeys(texts))


def _count(office: OfficeState) -> str:
    figures = sum(len(row.figures) for row in office.rows)
    return f"{figures} angka" if figures else "belum ada angka"


def _only(these: Iterable[Diagnostic], those: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the findings that the others lack; one that stands in another line is the same."""
    left = Counter(map(_key, those))
    for each in these:
        if left[_key(each)] > 0:
            left[_key(each)] -= 1
        else:
            yield each


def _key(finding: Diagnostic) -> tuple[str, ...]:
    return finding.code, office_of(finding.at.path), finding.at.field, finding.message, finding.help


def _finding_change(finding: Diagnostic, *, is_new: bool) -> FindingChange:
    return FindingChange(
        finding.code, finding.severity, str(finding.at), finding.message, finding.help, is_new=is_new
    )

"""Judged offices before they are shown: the digest of all that each is made of, without loading any of it."""

from collections.abc import Sequence
from functools import partial

from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.portal.offices import OFFICES
from generator.phases.input_digest import office_digest, surroundings_digests
from generator.phases.judging import Judgements, JudgingTask
from generator.phases.office_pages import OfficeInput, PendingOffice
from generator.record.summary import OfficeSummary, Surroundings
from generator.record.surroundings import surroundings_of
from generator.sources.prose.article import Article
from generator.sources.shared.files import read_files
from generator.values.shared.text_digest import digest


def pending_offices(
    offices: Judgements, findings: Sequence[Diagnostic], articles: Sequence[Article], host: str
) -> tuple[PendingOffice, ...]:
    """Return the offices in the order of their summaries; ``findings`` are those of the whole check.

    ``articles`` are the hand-written pages, of which offices need those that explain terms.
    """
    real = tuple(each for each in offices.summaries if not each.is_sample)
    surroundings = surroundings_of(real)
    digests = surroundings_digests(surroundings)
    terms = tuple(article for article in articles if article.terms)
    shared = digest(host, repr(terms))

    def pending(summary: OfficeSummary) -> PendingOffice:
        slug = summary.office.slug
        judged, task = offices.by_slug[slug]
        warnings = tuple(each for each in findings if each.at.path.startswith(f"{OFFICES}{slug}/"))
        key = office_digest(judged, shared, warnings, digests.get(slug, ""))
        load = partial(_loaded, offices, task, surroundings.get(slug), (warnings, terms, host))
        return PendingOffice(slug, key, len(summary.addresses), load)

    return tuple(map(pending, offices.summaries))


def _loaded(
    offices: Judgements,
    task: JudgingTask,
    surroundings: Surroundings | None,
    others: tuple[tuple[Diagnostic, ...], tuple[Article, ...], str],
) -> OfficeInput:
    """Return what to make the pages of an office of. Raises ``ChangedError`` where its files have changed."""
    warnings, terms, host = others
    shared = offices.shared.loaded
    files = read_files(task.source.root, task.source.files).value
    judged = offices.packed_record(task.source.slug)
    offices.require_unchanged(task.source.slug)
    return OfficeInput(judged, shared.portal, shared.rules, warnings, surroundings, files, terms, host)

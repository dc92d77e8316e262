"""One office, or a few, checked without the others, so that whoever changes data waits for nothing else."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from generator.checks.shared import units
from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.portal.offices import OFFICES
from generator.phases.judging import Judgements, judgements_of
from generator.phases.value_cache import open_value_cache
from generator.sources.cache.folders import DOCUMENT_CACHE, JUDGEMENT_CACHE
from generator.sources.documents.library import read_library
from generator.sources.portal.bundled import list_data
from generator.values.shared.garbage import without_cycle_search
from generator.values.shared.moment import Clock


def slugs_of(root: Path) -> tuple[str, ...]:
    """Return the folders of offices of the portal in ``root``, sorted."""
    folder = root / OFFICES
    return tuple(sorted(path.name for path in folder.iterdir() if path.is_dir())) if folder.is_dir() else ()


@without_cycle_search()
def check_one(root: Path, slug: str, clock: Clock) -> tuple[Diagnostic, ...]:
    """Return the findings about one office and what all offices share.

    What only the whole portal can tell is left out: names that two offices have, links, pages, menus.
    Never raises for what stands in the files.
    """
    return findings_of_some(judgements_of_some(root, {slug}, clock))


def judgements_of_some(
    root: Path, slugs: Collection[str], clock: Clock, home: Path | None = None
) -> Judgements:
    """Return the named offices of the portal in ``root``, to be checked and judged without all others.

    What was judged already is taken from the caches of the portal in ``home``, which is ``root`` itself where
    nothing else is said.
    """
    keeper = home or root
    others = frozenset(root / OFFICES / name for name in slugs_of(root) if name not in slugs)
    files = list_data(root, others)
    documents = read_library(root, keeper / DOCUMENT_CACHE, others)
    judgements = judgements_of(root, files, documents, clock)
    return replace(judgements, cache=open_value_cache(keeper / JUDGEMENT_CACHE, "nilai"))


def findings_of_some(judgements: Judgements) -> tuple[Diagnostic, ...]:
    """Return the findings about some offices and what all offices share."""
    findings = judgements.findings(tuple(units.check(judgements.loaded.portal)))
    return tuple(dict.fromkeys(findings))

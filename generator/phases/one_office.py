"""One office, or a few, checked by itself, so that whoever changes its data waits for nothing else."""

from collections.abc import Collection
from pathlib import Path

from generator.checks.shared import units
from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.portal.offices import OFFICES
from generator.phases.judging import Judgements, judgements_of
from generator.sources.cache.folders import DOCUMENT_CACHE
from generator.sources.documents.library import read_library
from generator.sources.portal.bundled import list_data
from generator.values.shared.garbage import without_cycle_search
from generator.values.shared.moment import Clock


def slugs_of(root: Path) -> tuple[str, ...]:
    """Return the folders of offices of the portal in ``root``, sorted."""
    folder = root / OFFICES
    return tuple(sorted(path.name for path in folder.iterdir() if path.is_dir())) if folder.is_dir() else ()


def judged_offices(root: Path, slugs: Collection[str], clock: Clock) -> Judgements:
    """Return some offices with what all offices share; the folders of the others are not looked into."""
    others = frozenset(root / OFFICES / name for name in slugs_of(root) if name not in slugs)
    files = list_data(root, others)
    documents = read_library(root, root / DOCUMENT_CACHE, others)
    return judgements_of(root, files, documents, clock)


@without_cycle_search()
def check_one(root: Path, slug: str, clock: Clock) -> tuple[Diagnostic, ...]:
    """Return the findings about one office and what all offices share.

    What only the whole portal can tell is left out: names that two offices have, links, pages, menus.
    Never raises for what stands in the files.
    """
    judgements = judged_offices(root, (slug,), clock)
    findings = judgements.findings(tuple(units.check(judgements.loaded.portal)))
    return tuple(dict.fromkeys(findings))

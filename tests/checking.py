"""The checks of a whole portal at once, where a test holds all its files; a build checks office by office."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from generator.checks import gathered
from generator.checks.portal.office import check_office
from generator.checks.portal.whole import check_portal, outline
from generator.checks.shared.cell_location import pinpointed
from generator.checks.shared.context import Material
from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.portal.ledger import Loaded
from generator.loading.portal.offices import SHARED, office_of
from generator.record.record import OfficeRecord, judge_ledger
from generator.sources.documents.extracted_text import InspectedFile
from generator.sources.shared.files import TextFile


def check_all(
    loaded: Loaded, read: Material, *, today: date, before: Sequence[Diagnostic] = ()
) -> tuple[Diagnostic, ...]:
    """Return the findings of every check on every office and on all that was read, personal data included.

    ``before`` are the findings of reading; exemptions and time limits end by ``today``. Findings have the
    column of their cell, or the line of their key.
    """
    portal, rules = loaded.portal, loaded.rules
    ledgers = {ledger.office.slug: ledger for ledger in portal.ledgers}
    parts = _by_office(read)
    offices = []
    for slug in sorted((parts.keys() | ledgers.keys()) - {SHARED}):
        alone = Loaded(replace(portal, ledgers=(ledgers[slug],) if slug in ledgers else ()), rules)
        offices.append(
            check_office(
                slug,
                alone,
                parts.get(slug, Material(())),
                partial(_judged, alone, today),
                today=today,
                before=[each for each in before if office_of(each.at.path) in {slug, SHARED}],
            )
        )
    used = {scope for office in offices for scope in office.used}
    outlines = replace(portal, ledgers=tuple(map(outline, portal.ledgers)))
    shared = check_portal(outlines, parts.get(SHARED, Material(())), used, today=today)
    return gathered(
        tuple(pinpointed(shared, {file.path: file.lines for file in read.files})), offices, before
    )


def _by_office(read: Material) -> dict[str, Material]:
    """Return what was read of each office, by its slug; under ``SHARED`` what belongs to no office."""
    files, documents = defaultdict[str, list[TextFile]](list), defaultdict[str, list[InspectedFile]](list)
    for file in read.files:
        files[office_of(file.path)].append(file)
    for document in read.documents:
        documents[office_of(document.file.path)].append(document)
    parts = {
        slug: Material(tuple(files[slug]), (), tuple(documents[slug]), read.line_ends)
        for slug in files.keys() | documents.keys()
    }
    shared = parts.get(SHARED, Material(()))
    whole = replace(shared, prose=read.prose, settings=read.settings, other_files=read.other_files)
    return parts | {SHARED: whole}


def _judged(loaded: Loaded, today: date) -> OfficeRecord:
    """Judge the only office that is loaded; where there is none, nothing is judged."""
    return judge_ledger(loaded.portal, loaded.portal.ledgers[0], loaded.rules, today)

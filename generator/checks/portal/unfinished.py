"""D265: what was to be filled in is still open after its year, so readers have waited for it too long."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from generator.domain.portal.ledger import Ledger, Portal
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.portal.offices import OFFICES
from generator.values.shared.open_cell import OPEN

# The folder of a year, or the last year of a plan in the name of a file.
_YEAR: Final = re.compile(r"/(20\d\d)/|/[a-z-]+-20\d\d-(20\d\d)\.csv")


def check(portal: Portal, today: date) -> Iterator[Diagnostic]:
    """Find open cells of a year that is over by ``today``, where results of it or of a later year are there.

    So nobody is warned who has just begun to key in a year of the past. Files of no year are the office's
    own: they may wait until the first year of which it has results is over.
    """
    for ledger in portal.ledgers:
        years = {each.period.year for each in ledger.measurements}
        for at in ledger.unfinished if years else ():
            year = _year(at.path, ledger) or min(years)
            if year < today.year and year <= max(years):
                message = f"`{at.field}` masih `{OPEN}`, padahal tahun {year} sudah berakhir"
                remedy = "isi menurut dokumennya; hapus barisnya bila dokumennya memang tidak memuatnya"
                yield finding("D265", at, message, remedy, mark=OPEN)


def _year(path: str, ledger: Ledger) -> int:
    """Return the year whose folder a file lies in, or with which its plan ends; 0 for none."""
    named = _YEAR.match(path.removeprefix(f"{OFFICES}{ledger.office.slug}"))
    return int(named[1] or named[2]) if named else 0

"""The pages that show the data files as they are, and the page that explains their columns."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from generator.findings.shared.diagnostic import Diagnostic
from generator.pages.portal.data import TITLE as DATA_TITLE
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Link, Page
from generator.record import page_addresses
from generator.sources.shared.files import TextFile
from generator.views.portal.data_files import Withheld, file_view
from generator.views.portal.file_kinds import COMMON, file_kinds, told_options
from generator.views.shared import numbers

_RUNS_OUT: Final = "/ppid/"


def file_page(file: TextFile, warnings: Iterable[Diagnostic], withheld: Withheld, today: date) -> Draft:
    """Return the page of one data file, with the warnings about its rows.

    ``withheld`` names the cells that are not shown, and why; ``today`` is shown where limits run out.
    """
    view = file_view(file, warnings, withheld)
    # Time limits and exemptions of public information run out, and with them what is noticed of their files.
    dated = numbers.long_date(today) if _RUNS_OUT in file.path else ""
    name = file.path.rpartition("/")[2]
    description = f"Isi berkas {file.path} baris demi baris."
    crumbs = (Link(DATA_TITLE, page_addresses.DATA),)
    page = Page(view.page, f"{file.path} · {view.title}", description, "", "", crumbs, short=name)
    return Draft(page, "portal/data_file.html", {"file": view, "today": dated})


def file_kinds_page() -> Draft:
    """Return the help page of all kinds of data files and their columns."""
    title = "Berkas data dan kolomnya"
    crumbs = (Link("Bantuan", "bantuan/"),)
    page = Page(
        "bantuan/berkas/",
        title,
        "Guna, tempat, kolom, dan contoh setiap berkas data.",
        "",
        "bantuan/",
        crumbs,
    )
    return Draft(
        page, "portal/file_kinds.html", {"kinds": file_kinds(), "common": COMMON, "told": told_options()}
    )

"""The pages that show the data files as they are, and the pages that explain their columns."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from generator.findings.shared.diagnostic import Diagnostic
from generator.pages.portal.data import TITLE as DATA_TITLE
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Link, Page
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.sources.shared.files import TextFile
from generator.views.portal.data_files import Withheld, file_view
from generator.views.portal.file_kinds import COMMON, described_options, file_topics
from generator.views.shared import numbers

_RUNS_OUT: Final = "/ppid/"
_HELP: Final = Link("Bantuan", "bantuan/")
_KINDS_TITLE: Final = "Berkas data dan kolomnya"


def file_page(
    file: TextFile,
    warnings: Iterable[Diagnostic],
    withheld: Withheld,
    today: date,
    record: OfficeRecord | None = None,
) -> Draft:
    """Return the page of one data file, with the warnings about its rows.

    ``withheld`` names the cells that are not shown, and why; ``today`` is shown where limits run out.
    ``record`` is of the office whose file it is, ``None`` for what all offices share.
    """
    view = file_view(file, warnings, withheld, record)
    # Time limits and exemptions of public information run out, and with them what is noticed of their files.
    dated = numbers.long_date(today) if _RUNS_OUT in file.path else ""
    name = file.path.rpartition("/")[2]
    description = f"Isi berkas {file.path} baris demi baris."
    crumbs = (Link(DATA_TITLE, page_addresses.DATA),)
    page = Page(view.page, f"{file.path} · {view.title}", description, "", "", crumbs, short=name)
    return Draft(page, "portal/data_file.html", {"file": view, "today": dated})


def file_kind_pages() -> Iterator[Draft]:
    """Yield the help pages of all kinds of data files: the list of them, and one of each subject."""
    topics = file_topics()
    shared: dict[str, object] = {"topics": topics, "common": COMMON, "described": described_options()}
    page = Page(
        page_addresses.file_kinds(),
        _KINDS_TITLE,
        "Guna, tempat, kolom, dan contoh setiap berkas data.",
        "",
        _HELP.path,
        (_HELP,),
    )
    yield Draft(page, "portal/file_kinds.html", shared)
    for topic in topics:
        description = f"Guna, tempat, kolom, dan contoh berkas data tentang {topic.about}."
        crumbs = (_HELP, Link(_KINDS_TITLE, page_addresses.file_kinds()))
        title = f"{topic.title}: berkas dan kolomnya"
        yield Draft(
            Page(topic.page, title, description, "", _HELP.path, crumbs, short=topic.title),
            "portal/file_topic.html",
            {**shared, "topic": topic},
        )

"""The page of an office's documents, and the documents themselves."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from generator.pages.shared.breadcrumbs import SECTION, breadcrumbs
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import CopiedFile, Page, copies_of
from generator.record import page_addresses
from generator.record.library import published_documents
from generator.record.record import OfficeRecord, Record
from generator.views.documents.library import library_view
from generator.views.performance.office import OfficeView
from generator.views.registers.area_links import DOCUMENTS, area_links


def office_library(portal: Record, record: OfficeRecord, view: OfficeView) -> Iterator[Draft]:
    """Yield the page of documents of an office, where it lists any."""
    library = library_view(portal, record)
    if library is None:
        return
    page = Page(
        page_addresses.library(view.slug),
        f"Dokumen · {view.short_name}",
        f"Dokumen {view.name}. {library.answer}",
        "",
        SECTION,
        breadcrumbs(view),
        copies=copies_of(partial(page_addresses.library_file, view.slug)),
        short="Dokumen",
    )
    links = area_links(record, DOCUMENTS)
    yield Draft(page, "documents/library.html", {"office": view, "view": library, "links": links})


def stored_documents(office: OfficeRecord) -> Iterator[CopiedFile]:
    """Yield every document that an office stores in the portal, at its stable address.

    Its source is the path below the folder of the portal.
    """
    for document in published_documents(office.ledger, ""):
        if document.file is not None:
            yield CopiedFile(document.address.removeprefix("/"), Path(document.file.path), document.dated)

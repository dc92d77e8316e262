"""Links to the areas of an office, its tree of performance, its documents and its public information."""

from typing import Final

from generator.compute.documents.library import documents
from generator.languages.translation import translate
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.views.registers import area_words
from generator.views.shared.components import PageLink

CASCADE: Final = "pohon-kinerja"
PPID: Final = "ppid"
DOCUMENTS: Final = "dokumen"


def area_links(record: OfficeRecord, current: str = "") -> tuple[PageLink, ...]:
    """Return the links to areas with a table, the tree of performance, the documents, public information.

    ``current`` is the key of the page they stand on.
    """
    present = {table.area for table in record.tables}
    slug = record.office.slug
    links = [
        PageLink(translate(title), page_addresses.area(slug, key), key == current)
        for key, (title, _) in area_words.AREAS.items()
        if key in present
    ]
    if record.ledger.nodes:
        links.append(PageLink(translate("Pohon kinerja"), page_addresses.cascade(slug), current == CASCADE))
    if documents(record.ledger):
        links.append(PageLink(translate("Dokumen"), page_addresses.library(slug), current == DOCUMENTS))
    if record.disclosures:
        links.append(
            PageLink(translate("Informasi publik"), page_addresses.disclosure(slug), current == PPID)
        )
    return tuple(links)

"""What a data file of an office is about: the page that shows its figures, and its codes in words."""

from dataclasses import dataclass

from generator.languages.translation import unmarked
from generator.record import citation_addresses, page_addresses
from generator.record.record import OfficeRecord
from generator.views.registers import area_words
from generator.views.registers.label_words import LABELS
from generator.views.shared.components import PageLink
from generator.views.shared.provenance import cited_place

_INDICATOR = "indikator"
_SOURCE = "sumber"


@dataclass(frozen=True, slots=True)
class CodeWords:
    """A code in words, and the page that tells more of it, empty where none does."""

    text: str
    path: str = ""


def page_of_file(record: OfficeRecord, path: str) -> PageLink:
    """Return the page that shows the figures of a data file; the page of the office where no other does."""
    slug, office = record.office.slug, record.office.short_name
    area = record.area_of_file.get(path)
    if area:
        return PageLink(f"{area_words.AREAS[area][0]} {office}", page_addresses.area(slug, area))
    step, _, rest = path.removeprefix(f"data/satker/{slug}/").partition("/")
    card = rest.removesuffix(".yml")
    if step == _INDICATOR and card in record.history:
        return PageLink(_name_of(record, card), page_addresses.indicator(slug, card))
    if any(str(year.year) == step for year in record.scored_years):
        return PageLink(f"Kinerja {step} {office}", page_addresses.year(slug, int(step)))
    if step == "ppid" and record.disclosures:
        return PageLink(f"Informasi publik {office}", page_addresses.disclosure(slug))
    return PageLink(office, page_addresses.office(slug))


def code_words(record: OfficeRecord | None, head: str, text: str) -> CodeWords | None:
    """Return a code of a data file in words; ``None`` for what is no code, and for what nobody explains.

    Without a ``record`` the file is none of an office, and only the codes of all offices are known.
    """
    known = LABELS.get((head, text))
    if known is not None:
        return CodeWords(known)
    if record is None:
        return None
    slug = record.office.slug
    if head == _INDICATOR and text in record.history:
        return CodeWords(_name_of(record, text), page_addresses.indicator(slug, text))
    if head == _SOURCE and text in record.documents:
        return CodeWords(unmarked(cited_place(record, text, "")), citation_addresses.source(slug, text))
    return None


def _name_of(record: OfficeRecord, key: str) -> str:
    return next(card.name for card in record.ledger.indicators if card.id == key)

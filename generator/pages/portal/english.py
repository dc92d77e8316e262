"""English pages: the same pages in the other language, each below ``en/`` and linked with its twin."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from generator.languages.translation import Language, translatable, translate, unmarked
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Link, Page
from generator.pages.shared.sheet_pages import sheet_drafts
from generator.record import page_addresses
from generator.views.portal.office_cards import MOST_INDICATORS, OfficeCard, with_indicators
from generator.views.shared.sheets import office_sheets

FRONT: Final = "portal/english.html"
_WAY: Final = re.compile(r'(<a\b[^>]*?\shref=")/([^"#]*)([^"]*")')
_INDONESIAN: Final = f' hreflang="{Language.INDONESIAN.value}"'
# What readers meet in the data, in the order in which they meet it.
_TERMS: Final = MappingProxyType(
    {
        "satuan kerja (satker)": translatable("kantor pemerintah dengan anggaran sendiri"),
        "Renstra": translatable("rencana strategis: rencana lima tahun kantor dan kementeriannya"),
        "perjanjian kinerja": translatable("janji tertulis kantor kepada atasannya untuk satu tahun"),
        "indikator kinerja utama (IKU)": translatable("ukuran terpenting dalam perjanjian itu"),
        "target": translatable("nilai yang dijanjikan atau direncanakan"),
        "realisasi": translatable("hasil yang dilaporkan"),
        "capaian": translatable("realisasi dibanding target, dalam persen; dihitung portal ini"),
        "triwulan": translatable("tiga bulan; angkanya dihitung sejak Januari"),
        "LAKIN": translatable("laporan kinerja tahunan kantor"),
        "PNBP": translatable("penerimaan negara bukan pajak, terutama dari layanan kantor"),
    }
)


def english_front(offices: Iterable[OfficeCard], samples: Iterable[OfficeCard]) -> Iterator[Draft]:
    """Yield the English front page: each office with its answer and indicators, and links to the data.

    Many offices are listed on further pages.
    """
    description = translate(
        "Apa yang dijanjikan kantor pemerintah, apa hasilnya, dan semua datanya, dalam bahasa Inggris."
    )
    page = Page("", translate("Beranda"), description, "")
    terms = tuple((term, translate(meaning)) for term, meaning in _TERMS.items())
    sheets = office_sheets(offices, page.path, MOST_INDICATORS, with_indicators)
    yield from sheet_drafts(page, FRONT, sheets, {"samples": tuple(samples), "terms": terms})


def with_twins(indonesian: Iterable[Draft], english: Iterable[Draft]) -> Iterator[Draft]:
    """Yield all pages, English ones below ``en/``, each linked with its twin in the other language.

    ``english`` have the addresses of their Indonesian twins, which links of theirs may name like any other.
    """
    for draft in indonesian:
        path = draft.page.path
        has_twin = page_addresses.has_english(path) and not page_addresses.is_sheet(path)
        twin = page_addresses.english(path) if has_twin else None
        yield replace(draft, page=replace(draft.page, twin=twin))
    yield from map(_placed, english)


def with_english_links(body: str) -> str:
    """Return an English body with links to English pages where there are any.

    Links to Indonesian pages get their language as ``hreflang``.
    """

    def way(match: re.Match[str]) -> str:
        start, path, rest = match.groups()
        if page_addresses.has_english(path):
            return f"{start}/{page_addresses.english(path)}{rest}"
        is_other = path.endswith("/") and not page_addresses.is_english(path)
        return f"{match[0]}{_INDONESIAN}" if is_other else match[0]

    return _WAY.sub(way, body)


def _placed(draft: Draft) -> Draft:
    """Put an English page below ``en/``; its links lead to English pages where there are any."""
    page = draft.page

    def way(link: Link) -> Link:
        return (
            replace(link, path=page_addresses.english(link.path))
            if page_addresses.has_english(link.path)
            else link
        )

    placed = replace(
        page,
        path=page_addresses.english(page.path),
        title=unmarked(page.title),
        description=unmarked(page.description),
        section="",
        crumbs=tuple(map(way, page.crumbs)),
        previous=page.previous and way(page.previous),
        following=page.following and way(page.following),
        elsewhere=tuple(map(way, page.elsewhere)),
        years=tuple(map(way, page.years)),
        language=Language.ENGLISH,
        twin=None if page_addresses.is_sheet(page.path) else page.path,
    )
    return replace(draft, page=placed, rewrite_links=with_english_links)

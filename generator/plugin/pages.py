"""Pages as MkDocs knows them: finished ones that it takes as they are, and those that people write."""

import re
from collections.abc import Collection
from typing import Any, Final

from markdown.extensions.toc import strip_tags  # type: ignore[import-untyped]
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure import pages as mkdocs_pages
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.toc import TableOfContents

from generator.languages.translation import Language, translate, use_language
from generator.loading.portal.page_head import page_head
from generator.pages.portal.english import with_english_links
from generator.pages.shared.links import base_path, hosted, identifiers, rebased, rooted
from generator.pages.shared.page import Link, Page
from generator.pages.shared.structured_data import structured_data
from generator.plugin.refusals import UNCHANGED
from generator.record import page_addresses
from generator.sources.prose.article import term_anchor
from generator.sources.prose.html import strange_markup
from generator.sources.shared.files import TextFile
from generator.views.shared.numbers import long_date

# What a keyboard must reach, because it scrolls.
_KEYBOARD_ACCESSIBLE: Final = {
    "<table>": '<div class="scroll" role="region" aria-label="{name}" tabindex="0"><table class="table">',
    "</table>": "</table></div>",
    "<pre>": '<pre tabindex="0">',
}
# Copies that people open; the head of a page names those that programs read.
_FOR_PEOPLE: Final = (".xlsx", page_addresses.EXCEL)
_DEFINED_TERM: Final = re.compile(r"<dt>(.*?)</dt>", re.DOTALL)


class FinishedPage(mkdocs_pages.Page):
    """A MkDocs page whose HTML is already there."""

    def __init__(self, source: Page, file: File, config: MkDocsConfig) -> None:
        """Wrap one page of the portal."""
        super().__init__(source.title, file, config)
        self._source = source

    def read_source(self, config: MkDocsConfig) -> None:
        """Set what the theme shows around the article; nothing is read.

        What is told to search engines names addresses in full, so a portal that knows none tells nothing.
        """
        self.markdown = ""
        self.meta = _page_meta(self._source) | {
            "terstruktur": hosted(structured_data(self._source), config.site_url) if config.site_url else ""
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Take the body as it is; MkDocs is told its ids as well."""
        self.fill(config)
        self.present_anchor_ids = set(identifiers(self._source.body))

    def fill(self, config: MkDocsConfig) -> None:
        """Take the body as it is, with its addresses under the portal's base path."""
        self.content = hosted(rebased(self._source.body, base_path(config.site_url)), config.site_url)
        self.toc = TableOfContents([])


def page_file(page: Page, config: MkDocsConfig) -> File:
    """Return the file by which MkDocs builds a finished page."""
    return finished_page(page, config).file


def finished_page(page: Page, config: MkDocsConfig) -> FinishedPage:
    """Return a finished page as MkDocs sees it, with the file that it is of."""
    file = File.generated(config, f"{page.path}index.md", content="", inclusion=InclusionLevel.NOT_IN_NAV)
    return FinishedPage(page, file, config)


def _page_meta(page: Page) -> dict[str, Any]:
    with use_language(page.language):
        state = long_date(page.dated) if page.dated else ""
    return {
        "title": page.title,
        "description": page.description,
        "bagian": page.section,
        "remah": [_entry(link) for link in page.crumbs],
        "sebelum": page.previous and _entry(page.previous),
        "sesudah": page.following and _entry(page.following),
        "salinan": [
            {"judul": copy.title, "alamat": copy.path, "jenis": copy.kind}
            for copy in page.copies
            if not copy.path.endswith(_FOR_PEOPLE)
        ],
        "jadi": True,
        "pendek": page.short or page.title,
        "rekaan": page.is_sample,
        "naskah": page.scripts,
        "kantor_lain": [_entry(link) for link in page.elsewhere],
        "tahun": [_entry(link) for link in page.years],
        "alamat": page.path,
        "keadaan": state,
        "kabar": page.feed,
        "bahasa": page.language.value,
        "kembaran": page.twin,
        "gambar": page.image,
    } | ({"template": page.frame} if page.frame else {})


def written_meta(file: File) -> dict[str, Any]:
    """Return what the head of a hand-written page may say; findings about it were returned before."""
    head = page_head(TextFile(file.src_uri, tuple(file.content_string.split("\n"))), [])
    texts = {"title": head.title, "description": head.description}
    crumbs = [{"judul": crumb.title, "alamat": crumb.address} for crumb in head.crumbs]
    return {key: text for key, text in texts.items() if text} | ({"remah": crumbs} if crumbs else {})


def language_meta(url: str, translated: Collection[str]) -> dict[str, str]:
    """Return what the theme knows of the language of a hand-written page, and of its twin in the other.

    ``translated`` are the addresses of the pages that are there in English too.
    """
    own, is_english = page_addresses.indonesian(url), page_addresses.is_english(url)
    language = {"bahasa": Language.ENGLISH.value} if is_english else {}
    twin = own if is_english else page_addresses.english(own)
    return language | ({"kembaran": twin} if own in translated else {})


def written_content(html: str, page: mkdocs_pages.Page, config: MkDocsConfig) -> str:
    """Make a hand-written page like the others: reachable where it scrolls, with rooted addresses.

    Raises ``Abort`` where it holds markup that no hand-written page may hold.
    """
    if unexpected_markup := strange_markup(html):
        message = f"Halaman content/{page.file.src_uri} akan memuat {unexpected_markup}.\n{UNCHANGED}"
        raise Abort(message)
    is_english = page_addresses.is_english(page.url)
    with use_language(Language.ENGLISH if is_english else Language.INDONESIAN):
        name = translate("Tabel")
    for plain, reachable in _KEYBOARD_ACCESSIBLE.items():
        html = html.replace(plain, reachable.format(name=name))
    html, base = _with_anchors(html), base_path(config.site_url)
    if is_english:
        return rebased(with_english_links(rooted(html, f"/{page.url}")), base)
    return rooted(html, base + page.url)


def _with_anchors(html: str) -> str:
    """Give each defined term of a hand-written page the anchor that other pages link to, once."""
    used_anchors: set[str] = set()

    def with_anchor(match: re.Match[str]) -> str:
        anchor = term_anchor(strip_tags(match[1]))
        if anchor in used_anchors:
            return match[0]
        used_anchors.add(anchor)
        return f'<dt id="{anchor}">{match[1]}</dt>'

    return _DEFINED_TERM.sub(with_anchor, html)


def _entry(link: Link) -> dict[str, str]:
    return {"judul": link.title, "alamat": link.path}

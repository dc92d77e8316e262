"""Pages of folders that have no page of their own: what is in them, for whoever shortens an address."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from generator.languages.translation import (
    Language,
    translatable,
    translate,
    translate_plural,
    unmarked,
    use_language,
)
from generator.pages.shared.draft import Draft
from generator.pages.shared.page import Link, Page
from generator.pages.shared.sheet_pages import sheet_drafts
from generator.record import page_addresses
from generator.record.folders import above, is_of_office, office_roots, parent, without_page
from generator.record.summary import OfficeName
from generator.views.shared.sheets import sheets_of

_FILES: Final = "berkas/"
_VIEWS: Final = "sematan/"
_FRAME: Final = "sematan.html"
_MOST: Final = 150
_DATED: Final = re.compile(r"(.+) 20\d\d")
_WORDS: Final = {
    "indikator": translatable("Semua indikator"),
    "satker": translatable("Satuan kerja"),
    "laporan": "Laporan layanan informasi publik",
    "unit": "Unit yang dibandingkan",
    "induk": "Induk kantor",
    "pilih": "Pilih kantor",
    "halaman": "Daftar panjang",
}
# What stands above the folders of every office.
_SHARED: Final = {
    path: Page(path, title, "", "")
    for path, title in {
        "satker/": _WORDS["satker"],
        "en/satker/": _WORDS["satker"],
        _FILES: "Folder data/",
        f"{_FILES}satker/": "satker/",
    }.items()
}


@dataclass(frozen=True, slots=True)
class FolderLine:
    """What stands in a folder: its title, its address, what it is."""

    title: str
    path: str
    words: str


@dataclass(frozen=True, slots=True)
class _Tree:
    """Pages by address, the ``folders`` without a page, and what stands just below each address.

    ``offices`` are names of offices by the address of their page.
    """

    pages: Mapping[str, Page]
    offices: Mapping[str, str]
    folders: frozenset[str]
    below: Mapping[str, Collection[str]]

    def title(self, folder: str) -> str:
        """Name a folder as a page of its own, in its language; no other page has that title."""
        shown = folder.removeprefix(_VIEWS)
        if shown != folder:
            return translate("Gambar dari {page}", page=f"/{shown}")
        if folder.startswith(_FILES):
            return f"Folder data/{folder.removeprefix(_FILES)}"
        return " · ".join((self._name(folder), *self._whose(folder)))

    def short(self, folder: str) -> str:
        """Name a folder below one that is named already."""
        if folder == _FILES:
            return self.title(folder)
        if folder.startswith((_FILES, _VIEWS)):
            return self.offices.get(_plain(folder)) or f"{folder.split('/')[-2]}/"
        return self._name(folder)

    def _name(self, folder: str) -> str:
        step = folder.split("/")[-2]
        if office := self.offices.get(_plain(folder)):
            return office
        if step in _WORDS:
            return translate(_WORDS[step])
        # A ranking of units has a page for each year.
        titles = (self.pages[path].title for path in self.below[folder] if path in self.pages)
        names = {found[1] for title in titles if (found := _DATED.fullmatch(title))}
        return names.pop() if len(names) == 1 else step.replace("-", " ").title()

    def _whose(self, folder: str) -> Iterator[str]:
        """Yield what tells a folder from its like: its office, its language, the folder above it."""
        office = next((name for path in above(folder) if (name := self.offices.get(_plain(path)))), "")
        if office:
            yield office
        elif _plain(folder) in self.offices:
            yield translate("halaman berbahasa Inggris")
        elif parent(folder) in self.folders:
            yield self.title(parent(folder))

    def lines(self, folder: str) -> Iterator[FolderLine]:
        """Yield what stands just in a folder, by address."""
        for path in sorted(self.below[folder]):
            page = self.pages.get(path)
            title = self.short(path) if path in self.folders else path.rpartition("/")[2]
            title = unmarked(page.short or page.title) if page else title
            yield FolderLine(title, path, _words(page, title) if page else "")


def _words(page: Page, title: str) -> str:
    """Say more of a page than its title: of a data file its kind, of others how their description goes on.

    A view of a picture is named well enough.
    """
    if page.frame:
        return ""
    if page.path.startswith(_FILES):
        return page.title.partition(" · ")[2]
    said = unmarked(page.description)
    return "" if said == title else said.removeprefix(f"{title}. ")


def office_folders(office: OfficeName, pages: Iterable[Page], files: Iterable[str]) -> Iterator[Draft]:
    """Yield the pages of folders that hold pages and ``files`` of one office only."""
    made = {page.path: page for page in pages}
    missing = frozenset(
        folder for folder in without_page((*made, *files)) if is_of_office(folder, office.slug)
    )
    is_sample = any(page.is_sample for page in made.values())
    names = {page_addresses.office(office.slug): office.short_name}
    for draft in _drafts(_tree({**_SHARED, **made}, names, missing, files)):
        yield _as_sample(draft) if is_sample else draft


def _as_sample(draft: Draft) -> Draft:
    """Return a page of an invented office, which says so; views of pictures have nothing else that does."""
    with use_language(draft.page.language):
        warning = translate("Kantor contoh: angka rekaan.")
    lead = f"{warning} {draft.context['lead']}"
    return replace(draft.marked(is_sample=True), context=draft.context | {"lead": lead})


def portal_folders(
    pages: Iterable[Page], offices: Mapping[str, str], paths: Iterable[str], written: Iterable[str]
) -> Iterator[Draft]:
    """Yield the pages of all other folders above generated pages, also those of their own further sheets.

    ``offices`` are names by key, ``paths`` the addresses of what offices publish, ``written`` those of pages
    that people write.
    """
    made = {page.path: page for page in pages}
    names = {page_addresses.office(slug): name for slug, name in offices.items()}
    for root in office_roots(offices, paths):
        made.setdefault(root, Page(root, names[_plain(root)], "", ""))
    by_people = frozenset((*written, *page_addresses.EXPECTED_PAGES))
    while missing := without_page(made) - by_people:
        for draft in tuple(_drafts(_tree(made, names, missing))):
            yield draft
            made[draft.page.path] = draft.page


def _plain(path: str) -> str:
    """Return an address without the parts before it that say its form: view, language, file."""
    return page_addresses.indonesian(path.removeprefix(_VIEWS)).removeprefix(_FILES)


def _tree(
    pages: Mapping[str, Page], offices: Mapping[str, str], folders: frozenset[str], files: Iterable[str] = ()
) -> _Tree:
    below: dict[str, list[str]] = {}
    for path in (*pages, *folders, *files):
        below.setdefault(parent(path), []).append(path)
    return _Tree(pages, offices, folders, below)


def _drafts(tree: _Tree) -> Iterator[Draft]:
    for folder in sorted(tree.folders):
        language = Language.ENGLISH if page_addresses.is_english(folder) else Language.INDONESIAN
        with use_language(language):
            yield from tuple(_sheets(tree, folder, language))


def _sheets(tree: _Tree, folder: str, language: Language) -> Iterator[Draft]:
    title, lines = tree.title(folder), tuple(tree.lines(folder))
    lead = translate_plural("{count} hal di bawah alamat ini.", len(lines))
    is_apart = folder.startswith((_FILES, _VIEWS))
    page = Page(
        folder,
        title,
        f"{title}: {lead}",
        "",
        "" if is_apart else f"{folder.partition('/')[0]}/",
        tuple(_crumbs(tree, folder)),
        short=title if folder.startswith(_VIEWS) else tree.short(folder),
        frame=_FRAME if folder.startswith(_VIEWS) else "",
        language=language,
    )
    sheets = sheets_of(lines, folder, _MOST, name=lambda line: line.title)
    yield from sheet_drafts(
        page,
        "portal/folder.html",
        sheets,
        {"title": title, "lead": lead, "is_path": folder.startswith(_FILES)},
    )


def _crumbs(tree: _Tree, folder: str) -> Iterator[Link]:
    """Yield the ways to what stands above a folder; from views of pictures the way to the page of these."""
    if folder.startswith(_VIEWS):
        shown = folder.removeprefix(_VIEWS)
        path = next((path for path in (shown, *above(shown)) if path in tree.pages), "")
        yield Link(tree.pages[path].title if path else translate("Beranda"), path)
        return
    for path in reversed([*above(folder)]):
        if path == page_addresses.english(""):
            continue
        if page := tree.pages.get(path):
            yield Link(translate(page.short or page.title), path)
        elif path in tree.folders:
            yield Link(tree.short(path), path)

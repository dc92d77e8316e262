"""R330 and R344 to R348: every address that people write leads somewhere, and to one place.

Pages, data and settings are held against the addresses that the portal will have, which are known before
any page is made; so what the builder would refuse is reported here, with file and row.
"""

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final
from urllib.parse import unquote, urlsplit

from generator.domain.portal.ledger import Ledger, Portal
from generator.domain.portal.settings import Settings
from generator.findings.shared.address import unusable_address
from generator.findings.shared.catalog import finding
from generator.findings.shared.diagnostic import Diagnostic
from generator.loading.portal.kinds import KINDS
from generator.loading.portal.page_head import Crumb
from generator.record.page_addresses import EXPECTED_PAGES
from generator.record.published import (
    PortalFacts,
    everything,
    foreseen,
    is_above_index,
    is_picture_or_index,
    made,
)
from generator.record.summary import OfficeSummary
from generator.sources.portal.content import CONTENT, PAGE_ENDING, Content
from generator.sources.prose.html import Hypertext, Link
from generator.sources.shared.bundled import how_to_get
from generator.values.shared.address import Destination, has_plain_signs, is_rooted, scheme_of
from generator.values.shared.key import nearest
from generator.values.shared.place import Place

# What the theme and the builder put beside the pages.
_BUILT: Final = ("404.html", "sitemap.xml", "sitemap.xml.gz", "cari/opensearch.xml", "portal.webmanifest")
# First folders of generated addresses that follow from judged offices.
_LATE_FOLDERS: Final = ("perbandingan", "ppid", "bandingkan", "jelajah", "periksa-angka")
_SHELL_MARKS: Final = frozenset({"isi"})
_INDEX: Final = "index.md"
_TELEPHONE: Final = re.compile(r"tel:\+?[0-9-]{3,20}")
_LEADING: Final = {
    kind.id: tuple(column.name for column in kind.columns if Destination.PORTAL in column.leads)
    for kind in KINDS
}


@dataclass(frozen=True)
class Addresses:
    """All addresses of a portal: of hand-written pages with their anchors, of files, and of generated pages.

    ``summaries`` returns those of all offices; they are asked for only where an address is in none of the
    cheaper sets. ``exact`` are all addresses of a finished build, ``None`` before it.
    """

    facts: PortalFacts
    content: Content
    hypertexts: tuple[Hypertext, ...]
    named: tuple[str, ...]
    summaries: Callable[[], Sequence[OfficeSummary]]
    exact: frozenset[str] | None = None

    @property
    def portal(self) -> Portal:
        """What all offices share, with the outlines of the offices."""
        return self.facts.portal

    @cached_property
    def pages(self) -> Mapping[str, Hypertext]:
        """The hand-written pages by address."""
        return {_address_of(each.path): each for each in self.hypertexts}

    @cached_property
    def written(self) -> frozenset[str]:
        """The addresses of what stands below ``content`` and ``theme``."""
        files = (*self.content.files, *self.named)
        return frozenset((*map(_address_of, files), *self.content.theme, *_BUILT, "robots.txt"))

    @cached_property
    def generated_always(self) -> frozenset[str]:
        """The generated addresses that follow from the facts alone."""
        return frozenset(foreseen(self.facts))

    @cached_property
    def generated_folders(self) -> frozenset[str]:
        """The first folders of generated addresses."""
        foreseen_folders = (address.partition("/")[0] for address in self.generated_always)
        return frozenset((*foreseen_folders, *_LATE_FOLDERS))

    @cached_property
    def generated(self) -> frozenset[str]:
        """All generated addresses, pictures left out."""
        return everything(self.facts, self.summaries()) if self.exact is None else self.exact

    @cached_property
    def claimed(self) -> frozenset[str]:
        """All generated addresses whose place no hand-written page may take, pictures left out."""
        return made(self.facts, self.summaries())

    def is_known(self, address: str) -> bool:
        """Whether a page or file will be at an address."""
        if address in self.written or (self.exact is None and address in self.generated_always):
            return True
        is_late = is_picture_or_index(address) or is_above_index(address)
        return (self.exact is None and is_late) or address in self.generated

    def nearest_to(self, address: str) -> str | None:
        """Return the known address that ``address`` most likely stands for, ``None`` without a likely one."""
        known_addresses = self.written | self.generated
        usual = (f"{address}/", address.removesuffix("/"), f"{address.removesuffix('.html')}/")
        return next((each for each in usual if each in known_addresses), None) or nearest(
            address, known_addresses
        )


def check(addresses: Addresses) -> Iterator[Diagnostic]:
    """Find addresses on pages that may not be used, and markup that no page of ours has."""
    for page in addresses.hypertexts:
        for leading in page.links:
            yield from _forbidden(leading)
        for markup, at in page.strange:
            message = f"halaman ini akan memuat `{markup}`, yang tidak dibuat oleh teks biasa"
            yield finding("R346", at, message, "hapus tandanya, atau apit dengan tanda kutip terbalik")


def dead(addresses: Addresses, settings: Settings, crumbs: Iterable[Crumb]) -> Iterator[Diagnostic]:
    """Find addresses on pages, in menus, in breadcrumbs and in the data that lead nowhere."""
    for page in addresses.hypertexts:
        for leading in page.links:
            yield from _dead(addresses, page, leading)
    entries = [(each.address, each.at) for each in settings.menu]
    for address, at in (*entries, *((each.address, each.at) for each in crumbs)):
        yield from _dead_entry(addresses, address, at)
    for ledger in addresses.portal.ledgers:
        for address, at in _declared(ledger):
            yield from _dead_cell(addresses, address, at)


def _forbidden(leading: Link) -> Iterator[Diagnostic]:
    """Find an address that browsers may obey, that hides where it leads, or that loads from elsewhere."""
    text, scheme = leading.address, scheme_of(leading.address)
    is_outside = bool(scheme) or text.startswith(("//", "\\"))
    if leading.is_loaded and is_outside and (scheme in {"http", "https"} or not scheme):
        message = f"gambar `{text}` dimuat dari situs lain, yang lalu tahu siapa pembacanya"
        remedy = "simpan gambarnya di `content/`, lalu tulis nama berkasnya"
        yield finding("R347", leading.at, message, remedy, mark=text)
    elif _TELEPHONE.fullmatch(text) and not leading.is_loaded:
        return
    elif scheme == "mailto" and not leading.is_loaded:
        problem = unusable_address(
            "R346", leading.at, text[len("mailto:") :], (Destination.MAILBOX,), is_optional=False
        )
        yield from [problem] if problem else []
    elif is_outside or not has_plain_signs(text.replace(" ", "")):
        problem = unusable_address("R346", leading.at, text, (Destination.WEB,), is_optional=False)
        yield from [problem] if problem else []


def _is_inside(address: str) -> bool:
    is_outside = bool(scheme_of(address)) or address.startswith(("//", "\\"))
    return not is_outside and has_plain_signs(address.replace(" ", ""))


def _dead(addresses: Addresses, page: Hypertext, leading: Link) -> Iterator[Diagnostic]:
    """Find a link or picture of a page that leads to no file, page or anchor."""
    text = leading.address
    if not _is_inside(text):
        return  # reported already, or of another host
    parts = urlsplit(text)
    source = _source(page.path, unquote(parts.path))
    target = page if not parts.path else None
    if parts.path and (source is None or not addresses.is_known(_address_of(source)) or source.endswith("/")):
        yield _nowhere(addresses, page, leading, source)
        return
    if not text:
        yield finding("R344", leading.at, "ada tautan tanpa alamat", "tulis alamatnya di antara tanda kurung")
        return
    mark = unquote(parts.fragment)
    target = target or addresses.pages.get(_address_of(source or ""))
    if mark and target is not None and mark not in target.anchors | _SHELL_MARKS:
        suggestion = nearest(mark, target.anchors)
        remedy = f"tulis `#{suggestion}`" if suggestion else "hapus bagian alamat mulai dari tanda `#`"
        message = f"halaman `{CONTENT}/{target.path}` tidak mempunyai bagian `#{mark}`"
        yield finding("R345", leading.at, message, remedy, mark=text)


def _source(page: str, path: str) -> str | None:
    """Return the file that a path on a page names, from ``content`` on; ``None`` outside of it."""
    joined = path.lstrip("/") if path.startswith("/") else posixpath.join(posixpath.dirname(page), path)
    source = posixpath.normpath(joined)
    if source == ".." or source.startswith("../"):
        return None
    return f"{source}/" if path.endswith("/") or source == "." else source


def _nowhere(addresses: Addresses, page: Hypertext, leading: Link, source: str | None) -> Diagnostic:
    """Return the finding about a link that leads nowhere, with the likely address as remedy."""
    kind = "gambar" if leading.is_loaded else "tautan"
    message = f"{kind} `{leading.address}` tidak menuju halaman atau berkas portal ini"
    address = "" if source in {None, "./"} else _address_of(source or "")
    suggestion = address if addresses.is_known(address) else addresses.nearest_to(address)
    if suggestion is None or source is None:
        remedy = "periksa namanya; halaman ditulis dengan nama berkasnya, misalnya `tentang.md`"
        return finding("R344", leading.at, message, remedy, mark=leading.address)
    name = _name_of(addresses, suggestion)
    start = "/" if leading.address.startswith("/") else ""
    corrected_address = f"/{name}" if start else posixpath.relpath(name, posixpath.dirname(page.path) or ".")
    fragment = urlsplit(leading.address).fragment
    remedy = f"tulis `{corrected_address}{'#' * bool(fragment)}{fragment}`"
    return finding("R344", leading.at, message, remedy, mark=leading.address)


def _name_of(addresses: Addresses, address: str) -> str:
    """Name the file by which a page is linked to: that of a hand-written one, or the index of a folder."""
    page = addresses.pages.get(address)
    if page is not None:
        return page.path
    return f"{address}{_INDEX}" if not address or address.endswith("/") else address


def _dead_entry(addresses: Addresses, address: str, at: Place) -> Iterator[Diagnostic]:
    """Find an entry of a menu or of breadcrumbs that leads nowhere."""
    path = unquote(address.partition("#")[0].partition("?")[0])
    if not addresses.is_known(path):
        suggestion = addresses.nearest_to(path)
        remedy = (
            f"tulis `{suggestion}`"
            if suggestion
            else "hapus baris ini, atau salin alamat halamannya dari peramban"
        )
        yield finding("R330", at, f"`{address}` tidak ada di portal ini", remedy, mark=address)


def _dead_cell(addresses: Addresses, address: str, at: Place) -> Iterator[Diagnostic]:
    """Find an address of this portal in the data at which nothing is published."""
    path = unquote(address.partition("#")[0].partition("?")[0]).removeprefix("/")
    if not addresses.is_known(path):
        suggestion = addresses.nearest_to(path)
        advice = "salin alamat halamannya dari peramban, mulai dari garis miring sesudah nama situs"
        remedy = f"tulis `/{suggestion}`" if suggestion else advice
        yield finding("R330", at, f"`{address}` tidak ada di portal ini", remedy, mark=address)


def unwritten(addresses: Addresses) -> Iterator[Diagnostic]:
    """Find the pages that only people can write, and that pages made of the data lead to."""
    for address in EXPECTED_PAGES:
        if address not in addresses.pages:
            name = f"{CONTENT}/{address.rstrip('/')}{PAGE_ENDING}"
            message = "halaman ini tidak ada, padahal halaman lain menunjuknya"
            remedy = how_to_get(name, f"tulis halaman `{name}`, misalnya salin dari portal contoh")
            yield finding("B116", Place(name), message, remedy)


def declared(portal: Portal) -> Iterator[str]:
    """Yield every address of this portal that the data name."""
    return (address for ledger in portal.ledgers for address, _ in _declared(ledger))


def _declared(ledger: Ledger) -> Iterator[tuple[str, Place]]:
    """Yield every address of this portal that an office writes, with its place."""
    for entry in ledger.entries:
        for name in _LEADING.get(entry.register, ()):
            address = entry.labels[name]
            if is_rooted(address):
                yield address, Place(entry.at.path, entry.at.line, 0, name)
    service = ledger.information_service
    if service is not None:
        stated = [(each.address, each.address_at) for each in service.standards]
        stated += [(each.address, each.address_at) for each in service.forms]
        yield from ((address, at) for address, at in stated if is_rooted(address))


def declaring(outline: Ledger, ledger: Ledger) -> Ledger:
    """Return the outline of an office with the facts that name addresses of this portal."""
    entries = tuple(
        entry
        for entry in ledger.entries
        if any(is_rooted(entry.labels[name]) for name in _LEADING.get(entry.register, ()))
    )
    return replace(outline, entries=entries, information_service=ledger.information_service)


def claimed_twice(addresses: Addresses) -> Iterator[Diagnostic]:
    """Find files below ``content`` that would be at the address of each other, or of what is made."""
    first: dict[str, str] = {}
    for name in sorted({*addresses.content.files, *addresses.named}):
        address = _address_of(name)
        other = first.setdefault(address, name)
        if other != name:
            yield _claimed(name, address, f"`{CONTENT}/{other}`")
        elif address in addresses.content.theme:
            yield _claimed(name, address, f"`theme/{address}`")
        elif (
            address in addresses.generated_always
            or address in _BUILT
            or is_picture_or_index(address)
            or _is_generated(addresses, address)
        ):
            yield _claimed(name, address, "halaman atau berkas yang dibuat dari data")


def _is_generated(addresses: Addresses, address: str) -> bool:
    """Whether a generated file is at an address; offices are asked only for folders that may have one.

    The list of what is in a folder gives way to a page that people write.
    """
    is_asked = address.partition("/")[0] in addresses.generated_folders
    return is_asked and address in addresses.claimed


def _claimed(name: str, address: str, other: str) -> Diagnostic:
    message = f"alamat `/{address}` sudah dipakai {other}"
    return finding("R348", Place(f"{CONTENT}/{name}"), message, "ganti nama berkas ini, atau hapus")


def _address_of(source: str) -> str:
    """Return the address that a file below ``content`` is published at."""
    if not source.endswith(PAGE_ENDING):
        return source
    folder, _, name = source.removesuffix(PAGE_ENDING).rpartition("/")
    return "/".join((*filter(None, (folder, "" if name == "index" else name)), ""))

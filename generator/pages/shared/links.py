"""Links of generated pages: where they lead, and which of them lead nowhere."""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from generator.pages.shared.page import Page
from generator.record import page_addresses

# A whole opening tag, whose attributes may hold its own sign; text that only looks like an attribute is none.
TAG = re.compile(r"""<[a-zA-Z](?:[^>"']++|"[^"]*"|'[^']*')*+(?:>|\Z|["'])""")
ADDRESS = re.compile(r'\s(?:href|src|action|poster|data)="([^"]*)"')
ROOTED = re.compile(r'(\s(?:href|src|action|poster|data)=")/(?!/)')
RELATIVE = re.compile(r'(<a\s(?:[^>]*\s)?href=")(?![/#"]|[a-z]+:)([^"]*)')
LOADED = re.compile(r'\s(?:src|poster|data|srcset)="((?:https?:)?//[^"]*)"')
IDENTIFIER = re.compile(r'\sid="([^"]*)"')
ELSEWHERE = re.compile(r"(?:https?:|mailto:|tel:|//)")
SHELL_IDENTIFIERS = frozenset({"isi"})


class BrokenLink(NamedTuple):
    """A link that leads nowhere: the page it stands on and the address as written there.

    ``is_foreign`` marks a file that the page would load from another host. It is a tuple because
    finished offices are cached with hundreds of them, and tuples are read quicker than other classes.
    """

    page: str
    address: str
    is_foreign: bool = False


def identifiers(body: str) -> frozenset[str]:
    """Return the ids of a body, as targets of links."""
    return frozenset(unescape(each) for each in IDENTIFIER.findall(tags(body))) | SHELL_IDENTIFIERS


def tags(body: str) -> str:
    """Return the opening tags of a body without the text between them, which may look like attributes."""
    return "".join(TAG.findall(body))


def rebased(body: str, base: str) -> str:
    """Return a body with the base path of the portal, like ``/portal/``, before its rooted addresses."""
    if base == "/":
        return body
    return TAG.sub(lambda tag: ROOTED.sub(rf"\g<1>{base}", tag[0]), body)


def rooted(body: str, address: str) -> str:
    """Return a body with its relative links written from the root, for paper; the page is at ``address``."""
    return RELATIVE.sub(lambda match: f"{match[1]}{urljoin(address, match[2])}", body)


def hosted(text: str, site_url: str | None) -> str:
    """Return a text with the address of the portal in the place of ``addresses.HOST``."""
    return text.replace(page_addresses.HOST, site_url or "/")


def base_path(site_url: str | None) -> str:
    """Return the portal's base path, like ``/`` or ``/portal/``, from the address that it is published at."""
    return f"{urlsplit(site_url or '/').path.rstrip('/')}/"


def public_host(site_url: str | None) -> str:
    """Return where the portal is published as people write it: ``kinerja.example/portal/``, or empty."""
    host = urlsplit(site_url or "").netloc
    return f"{host}{base_path(site_url)}" if host else ""


@dataclass(frozen=True, slots=True)
class Targets:
    """Where links may lead: the paths of all that is published, and the ids of each page.

    Of the addresses that people ``declared`` the page is demanded, but no part of it: which parts it has is
    known only when it is made.
    """

    paths: AbstractSet[str]
    marks: Mapping[str, AbstractSet[str]]
    declared: Container[str] = ()

    def has(self, address: str, page: str) -> bool:
        """Whether an address, as written on a page at the path ``page``, leads somewhere."""
        plain = unescape(address)
        wanted = urldefrag(plain)[0] if plain in self.declared else plain
        return _leads_somewhere(wanted, "" if address.startswith("/") else page, self.marks, self.paths)


def marks_of(pages: Iterable[Page]) -> dict[str, frozenset[str]]:
    """Return the ids of each page, by its path."""
    return {page.path: identifiers(page.body) for page in pages}


def broken_links(pages: Iterable[Page], targets: Targets) -> tuple[BrokenLink, ...]:
    """Find the links that lead to no page, file or id, and files that would be loaded from elsewhere."""

    # Many pages lead to the same places; what is rooted leads there from all of them, so it is followed once.
    @cache
    def leads(address: str, page: str) -> bool:
        return targets.has(address, page)

    return tuple(sorted({link for page in pages for link in _broken(page, leads, targets.paths)}))


def _broken(page: Page, leads: Callable[[str, str], bool], paths: AbstractSet[str]) -> Iterator[BrokenLink]:
    markup, here = tags(page.body), f"/{page.path}"
    for address in dict.fromkeys(ADDRESS.findall(markup)):
        if not leads(address, "" if address.startswith("/") else page.path):
            yield BrokenLink(here, address)
    yield from (BrokenLink(here, address, is_foreign=True) for address in LOADED.findall(markup))
    for link in (*page.crumbs, page.previous, page.following, *page.copies, *page.elsewhere, *page.years):
        if link is not None and link.path not in paths:
            yield BrokenLink(here, f"/{link.path}")


def once_each(links: Iterable[BrokenLink]) -> tuple[BrokenLink, ...]:
    """Return the links without those to an address from the root that an earlier page has as well."""
    named = {
        (link.address if _is_rooted(link) else (link.address, link.page)): link for link in reversed([*links])
    }
    return tuple(reversed(named.values()))


def _is_rooted(link: BrokenLink) -> bool:
    return link.address.startswith("/") and not link.is_foreign


def still_broken(links: Iterable[BrokenLink], targets: Targets) -> Iterator[BrokenLink]:
    """Yield those of the links that lead out of an office which lead nowhere in the whole portal either."""
    has = cache(targets.has)
    for link in links:
        page = "" if _is_rooted(link) else link.page.removeprefix("/")
        if link.is_foreign or not has(link.address, page):
            yield link


def _leads_somewhere(
    address: str, start: str, marks: Mapping[str, AbstractSet[str]], paths: AbstractSet[str]
) -> bool:
    if ELSEWHERE.match(address):
        return True
    # An address from the root without steps stays what it is; to resolve it takes longest of all here.
    is_resolved = address.startswith("/") and "/." not in address and not address.startswith("//")
    target, fragment = urldefrag(address if is_resolved else urljoin(f"/{start}", address))
    path = unquote(target.partition("?")[0]).removeprefix("/")
    if path not in paths:
        return False
    return not fragment or path not in marks or unquote(fragment) in marks[path]

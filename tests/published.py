"""What a portal publishes, for tests that read it as a visitor or a machine does."""

import atexit
import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

import pytest

from generator import portal
from generator.exports.portal.datasets import office_tables, whole_portal
from generator.exports.portal.files import WholeData, office_copies, tidy_rows, whole_data
from generator.exports.portal.forms import PackedForm
from generator.exports.portal.written_file import Store
from generator.exports.shared.cache import no_cache
from generator.findings.shared.diagnostic import has_errors
from generator.loading.portal.ledger import files_by_office
from generator.pages.portal.feeds import office_feeds, portal_feed
from generator.pages.portal.search import office_entries, portal_entries
from generator.pages.portal.site import office_drafts, portal_drafts
from generator.pages.shared.draft import Draft
from generator.pages.shared.links import public_host
from generator.pages.shared.page import Page, PublishedFile
from generator.phases.publication import Publication
from generator.record.news import as_of, newest_first, news_of
from generator.record.published import PortalFacts, everything
from generator.record.record import OfficeRecord, Record, judge_portal
from generator.record.rows import rows_of_office
from generator.record.summary import News
from generator.record.surroundings import summary_of
from generator.sources.shared.files import TextFile
from generator.views.portal.overview import portal_overview
from generator.views.portal.search import SearchEntry, joined
from tests.building import a_store, build
from tests.guarded import sitecustomize as guard
from tests.small import FILES, TODAY, as_files, findings, loaded
from tests.surroundings import alone, with_surroundings

ROOT: Final = Path(__file__).parents[1]
# Where the demo portal says that it is published: so its pictures are those of its build, and drawn once.
_SITE_URL: Final = re.compile(r"^site_url: (\S+)$", re.MULTILINE)
HOST: Final = public_host(_SITE_URL.findall((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))[0])
_UNSEEN: Final = re.compile(r"<(script|style)\b.*?</\1>", re.DOTALL)
_ELEMENT: Final = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>")

Row = Mapping[str, str]


def demo() -> Publication:
    """Build the demo portal of this project once; its pictures come from its cache."""
    _ask_for_demo()
    return _demo()


@lru_cache(maxsize=1)
def _demo() -> Publication:
    return built(ROOT)


def _ask_for_demo() -> None:
    """Stop tests of the program here also where the demo was read before, for another test."""
    guard.refuse("open", (ROOT / "data",))


def built(root: Path) -> Publication:
    """Build a portal that has no errors, with pictures and workbooks that other builds have made already."""
    with shared_caches():
        outcome = build(root, HOST)
    assert not has_errors(outcome.diagnostics)
    return outcome.value


@contextmanager
def shared_caches() -> Iterator[None]:
    """Share pictures and workbooks with all builds of the demo portal; each is drawn once for a run."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("CHART_CACHE", "WORKBOOK_CACHE"):
            patch.setattr(portal, name, ROOT / getattr(portal, name))
        yield


def contents(published: Publication) -> dict[str, bytes]:
    """Return everything that is published, by address."""
    pages = {page.path: repr(page).encode() for page in published.pages}
    return pages | {file.path: file.content for file in published.files}


def demo_record() -> Record:
    """Judge the demo portal once."""
    _ask_for_demo()
    return _demo_record()


@lru_cache(maxsize=1)
def _demo_record() -> Record:
    checked = portal.check(ROOT)
    assert not has_errors(checked.diagnostics)
    return with_surroundings(checked.value.judged().with_warnings(checked.diagnostics))


def record_of(texts: Mapping[str, str] = FILES, today: date = TODAY) -> Record:
    """Judge a portal written in texts by path."""
    outcome = loaded(texts)
    assert [each for each in outcome.diagnostics if each.severity.value == "galat"] == []
    record = judge_portal(outcome.value.portal, outcome.value.rules, today=today)
    return with_surroundings(record.with_warnings(findings(texts)))


def machine_copies(
    record: Record, cache: Callable[[str, Callable[[], bytes]], bytes] = no_cache
) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of every machine copy: of the portal, and of each office."""
    yield from contents_of(whole_data_of(record, cache)).items()
    for office in record.published:
        yield from office_copies(alone(record, office), office, tidy_rows(rows_of_office(office)), cache)


def contents_of(data: WholeData) -> dict[str, bytes]:
    """Return the content of each file of the whole data by its address."""
    return {path: file.source.read_bytes() for path, file in data.files.items()}


@lru_cache(maxsize=1)
def _store() -> Store:
    """Return a place for files of the whole data that lasts as long as the tests."""
    resources = ExitStack()
    atexit.register(resources.close)
    return resources.enter_context(a_store())


def whole_data_of(record: Record, cache: Callable[[str, Callable[[], bytes]], bytes] = no_cache) -> WholeData:
    """Return the tables of a whole portal in every form."""
    rows = {each.office.slug: tidy_rows(rows_of_office(each)) for each in record.offices}
    licence = record.portal.licence
    tables = [
        office_tables(each, licence, (row.texts for row in rows[each.office.slug])) for each in record.offices
    ]
    day = as_of(news_in(record.offices), record.today)
    datasets = whole_portal(record.portal.units, record.rankings, tables)

    def pack(forms: Iterable[PackedForm]) -> Iterator[tuple[str, bytes]]:
        return ((form.path, cache(form.key, form.make)) for form in forms)

    return whole_data(record.portal, day, datasets, pack, _store())


def news_in(offices: Iterable[OfficeRecord]) -> tuple[News, ...]:
    """Return all news of offices, also what is to come."""
    return tuple(news for office in offices for news in news_of(office))


def newest_in(offices: Sequence[OfficeRecord]) -> tuple[News, ...]:
    """Return the news of offices that have come, the newest first."""
    return newest_first(news_in(offices), offices[0].today)


def everything_in(record: Record, data_files: Iterable[str] = ()) -> frozenset[str]:
    """Return the addresses of all that a portal will publish, but pictures."""
    files = tuple(data_files)
    facts = PortalFacts(record.portal, record.rules, record.today, files)
    return everything(facts, [summary_of(office, files) for office in record.published])


def drafts_of(record: Record, files: Iterable[TextFile]) -> Iterator[Draft]:
    """Yield every page of a portal, unfinished; its workbooks are not packed."""
    parts = files_by_office(files)
    yield from portal_drafts(portal_overview(record), parts.get("", ()), whole_data_of(record, unpacked))
    for office in record.published:
        yield from office_drafts(alone(record, office), office, parts.get(office.office.slug, ()))


def feeds(record: Record) -> Iterator[PublishedFile]:
    """Yield the feed of the whole portal, and those of its offices."""
    yield from portal_feed(record.portal, newest_first(news_in(record.offices), record.today))
    for office in record.published:
        yield from office_feeds(record.portal, office)


def entries_of(texts: Mapping[str, str] = FILES) -> tuple[SearchEntry, ...]:
    """Return what is found in a portal written in texts."""
    record, files = record_of(texts), files_by_office(as_files(texts))
    data = whole_data_of(record, unpacked)
    entries = [*portal_entries(portal_drafts(portal_overview(record), files[""], data), ())]
    for office in record.published:
        drafts_of_office = office_drafts(alone(record, office), office, files[office.office.slug])
        entries += office_entries(office, drafts_of_office)
    return joined(entries)


def office_of(texts: Mapping[str, str] = FILES) -> OfficeRecord:
    """Judge the one office of a portal written in texts."""
    return record_of(texts).offices[0]


class _Pages(Mapping[str, Page]):
    """Pages by path, each of which is written when a test first opens it."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        self._drafts = {draft.page.path: draft for draft in drafts}
        self._written: dict[str, Page] = {}

    def __getitem__(self, path: str) -> Page:
        if path not in self._written:
            draft = self._drafts[path]
            self._written[path] = draft.finished(dict.fromkeys(draft.pictures))
        return self._written[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._drafts)

    def __len__(self) -> int:
        return len(self._drafts)

    def __contains__(self, path: object) -> bool:
        return path in self._drafts


def pages_of(texts: Mapping[str, str] = FILES, today: date = TODAY) -> Mapping[str, Page]:
    """Write the pages of a portal by path, without drawing their pictures or packing their workbooks."""
    return _pages_of(tuple(texts.items()), today)


@lru_cache(maxsize=32)
def _pages_of(texts: tuple[tuple[str, str], ...], today: date) -> Mapping[str, Page]:
    record, files = record_of(dict(texts), today), as_files(dict(texts))
    return _Pages(drafts_of(record, files))


def unpacked(_: str, make: Callable[[], bytes]) -> bytes:  # noqa: ARG001
    """Stand in for a workbook or the like, of which a page says no more than how large it is."""
    return b"0" * 1000


def page_at(path: str, publication: Publication | None = None) -> Page:
    """Open a page, of the demo unless told otherwise."""
    return next(page for page in (publication or demo()).pages if page.path == path)


def file_at(path: str, publication: Publication | None = None) -> str:
    """Open a file, of the demo unless told otherwise."""
    return next(file for file in (publication or demo()).files if file.path == path).content.decode()


def rows_of(text: str) -> list[dict[str, str]]:
    """Read a CSV copy as a machine does."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


def data_of(text: str) -> list[dict[str, str | None]]:
    """Read the rows of a JSON copy as a machine does."""
    rows: list[dict[str, str | None]] = json.loads(text)["data"]
    return rows


class _Reader(HTMLParser):
    """Takes what is seen out of HTML, with a blank between any two elements."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.structure: list[tuple[str, tuple[str, ...]]] = []
        self.comments: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element with the names of its attributes, and where it leads."""
        self.structure.append((tag, tuple(name for name, _ in attrs)))
        self.links += [value or "" for name, value in attrs if name in {"href", "src"}]

    def handle_data(self, data: str) -> None:
        """Keep what is read."""
        self.words += data.split()

    def handle_comment(self, data: str) -> None:
        """Keep what a browser would hide."""
        self.comments.append(data)


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(_UNSEEN.sub("", html))
    reader.close()
    return reader


def seen(html: str) -> str:
    """Return the words of HTML as they are read, one blank between any two."""
    return " ".join(_read(html).words)


def structure(html: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the elements of HTML in order, each with the names of its attributes."""
    return _read(html).structure


def shape(html: str) -> tuple[list[tuple[str, tuple[str, ...]]], list[str], list[str]]:
    """Return elements, links in alphabetical order and comments of HTML, which is read once for all three."""
    reader = _read(html)
    return reader.structure, sorted(reader.links), reader.comments


def comments(html: str) -> list[str]:
    """Return what HTML hides from readers."""
    return _read(html).comments


def links(html: str) -> list[str]:
    """Return where HTML leads, as written."""
    return _read(html).links


def row_with(html: str, start: str) -> str:
    """Return the words of the one table row that starts with ``start``."""
    rows = [seen(each) for each in re.findall(r"<tr\b.*?</tr>", html, re.DOTALL)]
    found = [row for row in rows if row.startswith(start)]
    assert len(found) == 1, f"{len(found)} rows start with {start!r}"
    return found[0]


def section(html: str, name: str) -> str:
    """Return the words of the section whose heading has the id ``name``."""
    parts = re.findall(r'<section aria-labelledby="([^"]*)">(.*?)</section>', html, re.DOTALL)
    return " ".join(seen(part) for id_, part in parts if id_ == name)


def is_list_of_folder(html: str) -> bool:
    """Whether a page only lists what is below its address, where nobody has made a page."""
    return re.search(r"[0-9] (?:hal di bawah alamat ini|items? below this address)\.<", html) is not None


def unclosed(html: str) -> Iterator[str]:
    """Yield the elements of HTML that are not closed, or closed out of order."""
    open_ones: list[str] = []
    for closing, name, rest in _ELEMENT.findall(html):
        if closing:
            if not open_ones or open_ones.pop() != name:
                yield name
        elif name not in {"br", "hr", "img", "input", "link", "meta", "wbr"} and not rest.endswith("/"):
            open_ones.append(name)
    yield from open_ones

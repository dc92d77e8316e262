"""A picture on its page, with its files, its citation and the view to embed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Final

from generator.charts.inputs import AnyChart, Chart, Picture
from generator.charts.rendering.standalone import standalone
from generator.domain.portal.ledger import Portal
from generator.domain.shared.reference import SourceDocument
from generator.languages.translation import Language, of_data, translate, unmarked, use_language
from generator.pages.shared.marks import with_languages
from generator.pages.shared.page import Copy, Link, Page
from generator.pages.shared.render import rendered
from generator.record import page_addresses
from generator.record.record import OfficeRecord
from generator.views.shared import numbers

_FRAME: Final = "sematan.html"
_FIGURES: Final = "csv"
_MEDIA: Final = {"svg": "image/svg+xml", _FIGURES: "text/csv"}
# The sheet of embedded views draws a picture this wide, with this much around it.
_EMBEDDED_WIDTH: Final = 352
_AROUND: Final = 300


@dataclass(frozen=True, slots=True)
class Credit:
    """Whom to name: the portal, its licence, and the date of each office's newest document, by address.

    ``host`` is where the portal is published, like ``kinerja.example/portal/``; empty where nobody knows.
    """

    portal: str
    host: str
    licence: str
    dated: Mapping[str, SourceDocument]

    def day_of(self, page: Page) -> str:
        """Return the date of the newest document behind a page, or its year, if known."""
        path = page.path if page.language is Language.INDONESIAN else page.twin or ""
        office = "/".join(path.split("/")[:2])
        newest = self.dated.get(f"{office}/")
        if newest is None:
            return ""
        return numbers.long_date(newest.issued) if newest.issued else str(newest.year)


def credit_of(portal: Portal, host: str, *offices: OfficeRecord) -> Credit:
    """Return whom to name for the pictures of a portal and of some of its offices."""
    dated = {
        page_addresses.office(office.office.slug): max(come, key=_age)
        for office in offices
        if (
            come := [
                document for document in office.ledger.documents if _age(document) <= _until(office.today)
            ]
        )
    }
    return Credit(portal.name, host, portal.licence, dated)


def _until(day: date) -> tuple[int, date]:
    return day.year, day


def _age(document: SourceDocument) -> tuple[int, date]:
    return document.year, document.issued or date.min


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawn picture; ``name`` is unique on its page and part of addresses.

    One that is only to be looked at here says where something of the kind can be taken from (``taken_at``).
    """

    name: str
    chart: AnyChart
    drawn: Chart
    page: Page
    credit: Credit
    taken_at: Link | None = None

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """The picture as it stands on its page: drawn for a phone and for a desk, of which one is seen."""
        return self.drawn.pictures

    @property
    def alone(self) -> str:
        """The picture as a file of its own, with title and source."""
        with use_language(self.page.language):
            source = f"{self._warning}{self._source}"
            return standalone(self.drawn.wide, self.chart.title, self.chart.description, source)

    @property
    def _source(self) -> str:
        portal, host, licence = self.credit.portal, self.credit.host, self._licence
        if host:
            address = f"{host}{self.page.path}"
            return translate(
                "Sumber: {portal}, {address}, {licence}.", portal=portal, address=address, licence=licence
            )
        address = f"/{self.page.path}"
        return translate(
            "Sumber: {portal} ({address}), {licence}.", portal=portal, address=address, licence=licence
        )

    @property
    def brings_figures(self) -> bool:
        """Whether its figures are published with this picture: once for all languages, as columns are."""
        return self.page.language is Language.INDONESIAN

    def file(self, kind: str) -> str:
        """Return the address of the picture, or of its figures, as a file of ``kind``."""
        is_shared = kind == _FIGURES and not self.brings_figures
        return page_addresses.chart_file(
            self.page.twin or "" if is_shared else self.page.path, self.name, kind
        )

    @property
    def copies(self) -> tuple[Copy, ...]:
        """The files to take: the picture, and the figures that it shows."""
        return tuple(Copy(kind.upper(), self.file(kind), media) for kind, media in _MEDIA.items())

    @property
    def citation(self) -> str:
        """The picture as a source is cited in a text."""
        day = self.credit.day_of(self.page)
        where = f"{self.credit.portal}, {page_addresses.full(self.page.path)}."
        until = translate("Dokumen sumber terbaru: {day}.", day=day) if day else ""
        parts = (f"{self._warning}{self.chart.title}.", where, until, f"{self._licence}.")
        return " ".join(filter(None, parts))

    @property
    def embedded_path(self) -> str:
        """The address of the view for other sites."""
        return page_addresses.embedded(self.page.path, self.name)

    @property
    def embedding(self) -> str:
        """The HTML that shows the picture on another site."""
        here, title = page_addresses.full(self.embedded_path), escape(self.chart.title)
        picture = self.drawn.narrow
        height = round(picture.height * _EMBEDDED_WIDTH / picture.width) + _AROUND
        return f'<iframe src="{here}" title="{title}" width="480" height="{height}" loading="lazy"></iframe>'

    def embedded(self) -> Page:
        """Return the light page that other sites show."""
        with use_language(self.page.language):
            title = translate(
                "{picture} · grafik dari {page}", picture=self.chart.title, page=self.page.title
            )
            # Names of pages may be alike but for their middle, which titles have no room for.
            short = translate("Grafik {name} · {page}", name=self.name, page=self.page.path)
            body = rendered("shared/embedded.html", figure=self, warning=self._warning)
        return Page(
            self.embedded_path,
            title,
            f"{title}. {self.chart.description}",
            with_languages(body),
            crumbs=(Link(self.page.title, self.page.path),),
            short=short,
            is_sample=self.page.is_sample,
            frame=_FRAME,
            language=self.page.language,
        )

    @property
    def _licence(self) -> str:
        return unmarked(of_data(self.credit.licence))

    @property
    def _warning(self) -> str:
        return translate("Kantor contoh: angka rekaan.") + " " if self.page.is_sample else ""

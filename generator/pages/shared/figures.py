"""Draws all pictures of a portal and puts them into their pages; returns their files and views too.

Pictures for links, which other sites show, are drawn here as well.
"""

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from generator.charts.link_picture import LinkPicture
from generator.charts.rendering.link_images import draw_link_images
from generator.charts.rendering.render import ON_A_SHEET, prepare, render
from generator.charts.rendering.worker_pool import MANY, Workers, shared
from generator.pages.shared.chart_points import points_csv
from generator.pages.shared.draft import Draft
from generator.pages.shared.figure import Credit, Figure
from generator.pages.shared.glossary import Glossary
from generator.pages.shared.page import Page, PublishedFile
from generator.record import page_addresses


@dataclass(frozen=True, slots=True)
class Illustrated:
    """Pages with their pictures, and views for other sites; the files of the pictures."""

    pages: tuple[Page, ...]
    files: tuple[PublishedFile, ...]


@dataclass(frozen=True, slots=True)
class FigureRenderer:
    """Draws the pictures of a build, many of them with a pool of processes."""

    cache: Path
    credit: Credit
    share: Workers
    prepared: Iterable[None]

    def illustrated(self, drafts: Sequence[Draft], glossary: Glossary) -> Illustrated:
        """Return the pages with their pictures drawn, and the files of the pictures."""
        charts = [chart for draft in drafts for chart in draft.pictures.values() if chart is not None]
        deque(self.prepared, 0)
        drawn = iter(render(charts, self.cache, self.share))
        figures_by_page = [draft.figures(drawn, self.credit) for draft in drafts]
        figures = [
            figure
            for of_page in figures_by_page
            for figure in of_page.values()
            if figure and not figure.taken_at
        ]
        pages = [
            draft.finished(of_page, glossary) for draft, of_page in zip(drafts, figures_by_page, strict=True)
        ]
        views = (figure.embedded() for figure in figures)
        pictures = {
            draft.page.path: draft.link_picture.signed(self.credit.portal)
            for draft in drafts
            if draft.link_picture
        }
        images = link_images(pictures, self.cache)
        return Illustrated((*with_images(pages, pictures), *views), (*_files(figures), *images))


@contextmanager
def figure_renderer(
    credit: Credit, cache: Path, expected: int, *, is_parallel: bool = True
) -> Iterator[FigureRenderer]:
    """Open a renderer for the time of a build; its processes, where it ``is_parallel``, end with it.

    Where many pictures are ``expected`` and none is cached, the template is prepared at once, so that it is
    ready when it is known what to draw.
    """
    are_many = expected >= MANY * ON_A_SHEET
    with shared(is_parallel=is_parallel) as share:
        prepared = prepare(cache, share.begin) if are_many else ()
        yield FigureRenderer(cache, credit, share, prepared)


def _files(figures: Iterable[Figure]) -> Iterator[PublishedFile]:
    for figure in figures:
        yield PublishedFile(figure.file("svg"), figure.alone.encode())
        if figure.brings_figures:
            yield PublishedFile(figure.file("csv"), points_csv(figure.chart))


def with_images(pages: Iterable[Page], pictured: Collection[str]) -> Iterator[Page]:
    """Yield pages, each with the picture for links to it: its own, or that of the nearest page above it.

    ``pictured`` are the addresses of the Indonesian pages that have one; pages in other languages share it.
    Where none is above a page, that of the portal stands for it.
    """
    for page in pages:
        path = page_addresses.indonesian(page.path)
        while path and path not in pictured:
            path = path[: path.rstrip("/").rfind("/") + 1]
        yield replace(page, image=page_addresses.link_picture(path)) if path else page


def link_images(pictures: Mapping[str, LinkPicture], cache: Path) -> Iterator[PublishedFile]:
    """Yield the file of each picture for links, by the address of its page."""
    images = draw_link_images(pictures.values(), cache)
    for path, image in zip(pictures, images, strict=True):
        yield PublishedFile(page_addresses.link_picture(path), image)

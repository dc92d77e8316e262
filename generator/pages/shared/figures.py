"""Draws all pictures of a portal and puts them into their pages; returns their files and views too."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.charts.rendering.raster import raster
from generator.charts.rendering.render import ON_A_SHEET, prepare, render
from generator.charts.rendering.worker_pool import MANY, Workers, shared
from generator.languages.translation import Language
from generator.pages.shared.chart_points import points_csv
from generator.pages.shared.draft import Draft
from generator.pages.shared.figure import Credit, Figure, credit_of
from generator.pages.shared.glossary import Glossary
from generator.pages.shared.page import Page, PublishedFile
from generator.record.record import Record


@dataclass(frozen=True, slots=True)
class Illustrated:
    """Pages with their pictures, and views for other sites; the files of the pictures.

    Raster copies are still being drawn, and ``rasters`` waits for them.
    """

    pages: tuple[Page, ...]
    files: tuple[PublishedFile, ...]
    rasters: Callable[[], tuple[PublishedFile, ...]]


@dataclass(frozen=True, slots=True)
class FigureRenderer:
    """Draws the pictures of a build with a pool of processes; ``executor`` runs rasters at the same time."""

    cache: Path
    credit: Credit
    share: Workers
    executor: Executor
    prepared: Iterable[None]

    def illustrated(self, drafts: Sequence[Draft], glossary: Glossary) -> Illustrated:
        """Return the pages with their pictures drawn, and the files of the pictures."""
        charts = [chart for draft in drafts for chart in draft.pictures.values() if chart is not None]
        deque(self.prepared, 0)
        drawn = iter(render(charts, self.cache, self.share))
        figures_by_page = [draft.figures(drawn, self.credit) for draft in drafts]
        figures = [figure for of_page in figures_by_page for figure in of_page.values() if figure]
        alone = [figure.alone for figure in figures]
        rasters = self.executor.submit(raster, alone, self.cache, self.share)
        pages = [
            draft.finished(of_page, glossary) for draft, of_page in zip(drafts, figures_by_page, strict=True)
        ]
        views = (figure.embedded() for figure in figures)
        return Illustrated(
            (*pages, *views), tuple(_files(figures, alone)), partial(_rasters, figures, rasters)
        )


@contextmanager
def figure_renderer(
    record: Record, cache: Path, host: str, *, is_parallel: bool = True
) -> Iterator[FigureRenderer]:
    """Open a renderer for the time of a build; its processes, where it ``is_parallel``, end with it.

    Where many pictures are expected and none is cached, the template is prepared at once, so that it is
    ready when it is known what to draw.
    """
    expected = len(Language) * sum(len(each.indicators) for each in record.published)
    are_many = expected >= MANY * ON_A_SHEET
    credit = credit_of(record, host)
    with shared(is_parallel=is_parallel) as share, ThreadPoolExecutor(1) as executor:
        prepared = prepare(cache, share.begin) if are_many else ()
        yield FigureRenderer(cache, credit, share, executor, prepared)


def _files(figures: Iterable[Figure], alone: Iterable[str]) -> Iterator[PublishedFile]:
    for figure, svg in zip(figures, alone, strict=True):
        yield PublishedFile(figure.file("svg"), svg.encode())
        if figure.brings_figures:
            yield PublishedFile(figure.file("csv"), points_csv(figure.chart))


def _rasters(figures: Iterable[Figure], drawn: Future[tuple[bytes, ...]]) -> tuple[PublishedFile, ...]:
    pairs = zip(figures, drawn.result(), strict=True)
    return tuple(PublishedFile(figure.file("png"), png) for figure, png in pairs)

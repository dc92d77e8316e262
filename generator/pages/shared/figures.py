"""Draws all pictures of a portal and puts them into their pages; returns their files and views too."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator.charts.rendering.render import ON_A_SHEET, prepare, render
from generator.charts.rendering.worker_pool import MANY, Workers, shared
from generator.pages.shared.chart_points import points_csv
from generator.pages.shared.draft import Draft
from generator.pages.shared.figure import Credit, Figure
from generator.pages.shared.glossary import Glossary
from generator.pages.shared.page import Page, PublishedFile


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
        figures = [figure for of_page in figures_by_page for figure in of_page.values() if figure]
        pages = [
            draft.finished(of_page, glossary) for draft, of_page in zip(drafts, figures_by_page, strict=True)
        ]
        views = (figure.embedded() for figure in figures)
        return Illustrated((*pages, *views), tuple(_files(figures)))


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

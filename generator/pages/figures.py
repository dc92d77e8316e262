"""All pictures of a portal: drawn at once, put into their pages, handed out as files and views."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from generator.charts.pool import shared
from generator.charts.raster import raster
from generator.charts.render import render
from generator.pages.chart_points import points_csv
from generator.pages.draft import Draft
from generator.pages.figure import Figure, credit_of
from generator.pages.glossary import Glossary
from generator.pages.page import Page, PublishedFile
from generator.record.record import Record


def illustrated(
    drafts: Sequence[Draft], record: Record, glossary: Glossary, cache: Path
) -> tuple[tuple[Page, ...], tuple[PublishedFile, ...]]:
    """Finish the pages with their pictures; return them with the views for other sites, and the files."""
    credit = credit_of(record)
    wanted = [chart for draft in drafts for chart in draft.pictures.values() if chart is not None]
    with shared() as share, ThreadPoolExecutor(1) as beside:
        drawn = iter(render(wanted, cache, share))
        held = [draft.figures(drawn, credit) for draft in drafts]
        figures = [figure for own in held for figure in own.values() if figure and figure.is_handed_out]
        alone = [figure.alone for figure in figures]
        # Drawing leaves Python to others: meanwhile the pages are written.
        rasters = beside.submit(raster, alone, cache, share)
        pages = [draft.finished(own, glossary) for draft, own in zip(drafts, held, strict=True)]
        views = tuple(figure.embedded() for figure in figures)
        files = tuple(_files(figures, alone, rasters.result()))
    return (*pages, *views), files


def _files(
    figures: Sequence[Figure], alone: Sequence[str], rasters: Sequence[bytes]
) -> Iterator[PublishedFile]:
    for figure, svg, png in zip(figures, alone, rasters, strict=True):
        yield PublishedFile(figure.file("svg"), svg.encode())
        yield PublishedFile(figure.file("png"), png)
        yield PublishedFile(figure.file("csv"), points_csv(figure.chart))

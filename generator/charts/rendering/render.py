"""All pictures of a build: those already drawn come from the cache, the others are drawn now."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from generator.charts.drawing import NARROW, WIDE, Drawing, Size
from generator.charts.inputs import (
    AnyChart,
    BarChart,
    Chart,
    PairedDots,
    PeersChart,
    Picture,
    ScorecardChart,
    Spread,
    TrendChart,
)
from generator.charts.layouts import bars, dot_plot, lines, paired_dots, peer_lines, scorecard
from generator.charts.layouts.series import of_quarters, of_years
from generator.charts.rendering import convert
from generator.charts.rendering.digest import KIND, fingerprint
from generator.charts.rendering.svg import finish
from generator.charts.rendering.worker_pool import Share, one_by_one
from generator.languages.translation import catalog_text, use_language
from generator.sources.cache.cache import Cache, open_cache
from generator.values.shared.text_digest import digest

# So many pictures are drawn at once: more would hold the text of a large drawing for little gain.
ON_A_SHEET: Final = 40
# A chart of the size in which it is drawn.
_Sized = tuple[AnyChart, Size]


def render(charts: Iterable[AnyChart], cache: Path, share: Share = one_by_one) -> tuple[Chart, ...]:
    """Return every chart drawn in both sizes, in the order given; equal charts are drawn once.

    ``cache`` is a directory that may be missing and may be deleted at any time. A cached picture is taken
    as it is, and when all are cached no drawing library is imported. ``share`` runs the conversions.
    """
    requested = tuple(charts)
    store, program = open_cache(cache, KIND), fingerprint()
    names = tuple(digest(program, catalog_text(chart.language), repr(chart)) for chart in requested)
    wanted: dict[str, _Sized] = {
        f"{name}-{size.name}.svg": (chart, size)
        for name, chart in zip(names, requested, strict=True)
        for size in (NARROW, WIDE)
    }
    cached = {file: store.read(file) for file in wanted}
    fresh = _draw({file: wanted[file] for file in wanted if cached[file] is None}, store, program, share)
    svgs = {file: svg.decode() for file, svg in cached.items() if svg is not None} | fresh
    return tuple(Chart(_picture(svgs, name, NARROW), _picture(svgs, name, WIDE), name) for name in names)


def _picture(svgs: Mapping[str, str], name: str, size: Size) -> Picture:
    return Picture(size.name, svgs[f"{name}-{size.name}.svg"])


def prepare(cache: Path, share: Share) -> Iterable[None]:
    """Make the template of this program if it is not cached, with ``share``; iterate to wait for it.

    A cache without it has no picture of this program either.
    """
    store, program = open_cache(cache, KIND), fingerprint()
    return () if store.read(_template_name(program)) else share(_prepared, [store], [program])


def begin_drawing(chart: AnyChart, cache: Path) -> None:
    """Load what the first picture of a process waits for, by drawing one that is kept nowhere."""
    convert.to_shapes(_template(open_cache(cache, KIND), fingerprint()), [lay_out(chart, NARROW)])


def _prepared(store: Cache, program: str) -> None:
    _template(store, program)


def _draw(missing: Mapping[str, _Sized], store: Cache, program: str, share: Share) -> dict[str, str]:
    if not missing:
        return {}
    drawings = [lay_out(chart, size) for chart, size in missing.values()]
    sheets = [drawings[at : at + ON_A_SHEET] for at in range(0, len(drawings), ON_A_SHEET)]
    drawn = share(convert.to_shapes, [_template(store, program)] * len(sheets), sheets)
    seen = (each for sheet in drawn for each in sheet)
    return {
        file: _finished(store, file, sized, drawing, shapes)
        for (file, sized), drawing, shapes in zip(missing.items(), drawings, seen, strict=True)
    }


def lay_out(chart: AnyChart, size: Size) -> Drawing:
    """Return the layout of a chart of any kind, in its own language; nothing is drawn yet."""
    with use_language(chart.language):
        return _laid_out(chart, size)


def _laid_out(chart: AnyChart, size: Size) -> Drawing:
    if isinstance(chart, ScorecardChart):
        return scorecard.lay_out(chart, size)
    if isinstance(chart, BarChart):
        return bars.lay_out(chart, size)
    if isinstance(chart, PairedDots):
        return paired_dots.lay_out(chart, size)
    if isinstance(chart, PeersChart):
        return peer_lines.lay_out(chart, size)
    if isinstance(chart, Spread):
        return dot_plot.lay_out(chart, size)
    return lines.lay_out(of_years(chart) if isinstance(chart, TrendChart) else of_quarters(chart), size)


def _template(store: Cache, program: str) -> str:
    name = _template_name(program)
    cached = store.read(name)
    if cached is not None:
        return cached.decode()
    template = convert.new_template()
    store.write(name, template.encode())
    return template


def _template_name(program: str) -> str:
    return f"templat-{program}.json"


def _finished(store: Cache, file: str, sized: _Sized, drawing: Drawing, shapes: str) -> str:
    chart, size = sized
    # Ids follow the picture alone: a page stays the same when only the program has changed.
    key = f"g{digest(catalog_text(chart.language), repr(chart))[:12]}-{size.name}"
    svg = finish(shapes, extent=(size.width, drawing.height), title=chart.title, name=key)
    store.write(file, svg.encode())
    return svg

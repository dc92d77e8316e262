"""All pictures of a build: those already drawn come from the cache, the others are drawn now."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from generator.charts.drawing import Drawing
from generator.charts.inputs import AnyChart, BarChart, Chart, ScorecardChart, Spread, TrendChart
from generator.charts.layouts import bars, dot_plot, lines, scorecard
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


def render(charts: Iterable[AnyChart], cache: Path, share: Share = one_by_one) -> tuple[Chart, ...]:
    """Return every chart drawn, in the order given; equal charts are drawn once.

    ``cache`` is a directory that may be missing and may be deleted at any time. A cached picture is taken
    as it is, and when all are cached no drawing library is imported. ``share`` runs the conversions.
    """
    requested = tuple(charts)
    store, program = open_cache(cache, KIND), fingerprint()
    names = tuple(digest(program, catalog_text(chart.language), repr(chart)) for chart in requested)
    cached = {name: store.read(f"{name}.svg") for name in dict.fromkeys(names)}
    missing = {name: chart for name, chart in zip(names, requested, strict=True) if cached[name] is None}
    fresh = _draw(missing, store, program, share)
    svgs = {name: svg.decode() for name, svg in cached.items() if svg is not None} | fresh
    return tuple(Chart(svgs[name], name) for name in names)


def prepare(cache: Path, share: Share) -> Iterable[None]:
    """Make the template of this program if it is not cached, with ``share``; iterate to wait for it.

    A cache without it has no picture of this program either.
    """
    store, program = open_cache(cache, KIND), fingerprint()
    return () if store.read(_template_name(program)) else share(_prepared, [store], [program])


def begin_drawing(chart: AnyChart, cache: Path) -> None:
    """Load what the first picture of a process waits for, by drawing one that is kept nowhere."""
    convert.to_shapes(_template(open_cache(cache, KIND), fingerprint()), [lay_out(chart)])


def _prepared(store: Cache, program: str) -> None:
    _template(store, program)


def _draw(missing: Mapping[str, AnyChart], store: Cache, program: str, share: Share) -> dict[str, str]:
    if not missing:
        return {}
    drawings = [lay_out(chart) for chart in missing.values()]
    sheets = [drawings[at : at + ON_A_SHEET] for at in range(0, len(drawings), ON_A_SHEET)]
    drawn = share(convert.to_shapes, [_template(store, program)] * len(sheets), sheets)
    seen = (each for sheet in drawn for each in sheet)
    return {
        name: _finished(store, name, chart, drawing, shapes)
        for (name, chart), drawing, shapes in zip(missing.items(), drawings, seen, strict=True)
    }


def lay_out(chart: AnyChart) -> Drawing:
    """Return the layout of a chart of any kind, in its own language; nothing is drawn yet."""
    with use_language(chart.language):
        return _laid_out(chart)


def _laid_out(chart: AnyChart) -> Drawing:
    if isinstance(chart, ScorecardChart):
        return scorecard.lay_out(chart)
    if isinstance(chart, BarChart):
        return bars.lay_out(chart)
    if isinstance(chart, Spread):
        return dot_plot.lay_out(chart)
    return lines.lay_out(of_years(chart) if isinstance(chart, TrendChart) else of_quarters(chart))


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


def _finished(store: Cache, name: str, chart: AnyChart, drawing: Drawing, shapes: str) -> str:
    # Ids follow the picture alone: a page stays the same when only the program has changed.
    key = f"g{digest(catalog_text(chart.language), repr(chart))[:12]}"
    svg = finish(shapes, height=drawing.height, title=chart.title, description=chart.description, name=key)
    store.write(f"{name}.svg", svg.encode())
    return svg

"""All pictures of a build: those already drawn come from the cache, the others are drawn now."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import get_args

from generator.charts.drawing import Drawing, Kind
from generator.charts.inputs import AnyChart, BarChart, Chart, ScorecardChart, Spread, TrendChart
from generator.charts.layouts import bars, dot_plot, lines, scorecard
from generator.charts.layouts.series import of_quarters, of_years
from generator.charts.rendering import convert
from generator.charts.rendering.digest import KIND, digest, fingerprint
from generator.charts.rendering.svg import finish
from generator.charts.rendering.worker_pool import Share, one_by_one
from generator.languages.translation import catalog_text, use_language
from generator.sources.cache.cache import Cache, open_cache


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
    """Make the templates of this program that are not cached, with ``share``; iterate to wait for them.

    A cache without them has no picture of this program either.
    """
    store, program = open_cache(cache, KIND), fingerprint()
    is_ready = all(store.read(_template_name(kind, program)) for kind in get_args(Kind))
    return () if is_ready else share(_templates, [store], [program])


def _templates(store: Cache, program: str) -> None:
    for kind in get_args(Kind):
        _template(kind, store, program)


def _draw(missing: Mapping[str, AnyChart], store: Cache, program: str, share: Share) -> dict[str, str]:
    drawings = {name: lay_out(chart) for name, chart in missing.items()}
    kinds = sorted({drawing.kind for drawing in drawings.values()})
    templates = {kind: _template(kind, store, program) for kind in kinds}
    specs = [convert.specification(templates[drawing.kind], drawing) for drawing in drawings.values()]
    languages = [chart.language for chart in missing.values()]
    drawn = zip(missing.items(), share(convert.to_svg, specs, languages), strict=True)
    return {name: _finished(store, name, chart, svg) for (name, chart), svg in drawn}


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


def _template(kind: Kind, store: Cache, program: str) -> str:
    name = _template_name(kind, program)
    cached = store.read(name)
    if cached is not None:
        return cached.decode()
    template = convert.new_template(kind)
    store.write(name, template.encode())
    return template


def _template_name(kind: Kind, program: str) -> str:
    return f"templat-{kind}-{program}.json"


def _finished(store: Cache, name: str, chart: AnyChart, drawn: str) -> str:
    # Ids follow the picture alone: a page stays the same when only the program has changed.
    key = digest(catalog_text(chart.language), repr(chart))
    svg = finish(drawn, title=chart.title, description=chart.description, name=f"g{key[:12]}")
    store.write(f"{name}.svg", svg.encode())
    return svg

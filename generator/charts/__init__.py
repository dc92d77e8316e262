"""Floor 6: static pictures made at build time; plain values in, SVG out, no script, no style, no request."""

from generator.charts.inputs import (
    Chart,
    Picture,
    QuarterPath,
    QuarterPoint,
    ScorecardChart,
    ScoreRow,
    TrendChart,
    TrendPoint,
)
from generator.charts.rendering.render import render

__all__ = [
    "Chart",
    "Picture",
    "QuarterPath",
    "QuarterPoint",
    "ScoreRow",
    "ScorecardChart",
    "TrendChart",
    "TrendPoint",
    "render",
]

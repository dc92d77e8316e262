"""The grades of a scale as pictures take them."""

from generator.charts.inputs import Grade
from generator.rules.book import Scale
from generator.views.shared import words


def grades_on(scale: Scale) -> tuple[Grade, ...]:
    """Return the grades of a scale, the highest first."""
    return tuple(Grade(band.label, words.grade(band), band.lower) for band in scale.bands)

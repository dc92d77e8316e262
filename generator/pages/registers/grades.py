"""The grades of a scale as pictures take them."""

from generator.charts.inputs import Grade
from generator.languages.translation import Language, current_language, unmarked
from generator.rules.book import Band, Scale
from generator.views.shared import words

# Letters are the same in all languages; words of a rule are Indonesian.
_LONGEST_LETTERS = 2


def grades_on(scale: Scale) -> tuple[Grade, ...]:
    """Return the grades of a scale, the highest first; in another language by their letters alone."""
    return tuple(Grade(*_names(band), band.lower) for band in scale.bands)


def _names(band: Band) -> tuple[str, str]:
    if current_language() is Language.INDONESIAN:
        return band.label, unmarked(words.grade(band))
    letters = band.label if len(band.label) <= _LONGEST_LETTERS else ""
    return letters, letters

"""Names that are misspelt in a list itself: many cells name what is not listed, none the listed name."""

from collections import Counter
from collections.abc import Collection, Iterable

from generator.values.shared.key import Suggestions


def misnamed(named: Iterable[str], listed: Collection[str]) -> dict[str, tuple[str, int]]:
    """Return listed names that are probably misspelt in the list itself.

    The values are the name that cells have instead, and how many cells have it. One cell alone
    is rather misspelt itself.
    """
    counts = Counter(named)
    misspelt: dict[str, tuple[str, int]] = {}
    suggestions = Suggestions(listed)
    for name, times in counts.most_common():
        suggestion = suggestions.nearest(name) if name not in listed and times > 1 else None
        if suggestion and suggestion not in counts:
            misspelt.setdefault(suggestion, (name, times))
    return misspelt

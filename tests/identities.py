"""The lists of identities that the program brings, for tests of small portals that want them."""

from typing import Final

from generator.sources.shared.bundled import bundled_files

LISTS: Final = {
    path: place.read_text("utf-8")
    for path, place in bundled_files().items()
    if path.startswith("data/identitas/")
}

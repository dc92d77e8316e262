"""Hand-written pages as rendered, cached until one of them, or a setting, has changed."""

import pickle
from pathlib import Path

from generator.phases.digests import digest, files_digest, program_digest
from generator.sources.cache.cache import open_cache
from generator.sources.cache.folders import JUDGEMENT_CACHE
from generator.sources.prose.html import Extensions, Hypertext, hypertexts
from generator.sources.shared.files import TextFile


def rendered_pages(
    root: Path, files: tuple[TextFile, ...], folder: str, extensions: Extensions
) -> tuple[Hypertext, ...]:
    """Return the links, anchors and unusual markup of the Markdown files below ``folder``. Never raises.

    Rendering them takes longer than checking an office, and they seldom change.
    """
    if not files:
        return ()
    cache = open_cache(root / JUDGEMENT_CACHE, "halaman")
    key = digest(program_digest(), files_digest(files), folder, repr(extensions))
    cached = cache.read(key)
    if cached is not None:
        pages: tuple[Hypertext, ...] = pickle.loads(cached)  # noqa: S301 - signed by this user's program
        return pages
    pages = hypertexts(files, folder, extensions)
    cache.write(key, pickle.dumps(pages))
    return pages

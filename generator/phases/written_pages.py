"""Hand-written pages as rendered, cached until one of them, or a setting, has changed."""

from pathlib import Path

from generator.phases.digests import files_digest, program_digest
from generator.phases.value_cache import open_value_cache
from generator.sources.cache.folders import JUDGEMENT_CACHE
from generator.sources.prose.html import Extensions, Hypertext, hypertexts
from generator.sources.shared.files import TextFile
from generator.values.shared.text_digest import digest


def rendered_pages(
    root: Path, files: tuple[TextFile, ...], folder: str, extensions: Extensions
) -> tuple[Hypertext, ...]:
    """Return the links, anchors and unusual markup of the Markdown files below ``folder``. Never raises.

    Rendering them takes longer than checking an office, and they seldom change.
    """
    if not files:
        return ()
    cache = open_value_cache(root / JUDGEMENT_CACHE, "halaman")
    key = digest(program_digest(), files_digest(files), folder, repr(extensions))
    pages = cache.read(key, tuple)
    if pages is None:
        pages = hypertexts(files, folder, extensions)
        cache.write(key, pages)
    return pages

"""The adapter to MkDocs: the only floor, beside the preview, that knows the site builder."""

from generator.plugin import site_builder  # noqa: F401 - before all that imports `mkdocs`

# isort: split
from generator.plugin.adapter import KinerjaPlugin
from generator.plugin.build import build_site

__all__ = ["KinerjaPlugin", "build_site"]

"""A live preview of the portal: the last good pages, whatever the data hold at the moment."""

from generator.plugin import site_builder  # noqa: F401 - before all that imports `mkdocs`

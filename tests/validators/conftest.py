"""A small portal with a file of every kind, built once for all validators."""

from pathlib import Path

import pytest

from generator.plugin import build_site
from tests.small import PUBLISHED_SETTINGS, TODAY, themed, whole, write
from tests.whole import TWO_OFFICES


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a portal of two offices with a file of every kind, and return the folder of its site."""
    root = themed(whole(write(tmp_path_factory.mktemp("portal"), TWO_OFFICES)))
    (root / "mkdocs.yml").write_text(PUBLISHED_SETTINGS, "utf-8")
    assert build_site(root, day=TODAY) == 0
    return root / "site"

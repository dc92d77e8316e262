"""R314: every revision of an agreement is described."""

import pytest

from tests import small


@pytest.mark.parametrize("name", [small.REVISIONS, small.AGREEMENT])
def test_an_undescribed_revision_is_told(name: str) -> None:
    """A revision that is not described is told in each of its rows."""
    texts = small.FILES | {name: small.FILES[name].replace("\n0;", "\n1;")}
    found = small.findings(texts)
    assert [(each.code, each.at.line, each.at.column) for each in found] == [("R314", 2, 1), ("R314", 3, 1)]

"""The head of a page that people write."""

import pytest

from generator.findings.diagnostic import Diagnostic
from generator.loading.page_head import PageHead, page_head
from generator.sources.files import TextFile


@pytest.mark.parametrize("head", ["title: [", "title: a\ntitle: b", "- a"])
def test_a_head_that_can_not_be_read_says_nothing(head: str) -> None:
    """What is wrong is told, and nothing of it is taken."""
    found: list[Diagnostic] = []
    lines = ("---", *head.split("\n"), "---", "", "# Judul")
    assert page_head(TextFile("content/a.md", lines), found) == PageHead()
    assert found
    assert all(each.at.path == "content/a.md" for each in found)

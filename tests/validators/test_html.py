"""Pages as the checker of the HTML standard reads them: no error and no warning on any page."""

from pathlib import Path
from typing import Final

from generator.pages.shared.content_security_policy import IN_PAGE
from tests.conftest import Demo
from tests.validators.validators import html_messages

PAGE: Final = '<!doctype html><html lang="id"><head><title>Uji</title></head><body>{}</body></html>'
# What pages have had, and a word of what the checker says about it.
WRONG: Final = {
    "role": ("<table><tr><td role=cell>3,63</table>", "“role” attribute"),
    "details": (
        "<figure><img src=a alt=a><figcaption>a</figcaption><details><summary>b</summary></details></figure>",
        "Element “details” not allowed",
    ),
    "autocomplete": ('<input type="checkbox" autocomplete="off" aria-label="a">', "autocomplete"),
    "script": (
        f'<meta http-equiv="Content-Security-Policy" content="{IN_PAGE}"><script>a</script>',
        "Inline script",
    ),
    "id": ('<p id="a">1</p><p id="a">2</p>', "Duplicate ID"),
}


def test_every_page_of_the_demo_is_valid(demo: Demo) -> None:
    """The Nu checker finds nothing on any page of the portal."""
    assert len(demo.rooted.paths) > 1000
    assert html_messages(demo.rooted.folder) == []


def test_every_page_of_a_small_portal_is_valid(small_site: Path) -> None:
    """The Nu checker finds nothing on the pages of a portal with a file of every kind."""
    assert len([*small_site.rglob("*.html")]) > 40
    assert html_messages(small_site) == []


def test_what_pages_have_had_is_found(tmp_path: Path) -> None:
    """The checker names each of the faults that pages have had or may not have, and none in a right page."""
    for name, (wrong, _) in WRONG.items():
        (tmp_path / f"{name}.html").write_text(PAGE.format(wrong), "utf-8")
    (tmp_path / "benar.html").write_text(PAGE.format("<p>3,63</p>"), "utf-8")
    messages = html_messages(tmp_path)
    for name, (_, told) in WRONG.items():
        assert [each for each in messages if each.startswith(f"/{name}.html: ") and told in each], name
    assert not [each for each in messages if each.startswith("/benar.html")]

"""Pictures as files of their own."""

from generator.charts.inputs import Picture
from generator.charts.rendering.standalone import standalone

PLAIN = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 340 100" color="#17222d">'
    '<title>Judul</title><rect class="latar" width="340" height="100" fill="#ffffff"/></svg>'
)


def test_title_and_source_stay_text() -> None:
    """What is printed around a picture never becomes markup."""
    drawn = standalone(Picture("lebar", PLAIN), "<b>A & B", "<b>", "<b>")
    assert "<b>" not in drawn
    assert "<title>Judul</title><desc>&lt;b&gt;</desc>" in drawn

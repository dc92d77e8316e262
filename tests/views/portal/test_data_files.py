"""The pages of data files say whose files they are."""

import pytest

from generator import RELEASE
from generator.sources.shared.files import TextFile
from generator.views.portal.data_files import file_view


@pytest.mark.parametrize(
    ("path", "lines"),
    [("data/acuan/satuan.csv", ("id;nama", "kapal;Kapal")), ("data/aturan/status.yml", ("nama: Status",))],
)
def test_a_file_that_is_brought_names_the_release(path: str, lines: tuple[str, ...]) -> None:
    """A reader sees which release of the program a rule or a list comes from; the portal's own name none."""
    own, brought = (file_view(TextFile(name, lines), ()) for name in (path, f"bawaan/{path}"))
    assert (own.release, brought.release) == ("", RELEASE)
    assert (own.title, own.rows, own.lines) == (brought.title, brought.rows, brought.lines)
    assert brought.page == f"berkas/bawaan/{path}/"

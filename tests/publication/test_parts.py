"""Parts of a site wait beside it, and are moved to their places."""

from pathlib import Path

from generator.publication.parts import FOLDER, join_parts, write_part


def test_parts_join_what_stands_there(tmp_path: Path) -> None:
    """Folders are merged, files replaced, and nothing is left lying about."""
    write_part(tmp_path, [("satker/a/index.html", b"a"), ("en/satker/a/index.html", memoryview(b"en"))])
    write_part(tmp_path, [("satker/b/index.html", b"b"), ("satker/index.html", b"baru")])
    (tmp_path / "satker").mkdir()
    (tmp_path / "satker/index.html").write_bytes(b"lama")
    (tmp_path / "satker/lain.txt").write_bytes(b"tetap")
    join_parts(tmp_path)
    files = {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*.*")}
    assert files == {
        "satker/a/index.html": b"a",
        "satker/b/index.html": b"b",
        "satker/index.html": b"baru",
        "satker/lain.txt": b"tetap",
        "en/satker/a/index.html": b"en",
    }
    assert not (tmp_path / FOLDER).exists()


def test_a_site_without_parts_stays_as_it_is(tmp_path: Path) -> None:
    """A portal may have no office."""
    join_parts(tmp_path)
    assert list(tmp_path.iterdir()) == []

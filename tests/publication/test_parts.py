"""Parts of a site wait beside it, and are moved to their places."""

from pathlib import Path

from generator.publication.parts import FOLDER, WaitingParts


def test_parts_join_what_stands_there(tmp_path: Path) -> None:
    """Folders are merged, files replaced, and nothing is left lying about."""
    parts = WaitingParts(tmp_path)
    paths = parts.write([("satker/a/index.html", b"a"), ("en/satker/a/index.html", memoryview(b"en"))])
    assert paths == ("satker/a/index.html", "en/satker/a/index.html")
    parts.write([("satker/b/index.html", b"b"), ("satker/index.html", b"baru")])
    assert {path.suffix for path in (tmp_path / FOLDER).iterdir()} == {""}
    (tmp_path / "satker").mkdir()
    (tmp_path / "satker/index.html").write_bytes(b"lama")
    (tmp_path / "satker/lain.txt").write_bytes(b"tetap")
    parts.join(tmp_path)
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
    WaitingParts(tmp_path).join(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_what_a_stopped_build_left_waiting_is_not_published(tmp_path: Path) -> None:
    """A preview builds in the same folder again; parts of a build that has failed are deleted there."""
    WaitingParts(tmp_path).write([("a.html", b"a"), ("b.html", b"b")])
    parts = WaitingParts(tmp_path)
    parts.write([("c.html", b"c")])
    parts.join(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["c.html"]
